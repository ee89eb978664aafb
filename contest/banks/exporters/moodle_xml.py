"""Questions as Moodle XML, with their pictures inside."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import assert_never
from urllib.parse import quote

from lxml import etree

from contest.banks.exporters.gift import share
from contest.banks.exporters.parts import Part, named_losses, parts_in, titles_of
from contest.banks.exporting import Export, Tick, counted, untold
from contest.banks.records import BankHead
from contest.domain.questions import (
    Matching,
    Media,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
    TrueFalse,
    all_media,
)

Medium = Callable[[str], bytes | None]

_CARRIED = frozenset({"explanation", "topic", "tags", "points", "media", "unit"})
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_KINDS = {
    Single: "multichoice",
    Multiple: "multichoice",
    TrueFalse: "truefalse",
    Short: "shortanswer",
    Numeric: "numerical",
    Ordering: "ordering",
    Matching: "matching",
    Situation: "essay",
}


def export_moodle_xml(
    questions: Sequence[Question],
    head: BankHead,
    medium: Medium = lambda _: None,
    tick: Tick = untold,
) -> Export:
    """The bank as Moodle XML, with what that cannot carry; `medium` gives the bytes of a file."""
    titles = titles_of(head)
    quiz = etree.Element("quiz")
    topic = ""
    losses: list[tuple[Question, Iterable[Part]]] = []
    for question in counted(questions, tick):
        title = titles.get(question.topic, question.topic)
        if title != topic:
            topic = title
            category = etree.SubElement(quiz, "question", type="category")
            path = topic.replace("/", "//") if topic else "$course$/top"
            _text(etree.SubElement(category, "category"), path)
        _Element(etree.SubElement(quiz, "question"), question, medium).fill()
        losses.append((question, list(_lost(question, medium))))
    etree.indent(quiz)
    raw = etree.tostring(quiz, encoding="UTF-8", xml_declaration=True)
    return Export(raw + b"\n", named_losses(head, losses))


class _Element:
    """The element of one question."""

    def __init__(self, element: etree._Element, question: Question, medium: Medium) -> None:
        self._element = element
        self._question = question
        self._medium = medium

    def fill(self) -> None:
        """Write everything of the question."""
        question = self._question
        self._element.set("type", _KINDS[type(question.body)])
        _text(self._added("name"), question.id)
        shown = [one for one in question.media if one.show == "question"]
        self._rich(self._added("questiontext"), question.text, shown)
        answered = [one for one in question.media if one.show == "answer"]
        self._rich(self._added("generalfeedback"), question.explanation, answered)
        if question.points is not None:
            self._added("defaultgrade", _decimal(question.points))
        self._added("idnumber", question.id)
        self._body()
        if question.tags:
            tags = self._added("tags")
            for tag in question.tags:
                _text(etree.SubElement(tags, "tag"), tag)

    def _body(self) -> None:  # noqa: C901 - one case a kind
        body = self._question.body
        match body:
            case Single():
                self._choices(
                    (choice.text, choice.media, "100" if choice.id == body.answer else "0")
                    for choice in body.choices
                )
            case Multiple():
                self._choices(_weighed(body), single="false")
            case TrueFalse():
                for word in ("true", "false"):
                    self._answer("100" if (word == "true") is body.answer else "0", word)
            case Short():
                for text in body.answer:
                    self._answer("100", text.replace("*", "\\*"))
                self._added("usecase", "1" if body.match == "exact" else "0")
            case Numeric():
                self._numeric(body)
            case Ordering():
                texts = {item.id: item.text for item in body.items}
                for place, item in enumerate(body.answer, 1):
                    self._answer(str(place), texts[item])
            case Matching():
                self._pairs(body)
            case Situation():
                self._rich(self._added("graderinfo"), body.model_answer, ())
            case _:
                assert_never(body)

    def _choices(
        self, choices: Iterable[tuple[str, tuple[Media, ...], str]], single: str = "true"
    ) -> None:
        self._added("single", single)
        self._added("shuffleanswers", "false")  # a bank keeps the order of its options
        self._added("answernumbering", "ABCD")
        for text, media, percent in choices:
            self._rich(self._added("answer", fraction=percent), text, media)

    def _numeric(self, body: Numeric) -> None:
        answer = self._answer("100", body.answer)
        etree.SubElement(answer, "tolerance").text = body.tolerance
        if body.unit:
            unit = etree.SubElement(self._added("units"), "unit")
            etree.SubElement(unit, "multiplier").text = "1"
            etree.SubElement(unit, "unit_name").text = _clean(body.unit)

    def _pairs(self, body: Matching) -> None:
        left = {item.id: item.text for item in body.left}
        right = {item.id: item.text for item in body.right}
        used = {other for _, other in body.answer}
        pairs = [(left[one], right[other]) for one, other in body.answer]
        pairs += [("", item.text) for item in body.right if item.id not in used]
        for asked, told in pairs:
            pair = self._added("subquestion")
            self._rich(pair, asked, ())
            _text(etree.SubElement(pair, "answer"), told)

    def _answer(self, percent: str, text: str) -> etree._Element:
        answer = self._added("answer", fraction=percent)
        self._rich(answer, text, ())
        return answer

    def _rich(self, element: etree._Element, text: str, media: Iterable[Media]) -> None:
        """A text; only where something is shown with it, it has to be HTML."""
        packed = [(one, raw) for one in media if (raw := self._medium(one.src)) is not None]
        if not packed:
            element.set("format", "plain_text")
            _text(element, text)
            return
        element.set("format", "html")
        lines = "<br>".join(_as_html(line) for line in text.split("\n"))
        shown = "".join(_shown(one) for one, _ in packed)
        _text(element, f"<p>{lines}</p><p>{shown}</p>" if text else f"<p>{shown}</p>")
        for one, raw in packed:
            name = _name(one)
            file = etree.SubElement(element, "file", name=name, path="/", encoding="base64")
            file.text = base64.b64encode(raw).decode("ascii")

    def _added(self, name: str, text: str | None = None, **attributes: str) -> etree._Element:
        element = etree.SubElement(self._element, name, attributes)
        if text is not None:
            element.text = text
        return element


def _weighed(body: Multiple) -> Iterator[tuple[str, tuple[Media, ...], str]]:
    part = share(len(body.answer))
    taken = "-100" if body.scoring == "all" else f"-{part}"
    for choice in body.choices:
        yield choice.text, choice.media, str(part) if choice.id in body.answer else taken


def _shown(medium: Media) -> str:
    src = f"@@PLUGINFILE@@/{quote(_name(medium))}"
    if medium.kind == "image":
        return f'<img src="{src}" alt="{_as_html(medium.alt)}">'
    return f'<{medium.kind} controls src="{src}"></{medium.kind}>'


def _name(medium: Media) -> str:
    return medium.src.removeprefix("media/").replace("/", "-")


def _text(element: etree._Element, text: str) -> None:
    etree.SubElement(element, "text").text = _clean(text)


def _as_html(text: str) -> str:
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, name)
    return text


def _clean(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return _NO_XML.sub("", text)


def _decimal(hundredths: int) -> str:
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def _lost(question: Question, medium: Medium) -> Iterator[Part]:
    body = question.body
    carried = _CARRIED | ({"match"} if isinstance(body, Short) and body.match == "exact" else set())
    yield from (part for part in parts_in(question) if part not in carried)
    if any(medium(one.src) is None for one in all_media(question)):
        yield "media"
