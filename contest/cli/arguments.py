"""The grammar of the command line."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from contest.cli.terminal import Terminal
from contest.cli.wrong_use import HelpText, WrongUse, said
from contest.presentation.wording import LANGUAGES, Words

Run = Callable[[argparse.Namespace, Terminal], int]


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
    words = _without_language(argv, terminal)
    parser = _parser(terminal.words)
    if words and words[0] not in _NAMES and not words[0].startswith("-"):
        words = ["open", *words]  # contest FILE
    return parser.parse_args(words or ["open"])


def _without_language(argv: Sequence[str], terminal: Terminal) -> list[str]:
    """The words without `--lang`, wherever it stood; the terminal speaks what it asked for."""
    rest: list[str] = []
    wrong: list[tuple[str, str]] = []
    given = iter(argv)
    for word in given:
        name, equals, value = word.partition("=")
        if name != "--lang":
            rest.append(word)
            continue
        value = value if equals else next(given, "")
        language = next((one for one in LANGUAGES if one == value), None)
        if language is not None:
            terminal.speak(language)
        else:
            wrong.append(("use_language" if value else "use_expected", value))
    for text, value in wrong:
        known = ", ".join(LANGUAGES)
        said_so = terminal.words.say(f"cli.{text}", what="--lang", value=value, known=known)
        raise WrongUse(said_so)
    return rest


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in our words instead of ending the program."""

    def __init__(self, words: Words, **settings: Any) -> None:
        # Options are written out: argparse has words of its own for one that is cut short.
        super().__init__(
            **settings,
            add_help=False,
            allow_abbrev=False,
            formatter_class=partial(HelpText, words),
        )
        self._words = words
        self.add_argument("-h", "--help", action="help", help=words.say("cli.help_help"))

    def error(self, message: str) -> NoReturn:
        """Raise WrongUse with the message in our words and the usage."""
        raise WrongUse(f"{said(message, self._words)}\n{self.format_usage().strip()}")


_NAMES = (
    "open", "demo", "new", "copy", "rehearse", "play", "standings", "history", "papers",
    "results", "verify", "check", "import", "export", "tour", "bench", "formats", "rules",
    "survey",
)  # fmt: skip


def _parser(words: Words) -> _Parser:
    parser = _Parser(words, prog="contest", description=words.say("cli.about"))
    # Taken out of the words before they come here; it stands here for the help.
    languages = "|".join(LANGUAGES)
    parser.add_argument("--lang", metavar=languages, help=words.say("cli.help_lang"))
    commands = parser.add_subparsers(dest="command", metavar="…", parser_class=_Parser)

    def command(name: str, run: Run) -> _Parser:
        does = words.say(f"cli.help_{name}")
        made = commands.add_parser(name, help=does, description=does, words=words)
        made.set_defaults(run=run)
        return made

    _add_windows(command)
    _add_making(command)
    _add_telling(command)
    _add_banks(command)
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
    new.add_argument("--teams", type=Path, metavar="TEAMS.csv")
    new.add_argument("--seats", type=int, metavar="N")
    for name in ("title", "date", "place", "organiser"):
        new.add_argument(f"--{name}", metavar=name[0].upper())
    new.add_argument("--head", choices=("state", "party", "youth", "plain"), metavar="HEAD")
    new.add_argument("--seed", type=int, metavar="N")
    new.add_argument("--with-expired", action="store_true")
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
    survey = command("survey", _late("surveying", "survey"))
    survey.add_argument("--seeds", type=int, default=100, metavar="N")
    survey.add_argument("--format", nargs="+", action="extend", metavar="F")
    survey.add_argument("--json", action="store_true")
    play = command("play", _late("playing", "play"))
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
    papers = command("papers", _late("papers", "papers"))
    papers.add_argument("file", type=Path, metavar="X")
    papers.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    papers.add_argument("--only", nargs="+", metavar="KIND")
    papers.add_argument("--bound", action="store_true")
    papers.add_argument("--head", choices=("state", "party", "youth", "plain"), metavar="HEAD")
    papers.add_argument("--per-member", action="store_true")
    papers.add_argument("--names", type=Path, metavar="FILE")
    papers.add_argument("--wording", metavar="TEXT")
    results = command("results", _late("papers", "results"))
    results.add_argument("file", type=Path, metavar="X")
    results.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    verify = command("verify", _late("papers", "verify"))
    verify.add_argument("file", type=Path, metavar="X")
    verify.add_argument("--qr", metavar="TEXT")
    verify.add_argument("--image", type=Path, metavar="PHOTO")
    verify.add_argument("--pdf", type=Path, metavar="FILE")
    formats = command("formats", _late("formats", "formats"))
    formats.add_argument("--switches", action="store_true")
    formats.add_argument("--json", action="store_true")
    rules = command("rules", _late("formats", "rules"))
    rules.add_argument("format", metavar="FORMAT")
    rules.add_argument("-o", "--output", type=Path, metavar="PDF")
    rules.add_argument("--teams", type=int, metavar="N")
    check = command("check", _late("telling", "check"))
    check.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    check.add_argument("--date", metavar="D")
    check.add_argument("--lint", action="store_true", default=None)
    check.add_argument("--no-lint", dest="lint", action="store_false", default=None)
    check.add_argument("--json", action="store_true")


def _add_banks(command: Callable[[str, Run], _Parser]) -> None:
    bring = command("import", _late("importing", "import_banks"))
    bring.add_argument("sources", nargs="+", type=Path, metavar="SRC")
    bring.add_argument("-o", "--output", type=Path, required=True, metavar="BANK")
    bring.add_argument("--title", metavar="T")
    bring.add_argument("--map", nargs="+", action="extend", metavar="FIELD=THEIRS")
    bring.add_argument("--assume", nargs="+", action="extend", metavar="KIND=READING")
    bring.add_argument("--json", action="store_true")
    write = command("export", _late("exporting", "export_bank"))
    write.add_argument("bank", type=Path, metavar="BANK")
    write.add_argument("--to", required=True, metavar="word|excel|csv|gift|moodle|zip")
    write.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    write.add_argument("--key", action="store_true")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) >= 320 and int(height) >= 240):
        raise argparse.ArgumentTypeError(text)
    return int(width), int(height)
