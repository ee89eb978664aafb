"""The print centre as a secretary uses it: what is offered, previewed, saved and printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from contest.domain.heads import Head, Preset
from contest.domain.order_commands import DrawOrder
from contest.presentation.papers.certificates import CertificateWish
from contest.printing.paper import PaperInput
from contest.printing.papers import CATALOGUE, draw_papers
from contest.ui.papers.centre import PrintCentre
from contest.ui.papers.printing import PrintFailed, paint, painting, print_pdf
from tests.printing.staged import Stage, set_up, ward_evening, ward_format


def given_of(stage: Stage) -> PaperInput:
    return replace(stage.given(), events=tuple(stage.log))


def centre_of(stage: Stage, qtbot: QtBot) -> PrintCentre:
    centre = PrintCentre(lambda: given_of(stage), stage.given().words)
    qtbot.addWidget(centre)
    centre.resize(1366, 768)
    centre.show()
    finish(centre, qtbot)
    return centre


def finish(centre: PrintCentre, qtbot: QtBot) -> None:
    """Wait until what was begun is done."""
    qtbot.waitUntil(lambda: not centre._work.is_busy, timeout=20_000)


def test_before_the_contest_what_comes_after_says_why_not(qtbot: QtBot) -> None:
    centre = centre_of(set_up(("A", "B"), ward_format()), qtbot)
    printable = centre._kinds.printable()
    assert "script" in printable
    assert "minutes" not in printable
    labels = [item.text(0) for item in centre._kinds._items()]
    assert "Biên bản\nchưa phần thi nào bắt đầu." in labels
    assert len(labels) == len(CATALOGUE)


def test_the_arrows_preview_the_real_pages(qtbot: QtBot, tmp_path: Path) -> None:
    stage = ward_evening(4)
    centre = centre_of(stage, qtbot)
    for word in ("summary", "score-sheet"):
        centre.show_kind(word)
        finish(centre, qtbot)
        files = draw_papers([word], given_of(stage), tmp_path / word, bound=True)
        pages = sum(len(PdfReader(file).pages) for file in files)
        assert centre._document.pageCount() == pages
        assert str(pages) in centre._caption.text()


def test_what_is_ticked_is_saved_and_nothing_else(qtbot: QtBot, tmp_path: Path) -> None:
    centre = centre_of(ward_evening(3), qtbot)
    assert not centre._save.isEnabled()
    items = {item.data(0, Qt.ItemDataRole.UserRole): item for item in centre._kinds._items()}
    items["summary"].setCheckState(0, Qt.CheckState.Checked)
    assert centre._save.isEnabled()
    centre.save_to(tmp_path / "out")
    finish(centre, qtbot)
    assert [file.name for file in (tmp_path / "out").glob("[!.]*")] == ["bang-tong-hop.pdf"]
    assert "1 tệp" in centre._message.text()


def test_the_newest_word_file_is_named_beside_one_that_was_edited(
    qtbot: QtBot, tmp_path: Path
) -> None:
    centre = centre_of(ward_evening(3), qtbot)
    items = {item.data(0, Qt.ItemDataRole.UserRole): item for item in centre._kinds._items()}
    items["minutes"].setCheckState(0, Qt.CheckState.Checked)
    centre.save_to(tmp_path)
    finish(centre, qtbot)
    (tmp_path / "bien-ban.docx").write_bytes(b"edited by hand")
    centre.save_to(tmp_path)
    finish(centre, qtbot)
    assert "mới nhất: bien-ban-2.docx" in centre._message.text()
    assert (tmp_path / "bien-ban.docx").read_bytes() == b"edited by hand"


def save_all(stage: Stage, folder: Path, qtbot: QtBot) -> str:
    """Save whatever can be printed, as a secretary does; what the window says of it."""
    centre = centre_of(stage, qtbot)
    centre._kinds.tick_all(True)
    centre.save_to(folder)
    finish(centre, qtbot)
    return centre._message.text()


def test_papers_of_another_contest_stay_and_the_new_ones_are_told_where(
    qtbot: QtBot, tmp_path: Path
) -> None:
    save_all(ward_evening(3), tmp_path, qtbot)
    kept = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    other = other_contest()
    said = save_all(other, tmp_path, qtbot)
    apart = tmp_path / "2026-12-01-luat-tre-em"
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.*")} == kept
    assert (apart / "bang-tong-hop.pdf").is_file()
    assert f"tệp vào {apart}." in said
    assert "đang có giấy tờ của hội thi khác" in said
    assert f"thư mục con {apart.name}." in said
    assert save_all(other, tmp_path, qtbot) == said, "saved again it goes to its own"
    assert "hội thi khác" not in save_all(ward_evening(3), tmp_path, qtbot)
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.*")} == kept


def other_contest() -> Stage:
    """The same evening of another contest, on another day."""
    stage = ward_evening(3)
    stage.contest = replace(stage.contest, id="0" * 32, title="Luật Trẻ em", date="2026-12-01")
    return stage


def test_locked_buttons_say_why(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    printers: list[str] = []
    monkeypatch.setattr(
        "contest.ui.papers.centre.QPrinterInfo.availablePrinterNames", lambda: printers
    )
    centre = centre_of(ward_evening(3), qtbot)
    words = centre._words
    assert centre._why.said == words.say("printing.tick_first")
    assert centre._save.accessibleDescription() == words.say("printing.tick_first")
    centre._all.click()
    assert centre._save.isEnabled()
    assert not centre._print.isEnabled()
    assert centre._why.said == words.say("printing.no_printer")
    assert centre._print.toolTip() == words.say("printing.no_printer")
    printers.append("Canon phòng họp")
    centre.refresh()
    assert centre._print.isEnabled()
    assert centre._why.said == centre._print.toolTip() == ""


def test_all_can_be_ticked_and_unticked(qtbot: QtBot) -> None:
    centre = centre_of(ward_evening(3), qtbot)
    centre._all.click()
    assert centre._kinds.ticked() == centre._kinds.printable()
    assert "certificates" not in centre._kinds.ticked()
    centre._all.click()
    assert not centre._kinds.ticked()


def test_a_folder_that_cannot_be_written_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    centre = centre_of(ward_evening(2), qtbot)
    centre._all.click()
    (tmp_path / "file").write_text("in the way")
    centre.save_to(tmp_path / "file")
    finish(centre, qtbot)
    assert "chọn thư mục khác" in centre._message.text()


def test_the_head_that_is_chosen_is_asked_of_the_contest(qtbot: QtBot) -> None:
    stage = ward_evening(2)
    centre = centre_of(stage, qtbot)
    centre.asked.connect(stage.do)
    box = centre._wishes.head
    box.setCurrentIndex(box.findData(Preset.PARTY))
    box.activated.emit(box.currentIndex())
    assert stage.contest.head == Head(Preset.PARTY)
    centre.refresh()
    centre.show_kind("summary")
    finish(centre, qtbot)
    text = "".join(page_texts(centre))
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in text


def test_a_draw_of_the_order_shows_in_the_preview(qtbot: QtBot) -> None:
    stage = set_up(("Đội Alpha", "Đội Beta"), ward_format())
    centre = centre_of(stage, qtbot)
    lines = {item.data(0, Qt.ItemDataRole.UserRole): item for item in centre._kinds._items()}
    centre._kinds.setCurrentItem(lines["team-list"])
    finish(centre, qtbot)
    before = centre._document.getAllText(0).text()
    assert before.index("Alpha") < before.index("Beta")
    stage.do(DrawOrder(0, (2, 1)))
    centre.on_contest_changed(stage.contest)
    finish(centre, qtbot)
    after = centre._document.getAllText(0).text()
    assert after.index("Beta") < after.index("Alpha")


def test_words_for_the_minutes_are_written_in_a_sheet_and_kept(qtbot: QtBot) -> None:
    stage = ward_evening(2)
    centre = centre_of(stage, qtbot)
    centre.asked.connect(stage.do)
    centre._wishes.write("minutes_text")
    centre._wishes.text.setPlainText("Buổi thi bắt đầu muộn mười phút vì mưa.")
    centre._wishes.keep()
    assert not centre._wishes.sheet.isVisible()
    assert stage.contest.minutes_text.startswith("Buổi thi")


def test_names_that_are_given_get_certificates_before_the_end(qtbot: QtBot) -> None:
    centre = centre_of(ward_evening(2), qtbot)
    assert "certificates" not in centre._kinds.printable()
    centre._wishes.write("names")
    centre._wishes.text.setPlainText("Nguyễn Thị Ước; Giải cổ vũ\nLê Văn Ổn")
    centre._wishes.keep()
    assert "certificates" in centre._kinds.printable()
    finish(centre, qtbot)
    assert centre._document.pageCount() == 2


def test_a_field_of_the_wording_that_there_is_not_is_said(qtbot: QtBot) -> None:
    centre = centre_of(ward_evening(2), qtbot)
    centre._wishes.write("names")
    centre._wishes.text.setPlainText("An")
    centre._wishes.keep()
    centre._wishes.write("wording")
    centre._wishes.text.setPlainText("Tặng {nam}")
    centre._wishes.keep()
    finish(centre, qtbot)
    assert "{nam}" in centre._message.text()


def test_signs_that_the_typeface_lacks_are_named_before_printing(qtbot: QtBot) -> None:
    centre = centre_of(ward_evening(6), qtbot)  # a team of the police has a car in its name
    assert "🚓" in centre._message.text()


def page_texts(centre: PrintCentre) -> list[str]:
    return [
        centre._document.getAllText(page).text() for page in range(centre._document.pageCount())
    ]


def test_the_printed_pages_are_those_of_the_paper(qtbot: QtBot, tmp_path: Path) -> None:
    (file,) = draw_papers(["question-report"], given_of(ward_evening(3)), tmp_path)
    target = QPrinter()
    target.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target.setOutputFileName(str(tmp_path / "printed.pdf"))
    count = paint(file.read_bytes(), target)
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert count == len(pages) == len(PdfReader(file).pages)
    assert pages[0].mediabox.width > pages[0].mediabox.height


def test_a_printer_that_is_gone_is_a_failure_that_is_told(qtbot: QtBot) -> None:
    with pytest.raises(PrintFailed):
        print_pdf(b"", "no such printer")


def test_a_printer_that_went_leaves_the_list_and_the_way_to_pdf(
    qtbot: QtBot, tmp_path: Path
) -> None:
    centre = centre_of(ward_evening(3), qtbot)
    centre._printer.addItem("Canon LBP 2900")  # it was there when the centre was opened
    centre._printer.setVisible(True)
    items = {item.data(0, Qt.ItemDataRole.UserRole): item for item in centre._kinds._items()}
    items["summary"].setCheckState(0, Qt.CheckState.Checked)
    centre._print.click()
    finish(centre, qtbot)
    assert "Canon LBP 2900" in centre._message.text()
    assert "PDF" in centre._message.text()
    assert centre._printer.findText("Canon LBP 2900") < 0
    assert centre._why.said == centre._words.say("printing.no_printer")
    assert centre.focusWidget() is centre._save
    centre.save_to(tmp_path)
    finish(centre, qtbot)
    assert [file.name for file in tmp_path.glob("[!.]*")] == ["bang-tong-hop.pdf"]


def many_certificates(centre: PrintCentre, qtbot: QtBot) -> None:
    centre._wish = CertificateWish(names=tuple(f"Người thứ {n}" for n in range(2000)))
    centre.refresh()
    finish(centre, qtbot)
    for item in centre._kinds._items():
        if item.data(0, Qt.ItemDataRole.UserRole) == "certificates":
            item.setCheckState(0, Qt.CheckState.Checked)


def test_long_work_shows_how_far_it_is_and_the_window_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    centre = centre_of(ward_evening(2), qtbot)
    many_certificates(centre, qtbot)
    centre.save_to(tmp_path)
    assert centre._work.is_busy
    assert not centre._save.isEnabled()
    qtbot.waitUntil(centre._work.isVisible)
    assert "Giấy chứng nhận" in centre._work._said.text()
    before = centre._shown
    centre.show_kind("script")
    assert centre._shown == before, "papers that are being saved are not given up for a look"
    centre._work.drop()


def test_stopping_leaves_nothing_half_written(qtbot: QtBot, tmp_path: Path) -> None:
    centre = centre_of(ward_evening(2), qtbot)
    many_certificates(centre, qtbot)
    (tmp_path / "giay-chung-nhan-001.pdf").write_bytes(b"of yesterday")
    centre.save_to(tmp_path)
    qtbot.waitUntil(centre._work.isVisible)
    qtbot.mouseClick(centre._work.stop, Qt.MouseButton.LeftButton)
    assert not centre._work.is_busy
    assert [path.name for path in tmp_path.iterdir()] == ["giay-chung-nhan-001.pdf"]
    assert (tmp_path / "giay-chung-nhan-001.pdf").read_bytes() == b"of yesterday"
    assert "Đã dừng" in centre._message.text()
    assert centre._save.isEnabled()


def test_printing_that_is_stopped_is_forgotten_by_the_printer(tmp_path: Path) -> None:
    (file,) = draw_papers(["script"], given_of(ward_evening(3)), tmp_path)
    target = QPrinter()
    target.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target.setOutputFileName(str(tmp_path / "printed.pdf"))
    pages = painting(file.read_bytes(), target)
    assert next(pages) == 1
    pages.close()
    assert target.printerState() in (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Idle)


def test_on_a_wide_screen_the_preview_shows_more_than_the_head_of_a_page(qtbot: QtBot) -> None:
    centre = centre_of(ward_evening(3), qtbot)
    for width, fills in ((1024, True), (1920, False)):
        centre.resize(width, 1080)
        bar = centre._view.horizontalScrollBar()
        qtbot.waitUntil(lambda fills=fills: fills is _fills_its_place(centre), timeout=5_000)
        assert bar.maximum() == 0, "the page is never wider than its place"


def _fills_its_place(centre: PrintCentre) -> bool:
    return centre._view.zoomMode() is QPdfView.ZoomMode.FitToWidth
