"""Imports become one bank: ids and media apart, topics named, origins noted, nothing lost."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from contest.banks.bank_writing import write_bank
from contest.banks.checks import check_bank_files
from contest.banks.imported_bank import bank_of_imports
from contest.banks.importers.drafting import Draft, doubted, entry_of
from contest.banks.importers.merging import made_distinct
from contest.banks.importing import Doubt, Import, Place, Read, Refusal, settled
from contest.banks.loader import load_bank
from contest.domain.questions import Media
from contest.presentation.wording import Words
from contest.reading.faults import NotPossible, phrase

PLACE = Place((phrase("imports.at_table", number=2), phrase("imports.at_row", number=7)))
PICTURE = Media("image", "media/a.png")
DRAFT = Draft("Câu 1", "b", PLACE, "Hỏi?", ("Một", "Hai"), (1,), topic="Luật Trẻ em")


def imported(file: str, *drafts: Draft, picture: bytes = b"1") -> Import:
    return Import(file, "word", tuple(map(entry_of, drafts)), {"media/a.png": picture})


def test_two_sources_become_one_sound_bank(tmp_path: Path) -> None:
    shown = replace(DRAFT, id="?", media=(PICTURE,), text="")
    only_pictures = replace(DRAFT, text="Ai?", choices=("", "Hai"), choice_media=((PICTURE,), ()))
    content = bank_of_imports(
        [
            imported("a.docx", DRAFT, shown),
            imported("an/b.docx", replace(DRAFT, text="Đáp?"), only_pictures, picture=b"2"),
        ],
        "Hai tệp",
        Words(),
    )
    assert content is not None
    write_bank(tmp_path / "bank", content.raw, content.media)
    assert check_bank_files([tmp_path / "bank"]).faults == ()
    bank = load_bank(tmp_path / "bank")
    assert [q.id for q in bank.questions()] == ["Cau-1", "cau-002", "Cau-1-2", "Cau-1-3"]
    assert [topic.title for topic in bank.head.topics] == ["Luật Trẻ em"]
    assert {q.topic for q in bank.questions()} == {"Luat-Tre-em"}
    assert bank.question(1).text == "(xem hình)"
    assert [bank.files.read(f"media/{name}.png") for name in ("a", "a-2")] == [b"1", b"2"]
    origin = {"file": "b.docx", "format": "word", "place": "bảng 2, hàng 7"}
    assert bank.question_extensions["Cau-1-2"] == {"x-import": origin}


def test_all_readings_of_a_doubt_have_the_one_new_id() -> None:
    said = phrase("imports.see_picture")
    doubt = doubted(DRAFT, "key", said, (("a", said, (0,)), ("b", said, (1,))))
    both = made_distinct([imported("a", DRAFT), Import("b", "word", (doubt,))])
    left = both[1].entries[0]
    assert isinstance(left, Doubt)
    assert [one.question and one.question.id for one in left.readings] == ["Cau-1-2"] * 2
    chosen = settled(both[1], {"key": "b"}).entries
    assert isinstance(chosen[0], Read)
    assert chosen[0].question.body.answer == "B"


def test_nothing_read_makes_no_bank() -> None:
    refusal = Refusal(PLACE, phrase("imports.no_key"))
    assert bank_of_imports([Import("a", "word", (refusal,))], "T", Words()) is None


def test_a_bank_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    home = tmp_path / "new" / "bank"
    write_bank(home, b"{}", {"media/a.png": b"1"})
    assert sorted(str(path.relative_to(home)) for path in home.rglob("*.*")) == [
        "bank.json",
        "media/a.png",
    ]
    with pytest.raises(NotPossible):
        write_bank(home, b"other", {})
    assert (home / "bank.json").read_bytes() == b"{}"
    with pytest.raises(NotPossible):
        write_bank(home / "bank.json", b"other", {})
    empty = tmp_path / "empty"
    empty.mkdir()
    write_bank(empty, json.dumps({}).encode(), {})
    with pytest.raises(OSError, match="media"):  # a file and a folder of one name
        write_bank(tmp_path / "broken", b"", {"media": b"1", "media/a.png": b"1"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "new"]
