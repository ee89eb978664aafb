"""Signs that the typeface of the papers lacks: named before anything is printed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from contest.printing.paper import PaperInput


@dataclass(frozen=True, slots=True)
class MissingSigns:
    """A text with signs that come out as an empty box."""

    text: str
    signs: tuple[str, ...]

    @property
    def named(self) -> str:
        """The signs with their numbers: a screen may lack them, too."""
        return ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in self.signs)


def missing_signs(given: PaperInput) -> tuple[MissingSigns, ...]:
    """Every text that somebody wrote and that cannot be printed whole.

    Titles, names, questions with their answers, reasons, what was added to minutes, heads and
    certificates.
    """
    found = []
    for text in dict.fromkeys(_texts(given)):
        clean = given.faces.clean(text)
        if "□" in clean and "□" not in text:
            whole = unicodedata.normalize("NFC", text)
            signs = dict.fromkeys(sign for sign in whole if given.faces.clean(sign) == "□")
            found.append(MissingSigns(text, tuple(signs)))
    return tuple(found)


def _texts(given: PaperInput) -> Iterator[str]:
    contest = given.contest
    yield from (contest.title, contest.place, contest.organiser, *contest.judges)
    for team in contest.teams:
        yield from (team.name, team.short, *team.members)
    for question in contest.questions.values():
        yield from _inside(question)
    yield from _inside(given.head_block)
    yield from (given.certificate.wording, *given.certificate.names)
    # The minutes tell old names, reasons and complaints, so that the whole history is looked at.
    yield from _inside(given.events)


def _inside(value: object) -> Iterator[str]:
    """Every text in a value, however deep. Media are bytes and no texts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _inside(key)
            yield from _inside(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _inside(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _inside(getattr(value, one.name))
