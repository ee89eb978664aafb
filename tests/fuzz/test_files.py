"""Files that somebody spoilt: read, or refused with a sentence; and nothing else."""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from contest.banks.bank_files import bank_files
from contest.banks.checks import check_bank_files
from contest.banks.loader import load_bank
from contest.banks.media import Collection, with_media
from contest.banks.picture_size import picture_size
from contest.banks.sealing.envelope import MAGIC
from contest.banks.sealing.sealed_bank import sealed_bank_in
from contest.domain.contest import Contest
from contest.domain.questions import Media, Question, TrueFalse
from contest.formats.loader import parse_format
from contest.presentation.check_code import BadCheckCode, parse
from contest.presentation.panels.sheet_codes import sheet_codes_of
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, NotPossible
from contest.resources import assets_dir, banks_dir
from contest.storage.event_log import create
from contest.storage.faults import ContestFileError
from contest.storage.stored import open_for_reading
from contest.team_lists import listed_teams, read_team_list
from contest.ui.projector.gallery import decoded
from contest.ui.settings.file import SettingsFile
from contest.ui.start.remembered import Remembered
from contest.ui.team_keys.book import KeyBook
from tests.contests import evening, states_of
from tests.pictures import halves, jpeg, png
from tests.storage.histories import CREATED, WALL, question

quick = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = Words()
BANK = (min(banks_dir().glob("*/bank.json"))).read_bytes()
FORMAT = (assets_dir() / "formats" / "ward-quiz.json").read_bytes()
TEAMS = "number,name,short,members\n1,Khu phố 1,KP1,An; Bình\n2,Khu phố 2,KP2,Lan\n".encode()
PHOTO = jpeg(halves(9, 9, "#ff0000", "#0000ff"))
PIECES = (
    b"\0", b"\xff\xfe", b"\xe2\x80\xae", b"\x1b[31m", b"\"", b"\\ud800", b"NaN", b"1e999",
    b"[" * 2000,
    b"9" * 400, b"null", b"{}", b"../", b"<img src=x>", b"=cmd|x", "ⅷ²①".encode(), b"\r\n\t",
)  # fmt: skip


@st.composite
def spoilt(draw: st.DrawFn, raw: bytes) -> bytes:
    """Bytes that were bytes of something: flipped, cut, repeated, with something put in."""
    out = bytearray(raw)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(out) - 1)))
        match draw(st.sampled_from(["flip", "cut", "insert", "repeat", "replace"])):
            case "flip" if out:
                out[at] ^= 1 << draw(st.integers(0, 7))
            case "cut":
                del out[at : at + draw(st.integers(1, 200))]
            case "insert":
                out[at:at] = draw(st.sampled_from(PIECES))
            case "repeat":
                out[at:at] = out[at : at + draw(st.integers(1, 200))]
            case _:
                piece = draw(st.sampled_from(PIECES))
                out[at : at + len(piece)] = piece
    return bytes(out)


def said(read: Callable[[], object]) -> None:
    """Read; what is wrong has a sentence that can stand in a terminal or a label."""
    try:
        read()
    except BadFile as bad:
        sentences = [one.sentence(WORDS) for one in bad.faults]
        assert sentences
    except NotPossible as bad:
        sentences = [one.said(WORDS) for one in bad.reasons]
    except ContestFileError as bad:
        sentences = [bad.sentence(WORDS)]
    else:
        return
    assert all(one.isprintable() for one in sentences), sentences


@quick
@given(raw=spoilt(BANK))
def test_a_spoilt_bank_is_read_or_refused(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "bank.json").write_bytes(raw)
    said(lambda: load_bank(tmp_path))
    for fault in check_bank_files([tmp_path], media=False).faults:
        assert fault.sentence(WORDS).isprintable()


@quick
@given(data=st.data())
def test_a_spoilt_zip_is_read_or_refused(data: st.DataObject, tmp_path: Path) -> None:
    file = tmp_path / "bank.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bank.json", BANK)
        archive.writestr("media/a.png", png(4, 4))
    file.write_bytes(data.draw(spoilt(file.read_bytes())))
    said(lambda: load_bank(file))
    assert [path.name for path in tmp_path.iterdir()] == ["bank.zip"]


@quick
@given(raw=st.one_of(st.binary(max_size=300), st.binary(max_size=300).map(MAGIC.__add__)))
@example(MAGIC + b"\0\0\0\0" + bytes(100))
def test_no_bytes_make_the_reader_of_sealed_banks_fall(raw: bytes) -> None:
    said(lambda: sealed_bank_in(raw, "x.sealed"))


@quick
@given(raw=spoilt(FORMAT))
def test_a_spoilt_format_is_read_or_refused(raw: bytes) -> None:
    def read() -> None:
        for fault in parse_format(raw, "x.json").faults:
            assert fault.sentence(WORDS).isprintable()

    said(read)


