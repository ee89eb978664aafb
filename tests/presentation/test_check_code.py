"""The check code says what a paper states, and a slip of typing is told from another code."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from contest.presentation.check_code import BadCheckCode, CheckCode, Fault, parse, pieces
from contest.presentation.wording import LANGUAGES, Words

CODE = CheckCode("5f0d-8f2c", 412, "summary", ((1, 26225), (2, -500), (4, 0)), "0123456789abcdef")
QR_ALPHANUMERIC = re.compile(r"[0-9A-Z $%*+\-./:]*")

codes = some.builds(
    CheckCode,
    contest_id=some.text(max_size=40),
    seq=some.integers(0, 10**9),
    kind=some.text(max_size=20),
    totals=some.lists(
        some.tuples(some.integers(0, 12), some.integers(-(10**6), 10**6)), max_size=12
    ).map(tuple),
    chain16=some.text("0123456789abcdef", max_size=16),
)


def test_it_reads_as_people_would_expect() -> None:
    text = CODE.text
    assert text.startswith("HT1/5F0D-8F2C/412/SUMMARY/1:262.25+-5+4:0/0123456789ABCDEF/")


@given(codes)
def test_any_code_comes_back(code: CheckCode) -> None:
    assert parse(code.text) == code
    assert QR_ALPHANUMERIC.fullmatch(code.text)
    assert "".join(pieces(code.text)) == code.text


def test_typing_it_with_spaces_lines_and_small_letters_does_no_harm() -> None:
    text = CODE.text
    assert parse(f"  {text[:20].lower()}\n {text[20:]}\n") == CODE


@given(some.data())
def test_one_wrong_or_missing_letter_is_noticed(data: some.DataObject) -> None:
    text = CODE.text
    place = data.draw(some.integers(4, len(text) - 1))
    other = data.draw(some.sampled_from("0123456789ABCDEFXYZ/+:.-%"))
    wrong = text[:place] + other + text[place + 1 :]
    short = text[:place] + text[place + 1 :]
    for slip in {wrong, short} - {text}:
        with pytest.raises(BadCheckCode) as raised:
            parse(slip)
        assert raised.value.fault is Fault.MISTYPED


@given(some.text())
def test_anything_else_is_refused_and_never_breaks(text: str) -> None:
    for candidate in (text, f"HT1/{text}"):
        with pytest.raises(BadCheckCode):
            parse(candidate)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.FOREIGN),
        ("https://example.org", Fault.FOREIGN),
        (CODE.text.replace("HT1", "HT2"), Fault.NEWER),
        (CODE.text[:-9], Fault.MISTYPED),
    ],
)
def test_what_is_wrong_is_said(text: str, fault: Fault) -> None:
    with pytest.raises(BadCheckCode) as raised:
        parse(text)
    assert raised.value.fault is fault
    assert all(Words(language).say(f"papers.code_{fault.value}") for language in LANGUAGES)


def test_another_total_is_another_code() -> None:
    assert replace(CODE, totals=((1, 26226),)).text != replace(CODE, totals=((1, 26225),)).text
