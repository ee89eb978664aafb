"""Whatever people type, an importer of typed questions answers, and what it reads can stand."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.banks.bank_writing import write_bank
from contest.banks.checks import check_bank_files
from contest.banks.imported_bank import bank_of_imports
from contest.banks.importing import Import, Read
from contest.presentation.wording import Words
from tests.banks.importers.reading import brought
from tests.banks.importers.word_files import MARKERS, add_list, listed, runs, saved

EXAMPLES = int(os.environ.get("CONTEST_FUZZ_EXAMPLES", "60"))
# Faults that a person made, not the importer: the same question twice, equal options.
HUMAN = {"banks.same_question", "banks.equal_options", "banks.same_answer"}

SIGNS = [
    "Câu 1: ", "Câu 2.", "CÂU 3 ", "4. ", "5) ", "[2] ", "Bài 6: ", "A. ", "B) ", "C/ ", "D.",
    "a) ", "b. ", "*A. ", "B. *", "E. ", "- ", "• ", "1.A 2.B 3.C", "Đáp án: ", "ĐÁP ÁN",
    "Đáp án: B", "=> C", "Chọn D", "Giải thích: ", "Căn cứ: ", "Mức độ: Khó",
    "Thời gian: 15 giây", "(đúng)", "PHẦN II. LUẬT", "BẢNG ĐÁP ÁN", " A. x B. y C. z D. t",
    "\tB. hai", "   C. ba", "(sắp xếp)", "Câu 7 (ghép đôi): ", "1. một", "Đáp án: 1-A, 2-B",
    "Câu 8 (đúng hay sai): ", "", "(0,5 điểm)", "Câu 9 (trả lời bằng số): ", "Đáp án: 3,14",
    "Sai số: 0,1", "Ý chấm: có | 5", "Mã câu hỏi: q1",
]  # fmt: skip
words = st.text(
    st.sampled_from("Hà Nội là gìđô?.,:;*()[]/-–0123456789ABCDabcd\u0301\u200b\t"), max_size=20
)
pieces = st.lists(st.sampled_from(SIGNS) | words, max_size=3).map("".join)
texts = st.lists(pieces, max_size=25).map("\n".join)


def stands(imported: Import) -> None:
    """Every count adds up, and what was read makes a bank without a fault of ours."""
    sums = len(imported.questions) + len(imported.doubts) + len(imported.refusals)
    assert imported.seen == sums > 0
    for words_of in (Words("vi"), Words("en")):
        for entry in imported.entries:
            for step in entry.place.steps:
                assert step.said(words_of)
            if not isinstance(entry, Read):
                assert entry.why.said(words_of)
        for doubt in imported.doubts:
            assert doubt.readings
            assert all(one.said.said(words_of) for one in doubt.readings)
            names = [one.name for one in doubt.readings]
            assert len(set(names)) == len(names), names
    chosen = [one.question for doubt in imported.doubts for one in doubt.readings if one.question]
    place = imported.entries[0].place
    every = (*imported.entries, *(Read(question, place) for question in chosen))
    content = bank_of_imports([Import("a", "b", every, imported.media)], "T", Words())
    if content is None:
        return
    with TemporaryDirectory() as folder:
        write_bank(Path(folder) / "bank", content.raw, content.media)
        report = check_bank_files([Path(folder) / "bank"])
        assert {fault.code for fault in report.faults} <= HUMAN, report.faults


@settings(max_examples=EXAMPLES)
@given(texts)
def test_any_text_is_answered(text: str) -> None:
    stands(brought(f"Câu 1: x?\nA. a\nB. b\nĐáp án: A\n{text}"))


@settings(max_examples=EXAMPLES // 4)
@given(
    st.lists(
        st.tuples(pieces, st.sampled_from([None, *MARKERS]), st.integers(-1, 2), st.booleans()),
        max_size=20,
    )
)
def test_any_word_file_is_answered(paragraphs: list[tuple[str, str | None, int, bool]]) -> None:
    document = Document()
    letters = add_list(document)
    table = document.add_table(1, 3)
    for text, marker, level, in_table in paragraphs:
        shown = "".join(sign for sign in text if sign.isprintable() or sign == "\t")
        cell = table.add_row().cells[len(shown) % 3] if in_table else None
        paragraph = cell.paragraphs[0] if cell is not None else document.add_paragraph()
        runs(paragraph, shown, MARKERS[marker] if marker else None)
        if level >= 0:
            listed(paragraph, letters, level)
    stands(brought(saved(document)))


@settings(max_examples=EXAMPLES // 2)
@given(st.data())
def test_any_damage_to_a_word_file_is_answered(data: st.DataObject) -> None:
    document = Document()
    letters = add_list(document)
    for line in ("Câu 1: x?", "A. a", "B. b", "Đáp án: A"):
        listed(document.add_paragraph(line), letters)
    document.add_table(2, 2).cell(0, 0).text = "STT"
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(document))) as archive, zipfile.ZipFile(made, "w") as out:
        for name in archive.namelist():
            raw = bytearray(archive.read(name))
            if name in ("word/document.xml", "word/numbering.xml", "word/styles.xml"):
                for _ in range(data.draw(st.integers(0, 3))):
                    start = data.draw(st.integers(0, len(raw)))
                    raw[start : start + data.draw(st.integers(0, 9))] = data.draw(
                        st.sampled_from(
                            [b"", b"<w:p>", b"9999999999", b"-1", b"\xff", b"&x;", b"/>"]
                        )
                    )
            out.writestr(name, bytes(raw))
    imported = brought(made.getvalue())
    assert imported.seen == len(imported.entries) > 0
