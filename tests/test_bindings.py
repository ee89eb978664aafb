"""The Qt bindings survive as many calls as a long evening makes."""

from __future__ import annotations

import os
import subprocess
import sys

# A child process, because the fault that is looked for aborts the process that has it.
EVENING = """
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Bell(QObject):
    rang = Signal(bool)

class Ear(QObject):
    def __init__(self):
        super().__init__()
        self.heard = 0
    def hear(self, _loud):
        self.heard += 1

app = QApplication([])
label = QLabel()
for number in range(20_000):
    label.setText(str(number))
bell, ear = Bell(), Ear()
bell.rang.connect(ear.hear)
for _ in range(5_000):
    bell.rang.emit(True)
print(label.text(), ear.heard)
"""


def test_the_bindings_live_through_an_evening_of_calls() -> None:
    child = subprocess.run(
        [sys.executable, "-c", EVENING],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    assert child.stdout.split() == ["19999", "5000"]
