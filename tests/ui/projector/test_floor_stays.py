"""Seats stay where they are when somebody falls, and a layout is handed to QML whole."""

from __future__ import annotations

from dataclasses import asdict, replace

from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size, plain
from contest.ui.projector.planning import plan_of
from contest.ui.projector.plans.seats import SeatsPlan
from tests import sample_slides as samples


def test_news_moves_no_seat(lettering: Lettering) -> None:
    for size in (Size(1024, 768), Size(1366, 768), Size(1920, 1080)):
        boxes = []
        for news in ("", "12 thí sinh rời sàn"):
            plan = plan_of(replace(samples.seats(300), news=news), size, lettering)
            assert isinstance(plan, SeatsPlan)
            boxes.append([tile.box for tile in plan.tiles])
        assert boxes[0] == boxes[1]


def test_a_layout_is_handed_on_whole(lettering: Lettering) -> None:
    for slide in samples.all_slides().values():
        plan = plan_of(slide, Size(1366, 768), lettering)
        assert plain(plan) == listed(asdict(plan))


def listed(value: object) -> object:
    """The same with lists for tuples."""
    if isinstance(value, dict):
        return {key: listed(part) for key, part in value.items()}
    return [listed(part) for part in value] if isinstance(value, tuple | list) else value
