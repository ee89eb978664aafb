"""Every kind of file that is no sound contest: said in one sentence, and left untouched."""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from contest.presentation.wording import LANGUAGES, Language, Words
from contest.storage.chain import canonical, link, start_of
from contest.storage.event_log import copy, create, open_for_writing
from contest.storage.faults import ContestFileError, Trouble, from_os, from_sqlite
from contest.storage.stored import open_for_reading
from tests.storage.histories import CONTEST_ID, CREATED, WALL, question


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.contest"
    history = [CREATED, *(event for number in range(1, 40) for event in question(number))]
    create(path, history, WALL).close()
    return path


def altered(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER event_is_never_changed")
        connection.execute("DROP TRIGGER event_is_never_deleted")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("đây là một tệp chữ\n" * 500, encoding="utf-8")


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE event (seq)")


def newer_file(path: Path) -> None:
    altered(path, "PRAGMA user_version = 3")


def no_table(path: Path) -> None:
    altered(path, "DROP TABLE event")


def other_columns(path: Path) -> None:
    altered(path, "DROP TABLE event", "CREATE TABLE event (seq, kind)")


def head_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def cut(path: Path) -> None:
    size = path.stat().st_size
    path.write_bytes(path.read_bytes()[: size // 2 // 4096 * 4096])


def cut_within_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1500])


def blot(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[3 * 4096 : 5 * 4096] = os.urandom(2 * 4096)
    path.write_bytes(bytes(raw))


def blank_page(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[4 * 4096 : 5 * 4096] = bytes(4096)
    path.write_bytes(bytes(raw))


def _resealed(path: Path, kind: str, version: int, payload: dict[str, object]) -> None:
    """One event after the first, with a chain that holds."""
    with closing(sqlite3.connect(path)) as connection:
        (first,) = connection.execute("SELECT hash FROM event WHERE seq = 1").fetchone()
    content = canonical(payload)
    seal = link(bytes.fromhex(first), 2, kind, version, 0, WALL, content).hex()
    row = f"(2, '{kind}', {version}, 0, '{WALL}', '{content}', '{seal}')"
    altered(path, "DELETE FROM event WHERE seq > 1", f"INSERT INTO event VALUES {row}")


def newer_kind(path: Path) -> None:
    _resealed(path, "song_sung", 1, {})


def newer_version(path: Path) -> None:
    _resealed(path, "cue_opened", 2, {"step": False})


def bad_payload(path: Path) -> None:
    _resealed(path, "cue_opened", 1, {"step": 7})


def deep_payload(path: Path) -> None:
    deep = "[" * 100_000 + "]" * 100_000
    seal = link(start_of(CONTEST_ID), 1, "contest_created", 1, 0, WALL, deep).hex()
    altered(path, f"UPDATE event SET payload = '{deep}', hash = '{seal}' WHERE seq = 1")


def no_beginning(path: Path) -> None:
    altered(path, "DELETE FROM event WHERE seq = 1")


def not_utf8(path: Path) -> None:
    altered(path, "UPDATE event SET wall = CAST(x'ff' AS TEXT) WHERE seq = 3")


def spoiled_schema(path: Path) -> None:
    """SQLite quotes the spoiled bytes in what it says of them, which Python cannot read."""
    data = path.read_bytes()
    at = data.index(b"one   INTEGER") + 4
    path.write_bytes(data[:at] + b"\xce" + data[at + 1 :])


def newer_points(path: Path) -> None:
    altered(
        path,
        "UPDATE event SET payload = replace(payload, '1000', '2000') WHERE kind = 'cue_settled'",
    )


KINDS_OF_BAD = [
    (empty, Trouble.EMPTY),
    (text, Trouble.NOT_SQLITE),
    (head_only, Trouble.NOT_SQLITE),
    (foreign, Trouble.NOT_CONTEST),
    (newer_file, Trouble.NEWER_FILE),
    (no_table, Trouble.DAMAGED),
    (other_columns, Trouble.DAMAGED),
    (cut, Trouble.DAMAGED),
    (cut_within_a_page, Trouble.DAMAGED),
    (blot, Trouble.DAMAGED),
    (blank_page, Trouble.DAMAGED),
    (not_utf8, Trouble.DAMAGED),
    (spoiled_schema, Trouble.DAMAGED),
    (newer_kind, Trouble.NEWER_EVENT),
    (newer_version, Trouble.NEWER_EVENT),
    (bad_payload, Trouble.BAD_EVENT),
    (deep_payload, Trouble.BAD_EVENT),
    (no_beginning, Trouble.BAD_EVENT),
    (newer_points, Trouble.CHAIN_BROKEN),
]


@pytest.mark.parametrize(
    ("spoil", "expected"), KINDS_OF_BAD, ids=lambda value: getattr(value, "__name__", "")
)
def test_a_bad_file_is_named_and_left_untouched(
    path: Path, spoil: Callable[[Path], None], expected: Trouble
) -> None:
    spoil(path)
    before = path.read_bytes()
    for use in (open_for_reading, open_for_writing, lambda p: copy(p, p.with_name("b.contest"))):
        with pytest.raises(ContestFileError) as caught:
            use(path)
        assert caught.value.trouble is expected
        assert path.name in caught.value.sentence(Words("vi"))
        assert [file.name for file in path.parent.iterdir()] == [path.name]
        assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "seq"),
    [
        ("UPDATE event SET at_ns = at_ns + 1 WHERE seq = 7", 7),
        ("UPDATE event SET wall = 'x' WHERE seq = 1", 1),
        ("UPDATE event SET kind = 'cue_locked' WHERE seq = 3", 3),
        ("UPDATE event SET payload = replace(payload, 'A', 'B') WHERE seq = 5", 5),
        ("UPDATE event SET payload = replace(payload, ',', ', ') WHERE seq = 5", 5),
        ("UPDATE event SET hash = 'no' WHERE seq = 4", 4),
        ("DELETE FROM event WHERE seq = 20", 20),
        ("UPDATE event SET seq = -seq WHERE seq = 20", 1),
    ],
)
def test_the_chain_says_where_it_breaks(path: Path, statement: str, seq: int) -> None:
    altered(path, statement)
    with pytest.raises(ContestFileError) as caught:
        open_for_reading(path)
    assert caught.value.values["seq"] == seq


def test_a_history_that_begins_with_another_number_is_broken(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (text,) = connection.execute("SELECT payload FROM event WHERE seq = 1").fetchone()
    seal = link(start_of(CONTEST_ID), 2, "contest_created", 1, 0, WALL, text).hex()
    row = f"(2, 'contest_created', 1, 0, '{WALL}', '{text}', '{seal}')"
    altered(path, "DELETE FROM event", f"INSERT INTO event VALUES {row}")
    with pytest.raises(ContestFileError) as caught:
        open_for_reading(path)
    assert caught.value.trouble is Trouble.CHAIN_BROKEN


def test_another_contest_id_breaks_the_chain_at_once(path: Path) -> None:
    altered(path, f"UPDATE event SET payload = replace(payload, '{CONTEST_ID}', 'x') WHERE seq = 1")
    with pytest.raises(ContestFileError) as caught:
        open_for_reading(path)
    assert (caught.value.trouble, caught.value.values["seq"]) == (Trouble.CHAIN_BROKEN, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="files have no pipes there")
def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, expected in [
        (tmp_path, Trouble.IS_FOLDER),
        (tmp_path / "none", Trouble.MISSING),
        (tmp_path / "none" / "none", Trouble.MISSING),
        (tmp_path / "\0", Trouble.MISSING),
        (pipe, Trouble.NOT_A_FILE),
    ]:
        for use in (open_for_reading, open_for_writing):
            with pytest.raises(ContestFileError) as caught:
                use(path)
            assert caught.value.trouble is expected
    assert [file.name for file in tmp_path.iterdir()] == ["pipe"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_trouble_has_its_sentence(language: Language) -> None:
    words = Words(language)
    for trouble in Trouble:
        error = ContestFileError(
            trouble,
            "x\x1b[2J.contest",
            seq=3,
            kind="k",
            version=2,
            found=2,
            known=1,
            reason="r",
            log="l",
            count=1,
            wall="2026-11-22 19:00:00",
            place="usb",
        )
        sentence = error.sentence(words)
        assert "x [2J.contest" in sentence
        assert sentence.endswith(".")
        assert "{" not in sentence


def test_what_the_system_says_becomes_a_trouble(tmp_path: Path) -> None:
    assert from_os(OSError(28, "No space left"), tmp_path).trouble is Trouble.DISK_FULL
    assert from_os(OSError(30, "Read-only"), tmp_path).trouble is Trouble.READ_ONLY
    assert from_os(OSError(5, "I/O"), tmp_path).trouble is Trouble.DISK_FAULT
    assert from_sqlite(sqlite3.DatabaseError("?"), tmp_path).trouble is Trouble.DAMAGED


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOENT, Trouble.MISSING),
        (errno.EISDIR, Trouble.IS_FOLDER),
        (errno.EACCES, Trouble.READ_ONLY),
        (errno.EROFS, Trouble.READ_ONLY),
        (errno.ENOSPC, Trouble.DISK_FULL),
        (errno.EEXIST, Trouble.EXISTS),
        (errno.EIO, Trouble.DISK_FAULT),
        (errno.EBUSY, Trouble.LOCKED),
    ],
)
def test_what_the_system_reports_has_words_of_ours(number: int, trouble: Trouble) -> None:
    error = from_os(OSError(number, "system's words"), Path("a.contest"))
    assert error.trouble is trouble
    for language in LANGUAGES:
        assert "system's words" not in error.sentence(Words(language))


def test_other_words_of_the_system_are_kept_in_brackets() -> None:
    error = from_os(OSError(errno.ELOOP, "system's words"), Path("a.contest"))
    assert "(system's words)" in error.sentence(Words("vi"))
