"""Signs that the typeface of the papers lacks: named before anything is printed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

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
    """Every title, name and question that cannot be printed whole, in the order of the contest."""
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
        yield question.text
    yield from given.certificate.names
