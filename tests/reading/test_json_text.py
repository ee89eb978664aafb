"""JSON that is not right, and files that cannot be read at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from contest.presentation.wording import Words
from contest.reading.faults import BadFile, Fault, fault, phrase, printable
from contest.reading.files import as_text, read_bytes
from contest.reading.json_text import read_json, read_object, repeated_name_faults, version_of


def refusal(raw: bytes) -> Fault:
    with pytest.raises(BadFile) as caught:
        read_json(raw, "f.json")
    (found,) = caught.value.faults
    assert found.sentence(Words("vi")).startswith("f.json")
    assert found.sentence(Words("en")).startswith("f.json")
    return found


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (b"", "banks.empty", None),
        (b"\xef\xbb\xbf \n", "banks.empty", None),
        ('{"a": 1}'.encode("utf-16"), "banks.utf16", None),
        (b'{"a":\n"\xff"}', "banks.not_utf8", 2),
        (b'{"a": 1\n"b": 2}', "banks.bad_json", 2),
        (b'{"a": 1,\n}', "banks.bad_json", None),
        (b'[1,\n2,\n"x]', "banks.bad_json", 3),
        (b'["a\nb"]', "banks.bad_json", 1),
        (b'{"a": "NaN",\n "b": NaN}', "banks.not_a_number", 2),
        (b"[-Infinity]", "banks.not_a_number", 1),
        (b"[" * 200_000, "banks.too_deep", None),
        (b"[" * 2000 + b"]" * 2000, "banks.too_deep", None),
        (b"[" + b"9" * 9000 + b"]", "banks.json_number", None),
        (b'["ok",\n"\\ud800"]', "banks.half_character", 2),
    ],
)
def test_what_is_no_json_is_refused_with_its_line(raw: bytes, code: str, line: int | None) -> None:
    found = refusal(raw)
    assert found.code == code
    if line is not None:
        assert found.line == line


def test_a_mark_at_the_start_is_no_fault() -> None:
    assert read_json(b'\xef\xbb\xbf{"a": 1}', "f.json") == {"a": 1}


def test_an_object_is_asked_for() -> None:
    with pytest.raises(BadFile) as caught:
        read_object(b"[1]", "f.json")
    assert caught.value.faults[0].code == "banks.not_an_object"


def test_names_twice_are_faults_with_their_lines() -> None:
    found = repeated_name_faults(b'{"a": 1,\n"b": 2,\n"a": 3}', "f.json")
    assert [(one.code, one.line) for one in found] == [("banks.repeated_name", 3)]
    assert repeated_name_faults(b'{"a": {"a": 1}}', "f.json") == ()


@pytest.mark.parametrize(
    ("version", "code"),
    [("2.0", "banks.newer_version"), ("0.9", "banks.bad_version"), ("1", "banks.bad_version")],
)
def test_another_major_version_is_refused(version: str, code: str) -> None:
    fields = {"format": "f", "formatVersion": version}
    with pytest.raises(BadFile) as caught:
        version_of(fields, b"{}", "f.json", format_name="f")
    assert caught.value.faults[0].code == code


def test_a_newer_minor_version_is_told() -> None:
    fields = {"format": "f", "formatVersion": "1.2"}
    assert version_of(fields, b"{}", "f.json", format_name="f")
    assert not version_of(fields, b"{}", "f.json", format_name="f", known="1.2")


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "long").write_bytes(b"x" * 100)
    for path, code in (
        (tmp_path / "none", "banks.missing_file"),
        (tmp_path, "banks.is_folder"),
        (tmp_path / "empty", "banks.empty"),
        (tmp_path / "long", "banks.too_large"),
        (Path("/dev/null"), "banks.not_a_file"),
        (tmp_path / "a\0b", "banks.unreadable"),
    ):
        with pytest.raises(BadFile) as caught:
            read_bytes(path, most_bytes=99)
        assert [one.code for one in caught.value.faults] in ([code], ["banks.missing_file"])
        assert path.name == "a\0b" or caught.value.faults[0].code == code
        assert caught.value.faults[0].sentence(Words("vi")).isprintable()


def test_text_that_is_not_utf8_names_line_and_byte() -> None:
    with pytest.raises(BadFile) as caught:
        as_text("số\nđội\n".encode() + b"\xe0\xe1", "t.csv")
    (found,) = caught.value.faults
    assert found.line == 3
    assert "0xE0" in found.sentence(Words("vi"))


def test_values_are_printed_on_one_line_and_not_too_long() -> None:
    found = fault("banks.schema_required", "a\x1b[31m.json", 3, field="x\n" + "y" * 200)
    assert found.sentence(Words("vi")).isprintable()
    assert len(found.sentence(Words("vi"))) < 200
    assert printable("a\tb", 9) == "a b"


def test_phrases_stand_inside_sentences() -> None:
    found = fault("banks.schema_type", "f", expected=phrase("banks.type_number"), found="x")
    assert found.said(Words("vi")) == "phải là một số, đang là x. Hãy sửa giá trị."
