"""Papers made step by step, each step in words: to be looked at, saved, printed."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from contest.domain.frozen import replace
from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.printing.keeping import Kept
from contest.printing.paper import PaperInput
from contest.printing.papers import KINDS, Step, bound_pdf, drawing
from contest.ui.papers.printing import printing

T = TypeVar("T")


def seen_with_names(given: PaperInput) -> Contest:
    """Names that were given get their certificates before the contest is over, too."""
    contest = given.contest
    return replace(contest, ended=True) if given.certificate.names else contest


def _nothing() -> Generator[int, None, None]:
    yield from ()


class Making:
    """The works of the print centre; closed before their end they leave nothing half done."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def pdf_of(self, word: str, given: PaperInput) -> Generator[str, None, bytes]:
        """The pages of a kind as one PDF, empty where it cannot be printed."""
        kind = KINDS[word]
        if kind.lacks(seen_with_names(given)):
            return b""
        return (yield from self._said(bound_pdf(kind, given)))

    def files(
        self, kinds: Sequence[str], given: PaperInput, folder: Path
    ) -> Generator[str, None, Kept]:
        """A file a paper in the folder, and where they are."""
        return (yield from self._said(drawing(kinds, given, folder)))

    def printed(
        self, kinds: Sequence[str], given: PaperInput, printer: str, copies: int
    ) -> Generator[str, None, int]:
        """Each kind on the printer, in order; how many."""
        for word in kinds:
            pdf = yield from self.pdf_of(word, given)
            with closing(printing(pdf, printer, copies) if pdf else _nothing()) as pages:
                for page in pages:
                    yield self._how_far(Step(word, page))
        return len(kinds)

    def _said(self, steps: Generator[Step, None, T]) -> Generator[str, None, T]:
        """Steps of the drawing in words; closing this closes them."""
        try:
            while True:
                yield self._how_far(next(steps))
        except StopIteration as over:
            result: T = over.value
            return result
        finally:
            steps.close()

    def _how_far(self, step: Step) -> str:
        paper = self._words.say(f"printing.kind_{step.kind}")
        return self._words.say("printing.how_far", paper=paper, pages=step.pages)
