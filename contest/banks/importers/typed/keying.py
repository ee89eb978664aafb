"""Which option is right: by a letter beside the question, by a table, by a mark, or by asking."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contest.banks.importers.drafting import LETTERS
from contest.banks.importers.typed import labels
from contest.banks.importers.typed.found import Found, Option
from contest.banks.importers.typed.marking import Mark, drop_notes, marks_of, noted, partly_marked
from contest.reading.faults import Phrase, phrase

_HABITUAL = 0.5  # share of questions from which on a mark is trusted against a letter
_NAMED = re.compile(
    r"\s*(?:câu|ý|phương án|đáp án|option)\s+(?=\(?[A-Ja-j]\)?\s*[.;]?\s*$)", re.IGNORECASE
)
Positions = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Habit:
    """How keys are marked in a document, and in which share of its questions."""

    mark: Mark | None = None
    share: float = 0.0
    noted: float = 0.0  # in which share stars and "(đúng)" stand


@dataclass(frozen=True, slots=True)
class Way:
    """One key that a question could have, with its name and its words."""

    name: str
    said: Phrase
    keys: Positions


@dataclass(frozen=True, slots=True)
class Key:
    """The right options of a question; where `ways` are given, somebody has to choose."""

    keys: Positions = ()
    kind: str = ""
    why: Phrase | None = None
    ways: tuple[Way, ...] = ()
    remarks: tuple[Phrase, ...] = ()


def key_of(found: Found, from_table: str, habit: Habit) -> Key:
    """The key of a question with options; signs of marking are taken from their texts."""
    _split_answers(found)
    starred = noted(found.options)
    marks = marks_of(found.options)
    marked = marks.get(habit.mark, ()) if habit.mark is not None else ()
    told = [one for one in (*found.answers, from_table) if one]
    if told:
        against = noted(found.options, surely=habit.noted < _HABITUAL)
        if against:
            drop_notes(found.options, against)
        return _told(found, told, against or (marked if habit.share >= _HABITUAL else ()))
    if starred:
        drop_notes(found.options, starred)
        return Key(starred)
    if marked:
        return Key(marked)
    if len({*marks.values()}) == 1 and not _is_faint(marks):
        (keys,) = {*marks.values()}
        return Key(keys) if habit.mark is None else _asked("odd-mark", found, [keys])
    return _unmarked(found, marks)


def _split_answers(found: Found) -> None:
    """What follows the letter of an answer and is no option explains it: "A (Điều 43 …)"."""
    texts = {_same(option.text.plain) for option in found.options}
    for place, value in enumerate(found.answers):
        pair = labels.letter_and_text(value)
        if pair is not None and not labels.letters_in(value) and _same(pair[1]) not in texts:
            if _same(value) in texts:
                continue
            found.answers[place] = pair[0]
            found.explanation.insert(0, pair[1].strip("()[] "))


def _same(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .")


def _unmarked(found: Found, marks: dict[Mark, Positions]) -> Key:
    chosen = labels.chosen_in(" ".join(found.explanation))
    if chosen:
        return _told(found, [chosen], ())
    sure = [keys for mark, keys in marks.items() if mark.kind != "italic"]
    if sure:
        return _asked("odd-mark", found, sure)
    part = partly_marked(found.options)
    return _asked("odd-mark", found, [part]) if part else _asked("no-key", found, [])


def _is_faint(marks: dict[Mark, Positions]) -> bool:
    """Whether there is no mark but italics, or bold labels: decoration more often than a key."""
    return all(
        mark.kind == "italic" or (mark.part == "label" and mark.kind == "bold") for mark in marks
    )


def _told(found: Found, told: Sequence[str], against: Positions) -> Key:
    """The key that is written beside the question, held against the one that is marked."""
    readings = [positions_of(one, found.options) for one in told]
    sure = list(dict.fromkeys(ways[0] for ways in readings if len(ways) == 1))
    unsure = [ways for ways in readings if len(ways) > 1]
    if not sure and not unsure:
        value = phrase("imports.key_unclear", text=told[0])
        return Key(kind="no-key", why=value, ways=_each(found))
    if len(sure) > 1:
        return _asked("keys-differ", found, sure)
    if unsure and not sure:
        is_number = told[0].strip().rstrip(".").isdecimal()
        return _place_asked(unsure[0], "number" if is_number else "letter")
    key = sure[0]
    if against and set(against) != set(key):
        return _asked("keys-differ", found, [key, against])
    chosen = labels.chosen_in(" ".join(found.explanation))
    if chosen and len(key) == 1 and chosen != LETTERS[key[0]]:
        return Key(key, remarks=(phrase("imports.explained_otherwise", letter=chosen),))
    return Key(key)


def positions_of(value: str, options: Sequence[Option]) -> list[Positions]:
    """The options that an answer can mean: none, one reading, or two ("2" may be B or the text)."""
    texts = [_same(option.text.plain) for option in options]
    if _same(value) not in texts:
        value = _NAMED.sub("", value)  # "Ý B"
    letters = labels.letters_in(value)
    if letters:
        return _by_letters(letters, options)
    wanted = _same(value)
    by_text = [place for place, text in enumerate(texts) if text == wanted]
    if wanted.isdecimal() and 1 <= int(wanted) <= len(options):
        by_number = int(wanted) - 1
        return [(by_number,), *((place,) for place in by_text if place != by_number)]
    if len(by_text) == 1:
        return [(by_text[0],)]
    pair = labels.letter_and_text(value)
    if pair is None:
        return []
    by_letter = _by_letters((pair[0],), options)
    said = _same(pair[1])
    same = [place for place, text in enumerate(texts) if text == said]
    if same and by_letter and (same[0],) not in by_letter:
        return [*by_letter, (same[0],)]
    return by_letter


def _by_letters(letters: Sequence[str], options: Sequence[Option]) -> list[Positions]:
    """By the labels as they are shown; where these are wrong, by order as well."""
    shown = [option.letter for option in options]
    by_order = tuple(LETTERS.index(letter) for letter in letters)
    in_range = all(place < len(options) for place in by_order)
    if shown == list(LETTERS[: len(shown)]) or not any(shown):
        return [by_order] if in_range else []
    by_label = [
        [place for place, label in enumerate(shown) if label == letter] for letter in letters
    ]
    readings = [tuple(places[0] for places in by_label)] if all(by_label) else []
    readings += [tuple(places[-1] for places in by_label)] if all(by_label) else []
    readings += [by_order] if in_range else []
    return list(dict.fromkeys(readings))


def _place_asked(ways: Sequence[Positions], kind: str) -> Key:
    """A key that means one option by its place and another by its text or its label."""
    named = tuple(
        Way(name, phrase(f"imports.key_by_{name}", letter=LETTERS[keys[0]]), keys)
        for name, keys in zip(("order", "text", "other"), ways, strict=False)
    )
    return Key(kind=f"key-{kind}", why=phrase(f"imports.key_{kind}"), ways=named)


def _asked(kind: str, found: Found, likely: Sequence[Positions]) -> Key:
    """A question whose key somebody has to choose; likely ones first."""
    said = {"odd-mark": "marked", "keys-differ": "keys_differ", "no-key": "no_key"}[kind]
    why = phrase(f"imports.{said}", letters=_letters([one for keys in likely for one in keys]))
    if kind == "no-key":
        return Key(kind=kind, why=phrase("imports.no_key"), ways=_each(found))
    ways = []
    for number, keys in enumerate(dict.fromkeys(likely), 1):
        name = "written" if number == 1 and kind == "keys-differ" else f"marked-{number}"
        name = "marked" if number + (kind != "keys-differ") == 2 else name
        ways.append(Way(name, phrase("imports.key_is", letters=_letters(keys)), keys))
    return Key(kind=kind, why=why, ways=(*ways, *_each(found)))


def _each(found: Found) -> tuple[Way, ...]:
    return tuple(
        Way(LETTERS[place].lower(), phrase("imports.key_is", letters=(LETTERS[place],)), (place,))
        for place in range(min(len(found.options), len(LETTERS)))
    )


def _letters(places: Sequence[int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(LETTERS[place] for place in places if place < len(LETTERS)))
