"""What is wrong with a story."""

from __future__ import annotations


class StoryError(Exception):
    """A line that cannot be read or that is not true; `line` counts from 1, 0 is the whole story.

    `code` names a text of the catalogue ("story.unknown"), `values` fill it.
    """

    def __init__(self, line: int, code: str, **values: object) -> None:
        super().__init__(f"{line}: {code} {values}")
        self.line = line
        self.code = code
        self.values = values
