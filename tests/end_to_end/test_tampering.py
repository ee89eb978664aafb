"""Somebody changes a contest file: the chain names the event, papers betray a chain made anew."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from contest.cli import main
from contest.storage.chain import Row, link, read_canonical, start_of
from contest.storage.codec import contest_id_of
from contest.storage.stored import open_for_reading

PLACE = 40  # the event that is tampered with
Tamper = Callable[[list[Row]], list[Row]]


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("evening") / "a.contest"
    assert main(["rehearse", "--format", "boards-10x3", "--teams", "3", "-o", str(path)]) == 0
    papers = ["papers", str(path), "-o", str(path.parent), "--only", "summary"]
    assert main(papers) == 0
    return path


@pytest.fixture(scope="module")
def paper(evening: Path) -> Path:
    (paper,) = evening.parent.glob("*.pdf")
    return paper


@pytest.fixture
def path(evening: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(evening, tmp_path / "a.contest"))


def rewrite(path: Path, tamper: Tamper) -> None:
    """What somebody with a database program can do to the rows."""
    rows = tamper(list(open_for_reading(path).rows))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER event_is_never_deleted")
        connection.execute("DELETE FROM event")
        connection.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        connection.commit()


def numbered(rows: list[Row]) -> list[Row]:
    return [(seq, *row[1:]) for seq, row in enumerate(rows, 1)]


def chained(rows: list[Row]) -> list[Row]:
    """A chain that holds, as somebody who knows the program can make it."""
    head = start_of(contest_id_of(rows[0][1], read_canonical(rows[0][5])))
    made = []
    for row in numbered(rows):
        head = link(head, *row[:6])
        made.append((*row[:6], head.hex()))
    return made


def later(row: Row) -> Row:
    return (*row[:3], row[3] + 1, *row[4:])


def changed(rows: list[Row]) -> list[Row]:
    return [later(row) if row[0] == PLACE else row for row in rows]


def removed(rows: list[Row]) -> list[Row]:
    return numbered([row for row in rows if row[0] != PLACE])


def inserted(rows: list[Row]) -> list[Row]:
    return numbered([*rows[: PLACE - 1], later(rows[PLACE - 2]), *rows[PLACE - 1 :]])


def reordered(rows: list[Row]) -> list[Row]:
    one, two = rows[PLACE - 1 : PLACE + 1]
    return numbered([*rows[: PLACE - 1], two, one, *rows[PLACE + 1 :]])


def verified(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    capsys.readouterr()
    status = main(["verify", *words])
    said = capsys.readouterr()
    return status, said.out + said.err


@pytest.mark.parametrize("tamper", [changed, removed, inserted, reordered])
def test_verify_names_the_event(
    path: Path, tamper: Tamper, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verified(capsys, str(path))[0] == 0
    rewrite(path, tamper)
    status, said = verified(capsys, str(path))
    assert status == 1
    assert f"chuỗi kiểm tra đứt ở mục nhật ký thứ {PLACE}." in said


@pytest.mark.parametrize("tamper", [changed, removed, inserted, reordered])
def test_a_chain_made_anew_is_betrayed_by_a_paper(
    path: Path, paper: Path, tamper: Tamper, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verified(capsys, str(path), "--pdf", str(paper))[0] == 0
    rewrite(path, lambda rows: chained(tamper(rows)))
    assert verified(capsys, str(path))[0] == 0, "the chain holds: alone it tells nothing"
    status, said = verified(capsys, str(path), "--pdf", str(paper))
    assert status == 1
    assert "KHÔNG khớp" in said or "bị cắt phần cuối" in said


def test_a_cut_tail_is_betrayed_by_a_later_paper(
    path: Path, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rewrite(path, lambda rows: rows[:-1])
    assert verified(capsys, str(path))[0] == 0
    status, said = verified(capsys, str(path), "--pdf", str(paper))
    assert status == 1
    assert "bị cắt phần cuối" in said
