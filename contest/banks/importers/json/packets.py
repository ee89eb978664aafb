"""Quiz bowl in JSON: packets of tossups and bonuses are read, lists of teams are recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from contest.banks.importers.answers import FULL, Answer, keeping, short_entry
from contest.banks.importers.attachments import Attachments
from contest.banks.importers.drafting import Draft
from contest.banks.importers.fitting import fitted
from contest.banks.importers.html import plain
from contest.banks.importers.json.options import said
from contest.banks.importers.rich_text import RichTexts
from contest.banks.importers.source import Source
from contest.banks.importing import Entry, Import, Place, Refusal
from contest.reading.faults import BadFile, Phrase, fault, phrase

_POWER = re.compile(r"\s*\(\*\)\s*")
_LATE = re.compile(r"[(\[](.*)[)\]]\s*$", re.DOTALL)  # what else is accepted, or not
_ACCEPTED = re.compile(r"\b(?:accept|or)\b\s*(?:either\s*)?", re.IGNORECASE)
_REFUSING = re.compile(r"\b(?:do not|don't|prompt|reject)\b", re.IGNORECASE)
_LONGEST_ANSWER = 5000
_REQUIRED = re.compile(r"<u>(.*?)</u>", re.IGNORECASE | re.DOTALL)


def fits(value: object) -> bool:
    """Whether a JSON value is a packet, as MODAQ and YAPP write it."""
    return isinstance(value, Mapping) and isinstance(value.get("tossups"), list)


def is_roster(value: object) -> bool:
    """Whether a JSON value is a tournament in the schema of quiz bowl, which has no questions."""
    objects = value.get("objects") if isinstance(value, Mapping) else None
    return isinstance(objects, list) and any(
        isinstance(one, Mapping)
        and str(one.get("type", "")).lower() in ("tournament", "registration", "match")
        for one in objects
    )


def refuse_roster(source: Source) -> Import:
    """Say what a list of teams is for."""
    raise BadFile(fault("imports.qbj_roster", source.name))


def read(source: Source, value: Mapping[str, object]) -> Import:
    """Tossups and the parts of bonuses, each a question that is answered in a few words."""
    entries = [
        fitted(_entry(source, number, *asked)) for number, asked in enumerate(_asked(value), 1)
    ]
    title = value.get("name")
    return Import(
        source.name, "packet", tuple(entries), title=title if isinstance(title, str) else ""
    )


def _asked(value: Mapping[str, object]) -> Iterator[tuple[Place, str, str, str, int | None]]:
    """Place, text, answer, metadata and worth of everything that is asked."""
    for number, tossup in enumerate(_objects(value.get("tossups")), 1):
        place = Place((phrase("imports.at_tossup", number=number),))
        metadata = said(tossup.get("metadata"))
        yield place, said(tossup.get("question")), said(tossup.get("answer")), metadata, None
    for number, bonus in enumerate(_objects(value.get("bonuses")), 1):
        parts, answers = _list(bonus.get("parts")), _list(bonus.get("answers"))
        values = _list(bonus.get("values"))
        for place_in, part in enumerate(parts):
            at = phrase("imports.at_bonus", number=number, part=place_in + 1)
            text = f"{said(bonus.get('leadin'))}\n{said(part)}"
            answer = said(answers[place_in]) if place_in < len(answers) else ""
            worth = values[place_in] if place_in < len(values) else None
            points = worth * 100 if isinstance(worth, int) and 0 <= worth <= 1000 else None
            yield Place((at,)), text, answer, said(bonus.get("metadata")), points


def _entry(
    source: Source, number: int, place: Place, text: str, answer: str, metadata: str,
    points: int | None,
) -> Entry:  # fmt: skip
    if not answer.strip():
        return Refusal(place, phrase("imports.no_key"))
    texts = RichTexts(Attachments())
    accepted, rest = _accepted(answer)
    remarks: tuple[Phrase, ...] = ()
    if _POWER.search(text):
        text = _POWER.sub(" ", text)
        remarks = (phrase("imports.power_mark"),)
    draft = Draft(
        id=f"cau-{number:03d}",
        bank=source.bank,
        place=Place(place.steps, text),
        text=texts.text(text, "moodle"),
        choices=(),
        keys=(),
        points=points,
        topic="",
        note=rest,
        remarks=remarks,
    )
    entry = short_entry(draft, [Answer(one, FULL) for one in accepted])
    return keeping(entry, metadata=metadata)


def _accepted(answer: str) -> tuple[list[str], str]:
    """The answers that a line takes, the whole one first; and the line, where it says more."""
    answer = answer[:_LONGEST_ANSWER]
    late = _LATE.search(answer)
    main = answer[: late.start()] if late else answer
    texts = [plain(main).text]
    texts += [plain(found).text for found in _REQUIRED.findall(main)]
    if late:
        for clause in re.split(r"[;.]", late[1]):
            if _ACCEPTED.search(clause) and not _REFUSING.search(clause):
                inside = _REQUIRED.findall(clause) or [_ACCEPTED.sub("", clause)]
                texts += [plain(found).text for found in inside]
    unique = list(dict.fromkeys(filter(None, texts)))
    return unique, plain(answer).text if late else ""


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    return (one for one in _list(value) if isinstance(one, Mapping))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
