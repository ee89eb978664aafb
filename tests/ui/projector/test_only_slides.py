"""Whatever slide comes, the stage shows words of that slide and no others."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import pytest

import tests.sample_slides as samples
from contest.presentation.slides import Slide
from tests.ui.projector.conftest import OffscreenOf
from tests.ui.projector.geometry import texts_of

ALL = samples.all_slides(8) | samples.special_slides()
HOST = "LỜI DẶN RIÊNG CHO NGƯỜI DẪN"
_MARKUP = re.compile(r"<[^>]*>|&\w+;")
_SIGNS = re.compile(r"[^\w]+")


def strings_in(value: object) -> Iterator[str]:
    """Every text and number in a slide."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int):
        yield str(value)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from strings_in(one)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings_in(getattr(value, field.name))


def letters(text: str) -> str:
    """A text without markup, signs and spaces: lines are broken and joined on the stage."""
    return _SIGNS.sub("", _MARKUP.sub("", text)).casefold()


def test_every_word_on_the_stage_is_in_its_slide(offscreen: OffscreenOf) -> None:
    stage, foreign = offscreen(1366, 768), []
    for name, slide in ALL.items():
        stage.show_slide(slide)
        whole = "".join(letters(text) for text in strings_in(slide))
        shown = [str(item.property("text")) for item in texts_of(stage.stage.root)]
        foreign += [
            (name, part)
            for text in shown
            for part in map(letters, text.split())
            if part not in whole and not part.isdigit()
        ]
    assert foreign == []


@pytest.mark.parametrize("name", ["open", "read", "locked", "scoreboard", "welcome"])
def test_what_is_put_beside_a_slide_is_not_shown(name: str, offscreen: OffscreenOf) -> None:
    """A slide has no place for host data: an attribute of another name cannot be put on it."""
    slide: Slide = (samples.all_slides(4) | samples.question_slides(4))[name]
    for field in ("note", "answer", "answers", "key", "explanation"):
        if field not in {one.name for one in dataclasses.fields(slide)}:
            with pytest.raises((AttributeError, TypeError)):
                object.__setattr__(slide, field, HOST)
    stage = offscreen(1024, 768)
    stage.show_slide(slide)
    assert not any(HOST in str(item.property("text")) for item in texts_of(stage.stage.root))
