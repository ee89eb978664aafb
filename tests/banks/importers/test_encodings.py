"""Bytes become the text that somebody typed, or a question which of several it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.banks.importers.encodings import (
    decoding_of,
    likely_text,
    read_as_text,
    repaired_text,
)
from contest.banks.importers.source import Source
from contest.banks.importing import Doubt, Import, Place, Read, settled
from contest.domain.questions import Question, Situation
from contest.reading.faults import BadFile

TYPED = "Thủ đô của nước Cộng hòa xã hội chủ nghĩa Việt Nam là thành phố nào?\nHà Nội\nHuế"
# "Thủ đô là Hà Nội" as programs before Unicode stored it.
TCVN3 = b"Th\xf1 \xae\xab l\xb5 H\xb5 N\xe9i"
VISCII = b"Th\xfc \xf0\xf4 l\xe0 H\xe0 N\xb5i"
CP1258 = b"Thu\xd2 \xf0\xf4 la\xcc Ha\xcc N\xf4\xf2i"


def source(raw: bytes, **assumed: str) -> Source:
    return Source("cau-hoi.txt", raw, assumed=assumed)


def by_lines(text: str) -> Import:
    """A question a line."""
    entries = [
        Read(Question("import", f"q{number}", line, Situation("…")), Place(()))
        for number, line in enumerate(text.split("\n"))
    ]
    return Import("cau-hoi.txt", "lines", tuple(entries))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_what_is_certain_is_read(encoding: str) -> None:
    decoding = decoding_of(source(TYPED.encode(encoding)))
    assert decoding.is_certain
    assert [one.text for one in decoding.readings] == [TYPED]


@pytest.mark.parametrize(
    ("name", "raw"), [("tcvn3", TCVN3), ("viscii", VISCII), ("cp1258", CP1258)]
)
def test_encodings_from_before_unicode_are_asked_likeliest_first(name: str, raw: bytes) -> None:
    decoding = decoding_of(source(raw))
    assert not decoding.is_certain
    assert (decoding.readings[0].name, decoding.readings[0].text) == (name, "Thủ đô là Hà Nội")
    told = decoding_of(source(raw, encoding=name))
    assert told.is_certain
    assert told.readings == decoding.readings[:1]


def test_a_western_text_is_not_taken_for_vietnamese() -> None:
    decoding = decoding_of(source("Où est né l’élève? À côté du café, peut-être".encode("cp1252")))
    assert not decoding.is_certain
    assert decoding.readings[0].name == "cp1252"


def test_only_the_lines_that_differ_are_in_doubt() -> None:
    imported = read_as_text(source(b"USB\n" + TCVN3), by_lines)
    assert [type(entry) for entry in imported.entries] == [Read, Doubt]
    doubt = imported.doubts[0]
    assert doubt.kind == "encoding"
    chosen = settled(imported, {"encoding": "tcvn3"})
    assert [question.text for question in chosen.questions] == ["USB", "Thủ đô là Hà Nội"]


def test_letters_encoded_twice_are_mended_only_when_somebody_says_so() -> None:
    twice = "“Việt Nam”".encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")
    imported = read_as_text(source(f"Sóng ở đáy sông\n{twice}".encode()), by_lines)
    assert [type(entry) for entry in imported.entries] == [Read, Doubt]
    mended = settled(imported, {"encoding": "repaired"})
    assert mended.questions[1].text == "“Việt Nam”"
    assert settled(imported, {"encoding": "as-is"}).questions[1].text == twice


@pytest.mark.parametrize("text", ["«Â» và «CAFÉ»", "À ĐÓ Ạ", "Đường “Ông Ích Khiêm”", "£5 – 10°"])
def test_rare_signs_alone_are_no_sign_of_it(text: str) -> None:
    assert repaired_text(text) is None


def test_cut_utf8_is_refused_with_the_byte_where_it_breaks_off() -> None:
    raw = TYPED.encode()[:-1]
    with pytest.raises(BadFile) as raised:
        decoding_of(source(raw))
    assert raised.value.faults[0].code == "banks.not_utf8"
    assert dict(raised.value.faults[0].values)["position"] == len(raw) - 1


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(BadFile) as raised:
        decoding_of(source(b"\x89PNG\r\n\0\0\1\2"))
    assert raised.value.faults[0].code == "imports.not_text"
    assert likely_text(source(b"\x89PNG\r\n\0\0\1\2")) == ""


def test_when_the_readings_cannot_be_paired_the_whole_file_is_asked() -> None:
    def by_letter(text: str) -> Import:
        return by_lines(text if "đô" in text else f"{text}\n")

    with pytest.raises(BadFile) as raised:
        read_as_text(source(TCVN3), by_letter)
    assert raised.value.faults[0].code == "imports.which_encoding"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_texts_or_a_fault(raw: bytes) -> None:
    try:
        decoding = decoding_of(source(raw))
    except BadFile:
        return
    assert decoding.readings
