"""The grammar of the command line."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from contest.cli.terminal import Terminal
from contest.cli.wrong_use import said
from contest.presentation.wording import LANGUAGES, Language, Words

Run = Callable[[argparse.Namespace, Terminal], int]


class WrongUse(Exception):
    """Words that are no command of ours."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def _late(module: str, name: str) -> Run:
    """A command whose module is loaded when it runs: most commands need few parts."""

    def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
        command: Run = getattr(importlib.import_module(f"contest.cli.{module}"), name)
        return command(arguments, terminal)

    return run


def parse(argv: Sequence[str], terminal: Terminal) -> argparse.Namespace:
    """The arguments with the function that does them as `run`; raises WrongUse.

    Sets the language of the terminal first, so that even a wrong use is said in it.
    """
    language, words = _language(argv)
    if language is not None:
        terminal.speak(language)
    parser = _parser(terminal.words)
    if words and words[0] not in _NAMES and not words[0].startswith("-"):
        words = ["open", *words]  # contest FILE
    return parser.parse_args(words or ["open"])


def _language(argv: Sequence[str]) -> tuple[Language | None, list[str]]:
    """The language that was asked for, and the words without it."""
    chosen: Language | None = None
    words = list(argv)
    for language in LANGUAGES:
        while f"--lang={language}" in words:
            words.remove(f"--lang={language}")
            chosen = language
        for place in range(len(words) - 2, -1, -1):
            if words[place : place + 2] == ["--lang", language]:
                del words[place : place + 2]
                chosen = language
    return chosen, words


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in our words instead of ending the program."""

    words: Words

    def error(self, message: str) -> NoReturn:
        usage = self.format_usage().strip().removeprefix("usage: ")
        what = said(message, self.words)
        raise WrongUse(self.words.say("cli.wrong_use", usage=usage, message=what))


_NAMES = (
    "open", "demo", "new", "copy", "rehearse", "play", "standings", "history", "papers",
    "verify", "check", "tour", "bench",
)  # fmt: skip


def _parser(words: Words) -> _Parser:
    parser = _Parser(prog="contest", description=words.say("cli.about"))
    parser.words = words
    commands = parser.add_subparsers(dest="command", metavar="…", parser_class=_Parser)

    def command(name: str, run: Run) -> _Parser:
        does = words.say(f"cli.help_{name}")
        made = commands.add_parser(name, help=does, description=does)
        made.words = words
        made.set_defaults(run=run)
        return made

    _add_windows(command)
    _add_making(command)
    _add_telling(command)
    return parser


def _add_windows(command: Callable[[str, Run], _Parser]) -> None:
    opening = command("open", _late("opening", "open_contest"))
    opening.add_argument("file", nargs="?", type=Path, metavar="FILE")
    command("demo", _late("showing", "demo")).add_argument(
        "-o", "--output", type=Path, metavar="DIR"
    )
    tour = command("tour", _late("showing", "tour"))
    tour.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    tour.add_argument("--size", type=_size, nargs="+", metavar="WxH")
    command("bench", _late("showing", "bench")).add_argument("--json", action="store_true")


def _add_making(command: Callable[[str, Run], _Parser]) -> None:
    new = command("new", _late("making", "new"))
    new.add_argument("--format", required=True, metavar="F")
    new.add_argument("--bank", nargs="+", action="extend", required=True, metavar="B")
    new.add_argument("--teams", type=Path, required=True, metavar="TEAMS.csv")
    for name in ("title", "date", "place", "organiser"):
        new.add_argument(f"--{name}", metavar=name[0].upper())
    new.add_argument("--seed", type=int, metavar="N")
    new.add_argument("-o", "--output", type=Path, required=True, metavar="X.contest")
    copy = command("copy", _late("making", "copy"))
    copy.add_argument("source", type=Path, metavar="X")
    copy.add_argument("target", type=Path, metavar="Y")
    rehearse = command("rehearse", _late("making", "rehearse"))
    rehearse.add_argument("file", nargs="?", type=Path, metavar="X.contest")
    rehearse.add_argument("--format", metavar="F")
    rehearse.add_argument("--bank", nargs="+", action="extend", metavar="B")
    rehearse.add_argument("--teams", type=int, metavar="N")
    rehearse.add_argument("--seed", type=int, default=1, metavar="N")
    rehearse.add_argument("--trace", action="store_true")
    rehearse.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.contest")
    play = command("play", _late("making", "play"))
    play.add_argument("story", type=Path, metavar="STORY")
    play.add_argument("--json", action="store_true")
    play.add_argument("-o", "--output", type=Path, metavar="X.contest")


def _add_telling(command: Callable[[str, Run], _Parser]) -> None:
    standings = command("standings", _late("telling", "standings"))
    standings.add_argument("file", type=Path, metavar="X")
    shape = standings.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true")
    history = command("history", _late("telling", "history"))
    history.add_argument("file", type=Path, metavar="X")
    history.add_argument("--json", action="store_true")
    papers = command("papers", _late("telling", "papers"))
    papers.add_argument("file", type=Path, metavar="X")
    papers.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    papers.add_argument("--only", nargs="+", metavar="KIND")
    verify = command("verify", _late("telling", "verify"))
    verify.add_argument("file", type=Path, metavar="X")
    verify.add_argument("--qr", metavar="TEXT")
    check = command("check", _late("telling", "check"))
    check.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    check.add_argument("--date", metavar="D")
    check.add_argument("--json", action="store_true")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) >= 320 and int(height) >= 240):
        raise argparse.ArgumentTypeError(text)
    return int(width), int(height)
