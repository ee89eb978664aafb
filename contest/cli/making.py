"""Commands that make a contest file: new, copy, rehearse."""

from __future__ import annotations

import argparse
import hashlib
import uuid
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from contest.cli.looks import wished
from contest.cli.media import media_names
from contest.cli.rows import standing_rows
from contest.cli.terminal import Terminal
from contest.cli.wrong_use import WrongUse
from contest.domain import commands as c
from contest.domain.contest import replay
from contest.domain.heads import Preset
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.dressing import Wardrobe
from contest.making import demo_teams, refusal_phrase, write_contest
from contest.preparing import (
    Cover,
    bank_path,
    check_open,
    draw_notes,
    drawn_for,
    filled_up,
    for_contestants,
    format_named,
    keywords_for,
    media_for,
    questions_of,
    setup_commands,
    shipped_banks,
)
from contest.presentation.look_wish import LookWish
from contest.reading.faults import BadFile, NotPossible, Severity, fault, phrase, printable
from contest.session.clocks import VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.session import Outcome, Session
from contest.storage.event_log import copy as copy_file
from contest.storage.event_log import create
from contest.storage.media import media_in
from contest.storage.stored import open_begun

SetUp = tuple[tuple[c.Command, ...], dict[str, bytes]]  # commands, and media by hash
REHEARSAL_START = datetime(2026, 1, 1, 19, tzinfo=UTC)
DEFAULT_TEAMS = 8


