"""Questions that are nearly alike, in one bank or several: asked twice on a stage, both are spoilt.

Two questions of the same words in any order are found among any number. For those that differ in
a few letters, only questions that share one of their rarest words are compared, up to as many
pairs as take seconds.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from contest.banks.findings import Finding, finding, on_question
from contest.banks.loader import LoadedBank
from contest.banks.records import MultipleRecord, QuestionRecord, SingleRecord
from contest.reading.faults import Severity

MOST_PAIRS = 3_000_000
_ALIKE = 90.0  # of 100: about one word in ten differs
_LEAST_WORDS = 4  # shorter questions are alike by chance
# Of two alike, at most so many words in ten differ, so among one more of the rarest one is shared.
_DIFFERENT = 3
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as it is compared; `place` says which of all it is."""

    place: int
    bank: int
    index: int
    words: str  # sorted
    text: str


def near_duplicate_findings(banks: Sequence[LoadedBank]) -> list[list[Finding]]:
    """For each bank, its questions that are nearly alike one that stands before."""
    found: list[list[Finding]] = [[] for _ in banks]
    asked = list(_all_asked(banks))
    compared = _Compared(asked)
    said: set[int] = set()
    for one, other in (*_of_the_same_words(asked), *compared.pairs()):
        if other.place not in said:
            said.add(other.place)
            found[other.bank].append(_alike(banks, one, other))
    if compared.done < len(asked):
        values = {"done": compared.done, "count": len(asked)}
        found[0].append(finding((), "lint.too_many_to_compare", "", Severity.HINT, **values))
    return found


def _all_asked(banks: Sequence[LoadedBank]) -> Iterator[_Asked]:
    place = 0
    for number, bank in enumerate(banks):
        for index, record in enumerate(bank.records):
            text = unicodedata.normalize("NFC", record.text).casefold()
            words = _WORD.findall(text)
            if len(words) >= _LEAST_WORDS:
                yield _Asked(place, number, index, " ".join(sorted(words)), " ".join(words))
                place += 1


def _of_the_same_words(asked: Sequence[_Asked]) -> Iterator[tuple[_Asked, _Asked]]:
    groups: defaultdict[str, list[_Asked]] = defaultdict(list)
    for one in asked:
        groups[one.words].append(one)
    for first, *others in groups.values():
        yield from ((first, other) for other in others)


class _Compared:
    """Questions compared one by one with those before that share a rare word with them."""

    def __init__(self, asked: Sequence[_Asked]) -> None:
        self.done = 0
        self._asked = asked
        self._counts = Counter(word for one in asked for word in set(one.words.split()))

    def pairs(self) -> Iterator[tuple[_Asked, _Asked]]:
        """Pairs that are nearly the same; `done` says how far the looking has come."""
        holders: defaultdict[str, list[int]] = defaultdict(list)
        taken = 0
        for place, other in enumerate(self._asked):
            rare = self._rarest(other)
            near = sorted({one for word in rare for one in holders[word]})
            taken += len(near)
            if taken > MOST_PAIRS:
                return
            texts = [self._asked[one].words for one in near]
            for _, _, step in process.extract_iter(
                other.words, texts, scorer=fuzz.ratio, score_cutoff=_ALIKE
            ):
                one = self._asked[near[step]]
                if _numbers(one) == _numbers(other):
                    yield one, other
            for word in rare:
                holders[word].append(place)
            self.done = place + 1

    def _rarest(self, one: _Asked) -> list[str]:
        words = sorted(set(one.words.split()), key=lambda word: (self._counts[word], word))
        return words[: len(words) * _DIFFERENT // 10 + 1]


def _numbers(asked: _Asked) -> list[str]:
    """The numbers in a question: Điều 8 and Điều 9 are asked about apart."""
    return [word for word in asked.words.split() if any(map(str.isdigit, word))]


def _alike(banks: Sequence[LoadedBank], one: _Asked, other: _Asked) -> Finding:
    bank, first_bank = banks[other.bank], banks[one.bank]
    record, first = bank.records[other.index], first_bank.records[one.index]
    name = first.id if one.bank == other.bank else f"{first_bank.id}/{first.id}"
    code = "lint.near_same"
    if one.words == other.words and one.text != other.text:
        code = "lint.same_words"
    if _answers_differ(first, record):
        code = "lint.other_key"
    return on_question(bank, other.index, ("text",), code, Severity.HINT, first=name)


def _answers_differ(one: QuestionRecord, other: QuestionRecord) -> bool:
    """Whether two questions offer the same options and hold different ones for right."""
    options, others = _options(one), _options(other)
    if not options or set(options) != set(others):
        return False
    return {text for text, is_right in options.items() if is_right} != {
        text for text, is_right in others.items() if is_right
    }


def _options(record: QuestionRecord) -> dict[str, bool]:
    if not isinstance(record, SingleRecord | MultipleRecord):
        return {}
    return {choice.text.strip().casefold(): choice.id in record.answer for choice in record.choices}
