"""Damaged files, one kind of damage after the other: what chains is saved, and nothing else."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from contest.cli import main
from contest.domain.events import CueOpened, Event
from contest.presentation.wording import LANGUAGES, Language, Words
from contest.storage.event_log import create, open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.media import media_in
from contest.storage.places import wal_of
from contest.storage.repair import DAMAGE, repair, saved_from
from contest.storage.salvage import goes_on_behind_damage
from contest.storage.stored import open_for_reading
from tests.storage.histories import CREATED, WALL, question
from tests.storage.test_bad_files import altered, cut, cut_within_a_page

PAGE, SECTOR = 4096, 512
STORED: list[Event] = [CREATED, *(event for n in range(1, 25) for event in question(n))]
LOGGED: list[Event] = [event for n in range(25, 40) for event in question(n)]
LONG = replace(CREATED, organiser="Uỷ ban " * 5000)  # goes on in pages of its own


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A contest left by a kill: a part of its history is only in the log beside it."""
    path = tmp_path_factory.mktemp("killed") / "a.contest"
    log = create(path, STORED, WALL)
    log.checkpoint()
    for number in range(25, 40):
        log.append(question(number), WALL)
    away = path.with_name("killed.contest")
    shutil.copyfile(path, away)
    shutil.copyfile(wal_of(path), wal_of(away))
    log.close()
    return away


@pytest.fixture
def path(killed: Path, tmp_path: Path) -> Path:
    path = tmp_path / "a.contest"
    shutil.copyfile(killed, path)
    shutil.copyfile(wal_of(killed), wal_of(path))
    return path


def flipped(path: Path, place: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[place] ^= 0x10
    path.write_bytes(raw)


def blot(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[9 * PAGE : 11 * PAGE] = random.Random(8).randbytes(2 * PAGE)
    path.write_bytes(raw)


def blank_sector(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[9 * PAGE + SECTOR : 9 * PAGE + 2 * SECTOR] = bytes(SECTOR)
    path.write_bytes(raw)


def saved_events(path: Path) -> list[Event]:
    """What a repair saves, after checking that it is a file to go on with."""
    target = path.with_name("saved.contest")
    damaged = [file for file in (path, wal_of(path)) if file.exists()]
    before = [file.read_bytes() for file in damaged]
    saved = repair(path, target)
    assert [file.read_bytes() for file in damaged] == before, "it is not as it was"
    stored = open_for_reading(target)
    assert (stored.events, stored.head) == (saved.stored.events, saved.stored.head)
    log = open_for_writing(target)
    assert not log.was_clean
    log.append(question(99), WALL)
    log.close()
    target.unlink()
    return list(stored.events)


def test_a_whole_file_is_saved_whole(path: Path) -> None:
    assert saved_from(path).trouble is None
    assert saved_events(path) == STORED + LOGGED


def test_long_events_are_put_together(tmp_path: Path) -> None:
    path = tmp_path / "a.contest"
    create(path, [LONG, *question(1)], WALL).close()
    flipped(path, 0)
    assert saved_events(path) == [LONG, *question(1)]


def test_without_its_first_page_all_is_saved(path: Path) -> None:
    wal_of(path).unlink()
    raw = path.read_bytes()
    path.write_bytes(bytes(PAGE) + raw[PAGE:])
    assert saved_events(path) == STORED


@pytest.mark.parametrize("spoil", [blot, blank_sector, cut, cut_within_a_page])
def test_what_stands_before_a_torn_place_is_saved(
    path: Path, spoil: Callable[[Path], None]
) -> None:
    wal_of(path).unlink()
    spoil(path)
    saved = saved_from(path)
    assert 0 < len(saved.stored.events) < len(STORED)
    assert saved_events(path) == STORED[: len(saved.stored.events)]
    assert saved.loose or spoil in (cut, cut_within_a_page)


def test_a_torn_place_is_filled_from_the_log(path: Path) -> None:
    """The last page of the file was written into the log again, whole."""
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) - PAGE] + b"\xff" * PAGE)
    assert saved_events(path) == STORED + LOGGED


