"""Checks of words: how texts are written, and questions that stand twice, in one bank or two."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from contest.banks.findings import Finding, on_question
from contest.banks.loader import LoadedBank
from contest.banks.question_checks import texts_of
from contest.banks.records import (
    MatchingRecord,
    OrderingRecord,
    QuestionRecord,
    ShortRecord,
    SituationRecord,
)
from contest.reading.faults import Severity

# No-break and zero-width characters, soft hyphen, byte order mark: seen by nobody, typed by Word.
_UNSEEN = tuple("\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff")
_ETH = ("Ð", "ð")  # looks like Đ on the screen, and is another letter
_CLUES = (*_UNSEEN, *_ETH, "  ", "\t")

_TAIL = 32  # characters at the end of a question that rarely stand in another one


@dataclass(frozen=True, slots=True)
class Survey:
    """What one look at all texts of a bank together tells."""

    is_composed: bool  # every text is in Unicode's composed form
    is_clean: bool  # no text needs a warning


def survey_of(bank: LoadedBank) -> Survey:
    """Look at all texts of a bank together, which is much faster than at each."""
    texts = ["", *[record.text for record in bank.records]]
    texts += [record.explanation for record in bank.records if record.explanation]
    texts += [record.note for record in bank.records if record.note]
    texts += chain.from_iterable(bank.option_texts)
    others: list[tuple[int, QuestionRecord]] = [
        *bank.of_kind(ShortRecord),
        *bank.of_kind(OrderingRecord),
        *bank.of_kind(MatchingRecord),
        *bank.of_kind(SituationRecord),
    ]
    texts += [text for _, record in others for _, text in texts_of(record) if text]
    texts.append("")
    # Joined by blanks, one that stands first or last in a text makes two in a row.
    everything = " ".join(texts)
    is_composed = unicodedata.is_normalized("NFC", everything)
    return Survey(is_composed, is_composed and not any(clue in everything for clue in _CLUES))


def hygiene_findings(bank: LoadedBank, survey: Survey) -> Iterator[Finding]:
    """Warnings about characters that a reader does not see, and faults for texts of blanks."""
    if survey.is_clean:
        return
    for index, record in enumerate(bank.records):
        for path, text in texts_of(record):
            for code in _unclean(text):
                severity = Severity.FAULT if code == "banks.blank_text" else Severity.WARNING
                yield on_question(bank, index, path, code, severity)


def repetition_findings(
    banks: Sequence[LoadedBank], surveys: Sequence[Survey]
) -> list[list[Finding]]:
    """For each bank, its questions whose words stand already in another question.

    The same question again in one bank is a fault. The same words with other options, or in
    another bank, are a warning: somebody has to look.
    """
    found: list[list[Finding]] = [[] for _ in banks]
    tails = [_tails(*pair) for pair in zip(banks, surveys, strict=True)]
    if len(set().union(*tails)) == sum(map(len, tails)):
        return found  # no two questions end alike, so no two are alike
    common = {tail for tail, count in Counter(chain(*tails)).items() if count > 1}
    seen: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, bank in enumerate(banks):
        for index in [i for i, tail in enumerate(tails[place]) if tail in common]:
            text = _folded(bank.records[index].text)
            if seen[text]:
                found[place].append(_repetition(banks, seen[text], bank, index))
            seen[text].append((place, index))
    return found


def cross_bank_ids(banks: Sequence[LoadedBank]) -> list[list[Finding]]:
    """For each bank, a warning for each id that an earlier bank has too."""
    found: list[list[Finding]] = [[] for _ in banks]
    if len(banks) < 2:
        return found
    owners: dict[str, str] = {}
    for place, bank in enumerate(banks):
        ids = {record.id for record in bank.records}
        shared = ids & owners.keys()
        for index, record in enumerate(bank.records) if shared else ():
            if record.id in shared:
                other = owners[record.id]
                found[place].append(
                    on_question(
                        bank, index, ("id",), "banks.id_elsewhere", Severity.WARNING, bank=other
                    )
                )
        owners |= dict.fromkeys(ids - shared, bank.id)
    return found


def _unclean(text: str) -> Iterator[str]:
    if text and text.isspace():
        yield "banks.blank_text"
        return
    if not unicodedata.is_normalized("NFC", text):
        yield "banks.not_nfc"
    if any(sign in text for sign in _UNSEEN):
        yield "banks.unseen_signs"
    if any(sign in text for sign in _ETH):
        yield "banks.eth"
    if "  " in text or "\t" in text:
        yield "banks.double_space"
    if text != text.strip():
        yield "banks.outer_space"


def _folded(text: str) -> str:
    """A text as it is compared: however it is spelt in Unicode and capitals."""
    return unicodedata.normalize("NFC", text).casefold()


def _tails(bank: LoadedBank, survey: Survey) -> list[str]:
    """The end of each question, folded: equal questions have equal tails."""
    texts = [record.text for record in bank.records]
    if survey.is_composed:
        return [text[-_TAIL:].casefold()[-_TAIL:] for text in texts]
    return [_folded(text)[-_TAIL:] for text in texts]


def _repetition(
    banks: Sequence[LoadedBank], earlier: list[tuple[int, int]], bank: LoadedBank, index: int
) -> Finding:
    """The worst that can be said: the same question in this bank, or only the same words."""
    key = _sameness(bank.records[index])
    for place, other in earlier:
        if banks[place] is bank and _sameness(bank.records[other]) == key:
            first = bank.records[other].id
            return on_question(bank, index, ("text",), "banks.same_question", first=first)
    place, other = earlier[0]
    first = f"{banks[place].id}/{banks[place].records[other].id}"
    return on_question(bank, index, ("text",), "banks.same_text", Severity.WARNING, first=first)


def _sameness(record: QuestionRecord) -> tuple[object, ...]:
    """What tells apart questions of the same words: what stands below them."""
    spoken = ("text", "explanation", "note")
    below = (text for path, text in texts_of(record) if path[0] not in spoken)
    return (type(record), *sorted(map(_folded, below)))