@quick
@given(
    raw=st.one_of(spoilt(TEAMS), st.binary(max_size=200)),
    ending=st.sampled_from(["csv", "txt", "xlsx", "qbj"]),
)
def test_a_spoilt_list_of_teams_is_read_or_refused(raw: bytes, ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"teams.{ending}"
    file.write_bytes(raw)
    said(lambda: read_team_list(file))
    said(lambda: listed_teams(file))


@pytest.fixture(scope="module")
def contest_bytes(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, tuple[str, ...]]:
    path = tmp_path_factory.mktemp("whole") / "x.contest"
    log = create(path, [CREATED, *question(1), *question(2)], WALL)
    log.close()
    return path.read_bytes(), tuple(row[6] for row in open_for_reading(path).rows)


@quick
@given(data=st.data())
def test_a_spoilt_contest_tells_a_true_beginning_or_is_refused(
    data: st.DataObject, contest_bytes: tuple[bytes, tuple[str, ...]], tmp_path: Path
) -> None:
    raw, hashes = contest_bytes
    file = tmp_path / "x.contest"
    file.write_bytes(data.draw(spoilt(raw)))

    def read() -> None:
        found = tuple(row[6] for row in open_for_reading(file).rows)
        assert found == hashes[: len(found)]

    said(read)


@pytest.mark.qt_log_ignore(".")  # its decoders say what they found
@quick
@given(raw=st.one_of(spoilt(png(9, 9)), spoilt(PHOTO), st.binary(max_size=300)))
def test_a_spoilt_picture_is_measured_and_drawn_or_neither(raw: bytes, qapp: QApplication) -> None:
    size = picture_size(raw)
    assert size is None or size.pixels >= 0
    decoded(raw)  # an image, or an empty one


@quick
@given(st.text(max_size=300))
@example("HT1/" + "²" * 20)
@example("HT1/a/1/b/1+2/AB/²")
def test_no_text_makes_the_reader_of_codes_fall(text: str) -> None:
    with suppress(BadCheckCode):
        parse(text)


@cache
def played() -> Contest:
    return list(states_of(evening(1)))[-1]


@quick
@given(st.text(max_size=20))
@example("²²²²²")
@example("①②③④⑤")
@example("٣٣٣٣٣")
def test_no_text_makes_the_reader_of_mark_sheets_fall(text: str) -> None:
    sheet_codes_of(played(), Words()).place(text)


def anything() -> st.SearchStrategy[object]:
    simple = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
    return st.recursive(
        simple,
        lambda one: (
            st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=8), one, max_size=3)
        ),
        max_leaves=6,
    )


NAMES = tuple(
    """language recent text_size second_copy contests stage volume maps letters buzzers
    file title date state round changed""".split()
)


@quick
@given(
    fields=st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=6), anything(), max_size=5),
    raw=st.none() | st.binary(max_size=60),
)
def test_nothing_in_settings_keeps_the_program_from_starting(
    fields: dict[str, object], raw: bytes | None, tmp_path: Path
) -> None:
    text = json.dumps(fields).encode() if raw is None else raw
    for name in ("settings.json", "remembered.json", "keys.json"):
        (tmp_path / name).write_bytes(text)
    for path in tmp_path.glob("*.json"):
        path.write_bytes(text)
    SettingsFile(tmp_path)
    remembered = Remembered(tmp_path)
    assert all(one.file for one in remembered.recent)
    KeyBook(tmp_path).map_for("x", range(1, 5))


OUTSIDE: Sequence[str] = (
    "../secret.png", "media/../../secret.png", "/etc/hostname", "media/./../../secret.png",
    "C:\\secret.png", "C:/secret.png", "\\\\server\\share\\x.png", "media/x\0.png", "file:///etc/hostname",
    "media/link.png", "media/folder/secret.png", "media", "", ".", "media/" + "a" * 5000 + ".png",
)  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE)
def test_no_medium_leads_out_of_its_bank(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "bank"
    (folder / "media").mkdir(parents=True)
    (folder / "bank.json").write_bytes(BANK)
    (tmp_path / "secret.png").write_bytes(png(3, 3))
    if sys.platform != "win32":
        (folder / "media" / "link.png").symlink_to(tmp_path / "secret.png")
        (folder / "media" / "folder").symlink_to(tmp_path, target_is_directory=True)
    files = bank_files(folder)
    assert not files.has(name)
    collected = Collection()
    media = (Media("image", name),)
    asked = Question("bank", "q", "Câu?", TrueFalse(answer=True), media=media)
    (brought,) = with_media([asked], {"bank": files}, collected)
    assert collected.media == {}
    assert brought.media[0].hash == ""
    assert all(one.sentence(WORDS) for one in collected.warnings)


def test_a_bank_that_is_itself_reached_by_a_link_is_whole(tmp_path: Path) -> None:
    folder = tmp_path / "bank"
    (folder / "media").mkdir(parents=True)
    (folder / "bank.json").write_bytes(BANK)
    (folder / "media" / "a.png").write_bytes(png(3, 3))
    (tmp_path / "name").symlink_to(folder, target_is_directory=True)
    files = bank_files(tmp_path / "name")
    assert files.has("media/a.png")
    assert files.read_media("media/a.png", 1 << 20) == png(3, 3)
