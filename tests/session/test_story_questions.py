"""Questions that a story writes down: asked in their order, each as it is written."""

from __future__ import annotations

from contest.domain.questions import Choice, Multiple, Short, Single, TrueFalse
from tests.session.test_stories import played

CHOICES = tuple(Choice(letter, f"Phương án {letter}") for letter in "ABCD")
STORY = """contest "Thử"
round everyone count=6 seconds=10 entry=spoken right=10 reserve=1
team 1 "Đội A"
team 2 "Đội B"
question type=truefalse key=B points=0 seconds=1 text="Đúng hay sai?"
question type=truefalse key=A
question type=short key="Huế|Hue" match=exact points=7.5 seconds=20
question type=short key=Huế
question type=multiple key=CA scoring=partial
question type=multiple key=D
question key=C
"""


def test_they_are_asked_in_their_order_as_they_are_written() -> None:
    contest = played(STORY)
    asked = [contest.questions[key] for key in (*contest.drawn[0].main, *contest.drawn[0].reserve)]
    assert [one.body for one in asked] == [
        TrueFalse(False),
        TrueFalse(True),
        Short(("Huế", "Hue"), "exact"),
        Short(("Huế",)),
        Multiple(CHOICES, ("A", "C"), "partial"),
        Multiple(CHOICES, ("D",), "all"),
        Single(CHOICES, "C"),
    ]
    assert [(one.points, one.seconds) for one in asked] == [
        (0, 1), (None, None), (750, 20), *[(None, None)] * 4
    ]  # fmt: skip
    assert [one.text for one in asked] == ["Đúng hay sai?", *["Câu thử"] * 6]
    assert len({one.key for one in asked}) == len(asked)


def test_what_a_story_does_not_write_is_made_up() -> None:
    contest = played(STORY.partition("question")[0])
    assert len(contest.drawn[0].main) == 6
    assert [contest.questions[key].text for key in contest.drawn[0].main] == [
        f"Câu thử {place}" for place in range(1, 7)
    ]
    assert {contest.questions[key].body for key in contest.drawn[0].main} == {Single(CHOICES, "A")}
