"""Playoffs and questions to the hall as data: what a file may say of them, and what it may not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from contest.domain.rounds import Audience, Playoff
from contest.domain.rounds.common import Title
from contest.formats.dumping import dump_format
from contest.formats.loader import FormatReading, load_format, parse_format
from contest.presentation.wording import Words
from contest.resources import assets_dir

BOTH = {"vi": "Phần", "en": "Part"}
ROUND = {"id": "r", "kind": "everyone", "title": BOTH, "entry": "boards", "count": 3,
         "seconds": 15, "right": 10}  # fmt: skip
PLAYOFF = {"id": "phu", "kind": "playoff", "title": BOTH, "entry": "keys", "count": 3,
           "seconds": 15, "answerSeconds": 10, "ties": 2, "early": "loses"}  # fmt: skip
HALL = {"id": "khan-gia", "kind": "audience", "title": BOTH, "count": 3, "agenda": False,
        "prize": {"vi": "Một chiếc ô", "en": "An umbrella"}}  # fmt: skip


def read(*rounds: dict[str, Any], **head: Any) -> FormatReading:
    prizes = [{"id": "nhat", "title": BOTH, "count": 1}]
    fields: dict[str, Any] = {
        "format": "contest-format", "formatVersion": "1.0", "id": "f", "title": BOTH,
        "source": BOTH, "season": "2026", "prizes": prizes, "rounds": list(rounds),
    }  # fmt: skip
    return parse_format(json.dumps(fields | head).encode(), "f.json")


def test_they_are_read_and_written_as_they_were() -> None:
    chosen = read(ROUND, HALL, PLAYOFF).format
    assert chosen is not None
    _, hall, playoff = chosen.rounds
    assert isinstance(hall, Audience)
    assert (hall.count, hall.agenda, hall.prize) == (3, False, Title("Một chiếc ô", "An umbrella"))
    assert isinstance(playoff, Playoff)
    assert (playoff.count, playoff.ties, playoff.early) == (3, 2, "loses")
    written = dump_format(chosen)
    assert '"right"' not in written.split('"khan-gia"')[1]
    assert parse_format(written.encode(), "f.json").format == chosen


@pytest.mark.parametrize(
    ("rounds", "head", "code"),
    [
        ((ROUND, PLAYOFF | {"entry": "boards"}), {}, "entry"),
        ((ROUND, PLAYOFF | {"right": 10}), {}, "right"),
        ((ROUND, PLAYOFF | {"tries": 3}), {}, "tries"),
        ((ROUND, PLAYOFF | {"ties": 0}), {}, "ties"),
        ((ROUND, PLAYOFF, PLAYOFF | {"id": "phu-2"}), {}, "formats.playoff_twice"),
        ((ROUND, PLAYOFF), {"prizes": []}, "formats.playoff_without_prizes"),
        ((ROUND, HALL | {"seconds": 15}), {}, "seconds"),
        ((ROUND, HALL | {"prize": "Ô"}), {}, "prize"),
        ((ROUND, HALL | {"prize": {"vi": " ", "en": "x"}}), {}, "banks.blank_text"),
        ((ROUND, {k: v for k, v in HALL.items() if k != "prize"}), {}, "prize"),
        ((ROUND, PLAYOFF | {"draw": {"fixed": ["b/1"]}}), {}, "formats.fixed_short"),
    ],
    ids=str,
)
def test_what_is_wrong_with_them(
    rounds: tuple[dict[str, Any], ...], head: dict[str, Any], code: str
) -> None:
    found = read(*rounds, **head).faults
    assert any(code in (one.code, *one.sentence(Words()).split('"')) for one in found)


def test_golden_bell_may_have_questions_for_the_hall_without_teams() -> None:
    bell = {"id": "b", "kind": "elimination", "title": BOTH, "seconds": 15, "count": 3}
    assert read(bell, HALL, teams={"least": 0, "most": 0}).faults == ()
    assert read(bell, PLAYOFF, teams={"least": 0, "most": 0}).format is None


def test_the_shipped_formats_say_what_the_rule_sheet_says() -> None:
    formats = assets_dir() / "formats"
    ward = load_format(formats / "ward-standard.json")
    assert [type(one).__name__ for one in ward.rounds] == [
        "Judged", "Everyone", "Judged", "Package", "Audience", "Playoff",
    ]  # fmt: skip
    school = load_format(formats / "school-law-20x30.json")
    assert isinstance(school.rounds[-1], Playoff)
    assert school.rounds[-1].count == 1


def test_three_questions_of_fifteen_seconds_and_then_lots_can_be_said() -> None:
    olympia = PLAYOFF | {"count": 3, "seconds": 15, "answerSeconds": 3, "entry": "keys"}
    chosen = read(ROUND, olympia).format
    assert chosen is not None
    assert chosen.rounds[1].common.seconds == 15
