"""What the pages of a new contest ask of the rest of the program, which reads and writes files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from contest.domain.formats import Format
from contest.formats.pasting import PastedTeam
from contest.presentation.setup.checking import Needs
from contest.presentation.setup.draft import Draft
from contest.values import dataclass


class NotMade(Exception):
    """What was asked for cannot be done; the text of it is the reasons, in words for the host."""


@dataclass(frozen=True, slots=True)
class FormatChoice:
    """A format by the name that it is chosen by, a file where it `is_own`."""

    name: str
    format: Format
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class BankChoice:
    """A question bank; `is_usual`: chosen unless the host says otherwise."""

    folder: str
    title: str
    count: int
    is_usual: bool = False


class Workshop(Protocol):
    """Formats, banks, draws, templates and files. Methods that read files raise NotMade."""

    def formats(self) -> Sequence[FormatChoice]:
        """The shipped formats, and those that somebody made with the editor."""

    def format_in(self, file: Path) -> FormatChoice:
        """A format of somebody's own."""

    def banks(self) -> Sequence[BankChoice]:
        """The shipped banks."""

    def bank_in(self, folder: Path) -> BankChoice:
        """A bank of somebody's own."""

    def teams_in(self, file: Path) -> Sequence[PastedTeam]:
        """The teams in a file."""

    def needs(self, draft: Draft) -> Needs:
        """What the chosen banks give to each round."""

    def seed(self) -> int:
        """A number by which to draw."""

    def order(self, count: int, seed: int) -> tuple[int, ...]:
        """So many places in an order that the number draws."""

    def today(self) -> str:
        """The day, as ISO."""

    def free_file(self, draft: Draft) -> Path:
        """A file in the folder of the draft that does not exist yet."""

    def make(self, draft: Draft, file: Path) -> None:
        """Write the contest."""

    def first_draft(self) -> Draft:
        """What a new contest begins with."""

    def templates(self) -> Sequence[str]:
        """The names of the templates that were kept."""

    def draft_of(self, template: str) -> Draft:
        """A draft as a template has it, without teams, for today."""

    def keep(self, template: str, draft: Draft) -> None:
        """Keep everything but teams and date under a name."""
