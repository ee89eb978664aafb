"""The pictures of the questions are those that the script in assets draws."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.question_banks.shipped import HOME

SCRIPT = HOME.parent / "assets" / "drawings" / "make.py"


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drawn")
    subprocess.run([sys.executable, "-B", str(SCRIPT), str(folder)], check=True)
    return folder


def test_each_shipped_picture_is_drawn_and_no_other(drawn: Path) -> None:
    names = [{path.relative_to(home) for path in home.glob("*/media/*")} for home in (drawn, HOME)]
    assert names[0] == names[1]
    assert len(names[0]) >= 12


def test_what_is_drawn_is_what_is_shipped(drawn: Path) -> None:
    for path in sorted(drawn.glob("*/media/*.png")):
        with Image.open(path) as new, Image.open(HOME / path.relative_to(drawn)) as old:
            assert new.size == old.size == (1280, 720)
            change = ImageChops.difference(new.convert("RGB"), old.convert("RGB"))
        # Another version of the library may smooth an edge in another way.
        assert max(ImageStat.Stat(change).mean) < 1, path.name
