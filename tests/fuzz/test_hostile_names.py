"""Names and questions with markup, controls, turned writing and endless lines: shown as text."""

from __future__ import annotations

import unicodedata
from dataclasses import is_dataclass, replace
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tests.sample_slides as samples
from contest.presentation.harmless import MOST_SIGNS, harmless, harmless_text
from contest.presentation.projection import slide_of
from contest.presentation.slides import Message, Obstacle, Scoreboard, Slide
from contest.presentation.wording import Words
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import Look
from contest.ui.widgets.labels import label
from contest.ui.widgets.message import MessageLine
from tests.contests import evening, states_of
from tests.ui.projector.conftest import lettering
from tests.ui.projector.geometry import faults_of, texts_of

__all__ = ["lettering"]  # a fixture

HOSTILE = {
    "markup": "<b>Đội</b> <img src='x' width=9999>&lt;h1&gt;",
    "turned": "Đội \u202eABC \u2066một\u2069 \u200f hai",
    "controls": "Đội\x00\x07\x1b[31m\x08 số\t1\r",
    "stacked": "Đ" + "\u0301\u0309\u0323" * 40 + "ội",
    "endless": "a" * 1_000_000,
    "many lines": "Đội\n" * 50 + "\u2028\u2029",
}
BAD = set("\u202e\u2066\u2069\u200f\x00\x07\x1b\x08\t\r\u2028\u2029")


@settings(max_examples=200)
@given(st.text(max_size=300))
def test_what_is_shown_holds_no_sign_that_moves_others(text: str) -> None:
    shown = harmless_text(text)
    assert not BAD.intersection(shown)
    assert len(shown) <= MOST_SIGNS + 1
    assert harmless_text(shown) == shown
    assert not any(unicodedata.category(sign) in ("Cc", "Cs") for sign in shown if sign != "\n")


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyẰẲỮỘ “”–…0123456789\n", max_size=100))
def test_vietnamese_stays_as_it_was(text: str) -> None:
    assert harmless_text(text) == text
    taken_apart = unicodedata.normalize("NFD", text)
    assert harmless_text(taken_apart) == text


def test_what_is_harmless_is_the_very_same_slide() -> None:
    for slide in samples.all_slides().values():
        assert harmless(slide) is slide


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_question_stands_in_its_place(name: str, lettering) -> None:  # type: ignore[no-untyped-def]
    size = Size(1366, 768)
    opened = samples.question_slides(4)["open"]
    text = HOSTILE[name]
    face = samples.face(text, (text[:200], "Hai", "Ba", "Bốn"))
    slide = harmless(replace(opened, face=face))  # type: ignore[type-var]
    stage = OffscreenStage(size, lettering, lambda: 0, Look("dark"))
    stage.show_slide(slide, size)
    assert faults_of(stage.stage.root) == []
    shown = "".join(str(item.property("text")) for item in texts_of(stage.stage.root))
    assert not BAD.intersection(shown)
    if name == "markup":
        assert "<b>" in shown  # as text


def test_a_hostile_name_moves_no_other_name(lettering) -> None:  # type: ignore[no-untyped-def]
    """Places of all other texts are those that they have beside a plain name of the same length."""
    size = Size(1366, 768)

    def places(name: str) -> list[tuple[str, float, float]]:
        board = samples.all_slides(8)["scoreboard"]
        assert isinstance(board, Scoreboard)
        first, *others = board.lines
        slide = harmless(replace(board, lines=(replace(first, name=name), *others)))
        stage = OffscreenStage(size, lettering, lambda: 0, Look("dark"))
        stage.show_slide(slide, size)
        known = {line.name for line in others}
        return sorted(
            (str(item.property("text")), item.x(), item.y())
            for item in texts_of(stage.stage.root)
            if str(item.property("text")).replace("\n", " ") in known
        )

    plain = places("Đội một hai ba")
    assert len(plain) >= 5
    assert places("Đội \u202emột\u2066 hai ba") == plain
    assert places("<b>Đội</b> hai") == plain
    assert places("Đội\x00\x1b một hai") == plain


def test_every_slide_of_a_hostile_contest_is_harmless() -> None:
    for contest in list(states_of(evening(1)))[::60]:
        teams = tuple(replace(team, name=HOSTILE["turned"]) for team in contest.teams)
        slide = slide_of(replace(contest, teams=teams, title=HOSTILE["controls"]), Words())
        assert not BAD.intersection(str(slide).replace("\\n", ""))
        assert harmless(slide) is slide


def test_only_a_picture_in_pieces_is_taken_for_no_text() -> None:
    """What is left out of looking for harm is no text on any slide: the stage draws its bytes."""
    found = set()
    waiting: list[object] = [Slide]
    while waiting:
        hint = waiting.pop()
        waiting += get_args(hint)
        if is_dataclass(hint) and isinstance(hint, type):
            hints = get_type_hints(hint)
            found |= {(hint, name) for name in hints if name == "picture"}
            waiting += hints.values()
    assert found == {(Obstacle, "picture")}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_text_in_the_place_of_a_picture_is_shown_to_nobody(name: str, lettering) -> None:  # type: ignore[no-untyped-def]
    size = Size(1366, 768)
    slide = next(one for one in samples.obstacle_slides(4).values() if getattr(one, "picture", ""))
    stage = OffscreenStage(size, lettering, lambda: 0, Look("dark"))

    def seen(picture: str) -> list[str]:
        assert isinstance(slide, Obstacle)
        stage.show_slide(harmless(replace(slide, picture=picture)), size)
        assert faults_of(stage.stage.root) == []
        return [str(item.property("text")) for item in texts_of(stage.stage.root)]

    plain = seen("")
    for text in (HOSTILE[name], f"data:image/png;base64,{HOSTILE[name]}", "data:,\ud800"):
        assert seen(text) == plain


def test_labels_of_the_console_show_markup_as_text(qapp: object) -> None:
    for made in (label("quiet"), MessageLine()):
        made.setText(HOSTILE["markup"])
        assert made.textFormat().name == "PlainText"


def test_letters_whose_marks_were_typed_apart_are_composed() -> None:
    """As UniKey writes them in "Unicode tổ hợp", and files of a Mac: lines are measured so."""
    name = "Ộ Ữ Ặ Chi đoàn Khu phố Đông Thạnh"
    apart = unicodedata.normalize("NFD", name)
    assert harmless_text(apart) == name != apart
    slide = harmless(Message(apart, apart))
    assert slide == Message(name, name)
    assert harmless(slide) is slide
