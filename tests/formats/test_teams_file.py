"""Team lists as spreadsheets write them, and every fault with its line."""

from __future__ import annotations

import contextlib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.domain.teams import Team
from contest.formats.teams_file import TeamsReading, load_teams, parse_teams, read_teams
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, Severity

VI, EN = Words("vi"), Words("en")
HEAD = "number,name,short,members\n"
TWO = HEAD + "1,Khu phố 1,KP 1,An;Bình\n2,Khu phố 2,KP 2,\n"
TEAMS = (
    Team(1, "Khu phố 1", "KP 1", ("An", "Bình"), 0),
    Team(2, "Khu phố 2", "KP 2", (), 1),
)


def reading_of(text: str) -> TeamsReading:
    return parse_teams(text.encode(), "teams.csv")


def codes(reading: TeamsReading) -> list[tuple[str, int | None]]:
    return [(one.code, one.line) for one in reading.faults]


def refused(text: str | bytes) -> list[tuple[str, int | None]]:
    raw = text.encode() if isinstance(text, str) else text
    with pytest.raises(BadFile) as bad:
        parse_teams(raw, "teams.csv")
    for one in bad.value.faults:
        assert one.sentence(VI)
        assert one.sentence(EN)
    return [(one.code, one.line) for one in bad.value.faults]


@pytest.mark.parametrize(
    "text",
    [
        TWO,
        "\ufeff" + TWO,
        TWO.replace("\n", "\r\n"),
        TWO.replace("\n", "\r"),
        TWO.replace(",", "\t"),
        TWO.replace(",", ";"),  # members spread over cells of their own
        "sep=;\n" + TWO.replace(",", ";"),
        TWO.replace("number,name", "Number, NAME"),
        TWO.replace("\n2", "\n\n,,,\n2"),
        TWO.replace("2,Khu phố 2,KP 2,", "2,Khu phố 2,KP 2"),
        TWO.replace("An;Bình\n", "An;Bình,,\n"),
        TWO.replace("An;Bình", '" An ; Bình ; "'),
        TWO.replace("1,Khu phố 1", " 01 ,  Khu   phố\u00a01\u200b "),
        unicodedata.normalize("NFD", TWO),
    ],
)
def test_a_list_is_read_however_a_spreadsheet_wrote_it(text: str, tmp_path: Path) -> None:
    path = tmp_path / "teams.csv"
    path.write_bytes(text.encode())
    assert read_teams(path).faults == ()
    assert load_teams(path) == TEAMS


def test_the_order_of_the_lines_is_the_order_of_play_and_of_colours() -> None:
    teams = reading_of(HEAD + "7,Đội Bảy,Bảy,\n3,Đội Ba,Ba,\n").teams
    assert teams is not None
    assert [(team.number, team.color) for team in teams] == [(7, 0), (3, 1)]


def test_a_short_name_is_proposed_where_none_stands() -> None:
    text = HEAD + "1,Hội phụ nữ phường Khu phố 7,,\n2,Hội phụ nữ phường Khu phố 8,,\n"
    teams = reading_of(text).teams
    assert teams is not None
    assert [team.short for team in teams] == ["Khu phố 7", "Khu phố 8"]


def test_quoted_cells_may_hold_delimiters_and_line_ends() -> None:
    text = HEAD + '1,"Đội ""Sao"", phường\nBình An",Sao,An\n0,x,,\n2,Đội Hai,Hai,\n'
    reading = reading_of(text)
    assert codes(reading) == [("formats.team_number", 4)]
    fine = reading_of(text.replace("0,x,,\n", "")).teams
    assert fine is not None
    assert fine[0].name == 'Đội "Sao", phường Bình An'


