"""The head of the papers as lines: left column, an empty line, right column.

Nobody has to know which line is what: of the left column the last one is the organiser, the ones
over it are set lighter; under the last line of the right column stands the rule.
"""

from __future__ import annotations

from collections.abc import Sequence

from contest.domain.heads import Head, Preset
from contest.domain.state import Contest
from contest.presentation.papers.heads import NOTHING, head_block
from contest.presentation.wording import Words


def head_text(head: Head, contest: Contest, words: Words) -> str:
    """What stands in the head now."""
    left, right = _columns(head, contest, words)
    return "\n".join((*left, "", *right)).rstrip("\n")


def head_of_columns(
    preset: Preset, left: Sequence[str], right: Sequence[str], contest: Contest, words: Words
) -> Head:
    """The head with these lines in its columns; one that is empty or as usual follows `preset`."""
    usual_left, usual_right = _columns(Head(preset), contest, words)
    own_left = () if tuple(left) == usual_left else tuple(left)
    own_right = () if tuple(right) == usual_right else tuple(right)
    if not own_left:
        return Head(preset, right=own_right)
    parents = own_left[:-1] or (usual_left[:-1] and NOTHING)
    return Head(preset, parents, own_left[-1], own_right)


def lines_typed(text: str) -> tuple[str, ...]:
    """The lines of a column without blanks around them or empty ones among them."""
    return tuple(line for one in text.splitlines() if (line := " ".join(one.split())))


def _columns(head: Head, contest: Contest, words: Words) -> tuple[tuple[str, ...], tuple[str, ...]]:
    block = head_block(head, contest, words)
    return tuple(filter(None, (*block.parents, block.organiser))), block.right
