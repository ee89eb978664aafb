"""Ended questions that are packed are those that were put in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.domain.cue import Cue
from contest.domain.formats import Format
from contest.domain.frozen import kept, put_otherwise, replace
from contest.domain.rounds import Package
from contest.domain.state import Run
from contest.session.packed_cues import PackedCues, _unpacked
from tests.domain.builders import buzzer, common, everyone, format_of, turns
from tests.domain.evening import Evening, rounds

formats = st.lists(rounds, min_size=1, max_size=3).map(lambda some: format_of(*some))
PLAYED = format_of(
    everyone(count=20),
    turns(each=8, turn_seconds=10),
    buzzer(count=20),
    Package(common(), 6),
    floor="zero",
)
EMPTY = Cue(0, None)  # type: ignore[arg-type]


@cache
def evening_cues() -> tuple[Cue, ...]:
    evening = Evening(PLAYED, 3)
    for seed in range(9):
        evening.play_on(60, seed)
    return tuple(cue for run in evening.contest.all_runs for cue in run.cues)


@settings(deadline=None, derandomize=True, max_examples=20)
@given(formats, st.integers(0, 10**6))
def test_every_cue_of_any_evening_comes_back(chosen: Format, seed: int) -> None:
    evening = Evening(chosen, 3)
    evening.play_on(60, seed)
    for run in evening.contest.all_runs:
        come_back(run.cues)


def come_back(cues: Sequence[Cue]) -> None:
    packed = PackedCues(cues)
    assert tuple(packed) == packed == cues
    assert cues == packed
    for cue, again in zip(cues, packed, strict=True):
        assert again.question is cue.question
        assert list(again.answers) == list(cue.answers)  # in the order in which they came
        assert types_of(again) == types_of(cue)


def types_of(cue: Cue) -> dict[str, type]:
    return {part.name: type(getattr(cue, part.name)) for part in fields(cue)}


def test_what_is_tried_here_has_fields_of_all_sorts() -> None:
    cues = evening_cues()
    come_back(cues)
    used = {n for cue in cues for n in types_of(cue) if getattr(cue, n) != getattr(EMPTY, n)}
    assert used >= {
        "answers", "presses", "verdicts", "changes", "tried", "marks",
        "ended", "opened_at", "locked_at", "settled_at", "team", "phase",
    }  # fmt: skip


@settings(deadline=None, derandomize=True, max_examples=60)
@given(
    st.integers(0, 30), st.integers(-40, 40), st.integers(-40, 40), st.sampled_from([None, 2, -1])
)
def test_packed_cues_are_a_sequence(count: int, start: int, stop: int, step: int | None) -> None:
    plain = evening_cues()[:count]
    packed: Sequence[Cue] = PackedCues(plain)
    assert len(packed) == len(plain)
    assert packed[start:stop:step] == plain[start:stop:step]
    assert (*packed, 1) == (*plain, 1)
    assert packed != plain[1:] or not plain
    assert packed != (*plain[:-1], EMPTY)
    if -len(plain) <= start < len(plain):
        assert packed[start] == plain[start]
    else:
        with pytest.raises(IndexError):
            packed[start]


def test_a_run_with_its_cues_packed_is_the_same_run_and_still_knows_its_sums() -> None:
    cues = evening_cues()[:40]
    run = Run(1, 0, 5, cues)
    sums, asked = run.sums, run.asked
    packed = put_otherwise(run, "cues", PackedCues(cues))
    assert packed == run
    before = _unpacked.cache_info()
    assert packed.sums is sums
    assert packed.asked is asked
    assert _unpacked.cache_info() == before  # without a look at a single cue
    assert replace(packed, cues=packed.cues[:3]).sums == Run(1, 0, 5, cues[:3]).sums
    assert replace(packed, cues=(*packed.cues, cues[0])).sums == Run(1, 0, 5, (*cues, cues[0])).sums


def test_what_was_kept_of_other_parts_is_let_go() -> None:
    cues = evening_cues()[:3]
    run = Run(1, 0, 5, cues)
    kept(run, "old", (cues,), lambda: "of three")
    longer = replace(run, cues=(*cues, *cues))
    packed = put_otherwise(longer, "cues", PackedCues(longer.cues))
    assert "_kept_old" not in vars(packed)


def test_packed_cues_take_a_tenth() -> None:
    cues = evening_cues()
    assert len(PackedCues(cues)._packed.block) / len(cues) < 200  # bytes
