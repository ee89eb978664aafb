"""Every shipped format, at its least and greatest size, is played to its end by robots."""

from __future__ import annotations

from pathlib import Path

import pytest

from contest.cli import main
from contest.domain.contest import replay
from contest.domain.rounds import Aside
from contest.resources import assets_dir
from contest.storage.stored import read_events

FORMATS = sorted(path.stem for path in (assets_dir() / "formats").glob("*.json"))
SIZES = {"golden-bell-15": (10, 300), "ward-standard": (4, 12), "olympia-26": (4, 4)}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("greatest", [False, True], ids=["least", "greatest"])
def test_a_rehearsal_comes_to_its_end(
    name: str, greatest: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    size = SIZES.get(name, (2, 12))[greatest]
    path = tmp_path / "out.contest"
    assert main(["rehearse", "--format", name, "--teams", str(size), "-o", str(path)]) == 0
    capsys.readouterr()
    contest = replay(read_events(path))
    assert contest.ended
    assert contest.format is not None
    # What stands beside the rounds comes where there is a tie, or is asked in between.
    planned = [rules for rules in contest.format.rounds if not isinstance(rules, Aside)]
    assert len(contest.runs) >= len(planned)
