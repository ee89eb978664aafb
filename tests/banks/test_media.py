"""Media on their way into a contest: measured before they are decoded, left out when unfit."""

from __future__ import annotations

import json
import struct
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from contest.banks import media as taking
from contest.banks.bank_files import bank_files
from contest.banks.loader import load_bank
from contest.banks.media import Collection, with_media
from contest.banks.picture_size import picture_size
from contest.domain.questions import Question, Single, all_media
from contest.presentation.wording import Words
from tests.pictures import bomb, halves, jpeg, png

PHOTO = halves(40, 30, "#ff0000", "#0000ff")


def webp(kind: bytes, rest: bytes) -> bytes:
    return b"RIFF\x00\x00\x00\x00WEBP" + kind + rest


@pytest.mark.parametrize(
    ("raw", "size"),
    [
        (png(16, 9), (16, 9)),
        (jpeg(PHOTO), (40, 30)),
        (jpeg(PHOTO, orientation=6), (30, 40)),  # the telephone was held upright
        (jpeg(PHOTO, orientation=3), (40, 30)),
        (b"GIF89a" + struct.pack("<HH", 7, 5), (7, 5)),
        (b"BM" + bytes(16) + struct.pack("<ii", 12, -8), (12, 8)),
        (webp(b"VP8X", bytes(8) + b"\x0f\x00\x00\x08\x00\x00"), (16, 9)),
        (webp(b"VP8L", bytes(5) + struct.pack("<I", 15 | 8 << 14)), (16, 9)),
        (webp(b"VP8 ", bytes(10) + struct.pack("<HH", 16, 9)), (16, 9)),
        (bomb(2**31 - 1, 2**31 - 1), (2**31 - 1, 2**31 - 1)),
        (bomb(0, 5), None),
        (b"", None),
        (b"%PDF-1.7", None),
        (b"\x89PNG\r\n\x1a\n\x00", None),
        (b"\xff\xd8\xff\xe1\x00\x02", None),
        (b"\xff\xd8" + b"\x00" * 40, None),
        (webp(b"ABCD", bytes(20)), None),
    ],
)
def test_a_picture_is_measured_by_its_first_bytes(raw: bytes, size: tuple[int, int] | None) -> None:
    assert picture_size(raw) == size


def bank(folder: Path, files: dict[str, bytes]) -> Path:
    """A bank with a question that shows the files, and one that has them beside its options."""
    kinds = {".mp3": "audio", ".mp4": "video"}
    media = [
        {"kind": kinds.get(Path(name).suffix, "image"), "src": f"media/{name}", "alt": "Một hình"}
        for name in files
    ]
    choices = [{"id": "A", "text": "Có", "media": media}, {"id": "B", "text": "Không"}]
    questions = [
        {"id": "q1", "type": "truefalse", "text": "Đúng không?", "answer": True, "media": media},
        {"id": "q2", "type": "single", "text": "Hình nào?", "choices": choices, "answer": "A"},
    ]
    (folder / "media").mkdir(parents=True)
    for name, raw in files.items():
        (folder / "media" / name).write_bytes(raw)
    head = {"format": "quiz-bank", "formatVersion": "1.0", "title": "Thử", "language": "vi"}
    (folder / "bank.json").write_text(json.dumps({**head, "questions": questions}), "utf-8")
    return folder


def zipped(folder: Path) -> Path:
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.rglob("*"):
            archive.write(file, f"bank/{file.relative_to(folder)}")
    return path


def taken(path: Path) -> tuple[tuple[Question, ...], Collection]:
    collected = Collection()
    questions = tuple(load_bank(path).questions())
    files = bank_files(path)
    return with_media(questions, {files.bank_id: files}, collected), collected


@pytest.mark.parametrize("pack", [False, True], ids=["folder", "zip"])
def test_bytes_hash_and_size_come_from_folders_and_zips(tmp_path: Path, pack: bool) -> None:
    sound = b"\xff\xfe" + b" sound"  # what would be a mark of UTF-16 in a text
    files = {"a.png": png(32, 18), "b.jpg": jpeg(PHOTO, 8), "c.mp3": sound}
    folder = bank(tmp_path / "thu", files)
    questions, collected = taken(zipped(folder) if pack else folder)
    named = {one.src.removeprefix("media/"): one for one in all_media(questions[0])}
    assert {name: one.hash for name, one in named.items()} == {
        name: sha256(raw).hexdigest() for name, raw in files.items()
    }
    assert collected.media == {sha256(raw).hexdigest(): raw for raw in files.values()}
    sizes = [(named[name].width, named[name].height) for name in files]
    assert sizes == [(32, 18), (30, 40), (0, 0)]
    body = questions[1].body
    assert isinstance(body, Single)
    assert body.choices[0].media == questions[0].media
    assert collected.warnings == []


def test_what_is_missing_broken_or_too_large_is_left_out_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "MOST_BYTES", {"image": 5000, "audio": 10, "video": 10})
    files = {
        "missing.png": b"",
        "broken.png": b"not a picture",
        "bomb.png": bomb(50_000, 50_000),
        "cut.png": png()[:-20],
        "long.mp4": bytes(11),
        "good.png": png(),
    }
    folder = bank(tmp_path / "thu", files)
    (folder / "media" / "missing.png").unlink()
    questions, collected = taken(folder)
    assert [one.hash != "" for one in questions[0].media] == [False] * 5 + [True]
    codes = [one.code for one in collected.warnings]
    assert codes == [
        "banks.missing_file", "banks.not_a_picture", "banks.too_many_pixels",
        "banks.picture_cut", "banks.media_too_large",
    ]  # fmt: skip
    for language in ("vi", "en"):
        assert all(one.sentence(Words(language)) for one in collected.warnings)