def new(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """A contest from a format, banks and a list of teams."""
    day = _date(arguments.date) if arguments.date else date.today().isoformat()  # noqa: DTZ011
    chosen = format_named(arguments.format)
    if arguments.teams is None and chosen.least_teams:
        raise NotPossible(phrase("cli.teams_needed"))
    teams, logos = ((), {}) if arguments.teams is None else _teams(arguments.teams, terminal)
    chosen = for_contestants(chosen, arguments.seats)
    banks = [bank_path(bank) for bank in arguments.bank]
    pool, keywords = questions_of(banks), keywords_for(chosen, banks)
    wardrobe = Wardrobe()
    look = wardrobe.look(wished(arguments, LookWish()))
    seed = uuid.uuid4().int % 10**9 if arguments.seed is None else arguments.seed
    cover = Cover(
        str(uuid.uuid4()),
        arguments.title or chosen.title.in_language(terminal.words.language),
        day,
        arguments.place or "",
        arguments.organiser or "",
        Preset(arguments.head or "state"),
        look=look,
    )
    for text in (cover.title, cover.place, cover.organiser):
        if not text.isprintable():
            raise NotPossible(phrase("cli.bad_text", text=printable(text)))
    expired = arguments.with_expired
    found = drawn_for(chosen, len(teams), pool, day, seed, keywords, expired=expired)
    drawn, collected = media_for(found, banks)
    collected.media.update(wardrobe.media | logos)
    write_contest(arguments.output, cover, chosen, teams, drawn, seed, collected)
    terminal.note("made", file=arguments.output)
    for note in draw_notes(chosen, drawn, day):
        terminal.complain(note.said(terminal.words))
    for warning in collected.warnings:
        sentence = warning.sentence(terminal.words)
        terminal.complain(terminal.words.say("cli.warning", sentence=sentence))
    return 0


def _teams(path: Path, terminal: Terminal) -> tuple[tuple[Team, ...], dict[str, bytes]]:
    """The teams in a file, and the bytes of their logos.

    What may be a slip in it, as two teams of one name, is said.
    """
    from contest.team_lists import read_team_list  # readers of workbooks, which few need

    reading = read_team_list(path)
    if reading.teams is None:
        raise BadFile(*(one for one in reading.faults if one.severity is Severity.FAULT))
    for warning in reading.faults:
        terminal.complain(warning.sentence(terminal.words))
    wardrobe = Wardrobe(path.parent)
    return wardrobe.teams(reading.teams, reading.logos), wardrobe.media


def copy(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """A whole copy of a contest, even of one that is running."""
    copy_file(arguments.source, arguments.target)
    terminal.note("copied", source=arguments.source, target=arguments.target)
    return 0


def rehearse(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Robot teams play a whole contest under a virtual clock."""
    _check_rehearse(arguments, terminal)
    commands, media = _rehearsed(arguments)
    clock = VirtualClock(REHEARSAL_START + timedelta(days=arguments.seed % 365))

    def trace(_contest: Contest, outcomes: tuple[Outcome, ...]) -> None:
        for outcome in outcomes:
            for record in outcome.records:
                terminal.say(f"{record.seq} {record.kind} {record.hash}", flush=True)

    with closing(create(arguments.output, replace=False, media=media)) as store:
        session = Session(store, clock, trace) if arguments.trace else Session(store, clock)
        set_up(session, commands)
        contest = Rehearsal(session, clock, arguments.seed).play()
    if not arguments.trace:
        terminal.table(standing_rows(contest, terminal.words))
    return 0


def set_up(session: Session, commands: tuple[c.Command, ...]) -> None:
    """Give the set-up commands; raises NotPossible with what the rules refuse."""
    for command in commands:
        refusals = session.handle(command).refusals
        if refusals:
            raise NotPossible(*map(refusal_phrase, refusals))


def _check_rehearse(arguments: argparse.Namespace, terminal: Terminal) -> None:
    """Raise WrongUse for what does not go together."""
    words = terminal.words
    if (arguments.file is None) == (arguments.format is None):
        raise WrongUse(words.say("cli.file_or_format"))
    for option in ("bank", "teams"):
        if arguments.file is not None and getattr(arguments, option) is not None:
            file = words.say("cli.a_contest_file")
            raise WrongUse(words.say("cli.use_not_with", what=f"--{option}", other=file))


def _rehearsed(arguments: argparse.Namespace) -> SetUp:
    """The set-up of the contest to rehearse: that of a file, or one from a format."""
    if arguments.file is not None:
        return _set_up_of(arguments.file)
    chosen = format_named(arguments.format)
    banks = [bank_path(bank) for bank in arguments.bank] if arguments.bank else shipped_banks()
    if chosen.most_teams == 0:  # what there is to count are contestants
        chosen, arguments.teams = for_contestants(chosen, arguments.teams), 0
    count = DEFAULT_TEAMS if arguments.teams is None else arguments.teams
    count = count if arguments.teams is not None else min(count, chosen.most_teams)
    least, most = chosen.least_teams, chosen.most_teams
    if not least <= count <= most:
        raise NotPossible(phrase("cli.team_count", count=count, least=least, most=most))
    name = hashlib.sha256(f"rehearsal/{chosen.id}/{arguments.seed}".encode()).hexdigest()[:16]
    cover = Cover(f"rehearsal-{name}", chosen.title.vi, "2026-11-22")
    pool, keywords = questions_of(banks), keywords_for(chosen, banks)
    found = filled_up(chosen, count, pool, cover.date, arguments.seed, keywords)
    drawn, collected = media_for(found, banks)
    check_open(collected)
    commands = setup_commands(cover, chosen, robot_teams(count), drawn, arguments.seed)
    return commands, collected.media


def robot_teams(count: int) -> tuple[Team, ...]:
    """Teams for a rehearsal: those of the demo, and numbered ones after them."""
    known = demo_teams()[:count]
    more = (Team(n, f"Đội số {n}", f"Đội {n}", (), n - 1) for n in range(len(known) + 1, count + 1))
    return (*known, *more)


def _set_up_of(path: Path) -> SetUp:
    """The commands that led to the set-up in a contest file, and its media."""
    contest = replay(open_begun(path).events)
    if contest.format is None or not contest.drawn:
        raise NotPossible(phrase("refusal.not_set_up"))
    if contest.seals:
        raise NotPossible(phrase("sealing.not_open", banks=tuple(contest.seals)))
    commands = (
        c.CreateContest(
            0, contest.id, contest.title, contest.date, contest.place, contest.organiser
        ),
        c.ChooseFormat(0, contest.format),
        c.EnterTeams(0, contest.teams),
        c.DrawQuestions(0, tuple(contest.questions.values()), contest.drawn, contest.seed),
    )
    return commands, media_in(path, media_names(contest))


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise BadFile(fault("cli.bad_date", "--date", text=text)) from None
