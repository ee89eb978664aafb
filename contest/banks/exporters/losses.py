"""What an exported table does not bring back, found by reading it again as anybody would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from contest.banks.exporting import Loss, Tick, untold
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.records import BankHead
from contest.domain.questions import Choice, Multiple, Question, Single
from contest.reading.faults import phrase

_COMPARED = (
    *("text", "body", "points", "seconds", "difficulty", "topic", "tags", "explanation"),
    *("sources", "note", "use", "history"),
)


def losses_of(
    questions: Sequence[Question],
    head: BankHead,
    raw: bytes,
    name: str,
    tick: Tick = untold,
) -> tuple[Loss, ...]:
    """Everything of a bank that the file `raw` does not hold, or that comes back changed."""
    topics = {topic.id: topic.title for topic in head.topics}
    return (
        *_of_bank(questions, head),
        *_of_questions(questions, topics, Source(name, raw, tick=tick)),
    )


def _of_bank(questions: Sequence[Question], head: BankHead) -> Iterator[Loss]:
    if head.packages:
        yield Loss("", phrase("sheets.lost_packages"))
    if head.obstacles:
        yield Loss("", phrase("sheets.lost_obstacles"))
    for question in questions:
        if question != _without_media(question):
            yield Loss(question.id, phrase("sheets.lost_media"))


def _of_questions(
    questions: Sequence[Question], topics: Mapping[str, str], written: Source
) -> Iterator[Loss]:
    found = {one.id: one for one in import_source(written).questions}
    for question in questions:
        returned = found.get(question.id)
        if returned is None:
            yield Loss(question.id, phrase("sheets.lost_question"))
            continue
        shown = topics.get(question.topic, question.topic)
        wanted = _without_media(replace(question, topic=shown))
        lost = [one for one in _COMPARED if getattr(wanted, one) != getattr(returned, one)]
        for one in lost:
            yield Loss(question.id, phrase("sheets.lost", field=phrase(f"sheets.field_{one}")))


def _without_media(question: Question) -> Question:
    body = question.body
    if isinstance(body, Single | Multiple):
        choices = tuple(Choice(choice.id, choice.text) for choice in body.choices)
        body = replace(body, choices=choices)
    return replace(question, media=(), body=body)
