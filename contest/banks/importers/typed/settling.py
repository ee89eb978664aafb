"""From gathered questions to entries: lost labels mended, keys found, bodies made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from contest.banks.importers.cleaning import cleaned
from contest.banks.importers.drafting import (
    LETTERS,
    Draft,
    doubted,
    either,
    entry_of,
    entry_of_body,
    question_with,
)
from contest.banks.importers.source import Source
from contest.banks.importers.told import sources_of
from contest.banks.importers.typed import labels
from contest.banks.importers.typed.found import Found
from contest.banks.importers.typed.keying import Habit, Key, key_of
from contest.banks.importers.typed.kinds import body_of, truth_of
from contest.banks.importers.typed.marked import PICTURE, Marked, joined
from contest.banks.importers.typed.marking import habit_of, marks_of, noted, share_noted
from contest.banks.importers.typed.mending import has_gap, has_two_sets, mend_labels, other_way
from contest.banks.importing import Entry, Read, Refusal
from contest.domain.questions import Body, Short, Situation, TrueFalse
from contest.reading.faults import Phrase, phrase

Value = TypeVar("Value")
LONGEST_SHORT = 120  # an answer longer than this is talked about, and not compared
_LEVELS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class _Document:
    """What all questions of a document share."""

    source: Source
    habit: Habit
    usual: int  # how many options a question has; 0 where that differs
    has_bare: bool  # whether numbered lines stand about with neither options nor answers


def entries_of(
    founds: Sequence[Found], pairs: Sequence[tuple[int, str]], source: Source
) -> tuple[Entry, ...]:
    """The entry of each question; `pairs` are the table of answers."""
    has_bare = _has_bare(founds)
    founds = _real(founds)
    _set_levels(founds)
    counts = Counter(len(found.options) for found in founds if found.options)
    usual, share = counts.most_common(1)[0] if counts else (0, 0)
    if share < 0.7 * sum(counts.values()):
        usual = 0
    for found in founds:
        mend_labels(found, usual)
        _take_key_at_end(found)
    document = _Document(source, Habit(*habit_of(founds), share_noted(founds)), usual, has_bare)
    answers = table_answers(founds, pairs)
    entries = []
    for number, found in enumerate(founds, 1):
        source.step(number, len(founds))
        entries.append(_entry(found, number, answers.get(number - 1, ""), document))
    return tuple(entries)


def _real(founds: Sequence[Found]) -> list[Found]:
    """Without numbered lines that are no questions: rules of the contest, lists of contents."""
    whole = [found for found in founds if found.is_complete or len(found.options) > 1]
    # Points below points are options only where something says which of them is right.
    if not any(found.labels.strip("?") or found.answers for found in whole) and not any(
        marks_of(found.options) or noted(found.options) for found in whole
    ):
        return []
    numbered = [found for found in founds if found.style == "number"]
    # A list of points with a sub-list somewhere is no set of questions.
    is_list = len(numbered) > 3 and 4 * len(whole) <= len(numbered)
    if not whole or (is_list and not any(found.answers for found in founds)):
        return []
    if not numbered:
        return list(founds)
    first = next(place for place, one in enumerate(founds) if one.is_complete or one.options)
    return [
        found
        for place, found in enumerate(founds)
        if found.is_complete or found.options or (place > first and _asks(found))
    ]


def _has_bare(founds: Sequence[Found]) -> bool:
    return any(
        found.style == "number" and not found.options and not found.answers for found in founds
    )


def _asks(found: Found) -> bool:
    if found.style != "number":
        return True
    text = joined(found.stem, " ").plain
    return text.endswith(("?", ":", "…", "..."))


def _set_levels(founds: Sequence[Found]) -> None:
    """Numbers in brackets are levels where they are small and start again: "[1] … [2] … [1]"."""
    numbered = [found for found in founds if found.style == "bracket" and found.number is not None]
    numbers = [found.number or 0 for found in numbered]
    small = [number for number in numbers if 1 <= number <= 4]
    if 10 * len(small) < 9 * len(numbers) or numbers == list(range(1, len(numbers) + 1)):
        return
    for found in numbered:
        level, found.number = found.number, None
        if level in _LEVELS:
            found.level = level
        else:
            found.remarks.append(phrase("imports.odd_level", text=str(level)))


def _take_key_at_end(found: Found) -> None:
    """A key at the end of the stem or of the last option: "D. Vinh   Đáp án: B"."""
    for parts in (found.stem, *(option.parts for option in found.options[-1:])):
        if parts and (key := labels.key_at_end(parts[-1].text)):
            parts[-1] = parts[-1].cut(0, key[0])
            found.answers.append(key[1])


def table_answers(founds: Sequence[Found], pairs: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The answers of a table by the index of their question; both may start again at 1."""
    of_letters = [place for place, found in enumerate(founds) if found.options]
    places = of_letters or range(len(founds))
    asked = [(place, founds[place].number) for place in places if founds[place].number]
    if not asked:
        asked = [(place, number) for number, place in enumerate(places, 1)]
    question_runs = _runs([(number or 0, place) for place, number in asked])
    key_runs = _runs(pairs)
    if len(question_runs) == len(key_runs):
        together = zip(question_runs, key_runs, strict=True)
        return {
            place: keys[number]
            for questions, keys in together
            for number, place in questions.items()
            if number in keys
        }
    if len(key_runs) != 1:
        return {}
    times = Counter(number for _, number in asked)
    return {
        place: key_runs[0][number]
        for place, number in asked
        if number in key_runs[0] and times[number] == 1
    }


