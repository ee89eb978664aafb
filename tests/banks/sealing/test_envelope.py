"""The envelope of a sealed bank: what it lets out, and what it says of a file that is not whole."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.banks.loader import load_bank
from contest.banks.sealing.envelope import LEAST_COST, MAGIC, WrongPassphrase
from contest.banks.sealing.sealed_bank import (
    SealedBank,
    is_sealed_file,
    load_sealed,
    seal_bank,
    sealed_bank_in,
)
from contest.domain.questions import letters_of
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, NotPossible
from contest.resources import banks_dir
from tests.banks.sealing.sealed_samples import every_text

PASSPHRASE = "bốn mùa hoa sữa"
BANK = min(path.parent for path in banks_dir().glob("*/bank.json"))


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return seal_bank(BANK, PASSPHRASE, LEAST_COST)


@pytest.fixture(scope="module")
def bank(sealed: bytes) -> SealedBank:
    return sealed_bank_in(sealed, "de.sealed")


def test_the_passphrase_gives_the_bank_back_whole(bank: SealedBank) -> None:
    before = load_bank(BANK)
    opened = bank.opened(PASSPHRASE)
    assert opened.questions == tuple(before.questions())
    assert opened.files.bank_id == before.id
    # Another keyboard writes the same passphrase with combining marks.
    assert bank.opened(unicodedata.normalize("NFD", PASSPHRASE)).questions


def test_what_stands_open_is_what_a_draw_needs_and_not_a_word_more(bank: SealedBank) -> None:
    for told, question in zip(bank.questions, load_bank(BANK).questions(), strict=True):
        assert (told.key, told.kind, told.difficulty, told.points, told.use, told.topic) == (
            question.key, question.kind, question.difficulty, question.points, question.use,
            question.topic,
        )  # fmt: skip
        assert len(letters_of(told)) == len(letters_of(question))
        assert told.in_force("2026-11-22") == question.in_force("2026-11-22")
        assert (told.text, told.explanation, told.note, told.tags) == ("", "", "", ())
    raw = bank.raw.replace(bank.title.encode(), b"")  # the title is for the organiser to choose
    for text in every_text(load_bank(BANK).questions()):
        assert text.encode() not in raw
        assert json.dumps(text).encode() not in raw


def test_another_passphrase_is_said_to_be_wrong(bank: SealedBank) -> None:
    with pytest.raises(WrongPassphrase):
        bank.opened("bốn mùa hoa sứa")


def why(raw: bytes) -> str:
    with pytest.raises(BadFile) as caught:
        sealed_bank_in(raw, "de.sealed")
    (fault,) = caught.value.faults
    assert fault.sentence(Words("vi"))
    return fault.code


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_cut_and_damaged_files_are_told_apart_without_the_passphrase(
    sealed: bytes, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(len(MAGIC), len(sealed) - 1))
    assert why(sealed[:cut]) == "sealing.cut"
    at, bit = data.draw(st.integers(len(MAGIC) + 4, len(sealed) - 1)), data.draw(st.integers(0, 7))
    damaged = bytearray(sealed)
    damaged[at] ^= 1 << bit
    in_mac = at in mac_of(sealed)  # which only the passphrase can check
    with pytest.raises(WrongPassphrase if in_mac else BadFile) as caught:
        sealed_bank_in(bytes(damaged), "de.sealed").opened(PASSPHRASE)
    if isinstance(caught.value, BadFile):
        assert caught.value.faults[0].code == "sealing.damaged"


def mac_of(sealed: bytes) -> range:
    """Where the MAC of the header stands."""
    start = len(MAGIC) + 4 + int.from_bytes(sealed[len(MAGIC) : len(MAGIC) + 4], "big") + 32
    return range(start, start + 32)


def test_every_byte_of_the_body_and_the_header_is_checked(sealed: bytes) -> None:
    assert why(b"PK\x03\x04" + sealed) == "sealing.not_sealed"
    assert why(MAGIC + b"\xff\xff\xff\xff" + sealed[len(MAGIC) + 4 :]) == "sealing.cut"


def test_a_header_that_somebody_wrote_anew_opens_nothing(sealed: bytes, tmp_path: Path) -> None:
    # Levels changed on purpose, checksums made to fit: the MAC of the passphrase does not.
    at = len(MAGIC) + 4
    length = int.from_bytes(sealed[len(MAGIC) : at], "big")
    header = sealed[at : at + length].replace(b'"level":1', b'"level":3', 1)
    assert len(header) == length
    start = sealed[:at] + header
    file = tmp_path / "de.sealed"
    file.write_bytes(start + hashlib.sha256(start).digest() + sealed[at + length + 32 :])
    with pytest.raises(WrongPassphrase):
        load_sealed(file).opened(PASSPHRASE)


def test_a_header_that_asks_for_all_memory_is_refused(sealed: bytes) -> None:
    at = len(MAGIC) + 4
    length = int.from_bytes(sealed[len(MAGIC) : at], "big")
    header = sealed[at : at + length].replace(b'"cost":32768', b'"cost":1073741824', 1)
    start = MAGIC + len(header).to_bytes(4, "big") + header
    raw = start + hashlib.sha256(start).digest() + sealed[at + length + 32 :]
    assert why(raw) == "sealing.bad_header"


def test_a_short_passphrase_seals_nothing() -> None:
    with pytest.raises(NotPossible):
        seal_bank(BANK, "1234567", LEAST_COST)


def test_a_sealed_bank_is_known_by_its_bytes_and_said_by_the_loader(
    sealed: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "de.bin"
    file.write_bytes(sealed)
    assert is_sealed_file(file)
    assert not is_sealed_file(BANK)
    with pytest.raises(BadFile) as caught:
        load_bank(file)
    assert caught.value.faults[0].code == "sealing.is_sealed"
