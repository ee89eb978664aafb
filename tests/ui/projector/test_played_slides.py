"""Slides of contests as they are played, with long names: what no sample happened to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace as replaced

import pytest

from contest.domain.frozen import replace
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation.projection import slide_of
from contest.presentation.slides import Buzz, Ceremony, CeremonyLine, Slide
from contest.presentation.wording import Words
from tests import sample_slides as samples
from tests.contests import evening, ordered_evening, states_of
from tests.extreme_slides import cards
from tests.ui.projector.conftest import OffscreenOf
from tests.ui.projector.geometry import faults_of

SCREENS = ((1024, 768), (1366, 768))
MOST = 8  # of a kind: more are much alike


def with_long_names(contest: Contest) -> Contest:
    names = cards()
    teams = tuple(
        Team(team.number, names[at].name, names[at].short, names[at].members, team.color)
        for at, team in enumerate(contest.teams)
    )
    return replace(contest, teams=teams) if teams else contest


def played() -> Iterator[Slide]:
    """A few slides of each kind, with every other team's names long."""
    seen: set[Slide] = set()
    told = Counter[type]()
    for history in (evening(1, 12), ordered_evening()):
        for at, state in enumerate(states_of(history)):
            slide = slide_of(with_long_names(state) if at % 2 else state, Words())
            if slide not in seen and told[type(slide)] < MOST:
                seen.add(slide)
                told[type(slide)] += 1
                yield slide
    assert len(told) > 15


def short_question(slide: Buzz) -> Buzz:
    return replaced(slide, face=replaced(slide.face, text="Điều nào đúng?", page=0))


def picked() -> Iterator[tuple[str, Slide]]:
    buzz = samples.question_slides(12)["buzz"]
    assert isinstance(buzz, Buzz)
    for card in cards()[:6]:
        yield f"{card.name} buzzes", short_question(replaced(buzz, first=card, others=()))
    tiles = tuple(
        replaced(tile, short=card.short)
        for tile, card in zip(samples.tiles(12), cards(), strict=True)
    )
    bare = replaced(short_question(buzz), others=(), tiles=tiles)
    bare = replaced(bare, face=replaced(bare.face, options=()), clock=samples.clock(5_000))
    yield "twelve wait while one answers", bare
    lines = tuple(
        CeremonyLine(f"Hạng {at}", "Giải Ba", at, name, at, "215,5 điểm", True, 3)
        for at, name in ((3, "Dân quân thường trực"), (4, samples.names_of(4, long=True)[3][0]))
    )
    yield "two of one prize", Ceremony("Công bố kết quả", lines, "Tiếp theo: Giải Nhì")


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]}x{screen[1]}")
def test_every_played_slide_is_whole(offscreen: OffscreenOf, screen: tuple[int, int]) -> None:
    stage = offscreen(*screen)
    faults = []
    for name, slide in (*((type(one).__name__, one) for one in played()), *picked()):
        stage.show_slide(slide)
        faults += [f"{name}: {fault}" for fault in faults_of(stage.stage.root)]
    assert not faults, "\n".join(faults[:20])
