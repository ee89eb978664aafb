"""What else stands in Word files: pictures, tracked changes, equations, old fonts, hidden text."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from contest.banks.importers import encodings
from contest.banks.importing import Doubt, Import
from contest.domain.questions import Single
from tests.banks.importers.reading import brought, read_of, said_of, told
from tests.banks.importers.word_files import PNG, saved, word

CITY = ("Thủ đô?", "Hà Nội", "Huế", "=B")
SUM = "<m:naryPr><m:chr m:val='∑'/></m:naryPr>"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def question(document: Any, *, stem: str = "Câu 1: Thủ đô?") -> Any:
    paragraph = document.add_paragraph(stem)
    for line in ("A. Hà Nội", "B. Huế", "Đáp án: B"):
        document.add_paragraph(line)
    return paragraph


def remarks(imported: Import) -> set[str]:
    return {remark.name.removeprefix("imports.") for remark in imported.remarks}


def test_deleted_text_is_gone_and_inserted_text_is_there() -> None:
    document = Document()
    stem = question(document, stem="Câu 1: Thủ")
    for tag, text in (("del", " phủ"), ("ins", " đô?")):
        kind = "delText" if tag == "del" else "t"
        run = f'<w:r><w:{kind} xml:space="preserve">{text}</w:{kind}></w:r>'
        stem._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="a">{run}</w:{tag}>'))
    moved = parse_xml(
        f"<w:p {nsdecls('w')}><w:moveFrom w:id='2'><w:r><w:t>E. Bỏ</w:t></w:r></w:moveFrom></w:p>"
    )
    stem._p.addnext(moved)
    assert read_of(brought(saved(document))) == [CITY]


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next() -> None:
    document = Document()
    question(document, stem="Câu 1: Thủ")
    first = document.paragraphs[0]
    rest = parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t xml:space='preserve'> đô?</w:t></w:r></w:p>")
    first._p.addnext(rest)
    mark = f"<w:pPr {nsdecls('w')}><w:rPr><w:del w:id='3' w:author='a'/></w:rPr></w:pPr>"
    first._p.insert(0, parse_xml(mark))
    assert read_of(brought(saved(document))) == [CITY]


def test_pictures_are_kept_with_what_they_belong_to() -> None:
    document = Document()
    stem = question(document)
    stem.add_run().add_picture(io.BytesIO(PNG), Mm(20))
    document.paragraphs[2].add_run().add_picture(io.BytesIO(PNG + b"other"), Mm(20))
    question(document, stem="Câu 2: Thủ đô?")
    imported = brought(saved(document))
    first, second = imported.questions
    assert told(first) == CITY
    assert isinstance(first.body, Single)
    (of_stem,), (of_option,) = first.media, first.body.choices[1].media
    assert imported.media[of_stem.src] == PNG
    assert imported.media[of_option.src] == PNG + b"other"
    assert second.media == ()


def test_a_picture_below_the_options_belongs_to_the_question() -> None:
    document = Document()
    for line in ("Câu 1: Thủ đô?", "A. Hà Nội", "B. Huế"):
        document.add_paragraph(line)
    document.add_paragraph().add_run().add_picture(io.BytesIO(PNG), Mm(20))
    document.add_paragraph("Câu 2: Thủ đô?\nA. Hà Nội\nB. Huế\nĐÁP ÁN\n1.B 2.B")
    imported = brought(saved(document))
    assert read_of(imported) == [CITY] * 2
    assert [len(one.media) for one in imported.questions] == [1, 0]


def test_a_picture_that_cannot_be_shown_is_asked_about() -> None:
    document = Document()
    stem = question(document)
    stem.add_run().add_picture(io.BytesIO(PNG), Mm(20))
    part = next(p for p in document.part.package.iter_parts() if p.partname.endswith(".png"))
    part._blob = b"\xd7\xcd\xc6\x9a an old metafile"
    (doubt,) = brought(saved(document)).entries
    assert isinstance(doubt, Doubt)
    assert [one.name for one in doubt.readings] == ["without", "leave-out"]


def test_text_that_is_not_read_is_said() -> None:
    document = Document()
    stem = question(document)
    hidden = stem.add_run(" (đáp án A)")
    hidden.font.hidden = True
    box = (
        f"<w:r {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><w:pict><v:shape><v:textbox>"
        "<w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r>"
    )
    stem._p.append(parse_xml(box))
    imported = brought(saved(document))
    assert read_of(imported) == [CITY]
    assert remarks(imported) == {"word_boxes", "word_hidden"}


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<m:f><m:num>{a}</m:num><m:den>{b}</m:den></m:f>", "a/b"),
        ("<m:f><m:num>{a+1}</m:num><m:den>{b}</m:den></m:f>", "(a+1)/b"),
        ("<m:sSup><m:e>{x}</m:e><m:sup>{2}</m:sup></m:sSup>", "x²"),
        ("<m:sSub><m:e>{H}</m:e><m:sub>{2}</m:sub></m:sSub>", "H₂"),
        ("<m:sSup><m:e>{x}</m:e><m:sup>{ab}</m:sup></m:sSup>", "x^(ab)"),
        ("<m:rad><m:deg/><m:e>{x+1}</m:e></m:rad>", "√(x+1)"),
        ("<m:d><m:dPr><m:begChr m:val='['/></m:dPr><m:e>{x}</m:e></m:d>", "[x)"),
        (
            f"<m:nary>{SUM}<m:sub>{{1}}</m:sub><m:sup>{{n}}</m:sup><m:e>{{i}}</m:e></m:nary>",
            "∑₁ⁿ i",
        ),
        ("<m:func><m:fName>{sin}</m:fName><m:e>{x}</m:e></m:func>", "sin x"),
        (
            "<m:m><m:mr><m:e>{1}</m:e><m:e>{2}</m:e></m:mr><m:mr><m:e>{3}</m:e></m:mr></m:m>",
            "1 2; 3",
        ),
    ],
)
def test_equations_become_a_line_of_text(inner: str, text: str) -> None:
    for sign in ("a+1", "x+1", "sin", "ab", *"abxH2n1i3"):
        inner = inner.replace(f"{{{sign}}}", f"<m:r><m:t>{sign}</m:t></m:r>")
    document = Document()
    stem = question(document, stem="Câu 1: Tính ")
    stem._p.append(parse_xml(f"<m:oMath xmlns:m='{MATH}'>{inner}</m:oMath>"))
    imported = brought(saved(document))
    assert read_of(imported) == [(f"Tính {text}", *CITY[1:])]
    assert "word_equations" in remarks(imported)


def test_small_digits_stay_small() -> None:
    document = Document()
    stem = question(document, stem="Câu 1: Diện tích 10")
    stem.add_run("6").font.superscript = True
    stem.add_run(" m")
    stem.add_run("2").font.superscript = True
    stem.add_run(" CO")
    stem.add_run("2").font.subscript = True
    assert read_of(brought(saved(document))) == [("Diện tích 10⁶ m² CO₂", *CITY[1:])]


def tcvn3(text: str) -> str:
    """A text as .VnTime stores it."""
    codes = {sign: chr(128 + place) for place, sign in enumerate(encodings._TCVN3)}
    return "".join(codes.get(sign, sign) for sign in unicodedata.normalize("NFC", text))


VNI = {"Câu 1: Thủ đô nước Việt?": "Caâu 1: Thuû ñoâ nöôùc Vieät?", "A. Hà Nội": "A. Haø Noäi"} | {
    "B. Huế": "B. Hueá",
    "Đáp án: B": "Ñaùp aùn: B",
}


@pytest.mark.parametrize("font", [".VnTime", ".VnArial", "VNI-Times", "VNI-Helve"])
def test_old_fonts_are_turned_into_unicode_and_it_is_said(font: str) -> None:
    document = Document()
    for line in VNI:
        stored = tcvn3(line) if font.startswith(".") else VNI[line]
        assert stored != line
        document.add_paragraph().add_run(stored).font.name = font
    imported = brought(saved(document))
    assert read_of(imported) == [("Thủ đô nước Việt?", *CITY[1:])]
    assert "old_font" in remarks(imported)


def test_unicode_under_the_name_of_an_old_font_stays() -> None:
    document = Document()
    for line in ("Câu 1: Thủ đô?", "A. Hà Nội", "B. Huế", "Đáp án: B"):
        document.add_paragraph().add_run(line).font.name = ".VnTime"
    imported = brought(saved(document))
    assert read_of(imported) == [CITY]
    assert "old_font" not in remarks(imported)


def test_text_in_an_old_font_that_can_be_read_in_two_ways_is_asked_about() -> None:
    document = Document()
    for line in ("Câu 1: xã nào?", "A. một", "B. hai", "Đáp án: A"):
        document.add_paragraph().add_run(line).font.name = ".VnTime" if "xã" in line else "Arial"
    document.paragraphs[0].runs[0].text = "Câu 1: "
    document.paragraphs[0].runs[0].font.name = "Arial"
    document.paragraphs[0].add_run("xã").font.name = ".VnTime"
    (doubt,) = brought(saved(document)).doubts
    assert doubt.kind == "old-font"
    texts = [one.question.text for one in doubt.readings if one.question]
    assert texts == ["xó", "xã"]


def test_fonts_come_from_styles_as_well() -> None:
    document = Document()
    document.styles["Normal"].font.name = ".VnTime"
    for line in VNI:
        document.add_paragraph(tcvn3(line))
    assert read_of(brought(saved(document))) == [("Thủ đô nước Việt?", *CITY[1:])]


def test_text_in_wrappers_and_soft_line_ends_is_read() -> None:
    document = Document()
    document.add_paragraph("Câu 1: Thủ đô?\nA. Hà Nội\nB. Huế\nĐáp án: B")
    link = document.add_paragraph("Câu 2: ")
    run = "<w:r><w:t>Thủ đô?</w:t></w:r>"
    link._p.append(parse_xml(f"<w:hyperlink {nsdecls('w')}>{run}</w:hyperlink>"))
    content = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in ("A. Hà Nội", "B. Huế", "Đáp án: B")
    )
    control = f"<w:sdt {nsdecls('w')}><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    link._p.addnext(parse_xml(control))
    assert read_of(brought(saved(document))) == [CITY] * 2


def test_places_name_the_paragraph_and_show_what_stands_there() -> None:
    raw = word(
        "Câu 1: Thủ đô?", "A. Hà Nội", "B. Huế", "Đáp án: B", "", "Câu 2: Thủ đô?", "A. Vinh"
    )
    imported = brought(raw)
    assert said_of(imported)[0].startswith("đoạn 6: ")
    assert imported.entries[1].place.excerpt == "Câu 2: Thủ đô?\nA. Vinh"
    assert imported.entries[0].place.excerpt.endswith("Đáp án: B")


def test_a_file_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    raw = word("Câu 1: Thủ đô?", "A. Hà Nội", "B. Huế", "Đáp án: B")
    assert brought(raw, "a.zip").format == "word"
