"""A bank made of imports: what was read, in the native form, each question with its origin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from contest.banks.dumping import dump_bank
from contest.banks.importers.merging import made_distinct
from contest.banks.importers.naming import identifier, unique
from contest.banks.importing import Import, Place, Read
from contest.banks.records import BankHead, TopicRecord
from contest.domain.questions import Choice, Multiple, Question, Single, all_media
from contest.presentation.wording import Words

_LONGEST_LINE = 500


@dataclass(frozen=True, slots=True)
class BankContent:
    """The files of a bank that is not written yet."""

    raw: bytes  # bank.json
    media: Mapping[str, bytes]  # by path in the bank: "media/a.png"


def place_said(place: Place, words: Words) -> str:
    """A place in words: "bảng 2, hàng 7"."""
    return ", ".join(step.said(words) for step in place.steps)


def bank_of_imports(imports: Sequence[Import], title: str, words: Words) -> BankContent | None:
    """The bank of everything that was read; None when nothing was.

    A topic is named in a question as its source names it; here it becomes one of the bank's.
    """
    distinct = made_distinct(imports)
    topics: dict[str, TopicRecord] = {}
    questions: list[Question] = []
    origins: dict[str, Mapping[str, object]] = {}
    for imported in distinct:
        for entry in imported.entries:
            if isinstance(entry, Read):
                question = _shown(_with_topic(entry.question, topics), words)
                questions.append(question)
                origin = {
                    # Its name alone: a bank travels, and folders tell of somebody's computer.
                    "file": PurePath(imported.file).name,
                    "format": imported.format,
                    "place": place_said(entry.place, words),
                }
                origins[question.id] = {"x-import": {**entry.kept, **origin}}
    if not questions:
        return None
    head = BankHead(
        format="quiz-bank",
        formatVersion="1.0",
        title=title[:_LONGEST_LINE],
        topics=tuple(topics.values()),
    )
    raw = dump_bank(questions, head, question_extensions=origins)
    used = {media.src for question in questions for media in all_media(question)}
    media = {path: raw for one in distinct for path, raw in one.media.items() if path in used}
    return BankContent(raw, media)


def _with_topic(question: Question, topics: dict[str, TopicRecord]) -> Question:
    if not question.topic:
        return question
    title = question.topic[:_LONGEST_LINE]
    if title not in topics:
        taken = {topic.id for topic in topics.values()}
        topics[title] = TopicRecord(unique(identifier(title, "chu-de"), taken), title)
    return replace(question, topic=topics[title].id)


def _shown(question: Question, words: Words) -> Question:
    """A question or an option that is only a picture, with words that say so: none may be empty."""
    look = words.say("imports.see_picture")
    body = question.body
    if isinstance(body, Single | Multiple):
        choices = (Choice(one.id, one.text or look, one.media) for one in body.choices)
        body = replace(body, choices=tuple(choices))
    return replace(question, text=question.text or look, body=body)
