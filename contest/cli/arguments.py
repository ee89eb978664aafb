"""The grammar of the command line."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from contest.cli.terminal import Terminal
from contest.cli.wrong_use import HelpText, WrongUse, said
from contest.domain.teams import MOST_TEAMS
from contest.presentation.wording import LANGUAGES, Words

# What a check measures questions for: a laptop's projector, and a full stage in most wards.
CHECK_SCREEN, CHECK_TEAMS = (1366, 768), 8
HEADS = ("state", "party", "youth", "plain")  # of papers

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
    words = _without_language(argv, terminal) or ["open"]
    if words[0] not in _GRAMMARS and not words[0].startswith("-"):
        words = ["open", *words]  # contest FILE
    if words[0] == "open" and not any(word.startswith("-") for word in words) and len(words) == 2:
        # How most evenings begin; a grammar for it takes longer to build than the words to read.
        run = _late(*_GRAMMARS["open"][:2])
        return argparse.Namespace(command="open", file=Path(words[1]), mirror=None, run=run)
    return _parser(terminal.words, words[0]).parse_args(words)


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


def _parser(words: Words, only: str) -> _Parser:
    """The parser; where a command is named, with the grammar of that one alone, which is faster."""
    parser = _Parser(words, prog="contest", description=words.say("cli.about"))
    # Taken out of the words before they come here; it stands here for the help.
    languages = "|".join(LANGUAGES)
    parser.add_argument("--lang", metavar=languages, help=words.say("cli.help_lang"))
    commands = parser.add_subparsers(dest="command", metavar="…", parser_class=_Parser)
    for name in [only] if only in _GRAMMARS else _GRAMMARS:
        module, function, grammar = _GRAMMARS[name]
        does = words.say(f"cli.help_{name.replace('-', '_')}")
        made = commands.add_parser(name, help=does, description=does, words=words)
        made.set_defaults(run=_late(module, function))
        grammar(made)
    return parser


def _open(parser: _Parser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE")
    parser.add_argument("--mirror", type=Path, metavar="PATH")


def _demo(parser: _Parser) -> None:
    parser.add_argument("-o", "--output", type=Path, metavar="DIR")


def _new(parser: _Parser) -> None:
    parser.add_argument("--format", required=True, metavar="F")
    parser.add_argument("--bank", nargs="+", action="extend", required=True, metavar="B")
    parser.add_argument("--teams", type=Path, metavar="TEAMS.csv")
    parser.add_argument("--seats", type=int, metavar="N")
    for name in ("title", "date", "place", "organiser"):
        parser.add_argument(f"--{name}", metavar=name[0].upper())
    parser.add_argument("--head", choices=HEADS, metavar="HEAD")
    parser.add_argument("--seed", type=int, metavar="N")
    parser.add_argument("--with-expired", action="store_true")
    _look_options(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="X.contest")


def _draw(parser: _Parser) -> None:
    _file(parser)
    parser.add_argument("--bank", nargs="+", action="extend", required=True, metavar="B")
    parser.add_argument("--seed", type=int, metavar="N")


def _seal(parser: _Parser) -> None:
    parser.add_argument("bank", type=Path, metavar="BANK")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.add_argument("--passphrase-file", type=Path, metavar="P")


def _open_seal(parser: _Parser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE|X.contest")
    parser.add_argument("-o", "--output", type=Path, metavar="BANK")
    parser.add_argument("--by", metavar="NAME")
    parser.add_argument("--passphrase-file", type=Path, metavar="P")


def _look(parser: _Parser) -> None:
    _file(parser)
    _look_options(parser)
    cleared = ("accent", "light", "logos", "background", "sponsors")
    parser.add_argument("--clear", nargs="+", choices=cleared, metavar="WHAT")


def _look_options(parser: _Parser) -> None:
    parser.add_argument("--accent", metavar="#RRGGBB")
    parser.add_argument("--theme", choices=("dark", "light"), metavar="dark|light")
    parser.add_argument("--logo", nargs="+", metavar="PICTURE")
    parser.add_argument("--background", metavar="PICTURE")
    parser.add_argument("--sponsor", nargs="+", action="extend", metavar="NAME[=PICTURE]")


def _head(parser: _Parser) -> None:
    _file(parser)
    parser.add_argument("--head", choices=HEADS, metavar="HEAD")
    parser.add_argument("--left", metavar="TEXT")
    parser.add_argument("--right", metavar="TEXT")


def _copy(parser: _Parser) -> None:
    parser.add_argument("source", type=Path, metavar="X")
    parser.add_argument("target", type=Path, metavar="Y")


def _follow(parser: _Parser) -> None:
    _file(parser)
    parser.add_argument("newer", nargs="?", type=Path, metavar="NEWER")
    parser.add_argument("--alone", action="store_true")


def _repair(parser: _Parser) -> None:
    _file(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="Y")


def _rehearse(parser: _Parser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="X.contest")
    parser.add_argument("--format", metavar="F")
    parser.add_argument("--bank", nargs="+", action="extend", metavar="B")
    parser.add_argument("--teams", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--trace", action="store_true")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.contest")


def _survey(parser: _Parser) -> None:
    parser.add_argument("--seeds", type=int, default=100, metavar="N")
    parser.add_argument("--format", nargs="+", action="extend", metavar="F")
    parser.add_argument("--json", action="store_true")


def _play(parser: _Parser) -> None:
    parser.add_argument("story", type=Path, metavar="STORY")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("-o", "--output", type=Path, metavar="X.contest")


def _standings(parser: _Parser) -> None:
    _file(parser)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true")


def _history(parser: _Parser) -> None:
    _file(parser)
    parser.add_argument("--json", action="store_true")


def _papers(parser: _Parser) -> None:
    _file(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    parser.add_argument("--only", nargs="+", metavar="KIND")
    parser.add_argument("--bound", action="store_true")
    parser.add_argument("--head", choices=HEADS, metavar="HEAD")
    parser.add_argument("--per-member", action="store_true")
    parser.add_argument("--names", type=Path, metavar="FILE")
    parser.add_argument("--wording", metavar="TEXT")


def _results(parser: _Parser) -> None:
    _file(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")


def _verify(parser: _Parser) -> None:
    _file(parser)
    parser.add_argument("--qr", metavar="TEXT")
    parser.add_argument("--image", type=Path, metavar="PHOTO")
    parser.add_argument("--pdf", type=Path, metavar="FILE")


def _take_over(parser: _Parser) -> None:
    parser.add_argument("--card", nargs="+", action="extend", metavar="TEXT")
    parser.add_argument("--image", nargs="+", action="extend", type=Path, metavar="PHOTO")
    parser.add_argument("--pdf", type=Path, metavar="FILE")
    parser.add_argument("--banks", nargs="+", action="extend", metavar="B")
    parser.add_argument("--format", metavar="F")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="NEW.contest")


def _formats(parser: _Parser) -> None:
    parser.add_argument("--switches", action="store_true")
    parser.add_argument("--edit", metavar="FORMAT")
    parser.add_argument("--json", action="store_true")


def _rules(parser: _Parser) -> None:
    parser.add_argument("format", metavar="FORMAT")
    parser.add_argument("-o", "--output", type=Path, metavar="PDF")
    parser.add_argument("--teams", type=int, metavar="N")


def _check(parser: _Parser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--date", metavar="D")
    parser.add_argument("--screen", type=_size, default=CHECK_SCREEN, metavar="WxH")
    parser.add_argument("--teams", type=_team_count, default=CHECK_TEAMS, metavar="N")
    parser.add_argument("--lint", action="store_true", default=None)
    parser.add_argument("--no-lint", dest="lint", action="store_false", default=None)
    parser.add_argument("--json", action="store_true")


def _import(parser: _Parser) -> None:
    parser.add_argument("sources", nargs="+", type=Path, metavar="SRC")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="BANK")
    parser.add_argument("--title", metavar="T")
    parser.add_argument("--map", nargs="+", action="extend", metavar="FIELD=THEIRS")
    parser.add_argument("--assume", nargs="+", action="extend", metavar="KIND=READING")
    parser.add_argument("--json", action="store_true")


def _banks(parser: _Parser) -> None:
    parser.add_argument("banks", nargs="*", metavar="BANK")
    parser.add_argument("--import", dest="sources", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--date", metavar="D")


def _export(parser: _Parser) -> None:
    parser.add_argument("bank", type=Path, metavar="BANK")
    parser.add_argument("--to", required=True, metavar="word|excel|csv|gift|moodle|zip")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.add_argument("--key", action="store_true")


def _tour(parser: _Parser) -> None:
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    parser.add_argument("--size", type=_size, nargs="+", metavar="WxH")


def _bench(parser: _Parser) -> None:
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--long", action="store_true")


def _file(parser: _Parser) -> None:
    parser.add_argument("file", type=Path, metavar="X")


# Where each command stands, what does it, and what may follow it.
_GRAMMARS: Mapping[str, tuple[str, str, Callable[[_Parser], None]]] = {
    "open": ("opening", "open_contest", _open),
    "demo": ("showing", "demo", _demo),
    "tour": ("showing", "tour", _tour),
    "bench": ("showing", "bench", _bench),
    "new": ("making", "new", _new),
    "draw": ("drawing", "draw", _draw),
    "seal": ("sealing", "seal", _seal),
    "open-seal": ("sealing", "open_seal", _open_seal),
    "look": ("looks", "look", _look),
    "head": ("heads", "head", _head),
    "copy": ("making", "copy", _copy),
    "follow": ("following", "follow", _follow),
    "repair": ("repairing", "save", _repair),
    "take-over": ("taking", "take_over", _take_over),
    "rehearse": ("making", "rehearse", _rehearse),
    "survey": ("surveying", "survey", _survey),
    "play": ("playing", "play", _play),
    "standings": ("telling", "standings", _standings),
    "history": ("telling", "history", _history),
    "papers": ("papers", "papers", _papers),
    "results": ("papers", "results", _results),
    "verify": ("papers", "verify", _verify),
    "formats": ("formats", "formats", _formats),
    "rules": ("formats", "rules", _rules),
    "check": ("telling", "check", _check),
    "import": ("importing", "import_banks", _import),
    "banks": ("banks", "banks", _banks),
    "export": ("exporting", "export_bank", _export),
}


def _team_count(text: str) -> int:
    if not (text.isdecimal() and 2 <= int(text) <= MOST_TEAMS):
        raise argparse.ArgumentTypeError(text)
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) >= 320 and int(height) >= 240):
        raise argparse.ArgumentTypeError(text)
    return int(width), int(height)
