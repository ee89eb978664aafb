"""Something that could not be read, written anew by hand and read again while it is typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from contest.banks.importers.drafting import LETTERS
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.importing import Doubt, Entry, Place, Read, Refusal
from contest.domain.questions import Question
from contest.reading.faults import Phrase, phrase

_CELLS = " | "  # between the cells of a row in an excerpt
_LABELLED = re.compile(r"\w[.)/:]\s")


@dataclass(frozen=True, slots=True)
class Mending:
    """What comes of a text: the question, or why it is none yet."""

    question: Question | None
    why: Phrase | None = None


def text_to_mend(place: Place) -> str:
    """What stands in the source, as somebody would paste it.

    Of a row the cells behind the question become options, and a line waits for the answer.
    """
    cells = [cell.strip() for cell in place.excerpt.split(_CELLS) if cell.strip()]
    if len(cells) > 1 and cells[0].isdecimal():
        cells = cells[1:]  # the number of the row
    if len(cells) < 3 or any("\n" in cell or _LABELLED.match(cell) for cell in cells):
        return "\n".join(cells)
    options = (f"{letter}. {cell}" for letter, cell in zip(LETTERS, cells[1:], strict=False))
    return "\n".join((cells[0], *options, "Đáp án: "))


def mended(text: str, entry: Entry, bank: str) -> Mending:
    """A text read as it would be if it were pasted; it must be one question, and no doubt left.

    Where it says nothing of id, topic or level, those of the first reading are kept.
    """
    if not text.strip():
        return Mending(None, phrase("review.mend_empty"))
    imported = import_source(Source("", text.encode("utf-8", "replace"), bank))
    entries = imported.entries
    if len(entries) > 1:
        return Mending(None, phrase("review.mend_several", count=len(entries)))
    match entries:
        case (Read(question=question),):
            return Mending(_completed(question, entry))
        case (Doubt(why=why) | Refusal(why=why),):
            return Mending(None, why)
        case _:
            return Mending(None, phrase("imports.no_text"))


def _completed(question: Question, entry: Entry) -> Question:
    if not isinstance(entry, Read):
        return question
    first = entry.question
    return replace(
        question,
        id=first.id,
        topic=question.topic or first.topic,
        difficulty=first.difficulty if question.difficulty == 1 else question.difficulty,
        sources=question.sources or first.sources,
        media=question.media or first.media,
    )
