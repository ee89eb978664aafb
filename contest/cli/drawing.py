"""The command that draws a contest's questions anew, until its first round."""

from __future__ import annotations

import argparse
import uuid
from contextlib import closing

from contest.cli.terminal import Terminal
from contest.domain import commands as c
from contest.making import refusal_phrase
from contest.preparing import (
    bank_path,
    draw_notes,
    drawn_for,
    keywords_for,
    media_for,
    questions_of,
)
from contest.reading.faults import NotPossible, phrase
from contest.session.clocks import SystemClock
from contest.session.session import Session
from contest.storage.event_log import open_for_writing


def draw(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Other questions for a contest that has not begun; what was drawn stays in its history."""
    banks = [bank_path(bank) for bank in arguments.bank]
    pool = questions_of(banks)
    seed = uuid.uuid4().int % 10**9 if arguments.seed is None else arguments.seed
    store, clock = open_for_writing(arguments.file), SystemClock()
    with closing(Session(store, clock)) as session:
        contest = session.contest
        if contest.format is None:
            raise NotPossible(phrase("refusal.not_set_up"))
        hidden, teams, day = keywords_for(contest.format, banks), len(contest.teams), contest.date
        found = drawn_for(contest.format, teams, pool, day, seed, hidden)
        drawn, collected = media_for(found, banks)
        seals = tuple(collected.seals.items())
        command = c.DrawQuestions(clock.now_ns(), drawn.questions, drawn.rounds, seed, seals)
        store.keep_media(collected.media)
        refusals = session.handle(command).refusals
        if refusals:
            raise NotPossible(*map(refusal_phrase, refusals))
    terminal.note("drawn", file=arguments.file, count=len(drawn.questions), seed=seed)
    for note in draw_notes(contest.format, drawn, day):
        terminal.complain(note.said(terminal.words))
    return 0
