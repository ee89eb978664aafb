"""Everything the rules can do is at most three keys or clicks away, through the real window."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import pytest

from contest.domain import commands as c
from tests.ui.host.reaching import ELSEWHERE, WAYS, Reach
from tests.ui.host.staging import Stand

MOST = 3
Make = Callable[..., Stand]


def test_the_table_has_every_command() -> None:
    kinds = {kind.__name__ for kind in get_args(c.Command)}
    reached = {kind.__name__ for kind in WAYS}
    assert kinds - reached - ELSEWHERE == set()
    assert not reached & ELSEWHERE


@pytest.mark.parametrize("kind", WAYS, ids=lambda kind: kind.__name__)
def test_it_is_at_most_three_keys_away(stand: Make, kind: type) -> None:
    contest, before, way = WAYS[kind]
    pages = 2 if kind is c.TurnPage else 1
    reach = Reach(stand(contest(), pages=pages), before)
    seen = len(reach.one.session.commands)
    way(reach)
    done = reach.one.session.commands[seen:]
    assert any(isinstance(command, kind) for command in done), (done, reach.one.message)
    assert reach.count <= MOST
