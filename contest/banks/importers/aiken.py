"""Aiken, the simplest text of all: a question, its options A. B. C., and the line ANSWER: B.

Moodle takes a question of one line and English words; people write more lines, `Đáp án: B` and
several right letters, and all of that has one meaning. Every refusal names its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from unicodedata import normalize

from contest.banks.importers.cleaning import cleaned, label_letter, one_line, prepared
from contest.banks.importers.drafting import LETTERS, Draft, entry_of
from contest.banks.importers.encodings import likely_text, read_as_text
from contest.banks.importers.fitting import fitted
from contest.banks.importers.naming import identifier
from contest.banks.importers.source import Importer, Source
from contest.banks.importing import Entry, Import, Place, Refusal
from contest.reading.faults import Phrase, phrase

_LINE_END = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_LABEL = re.compile(r"(\w)\s?([.)\]:/、。．）：])\s*(.*)", re.DOTALL)
_ANSWER = re.compile(
    r"(?:(?:answer|correct answer|đáp án(?: đúng)?|đ/?a)\s*[:：=]"
    # These words begin sentences too, so that only letters may follow.
    r"|(?:key|trả lời|chọn|=>|⇒|→)\s*[:：]?(?=\s*\w(?:\W+(?:(?:và|and)\W+)?\w)*\W*$))"
    r"\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_KEYWORD = re.compile(r"answer\s*:", re.IGNORECASE)
_FREER = re.compile(r"^\s*\[\d+\]|^\s*[A-Ja-j][.)].*(?:\t|\s{2,})[B-Jb-j][.)]")
_REASON = re.compile(
    r"(?:giải thích|lời giải|căn cứ|explanation|feedback)\s*[:：]\s*(.*)", re.IGNORECASE | re.DOTALL
)
_NUMBERED = re.compile(r"(?:câu(?: hỏi)?|question)\s*[0-9]{1,4}\s*[.:)：]\s*", re.IGNORECASE)
_HEADING = re.compile(
    r"(?:phần|chương|bài|mục|chủ đề|vòng|gói|part|chapter|section|round)\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*[,;&/]\s*|\s+(?:và|and)\s+", re.IGNORECASE)
_LETTER = re.compile(r"(\w)(?=\W|$)\W*(.*)", re.DOTALL)
_RUN = re.compile(r"[A-J]{2,10}")
_SAMPLE = 200_000
_LONGEST_LINE = 2000


@dataclass(slots=True)
class _Block:
    """A question as it is gathered, line by line."""

    line: int
    stem: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    answer: str | None = None
    reason: list[str] = field(default_factory=list)
    answer_line: int = 0
    joined: list[int] = field(default_factory=list)  # lines that went on with what stood above
    raw: list[str] = field(default_factory=list)


def knows(source: Source) -> bool:
    """Whether options are labelled a line each, and an `ANSWER` line follows one of them.

    Freer texts (several options on a line, levels in brackets, marks) have an importer of their
    own.
    """
    found = False
    before = ""
    for raw in _LINE_END.split(likely_text(source)[:_SAMPLE]):
        if _FREER.search(prepared(raw[:_LONGEST_LINE])):
            return False
        if line := cleaned(raw):
            found = found or bool(_KEYWORD.match(normalize("NFKC", line)) and _label(before))
            before = line
    return found


def read(source: Source) -> Import:
    """All questions of an Aiken file."""
    return read_as_text(source, lambda text: _read(source, text))


AIKEN = Importer("aiken", knows, read)


def _read(source: Source, text: str) -> Import:
    blocks = list(_blocks(_LINE_END.split(text.removeprefix("\ufeff"))))
    entries: list[Entry] = []
    remarks: list[Phrase] = []
    for done, block in enumerate(blocks):
        source.step(done, len(blocks))
        if _is_heading(block, is_first=done == 0 and len(blocks) > 1):
            text = one_line(" ".join(block.stem))
            remarks.append(phrase("imports.heading_passed", line=block.line, text=text))
        else:
            entries.append(fitted(_entry(source, block, len(entries) + 1)))
    return Import(source.name, "aiken", tuple(entries), remarks=tuple(remarks))


def _is_heading(block: _Block, *, is_first: bool) -> bool:
    """Whether a block is only a title: of the whole file, or of a part of it."""
    if block.options or block.answer is not None:
        return False
    text = " ".join(block.stem)
    return is_first or text.isupper() or bool(_HEADING.match(text) and "?" not in text)


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    block = _Block(0)
    is_parted = False  # a blank line stands right above
    for number, raw in enumerate(lines, 1):
        line = cleaned(raw)
        if not line:
            is_parted = True
            continue
        label = _label(line)
        if _begins(block, line, label, lines[number:], is_parted):
            if block.raw:
                yield block
            block = _Block(number)
        _put(block, line, label, number)
        block.raw.append(raw)
        is_parted = False
    if block.raw:
        yield block


def _begins(
    block: _Block, line: str, label: tuple[str, str] | None, after: Sequence[str], is_parted: bool
) -> bool:
    """Whether a line is the first of another question."""
    if not block.raw:
        return True
    if _is_answer(line):
        return block.answer is not None
    if block.answer is not None:
        return not (_REASON.match(line) or (block.reason and not is_parted and not label))
    if label:
        return False
    if is_parted and not block.options and _NUMBERED.match(line):
        return True
    # A text below options goes on with the last one, unless options from A on follow it.
    return bool(block.options) and (is_parted or _next_letter(after) == "A")


def _put(block: _Block, line: str, label: tuple[str, str] | None, number: int) -> None:
    """Add a line to the part of the question that it belongs to."""
    if _is_answer(line):
        block.answer, block.answer_line = _answer(line) or "", number
    elif block.answer is not None:
        reason = _REASON.match(line)
        block.reason.append(reason[1] if reason else line)
    elif label and block.stem:
        block.labels.append(label[0])
        block.options.append(label[1])
    elif block.options:
        block.options[-1] += f"\n{line}"
        block.joined.append(number)
    else:
        if block.stem:
            block.joined.append(number)
        block.stem.append(line)


def _next_letter(lines: Sequence[str]) -> str:
    """The label of the next line that has one, if only text stands before it."""
    for raw in lines[:20]:
        line = cleaned(raw)
        if _is_answer(line):
            return ""
        if label := _label(line):
            return label[0]
    return ""


def _is_answer(line: str) -> bool:
    return _answer(line) is not None


def _answer(line: str) -> str | None:
    """What an answer line says, wide letters made plain; None for another line."""
    found = _ANSWER.match(normalize("NFKC", line)) if len(line) < 300 else None
    return None if found is None else found[1]


def _label(line: str) -> tuple[str, str] | None:
    """Letter and text of a line that begins as an option does."""
    found = _LABEL.match(line)
    if found is None:
        return None
    letter = label_letter(found[1])
    if not letter or (found[2] == "/" and not found[0].startswith(f"{found[1]}/ ")):
        return None  # A/B testing
    return letter, found[3].strip()


def _entry(source: Source, block: _Block, number: int) -> Entry:
    place = Place((phrase("imports.at_line", line=block.line),), "\n".join(block.raw))
    stem = _NUMBERED.sub("", "\n".join(block.stem), count=1)
    if block.stem and not block.options and block.answer is None:
        return Refusal(place, phrase("imports.aiken_no_options"))
    if _label(stem) and len(block.stem) == 1 and not block.options:
        return Refusal(place, phrase("imports.aiken_option_first"))
    twice = next((one for one in block.labels if block.labels.count(one) > 1), None)
    if twice is not None:
        return Refusal(place, phrase("imports.label_twice", letter=twice))
    keys = _keys(block)
    if keys is None:
        at = Place((phrase("imports.at_line", line=block.answer_line),), place.excerpt)
        return Refusal(at, phrase("imports.answer_unclear", text=block.answer or ""))
    draft = Draft(
        id=identifier("", f"cau-{number:03d}"),
        bank=source.bank,
        place=place,
        text=stem,
        choices=tuple(block.options),
        keys=keys,
        explanation="\n".join(block.reason),
        remarks=tuple(_remarks(block)),
    )
    return entry_of(draft)


def _keys(block: _Block) -> tuple[int, ...] | None:
    """The positions of the right options; None when the answer line cannot be understood."""
    if block.answer is None:
        return ()
    letters = _answer_letters(block.answer, block)
    if not letters:
        return None
    beyond = len(block.options)
    places = {label: place for place, label in enumerate(block.labels)}
    return tuple(dict.fromkeys(places.get(letter, beyond) for letter in letters))


def _answer_letters(answer: str, block: _Block) -> tuple[str, ...]:
    """The letters of an answer line: `B`, `A, C`, `AC`, `B. text of B`, or just the text of one."""
    texts = dict(zip(block.labels, block.options, strict=True))
    whole = next((one for one, text in texts.items() if _same(text, answer)), None)
    if whole is not None:
        return (whole,)
    bare = answer.strip(" .()[]*")
    if _RUN.fullmatch(bare) and len(set(bare)) == len(bare):
        return tuple(bare)
    first, text = _lettered(answer)
    if not first or _same(text, texts.get(first, "")):
        return (first,) if first else ()
    others = (_lettered(part)[0] for part in _BETWEEN.split(answer)[1:])
    return (first, *filter(None, others))


def _lettered(text: str) -> tuple[str, str]:
    """The letter that a text begins with, "" for none, and what stands behind it."""
    found = _LETTER.match(text.lstrip(" .([*"))
    letter = label_letter(found[1]) if found else ""
    return (letter, found[2]) if found and letter else ("", text)


def _same(one: str, other: str) -> bool:
    return one_line(one).casefold() == one_line(other).casefold()


def _remarks(block: _Block) -> Iterator[Phrase]:
    if block.joined:
        first, last = block.joined[0], block.joined[-1]
        yield phrase("imports.lines_joined", first=first, last=last)
    behind = _BETWEEN.split(_lettered(block.answer or "")[1])[0].strip()
    if len(behind) > 1 and not any(_same(behind, option) for option in block.options):
        yield phrase("imports.behind_answer", text=behind)
    if tuple(block.labels) != tuple(LETTERS[: len(block.labels)]):
        yield phrase("imports.labels_renamed", letters=tuple(block.labels))
