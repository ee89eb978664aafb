"""Certificates (giấy chứng nhận): A4 landscape in a frame of our own drawing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from contest.presentation.papers import certified
from contest.presentation.papers.certificates import (
    Certificate,
    CertificateWish,
    Holder,
    certificates_of,
)
from contest.presentation.setup.draft import file_stem
from contest.printing.cutting import centred
from contest.printing.marks import Lettering, Mark, Rule, Shape, Square, Text, page_of
from contest.printing.paper import Paper, PaperInput
from contest.printing.qr import QUIET, matrix_of
from contest.printing.sheet import MM, Sheet, code_lines
from contest.printing.typefaces import ASCENT, LINE, Style, Typefaces

KIND = certified.KIND
_RED, _GOLD, _PALE = "#b3131b", "#c8952b", "#f6e7c1"
_SHEET = Sheet(landscape=True)
_SIDE = 17 * MM  # of the code
_LETTERS = 7.0  # of the code in letters
_FILE, _OF_MEMBER, _OF_LIST = "giay-chung-nhan", "thanh-vien-", "danh-sach"


def certificates(given: PaperInput) -> Iterator[Paper]:
    """A certificate for each winner, or for each name that was given."""
    values = certificates_of(given.contest, given.certificate, given.words)
    frame = tuple(_frame())
    for number, value in enumerate(values, start=1):
        code = given.code(value.kind, ())
        marks = (*frame, *_content(given, value), *_foot(code.text, given.faces))
        page = page_of(_SHEET.width, _SHEET.height, marks)
        title = given.words.say("after.certificate_title")
        stem, whom = _stem(value, number, given.certificate), ""
        if given.certificate.names:  # the next list may be of other people
            whom = value.kind
        yield Paper(stem, title, code, (page,), whom)


def _stem(value: Certificate, number: int, wish: CertificateWish) -> str:
    """A file by the name on it, where it is one of a list: lists grow and are corrected."""
    if wish.names:
        return f"{_FILE}-{file_stem(value.name) or _OF_LIST}"
    return f"{_FILE}-{_OF_MEMBER if wish.holder is Holder.MEMBER else ''}{number:03d}"


def _content(given: PaperInput, value: Certificate) -> Iterator[Mark]:
    faces, width = given.faces, _SHEET.width
    header, y = _header(given)
    yield from header
    title = given.words.say("after.certificate_title")
    top = min(_SHEET.height - 66 * MM, y - 4 * MM)
    yield from _line(faces, title, Style.BOLD, 40.0, top, _RED)
    top -= 40.0 * LINE + 1 * MM
    name = (45 * MM, 95 * MM, width - 90 * MM, max(top - 95 * MM, 12 * MM))
    yield from _coloured(centred(faces, value.name, Style.BOLD, 34.0, name))
    lines = (45 * MM, 62 * MM, width - 90 * MM, 32 * MM)
    yield from centred(faces, "\n".join(value.lines), Style.REGULAR, 18.0, lines)
    yield from _signing(given, value)


def _header(given: PaperInput) -> tuple[list[Mark], float]:
    """Nation or union, who gives it, and where the next line may begin."""
    faces, block = given.faces, given.head_block
    marks: list[Mark] = []
    y = _SHEET.height - 24 * MM
    for line in block.right:
        y = _set(marks, faces, (line, Style.BOLD, 13.0), y)
    if any(block.right):
        marks.append(_under(faces, block.right[-1], y))
        y -= 3
    for line in block.parents:
        y = _set(marks, faces, (line, Style.REGULAR, 12.0), y)
    return marks, _set(marks, faces, (block.organiser, Style.BOLD, 14.0), y)


def _set(marks: list[Mark], faces: Typefaces, look: tuple[str, Style, float], y: float) -> float:
    """Put a text of the header, which may break, at `y`; where the next one begins."""
    text, style, size = look
    if not text:
        return y
    lines = [*_line(faces, text, style, size, y, "#000000")]
    marks += lines
    return y - len(lines) * size * LINE - 1


def _under(faces: Typefaces, text: str, y: float) -> Mark:
    """The rule that Decree 30/2020 sets under the motto, as long as its line."""
    half = faces.width(faces.clean(text), Style.BOLD, 13.0) / 2
    middle = _SHEET.width / 2
    return Rule(middle - half, y - 0.5, middle + half, y - 0.5)


def _signing(given: PaperInput, value: Certificate) -> Iterator[Mark]:
    faces, block = given.faces, given.head_block
    right = (_SHEET.width - 130 * MM, 0.0, 100 * MM, 0.0)
    y = 58 * MM
    place = f"{block.place}, {block.date}" if block.place else block.date
    for line, style, size in (
        (place, Style.ITALIC, 13.0),
        (value.signer, Style.BOLD, 13.0),
        (given.words.say("papers.sign_here"), Style.ITALIC, 12.0),
    ):
        for part in faces.balanced(line, style, size, right[2]):
            x = right[0] + (right[2] - faces.width(part, style, size)) / 2
            yield Lettering(x, y - ASCENT * size, part, style, size, "#000000")
            y -= size * LINE


def _foot(code: str, faces: Typefaces) -> Iterator[Mark]:
    """The code of the contest file, low on the left, where it disturbs nobody; letters beside."""
    matrix = matrix_of(code)
    side = max(_SIDE, len(matrix) * 0.45 * MM)
    quiet = QUIET * side / len(matrix)
    x, y = 32 * MM, 32 * MM
    corners = (
        (x - quiet, y - quiet),
        (x + side + quiet, y - quiet),
        (x + side + quiet, y + side + quiet),
        (x - quiet, y + side + quiet),
    )
    yield Shape(corners, "#ffffff")
    yield Square(x, y, side, matrix)
    left = x + side + quiet
    lines = tuple(code_lines(code, _SHEET.width - 130 * MM - left, faces, _LETTERS))
    for place, line in enumerate(lines, start=1):  # copied out of the file it reads on
        at = y + (len(lines) - place) * _LETTERS * LINE
        yield Lettering(left, at, line, Style.REGULAR, _LETTERS, "#000000")


def _line(
    faces: Typefaces, text: str, style: Style, size: float, top: float, colour: str
) -> Iterator[Mark]:
    for line in faces.lines(text, style, size, _SHEET.width - 90 * MM):
        x = (_SHEET.width - faces.width(line, style, size)) / 2
        yield Lettering(x, top - ASCENT * size, line, style, size, colour)
        top -= size * LINE


def _coloured(lines: Iterable[Text]) -> Iterator[Mark]:
    for x, y, text, style, size in lines:
        yield Lettering(x, y, text, style, size, _RED)


def _frame() -> Iterator[Mark]:
    """Two lines, a band between them with a run of diamonds, and a rosette in each corner."""
    width, height = _SHEET.width, _SHEET.height
    outer, inner = 9 * MM, 17 * MM
    yield Shape(_rectangle(outer, width, height), _PALE, _RED, 2.2)
    yield Shape(_rectangle(inner, width, height), "#ffffff", _GOLD, 1.4)
    yield from _diamonds(outer, inner, width, height)
    middle = (outer + inner) / 2
    for x in (middle, width - middle):
        for y in (middle, height - middle):
            yield from _rosette(x, y, (inner - outer) * 0.9)


def _rectangle(inset: float, width: float, height: float) -> tuple[tuple[float, float], ...]:
    right, top = width - inset, height - inset
    return (inset, inset), (right, inset), (right, top), (inset, top)


def _diamonds(outer: float, inner: float, width: float, height: float) -> Iterator[Mark]:
    middle, half = (outer + inner) / 2, (inner - outer) * 0.26
    for length, level in ((width, True), (height, False)):
        count = int((length - 4 * inner) // (half * 3))
        step = (length - 4 * inner) / count
        across = height if level else width
        for place in range(count + 1):
            along = 2 * inner + place * step
            for other in (middle, across - middle):
                x, y = (along, other) if level else (other, along)
                corners = ((x - half, y), (x, y - half), (x + half, y), (x, y + half))
                yield Shape(corners, _GOLD if place % 2 else _RED)


def _rosette(x: float, y: float, radius: float) -> Iterator[Mark]:
    yield Shape(_star(x, y, radius, 16), _RED)
    yield Shape(_star(x, y, radius * 0.62, 12), _GOLD)
    yield Shape(_star(x, y, radius * 0.34, 5), _PALE)


def _star(x: float, y: float, radius: float, rays: int) -> tuple[tuple[float, float], ...]:
    points = []
    for place in range(rays * 2):
        part = radius if place % 2 == 0 else radius * (0.72 if rays > 5 else 0.4)
        turn = math.pi / 2 + math.pi * place / rays
        points.append((x + part * math.cos(turn), y + part * math.sin(turn)))
    return tuple(points)
