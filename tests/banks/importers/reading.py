"""What an importer gave, in a form that a test can be written in."""

from __future__ import annotations

from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.importing import Import, Read
from contest.domain.questions import Multiple, Question, Short, Single, TrueFalse
from contest.presentation.wording import Words


def brought(raw: bytes | str, name: str = "a") -> Import:
    """The import of some bytes, or of a text."""
    return import_source(Source(name, raw.encode() if isinstance(raw, str) else raw))


def told(question: Question) -> tuple[str, ...]:
    """A question as its stem, its options, and its key."""
    match question.body:
        case Single(choices=choices, answer=answer):
            return (question.text, *(choice.text for choice in choices), f"={answer}")
        case Multiple(choices=choices, answer=answer):
            return (question.text, *(choice.text for choice in choices), f"={''.join(answer)}")
        case Short(answer=answer):
            return (question.text, *(f"={one}" for one in answer))
        case TrueFalse(answer=answer):
            return (question.text, f"={answer}")
        case _:
            raise AssertionError(question)


def read_of(imported: Import) -> list[tuple[str, ...]]:
    """The questions that were read, each told; what was not read is said in the failure."""
    assert imported.is_settled, "\n".join(said_of(imported))
    return [told(question) for question in imported.questions]


def said_of(imported: Import) -> list[str]:
    """What is in doubt or refused, in words."""
    words = Words("vi")
    said = []
    for entry in imported.entries:
        if not isinstance(entry, Read):
            where = ", ".join(step.said(words) for step in entry.place.steps)
            said.append(f"{where}: {entry.why.said(words)}")
    return said
