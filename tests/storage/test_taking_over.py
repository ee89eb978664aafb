"""A contest that went on in another file: the older one says so, and can be made to follow."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from contest.storage.event_log import create, open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.lock import WriterLock
from contest.storage.media import media_in
from contest.storage.place_marks import Mark, Role, marks_of, went_on, write_mark
from contest.storage.stored import open_for_reading, reading
from contest.storage.taking_over import follow, leave_mark
from tests.storage.histories import CREATED, WALL, question

PICTURE = b"picture" * 900
LATER = "2026-07-01T20:15:30.000+07:00"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "may" / "thi.contest"
    path.parent.mkdir()
    create(path, [CREATED, *question(1)], WALL).close()
    return path


@pytest.fixture
def newer(older: Path, tmp_path: Path) -> Path:
    """A copy in which the contest went on, with a picture that the older file never had."""
    path = tmp_path / "usb" / "thi.contest"
    path.parent.mkdir()
    shutil.copyfile(older, path)
    log = open_for_writing(path)
    log.append(question(2), LATER)
    log.keep_media({sha256(PICTURE).hexdigest(): PICTURE})
    log.close()
    return path


def test_the_older_file_says_where_and_since_when_and_how_much_it_lacks(
    older: Path, newer: Path
) -> None:
    assert leave_mark(older, newer, LATER)
    assert went_on(older) == Mark(str(newer.resolve()), LATER, len(open_for_reading(newer).rows))
    with pytest.raises(ContestFileError) as caught:
        open_for_writing(older)
    assert caught.value.trouble is Trouble.WENT_ON
    assert caught.value.values == {
        "file": str(older),
        "count": len(question(2)),
        "place": str(newer.resolve()),
        "wall": "2026-07-01 20:15:30",
    }


def test_it_says_so_where_the_newer_one_is_away(older: Path, newer: Path) -> None:
    assert leave_mark(older, newer, LATER)
    newer.unlink()
    with pytest.raises(ContestFileError) as caught:
        open_for_writing(older)
    assert caught.value.trouble is Trouble.WENT_ON_AWAY
    assert caught.value.values["place"] == str(newer.resolve())


def test_another_history_is_not_said_to_have_gone_on_here(older: Path, newer: Path) -> None:
    log = open_for_writing(older)
    log.append(question(3), LATER)
    log.close()
    assert not leave_mark(older, newer, LATER)
    assert went_on(older) is None


def test_a_file_that_is_open_is_not_marked(older: Path, newer: Path) -> None:
    with WriterLock(older):
        assert not leave_mark(older, newer, LATER)
    assert went_on(older) is None


def test_the_older_file_follows_with_its_media_and_the_contest_goes_on_in_it(
    older: Path, newer: Path
) -> None:
    leave_mark(older, newer, LATER)
    assert follow(older, newer) == len(question(2))
    there, here = open_for_reading(newer), open_for_reading(older)
    assert here.rows == there.rows
    key = sha256(PICTURE).hexdigest()
    assert media_in(older, [key]) == {key: PICTURE}
    assert went_on(older) is None
    assert went_on(newer) == Mark(str(older.resolve()), there.last_wall, len(there.rows))
    open_for_writing(older).close()  # nothing refuses it any more
    with pytest.raises(ContestFileError) as caught:
        open_for_writing(newer)
    assert caught.value.trouble is Trouble.WENT_ON


def test_it_is_no_second_copy_of_anything_afterwards(older: Path, newer: Path) -> None:
    write_mark(older, Role.SOURCE, Mark("usb/thi.contest"))
    write_mark(older, Role.MIRROR, Mark("d/thi.contest"))
    follow(older, newer)
    assert set(marks_of(older)) == {Role.MIRROR}


def test_nothing_follows_a_file_that_somebody_writes(older: Path, newer: Path) -> None:
    before = open_for_reading(older).rows
    with WriterLock(newer), pytest.raises(ContestFileError) as caught:
        follow(older, newer)
    assert caught.value.trouble is Trouble.LOCKED
    assert open_for_reading(older).rows == before


def test_another_history_is_not_followed(older: Path, newer: Path) -> None:
    common = len(open_for_reading(older).rows)
    log = open_for_writing(older)
    log.append(question(3), LATER)
    log.close()
    before = open_for_reading(older).rows
    with pytest.raises(ContestFileError) as caught:
        follow(older, newer)
    assert caught.value.trouble is Trouble.MIRROR_OTHER
    assert caught.value.values == {"file": str(newer), "seq": common + 1}
    assert open_for_reading(older).rows == before


def test_a_file_that_has_more_does_not_follow_one_that_has_less(older: Path, newer: Path) -> None:
    less = len(open_for_reading(older).rows)
    with pytest.raises(ContestFileError) as caught:
        follow(newer, older)
    assert caught.value.trouble is Trouble.MIRROR_OTHER
    assert caught.value.values["seq"] == less + 1


def test_neither_file_stays_locked(older: Path, newer: Path) -> None:
    follow(older, newer)
    for path in (older, newer):
        WriterLock(path).release()


def test_a_mark_is_put_into_no_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ContestFileError):
        write_mark(tmp_path / "none.contest", Role.MIRROR, Mark("d/thi.contest"))
    assert list(tmp_path.iterdir()) == []


def test_a_bare_copy_has_a_mark_that_was_left_while_somebody_read(
    older: Path, newer: Path, tmp_path: Path
) -> None:
    log = open_for_writing(older)
    log.note_time(1)
    with reading(older) as reader:  # it keeps the log from going when the last writer closes
        reader.execute("SELECT count(*) FROM event").fetchone()
        log.close()
        assert leave_mark(older, newer, LATER)
        alone = tmp_path / "bare.contest"
        shutil.copyfile(older, alone)
    assert went_on(alone) is not None
