"""A wrong command line, and what argparse says of it and of itself, in our words."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable

from contest.presentation.wording import Words

_SAID = (
    (r"the following arguments are required: (?P<what>.+)", "use_required"),
    (r"unrecognized arguments: (?P<what>.+)", "use_unknown"),
    (r"argument (?P<what>.+): expected .*arguments?", "use_expected"),
    (r"argument (?P<what>.+): ignored explicit argument (?P<value>.+)", "use_value"),
    (r"argument (?P<what>.+): not allowed with argument (?P<other>.+)", "use_not_with"),
    (r"argument (?P<what>.+): invalid choice: (?P<value>.+?) \(.*", "use_value"),
    (r"argument (?P<what>.+): invalid .*value: (?P<value>.+)", "use_value"),
    (r"argument (?P<what>[^:]+): (?P<value>.+)", "use_value"),
)


_HEADINGS = {"positional arguments": "heading_values", "options": "heading_options"}


class WrongUse(Exception):
    """Words that are no command of ours; the exit status is 2."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class HelpText(argparse.HelpFormatter):
    """Help and usage whose fixed words are those of the catalogue."""

    def __init__(self, words: Words, prog: str) -> None:
        super().__init__(prog)
        self._words = words

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """The line of usage, after our word for it."""
        # argparse asks for an empty prefix where it only wants the name of the program.
        prefix = f"{self._words.say('cli.usage')} " if prefix is None else prefix
        super().add_usage(usage, actions, groups, prefix)

    def start_section(self, heading: str | None) -> None:
        """A group of arguments, under our title."""
        name = _HEADINGS.get(heading or "")
        super().start_section(self._words.say(f"cli.{name}") if name else heading)


def said(message: str, words: Words) -> str:
    """A message of argparse as a sentence of the catalogue; one we do not know stays as it is."""
    for pattern, name in _SAID:
        match = re.fullmatch(pattern, message)
        if match:
            return words.say(f"cli.{name}", **match.groupdict())
    return message
