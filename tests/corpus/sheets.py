"""Tables of the corpus, walked with plain patterns: no reader of workbooks takes part."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from tests.corpus.comparing import Expected, Format

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RIGHT = "(đúng)"


def _cells(path: Path) -> list[list[str]]:
    """The rows of the first sheet, each cell at its column."""
    with zipfile.ZipFile(path) as book:
        shared = [
            "".join(text.text or "" for text in item.iter(f"{_MAIN}t"))
            for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        ]
        page = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = []
    for row in page.iter(f"{_MAIN}row"):
        cells: dict[int, str] = {}
        for cell in row.iter(f"{_MAIN}c"):
            value = cell.findtext(f"{_MAIN}v") or ""
            letters = re.match(r"[A-Z]+", cell.get("r", "A"))
            place = sum((ord(s) - 64) * 26**n for n, s in enumerate(reversed(letters[0]))) - 1  # type: ignore[index]
            cells[place] = shared[int(value)] if cell.get("t") == "s" and value else value
        rows.append([cells.get(place, "") for place in range(max(cells, default=-1) + 1)])
    return rows


def _template(path: Path) -> list[Expected]:
    """Numbered rows of a school program: number, question, four options, right answer."""
    found = []
    for cells in _cells(path):
        if len(cells) > 6 and cells[0].isdecimal():
            options, key = tuple(cells[2:6]), cells[6]
            # A number may be a place or a text, which the importer asks; here a letter is enough.
            found.append(Expected(cells[1], options, (key,)))
    return found


def _count_template(path: Path) -> int:
    if "cau-hoi" not in path.name:
        return 0  # lists of pupils and teachers
    return len(_template(path))


def _expected_template(path: Path) -> list[Expected] | None:
    return _template(path) if "cau-hoi" in path.name else None


def _marked(path: Path) -> list[Expected]:
    """Rows between semicolons, the right option with "(đúng)" behind it."""
    found = []
    for fields in csv.reader(io.StringIO(path.read_text("utf-8")), delimiter=";"):
        texts = [text.strip() for text in fields]
        if any(text.endswith(_RIGHT) for text in texts):
            key = tuple("ABCD"[n] for n, text in enumerate(texts[1:]) if text.endswith(_RIGHT))
            options = tuple(text.removesuffix(_RIGHT).strip() for text in texts[1:])
            found.append(Expected(texts[0], options, key))
    return found


def _count_kahoot(path: Path) -> int:
    """Rows with a number and something to ask; the others of the template are only numbered."""
    rows = _cells(path)
    return sum(cells[0].isdecimal() and sum(map(bool, cells)) > 3 for cells in rows if cells)


FORMATS = (
    Format("csv", "csv-vn/**/*.csv", lambda path: len(_marked(path)), _marked, least=1.0),
    # Two of its three templates say "2" where an option reads 2: these four are asked.
    Format("xlsx", "xlsx-vn/**/*.xlsx", _count_template, _expected_template, 1 / 3, 4),
    # The one row of the template is the example of its makers, which is asked.
    Format("kahoot", "kahoot/**/*.xlsx", _count_kahoot, lambda _: None, 0.0, 1),
)
