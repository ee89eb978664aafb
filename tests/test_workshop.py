"""The workshop of a new contest: real formats, banks, templates, and the file that is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from contest.domain.contest import replay
from contest.domain.heads import Preset
from contest.presentation.setup.draft import Draft, TeamRow
from contest.presentation.wording import Words
from contest.storage.stored import open_for_reading
from contest.ui.setup.ports import NotMade
from contest.workshop import Workshop

ROWS = tuple(TeamRow(f"Khu phố {number}", members="An;Bình") for number in range(1, 9))


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(Words(), tmp_path / "Hoi thi", tmp_path / "templates")


@pytest.fixture
def draft(workshop: Workshop) -> Draft:
    return replace(workshop.first_draft(), rows=ROWS, date="2026-11-22")


def test_a_contest_is_made_as_it_was_drafted(workshop: Workshop, draft: Draft) -> None:
    order = workshop.order(8, draft.seed)
    whole = replace(
        draft, title="Hội thi", place="Hội trường", organiser="Phường", head=Preset.YOUTH,
        order=order, judges=("Nguyễn Văn An",),
    )  # fmt: skip
    file = workshop.free_file(whole)
    workshop.make(whole, file)
    contest = replay(open_for_reading(file).events)
    assert file.name == "hoi-thi.contest"
    assert (contest.title, contest.place, contest.organiser) == ("Hội thi", "Hội trường", "Phường")
    assert contest.head.preset is Preset.YOUTH
    assert contest.judges == ("Nguyễn Văn An",)
    assert [team.name for team in contest.teams] == [ROWS[place].name for place in order]
    # The draw can be repeated from what the file keeps.
    assert workshop.order(8, contest.seed) == order
    assert all(len(drawn.main) for drawn in contest.drawn)
    assert workshop.free_file(whole).name == "hoi-thi-2.contest"


def test_what_cannot_be_made_leaves_no_file(workshop: Workshop, draft: Draft) -> None:
    file = workshop.free_file(draft)
    with pytest.raises(NotMade, match="thiếu"):
        workshop.make(replace(draft, banks=draft.banks[:1]), file)
    assert not file.exists()


def test_needs_tell_each_round_what_it_gets(workshop: Workshop, draft: Draft) -> None:
    enough = workshop.needs(draft)
    assert [one.needed for one in enough.rounds] == [24, 10, 6]
    assert all(one.is_met for one in enough.rounds)
    short = workshop.needs(replace(draft, banks=()))
    assert [one.found for one in short.rounds] == [0, 0, 0]
    assert len(short.short) == 3


def test_a_template_keeps_everything_but_teams_and_date(workshop: Workshop, draft: Draft) -> None:
    whole = replace(draft, title="Hội thi hằng năm", head=Preset.PARTY, banks=draft.banks[:2])
    workshop.keep("Hằng năm", whole)
    assert list(workshop.templates()) == ["Hằng năm"]
    back = workshop.draft_of("Hằng năm")
    assert replace(back, rows=whole.rows, date=whole.date, seed=whole.seed) == whole
    assert back.rows == ()
    assert back.date == workshop.today()


def test_a_damaged_template_is_not_offered(workshop: Workshop, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.json").write_text("{")
    assert list(workshop.templates()) == []


@pytest.mark.parametrize(
    "ask",
    [
        lambda shop, path: shop.format_in(path),
        lambda shop, path: shop.bank_in(path),
        lambda shop, path: shop.teams_in(path),
    ],
)
def test_a_file_that_is_not_there_is_said_in_words(
    workshop: Workshop, tmp_path: Path, ask: Callable[[Workshop, Path], object]
) -> None:
    with pytest.raises(NotMade) as refused:
        ask(workshop, tmp_path / "none.json")
    assert "none.json" in str(refused.value)


def test_teams_of_a_workbook_come_as_they_stand(workshop: Workshop, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "doi.xlsx"))
    sheet = book.add_worksheet()
    for row, cells in enumerate([("STT", "Tên đội", "Thành viên"), (1, "Khu phố 1", "An, Bình")]):
        sheet.write_row(row, 0, cells)
    book.close()
    (team,) = workshop.teams_in(tmp_path / "doi.xlsx")
    assert (team.name, team.members) == ("Khu phố 1", "An;Bình")


def test_a_number_draws_the_same_order_for_ever(workshop: Workshop) -> None:
    assert workshop.order(5, 2026) == (3, 1, 2, 4, 0)
