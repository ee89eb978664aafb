"""How questions are written: what gives an answer away, or trips somebody who knows it.

These rules come from guides to writing test items. Each is a hint: the question works, and a
person may have written it so on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from contest.banks.findings import Finding, on_question
from contest.banks.loader import LoadedBank
from contest.banks.records import MultipleRecord, SingleRecord
from contest.domain.matching import number_in
from contest.reading.faults import Severity, Value

Lettered = SingleRecord | MultipleRecord

_MUCH_LONGER = 1.5  # times the next longest option …
_LONGER_BY = 25  # … and so many signs more
_MANY_TIMES = 4  # the longest option against the shortest …
_MANY_SIGNS = 60  # … and so many signs more

_ALL_OF_THEM = re.compile(
    r"(?:tất cả|cả (?:hai|ba|bốn|[2-5]|[a-e]\b))(?:.*\b(?:trên|đúng|sai)\b|.*\b[a-e]\b|\W*$)"
    r"|(?:không có |không )(?:phương án|đáp án|câu|ý)(?: trả lời)?(?: nào)?(?: ở trên| trên)?"
    r"(?: là)? (?:đúng|trên)"
    r"|(?:các|những) (?:phương án|đáp án|câu|ý) (?:trên )?(?:đều|cùng) (?:đúng|sai)"
    r"|(?:all|none|both|any) of (?:the above|these|them)|both [a-e] and [a-e]",
)
_NEGATION = re.compile(
    r"\b(?:nào|gì|ai|đâu)(?: (?:sau đây|dưới đây|trên đây|ở đây|trong số (?:này|đó)))?"
    r"(?: (?:là|thì|được|mà|hiện|bị|có thể))* (?P<one>không|chưa|sai|trừ)\b"
    r"|\b(?P<two>không) (?:đúng|phải|thuộc|bao gồm|chính xác|phù hợp|hợp lệ)[^.!?]{0,40}[?:]?\s*$"
    r"|[,;]? (?P<three>ngoại trừ|trừ)\b[^.!?]{0,25}[?:.]?\s*$"
    r"|\b(?P<four>sai)\s*[?:]\s*$"
    r"|\bwhich\b[^.?]* (?P<five>not|never|except)\b|\b(?P<six>except)\b[^.?]{0,10}[?:.]?\s*$",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    r"\b(?:luôn luôn|luôn|không bao giờ|tuyệt đối|hoàn toàn không|bất kỳ ai|bất cứ|mọi trường hợp"
    r"|always|never)\b|^(?:chỉ|only)\b",
    re.IGNORECASE,
)


def item_findings(bank: LoadedBank) -> Iterator[Finding]:
    """Hints about single questions of a bank."""
    for (index, record), texts in zip(bank.lettered, bank.option_texts, strict=True):
        for rule in _RULES:
            yield from rule(bank, index, record, texts)


def _right(record: Lettered) -> list[int]:
    """The positions of the right options that exist."""
    letters = [choice.id for choice in record.choices]
    answers = (record.answer,) if isinstance(record.answer, str) else record.answer
    return [letters.index(answer) for answer in answers if answer in letters]


def _hint(
    bank: LoadedBank, index: int, path: tuple[str | int, ...], code: str, **values: Value
) -> Finding:
    return on_question(bank, index, path, f"lint.{code}", Severity.HINT, **values)


def _longest_is_right(
    bank: LoadedBank, index: int, record: Lettered, texts: Sequence[str]
) -> Iterator[Finding]:
    right = _right(record)
    if len(right) != 1 or len(texts) < 3:
        return
    own = len(texts[right[0]])
    others = max(len(text) for place, text in enumerate(texts) if place != right[0])
    if own >= _MUCH_LONGER * others and own >= others + _LONGER_BY:
        path = ("choices", right[0], "text")
        yield _hint(bank, index, path, "longest_right", letter=record.choices[right[0]].id)


def _all_of_them(
    bank: LoadedBank, index: int, _: Lettered, texts: Sequence[str]
) -> Iterator[Finding]:
    for place, text in enumerate(texts):
        if _ALL_OF_THEM.match(text.casefold()):
            path = ("choices", place, "text")
            yield _hint(bank, index, path, "all_of_them", text=text)
            return


def _negative_stem(
    bank: LoadedBank, index: int, record: Lettered, _: Sequence[str]
) -> Iterator[Finding]:
    match = _NEGATION.search(record.text)
    if match is None:
        return
    word = next(group for group in match.groups() if group)
    if not word.isupper():
        yield _hint(bank, index, ("text",), "negative_stem", word=word, shown=word.upper())


def _unlike_options(
    bank: LoadedBank, index: int, _: Lettered, texts: Sequence[str]
) -> Iterator[Finding]:
    numbers = [number_in(text) for text in texts]
    with_number = [found for found in numbers if found is not None]
    units = {found[1].strip(" .").casefold() for found in with_number}
    if len(with_number) == len(texts):
        if len(units) > 1 and "" in units:
            yield _hint(bank, index, ("choices",), "units_missing")
        return
    if len(with_number) >= 2:
        odd = next(text for text, found in zip(texts, numbers, strict=True) if found is None)
        yield _hint(bank, index, ("choices",), "not_all_numbers", text=odd)
        return
    lengths = sorted(map(len, texts))
    if len(texts) > 2 and lengths[-1] > max(_MANY_TIMES * lengths[0], lengths[0] + _MANY_SIGNS):
        yield _hint(bank, index, ("choices",), "unlike_lengths", least=lengths[0], most=lengths[-1])


def _giveaway_words(
    bank: LoadedBank, index: int, record: Lettered, texts: Sequence[str]
) -> Iterator[Finding]:
    """Words that admit no exception stand in wrong options, and people know it."""
    right = _right(record)
    if any(_ABSOLUTE.search(texts[place]) for place in right):
        return
    for place, text in enumerate(texts):
        if match := _ABSOLUTE.search(text):
            yield _hint(
                bank, index, ("choices", place, "text"), "giveaway", word=match[0].casefold()
            )
            return


Rule = Callable[[LoadedBank, int, Lettered, Sequence[str]], Iterator[Finding]]
_RULES: tuple[Rule, ...] = (
    _longest_is_right,
    _all_of_them,
    _negative_stem,
    _unlike_options,
    _giveaway_words,
)
