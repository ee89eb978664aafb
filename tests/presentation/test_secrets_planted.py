"""Leaks that are planted on purpose are found: the property over all slides can fail."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType

import pytest

from contest.domain.questions import Question
from contest.presentation import projection_cue
from contest.presentation.answers import right_answer
from contest.presentation.console import console_of
from contest.presentation.projection import slide_of
from contest.presentation.slides import Face
from contest.presentation.wording import Words
from tests.contests import evening, states_of
from tests.presentation.test_secrets import with_other_secrets

WORDS = Words()
Leak = Callable[[Question, Face], Face]
LEAKS: dict[str, Leak] = {
    "the answer after the question": lambda question, face: replace(
        face, text=f"{face.text} {right_answer(question, WORDS)}"
    ),
    "the explanation": lambda question, face: replace(face, text=face.text + question.explanation),
    "what the MC is told": lambda question, face: replace(face, text=face.text + question.note),
    "tags": lambda question, face: replace(face, text=" ".join((face.text, *question.tags))),
    "the source": lambda question, face: replace(face, text=face.text + str(question.sources)),
    "pictures of the answer": lambda question, face: replace(
        face, text=face.text + str(len([one for one in question.media if one.show == "answer"]))
    ),
}


def modules_with(function: object, name: str) -> list[ModuleType]:
    """Whoever has imported a function by its name."""
    ours = [module for key, module in sys.modules.items() if key.startswith("contest.")]
    return [module for module in ours if getattr(module, name, None) is function]


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS.keys())
def test_a_planted_leak_is_found(leak: Leak, monkeypatch: pytest.MonkeyPatch) -> None:
    real = projection_cue.face_of

    def leaking(question: Question, words: Words, page: int = 0) -> Face:
        return leak(question, real(question, words, page))

    for module in modules_with(real, "face_of"):
        monkeypatch.setattr(module, "face_of", leaking)
    states = states_of(evening(1))
    assert any(slide_of(with_other_secrets(one), WORDS) != slide_of(one, WORDS) for one in states)


def test_the_title_of_the_console_depends_on_no_secret() -> None:
    for contest in list(states_of(evening(2)))[::40]:
        title = console_of(contest, WORDS).title
        assert title == console_of(with_other_secrets(contest), WORDS).title == contest.title
