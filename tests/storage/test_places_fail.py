"""Places that fail: a short form of `make torture`, and disks that are really full."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from contest.storage.event_log import open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.stored import open_for_reading
from tests.torture import places

ROOT = Path(__file__).parents[2]
CHILD = [sys.executable, "-m", "tests.torture.full_disk"]
SMALL = "mount -t tmpfs -o size=300k tmpfs {folder} && exec "


def test_no_place_that_fails_loses_anything_or_leaves_two_contests(tmp_path: Path) -> None:
    rows = places.tortured(tmp_path, 2, 20261122)
    assert [row.fault for row in rows] == [name for name, _ in places.FAULTS]
    assert [row for row in rows if not row.is_good] == []


def went_on(words: list[str], elsewhere: Path) -> list[str]:
    """What the child said, after a look at the file in which it went on."""
    told = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
    lines = told.stdout.splitlines()
    announced = [line for line in lines if " " not in line]
    stored = [record.hash for record in open_for_reading(elsewhere).records]
    assert len(announced) > 5
    assert [one for one in announced if one not in stored] == []
    assert stored[-1] == announced[-1]
    (left,) = (line.removeprefix("left ") for line in lines if line.startswith("left "))
    assert left == announced[-2]  # a full disk kept all that was announced, and not a half more
    return lines


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_file_that_may_not_grow_is_told_and_all_of_it_goes_on_elsewhere(tmp_path: Path) -> None:
    file, elsewhere = tmp_path / "full.contest", tmp_path / "elsewhere.contest"
    lines = went_on([*CHILD, str(file), str(elsewhere), "200000"], elsewhere)
    assert "told disk_fault" in lines
    assert "marked True" in lines
    with pytest.raises(ContestFileError) as caught:
        open_for_writing(file)
    assert caught.value.trouble is Trouble.WENT_ON


def test_a_disk_that_is_really_full_is_told_and_all_of_it_goes_on_elsewhere(
    tmp_path: Path,
) -> None:
    """A disk of 300 KB in a name space of the child's own: it needs no right of root."""
    small, elsewhere = tmp_path / "small", tmp_path / "elsewhere.contest"
    small.mkdir()
    mount = SMALL.format(folder=small)
    script = mount + '"$@"'
    unshare = shutil.which("unshare")
    trial = [str(unshare), "-rm", "sh", "-c", mount + "true"]
    if unshare is None or subprocess.run(trial, capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody make a small disk")
    file = small / "full.contest"
    child = [*CHILD, str(file), str(elsewhere), "0"]
    lines = went_on([unshare, "-rm", "sh", "-c", script, "sh", *child], elsewhere)
    assert "told disk_full" in lines
