"""The format olympia-26, and what may be wrong with an obstacle round or with times by question."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.domain.cue import Entry
from contest.domain.formats import Format
from contest.domain.rounds import Buzzer, Everyone, Obstacle, Package, Playoff, Turns
from contest.domain.rounds.common import Common, Title
from contest.formats.dumping import dump_format
from contest.formats.loader import FormatReading, parse_format
from contest.preparing import format_named
from contest.presentation.wording import LANGUAGES, Words
from contest.reading.faults import Severity
from contest.resources import assets_dir

FILE = assets_dir() / "formats" / "olympia-26.json"
Change = Callable[[list[dict[str, Any]]], object]


def after(change: Change) -> FormatReading:
    """The format read with its rounds changed."""
    fields = json.loads(FILE.read_text("utf-8"))
    change(fields["rounds"])
    return parse_format(json.dumps(fields, ensure_ascii=False, indent=1).encode(), "f.json")


def test_olympia_26_has_the_numbers_of_its_season() -> None:
    chosen = format_named("olympia-26")
    assert (chosen.least_teams, chosen.most_teams) == (4, 4)
    own, all_in, hidden, fast, finish, tie = chosen.rounds
    assert isinstance(own, Turns)
    assert (own.each, own.common.seconds, own.common.right, own.common.wrong) == (6, 3, 1000, 0)
    assert isinstance(all_in, Buzzer)
    assert (all_in.count, all_in.answer_seconds, all_in.tries) == (12, 3, 1)
    assert (all_in.common.right, all_in.common.wrong) == (1000, -500)
    assert isinstance(hidden, Obstacle)
    assert (hidden.rows, hidden.centre, hidden.common.seconds) == (4, True, 15)
    assert (hidden.common.right, hidden.centre_right) == (1000, 1000)
    assert hidden.keyword == (6000, 6000, 5000, 4000, 3000, 2000)
    assert isinstance(fast, Everyone)
    assert fast.speed_table == (4000, 3000, 2000, 1000)
    assert fast.question_seconds == (20, 20, 30, 30)
    assert isinstance(finish, Package)
    assert (finish.each, finish.values, finish.value_seconds) == (3, (2000, 3000), (15, 20))
    assert (finish.steal_seconds, finish.steal_loss, finish.star) == (5, "half", True)
    assert finish.steal_takes_from_owner
    assert isinstance(tie, Playoff)
    assert (tie.count, tie.common.seconds) == (3, 15)


FAULTS: list[tuple[Change, str]] = [
    (lambda rounds: rounds[2].update(keyword=[60, 60, 50, 40, 30]), "formats.keyword_count"),
    (lambda rounds: rounds[2].update(centre=False, centreRight=0), "formats.keyword_count"),
    (lambda rounds: rounds[2].update(rows=5), "formats.keyword_count"),
    (lambda rounds: rounds[2].update(keyword=[60, 70, 50, 40, 30, 20]), "formats.keyword_rises"),
    (lambda rounds: rounds[3].update(questionSeconds=[20, 30]), "formats.question_seconds_count"),
    (lambda rounds: rounds[2].update(rows=3), "reading.too_small"),
    (lambda rounds: rounds[2].update(rows=9), "reading.too_large"),
    (lambda rounds: rounds[2].pop("keyword"), "reading.field_missing"),
    (lambda rounds: rounds[2].pop("rows"), "reading.field_missing"),
    (lambda rounds: rounds[2].pop("answerSeconds"), "reading.field_missing"),
    (lambda rounds: rounds[2].update(hearing="never"), "reading.not_allowed"),
    (lambda rounds: rounds[2].update(count=4), "reading.field_unknown"),
]


@pytest.mark.parametrize(("change", "code"), FAULTS)
def test_what_is_wrong_with_it_is_told_once(change: Change, code: str) -> None:
    reading = after(change)
    assert reading.format is None
    faults = [one for one in reading.faults if one.severity is Severity.FAULT]
    assert len(faults) == 1
    if code.startswith("formats."):
        assert faults[0].code == code
    assert faults[0].line is not None
    assert all(faults[0].sentence(Words(language)) for language in LANGUAGES)


WARNINGS: list[tuple[Change, str]] = [
    (
        lambda rounds: rounds[2].update(centre=False, keyword=[60, 60, 50, 40, 30]),
        "formats.no_centre",
    ),
    (lambda rounds: rounds[2].update(keyword=[60, 60, 50, 40, 30, 0]), "formats.keyword_worthless"),
    (lambda rounds: rounds[3].update(fromQuestion=True), "formats.seconds_beat_question"),
]


@pytest.mark.parametrize(("change", "code"), WARNINGS)
def test_what_is_strange_is_told_and_the_format_usable(change: Change, code: str) -> None:
    reading = after(change)
    assert reading.format is not None
    assert code in {one.code for one in reading.faults}


amounts = st.integers(1, 99999)


@st.composite
def obstacles(draw: st.DrawFn) -> Obstacle:
    rows, centre = draw(st.integers(4, 8)), draw(st.booleans())
    count = rows + centre + 1
    worth = sorted(draw(st.lists(amounts, min_size=count, max_size=count)), reverse=True)
    common = Common(
        "o", Title("Từ khóa", "Keyword"), draw(st.integers(1, 60)), draw(st.sampled_from(Entry)),
        draw(amounts), reserve=draw(st.integers(0, 3)),
    )  # fmt: skip
    return Obstacle(
        common,
        rows,
        tuple(worth),
        draw(st.integers(1, 60)),
        centre,
        draw(st.one_of(st.none(), amounts)),
        draw(st.sampled_from(["teams", "order"])),
        draw(st.sampled_from(["at_once", "after_row"])),
        draw(st.sampled_from(["exact", "fold", "no_tones"])),
        draw(st.sampled_from(["keep", "undo"])),
    )


@settings(max_examples=25)
@given(obstacles())
def test_an_obstacle_that_is_written_is_read_back(rules: Obstacle) -> None:
    whole = Format("f", "1.0", Title("Thử", "Trial"), Title("N", "S"), "2026", (rules,), 2, 9)
    assert parse_format(dump_format(whole).encode(), "f.json").format == whole
