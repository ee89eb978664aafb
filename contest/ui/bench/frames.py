"""Measures the stage while it moves: frames.py TURNS CHANGES FONTS CONTEST…, in software.

At 1920×1080 a scoreboard of twelve teams changes all its places, and 60 of 300 seats change at
once, in turns; then every change from one scene to another that happens in the contests is shown
twice. Prints milliseconds as JSON, by what moved and what was measured of it; of a change that was
shown twice it keeps the time that was shorter, for the other one has another program's in it, and
likewise of its two fades the steadier one: what the stage itself does late, it does both times.

The stage is got ready as the hall does it while nothing happens (hall.py): every kind of scene once
before the first, and before each change what Next leads to from there. A change to anything else (a
buzz, black, a pause, a jump) finds only its kind of scene ready.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path

from contest.domain.contest import evolve, time_runs
from contest.domain.state import Contest
from contest.presentation.ahead import slides_ahead
from contest.presentation.projection import slide_of
from contest.presentation.slides import (
    Black,
    Scoreboard,
    ScoreLine,
    Seat,
    Seats,
    Slide,
    TeamCard,
    Teams,
)
from contest.presentation.wording import Words
from contest.storage.stored import read_events
from contest.ui.application import application
from contest.ui.bench.motion import MotionRun, Shown
from contest.ui.projector.stage import draw_in_software
from contest.ui.widgets.typeface import load_fonts

_TEAMS = 12
_SEATS, _FALLING = 300, 60
_ONCE = ("change_shown", "change_seen")
_NAMES = (
    "Chi đoàn Khu phố 1",
    "Hội Liên hiệp Phụ nữ phường Tân Thới Hiệp",
    "Công đoàn Trường THCS Nguyễn Huệ",
    "Ban Chỉ huy Quân sự phường",
)


def slides_of(turns: int, changes: int, contests: Sequence[Path]) -> Iterator[Shown]:
    """What is shown, one after the other."""
    yield Shown("", Black())
    yield from _boards(turns)
    yield from _floors(turns)
    # All of them, then all again: one that came right after itself would find its scene waiting.
    for before, after in list(islice(_changes(contests), changes)) * 2:
        yield before
        yield after


def _changes(paths: Sequence[Path]) -> Iterator[tuple[Shown, Shown]]:
    """The first change from each kind of scene to each other one."""
    seen: set[tuple[type, type]] = set()
    for path in paths:
        for (contest, before), (_, after) in pairwise(_slides_in(path)):
            kinds = (type(before), type(after))
            if kinds[0] is not kinds[1] and kinds not in seen:
                seen.add(kinds)
                ahead = tuple(slides_ahead(contest, Words()))
                yield Shown("", before, ahead, time_runs(contest)), Shown("change", after)


def _slides_in(path: Path) -> Iterator[tuple[Contest, Slide]]:
    words, contest = Words(), Contest()
    for event in read_events(path):
        contest = evolve(contest, event)
        yield contest, slide_of(contest, words)


def _boards(turns: int) -> Iterator[Shown]:
    cards = tuple(TeamCard(n, _name(n), f"Đội {n}", n - 1, ()) for n in range(1, _TEAMS + 1))
    for turn in range(turns):
        yield Shown("", Teams("Các đội", cards))
        yield Shown("rows", _board(turned=bool(turn % 2)))


def _board(*, turned: bool) -> Scoreboard:
    """All teams by place, each of them coming from the other end."""
    lines = []
    for place in range(1, _TEAMS + 1):
        number = _TEAMS + 1 - place if turned else place
        move = _TEAMS + 1 - 2 * place
        label = f"▲{move}" if move > 0 else f"▼{-move}"
        points = str(10 * (30 - place))
        short = f"Đội {number}"
        line = ScoreLine(place, number, _name(number), short, number - 1, points, move, label)
        lines.append(line)
    return Scoreboard("Bảng điểm", "Sau 10 câu vòng Khởi động", tuple(lines))


def _floors(turns: int) -> Iterator[Shown]:
    """A full floor, and sixty seats all over it that fall."""
    for turn in range(turns):
        yield Shown("", _floor(frozenset()))
        fallen = frozenset(range(1 + turn % 5, _SEATS + 1, _SEATS // _FALLING))
        yield Shown("seats", _floor(fallen))


def _floor(falling: frozenset[int]) -> Seats:
    seats = tuple(
        Seat(number, "falling" if number in falling else "in") for number in range(1, _SEATS + 1)
    )
    news = f"{len(falling)} thí sinh rời sàn" if falling else ""
    left = str(_SEATS - len(falling))
    return Seats("Rung chuông vàng", "Trên sàn", left, f"trên {_SEATS}", news, seats)


def _name(number: int) -> str:
    return f"{_NAMES[number % len(_NAMES)]} {number}"


def main() -> None:
    """Run once and print what was measured."""
    gc.disable()  # as the program does until all is there
    turns, changes = map(int, sys.argv[1:3])
    fonts, *contests = map(Path, sys.argv[3:])
    qt = application(sys.argv[:1])
    draw_in_software()
    load_fonts(fonts)
    run = MotionRun(list(slides_of(turns, changes, contests)))
    run.window.show()
    qt.exec()
    for name in _ONCE:
        run.taken[name] = shorter(run.taken[name])
    run.taken["change_fade_apart"] = steadier(run.fades)
    sys.stdout.write(json.dumps(run.taken))


def shorter(taken: Sequence[float]) -> list[float]:
    """Of times that were all taken twice, one row after the other, the shorter each."""
    half = len(taken) // 2
    return [min(pair) for pair in zip(taken[:half], taken[half:], strict=True)]


def steadier(fades: Sequence[Sequence[float]]) -> list[float]:
    """The frames of fades that were all taken twice: of each, the fade whose worst is better."""
    half = len(fades) // 2
    both = zip(fades[:half], fades[half:], strict=True)
    return [gap for pair in both for gap in min(filter(None, pair), key=max, default=())]


if __name__ == "__main__":
    main()