def _runs(pairs: Iterable[tuple[int, Value]]) -> list[dict[int, Value]]:
    """Pairs in runs, a new one wherever a number comes again."""
    runs: list[dict[int, Value]] = []
    for number, value in pairs:
        if not runs or number in runs[-1]:
            runs.append({})
        runs[-1][number] = value
    return runs


def _entry(found: Found, number: int, from_table: str, document: _Document) -> Entry:
    named = body_of(found) if found.kind else None
    if named is not None:
        return _of_body(found, number, named, document)
    if not found.options and (found.answers or from_table):
        return _unlettered(found, number, from_table, document)
    if has_two_sets(found):
        return Refusal(found.whole_place, phrase("imports.two_sets"))
    other = other_way(found, document.usual)
    entry = _lettered(found, number, from_table, document)
    if other is not None:
        split = _lettered(other.found, number, from_table, document)
        entry = _which_options(found, other.letter, split, entry)
    elif has_gap(found):
        entry = _gap_asked(found, entry)
    return _with_pictures(found, entry)


def _lettered(found: Found, number: int, from_table: str, document: _Document) -> Entry:
    key = key_of(found, from_table, document.habit)
    draft = _draft(found, number, document.source, key)
    if key.ways and key.why is not None:
        ways = tuple((way.name, way.said, way.keys) for way in key.ways)
        return doubted(draft, key.kind, key.why, ways)
    return entry_of(draft)


def _draft(found: Found, number: int, source: Source, key: Key) -> Draft:
    texts = [option.text for option in found.options]
    stem = joined(found.stem, "\n")
    remarks = [*found.remarks, *key.remarks]
    letters = [option.letter for option in found.options if not option.is_auto]
    expected = [LETTERS[i] for i, one in enumerate(found.options[:10]) if not one.is_auto]
    if any(letters) and letters != expected:
        remarks.append(phrase("imports.odd_labels", labels=found.labels))
    return Draft(
        id=found.name or _name(found, number),
        bank=source.bank,
        place=found.whole_place,
        text=stem.plain,
        choices=tuple(text.plain for text in texts),
        keys=key.keys,
        choice_media=tuple(text.media for text in texts),
        difficulty=found.level or 1,
        seconds=found.seconds,
        points=found.points,
        topic=found.topic,
        tags=found.tags,
        note=cleaned(found.note),
        use=found.use,
        is_history=found.is_history,
        explanation=cleaned("\n".join(found.explanation)),
        sources=tuple(
            source for one in found.sources for source in sources_of(cleaned(one)[:1000])
        ),
        is_multiple=True if found.kind.startswith("multiple") else None,
        scoring="partial" if found.kind == "multiple partial" else "all",
        media=stem.media,
        remarks=tuple(remarks),
    )


