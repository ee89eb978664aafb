"""Each scene is as it was accepted: what has changed is named, and its new picture written down.

After a change that is meant: `python -m tests.ui.projector.accept`, then look at what it wrote.
"""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickItem

from contest.presentation.slides import Slide
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.stage import ThemeName
from tests.ui.projector.accepted_pictures import (
    DRAWN,
    FOLDER,
    THEMES,
    TOLERANCE,
    difference,
    kept_size,
    packed,
    path_of,
    picture_of,
    scenes,
)
from tests.ui.projector.conftest import OffscreenOf
from tests.ui.projector.geometry import texts_of

SCENES = scenes()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", SCENES)
def test_the_scene_is_as_it_was_accepted(
    lettering: Lettering, tmp_path: Path, name: str, theme: ThemeName
) -> None:
    said = against_accepted(picture_of(SCENES[name], theme, lettering), name, theme, tmp_path)
    assert not said, said


def against_accepted(picture: QImage, name: str, theme: ThemeName, tmp_path: Path) -> str:
    """What is to be said of a scene that is not as it was accepted, else nothing."""
    path = path_of(name, theme)
    new = tmp_path / path.name
    apart = difference(picture, QImage(str(path))) if path.exists() else 255
    if apart <= TOLERANCE:
        return ""
    new.write_bytes(packed(picture))
    return (
        f"{name} ({theme}) changed: {apart} of 255 in a block, {TOLERANCE} allowed.\n"
        f"accepted: {path}\nnow:      {new}\n"
        f"If it is meant: python -m tests.ui.projector.accept {name}"
    )


def test_every_kind_of_slide_has_an_accepted_picture_and_none_is_left_over() -> None:
    assert {type(slide) for slide in SCENES.values()} == set(get_args(Slide))
    wanted = {path_of(name, theme).name for name in SCENES for theme in THEMES}
    assert {path.name for path in FOLDER.glob("*.png")} == wanted
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) < 4_000_000


@pytest.fixture
def stage(offscreen: OffscreenOf) -> OffscreenStage:
    made = offscreen(DRAWN.width, DRAWN.height)
    made.show_slide(SCENES["reveal"])
    return made


def text_on(stage: OffscreenStage, wanted: str) -> QQuickItem:
    return next(item for item in texts_of(stage.stage.root) if item.property("text") == wanted)


@pytest.mark.parametrize(
    ("wanted", "swapped"),
    [
        ("Công khai mật khẩu với người thân", "Công khai mậ tkhẩu với người thân"),
        ("Công khai mật khẩu với người thân", "Công khai mật khẫu với người thân"),
        ("CĐ Trần Phú", "CĐ Trầm Phú"),  # on a tile, in the smallest type there is
        ("Dân quân", "Dâm quân"),
    ],
)
def test_a_swapped_letter_is_seen(
    stage: OffscreenStage, tmp_path: Path, wanted: str, swapped: str
) -> None:
    assert not against_accepted(kept_size(stage.drawn()), "reveal", "dark", tmp_path)
    text_on(stage, wanted).setProperty("text", swapped)
    said = against_accepted(kept_size(stage.drawn()), "reveal", "dark", tmp_path)
    assert "reveal (dark) changed" in said
    assert (tmp_path / "reveal-dark.png").exists()


@pytest.mark.parametrize("wanted", ["CĐ Trần Phú", "Dân quân", "Hội Phụ nữ"])
def test_a_name_cut_by_three_pixels_is_seen(
    stage: OffscreenStage, tmp_path: Path, wanted: str
) -> None:
    name = text_on(stage, wanted)
    name.setClip(True)
    whole = float(name.property("contentWidth"))
    name.setWidth(whole)
    assert not against_accepted(kept_size(stage.drawn()), "reveal", "dark", tmp_path)
    name.setWidth(whole - 3)
    assert against_accepted(kept_size(stage.drawn()), "reveal", "dark", tmp_path)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["reveal", "scoreboard", "seats_300", "rules"])
def test_letters_of_another_rasteriser_are_no_change(
    lettering: Lettering, tmp_path: Path, name: str, theme: ThemeName
) -> None:
    picture = picture_of(SCENES[name], theme, lettering)
    assert not against_accepted(softened(picture), name, theme, tmp_path)


def softened(picture: QImage) -> QImage:
    """The picture with every edge softer: as of letters set an eighth of a pixel aside."""
    large = picture.scaledToWidth(8 * picture.width())
    painter = QPainter(large)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(1, 0, large.copy())
    painter.end()
    return large.scaledToWidth(picture.width(), Qt.TransformationMode.SmoothTransformation)
