"""What an edited bank keeps: every byte nobody touched, extensions, law by id, a backup."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.banks.editing.document import BankDocument, document_of
from contest.banks.editing.opened import OpenedBank, make_bank, open_bank
from contest.banks.editing.saving import save, save_as
from contest.reading.faults import BadFile, NotPossible
from tests.banks.samples import PICTURE, sample, write_bank

ODD = {"x-note": {"ai": "đó", "số": [1, 2.50]}, "x-dài": "…"}


def odd_bank(tmp_path: Path) -> Path:
    """A bank with extensions everywhere, law by id, and fields in an order of its own."""
    bank = sample()
    bank["x-facts"] = {"f1": ["q1"]}
    question = bank["questions"][1]
    question |= {"x-facts": ["f1", "f2"], "sources": [{"document": "luat", "x-why": "vì thế"}]}
    question["choices"][0]["x-old"] = "C"
    home = write_bank(tmp_path, {"x-first": ODD, **bank})
    law = {"id": "luat", "title": "Luật An ninh mạng", "number": "24/2018", "validTo": "2026-06-30"}
    listed = {"format": "document-list", "formatVersion": "1.0", "documents": [law]}
    (tmp_path / "sources.json").write_text(json.dumps(listed), encoding="utf-8")
    return home


def edited(bank: OpenedBank, index: int, **fields: Any) -> OpenedBank:
    row = bank.document.rows[index]
    new = bank.document.row(row.fields() | fields)
    return bank.with_document(bank.document.with_row(index, new))


def test_a_bank_that_is_only_saved_stays_the_same_byte_for_byte(tmp_path: Path) -> None:
    home = odd_bank(tmp_path)
    before = (home / "bank.json").read_bytes()
    save(open_bank(home))
    assert (home / "bank.json").read_bytes().rstrip() == before.rstrip()


def test_an_edit_changes_its_question_and_nothing_else(tmp_path: Path) -> None:
    home = odd_bank(tmp_path)
    before = json.loads((home / "bank.json").read_text("utf-8"))
    save(edited(open_bank(home), 1, text="Số nào lẻ?"))
    after = json.loads((home / "bank.json").read_text("utf-8"))
    before["questions"][1]["text"] = "Số nào lẻ?"
    assert after == before
    assert list(after) == list(before)


def test_the_edited_question_keeps_the_indent_of_its_file(tmp_path: Path) -> None:
    home = odd_bank(tmp_path)
    before = (home / "bank.json").read_text("utf-8").splitlines()
    save(edited(open_bank(home), 3, text="Thủ đô của nước ta?"))
    after = (home / "bank.json").read_text("utf-8").splitlines()
    assert len(before) == len(after)
    assert [new for old, new in zip(before, after, strict=True) if old != new] == [
        '   "text": "Thủ đô của nước ta?",'
    ]


def test_what_stood_there_is_the_backup(tmp_path: Path) -> None:
    home = odd_bank(tmp_path)
    first = (home / "bank.json").read_bytes()
    bank = save(edited(open_bank(home), 0, text="Một?"))
    assert (home / "bank.json.bak").read_bytes() == first
    second = (home / "bank.json").read_bytes()
    save(edited(bank, 0, text="Hai?"))
    assert (home / "bank.json.bak").read_bytes() == second
    assert not list(home.glob(".*"))


def test_a_save_that_fails_leaves_the_bank_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = odd_bank(tmp_path)
    before = (home / "bank.json").read_bytes()

    def full(_self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="space"):
        save(edited(open_bank(home), 0, text="Một?"))
    assert (home / "bank.json").read_bytes() == before
    assert not list(home.glob(".*"))


def test_a_file_that_somebody_else_wrote_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    home = odd_bank(tmp_path)
    bank = open_bank(home)
    other = (home / "bank.json").read_bytes().replace(b"Ng\xc3\xa2n", b"Kho")
    (home / "bank.json").write_bytes(other)
    with pytest.raises(NotPossible, match=r"editor\.changed_outside"):
        save(edited(bank, 0, text="Một?"))
    assert (home / "bank.json").read_bytes() == other


def test_a_zip_is_opened_and_saved_as_a_folder_with_its_media(tmp_path: Path) -> None:
    home = odd_bank(tmp_path)
    archive = tmp_path / "mau.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(home / "bank.json", "bank.json")
        packed.write(home / "media/so.png", "media/so.png")
        packed.write(tmp_path / "sources.json", "sources.json")
    bank = open_bank(archive)
    with pytest.raises(NotPossible, match=r"editor\.in_zip"):
        save(bank)
    moved = save_as(bank, tmp_path / "elsewhere" / "moi")
    folder = tmp_path / "elsewhere" / "moi"
    assert (folder / "media" / "so.png").read_bytes() == PICTURE
    assert (folder / "sources.json").is_file()
    assert moved.documents["luat"].title == "Luật An ninh mạng"
    assert save(moved).folder == folder


def test_the_list_of_documents_is_not_copied_to_where_it_lies_already(tmp_path: Path) -> None:
    save_as(open_bank(odd_bank(tmp_path)), tmp_path / "beside")
    assert not (tmp_path / "beside" / "sources.json").exists()


def test_a_new_bank_is_empty_and_can_be_opened(tmp_path: Path) -> None:
    made = make_bank(tmp_path / "moi", "Câu hỏi của phường")
    again = open_bank(tmp_path / "moi")
    assert again.document.title == made.document.title == "Câu hỏi của phường"
    assert again.document.rows == ()
    with pytest.raises(NotPossible, match=r"imports\.folder_filled"):
        make_bank(tmp_path / "moi", "Lần nữa")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"a": ', "banks.bad_json"),
        ("[]", "banks.not_an_object"),
        ('{"format": "contest-format"}', "banks.wrong_format"),
        ('{"format": "quiz-bank", "formatVersion": "2.0"}', "banks.newer_version"),
        ('{"format":"quiz-bank","formatVersion":"1.0","title":"a","questions":5}', "schema_type"),
    ],
)
def test_what_is_no_bank_is_said(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "bank.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadFile) as bad:
        open_bank(tmp_path)
    said = [f"{one.code} {one.values}" for one in bad.value.faults]
    assert any(code in one for one in said), said


def test_a_new_id_is_followed_by_packages_and_obstacles(tmp_path: Path) -> None:
    document = open_bank(odd_bank(tmp_path)).document.renamed(0, "cau-mot")
    value: Any = document.value("packages")
    assert value[0]["questions"] == ["cau-mot", "q2"]
    value = document.value("obstacles")
    assert value[0]["rows"] == ["cau-mot", "q2", "q3", "q4"]
    assert value[0]["centre"] == "q5"


def test_one_of_two_questions_of_one_id_is_renamed_alone(tmp_path: Path) -> None:
    bank = sample()
    bank["questions"][1]["id"] = "q1"
    document = open_bank(write_bank(tmp_path, bank)).document.renamed(1, "q2")
    value: Any = document.value("packages")
    assert value[0]["questions"][0] == "q1"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=60)
@given(
    extras=st.dictionaries(st.text(max_size=6).map("x-".__add__), json_values, max_size=4),
    own=st.dictionaries(st.text(max_size=6).map("x-".__add__), json_values, max_size=3),
    indent=st.sampled_from([None, 1, 2, 4]),
)
def test_whatever_stands_in_a_bank_comes_through_an_edit(
    extras: dict[str, Any], own: dict[str, Any], indent: int | None
) -> None:
    bank = sample() | extras
    bank["questions"][0] |= own
    document = document_of(json.dumps(bank, indent=indent).encode(), "b", lambda _: None)
    row = document.row(document.rows[0].fields() | {"text": "Khác?"})
    bank["questions"][0]["text"] = "Khác?"
    assert json.loads(document.with_row(0, row).to_bytes()) == bank


def test_fields_of_the_bank_are_set_where_the_schema_has_them(tmp_path: Path) -> None:
    document: BankDocument = make_bank(tmp_path / "moi", "Một").document
    document = document.with_value("topics", [{"id": "a", "title": "A"}])
    document = document.with_value("packages", [])
    names = list(json.loads(document.to_bytes()))
    assert names == [
        "format",
        "formatVersion",
        "title",
        "language",
        "topics",
        "questions",
        "packages",
    ]
    assert document.with_value("topics", None).topics == {}
