"""Options whose labels were lost or mistyped: found again for sure, or asked about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from contest.banks.importers.drafting import LETTERS
from contest.banks.importers.typed.found import Found, Option
from contest.banks.importers.typed.marked import Marked
from contest.banks.importers.typed.splitting import loose_label, lost_label, next_letter, split_stem
from contest.reading.faults import phrase


def mend_labels(found: Found, usual: int) -> None:
    """Find options whose labels stand where none is looked for: A in the stem, B inside A.

    `usual` is how many options a question of the document has, 0 where that differs.
    """
    if found.options and usual and len(found.options) == usual - 1:
        glued = all(option.is_auto for option in found.options) and found.labels[:1] == "A"
        if glued and split_stem(found, "B"):
            for place, option in enumerate(found.options):
                option.letter = LETTERS[place]
            return
    place = 0
    while place < len(found.options):
        letter = found.options[place].letter
        after = found.options[place + 1].letter if place + 1 < len(found.options) else ""
        missing = next_letter(letter) if letter else ""
        is_short = bool(after) or len(found.options) < usual
        is_open = not after and (is_short or missing <= "D")
        if missing and (is_open or after == next_letter(missing)):
            parted = lost_label(found.options[place], missing, is_short=is_short)
            if parted is not None:
                found.options[place : place + 1] = parted
                found.remarks.append(phrase("imports.label_lost", letter=missing))
        place += 1


def has_gap(found: Found) -> bool:
    """Whether a typed letter is missing between the labels: "A, C, D"."""
    letters = sorted({option.letter for option in found.options if not option.is_auto})
    if any(option.is_auto or not option.letter for option in found.options):
        return False
    return letters != list(LETTERS[: len(letters)])


def has_two_sets(found: Found) -> bool:
    """Whether two sets of options stand below each other; a list may count past a typed A."""
    sets = [one.is_auto for one in found.options if one.letter == "A"]
    return len(found.options) > 3 and (sets.count(True) > 1 or sets.count(False) > 1)


@dataclass(frozen=True, slots=True)
class OtherWay:
    """The question with one more option, which may be meant; `letter` is its label."""

    letter: str
    found: Found


def other_way(found: Found, usual: int) -> OtherWay | None:
    """Another way to part a question into options, where a label may be missing."""
    labels = [option.letter for option in found.options]
    if not labels or not all(labels):
        return None
    if labels[0] == "B" and len(found.stem) > 1:
        first = Option("A", is_auto=True, parts=[found.stem[-1]])
        return OtherWay("A", _with_options(found, [first, *found.options], found.stem[:-1]))
    for place, letter in enumerate(labels):
        missing = next_letter(letter)
        is_last = place == len(labels) - 1
        is_short = not is_last or len(labels) < max(usual, 4)
        if is_last or labels[place + 1] == next_letter(missing):
            parted = loose_label(found.options[place], missing, is_short=is_short)
            if parted is not None:
                first = replace(found.options[place], star=Marked(), parts=[parted[0]])
                second = Option(missing, parts=[parted[1]])
                options = [*found.options[:place], first, second, *found.options[place + 1 :]]
                return OtherWay(missing, _with_options(found, options, found.stem))
    return None


def _with_options(found: Found, options: list[Option], stem: list[Marked]) -> Found:
    """A copy whose options may be changed without changing those of the first."""
    copied = [replace(option, parts=list(option.parts)) for option in options]
    return replace(found, options=copied, stem=list(stem), remarks=list(found.remarks))
