"""Opening a big bank in the editor, and scrolling through its questions."""

from __future__ import annotations

from statistics import median

from contest.cli.bench.children import answer_of, module
from contest.cli.bench.figures import Goal, Measured, p99_of
from contest.cli.bench.staging import Bench, bank_of
from contest.resources import assets_dir

_MOST_MORE = Goal("value", 1000)  # than loading it
_MOST_A_STEP = Goal("p99", 50)


def editor(bench: Bench) -> list[Measured]:
    """What the window takes beyond the loading of a bank, and a step of its list."""
    bank = bank_of(bench.size.questions, bench.folder)
    fonts = str(assets_dir() / "fonts" / "be-vietnam-pro")
    runs = str(min(3, bench.size.runs))
    found = answer_of(module("contest.ui.bench.editor", str(bank), fonts, runs))
    more, steps = found["open"], found["scroll"]
    return [
        Measured("editor_open", median(more), "ms", None, p99_of(more), _MOST_MORE),
        Measured("editor_scroll", median(steps), "ms", None, p99_of(steps), _MOST_A_STEP),
    ]
