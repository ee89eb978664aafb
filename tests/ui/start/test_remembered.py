"""What is remembered between evenings, and that nothing wrong with its file ever matters."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from contest.presentation.contest_state import Progress, progress_of
from contest.presentation.wording import Words
from contest.ui.start.remembered import FILE, MOST_RECENT, Recent, Remembered
from tests.printing.staged import set_up, ward_evening, ward_format


def recent(number: int, *, word: str = "not_begun", round_: int = 0) -> Recent:
    return Recent(f"/{number}.contest", f"Hội thi {number}", "2026-11-22", Progress(word, round_))


def test_what_was_open_last_stands_first_and_once(tmp_path: Path) -> None:
    memory = Remembered(tmp_path / "deep" / "folder")
    for number in range(MOST_RECENT + 3):
        memory.note(recent(number))
    memory.note(recent(5, word="in_round", round_=2))
    again = Remembered(tmp_path / "deep" / "folder")
    assert len(again.recent) == MOST_RECENT
    assert again.recent[0] == recent(5, word="in_round", round_=2)
    assert len({one.file for one in again.recent}) == MOST_RECENT


def test_the_language_stays(tmp_path: Path) -> None:
    assert Remembered(tmp_path).language is None
    (tmp_path / FILE).write_text('{"language": "en"}', "utf-8")
    assert Remembered(tmp_path).language == "en"
    Remembered(tmp_path).note(recent(1))
    assert Remembered(tmp_path).language == "en"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe\x00",
        b"[1, 2]",
        b'{"recent": 5, "language": "xx"}',
        b'{"recent": [1, {"file": 3}, {"file": "a", "title": "b"}, null]}',
        b'{"recent": [{"file":"","title":"","date":"","state":"","round":0,"changed":0}]}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_an_empty_list(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / FILE).write_bytes(raw)
    memory = Remembered(tmp_path)
    assert (memory.recent, memory.language) == ((), None)
    memory.note(recent(1))
    assert Remembered(tmp_path).recent == (recent(1),)


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    memory = Remembered(tmp_path / "file")
    memory.note(recent(1))
    assert memory.recent == (recent(1),)


def test_no_names_of_people_and_no_answers_are_kept(tmp_path: Path) -> None:
    stage = ward_evening(3)
    contest = stage.contest
    memory = Remembered(tmp_path)
    memory.note(Recent("/x.contest", contest.title, contest.date, progress_of(contest)))
    fields = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert set(fields) == {"language", "recent"}
    (kept,) = fields["recent"]
    assert set(kept) == {"file", "title", "date", "state", "round", "changed"}


def test_states_in_words() -> None:
    words = Words()
    fresh = set_up(("A", "B"), ward_format()).contest
    assert progress_of(fresh).said(words) == "chưa bắt đầu"
    assert progress_of(replace(fresh, ended=True)).said(words) == "đã xong"
    assert Progress("in_round", 2).said(words) == "dừng ở phần 2"
    assert Progress("of a newer program").said(words) == "chưa rõ"