def test_every_fault_is_named_with_its_line() -> None:
    long = "Đ" * 61
    text = HEAD + f"1,Một,,\nhai,Hai,,\n13,,,\n1,{long},{'s' * 15},An;{long}\n5,Năm,N,An,Bình\n6\n"
    reading = reading_of(text)
    assert reading.teams is None
    assert codes(reading) == [
        ("formats.team_number", 3),
        ("formats.team_number", 4),
        ("formats.team_name_missing", 4),
        ("formats.team_number_twice", 5),
        ("formats.team_too_long", 5),
        ("formats.team_too_long", 5),
        ("formats.team_too_long", 5),
        ("formats.team_cells", 6),
        ("formats.team_cells", 7),
    ]
    sentences = [one.sentence(VI) for one in reading.faults]
    assert sentences[0].startswith('teams.csv, dòng 3, cột "number": ')
    assert 'chữ "hai"' in sentences[0]
    assert "dòng 2" in sentences[3]
    assert "60" in sentences[4]
    assert "61" in sentences[4]
    assert all("line" in one.sentence(EN) for one in reading.faults)


@pytest.mark.parametrize(("count", "code"), [(0, "few"), (1, "few"), (13, "many")])
def test_too_few_or_too_many_teams_are_counted(count: int, code: str) -> None:
    lines = "".join(f"{number},Đội {number},,\n" for number in range(1, count + 1))
    reading = reading_of(HEAD + lines)
    assert reading.teams is None
    assert (f"formats.teams_too_{code}", None) in codes(reading)


def test_twelve_teams_have_twelve_colours() -> None:
    lines = "".join(f"{number},Đội {number},,\n" for number in range(1, 13))
    teams = reading_of(HEAD + lines).teams
    assert teams is not None
    assert {team.color for team in teams} == set(range(12))


def test_names_that_the_hall_could_not_tell_apart_are_warned_of() -> None:
    reading = reading_of(HEAD + "1,Đội Sao,A,\n2,đội sao,B,\n3,Đội Ba,A,\n")
    assert reading.teams is not None
    assert codes(reading) == [("formats.team_same_name", 3), ("formats.team_same_short", 4)]
    assert {one.severity for one in reading.faults} == {Severity.WARNING}


def test_a_wrong_header_is_shown_with_the_right_one() -> None:
    with pytest.raises(BadFile) as bad:
        reading_of("stt;tên;tên gọn\n1;A;B\n")
    sentence = bad.value.faults[0].sentence(VI)
    assert "number,name,short,members" in sentence
    assert '"stt;tên;tên gọn"' in sentence
    assert bad.value.faults[0].line == 1


def test_a_file_that_is_no_list_is_told_in_one_sentence() -> None:
    assert refused(TWO.encode("utf-16")) == [("banks.utf16", None)]
    assert refused(TWO.encode().replace("Bình".encode(), b"B\xecnh")) == [("banks.not_utf8", 2)]
    assert refused(TWO + '3,"Khu phố 3,,\n') == [("formats.team_quotes", 4)]
    assert refused("1,Khu phố 1,KP 1,An\n") == [("formats.team_header", 1)]


@pytest.mark.parametrize(
    ("raw", "code"), [(b"", "banks.empty"), (b"\xef\xbb\xbf\n", "banks.empty")]
)
def test_an_empty_file_is_a_fault(tmp_path: Path, raw: bytes, code: str) -> None:
    path = tmp_path / "teams.csv"
    path.write_bytes(raw)
    assert codes(read_teams(path)) == [(code, None)]
    with pytest.raises(BadFile):
        load_teams(path)


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    assert codes(read_teams(tmp_path / "none.csv")) == [("banks.missing_file", None)]


@given(st.text(alphabet=st.sampled_from('12,;\t\n\r"aĐ\u0301 \x00\u2028'), max_size=60))
def test_no_text_makes_the_reader_fall(text: str) -> None:
    for whole in (text, HEAD + text, HEAD.replace(",", ";") + text):
        with contextlib.suppress(BadFile):
            reading = reading_of(whole)
            faulty = any(one.severity is Severity.FAULT for one in reading.faults)
            assert (reading.teams is None) == faulty
