"""The head as the organiser writes it; a file that is gone, a folder that refuses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from contest.domain.heads import Head, Preset
from contest.domain.paper_commands import ChooseHead
from contest.presentation.papers.certificates import CertificateWish
from contest.printing.paper import PaperInput
from contest.printing.papers import KINDS
from contest.storage.faults import ContestFileError, Trouble
from contest.ui.papers.centre import PrintCentre
from tests.printing.staged import Stage, ward_evening
from tests.ui.papers.test_centre import centre_of, finish, page_texts


def wished(stage: Stage, qtbot: QtBot) -> PrintCentre:
    centre = centre_of(stage, qtbot)
    centre.asked.connect(stage.do)
    return centre


def test_the_words_of_the_head_are_written_and_kept_with_the_contest(qtbot: QtBot) -> None:
    stage = ward_evening(2)
    centre = wished(stage, qtbot)
    centre._wishes.edit_head()
    form = centre._wishes.head_form
    assert form.isVisible()
    assert form.organiser.placeholderText() == "BAN TỔ CHỨC HỘI THI"
    form.parents.setPlainText("ĐẢNG ỦY PHƯỜNG\n\n  HỘI CỰU CHIẾN BINH ")
    form.organiser.setText("CHI HỘI KHU PHỐ 3")
    form.right.setPlainText("HỘI CỰU CHIẾN BINH VIỆT NAM")
    form.keep()
    assert not form.isVisible()
    parents, right = ("ĐẢNG ỦY PHƯỜNG", "HỘI CỰU CHIẾN BINH"), ("HỘI CỰU CHIẾN BINH VIỆT NAM",)
    assert stage.contest.head == Head(Preset.STATE, parents, "CHI HỘI KHU PHỐ 3", right)
    centre.on_contest_changed(stage.contest)
    centre.show_kind("summary")
    finish(centre, qtbot)
    text = "".join(page_texts(centre))
    assert "CHI HỘI KHU PHỐ 3" in text
    assert "CỘNG HÒA" not in text
    centre._wishes.edit_head()
    assert form.parents.toPlainText().splitlines() == list(parents), "opened again it is there"


def test_another_preset_keeps_the_left_column_and_the_form_leads_back(qtbot: QtBot) -> None:
    stage = ward_evening(2)
    centre = wished(stage, qtbot)
    centre._wishes.edit_head()
    form, box = centre._wishes.head_form, centre._wishes.head
    form.organiser.setText("CHI BỘ 3")
    form.right.setPlainText("RIÊNG")
    form.keep()
    centre.refresh()
    box.setCurrentIndex(box.findData(Preset.PARTY))
    box.activated.emit(box.currentIndex())
    assert stage.contest.head == Head(Preset.PARTY, organiser="CHI BỘ 3")
    centre.refresh()
    centre._wishes.edit_head()
    form._on_plain_clicked()
    assert stage.contest.head == Head(Preset.PARTY)


def test_a_preset_that_is_chosen_while_words_are_written_stays(qtbot: QtBot) -> None:
    stage = ward_evening(2)
    centre = wished(stage, qtbot)
    centre._wishes.edit_head()
    form, box = centre._wishes.head_form, centre._wishes.head
    form.organiser.setText("CHI BỘ 3")
    box.setCurrentIndex(box.findData(Preset.PARTY))
    box.activated.emit(box.currentIndex())
    centre.on_contest_changed(stage.contest)
    finish(centre, qtbot)
    assert form.right.placeholderText() == "ĐẢNG CỘNG SẢN VIỆT NAM"
    form.keep()
    assert stage.contest.head == Head(Preset.PARTY, organiser="CHI BỘ 3")


def test_escape_leaves_the_head_as_it_was(qtbot: QtBot) -> None:
    stage = ward_evening(2)
    centre = wished(stage, qtbot)
    centre._wishes.edit_head()
    centre._wishes.head_form.organiser.setText("KHÁC")
    QTest.keyClick(centre._wishes.head_form.organiser, Qt.Key.Key_Escape)
    assert not centre._wishes.head_form.isVisible()
    assert centre.isVisible()
    assert stage.contest.head == Head()


def test_the_longest_head_is_whole_on_minutes_and_certificates(qtbot: QtBot) -> None:
    """What the form lets through is printed letter for letter, and over nothing else."""
    stage = ward_evening(2)
    centre = wished(stage, qtbot)
    centre._wishes.edit_head()
    form = centre._wishes.head_form
    lines = [f"{n} BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG {'TÂN THỚI HIỆP ' * 9}"[:59] for n in range(9)]
    form.parents.setPlainText("\n".join(lines[:4]))
    form.organiser.setText(lines[4])
    form.right.setPlainText("\n".join(lines[5:]))
    form.keep()
    kept = stage.contest.head
    assert (len(kept.parents), len(kept.right)) == (2, 2), "what there is room for"
    given = replace(
        stage.given(), events=tuple(stage.log), certificate=CertificateWish(names=("An",))
    )
    for kind in ("minutes", "certificates"):
        (paper,) = KINDS[kind].draw(given)
        page = paper.pages[0]
        texts = [*page.texts, *page.letterings]
        whole = " ".join(text.text for text in texts)
        for line in (*kept.parents, kept.organiser, *kept.right):
            assert all(word in whole for word in line.split()), line
        heads = [text for text in texts if "BAN CHẤP" in text.text or "TÂN THỚI" in text.text]
        titles = [text for text in texts if text.size > 13.5 and text not in heads]
        assert min(text.y for text in heads) > max(text.y + text.size for text in titles), kind


def test_a_file_that_is_gone_is_said_and_the_window_stays(qtbot: QtBot) -> None:
    stage = ward_evening(2)
    given: list[PaperInput] = [replace(stage.given(), events=tuple(stage.log))]

    def read() -> PaperInput:
        if not given:
            raise ContestFileError(Trouble.MISSING, "USB/hoi-thi.contest")
        return given[0]

    centre = PrintCentre(read, stage.given().words)
    qtbot.addWidget(centre)
    centre.show()
    finish(centre, qtbot)
    centre._all.click()
    given.clear()
    for deed in (
        centre.refresh,
        lambda: centre.show_kind("summary"),
        lambda: centre.save_to(Path("nowhere")),
        centre.print_ticked,
    ):
        centre._say("")
        deed()
        assert "USB/hoi-thi.contest" in centre._message.text()
        assert not centre.is_busy
    assert not Path("nowhere").exists()


def test_what_the_system_says_is_told_in_our_words_with_the_file(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """A paper that is open elsewhere cannot be replaced; here a folder stands in its place."""
    centre = centre_of(ward_evening(2), qtbot)
    items = {item.data(0, Qt.ItemDataRole.UserRole): item for item in centre._kinds._items()}
    items["summary"].setCheckState(0, Qt.CheckState.Checked)
    (tmp_path / "bang-tong-hop.pdf").mkdir()
    centre.save_to(tmp_path)
    finish(centre, qtbot)
    assert "(bang-tong-hop.pdf: đó là thư mục" in centre._message.text()
    assert "Errno" not in centre._message.text()


def chosen(centre: PrintCentre, preset: Preset) -> None:
    box = centre._wishes.head
    box.setCurrentIndex(box.findData(preset))
    box.activated.emit(box.currentIndex())


def test_words_of_the_right_that_still_stand_in_the_form_are_kept(qtbot: QtBot) -> None:
    """Another preset takes them from the contest: what the form shows is what Keep asks for."""
    stage = ward_evening(2)
    stage.do(ChooseHead(stage.later(), Head(right=("RIÊNG",))))
    centre = wished(stage, qtbot)
    centre._wishes.edit_head()
    form = centre._wishes.head_form
    chosen(centre, Preset.PARTY)
    centre.on_contest_changed(stage.contest)
    finish(centre, qtbot)
    assert form.right.toPlainText() == "RIÊNG"
    form.keep()
    assert stage.contest.head == Head(Preset.PARTY, right=("RIÊNG",))


def test_the_same_preset_chosen_again_gives_nothing_up(qtbot: QtBot) -> None:
    stage = ward_evening(2)
    stage.do(ChooseHead(stage.later(), Head(right=("RIÊNG",))))
    centre = wished(stage, qtbot)
    chosen(centre, Preset.STATE)
    assert stage.contest.head == Head(right=("RIÊNG",))


def test_a_head_that_is_longer_than_the_form_lets_write_is_not_cut_unasked(qtbot: QtBot) -> None:
    stage = ward_evening(2)
    long = Head(parents=("MỘT", "HAI", "BA"), organiser="CHI HỘI " * 10 + "A", right=("X" * 70,))
    stage.do(ChooseHead(stage.later(), long))
    centre = wished(stage, qtbot)
    centre._wishes.edit_head()
    centre._wishes.head_form.keep()
    assert stage.contest.head == long


def test_to_open_the_form_again_loses_nothing_that_is_typed(qtbot: QtBot) -> None:
    centre = wished(ward_evening(2), qtbot)
    centre._wishes.edit_head()
    centre._wishes.head_form.organiser.setText("CHI BỘ 3")
    centre._wishes.edit_head()
    assert centre._wishes.head_form.organiser.text() == "CHI BỘ 3"


def test_what_is_typed_waits_while_another_text_is_written(qtbot: QtBot) -> None:
    stage = ward_evening(2)
    centre = wished(stage, qtbot)
    wishes = centre._wishes
    wishes.write("minutes_text")
    wishes.text.setPlainText("Đại biểu dự: ông A.")
    wishes.edit_head()
    wishes.head_form.organiser.setText("CHI BỘ 3")
    wishes.write("minutes_text")
    assert wishes.text.toPlainText() == "Đại biểu dự: ông A."
    wishes.keep()
    assert stage.contest.minutes_text == "Đại biểu dự: ông A."
    wishes.edit_head()
    assert wishes.head_form.organiser.text() == "CHI BỘ 3"
    QTest.keyClick(wishes.head_form.organiser, Qt.Key.Key_Escape)
    wishes.edit_head()
    assert wishes.head_form.organiser.text() == "", "dropped is dropped"
