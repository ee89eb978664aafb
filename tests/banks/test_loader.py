"""Loading banks from folders and zips, right ones and wrong ones."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from contest.banks.loader import load_bank, read_bank
from contest.domain.questions import Level, Numeric, Situation
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, Fault, Severity
from tests.banks.samples import PICTURE, line_of, sample, write_bank


def faults_of(path: Path) -> tuple[Fault, ...]:
    with pytest.raises(BadFile) as caught:
        load_bank(path)
    assert caught.value.faults
    return caught.value.faults


def test_every_type_becomes_a_question(tmp_path: Path) -> None:
    bank = load_bank(write_bank(tmp_path, sample()))
    questions = list(bank.questions())
    assert [question.kind for question in questions] == [
        fields["type"] for fields in sample()["questions"]
    ]
    first = questions[0]
    assert first == bank.question(0)
    assert first.key == "mau/q1"
    assert (first.points, first.seconds, Level(first.difficulty)) == (750, 15, Level.UNDERSTANDING)
    assert first.sources[0].document == "Sách Toán 1"
    assert first.sources[0].valid_from == "2020-01-01"
    assert questions[4].body == Numeric("3.14", "0.01", "rad")
    assert isinstance(questions[7].body, Situation)
    assert questions[7].body.rubric[0].points == 500
    assert questions[7].history
    assert not first.history


def test_a_document_gives_its_title_and_dates(tmp_path: Path) -> None:
    bank = sample()
    bank["questions"][0]["sources"] = [{"document": "luat-1", "locator": "Điều 1"}]
    home = write_bank(tmp_path, bank)
    document = {"id": "luat-1", "number": "1/2025", "title": "Luật Một", "validTo": "2026-03-04"}
    documents = {"format": "document-list", "formatVersion": "1.0", "documents": [document]}
    (tmp_path / "sources.json").write_text(json.dumps(documents), encoding="utf-8")
    source = load_bank(home).question(0).sources[0]
    assert source.document == "Luật Một (1/2025)"
    assert source.valid_to == "2026-03-04"


def test_own_extensions_are_allowed_everywhere_and_kept_at_the_top(tmp_path: Path) -> None:
    bank = sample()
    bank["x-school"] = {"name": "Trần Phú"}
    bank["questions"][0]["x-page"] = 3
    bank["questions"][0]["choices"][0]["x-colour"] = "red"
    loaded = load_bank(write_bank(tmp_path, bank))
    assert len(loaded) == 8
    assert loaded.extensions == {"x-school": {"name": "Trần Phú"}}
    assert not loaded.warnings


@pytest.mark.parametrize("folder", ["", "mau/"])
def test_a_zip_is_read_where_it_lies(tmp_path: Path, folder: str) -> None:
    path = tmp_path / "goi.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{folder}bank.json", json.dumps(sample()))
        archive.writestr(f"{folder}media/so.png", PICTURE)
    bank = load_bank(path)
    assert bank.id == "goi"
    assert bank.files.has("media/so.png")
    assert not bank.files.has("media/other.png")


@pytest.mark.parametrize("name", ["../bank.json", "/etc/x", "C:\\x", "media/a:b", "a/./b"])
def test_a_zip_with_a_path_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "goi.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("bank.json", json.dumps(sample()))
        archive.writestr(name, b"x")
    assert [fault.code for fault in faults_of(path)] == ["banks.unsafe_zip"]


def test_what_is_no_bank_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.zip").write_bytes(b"PK\x03\x04 cut off")
    (tmp_path / "notes.txt").write_text("hello")
    for name, code in (
        ("missing", "banks.missing_file"),
        ("empty", "banks.folder_without_bank"),
        ("bad.zip", "banks.bad_zip"),
        ("notes.txt", "banks.not_a_bank"),
    ):
        assert [fault.code for fault in faults_of(tmp_path / name)] == [code]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("format", "something", "banks.wrong_format"),
        ("formatVersion", "2.0", "banks.newer_version"),
        ("formatVersion", "one", "banks.bad_version"),
        ("formatVersion", 1.0, "banks.bad_version"),
        ("title", "", "banks.schema_min_length"),
        ("titel", "x", "banks.unknown_field_near"),
        ("rounds", [], "banks.unknown_field"),
        ("questions", [], "banks.schema_min_items"),
        ("questions", {}, "banks.schema_type"),
        ("packages", [{"id": "g", "title": "G"}], "banks.schema_required"),
    ],
)
def test_a_fault_at_the_top_is_named_with_its_line(
    tmp_path: Path, field: str, value: Any, code: str
) -> None:
    home = write_bank(tmp_path, sample() | {field: value})
    faults = faults_of(home)
    assert [fault.code for fault in faults] == [code]
    assert faults[0].line is not None
    assert abs(faults[0].line - line_of(home, f'"{field}"')) <= 1


@pytest.mark.parametrize(
    ("index", "change", "code", "nth"),
    [
        (0, {"points": "mười"}, "banks.schema_type", '"mười"'),
        (0, {"seconds": 15.0}, "banks.schema_type", "15.0"),
        (0, {"seconds": 0}, "banks.schema_minimum", '"seconds": 0'),
        (0, {"difficulty": 5}, "banks.schema_maximum", '"difficulty": 5'),
        (0, {"explaination": "x"}, "banks.unknown_field_near", "explaination"),
        (0, {"type": "singel"}, "banks.schema_enum_near", "singel"),
        (0, {"id": "có dấu"}, "banks.pattern_identifier", "có dấu"),
        (0, {"id": "q1\n"}, "banks.pattern_identifier", "q1\\n"),
        (0, {"about": "old"}, "banks.schema_const", '"old"'),
        (0, {"choices": [{"id": "A", "text": "Một"}]}, "banks.schema_min_items", '"choices"'),
        (0, {"media": [{"kind": "image", "src": "media/../x"}]}, "banks.pattern_media_path", "../"),
        (0, {"media": [{"kind": "image", "src": "x.png"}]}, "banks.pattern_media_path", "x.png"),
        (0, {"sources": [{"title": "T", "asOf": "2026-02-30"}]}, "banks.pattern_date", "02-30"),
        (0, {"sources": [{"locator": "Điều 1"}]}, "banks.schema_required", '"sources"'),
        (2, {"answer": "true"}, "banks.schema_type", '"true"'),
        (5, {"answer": ["b1"]}, "banks.schema_min_items", '"b1"'),
    ],
)
def test_a_fault_in_a_question_is_named_with_its_line_and_number(
    tmp_path: Path, index: int, change: dict[str, Any], code: str, nth: str
) -> None:
    bank = sample()
    bank["questions"][index] |= change
    home = write_bank(tmp_path, bank)
    faults = faults_of(home)
    assert [fault.code for fault in faults] == [code]
    assert faults[0].line is not None
    assert abs(faults[0].line - line_of(home, nth)) <= 2
    assert f"câu {index + 1}" in faults[0].place(Words("vi"))


def test_all_faults_of_all_questions_are_named_and_the_others_read(tmp_path: Path) -> None:
    bank = sample()
    bank["questions"][0] |= {"points": "mười", "seconds": "x"}
    del bank["questions"][3]["answer"]
    reading = read_bank(write_bank(tmp_path, bank))
    assert sorted(fault.code for fault in reading.faults) == [
        "banks.schema_required",
        "banks.schema_type",
        "banks.schema_type",
    ]
    assert reading.bank is not None
    assert reading.bank.numbers == (1, 2, 4, 5, 6, 7)


def test_the_sentence_says_where_what_and_how_to_mend_it(tmp_path: Path) -> None:
    bank = sample()
    bank["questions"][0]["points"] = "mười"
    home = write_bank(tmp_path, bank)
    fault = faults_of(home)[0]
    line = line_of(home, '"mười"')
    assert fault.sentence(Words("vi")) == (
        f'{home}/bank.json, dòng {line}, câu 1 (q1), trường "points": '
        'phải là một số, đang là chữ "mười". Hãy sửa giá trị.'
    )
    assert fault.sentence(Words("en")) == (
        f'{home}/bank.json, line {line}, question 1 (q1), field "points": '
        'it must be a number and is the text "mười". Correct the value.'
    )


def test_a_newer_file_is_read_with_warnings(tmp_path: Path) -> None:
    bank = sample() | {"formatVersion": "1.3", "mood": "glad"}
    bank["questions"][0]["colour"] = "red"
    loaded = load_bank(write_bank(tmp_path, bank))
    assert len(loaded) == 8
    assert {fault.severity for fault in loaded.warnings} == {Severity.WARNING}
    assert sorted(fault.code for fault in loaded.warnings) == [
        "banks.newer_minor",
        "banks.unknown_field_newer",
        "banks.unknown_field_newer",
    ]


def test_a_bank_full_of_faults_names_the_first_two_hundred(tmp_path: Path) -> None:
    bank = sample()
    bank["questions"] = [{"id": f"q{n}", "type": "short", "text": "?"} for n in range(300)]
    codes = [fault.code for fault in faults_of(write_bank(tmp_path, bank))]
    assert codes.count("banks.schema_required") == 200
    assert codes.count("banks.more_faults") == 1


def test_a_broken_list_of_documents_is_a_fault_of_the_bank(tmp_path: Path) -> None:
    home = write_bank(tmp_path, sample())
    (tmp_path / "sources.json").write_text('{"format": "document-list",\n "documents": ]}')
    fault = faults_of(home)[0]
    assert (fault.code, fault.line) == ("banks.bad_json", 2)
    assert fault.file.endswith("sources.json")
