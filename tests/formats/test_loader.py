"""Formats from files: the shipped ones, the round trip, and every fault with its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from contest.domain.cue import Entry
from contest.domain.formats import Format, Prize, TieBreak, TieBreaker
from contest.domain.rounds import Audience, Buzzer, Elimination, Everyone, RoundRules, Turns
from contest.domain.rounds.common import Common, Draw, Title
from contest.formats.amounts import amount_of, hundredths
from contest.formats.dumping import dump_format
from contest.formats.fields import KINDS
from contest.formats.loader import FormatReading, load_format, parse_format, read_format
from contest.formats.published import published_schema
from contest.formats.round_checks import round_findings
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, Severity
from contest.resources import assets_dir

VI, EN = Words("vi"), Words("en")
SHIPPED = sorted((assets_dir() / "formats").glob("*.json"))

JsonFormat = dict[str, Any]
Change = Callable[[JsonFormat], object]


def ward_quiz() -> JsonFormat:
    path = assets_dir() / "formats" / "ward-quiz.json"
    fields: JsonFormat = json.loads(path.read_text("utf-8"))
    return fields


def reading_of(fields: JsonFormat) -> FormatReading:
    text = json.dumps(fields, ensure_ascii=False, indent=1)
    return parse_format(text.encode(), "f.json")


def after(change: Change) -> FormatReading:
    fields = ward_quiz()
    change(fields)
    return reading_of(fields)


def said(reading: FormatReading, words: Words = VI) -> list[str]:
    return [one.sentence(words) for one in reading.faults]


def codes(reading: FormatReading) -> list[str]:
    return [one.code for one in reading.faults]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_format_is_right_and_survives_the_round_trip(path: Path) -> None:
    reading = read_format(path)
    assert reading.faults == ()
    assert reading.format is not None
    assert reading.format.id == path.stem
    assert reading.format.season
    asking = [rules for rules in reading.format.rounds if rules.questions_needed(4)]
    assert all(rules.common.reserve in (1, 2) or isinstance(rules, Audience) for rules in asking)
    again = parse_format(dump_format(reading.format).encode(), path)
    assert again.format == reading.format


def test_golden_bell_is_for_contestants_without_teams() -> None:
    chosen = load_format(assets_dir() / "formats" / "golden-bell-15.json")
    (bell,) = chosen.rounds
    assert isinstance(bell, Elimination)
    assert (chosen.least_teams, chosen.most_teams) == (0, 0)
    assert (bell.count, bell.common.seconds, bell.everyone_wrong) == (15, 15, "nobody_out")
    assert "right" not in dump_format(chosen)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"seats": 9}, "seats"),
        ({"seats": 301}, "seats"),
        ({"right": 10}, "right"),
        ({"blocks": [50, 49], "pointsPerSurvivor": 1}, "formats.blocks_do_not_add_up"),
        ({"blocks": [50, 50]}, "formats.blocks_earn_nothing"),
        ({"rescues": 0, "rescueMost": 3}, "formats.rescue_never"),
    ],
)
def test_what_is_wrong_with_a_golden_bell(changes: dict[str, Any], code: str) -> None:
    path = assets_dir() / "formats" / "golden-bell-15.json"
    fields = json.loads(path.read_text("utf-8"))
    fields["rounds"][0].update(changes)
    found = parse_format(json.dumps(fields).encode(), path).faults
    assert any(one.code == code or code in one.sentence(Words()) for one in found)


def test_only_a_format_of_eliminations_may_do_without_teams() -> None:
    path = assets_dir() / "formats" / "ward-quiz.json"
    fields = json.loads(path.read_text("utf-8"))
    fields["teams"] = {"least": 0, "most": 12}
    found = parse_format(json.dumps(fields).encode(), path).faults
    assert [one.code for one in found] == ["formats.teams_needed"]


def test_ward_quiz_is_the_contest_that_its_name_promises() -> None:
    turns, everyone, buzzer = load_format(assets_dir() / "formats" / "ward-quiz.json").rounds
    assert isinstance(turns, Turns)
    assert (turns.each, turns.common.seconds, turns.on_pass) == (3, 20, "gone")
    assert isinstance(everyone, Everyone)
    assert (everyone.count, everyone.common.seconds, everyone.common.right) == (10, 15, 1000)
    assert everyone.common.entry is Entry.BOARDS
    assert isinstance(buzzer, Buzzer)
    assert (buzzer.common.right, buzzer.common.wrong, buzzer.tries) == (2000, -1000, 2)
    assert (buzzer.common.seconds, buzzer.answer_seconds, buzzer.early) == (10, 15, "ignored")


def test_boards_10x3_is_ten_questions_of_three_points() -> None:
    (rules,) = load_format(assets_dir() / "formats" / "boards-10x3.json").rounds
    assert isinstance(rules, Everyone)
    assert (rules.count, rules.common.right, rules.common.entry) == (10, 300, Entry.BOARDS)


points = st.integers(-99999, 99999)
titles = st.builds(Title, st.sampled_from(("Kiến thức", "Về đích")), st.just("Knowledge"))
draws = st.builds(
    Draw,
    banks=st.sampled_from(((), ("luat",))),
    difficulty=st.sampled_from(((), (1, 2))),
    types=st.sampled_from(((), ("single", "truefalse"))),
    fixed=st.sampled_from(((), ("luat/q1", "luat/q2"))),
    history=st.booleans(),
    by_level=st.booleans(),
)


def commons(entries: st.SearchStrategy[Entry]) -> st.SearchStrategy[Common]:
    return st.builds(
        Common,
        st.sampled_from(("a", "b", "c")),
        titles,
        st.integers(1, 3600),
        entries,
        points,
        points,
        points,
        from_question=st.booleans(),
        answer_counts=st.sampled_from(("first", "last")),
        reserve=st.integers(0, 20),
        weight=st.integers(1, 10000),
        draw=draws,
    )


def is_playable(rules: RoundRules) -> bool:
    return all(one.severity is Severity.WARNING for one in round_findings(rules))


entries = st.sampled_from(Entry)
tables = st.lists(points, max_size=5).map(lambda table: tuple(sorted(table, reverse=True)))
rounds = st.one_of(
    st.builds(
        Everyone, commons(entries), st.integers(1, 200), tables, st.sampled_from(("repeat", "zero"))
    ),
    st.builds(
        Turns,
        commons(entries),
        st.integers(1, 200),
        st.one_of(st.none(), st.integers(1, 3600)),
        st.sampled_from(("none", "gone", "back_at_end")),
        st.sampled_from(("block", "alternate")),
    ),
    st.builds(
        Buzzer,
        commons(entries),
        st.integers(1, 200),
        st.integers(1, 3600),
        st.integers(1, 12),
        st.sampled_from(("allowed", "ignored", "loses")),
    ),
).filter(is_playable)


@settings(max_examples=25)
@given(
    st.lists(
        rounds,
        min_size=1,
        max_size=3,
        unique_by=(lambda r: r.common.id, lambda r: r.common.draw.fixed or r.common.id),
    )
)
def test_whatever_is_written_is_read_back(chosen: list[RoundRules]) -> None:
    whole = Format(
        "f", "1.0", Title("Thử", "Trial"), Title("Nguồn", "Source"), "2026", tuple(chosen), 3, 9,
        "zero",
        (TieBreaker(TieBreak.RIGHT), TieBreaker(TieBreak.ROUND, chosen[0].common.id)),
        (Prize("first", Title("Giải Nhất", "First prize"), 2),),
    )  # fmt: skip
    assert parse_format(dump_format(whole).encode(), "f.json").format == whole


def test_a_speed_table_and_a_turn_clock_stand_in_for_points_and_seconds() -> None:
    def change(fields: JsonFormat) -> None:
        fields["rounds"][1] |= {"entry": "keys", "speedTable": [40, "7,5"]}
        del fields["rounds"][1]["right"]
        fields["rounds"][0]["turnSeconds"] = 60
        del fields["rounds"][0]["seconds"]

    reading = after(change)
    assert reading.faults == ()
    assert reading.format is not None
    turns, everyone, _ = reading.format.rounds
    assert turns.common.seconds == 60
    assert isinstance(everyone, Everyone)
    assert everyone.speed_table == (4000, 750)
    assert everyone.common.right == 4000


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(10, 1000), ("10", 1000), ("7,5", 750), ("7.25", 725), ("-5", -500), ("−0,05", -5)],
)
def test_points_are_numbers_or_texts(amount: object, expected: int) -> None:
    reading = after(lambda fields: fields["rounds"][1].update(wrong=amount))
    assert reading.format is not None
    assert reading.format.rounds[1].common.wrong == expected


@given(st.integers(-9999999, 9999999))
def test_no_float_touches_an_amount(number: int) -> None:
    assert hundredths(json.loads(json.dumps(amount_of(number)), parse_float=str)) == number


PLACES: list[tuple[Change, str, str]] = [
    (
        lambda f: f["rounds"][1].update(seconds=0),
        'dòng 89, phần thi 2 “Kiến thức”, trường "seconds": phải từ 1 trở lên, đang là số 0',
        'line 89, round 2 “Knowledge”, field "seconds": it must be 1 or more and is the number 0',
    ),
    (
        lambda f: f["rounds"][2].update(early="ignore"),
        'phần thi 3 “Giành quyền trả lời”, trường "early"',
        'round 3 “Buzzer”, field "early"',
    ),
    (lambda f: f["rounds"][1].pop("title"), 'phần thi 2: thiếu trường "title"', 'round 2: the'),
    (lambda f: f["rounds"][0].update(colour=1), 'tên "colour"', 'no field "colour"'),
    (lambda f: f["rounds"].append(5), "phần thi 4: phải là một nhóm trường", "round 4: it must"),
    (lambda f: f["rounds"][0].update(kind="juggling"), "everyone, turns", "everyone, turns"),
    (lambda f: f["rounds"][0].update(right=2.555), "hai chữ số thập phân", "two decimals"),
    (lambda f: f["rounds"][0].update(right="2,555"), "hai chữ số thập phân", "two decimals"),
    (lambda f: f["rounds"][0].update(right="mười"), 'chữ "mười"', 'text "mười"'),
    (lambda f: f["rounds"][0].pop("right"), 'thiếu trường "right"', '"right" is missing'),
    (lambda f: f["rounds"][0].pop("seconds"), 'thiếu trường "seconds"', '"seconds" is missing'),
    (lambda f: f.update(floor="one"), 'trường "floor"', 'field "floor"'),
    (lambda f: f.update(rounds=[]), "phải có ít nhất 1 mục", "at least 1"),
    (lambda f: f["title"].pop("vi"), 'trường "title": thiếu trường "vi"', '"vi" is missing'),
    (lambda f: f["title"].update(vi="  "), "chỉ có khoảng trắng", "only blanks"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "vietnamese", "english"), PLACES)
def test_a_fault_of_form_names_line_round_and_field(
    change: Change, vietnamese: str, english: str
) -> None:
    reading = after(change)
    assert reading.format is None
    assert len(reading.faults) == 1
    assert said(reading)[0].startswith("f.json, dòng ")
    assert vietnamese in said(reading)[0]
    assert english in said(reading, EN)[0]


MEANINGS: list[tuple[Change, str]] = [
    (lambda f: f["rounds"][2].update(id="khoi-dong"), "formats.round_twice"),
    (lambda f: f["prizes"][1].update(id="first"), "formats.prize_twice"),
    (lambda f: f.update(teams={"least": 8, "most": 4}), "formats.teams_swapped"),
    (lambda f: f["tieBreakers"][2].update(round="kien-thucs"), "formats.no_such_round_near"),
    (lambda f: f["tieBreakers"][2].update(round="xyz"), "formats.no_such_round"),
    (lambda f: f["tieBreakers"][0].update(round="kien-thuc"), "formats.tie_breaker_names_round"),
    (lambda f: f["tieBreakers"].append({"kind": "right"}), "formats.tie_breaker_twice"),
    (lambda f: f["rounds"][1].update(speedTable=[40, 30]), "formats.table_needs_times"),
    (
        lambda f: f["rounds"][1].update(entry="keys", speedTable=[40, 30, 35]),
        "formats.table_rises",
    ),
    (lambda f: f["rounds"][1].update(draw={"types": ["short"]}), "formats.not_by_letter"),
    (lambda f: f["rounds"][2].update(entry="boards"), "formats.buzzer_by_boards"),
    (lambda f: f["rounds"][0].update(entry="keys", turnSeconds=60), "formats.turn_clock_spoken"),
    (
        lambda f: f["rounds"][0].update(rotation="alternate", turnSeconds=60),
        "formats.turn_clock_block",
    ),
    (
        lambda f: [
            one.update(draw={"fixed": [f"luat/q{number}" for number in range(10)]})
            for one in f["rounds"][1:]
        ],
        "formats.fixed_twice",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "code"), MEANINGS, ids=[code for _, code in MEANINGS])
def test_a_fault_of_meaning_stops_the_format(change: Change, code: str) -> None:
    reading = after(change)
    assert reading.format is None
    assert set(codes(reading)) == {code}
    assert all(one.line is not None for one in reading.faults)
    assert all(said(reading))
    assert all(said(reading, EN))


WARNINGS: list[tuple[Change, str]] = [
    (lambda f: f["rounds"][2].update(wrong=10), "formats.wrong_positive"),
    (lambda f: f["rounds"][2].update(blank=10), "formats.blank_positive"),
    (lambda f: f["rounds"][2].update(right=0), "formats.right_not_positive"),
    (lambda f: f["tieBreakers"].append({"kind": "time"}), "formats.tie_breaker_untimed"),
    (lambda f: f["rounds"][1].update(draw={"fixed": ["luat/q1"]}), "formats.fixed_short"),
    (
        lambda f: f["rounds"][1].update(entry="keys", speedTable=[10, 5], fromQuestion=True),
        "formats.table_beats_question",
    ),
    (
        lambda f: f["rounds"][1].update(entry="touch", speedTable=[10, -5]),
        "formats.table_below_zero",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "code"), WARNINGS, ids=[code for _, code in WARNINGS])
def test_a_warning_leaves_the_format_usable(change: Change, code: str) -> None:
    reading = after(change)
    assert reading.format is not None
    assert codes(reading) == [code]
    assert reading.faults[0].severity is Severity.WARNING


def test_times_may_break_ties_where_some_round_has_them() -> None:
    def change(fields: JsonFormat) -> None:
        fields["tieBreakers"] += [{"kind": "time"}, {"kind": "last_right"}]
        fields["rounds"][1]["entry"] = "keys"

    assert after(change).faults == ()


def test_all_faults_are_named_at_once_those_of_meaning_in_faulty_rounds_too() -> None:
    def change(fields: JsonFormat) -> None:
        fields["floor"] = 3
        fields["rounds"][1] |= {"seconds": 0, "speedTable": [40, 50], "wrong": 5, "right": 1.005}
        fields["rounds"][2] |= {"id": "khoi-dong", "tries": 0, "entry": "boards"}
        fields["tieBreakers"][2]["round"] = "xyz"

    reading = after(change)
    assert sorted(codes(reading)) == [
        "banks.points_too_fine",
        "banks.schema_enum",
        "banks.schema_minimum",
        "banks.schema_minimum",
        "formats.buzzer_by_boards",
        "formats.no_such_round",
        "formats.round_twice",
        "formats.table_needs_times",
        "formats.table_rises",
        "formats.wrong_positive",
    ]
    lines = [one.line for one in reading.faults]
    assert None not in lines
    assert lines == sorted(lines, key=lambda line: line or 0)


def test_of_a_field_that_is_missing_nothing_more_is_said() -> None:
    def change(fields: JsonFormat) -> None:
        fields["rounds"][1]["speedTable"] = [40, 30]
        del fields["rounds"][1]["entry"]

    assert codes(after(change)) == ["banks.schema_required"]


def test_a_newer_file_is_read_as_far_as_it_is_known() -> None:
    def change(fields: JsonFormat) -> None:
        fields["formatVersion"] = "1.7"
        fields["rounds"][0]["colour"] = "red"
        fields["anthem"] = True

    reading = after(change)
    assert reading.format is not None
    assert len(reading.faults) == 3
    assert {one.severity for one in reading.faults} == {Severity.WARNING}


def test_own_extensions_are_let_through() -> None:
    def change(fields: JsonFormat) -> None:
        fields["x-note"] = {"any": 1}
        fields["rounds"][0]["x-note"] = "any"

    assert after(change).faults == ()


def test_a_name_that_stands_twice_is_a_fault() -> None:
    text = json.dumps(ward_quiz()).replace('"each": 3', '"each": 3, "each": 4')
    reading = parse_format(text.encode(), "f.json")
    assert codes(reading) == ["banks.repeated_name"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "banks.empty"),
        (b"  \n", "banks.empty"),
        (b"\xff\xfe{\x00}\x00", "banks.utf16"),
        (b'{"title": "\xe9"}', "banks.not_utf8"),
        (b'{"format": ', "banks.bad_json"),
        (b'{"format": "contest-format", "formatVersion": 1e999}', "banks.json_number"),
        (b"[]", "banks.not_an_object"),
        (b"{}", "banks.no_format"),
        (b'{"format": "quiz-bank", "formatVersion": "1.0"}', "banks.wrong_format"),
        (b'{"format": "contest-format", "formatVersion": "2.0"}', "banks.newer_version"),
        (b'{"format": "contest-format"}', "banks.bad_version"),
        (b"[" * 100_000, "banks.too_deep"),
    ],
)
def test_a_file_that_is_no_format_is_told_in_one_sentence(
    tmp_path: Path, raw: bytes, code: str
) -> None:
    path = tmp_path / "f.json"
    path.write_bytes(raw)
    with pytest.raises(BadFile) as bad:
        load_format(path)
    assert [one.code for one in bad.value.faults] == [code]
    assert str(path) in bad.value.faults[0].sentence(VI)
    assert path.read_bytes() == raw


@settings(max_examples=40)
@given(
    st.recursive(
        st.one_of(
            st.none(),
            st.booleans(),
            st.integers(-5, 5),
            st.floats(allow_nan=False, allow_infinity=False),
            st.text(max_size=4),
        ),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(
                st.sampled_from(("id", "kind", "title", "draw", "speedTable", "right")),
                inner,
                max_size=4,
            ),
        ),
    ),
    st.sampled_from(
        ("rounds", "teams", "tieBreakers", "prizes", "title", "season", "floor", "round")
    ),
)
def test_nothing_in_a_file_makes_the_reader_fall(value: object, place: str) -> None:
    fields = ward_quiz()
    if place == "round":
        whole = fields["rounds"][1]
        fields["rounds"][1] = whole | value if isinstance(value, dict) else value
    else:
        fields[place] = value
    reading = reading_of(fields)
    assert (reading.format is None) == any(one.severity is Severity.FAULT for one in reading.faults)
    assert all(said(reading)) == all(said(reading, EN)) is True


def test_a_missing_file_is_a_fault_with_its_name(tmp_path: Path) -> None:
    reading = read_format(tmp_path / "none.json")
    assert codes(reading) == ["banks.missing_file"]


def test_the_schema_is_sound_and_knows_the_kinds_of_the_rules() -> None:
    schema = published_schema()
    Draft202012Validator.check_schema(schema)
    assert set(schema["$defs"]["round"]["properties"]["kind"]["enum"]) == set(KINDS)
    assert set(KINDS) <= set(schema["$defs"])
    assert set(KINDS.values()) == set(RoundRules.__args__)
    for kind in KINDS:
        assert schema["$defs"][kind]["additionalProperties"] is False
