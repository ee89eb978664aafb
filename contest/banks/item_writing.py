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
from contest.reading.faults import Severity

Lettered = SingleRecord | MultipleRecord

_MUCH_LONGER = 1.5  # times the next longest option …
_LONGER_BY = 25  # … and so many signs more
_MANY_TIMES = 4  # the longest option against the shortest …
_MANY_SIGNS = 60  # … and so many signs more

_ALL_OF_THEM = re.compile(
    r"(?:tất cả|cả (?:hai|ba|bốn|[2-5]|[a-e]\b))(?:.*\b(?:trên|đúng|sai)\b|.*\b[a-e]\b|\W*$)"
    r"|(?:không có |không )(?:phương án|đáp án|câu|ý)(?: trả lời)?(?: nào)?(?: ở trên| trên)?"
    r"(?: là)? (?:đúng|trên)|(?:các|những) (?:phương án|đáp án|câu|ý) (?:trên )?(?:đều|cùng) (?:đúng|sai)"
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
