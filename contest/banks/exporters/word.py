"""Question papers for Word (.docx), with or without the key, ready to be printed.

What a paper with its key does not bring back is found by reading it again as the importer would.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import UnrecognizedImageError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt
from docx.text.paragraph import Paragraph

from contest.banks.exporters.paper_lines import PaperLine, lines_of
from contest.banks.exporters.parts import Part, named_losses, titles_of
from contest.banks.exporting import Export, Tick, counted, untold
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.importing import Import, Read
from contest.banks.records import BankHead
from contest.domain.questions import (
    Body,
    Matching,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
    all_media,
)
from contest.presentation.wording import Words

Medium = Callable[[str], bytes | None]

_FONT = "Times New Roman"  # that of official papers, on every Vietnamese computer
_SIZE = Pt(13)
_WIDTH, _HEIGHT, _MARGIN = Mm(210), Mm(297), Mm(20)
_PICTURE_WIDTH = Mm(90)
_INDENT = Mm(8)
# Signs that XML cannot hold: a file with one of them would not open at all.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SAME: tuple[Part, ...] = (
    *("points", "seconds", "difficulty", "tags", "explanation", "sources", "note", "use"),
    "history",
)


@dataclass(frozen=True, slots=True)
class _Paper:
    """What goes on a paper: questions, the title, the topics by id, the files by path."""

    questions: Sequence[Question]
    title: str
    topics: Mapping[str, str]
    medium: Medium

    def topic(self, question: Question) -> str:
        return self.topics.get(question.topic, question.topic)


def export_word(
    questions: Sequence[Question],
    head: BankHead,
    words: Words,
    medium: Medium = lambda _: None,
    tick: Tick = untold,
    *,
    with_key: bool,
) -> Export:
    """A paper of all the questions, with what it could not carry.

    A paper without the key leaves the answers out on purpose: only sounds and films are lost.
    """
    paper = _Paper(questions, head.title, titles_of(head), medium)
    raw = _written(paper, words, tick, with_key=with_key)
    lost = _lost(paper, _read_again(raw, tick)) if with_key else _unshown(paper)
    return Export(raw, named_losses(head, list(lost)))


# --- the paper ----------------------------------------------------------------------------------


def _written(paper: _Paper, words: Words, tick: Tick, *, with_key: bool) -> bytes:
    document = _empty(paper.title, words)
    topic = ""
    for number, question in enumerate(counted(paper.questions, tick), 1):
        if paper.topic(question) != topic:
            topic = paper.topic(question)
            heading = words.say("exports.topic", title=topic or "–")
            document.add_heading(_clean(heading), 2)
        lines = list(lines_of(question, number, words, with_key=with_key))
        for place, line in enumerate(lines):
            _add(document, line, paper, is_last=place == len(lines) - 1)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _empty(title: str, words: Words) -> WordDocument:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    for name in ("Normal", "Title", "Heading 2"):
        style = document.styles[name]
        style.font.name = _FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{kind}"), _FONT)
        for themed in [name for name in fonts.attrib if "Theme" in name]:
            del fonts.attrib[themed]
        style.font.size = Pt(16) if name == "Title" else _SIZE
        style.font.bold = name != "Normal"
        style.font.color.rgb = None
    document.core_properties.title = _clean(title)[:255]
    document.core_properties.author = ""
    heading = document.add_paragraph(_clean(title), style="Title")
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _number_pages(section.footer.paragraphs[0], words)
    return document


def _number_pages(paragraph: Paragraph, words: Words) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(f"{words.say('exports.page')} ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - the library has no words for page numbers


def _add(document: WordDocument, line: PaperLine, paper: _Paper, *, is_last: bool) -> None:
    paragraph = document.add_paragraph()
    shape = paragraph.paragraph_format
    shape.space_before, shape.space_after = Pt(0), Pt(10) if is_last else Pt(2)
    shape.keep_together = True
    shape.keep_with_next = not is_last  # a question is not torn apart by the end of a page
    if line.is_option or line.is_key:
        shape.left_indent = _INDENT
    if line.strong:
        paragraph.add_run(_clean(line.strong)).bold = True
    run = paragraph.add_run(_clean(line.text))
    run.italic = line.is_key or None
    for media in line.media:
        raw = paper.medium(media.src) if media.kind == "image" else None
        if raw is None:
            continue
        try:
            shown = paragraph.add_run().add_picture(io.BytesIO(raw))
        except (UnrecognizedImageError, ValueError, ZeroDivisionError, OSError):
            continue  # it is named as lost, since it does not come back
        if shown.width > _PICTURE_WIDTH:
            shown.height = Emu(int(shown.height * _PICTURE_WIDTH / shown.width))
            shown.width = _PICTURE_WIDTH
        shown._inline.docPr.set("descr", _clean(media.alt))  # noqa: SLF001 - as above


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)


# --- what it does not carry -----------------------------------------------------------------------


def _read_again(raw: bytes, tick: Tick) -> Import:
    return import_source(Source("paper.docx", raw, tick=tick))


def _unshown(paper: _Paper) -> Iterator[tuple[Question, list[Part]]]:
    for question in paper.questions:
        is_heard = any(media.kind != "image" for media in all_media(question))
        yield question, ["media"] if is_heard else []


def _lost(paper: _Paper, again: Import) -> Iterator[tuple[Question, list[Part]]]:
    found = {
        entry.question.id: entry.question for entry in again.entries if isinstance(entry, Read)
    }
    for question in paper.questions:
        other = found.get(question.id)
        if other is None:
            yield question, ["whole"]
            continue
        yield question, list(_differences(question, other, paper, again))


def _differences(one: Question, other: Question, paper: _Paper, again: Import) -> Iterator[Part]:
    if one.text != other.text:
        yield "text"
    yield from (name for name in _SAME if getattr(one, name) != getattr(other, name))
    if paper.topic(one) != other.topic:
        yield "topic"
    pictures = [(media.show, paper.medium(media.src)) for media in all_media(one)]
    kept = [(media.show, again.media.get(media.src)) for media in all_media(other)]
    if pictures != kept:
        yield "media"
    yield from _of_body(one.body, other.body)


def _of_body(one: Body, other: Body) -> Iterator[Part]:
    if type(one) is not type(other):
        yield "kind"
        return
    match one, other:
        case (Multiple(), Multiple()) if one.scoring != other.scoring:
            yield "scoring"
        case (Short(), Short()) if one.match != other.match:
            yield "match"
        case (Numeric(), Numeric()) if one.unit != other.unit:
            yield "unit"
        case (Situation(), Situation()) if one.rubric != other.rubric:
            yield "rubric"
        case _ if _bare(one) != _bare(other):
            yield "text"


def _bare(body: Body) -> object:
    """A body by what is read of it: texts and how they belong together, without ids and media."""
    match body:
        case Single():
            return [choice.text for choice in body.choices], body.answer
        case Multiple():
            return [choice.text for choice in body.choices], sorted(body.answer)
        case Ordering():
            texts = {item.id: item.text for item in body.items}
            return list(texts.values()), [texts[name] for name in body.answer]
        case Matching():
            left = {item.id: item.text for item in body.left}
            right = {item.id: item.text for item in body.right}
            return (
                list(left.values()),
                list(right.values()),
                [(left[one], right[two]) for one, two in sorted(body.answer)],
            )
        case Numeric():
            return replace(body, unit="")
        case _:
            return body
