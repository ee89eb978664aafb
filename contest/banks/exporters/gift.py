"""Questions as GIFT, which Moodle and many other programs read.

Texts are written as plain, so that nothing in them is taken for HTML. The id goes into a comment,
the topic into a category; an item that GIFT has no form for is left out, and named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import assert_never

from contest.banks.exporters.parts import LEFT_OUT, Part, named_losses, parts_in, titles_of
from contest.banks.exporting import Export, Tick, counted, untold
from contest.banks.records import BankHead
from contest.domain.questions import (
    Choice,
    Matching,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
    TrueFalse,
)

_CARRIED = frozenset({"explanation", "topic", "tags", "scoring"})
_SIGNS = re.compile(r"[~=#{}:\\]")
_WEIGHT = re.compile(r"\s*%-?[0-9]")
_FORMAT = re.compile(r"\s*\[(?:html|moodle|plain|markdown)\]", re.IGNORECASE)


def export_gift(questions: Sequence[Question], head: BankHead, tick: Tick = untold) -> Export:
    """The bank as GIFT, with what that cannot carry."""
    titles = titles_of(head)
    pieces: list[str] = []
    losses: list[tuple[Question, Iterable[Part]]] = []
    topic = ""
    for question in counted(questions, tick):
        answers = _answers(question)
        if answers is None:
            losses.append((question, LEFT_OUT))
            continue
        title = titles.get(question.topic, question.topic)
        if title != topic:
            topic = title
            pieces.append(f"$CATEGORY: {_path(topic)}")
        pieces.append(_item(question, answers))
        losses.append((question, list(_lost(question))))
    return Export(("\n\n".join(pieces) + "\n").encode(), named_losses(head, losses))


def _item(question: Question, answers: str) -> str:
    tags = "".join(f" [tag:{_inside_brackets(tag)}]" for tag in question.tags)
    feedback = "" if isinstance(question.body, Situation) else question.explanation
    general = f"\n\t####{_escaped(feedback)}" if feedback else ""
    head = f"// [id:{question.id}]{tags}"
    return f"{head}\n::{question.id}::[plain]{_escaped(question.text)}{{{answers}{general}}}"


def _answers(question: Question) -> str | None:
    """What stands in the braces; None for what GIFT has no form for."""
    body = question.body
    match body:
        case Single():
            return _listed(
                _option("=" if choice.id == body.answer else "~", choice) for choice in body.choices
            )
        case Multiple():
            return _listed(_weighed(body))
        case TrueFalse():
            return "TRUE" if body.answer else "FALSE"
        case Short():
            # All with an arrow would be read as pairs.
            if all("->" in text for text in body.answer):
                return None
            return _listed(f"={_marked(text)}" for text in body.answer)
        case Numeric():
            return f"#{body.answer}:{body.tolerance}"
        case Matching():
            return _pairs(body)
        case Situation():
            return f"####{_escaped(body.model_answer)}"
        case Ordering():
            return None
        case _:
            assert_never(body)


def _option(mark: str, choice: Choice) -> str:
    worth = "%100%" if mark == "=" else "%0%"
    weight = worth if _WEIGHT.match(choice.text) else ""  # so that its own is text
    return f"{mark}{weight}{_marked(choice.text)}"


def _weighed(body: Multiple) -> Iterator[str]:
    """Each right one its part; a wrong one takes as much, or everything where all must be right."""
    part = share(len(body.answer))
    taken = Decimal(100) if body.scoring == "all" else part
    for choice in body.choices:
        worth = part if choice.id in body.answer else -taken
        yield f"~%{worth}%{_marked(choice.text)}"


def share(count: int) -> Decimal:
    """The part that each of so many right answers is worth, in percent as Moodle rounds it."""
    part = round(Decimal(100) / count, 5)
    return part.quantize(Decimal(1)) if part == part.to_integral_value() else part


def _pairs(body: Matching) -> str | None:
    texts = {item.id: item.text for item in body.right}
    used = {right for _, right in body.answer}
    left = {item.id: item.text for item in body.left}
    if any("->" in text for text in left.values()):
        return None
    lines = [f"={_marked(left[one])} -> {_escaped(texts[other])}" for one, other in body.answer]
    lines += [f"= -> {_escaped(item.text)}" for item in body.right if item.id not in used]
    return _listed(lines)


def _listed(lines: Iterator[str] | list[str]) -> str:
    return "".join(f"\n\t{line}" for line in lines)


def _marked(text: str) -> str:
    """A text that may begin as a format does."""
    return f"[plain]{_escaped(text)}" if _FORMAT.match(text) else _escaped(text)


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text).replace("\n", "\\n")


def _path(topic: str) -> str:
    return _escaped(topic.replace("/", "//")) if topic else "$course$/top"


def _inside_brackets(tag: str) -> str:
    return tag.replace("]", ")").replace("\n", " ")


def _lost(question: Question) -> Iterator[Part]:
    yield from (part for part in parts_in(question) if part not in _CARRIED)
    if isinstance(question.body, Multiple) and question.body.scoring == "all":
        yield "scoring"
    if isinstance(question.body, Situation) and question.explanation:
        yield "explanation"
    if any("]" in tag or "\n" in tag for tag in question.tags):
        yield "tags"