def test_a_log_damaged_in_its_middle_is_refused_and_saved(path: Path) -> None:
    """SQLite would open the file at the damage and say nothing."""
    flipped(wal_of(path), wal_of(path).stat().st_size // 3)
    for use in (open_for_reading, open_for_writing):
        with pytest.raises(ContestFileError) as caught:
            use(path)
        assert caught.value.trouble is Trouble.LOG_DAMAGED
    assert saved_events(path) == STORED + LOGGED


@pytest.mark.parametrize("place", [0, 8, 17, 25])
def test_a_log_with_a_damaged_head_is_refused_and_saved(path: Path, place: int) -> None:
    flipped(wal_of(path), place)
    with pytest.raises(ContestFileError):
        open_for_reading(path)
    assert saved_events(path) == STORED + LOGGED


def test_without_its_log_the_file_opens_at_its_last_whole_event(path: Path) -> None:
    wal_of(path).unlink()
    assert list(open_for_reading(path).events) == STORED


def test_a_cut_log_opens_at_its_last_whole_transaction(path: Path) -> None:
    raw = wal_of(path).read_bytes()
    wal_of(path).write_bytes(raw[: len(raw) // 2])
    stored = list(open_for_reading(path).events)
    assert len(STORED) < len(stored) < len(STORED + LOGGED)
    assert stored == (STORED + LOGGED)[: len(stored)]


def test_a_log_of_another_contest_is_not_believed(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "b.contest"
    other.parent.mkdir()
    log = create(other, [replace(CREATED, id="khác"), *question(3)], WALL)
    log.append(question(4), WALL)
    wal_of(path).write_bytes(wal_of(other).read_bytes())
    log.close()
    assert saved_from(path).trouble is Trouble.FOREIGN_LOG
    assert saved_events(path) == STORED


def test_a_changed_event_ends_what_is_saved(path: Path) -> None:
    wal_of(path).unlink()
    altered(path, "UPDATE event SET payload = replace(payload, '1000', '2000') WHERE seq = 92")
    assert saved_events(path) == STORED[:91]
    assert [row[0] for row in saved_from(path).loose][:2] == [92, 93]


def test_no_flipped_bit_makes_another_history(path: Path) -> None:
    """Wherever a bit flips, the file opens true to the end, or is refused and saved in part."""
    chance = random.Random(8)
    pristine = {file: file.read_bytes() for file in (path, wal_of(path))}
    for _ in range(60):
        for file, raw in pristine.items():
            file.write_bytes(raw)
        victim = chance.choice(list(pristine))
        flipped(victim, chance.randrange(len(pristine[victim])))
        try:
            saved = list(open_for_reading(path).events)
        except ContestFileError:
            saved = list(saved_from(path).stored.events)
        assert saved == (STORED + LOGGED)[: len(saved)]


def test_nothing_to_save_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.contest"
    path.write_bytes(b"\xff" * 3 * PAGE)
    with pytest.raises(ContestFileError) as caught:
        repair(path, tmp_path / "b.contest")
    assert caught.value.trouble is Trouble.NOTHING_SAVED
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_contest_that_is_open_is_not_repaired(tmp_path: Path) -> None:
    path = tmp_path / "a.contest"
    log = create(path, STORED, WALL)
    with pytest.raises(ContestFileError) as caught:
        repair(path, tmp_path / "b.contest")
    assert caught.value.trouble is Trouble.LOCKED
    log.close()


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rehearsed") / "a.contest"
    assert main(["rehearse", "--format", "ward-quiz", "--teams", "4", "-o", str(path)]) == 0
    return path


def test_the_command_says_what_was_saved_and_what_was_lost(
    rehearsed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = tmp_path / "a.contest", tmp_path / "b.contest"
    raw = bytearray(rehearsed.read_bytes())
    raw[-15 * PAGE : -14 * PAGE] = bytes(PAGE)
    path.write_bytes(raw)
    assert main(["standings", str(path)]) == 1
    assert f'contest repair "{path}" -o' in capsys.readouterr().err
    assert main(["--lang", "en", "repair", str(path), "-o", str(target)]) == 1
    said = capsys.readouterr().out
    count, last = len(open_for_reading(target).events), len(open_for_reading(rehearsed).events)
    assert 0 < count < last
    assert f"Saved {count} entries into {target}." in said
    assert f"Lost: entry {count + 1} to entry {last} at least" in said
    assert main(["standings", str(target)]) == 0


def test_the_command_says_that_nothing_is_lost(
    rehearsed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["repair", str(rehearsed), "-o", str(tmp_path / "b.contest")]) == 0
    assert "không mất gì" in capsys.readouterr().out


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_damage_has_its_short_words(language: Language) -> None:
    for trouble in DAMAGE:
        assert "files." not in Words(language).say(f"files.short_{trouble.value}")


def test_media_that_are_whole_are_saved_and_the_others_left(tmp_path: Path) -> None:
    path, target = tmp_path / "a.contest", tmp_path / "saved.contest"
    pictures = [bytes([n]) * 9000 for n in range(4)]
    media = {sha256(raw).hexdigest(): raw for raw in pictures}
    create(path, STORED, WALL, media=media).close()
    raw = bytearray(path.read_bytes())
    raw[raw.index(pictures[2][:4000])] ^= 1
    path.write_bytes(raw[:-1000])  # torn
    assert repair(path, target).trouble is not None
    assert media_in(target, media) == {n: raw for n, raw in media.items() if raw != pictures[2]}


def test_a_log_of_another_copy_is_told_by_where_the_two_part(path: Path) -> None:
    """Both are true to what came before: the file is believed, and that there is more is said."""
    log_of_the_other = wal_of(path).read_bytes()
    wal_of(path).unlink()
    log = open_for_writing(path)
    log.append(question(50), WALL)
    log.close()
    wal_of(path).write_bytes(log_of_the_other)
    flipped(path, 0)
    saved = saved_from(path)
    assert saved.forks_at == len(STORED) + 1
    assert list(saved.stored.events) == [*STORED, *question(50)]
    assert saved.has_lost


def test_what_stands_in_file_and_log_alike_is_no_parting(path: Path) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) - PAGE] + b"\xff" * PAGE)
    saved = saved_from(path)
    assert saved.forks_at is None
    assert saved.loose == ()
    assert not saved.has_lost


def test_a_log_that_its_writer_has_just_closed_goes_on_behind_nothing(path: Path) -> None:
    stored = open_for_reading(path)
    wal_of(path).unlink()
    assert not goes_on_behind_damage(path, wal_of(path), len(stored.rows), stored.head)


def test_a_log_that_cannot_be_read_is_named(path: Path) -> None:
    wal_of(path).unlink()
    wal_of(path).mkdir()
    with pytest.raises(ContestFileError) as caught:
        goes_on_behind_damage(path, wal_of(path), 1, b"")
    assert caught.value.values["file"] == str(wal_of(path))


@pytest.mark.parametrize("back", [3, 2000, PAGE + 10])
def test_a_log_whose_last_transaction_is_torn_opens_before_it(path: Path, back: int) -> None:
    """What stands in it was never told to anybody, whether it can be read or not."""
    flipped(wal_of(path), wal_of(path).stat().st_size - back)
    stored = open_for_reading(path)
    assert list(stored.events) == STORED + LOGGED[: -len(question(39))]


def test_instants_of_every_size_are_put_together(tmp_path: Path) -> None:
    """SQLite keeps whole numbers in none to eight bytes."""
    path = tmp_path / "a.contest"
    instants = (0, 1, 2, 127, 128, 2**15, 2**23 - 1, 2**23, 2**31 - 1, 2**31, 2**47 - 1, 2**47)
    events: list[Event] = [CREATED, *(CueOpened(at=at, step=True) for at in instants)]
    create(path, events, WALL).close()
    flipped(path, 0)
    assert saved_events(path) == events


def test_a_damaged_log_that_has_nothing_to_follow_goes_on_behind_nothing(path: Path) -> None:
    flipped(wal_of(path), wal_of(path).stat().st_size // 3)
    assert not goes_on_behind_damage(path, wal_of(path), 10_000, b"")
