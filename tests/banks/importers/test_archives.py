"""An archive is measured before it is opened, and again while it is read."""

from __future__ import annotations

import io
import stat
import struct
import zipfile

import pytest

from contest.banks.importers import archives
from contest.banks.importers.archives import Archive
from contest.presentation.wording import Words
from contest.reading.faults import BadFile
from tests.banks.importers.archives import zipped

MEGABYTE = 1024**2


def code_of(raw: bytes, *read: str) -> str:
    with pytest.raises(BadFile) as caught:
        [archive.read(name) for archive in [Archive(raw, "a.docx")] for name in read]
    fault = caught.value.faults[0]
    for language in ("vi", "en"):
        assert fault.sentence(Words(language)).startswith("a.docx")
    return fault.code.removeprefix("imports.")


def test_a_good_archive_gives_its_files() -> None:
    archive = Archive(zipped({"a/b.txt": b"x" * 500, "c": b""}), "a.docx")
    assert archive.names == {"a/b.txt", "c"}
    assert archive.read("a/b.txt") == b"x" * 500
    assert archive.size("a/b.txt") == 500


@pytest.mark.parametrize(
    "name", ["../a", "a/../../b", "/etc/passwd", "C:/a", "..", "a/..", "a\x01b"]
)
def test_a_path_that_leads_out_is_refused(name: str) -> None:
    assert code_of(zipped({name: b"x"})) == "zip_path"


def test_a_link_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        link = zipfile.ZipInfo("media/a.png")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert code_of(made.getvalue()) == "zip_link"


def test_too_many_members_are_refused_by_their_count_in_the_bytes() -> None:
    few = zipped({f"f{n}": b"" for n in range(archives.MOST_MEMBERS + 1)}, zipfile.ZIP_STORED)
    assert code_of(few) == "zip_members"
    assert code_of(few[:-22] + b"PK\x01\x02" * 5000) == "zip_members"


def test_a_bomb_is_refused_by_what_it_says_of_itself() -> None:
    assert code_of(zipped({"word/document.xml": b"\0" * 30 * MEGABYTE})) == "zip_ratio"
    many = {f"f{n}": b"\0" * MEGABYTE for n in range(201)}
    assert code_of(zipped(many)) == "zip_total"


def test_a_bomb_that_lies_about_its_size_stops_at_the_limit() -> None:
    raw = bytearray(zipped({"word/document.xml": b"\0" * 60 * MEGABYTE}))
    at = raw.index(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<I", 1000)  # the size that the list of members tells
    raw[22:26] = struct.pack("<I", 1000)
    assert code_of(bytes(raw), "word/document.xml") in {"zip_size", "zip_broken"}
    large = zipped({"a": b"\0" * 51 * MEGABYTE}, zipfile.ZIP_STORED)
    assert code_of(large, "a") == "zip_size"


def test_what_is_broken_locked_or_missing_is_said() -> None:
    good = zipped({"a": b"x" * 5000})
    assert code_of(good[:60]) == "zip_broken"
    assert code_of(b"PK\x03\x04 no zip at all") == "zip_broken"
    spoilt = bytearray(good)
    spoilt[35] ^= 0xFF
    assert code_of(bytes(spoilt), "a") == "zip_broken"
    assert code_of(good, "b") == "zip_missing"
    locked = bytearray(good)
    locked[good.index(b"PK\x01\x02") + 8] |= 1
    assert code_of(bytes(locked)) == "zip_locked"
    twice = zipped({"a": b"1", "b": b"2"}).replace(b"b", b"a")
    assert code_of(twice) == "zip_twice"