def _name(found: Found, number: int) -> str:
    return f"cau-{found.number or number:03d}"


def _which_options(found: Found, letter: str, split: Entry, as_it_is: Entry) -> Entry:
    """Ask where one more option may stand without its label."""
    ways = (
        ("split", phrase("imports.loose_split", letter=letter), split),
        ("keep", phrase("imports.loose_keep", letter=letter), as_it_is),
    )
    why = phrase("imports.loose_label", letter=letter)
    return either("loose-label", found.whole_place, why, ways)


def _gap_asked(found: Found, entry: Entry) -> Entry:
    """Ask about a question between whose labels a letter is missing: an option may be lost."""
    ways: tuple[tuple[str, Phrase, Entry | None], ...] = (
        ("as-it-is", phrase("imports.labels_as_they_are"), entry),
        ("leave-out", phrase("imports.leave_out"), None),
    )
    why = phrase("imports.labels_gap", labels=found.labels)
    return either("odd-labels", found.whole_place, why, ways)


def _with_pictures(found: Found, entry: Entry) -> Entry:
    """Ask about a question with a picture that cannot be shown: it may mean nothing without it."""
    parts = [*found.stem, *(option.text for option in found.options)]
    if not isinstance(entry, Read) or not any(map(_lacks_picture, parts)):
        return entry
    ways: tuple[tuple[str, Phrase, Entry | None], ...] = (
        ("without", phrase("imports.picture_without"), entry),
        ("leave-out", phrase("imports.leave_out"), None),
    )
    return either("picture", found.whole_place, phrase("imports.picture_unknown"), ways)


def _lacks_picture(part: Marked) -> bool:
    return part.text.count(PICTURE) > len(part.media)


# --- questions without options ------------------------------------------------------------------


def _unlettered(found: Found, number: int, from_table: str, document: _Document) -> Entry:
    value = cleaned(found.answers[0] if found.answers else from_table)
    truth = truth_of(value)
    if truth is not None:
        _drop_truths(found.stem)
    if truth is None and labels.letters_in(value) and len(value) < 3:
        return Refusal(found.whole_place, phrase("imports.too_few_choices", count=0))
    more = [cleaned(one) for one in found.answers[1:]]
    body: Body
    if truth is not None:
        body = TrueFalse(truth)
    elif len(value) <= LONGEST_SHORT:
        body = Short((value.rstrip("."), *(one for one in more if one)))
    else:
        body = Situation(value)
    entry = _of_body(found, number, body, document)
    if found.style == "number" and document.has_bare and value.isdecimal() and len(value) < 2:
        # "1. …? 1. một 2. hai. Đáp án: 1": options that are numbered as questions are.
        ways: tuple[tuple[str, Phrase, Entry | None], ...] = (
            ("short", phrase("imports.short_number", text=value), entry),
            ("leave-out", phrase("imports.leave_out"), None),
        )
        return either("short-number", found.whole_place, phrase("imports.number_or_option"), ways)
    return entry


def _drop_truths(stem: list[Marked]) -> None:
    """Take "Đúng" and "Sai" off the end of a stem, where they stand to be ticked."""
    while len(stem) > 1 and set(re.findall(r"\w+", stem[-1].plain.casefold())) <= {"đúng", "sai"}:
        stem.pop()


def _of_body(found: Found, number: int, body: Body, document: _Document) -> Entry:
    draft = _draft(found, number, document.source, Key())
    return entry_of_body(question_with(draft, body), found.whole_place, draft.remarks)
