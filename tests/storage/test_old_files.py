"""Contest files of older programs open for ever, with the standings that they had."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from contest.cli.rows import standing_data
from contest.domain.contest import replay
from contest.domain.events import RoundEnded
from contest.storage.codec import BadPayload, standard_codec
from contest.storage.event_log import open_for_writing
from contest.storage.stored import read_events

OLD = Path(__file__).with_name("old")


@pytest.mark.parametrize("file", sorted(OLD.glob("*.contest")), ids=lambda file: file.stem)
def test_an_old_file_opens_and_has_the_standings_that_it_had(file: Path, tmp_path: Path) -> None:
    copied = shutil.copy(file, tmp_path)
    contest = replay(read_events(Path(copied)))
    assert standing_data(contest) == json.loads(file.with_suffix(".json").read_text("utf-8"))
    store = open_for_writing(Path(copied))
    assert replay(store.history) == contest
    store.close()


def test_a_field_that_came_later_means_its_default_and_a_strange_one_is_refused() -> None:
    codec = standard_codec()
    ended = codec.read("round_ended", 1, 5, {"step": True})
    assert ended == RoundEnded(at=5, step=True)
    with pytest.raises(BadPayload):
        codec.read("round_ended", 1, 5, {"step": True, "reason": "", "from_the_future": 1})
    with pytest.raises(BadPayload):
        codec.read("cue_skipped", 1, 5, {"step": True})
