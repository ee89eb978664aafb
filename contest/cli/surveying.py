"""The survey: every format at its least and greatest size, played by robots, and all of it counted.

It ends with a table of every command, refusal and event with how often it was seen. What was
never seen, and what nobody can explain, fails the survey.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator

from contest.cli.making import REHEARSAL_START, robot_teams
from contest.cli.terminal import Terminal
from contest.domain.act_commands import EnterJudges
from contest.domain.carried_commands import TakeOver
from contest.domain.carrying import carried_of
from contest.domain.commands import Command, DrawQuestions, stamped
from contest.domain.drawing import Drawn
from contest.domain.formats import Format
from contest.domain.order_commands import DrawOrder
from contest.domain.paper_commands import ChangePlace
from contest.domain.questions import Question
from contest.domain.rounds import Judged
from contest.domain.rounds.elimination import LEAST_SEATS, MOST_SEATS
from contest.domain.seal_commands import OpenSeal
from contest.domain.state import Contest
from contest.preparing import (
    Cover,
    filled_up,
    for_contestants,
    format_named,
    formats_dir,
    questions_of,
    setup_commands,
    shipped_banks,
)
from contest.resources import assets_dir
from contest.session.clocks import VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.robots_clumsy import SLIPS, ClumsyHost
from contest.session.session import Outcome, Session
from contest.session.survey import COMMANDS, EVENTS, REASONS, Tally
from contest.storage.forgetful import ForgetfulStore

DATE = "2026-11-22"
JUDGES = ("Nguyễn Thị Ánh", "Lê Văn Ưng", "Trần Thị Ế")


def survey(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Play all of it and print the tables; with --format only those, whatever is never seen."""
    tally, pool = Tally(), questions_of(shipped_banks())
    for name in arguments.format or formats():
        for chosen, count in sizes_of(format_named(name)):
            for seed in range(1, arguments.seeds + 1):
                play_one(tally, chosen, count, pool, seed)
            if not arguments.json:
                size = count or max(getattr(one, "seats", 0) for one in chosen.rounds)
                terminal.note("surveyed", format=chosen.id, size=size, count=arguments.seeds)
    never = () if arguments.format else tally.never()
    if arguments.json:
        terminal.data(_data(tally))
    else:
        for line in _table(tally, terminal):
            terminal.say(line)
    for name in never:
        terminal.complain(terminal.words.say("cli.never_seen", name=name))
    for what in tally.unexplained:
        terminal.complain(terminal.words.say("cli.unexplained", what=what))
    return 1 if never or tally.unexplained else 0


# What a rule that breaks raises; such a rule is what a survey looks for.
_BROKEN = (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError)


def formats() -> list[str]:
    """The shipped formats, and those that were made to show and to try everything else."""
    shipped = [path.stem for path in sorted(formats_dir().glob("*.json"))]
    return [*shipped, *(str(path) for path in sorted((assets_dir() / "demo").glob("every-*.json")))]


def sizes_of(chosen: Format) -> Iterator[tuple[Format, int]]:
    """The format at its least and its greatest size, with how many teams that is."""
    if not chosen.most_teams:
        for seats in (LEAST_SEATS, MOST_SEATS):
            yield for_contestants(chosen, seats), 0
        return
    for count in sorted({chosen.least_teams, chosen.most_teams}):
        yield chosen, count


def play_one(tally: Tally, chosen: Format, count: int, pool: list[Question], seed: int) -> None:
    """One contest from nothing to its end, and another that goes on from its state card."""
    drawn = filled_up(chosen, count, pool, DATE, seed)
    cover = Cover(f"survey-{seed}", chosen.title.vi, DATE)
    begun = setup_commands(cover, chosen, robot_teams(count), drawn, seed)
    halfway = _Halfway(tally)
    tally.contests += 1
    more = _more(chosen, drawn, count, seed)
    _play(tally, halfway.told, f"{chosen.id} {count}", seed, (*begun, *more))
    if halfway.contest is not None:
        carried = carried_of(halfway.contest, 1, "0" * 16, halfway.at, "Máy hỏng")
        taken = TakeOver(0, carried, drawn.questions, drawn.rounds, seed)
        _play(tally, tally.told, f"{chosen.id} {count} card", seed, (*begun[:-1], taken))


