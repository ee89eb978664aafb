"""The rules of a contest as a paper (thể lệ): numbered sections of numbered sentences."""

from __future__ import annotations

from dataclasses import dataclass

from contest.domain.formats import Format
from contest.domain.state import Contest
from contest.presentation.papers.naming import contest_named
from contest.presentation.rulesheet import contest_rules
from contest.presentation.wording import Words


@dataclass(frozen=True, slots=True)
class RulesSection:
    """A heading, and sentences each with its number: a quarrel is about "II.4"."""

    heading: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RulesPaper:
    """The whole sheet; `named` is the contest, empty where there is only a format."""

    title: str
    named: str
    format: str
    source: str
    sections: tuple[RulesSection, ...]


def rules_of(
    chosen: Format, words: Words, teams: int | None = None, contest: Contest | None = None
) -> RulesPaper:
    """The rules of a format for so many teams, of a contest where there is one."""
    parts = contest_rules(chosen, words, teams)
    sections = tuple(
        RulesSection(
            f"{_roman(place)}. {part.title}",
            tuple((f"{number}.", line) for number, line in enumerate(part.lines, 1)),
        )
        for place, part in enumerate(parts, 1)
    )
    named = contest.title if contest is not None else ""
    title = chosen.title.in_language(words.language)
    source = chosen.source.in_language(words.language)
    return RulesPaper(
        words.say("papers.rules_title"),
        contest_named(named, words) if named else "",
        words.say("papers.rules_format", title=title, season=chosen.season),
        words.say("papers.rules_source", source=source),
        sections,
    )


def _roman(number: int) -> str:
    """A small number as headings are numbered: IV, XIII."""
    text = ""
    for size, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        times, number = divmod(number, size)
        text += letters * times
    return text
