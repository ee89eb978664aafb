"""The commands that a person types; no rule of the contest lives here.

Exit status: 0 fine, 1 faults found, 2 wrong use. No input ends in a traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from contest.cli.arguments import WrongUse, parse
from contest.cli.terminal import Terminal
from contest.reading.faults import BadFile, NotPossible
from contest.session.story import StoryError
from contest.storage.faults import ContestFileError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    terminal = Terminal()
    try:
        arguments = parse(sys.argv[1:] if argv is None else argv, terminal)
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
    except (BadFile, NotPossible, StoryError, OSError) as problem:
        for sentence in _sentences(problem, terminal):
            terminal.complain(sentence)
        return 1


def _sentences(
    problem: BadFile | NotPossible | StoryError | OSError, terminal: Terminal
) -> list[str]:
    words = terminal.words
    match problem:
        case BadFile(faults=faults):
            return [fault.sentence(words) for fault in faults]
        case NotPossible(reasons=reasons):
            return [reason.said(words) for reason in reasons]
        case StoryError():
            return [terminal.story_sentence(problem)]
        case ContestFileError():
            return [problem.sentence(words)]
        case _:
            file, reason = problem.filename or "", problem.strerror or str(problem)
            return [words.say("cli.system_error", file=file, reason=reason)]
