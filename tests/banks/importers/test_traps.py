"""Files made to hurt an importer: each is refused, or read, in little memory and little time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.banks.importers.traps import CHEAP, TRAPS

MOST_MEGABYTES = 200
MOST_SECONDS = 30  # on a machine that has other things to do; five are enough on its own
READ = {"a cell of a billion columns", "styles in a circle", "tables in tables"}


def brought(paths: list[Path]) -> list[dict[str, object]]:
    """What a child of its own says of bringing these files in."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.banks.importers.traps", *map(str, paths)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        cwd=Path(__file__).parents[3],
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_traps_are_refused_in_little_memory_and_time(tmp_path: Path) -> None:
    paths = []
    for name in CHEAP:
        paths.append(tmp_path / name)
        paths[-1].write_bytes(TRAPS[name]())
    told = brought(paths)
    assert [one["name"] for one in told] == list(CHEAP)
    for one in told:
        assert bool(one["read"]) is (one["name"] in READ), one
        assert one["read"] or one["why"], one
        assert float(str(one["seconds"])) < MOST_SECONDS, one
        assert int(str(one["megabytes"])) < MOST_MEGABYTES, one


def test_hostile_files_from_the_wild_are_refused(corpus: Path) -> None:
    paths = [*(corpus / "hostile" / "zip").iterdir(), *(corpus / "hostile" / "xml").iterdir()]
    assert len(paths) > 5
    for one in brought(sorted(paths)):
        assert one["read"] == 0, one
        assert one["why"], one
        assert float(str(one["seconds"])) < MOST_SECONDS, one
        assert int(str(one["megabytes"])) < MOST_MEGABYTES, one
