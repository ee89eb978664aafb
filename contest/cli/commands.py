"""Runs what a person typed, and says what went wrong.

Exit status: 0 fine, 1 faults found, 2 wrong use. No input ends in a traceback.
"""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from contest.cli.arguments import parse
from contest.cli.terminal import Terminal
from contest.cli.wrong_use import WrongUse
from contest.presentation.system_words import reason_of
from contest.reading.faults import BadFile, NotPossible, printable
from contest.storage.faults import ContestFileError


def run(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    terminal = Terminal()
    try:
        arguments = parse(sys.argv[1:] if argv is None else argv, terminal)
        if arguments.command != "open":
            gc.enable()
        return int(arguments.run(arguments, terminal))
    except WrongUse as wrong:
        terminal.complain(wrong.sentence)
        return 2
    except BrokenPipeError:
        # Whoever read our output has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        terminal.complain(terminal.words.say("cli.interrupted"))
        return 1
    except (BadFile, NotPossible, OSError) as problem:
        for sentence in _sentences(problem, terminal):
            terminal.complain(sentence)
        return 1
    except Exception as bug:  # noqa: BLE001 - a fault of ours; a person must not see a traceback
        terminal.complain(terminal.words.say("cli.bug", what=_where(bug)))
        return 1


def _where(bug: BaseException) -> str:
    """The kind of a fault and the line of our code that it came from, for a report."""
    frames = traceback.extract_tb(bug.__traceback__)
    ours = [frame for frame in frames if "contest" in frame.filename] or frames
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else ""
    return f"{type(bug).__name__} {place}"


def _sentences(problem: BadFile | NotPossible | OSError, terminal: Terminal) -> list[str]:
    words = terminal.words
    match problem:
        case BadFile(faults=faults):
            return [fault.sentence(words) for fault in faults]
        case NotPossible(reasons=reasons):
            return [reason.said(words) for reason in reasons]
        case ContestFileError():
            return [problem.sentence(words)]
        case _:
            reason = reason_of(problem).said(words)
            if not problem.filename:
                return [words.say("cli.system_error_somewhere", reason=reason)]
            # Of a move the place that it was to go to: what is moved has a name of our own.
            file = printable(str(problem.filename2 or problem.filename), 400)
            return [words.say("cli.system_error", file=file, reason=reason)]
