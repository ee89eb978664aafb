"""One <question> of Moodle XML: its texts with what they show, its answers, its common fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from lxml import etree

from contest.banks.importers.answers import Answer
from contest.banks.importers.attachments import unpacked
from contest.banks.importers.cleaning import cleaned, one_line
from contest.banks.importers.drafting import Draft
from contest.banks.importers.naming import identifier
from contest.banks.importers.numbers import decimal_in, points_in
from contest.banks.importers.rich_text import RichTexts, Style
from contest.banks.importers.xml import child, children, text_at
from contest.banks.importing import Place
from contest.domain.questions import Media
from contest.reading.faults import phrase

_STYLES: dict[str, Style] = {
    "html": "html",
    "moodle_auto_format": "moodle",
    "plain_text": "plain",
    "markdown": "markdown",
}
# Said after an answer whatever the question is; Moodle writes them into every question.
_COMBINED = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
_STANDARD = re.compile(
    r"(?:your answer is (?:partially )?(?:correct|incorrect)|câu trả lời của bạn (?:là )?"
    r"(?:đúng|sai|đúng một phần|chính xác|không đúng|không chính xác))?\W*",
    re.IGNORECASE,
)
_TRUE = ("1", "true")
_LONGEST_EXCERPT = 1000


@dataclass(slots=True)
class MoodleQuestion:
    """One <question>; `texts` gathers what its texts show and what they lose."""

    element: etree._Element
    texts: RichTexts

    @property
    def kind(self) -> str:
        """The type as Moodle names it."""
        return self.element.get("type") or ""

    @property
    def name(self) -> str:
        """The name by which Moodle lists the question."""
        return one_line(text_at(self.element, "name", "text"))

    @property
    def place(self) -> Place:
        """Its line in the file, its name, and its text as it stands."""
        line = phrase("imports.at_line", line=self.element.sourceline or 0)
        named = (phrase("imports.at_named", name=self.name),) if self.name else ()
        excerpt = cleaned(text_at(self.element, "questiontext", "text"))
        return Place((line, *named), excerpt[:_LONGEST_EXCERPT])

    def draft(self, bank: str, number: int, topic: str) -> Draft:
        """What questions of every kind carry."""
        text, media = self.shown(child(self.element, "questiontext"))
        explanation, answered = self.shown(child(self.element, "generalfeedback"), "answer")
        hints = [self.text(hint) for hint in children(self.element, "hint")]
        tags = child(self.element, "tags")
        return Draft(
            id=identifier(text_at(self.element, "idnumber"), f"cau-{number:03d}"),
            bank=bank,
            place=self.place,
            text=text,
            choices=(),
            keys=(),
            points=points_in(text_at(self.element, "defaultgrade")),
            topic=topic,
            tags=() if tags is None else tuple(_tags(tags)),
            explanation=explanation,
            note="\n".join(hint for hint in hints if hint),
            media=(*media, *self._old_picture(), *answered),
        )

    def shown(
        self, element: etree._Element | None, show: Literal["question", "answer"] = "question"
    ) -> tuple[str, tuple[Media, ...]]:
        """A text with what it shows."""
        if element is None:
            return "", ()
        return self.texts.shown(text_at(element, "text"), style_of(element), show)

    def text(self, element: etree._Element | None) -> str:
        """A text that nothing can be shown with."""
        if element is None:
            return ""
        return self.texts.text(text_at(element, "text"), style_of(element))

    def with_remarks(self, draft: Draft) -> Draft:
        """The draft with what was remarked on so far."""
        return replace(draft, remarks=tuple(self.texts.remarks))

    def answers(self, *, are_shown: bool = False) -> list[Answer]:
        """The <answer> elements; plain texts but for options."""
        return [self._answer(one, are_shown) for one in children(self.element, "answer")]

    def is_set(self, name: str, otherwise: str = "") -> bool:
        """Whether a field says yes; one that is not there says `otherwise`."""
        return (text_at(self.element, name) or otherwise).lower() in _TRUE

    def kept(self) -> Mapping[str, object]:
        """What is said after an answer whatever it is, where somebody wrote it."""
        said = {name: self.text(child(self.element, name)) for name in _COMBINED}
        return {name: text for name, text in said.items() if not _STANDARD.fullmatch(text)}

    def _old_picture(self) -> tuple[Media, ...]:
        """The one picture that a question had before Moodle 2."""
        raw = unpacked(text_at(self.element, "image_base64"))
        found = self.texts.attachments.keep(raw) if raw else None
        return () if found is None else (found,)

    def _answer(self, element: etree._Element, is_shown: bool) -> Answer:
        said = self.text(child(element, "feedback"))
        percent = decimal_in(element.get("fraction")) or Decimal(0)
        if not is_shown:
            return Answer(cleaned(text_at(element, "text")), percent, said)
        text, media = self.shown(element)
        return Answer(text, percent, said, media)


def style_of(element: etree._Element) -> Style:
    """The format that the text of an element is written in."""
    return _STYLES.get(element.get("format") or "html", "moodle")


def files_in(element: etree._Element) -> dict[str, bytes]:
    """The files packed into a question, by name and by path."""
    files: dict[str, bytes] = {}
    for packed in element.iter("{*}file"):
        raw = unpacked(packed.text or "")
        name = packed.get("name") or ""
        if raw is not None and name:
            files[name] = raw
            files[f"{packed.get('path') or '/'}{name}".lstrip("/")] = raw
    return files


def _tags(tags: etree._Element) -> list[str]:
    found = (one_line(text_at(tag, "text")) for tag in children(tags, "tag"))
    return [text for text in dict.fromkeys(found) if text]
