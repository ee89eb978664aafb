"""Word files of the corpus, walked with python-docx and plain patterns."""

from __future__ import annotations

import json
import re
from pathlib import Path

from docx import Document

from tests.corpus.comparing import Expected, Format


def _paragraphs(path: Path) -> list[str]:
    return [paragraph.text.strip() for paragraph in Document(str(path)).paragraphs]


def _count_answers(path: Path) -> int:
    return sum(text.upper().startswith("ANSWER:") for text in _paragraphs(path))


def _typed(path: Path) -> list[Expected]:
    """[level] stem, options with their letters, ANSWER: and a letter, in strict order."""
    found, stem, options = [], list[str](), list[str]()
    for text in _paragraphs(path):
        if text.upper().startswith("ANSWER:"):
            key = text.partition(":")[2].strip()
            found.append(Expected("\n".join(stem), tuple(options), (key,)))
            stem, options = [], []
        elif options or re.match(r"A\. ", text):
            if re.match(r"[A-J]\.", text):
                options.append(text[2:])
            elif text:
                options[-1] += f" {text}"
        elif text:
            stem.append(re.sub(r"^\[\d+\]\s*", "", text))
    return found


def _gold_of(path: Path) -> Path:
    """The JSON of the authors lies in a tree like that of the documents, blanks left out of it."""
    (gold,) = path.parents[4].rglob(f"JSON format/**/{path.stem}.json")
    return gold


def _gold(path: Path) -> list[Expected]:
    """Stem and options share a text there: "Câu 1: … A. … B. … C. … D. …"."""
    found = []
    for row in json.loads(_gold_of(path).read_text("utf-8")):
        text = re.sub(r"^\s*câu\s*\d+\s*[:.)]?", "", row["Question"], flags=re.IGNORECASE)
        parts = re.split(r"\n\s*[A-D]\s*[.:)]", text)
        found.append(Expected(parts[0], tuple(parts[1:]), (row["Choice"].strip(),)))
    return found


def _count_rows(path: Path) -> int:
    """Rows whose first cell is a name with a number, as in the tables of this data set."""
    return sum(
        bool(re.search(r"\d\s*$", row.cells[0].text))
        for table in Document(str(path)).tables
        for row in table.rows
    )


FORMATS = (
    Format("word-paragraphs", "docx-vn-paragraph/**/*.docx", _count_answers, _typed, least=1.0),
    Format(
        "word-tables", "docx-vn-table/**/*.docx", _count_rows, _gold, least=0.995, most_doubts=2
    ),
)