class _Halfway:
    """Tells on, and keeps the contest as it stood once its first round was over."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self.contest: Contest | None = None
        self.at = 0

    def told(self, contest: Contest, outcomes: tuple[Outcome, ...]) -> None:
        self._tally.told(contest, outcomes)
        if self.contest is None and contest.runs and contest.run is None and not contest.ended:
            self.contest, self.at = contest, outcomes[-1].command.at


def _play(
    tally: Tally,
    told: Callable[[Contest, tuple[Outcome, ...]], None],
    name: str,
    seed: int,
    begun: Iterable[Command],
) -> None:
    """Set up and play to the end, with a clumsy host beside the robots."""
    clock = VirtualClock(REHEARSAL_START)
    session, clumsy = Session(ForgetfulStore(), clock, told), ClumsyHost()
    rehearsal = Rehearsal(session, clock, seed, clumsy)

    def attempt(command: Command) -> bool:
        return not session.handle_all([stamped(command, clock.now_ns())])[-1].refusals

    for command in begun:
        clumsy.fumble(session.contest, attempt, clock.now_ns(), len(SLIPS))
        attempt(command)
    try:
        rehearsal.play()
    except _BROKEN as fault:
        tally.unexplained.append(f"{name} seed {seed}: {fault!r}")
    tally.surprised(rehearsal.surprises)


def _more(chosen: Format, drawn: Drawn, count: int, seed: int) -> Iterator[Command]:
    yield from _resealed(drawn, seed)
    yield ChangePlace(0, "usb/thi.contest", "may/thi.contest")
    judged = [rules for rules in chosen.rounds if isinstance(rules, Judged)]
    names = JUDGES[: seed % 4]  # as many as the format says, one, two, three
    if judged and names and all(rules.takes_judges(len(names)) for rules in judged):
        yield EnterJudges(0, names)
    if seed % 2:  # robots themselves draw lots in but a few evenings
        yield DrawOrder(0, tuple(range(count, 0, -1)))


def _resealed(drawn: Drawn, seed: int) -> Iterator[Command]:
    """The same draw from banks that are sealed, and their opening."""
    banks = sorted({question.bank for question in drawn.questions})
    seals = tuple((bank, "0" * 64) for bank in banks)
    yield DrawQuestions(0, drawn.questions, drawn.rounds, seed, seals)
    keywords = tuple(keyword for one in drawn.rounds for keyword in one.keywords)
    for bank in banks:
        yield OpenSeal(0, bank, "Trưởng ban đề", drawn.questions, keywords)


def _table(tally: Tally, terminal: Terminal) -> Iterator[str]:
    say = terminal.words.say
    yield ""
    yield say("cli.survey_commands")
    yield from (
        say("cli.survey_command", name=name, done=tally.done[name], refused=tally.refused[name])
        for name in COMMANDS
    )
    yield say("cli.survey_refusals")
    yield from (say("cli.survey_line", name=name, seen=tally.reasons[name]) for name in REASONS)
    yield say("cli.survey_events")
    yield from (say("cli.survey_line", name=name, seen=tally.events[name]) for name in EVENTS)
    yield say("cli.survey_total", contests=tally.contests, events=sum(tally.events.values()))


def _data(tally: Tally) -> dict[str, object]:
    return {
        "contests": tally.contests,
        "commands": {
            name: {"done": tally.done[name], "refused": tally.refused[name]} for name in COMMANDS
        },
        "refusals": {name: tally.reasons[name] for name in REASONS},
        "events": {name: tally.events[name] for name in EVENTS},
        "never": list(tally.never()),
        "unexplained": tally.unexplained,
    }
