"""Media inside the contest file: durable with the contest, copied with it, checked when read."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from contest.storage.event_log import copy, create, open_for_writing
from contest.storage.media import media_in, read_media, stored_media
from tests.storage.histories import CREATED, WALL, question

FILM = bytes(range(256)) * 400
NAME = sha256(FILM).hexdigest()
OLD = Path(__file__).with_name("old")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.contest"
    create(path, [CREATED], WALL, media={NAME: FILM}).close()
    return path


def altered(path: Path, change: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for trigger in ("changed", "deleted"):
            connection.execute(f"DROP TRIGGER IF EXISTS media_is_never_{trigger}")
        connection.execute(change, values)


def test_media_are_read_back_while_the_contest_is_open(path: Path) -> None:
    log = open_for_writing(path)
    more = sha256(b"more").hexdigest()
    log.keep_media({more: b"more", NAME: FILM})
    assert read_media(path, NAME) == FILM
    assert media_in(path, (NAME, more, "0" * 64)) == {NAME: FILM, more: b"more"}
    log.close()
    assert read_media(path, more) == b"more"


def test_a_copy_has_them_and_needs_nothing_else(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "b.contest"
    target.parent.mkdir()
    copy(path, target)
    path.unlink()
    assert read_media(target, NAME) == FILM


def test_media_that_changed_are_no_longer_given_out(path: Path) -> None:
    altered(path, "UPDATE media SET bytes = ?", FILM[:-1])
    assert read_media(path, NAME) is None
    assert media_in(path, [NAME]) == {}


def test_they_are_never_changed_or_deleted(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for change in ("UPDATE media SET hash = 'x'", "DELETE FROM media"):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                connection.execute(change)


def test_a_file_of_an_older_program_has_none(tmp_path: Path) -> None:
    old = Path(shutil.copy(next(OLD.glob("*.contest")), tmp_path))
    assert read_media(old, NAME) is None


def test_they_go_along_when_the_contest_goes_on_elsewhere(path: Path, tmp_path: Path) -> None:
    log = open_for_writing(path)
    log.go_on_at(tmp_path / "b.contest")
    path.unlink()
    log.append(question(1), WALL)
    assert read_media(log.path, NAME) == FILM
    log.close()


def test_a_contest_goes_on_elsewhere_also_without_media_that_are_gone(
    path: Path, tmp_path: Path
) -> None:
    log = open_for_writing(path)
    path.unlink()
    log.go_on_at(tmp_path / "b.contest")
    log.append(question(1), WALL)
    assert stored_media(log.path) == frozenset()
    log.close()
