"""OpenTriviaQA's text: a question behind #Q, the right answer behind ^, the options below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from contest.banks.importers.answers import truth_entry
from contest.banks.importers.cleaning import cleaned, label_letter, one_line
from contest.banks.importers.drafting import Draft, entry_of
from contest.banks.importers.encodings import likely_text, read_as_text
from contest.banks.importers.fitting import fitted
from contest.banks.importers.source import Importer, Source
from contest.banks.importing import Entry, Import, Place, Refusal
from contest.reading.faults import phrase

_LINE_END = re.compile(r"\r\n|[\r\n]")
_KNOWN = re.compile(r"^#Q .*\r?\n(?:.*\r?\n){0,8}?\^ ", re.MULTILINE)
_SAMPLE = 20_000


@dataclass(slots=True)
class _Block:
    """One question as it is gathered."""

    line: int
    text: list[str] = field(default_factory=list)
    answer: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)


def knows(source: Source) -> bool:
    """Whether a line with #Q is followed by one with ^."""
    return bool(_KNOWN.search(likely_text(source)[:_SAMPLE]))


def read(source: Source) -> Import:
    """All questions of the file."""
    return read_as_text(source, lambda text: _read(source, text))


TRIVIA = Importer("opentriviaqa", knows, read)


def _read(source: Source, text: str) -> Import:
    blocks = list(_blocks(_LINE_END.split(text)))
    entries = []
    for number, block in enumerate(blocks, 1):
        source.step(number, len(blocks))
        entries.append(fitted(_entry(source, block, number)))
    return Import(source.name, "opentriviaqa", tuple(entries))


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    block: _Block | None = None
    for number, line in enumerate(lines, 1):
        if line.startswith("#Q"):
            if block is not None:
                yield block
            block = _Block(number, [line[2:]])
        elif block is not None and line.strip():
            _put(block, line)
    if block is not None:
        yield block


def _put(block: _Block, line: str) -> None:
    letter = label_letter(line[:1]) if line[1:2] == " " else ""
    if line.startswith("^"):
        block.answer.append(line[1:])
    elif (
        block.answer
        and letter
        and letter == "ABCDEFGHIJ"[len(block.options) : len(block.options) + 1]
    ):
        block.labels.append(letter)
        block.options.append(line[2:])
    elif block.options:
        block.options[-1] += f"\n{line}"
    else:
        (block.answer or block.text).append(line)


def _entry(source: Source, block: _Block, number: int) -> Entry:
    text = cleaned("\n".join(block.text))
    right = cleaned("\n".join(block.answer))
    place = Place((phrase("imports.at_line", line=block.line),), text)
    draft = Draft(f"cau-{number:03d}", source.bank, place, text, (), ())
    options = tuple(map(cleaned, block.options))
    if {option.lower() for option in options} == {"true", "false"} and right:
        return truth_entry(draft, right.lower() == "true")
    same = [place_in for place_in, one in enumerate(options) if _same(one, right)]
    if right and options and not same:
        return Refusal(place, phrase("imports.answer_not_among", text=right))
    return entry_of(Draft(f"cau-{number:03d}", source.bank, place, text, options, tuple(same[:1])))


def _same(one: str, other: str) -> bool:
    return one_line(one).casefold() == one_line(other).casefold()
