"""Files made to hurt an importer, and a program that brings files in and says what that took.

As a program it takes paths, imports each, and prints a line of JSON for each.
"""

from __future__ import annotations

import io
import json
import struct
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from contest.banks.importers.pipeline import import_source, source_bytes
from contest.banks.importers.source import Source

MEGABYTE = 1024**2
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
QUESTION = "".join(
    f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"
    for line in ("Câu 1: Thủ đô?", "A. Hà Nội", "B. Huế", "Đáp án: A")
)


def docx(
    body: str = QUESTION, *, before: str = "", is_packed: bool = True, **parts: bytes
) -> bytes:
    """A Word file with this body, and other parts by name; unpacked, its ratio tells nothing."""
    document = f"{before}<w:document {W}><w:body>{body}</w:body></w:document>"
    made = io.BytesIO()
    packing = zipfile.ZIP_DEFLATED if is_packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(made, "w", packing) as archive:
        archive.writestr("word/document.xml", document.encode())
        for name, raw in parts.items():
            archive.writestr(f"word/{name}.xml", raw)
    return made.getvalue()


def _laughs() -> str:
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    return f"<!DOCTYPE w [{entities}]>"


def _noise(count: int) -> str:
    """Text that packs badly, so that no ratio gives it away."""
    state, signs = 1, []
    for _ in range(count):
        state = state * 1103515245 + 12345 & 0x7FFFFFFF
        signs.append(chr(97 + (state >> 16) % 26))
    return "".join(signs)


def _lying_size() -> bytes:
    raw = bytearray(docx("<w:p/>" * 2_000_000))
    at = raw.index(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<I", 5000)
    raw[22:26] = struct.pack("<I", 5000)
    return bytes(raw)


def _nested(tag: str, depth: int) -> str:
    return f"<w:{tag}>" * depth + f"</w:{tag}>" * depth


def _styles(count: int) -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % count}"/>'
        "</w:style>"
        for n in range(count)
    )
    return f"<w:styles {W}>{styles}</w:styles>".encode()


TRAPS: dict[str, Callable[[], bytes]] = {
    "blanks by the hundred megabytes": lambda: docx("<w:p/>" + " " * (300 * MEGABYTE)),
    "a size that lies": _lying_size,
    "entities in entities": lambda: docx("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", before=_laughs()),
    "a file from elsewhere": lambda: docx(
        "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
        before='<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ),
    "a DTD from elsewhere": lambda: docx(before='<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">'),
    "a million elements in one table": lambda: docx(
        "<w:tbl>" + "<w:p w:a='1' w:b='2'/>" * 1_000_000 + "</w:tbl>", is_packed=False
    ),
    "a tree a hundred thousand deep": lambda: docx(_nested("sdt", 100_000), is_packed=False),
    "tables in tables": lambda: docx(
        "<w:tbl><w:tr><w:tc>" * 70 + QUESTION + "</w:tc></w:tr></w:tbl>" * 70
    ),
    "a cell of a billion columns": lambda: docx(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr>'
        "</w:tbl>" + QUESTION
    ),
    "styles in a circle": lambda: docx(
        '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr></w:p>' + QUESTION, styles=_styles(500)
    ),
    "a line of thirty megabytes": lambda: docx(
        f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Câu 1: {_noise(1000) * 30_000}</w:t></w:r></w:p>",
        is_packed=False,
    ),
    "runs without end": lambda: docx(
        "<w:p>" + "<w:r><w:rPr><w:b/></w:rPr><w:t>A. </w:t></w:r>" * 300_000 + "</w:p>",
        is_packed=False,
    ),
    "paragraphs without end": lambda: docx(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>A. một</w:t></w:r></w:p>" * 700_000, is_packed=False
    ),
    "cells without end": lambda: docx(
        f"<w:tbl>{'<w:tr>' + '<w:tc><w:p/></w:tc>' * 60 + '</w:tr>'}</w:tbl>" * 2_000,
        is_packed=False,
    ),
    "labels without end": lambda: docx(
        "<w:p><w:r><w:t>Câu 1: " + "A. B. C. " * 100_000 + "</w:t></w:r></w:p>"
    ),
    "an XML that breaks off": lambda: docx("<w:p>"),
    "not XML at all": lambda: docx(styles=b"\x00\x01\x02"),
    "brackets without end": lambda: b"1. " + b"(" * 1_000_000,
    "blanks without end": lambda: "Đáp án".encode() + b" \xc2\xa0" * 400_000 + b"x",
    "labels in a text without end": lambda: b"1. x\n" + b"A. B. \n" * 15_000,
    "lines without end": lambda: b"x\n" * 1_000_000,
    "numbers without end": lambda: b"1." * 600_000,
    "pairs without end": lambda: b"1.A " * 250_000,
    "accents without end": lambda: b"a" + b"\xcc\x81" * 600_000,
}
_DEAR = ("megabytes", "million", "paragraphs")
CHEAP = tuple(name for name in TRAPS if not any(word in name for word in _DEAR))


def _brought(path: Path) -> dict[str, object]:
    began = time.perf_counter()
    raw = source_bytes(path)
    imported = import_source(Source(path.name, raw))
    return {
        "name": path.name,
        "seconds": time.perf_counter() - began,
        "read": len(imported.questions),
        "why": [entry.why.name for entry in imported.refusals],
        "megabytes": _peak_megabytes(),
    }


def _peak_megabytes() -> int:
    """The most memory that this process ever had, without that of whoever started it."""
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if "VmHWM" in line)


if __name__ == "__main__":
    for path in map(Path, sys.argv[1:]):
        sys.stdout.write(json.dumps(_brought(path)) + "\n")
