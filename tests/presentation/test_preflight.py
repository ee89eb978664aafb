"""The check before the first round: a line for every fact, a remedy for what is not good."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contest.domain.cue import Entry
from contest.domain.questions import Media
from contest.domain.rounds import Everyone
from contest.presentation.preflight import Check, Facts, Level, checks_of, is_ready
from contest.presentation.wording import Words
from tests.ui.host.staging import common, contest_of

CONTEST = replace(contest_of(Everyone(common(Entry.KEYS), 3)), date="2026-11-22")
READY = Facts(
    "2026-11-22",
    has_second_screen=True,
    printers=1,
    free_mb=50_000,
    tested=frozenset(CONTEST.order),
    battery=100,
    on_mains=True,
    is_awake=True,
    has_sound=True,
    confirmed=frozenset({"sound", "updates"}),
)


def checks(facts: Facts) -> dict[str, Check]:
    return {one.name: one for one in checks_of(CONTEST, facts, Words())}


def test_where_all_is_ready_there_is_nothing_to_do() -> None:
    found = checks_of(CONTEST, READY, Words())
    assert is_ready(found)
    assert not any(one.remedy for one in found)


@pytest.mark.parametrize(
    ("facts", "name", "level", "said"),
    [
        (replace(READY, today="2026-11-21"), "clock", Level.LOOK, "21/11/2026"),
        (replace(READY, has_second_screen=False), "screen", Level.LOOK, "máy chiếu"),
        (replace(READY, printers=0), "printer", Level.LOOK, "máy in"),
        (replace(READY, free_mb=900), "disk", Level.LOOK, "900"),
        (replace(READY, free_mb=199), "disk", Level.BAD, "199"),
        (replace(READY, battery=59, on_mains=False), "battery", Level.LOOK, "59"),
        (replace(READY, battery=19, on_mains=False), "battery", Level.BAD, "19"),
        (replace(READY, long_questions=("q1",)), "pages", Level.LOOK, "q1"),
        (replace(READY, tested=frozenset({1})), "keys", Level.LOOK, "2"),
        (replace(READY, is_awake=False), "saver", Level.LOOK, "màn hình"),
        (replace(READY, confirmed=frozenset({"updates"})), "sound", Level.LOOK, "hội trường"),
        (replace(READY, has_sound=False), "loudspeaker", Level.LOOK, "loa"),
        (replace(READY, confirmed=frozenset({"sound"})), "updates", Level.LOOK, "cập nhật"),
    ],
)
def test_each_fact_has_its_line_with_a_remedy(
    facts: Facts, name: str, level: Level, said: str
) -> None:
    found = checks(facts)
    assert found[name].level is level
    assert said in found[name].text
    assert found[name].remedy
    assert [one.name for one in found.values() if one.level is not Level.GOOD] == [name]


def test_media_that_the_file_does_not_hold_are_named() -> None:
    media = (Media("image", "a.png", hash="a" * 64), Media("audio", "b.ogg"))
    questions = {key: replace(one, media=media) for key, one in CONTEST.questions.items()}
    pictured = replace(CONTEST, questions=questions)
    for held, missing in ((frozenset(), "a.png, b.ogg"), (frozenset({"a" * 64}), "b.ogg")):
        facts = replace(READY, media=held)
        found = {one.name: one for one in checks_of(pictured, facts, Words())}["media"]
        assert (found.level, found.text.rsplit(": ")[-1]) == (Level.BAD, f"{missing}.")


def test_what_the_machine_does_not_say_is_not_asserted() -> None:
    unsaid = replace(READY, free_mb=None, battery=None, on_mains=None)
    silent = checks(replace(unsaid, is_awake=None, has_sound=None))
    assert {"disk", "battery", "saver", "sound", "loudspeaker"}.isdisjoint(silent)


def test_what_no_program_sees_is_confirmed_by_a_person() -> None:
    found = checks(replace(READY, is_awake=False, confirmed=frozenset()))
    acts = {name: one.acts for name, one in found.items() if one.acts}
    assert acts == {
        "saver": ("confirm",), "sound": ("play", "confirm"), "updates": ("confirm",),
    }  # fmt: skip
    done = checks(replace(READY, is_awake=False, confirmed=frozenset(acts)))
    assert all(done[name].level is Level.GOOD and not done[name].acts for name in acts)


def test_the_worst_stands_first() -> None:
    mixed = replace(READY, printers=0, free_mb=10)
    names = [one.name for one in checks_of(CONTEST, mixed, Words())]
    assert names[:2] == ["disk", "printer"]


def test_missing_and_expired_questions_are_told() -> None:
    short = replace(CONTEST, drawn=())
    assert {one.name: one.level for one in checks_of(short, READY, Words())}[
        "questions"
    ] is Level.BAD


def test_boards_need_no_key_test() -> None:
    boards = replace(contest_of(Everyone(common(Entry.BOARDS), 3)), date="2026-11-22")
    assert "keys" not in {one.name for one in checks_of(boards, READY, Words())}
