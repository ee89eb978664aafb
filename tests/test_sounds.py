"""The sounds of the stage are those that the script beside them makes."""

from __future__ import annotations

import subprocess
import sys
import wave
from pathlib import Path

from contest.resources import assets_dir

FOLDER = assets_dir() / "sounds"


def test_the_script_makes_the_shipped_sounds_byte_for_byte(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-B", str(FOLDER / "make.py"), str(tmp_path)], check=True)
    made = {path.name: path.read_bytes() for path in tmp_path.glob("*.wav")}
    assert made == {path.name: path.read_bytes() for path in FOLDER.glob("*.wav")}
    assert len(made) == 10


def test_sounds_are_short_and_their_licence_stands_beside_them() -> None:
    for path in FOLDER.glob("*.wav"):
        with wave.open(str(path)) as sound:
            assert sound.getnframes() / sound.getframerate() <= 3.5, path.name
            assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
    assert "CC0" in (FOLDER / "LICENSE.txt").read_text("utf-8")
