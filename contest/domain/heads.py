"""The head of the papers, as the organiser chose it: whose papers they are, and in which words."""

from __future__ import annotations

from enum import Enum

from contest.values import dataclass


class Preset(Enum):
    """Whose papers these are."""

    STATE = "state"  # Decree 30/2020: national title and motto
    PARTY = "party"
    YOUTH = "youth"
    PLAIN = "plain"  # the organiser alone


@dataclass(frozen=True, slots=True)
class Head:
    """A preset, and what is written in place of its words; what is empty follows the preset.

    A dash in place of lines: there are to be none.
    """

    preset: Preset = Preset.STATE
    parents: tuple[str, ...] = ()  # lines over the organiser
    organiser: str = ""
    right: tuple[str, ...] = ()  # lines of the right column; the last has the rule under it
