"""The theme: the one place for colours, and twelve that colour-blind eyes tell apart."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from contest.ui.projector.stage import QML
from tests.ui.projector.colour_eyes import EYES, delta_e, seen_by
from tests.ui.projector.contrast import ratio

FILES = sorted(QML.glob("*.qml"))
COLOUR = re.compile(r"""#[0-9a-fA-F]{3,8}\b|Qt\.(rgba|hsla|lighter|darker)|color:\s*"[a-z]+""")


def team_colours() -> list[QColor]:
    source = (QML / "Theme.qml").read_text(encoding="utf-8")
    block = re.search(r"property list<color> teams: \[(.*?)\]", source, re.DOTALL)
    assert block is not None
    return [QColor(name) for name in re.findall(r"#\w{6}", block.group(1))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_colour_stands_outside_the_theme(file: Path) -> None:
    if file.name == "Theme.qml":
        return
    lines = file.read_text(encoding="utf-8").splitlines()
    allowed = '"transparent"'
    found = [line for line in lines if COLOUR.search(line) and allowed not in line]
    assert not found


@pytest.mark.parametrize("eyes", EYES)
def test_team_colours_are_told_apart_by(eyes: str) -> None:
    colours = team_colours()
    assert len(colours) == 12
    near = [
        (one.name(), other.name(), round(distance, 1))
        for one, other in combinations(colours, 2)
        if (distance := delta_e(seen_by(eyes, one), seen_by(eyes, other))) < 10
    ]
    assert not near


def test_a_number_is_legible_on_each_team_colour() -> None:
    ink, paper = QColor("#080b20"), QColor("#ffffff")
    for colour in team_colours():
        assert max(ratio(colour, ink), ratio(colour, paper)) >= 7, colour.name()


def test_qmllint_finds_nothing() -> None:
    lint = Path(sys.executable).with_name("pyside6-qmllint")
    done = subprocess.run(
        [lint, "--max-warnings", "0", *map(str, FILES)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert not done.stderr.strip(), done.stderr
