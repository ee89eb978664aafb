"""Notes that Anki exports as plain text: a line a note, its fields parted as the head says.

The first field asks and the second answers; a note with one gap is a text with a gap.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from contest.banks.importers.answers import FULL, Answer, short_entry, situation_entry
from contest.banks.importers.attachments import Attachments
from contest.banks.importers.cleaning import one_line
from contest.banks.importers.drafting import Draft
from contest.banks.importers.encodings import likely_text, read_as_text
from contest.banks.importers.fitting import fitted
from contest.banks.importers.gift_grammar import GAP
from contest.banks.importers.naming import identifier
from contest.banks.importers.rich_text import RichTexts, Style
from contest.banks.importers.source import Importer, Source
from contest.banks.importing import Entry, Import, Place, Refusal
from contest.reading.faults import BadFile, fault, phrase

_HEAD = re.compile(r"#([a-z ]+):(.*)")
_HEADS = ("separator", "html", "notetype", "deck", "tags", "columns", "guid", "if matches")
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_SOUND = re.compile(r"\[sound:([^\]]*)\]")
# Braces inside are those of formulas, and closed there.
_INSIDE = r"(?:[^{}:]|:(?!:)|\{[^{}]*\})*"
_CLOZE = re.compile(rf"\{{\{{c([0-9]+)::({_INSIDE})(?:::({_INSIDE}))?\}}\}}")
_CLOZE_BEGINS = re.compile(r"\{\{c[0-9]+::")
_FEW_WORDS = 15


@dataclass(slots=True)
class _Head:
    """What the lines that begin with # say."""

    separator: str = "\t"
    is_html: bool = False
    special: dict[str, int] = field(default_factory=dict)  # guid, notetype, deck, tags: column
    lines: int = 0


def knows(source: Source) -> bool:
    """Whether a text begins with a line that only Anki writes."""
    found = _HEAD.match(likely_text(source)[:200])
    return found is not None and found[1].split(" column")[0] in _HEADS


def read(source: Source) -> Import:
    """All notes of the file."""
    return read_as_text(source, lambda text: _read(source, text))


ANKI = Importer("anki", knows, read)


def _read(source: Source, text: str) -> Import:
    head, body = _head(text)
    attachments = Attachments()
    entries: list[Entry] = []
    try:
        for line, cells in _notes(body, head):
            source.step(len(entries), len(entries) + 1)
            entries.append(fitted(_entry(source, head, line, cells, len(entries) + 1, attachments)))
    except csv.Error as error:
        raise BadFile(fault("imports.anki_quotes", source.name)) from error
    return Import(source.name, "anki", tuple(entries), attachments.media)


def _head(text: str) -> tuple[_Head, str]:
    head = _Head()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    while lines and (found := _HEAD.fullmatch(lines[0])):
        name, value = found[1], found[2].strip()
        if name == "separator":
            head.separator = _SEPARATORS.get(value.lower(), value[:1] or "\t")
        elif name == "html":
            head.is_html = value.lower() == "true"
        elif name.endswith(" column") and value.isdecimal():
            head.special[name.removesuffix(" column")] = int(value) - 1
        head.lines += 1
        lines.pop(0)
    return head, "\n".join(lines)


def _notes(body: str, head: _Head) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=head.separator)
    line = head.lines + 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = head.lines + reader.line_num + 1


def _entry(
    source: Source, head: _Head, line: int, cells: list[str], number: int, attachments: Attachments
) -> Entry:
    place = Place((phrase("imports.at_line", line=line),), one_line(" | ".join(cells))[:1000])
    special = {name: cells[at] for name, at in head.special.items() if at < len(cells)}
    fields = [cell for at, cell in enumerate(cells) if at not in head.special.values()]
    texts = RichTexts(attachments)
    for name in _SOUND.findall(" ".join(fields)):
        texts.remarks[phrase("imports.medium_elsewhere", name=name)] = None
    asked, *told = [_SOUND.sub("", one) for one in fields] or [""]
    gaps = list(_CLOZE.finditer(asked))
    style: Style = "html" if head.is_html else "plain"
    text, media = texts.shown(_CLOZE.sub(_gap, asked), style)
    rest = [texts.shown(one, style, "answer") for one in told]
    said = [text for text, _ in rest if text]
    draft = Draft(
        id=identifier("", f"cau-{number:03d}"),
        bank=source.bank,
        place=place,
        text=text,
        choices=(),
        keys=(),
        topic=one_line(special.get("deck", "").split("::")[-1]),
        tags=tuple(special.get("tags", "").split()),
        explanation="\n".join(said if gaps else said[1:]),
        media=(*media, *(one for _, shown in rest for one in shown)),
        remarks=tuple(texts.remarks),
    )
    count = len(_CLOZE_BEGINS.findall(asked))
    if count > 1 or count != len(gaps):
        return Refusal(place, phrase("imports.gap_count", count=count))
    if not gaps:
        return _answered(draft, said[0] if said else "")
    return short_entry(draft, [Answer(texts.text(gaps[0][2], style), FULL)])


def _gap(found: re.Match[str]) -> str:
    """What stands in the text for a gap, with the hint that it has."""
    return f"{GAP} ({found[3]})" if found[3] else GAP


def _answered(draft: Draft, answer: str) -> Entry:
    if not answer:
        return Refusal(draft.place, phrase("imports.no_key"))
    if len(answer.split()) > _FEW_WORDS:
        draft = replace(draft, remarks=(*draft.remarks, phrase("imports.long_answer")))
        return situation_entry(draft, answer)
    return short_entry(draft, [Answer(answer, FULL)])
