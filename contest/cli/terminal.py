"""What the command line prints, in the language of the person."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence

from contest.domain.refusals import Refused
from contest.presentation.offers import say_refusal
from contest.presentation.wording import Language, Words
from contest.session.story_error import StoryError

# What a terminal obeys: it may stand in a contest's names, and in a code that somebody forged.
_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Terminal:
    """Standard output for results, standard error for what a person must know."""

    def __init__(self, language: Language = "vi") -> None:
        self.words = Words(language)
        self.was_told = False  # in which language to speak

    def speak(self, language: Language) -> None:
        """Change the language."""
        self.was_told = True
        self.words = Words(language)

    def say(self, text: str, *, flush: bool = False) -> None:
        """A line of the result."""
        sys.stdout.write(f"{_harmless(text)}\n")
        if flush:
            sys.stdout.flush()

    def note(self, name: str, /, **values: object) -> None:
        """A text of the catalogue as a line of the result."""
        self.say(self.words.say(f"cli.{name}", **values))

    def complain(self, text: str) -> None:
        """A line about what went wrong."""
        sys.stdout.flush()
        sys.stderr.write(f"{_harmless(text)}\n")

    def data(self, value: object) -> None:
        """A value as JSON."""
        text = json.dumps(value, ensure_ascii=False, indent=1)
        self.say(_OBEYED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text))

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Rows in columns; what is a number stands on the right."""
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            cells = (
                cell.rjust(width) if cell[:1] in "−-0123456789" else cell.ljust(width)
                for cell, width in zip(row, widths, strict=True)
            )
            self.say("  ".join(cells).rstrip())

    def story_sentence(self, error: StoryError) -> str:
        """What is wrong with a line of a story."""
        said = self.words.say(f"story.{error.code}", **error.values)
        if isinstance(error.__cause__, Refused):
            said = " ".join(say_refusal(one, self.words) for one in error.__cause__.reasons)
        if not error.line:
            return said
        return self.words.say("story.line", line=error.line, what=said)


def _harmless(text: str) -> str:
    return _OBEYED.sub("�", text)
