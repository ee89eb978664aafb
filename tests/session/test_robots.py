"""What robots ask of a contest is what a host could ask: whole commands, and all kinds of them."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import msgspec
import pytest

from contest.domain import commands as c
from contest.session.clocks import VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.session import Outcome, Session
from contest.session.survey import COMMANDS
from tests.contests import a_format, set_up
from tests.fakes import MemoryStore


class Asked(Session):
    """A session that looks at every command before it is handled, and counts."""

    def __init__(self) -> None:
        self.clock = VirtualClock(datetime(2026, 11, 22, 19, tzinfo=UTC))
        self.done, self.refused = Counter[str](), Counter[str]()
        super().__init__(MemoryStore(), self.clock)

    def handle(self, command: c.Command) -> Outcome:
        assert_whole(command)
        outcome = super().handle(command)
        (self.refused if outcome.refusals else self.done)[type(command).__name__] += 1
        return outcome


def assert_whole(command: c.Command) -> None:
    """Every field holds what it is declared to hold."""
    while isinstance(command, c.UndoAndReplace):
        command = command.command
    plain = msgspec.to_builtins(command)
    assert msgspec.convert(plain, type(command)) == command


def test_a_command_that_is_not_whole_is_noticed() -> None:
    with pytest.raises(msgspec.ValidationError):
        assert_whole(c.StartRound(0, None))  # type: ignore[arg-type]


SEEDS = range(1, 7)


@pytest.fixture(scope="module")
def evenings() -> list[Asked]:
    """Evenings with every kind of round that robots played, and nobody else."""
    played = []
    for seed in SEEDS:
        session = Asked()
        for command in set_up(a_format(), 3 + seed % 3):
            Session.handle(session, command)
        Rehearsal(session, session.clock, seed).play()
        played.append(session)
    return played


def test_they_come_to_the_end_and_seldom_ask_what_is_refused(evenings: list[Asked]) -> None:
    for session in evenings:
        assert session.contest.ended
        asked = session.done.total() + session.refused.total()
        assert session.refused.total() < asked / 12, session.refused


# What sets a contest up, what only a tie brings about, and what comes but now and then.
NOT_ALWAYS = {
    "AddPrize", "ChangePlace", "ChooseFormat", "ChooseLook", "CorrectTeam", "CreateContest",
    "DrawLots", "DrawOrder", "DrawQuestions", "EnterJudges", "EnterTeams", "LengthenRound",
    "MarkStay", "OpenEnvelopes", "OpenSeal", "StartPlayoff", "TakeOver", "TimeUp",
}  # fmt: skip


def test_together_they_do_nearly_all_that_can_be_done(evenings: list[Asked]) -> None:
    done = sum((session.done for session in evenings), Counter[str]())
    assert set(COMMANDS) - set(done) <= NOT_ALWAYS
