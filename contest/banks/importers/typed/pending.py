"""Lines whose place is not known until the next sign: the rest of an option, or the next stem."""

from __future__ import annotations

from collections.abc import Sequence

from contest.banks.importers.typed.marked import Line, Look

_BOLD = Look(bold=True)


def tail_and_stem(
    pending: Sequence[Line], *, is_explanation: bool, is_first: bool
) -> tuple[list[Line], list[Line]]:
    """Lines before an option A: those that end the question before, and the stem of the next.

    Blank lines part them; within an explanation the last one does, elsewhere the first, and
    where no question `is_first` before them also the last. Blank lines stay in the list.
    """
    filled = [place for place, line in enumerate(pending) if line.shown.strip()]
    last = filled[-1] if filled else 0
    inner = [place for place, line in enumerate(pending[:last]) if not line.shown.strip()]
    if is_explanation:
        cut = inner[-1] if inner else max(0, len(pending) - 1)
    elif inner:
        cut = inner[-1] if is_first else inner[0]
    else:
        cut = 0
    cut += _plain_before_bold(pending[cut:])
    return list(pending[:cut]), list(pending[cut:])


def _plain_before_bold(stem: Sequence[Line]) -> int:
    """How many lines stand before a stem in bold: they are the rest of the option before it."""
    bold = [line.body.share(_BOLD) > 0.9 for line in stem]
    filled = [place for place, line in enumerate(stem) if line.shown.strip()]
    if not filled or bold[filled[0]] or not any(bold):
        return 0
    return bold.index(True)
