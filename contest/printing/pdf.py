"""Pages to PDF: the same pages are the same bytes, whatever the clock, the folder or the locale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from contest.printing.direction import as_drawn
from contest.printing.marks import Lettering, Page, Rule, Shape, Square, Text
from contest.printing.qr import Matrix, bars
from contest.printing.typefaces import Style

_RULE_WIDTH = 0.5
_MODULE = 10  # units a module inside a form
_MANY_SHAPES = 40  # from here on they are an ornament, which many pages share


@dataclass(frozen=True, slots=True)
class About:
    """What the file says about itself."""

    title: str
    subject: str
    author: str
    language: str  # "vi-VN"


def pdf_of(pages: Iterable[Page], about: About) -> bytes:
    """The PDF of the pages; the fonts that they use are embedded, as subsets."""
    book = Book(about)
    for page in pages:
        book.add(page)
    return book.whole()


class Book:
    """A PDF that grows page by page, so that whoever waits for it can be told how far it is."""

    def __init__(self, about: About) -> None:
        self._file = BytesIO()
        self._canvas = canvas = Canvas(
            self._file,
            pageCompression=1,
            invariant=1,
            lang=about.language,
            # Otherwise every page names Helvetica, which nothing embeds.
            initialFontName=Style.REGULAR.value,
        )
        canvas.setTitle(about.title)
        canvas.setSubject(about.subject)
        canvas.setAuthor(about.author)
        canvas.setCreator("")
        self._forms: dict[bytes, str] = {}
        self._frames: dict[tuple[Shape, ...], str] = {}

    def add(self, page: Page) -> None:
        """Draw one page more."""
        canvas, forms, frames = self._canvas, self._forms, self._frames
        for square in page.squares:
            if (key := _key(square.matrix)) not in forms:
                forms[key] = _form(canvas, square.matrix, f"qr{len(forms)}")
        canvas.setPageSize((page.width, page.height))
        if len(page.shapes) < _MANY_SHAPES:
            _draw_shapes(canvas, page.shapes)
        else:
            if page.shapes not in frames:
                frames[page.shapes] = f"frame{len(frames)}"
                _shapes_form(canvas, page, frames[page.shapes])
            canvas.doForm(frames[page.shapes])
        _draw_rules(canvas, page.rules)
        _draw_texts(canvas, page.texts)
        _draw_letterings(canvas, page.letterings)
        for square in page.squares:
            _draw_square(canvas, square, forms[_key(square.matrix)])
        canvas.showPage()

    def whole(self) -> bytes:
        """The finished file."""
        self._canvas.save()
        return self._file.getvalue()


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that its name never stands for half of it; raises OSError."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _draw_rules(canvas: Any, rules: Sequence[Rule]) -> None:
    canvas.setLineWidth(_RULE_WIDTH)
    canvas.setLineCap(2)  # corners of tables close
    if rules:
        canvas.lines(rules)


def _draw_texts(canvas: Any, texts: Sequence[Text]) -> None:
    block = canvas.beginText()
    look = None
    for x, y, text, style, size in texts:
        if (style, size) != look:
            block.setFont(style.value, size)
            look = (style, size)
        block.setTextOrigin(x, y)
        block.textLine(as_drawn(text))  # textOut would measure it once more
    canvas.drawText(block)


def _draw_shapes(canvas: Any, shapes: Sequence[Shape]) -> None:
    for shape in shapes:
        path = canvas.beginPath()
        path.moveTo(*shape.points[0])
        for point in shape.points[1:]:
            path.lineTo(*point)
        path.close()
        if shape.fill:
            canvas.setFillColor(shape.fill)
        if shape.line:
            canvas.setStrokeColor(shape.line)
            canvas.setLineWidth(shape.width)
        canvas.drawPath(path, stroke=int(bool(shape.line)), fill=int(bool(shape.fill)))
    if shapes:
        canvas.setFillColor("#000000")
        canvas.setStrokeColor("#000000")


def _shapes_form(canvas: Any, page: Page, name: str) -> None:
    canvas.beginForm(name, 0, 0, page.width, page.height)
    _draw_shapes(canvas, page.shapes)
    canvas.endForm()


def _draw_letterings(canvas: Any, letterings: Sequence[Lettering]) -> None:
    for x, y, text, style, size, colour in letterings:
        canvas.setFillColor(colour)
        canvas.setFont(style.value, size)
        canvas.drawString(x, y, as_drawn(text))
    if letterings:
        canvas.setFillColor("#000000")


def _key(matrix: Matrix) -> bytes:
    """The modules in as little room as they need: of certificates there may be hundreds."""
    return b"".join(map(bytes, matrix))


def _form(canvas: Any, matrix: Matrix, name: str) -> str:
    """The code as a form, so that a page only names it."""
    side = len(matrix) * _MODULE
    canvas.beginForm(name, 0, 0, side, side)
    # Whole numbers: `path.rect` would look for the decimals of each, five hundred times a code.
    rects = [
        f"{column * _MODULE} {side - (row + 1) * _MODULE} {length * _MODULE} {_MODULE} re"
        for row, column, length in bars(matrix)
    ]
    canvas.drawPath(PDFPathObject(["n", *rects]), stroke=0, fill=1)
    canvas.endForm()
    return name


def _draw_square(canvas: Any, square: Square, form: str) -> None:
    canvas.saveState()
    canvas.translate(square.x, square.y)
    scale = square.size / (len(square.matrix) * _MODULE)
    canvas.scale(scale, scale)
    canvas.doForm(form)
    canvas.restoreState()
