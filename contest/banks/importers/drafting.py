"""From what was read of a question to an entry: a question, a doubt or a refusal.

Every importer gathers a `Draft` and hands it to `entry_of`, so that the same thing is refused or
doubted in the same words whatever file it came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from contest.banks.importing import Doubt, Entry, Place, Read, Reading, Refusal
from contest.domain.questions import Body, Choice, Media, Multiple, Question, Single, Source
from contest.reading.faults import Phrase, phrase

MOST_CHOICES = 10
LONGEST_TEXT = 5000
LONGEST_CHOICE = 500
LETTERS = "ABCDEFGHIJ"


@dataclass(frozen=True, slots=True)
class Draft:
    """A question with options as it was found: texts cleaned, keys by position from 0.

    `keys` are the positions of the right options; several only where the source says that
    several are right. Formats that know more (weights, short answers) build their body
    themselves and call `entry_of_body`.
    """

    id: str
    bank: str
    place: Place
    text: str
    choices: tuple[str, ...]
    keys: tuple[int, ...]
    choice_media: tuple[tuple[Media, ...], ...] = ()
    is_multiple: bool | None = None  # None: several keys make it so
    difficulty: int = 1
    seconds: int | None = None
    points: int | None = None
    topic: str = ""
    tags: tuple[str, ...] = ()
    explanation: str = ""
    note: str = ""
    media: tuple[Media, ...] = ()
    sources: tuple[Source, ...] = ()
    use: tuple[str, ...] = ()
    is_history: bool = False
    scoring: Literal["all", "partial"] = "all"
    remarks: tuple[Phrase, ...] = ()


def entry_of(draft: Draft) -> Entry:
    """The entry of a question with options: read, or refused with the first thing missing."""
    why = _against(draft)
    if why is not None:
        return Refusal(draft.place, why)
    return Read(question_of_draft(draft), draft.place, draft.remarks)


def doubted(
    draft: Draft, kind: str, why: Phrase, ways: tuple[tuple[str, Phrase, tuple[int, ...]], ...]
) -> Entry:
    """A doubt about the key: each of `ways` is (name, words, positions of the right options).

    Ways whose question could not stand are left out; none left means the draft is refused.
    """
    readings = [
        Reading(name, said, question_of_draft(other))
        for name, said, keys in ways
        if _against(other := replace(draft, keys=keys)) is None
    ]
    if not readings:
        return Refusal(draft.place, _against(draft) or why)
    return Doubt(kind, draft.place, why, tuple(readings), draft.remarks)


def either(
    kind: str, place: Place, why: Phrase, ways: Sequence[tuple[str, Phrase, Entry | None]]
) -> Entry:
    """A doubt between entries, each of `ways` with its name and words; None leaves the thing out.

    A way that is itself in doubt gives one reading for each of its own, named "way/reading". Ways
    that are refused fall away; when no question is left, the first refusal is what is said.
    """
    readings: list[Reading] = []
    for name, said, entry in ways:
        match entry:
            case None:
                readings.append(Reading(name, said, None))
            case Read():
                readings.append(Reading(name, said, entry.question, entry.kept))
            case Doubt():
                readings += [
                    Reading(
                        f"{name}/{one.name}",
                        phrase("imports.both", first=said, second=one.said),
                        one.question,
                        {**entry.kept, **one.kept},
                    )
                    for one in entry.readings
                ]
            case Refusal():
                pass
    entries = [entry for _, _, entry in ways if entry is not None]
    refusal = next((entry for entry in entries if isinstance(entry, Refusal)), None)
    if refusal is not None and all(one.question is None for one in readings):
        return refusal
    remarks = [remark for one in entries if not isinstance(one, Refusal) for remark in one.remarks]
    return Doubt(kind, place, why, tuple(readings), tuple(dict.fromkeys(remarks)))


def question_of_draft(draft: Draft) -> Question:
    """The question of a draft that nothing speaks against."""
    several = len(draft.keys) > 1 if draft.is_multiple is None else draft.is_multiple
    media = draft.choice_media or ((),) * len(draft.choices)
    choices = tuple(
        Choice(LETTERS[place], text, of_choice)
        for place, (text, of_choice) in enumerate(zip(draft.choices, media, strict=True))
    )
    letters = tuple(LETTERS[key] for key in draft.keys)
    if several:
        return question_with(draft, Multiple(choices, letters, draft.scoring))
    return question_with(draft, Single(choices, letters[0]))


def question_with(draft: Draft, body: Body) -> Question:
    """The question of a draft whose options an importer has put into a body itself."""
    return Question(
        bank=draft.bank,
        id=draft.id,
        text=draft.text,
        body=body,
        points=draft.points,
        seconds=draft.seconds,
        difficulty=draft.difficulty,
        topic=draft.topic,
        tags=draft.tags,
        explanation=draft.explanation,
        sources=draft.sources,
        media=draft.media,
        note=draft.note,
        use=draft.use,
        history=draft.is_history,
    )


def entry_of_body(question: Question, place: Place, remarks: tuple[Phrase, ...] = ()) -> Entry:
    """The entry of a question whose body an importer made itself."""
    if not question.text and not question.media:
        return Refusal(place, phrase("imports.no_text"))
    if len(question.text) > LONGEST_TEXT:
        return Refusal(place, phrase("imports.text_too_long", most=LONGEST_TEXT))
    return Read(question, place, remarks)


def _against(draft: Draft) -> Phrase | None:  # noqa: C901 - one line a fault
    if not draft.text and not draft.media:
        return phrase("imports.no_text")
    if len(draft.text) > LONGEST_TEXT:
        return phrase("imports.text_too_long", most=LONGEST_TEXT)
    if len(draft.choices) < 2:
        return phrase("imports.too_few_choices", count=len(draft.choices))
    if len(draft.choices) > MOST_CHOICES:
        return phrase("imports.too_many_choices", count=len(draft.choices), most=MOST_CHOICES)
    media = draft.choice_media or ((),) * len(draft.choices)
    for letter, text, pictures in zip(LETTERS, draft.choices, media, strict=False):
        if not text and not pictures:
            return phrase("imports.empty_choice", letter=letter)
        if len(text) > LONGEST_CHOICE:
            return phrase("imports.choice_too_long", letter=letter, most=LONGEST_CHOICE)
    if not draft.keys:
        return phrase("imports.no_key")
    if draft.is_multiple is False and len(draft.keys) > 1:
        return phrase("imports.several_keys")
    beyond = [key for key in draft.keys if not 0 <= key < len(draft.choices)]
    if beyond:
        return phrase("imports.key_beyond", count=len(draft.choices))
    return None
