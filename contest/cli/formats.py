"""Commands about formats: which are shipped, what their rules are, and what may be switched."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

from contest.cli.folders import check_folder
from contest.cli.making import robot_teams
from contest.cli.screens import has_screen
from contest.cli.terminal import Terminal
from contest.cli.wrong_use import WrongUse
from contest.domain.formats import Format
from contest.domain.state import Contest
from contest.formats.fields import word_of
from contest.formats.loader import load_format
from contest.formats.shipped import format_path, shipped_formats
from contest.preparing import check_team_count, format_named, formats_dir
from contest.presentation.duration import minutes_of
from contest.presentation.papers.rules import rules_of
from contest.presentation.rules_elimination import seats_of
from contest.presentation.switches import SWITCHES
from contest.reading.faults import BadFile
from contest.resources import paper_fonts_dir


def formats(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """The shipped formats, or with --switches what a format may switch."""
    if arguments.edit is not None:
        return _edit(arguments.edit, terminal)
    if arguments.switches:
        return _switches(arguments, terminal)
    readings = shipped_formats(formats_dir())
    faults = [one for reading in readings if reading.format is None for one in reading.faults]
    if faults:
        raise BadFile(*faults)
    chosen = [reading.format for reading in readings if reading.format is not None]
    if arguments.json:
        terminal.data([_data(one) for one in chosen])
        return 0
    for place, one in enumerate(chosen):
        if place:
            terminal.say("")
        for line in _lines(one, terminal):
            terminal.say(line)
    return 0


def _edit(name: str, terminal: Terminal) -> int:
    """The editor with a format: a file, or a copy of a shipped one."""
    load_format(path := format_path(name, formats_dir()))  # what is wrong is said without a screen
    if not has_screen():
        terminal.complain(terminal.words.say("cli.no_screen"))
        return 1
    from contest.app import edit_format  # Qt is slow to load

    return edit_format(path, terminal.words)


def rules(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """The rules of a contest by a format, as text, and as PDF where a file is named."""
    words, chosen = terminal.words, format_named(arguments.format)
    if arguments.teams is not None:
        if not chosen.most_teams:
            raise WrongUse(words.say("cli.no_teams_to_count"))
        check_team_count(chosen, arguments.teams)
    if arguments.output is not None:
        _print(arguments, chosen, terminal)
        return 0
    paper = rules_of(chosen, words, arguments.teams)
    for line in (paper.title, paper.format, paper.source):
        terminal.say(line)
    for part in paper.sections:
        terminal.say(f"\n{part.heading}")
        for number, line in part.lines:
            terminal.say(f"  {number} {line}")
    return 0


def _print(arguments: argparse.Namespace, chosen: Format, terminal: Terminal) -> None:
    from contest.printing.papers import PaperInput, draw_rules  # reportlab is slow to load

    check_folder(arguments.output.parent)
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    contest = Contest(format=chosen, teams=robot_teams(arguments.teams or 0))
    fonts = paper_fonts_dir()
    draw_rules(PaperInput(contest, 0, "", terminal.words, fonts), arguments.output)
    terminal.say(str(arguments.output))


def _lines(one: Format, terminal: Terminal) -> Iterator[str]:
    words = terminal.words
    title = one.title.in_language(words.language)
    yield words.say("cli.format_title", id=one.id, title=title, season=one.season)
    yield f"  {one.source.in_language(words.language)}"
    titles = [rules.common.title.in_language(words.language) for rules in one.rounds]
    rounds = words.say("cli.format_rounds", titles=", ".join(titles))
    least, most = minutes_of(one, one.least_teams), minutes_of(one, one.most_teams)
    minutes = str(least) if least == most else f"{least}–{most}"
    few, many = one.least_teams, one.most_teams
    teams = str(few) if few == many else f"{few}–{many}"
    name = "format_teams" if many else "format_seats"
    size = words.say(f"cli.{name}", teams=teams, seats=seats_of(one), minutes=minutes)
    yield f"  {size} {rounds}"


def _data(one: Format) -> dict[str, object]:
    return {
        "id": one.id,
        "title": {"vi": one.title.vi, "en": one.title.en},
        "season": one.season,
        "source": {"vi": one.source.vi, "en": one.source.en},
        "teams": {"least": one.least_teams, "most": one.most_teams},
        "seats": seats_of(one),
        "rounds": [
            {
                "id": rules.common.id,
                "kind": word_of(rules),
                "title": {"vi": rules.common.title.vi, "en": rules.common.title.en},
            }
            for rules in one.rounds
        ],
        "minutes": {
            "least": minutes_of(one, one.least_teams),
            "most": minutes_of(one, one.most_teams),
        },
    }


def _switches(arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.json:
        terminal.data(
            [
                {
                    "field": one.field,
                    "kinds": list(one.kinds),
                    "default": one.values[0].text,
                    "values": [value.text for value in one.values],
                    "story": one.story,
                }
                for one in SWITCHES
            ]
        )
        return 0
    words = terminal.words
    for one in SWITCHES:
        kinds = ", ".join(one.kinds) or words.say("cli.switch_of_format")
        terminal.say(words.say("cli.switch", field=one.field, kinds=kinds, story=one.story))
        for place, value in enumerate(one.values):
            name = "switch_default" if place == 0 else "switch_value"
            said = re.sub(r"{\w+}", "…", words.say(f"rules.{value.sentence}"))
            text = value.text or words.say("cli.switch_left_out")
            terminal.say(words.say(f"cli.{name}", value=text, said=said))
    return 0
