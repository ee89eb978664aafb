"""The print centre: papers by when they are wanted, a preview of the real pages, the printer.

It reads the contest file anew each time it is asked for a paper, so that what is printed is what
is stored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from contest.domain.heads import Head
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation.papers.certificates import CertificateWish, UnknownField
from contest.presentation.system_words import reason_of
from contest.presentation.wording import Words
from contest.printing.keeping import Kept
from contest.printing.missing import missing_signs
from contest.printing.paper import PaperInput
from contest.printing.papers import CATALOGUE
from contest.storage.faults import ContestFileError
from contest.ui.asking import ask_for_folder
from contest.ui.help.window import HelpOpener
from contest.ui.keys import KEEPS_KEYS
from contest.ui.papers.kinds import KindList
from contest.ui.papers.making import Making, seen_with_names
from contest.ui.papers.pages_view import PagesView
from contest.ui.papers.printing import PrintFailed
from contest.ui.papers.wishes import Wishes
from contest.ui.papers.working import WorkBar
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.short_line import ShortLine
from contest.ui.widgets.spin import with_room

_MOST_WARNINGS = 3


def _why(fault: OSError, words: Words) -> str:
    """What the system says, in our words, with the file that would not be replaced: it is open."""
    said = reason_of(fault).said(words)
    return f"{Path(fault.filename2).name}: {said}" if fault.filename2 else said


def _of_papers(contest: Contest) -> tuple[Head, str, tuple[Team, ...]]:
    """What changes seldom and stands on many papers: numbers and names of teams too."""
    return contest.head, contest.minutes_text, contest.teams


class PrintCentre(QWidget):
    """A window of its own: the list on the left, the pages on the right, what to do below.

    Signals:
        asked: a command about the papers, complete but for its instant
        closed: the window was closed
    """

    asked = Signal(object)
    closed = Signal()

    def __init__(
        self, given: Callable[[], PaperInput], words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        set_help(self, "papers")
        HelpOpener(self, words)
        self._read = given
        self._wish = CertificateWish()
        self._words = words
        self._shown = ""
        self._making = Making(words)
        self._saving_to = Path()
        self._previewing = False
        self._last: tuple[Head, str, tuple[Team, ...]] = (Head(), "", ())
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._build()
        again = QShortcut(QKeySequence(Qt.Key.Key_F5), self)
        again.activated.connect(self.refresh)
        self._show(self._read())

    @property
    def is_busy(self) -> bool:
        """Whether papers are being made."""
        return self._work.is_busy

    def refresh(self) -> None:
        """Look again at the contest: what can be printed now, and which printers there are."""
        given = self._given()
        if given is not None:
            self._show(given)

    def _show(self, given: PaperInput) -> None:
        self._kinds.show_kinds(CATALOGUE, seen_with_names(given))
        self._wishes.show_wishes(given.contest)
        self._last = _of_papers(given.contest)
        self._warn(given)
        self._show_printers()

    def _show_printers(self) -> None:
        """The printers that are there now; without one there is still PDF."""
        names = QPrinterInfo.availablePrinterNames()
        kept = self._printer.currentText()
        self._printer.clear()
        self._printer.addItems(names)
        default = kept if kept in names else QPrinterInfo.defaultPrinterName()
        self._printer.setCurrentText(default)
        self._printer.setVisible(bool(names))
        self._show_doable()

    def on_contest_changed(self, contest: Contest) -> None:
        """Look again where head, text or teams of the papers changed; the play waits for F5."""
        if self.isVisible() and _of_papers(contest) != self._last:
            self.refresh()
            self.show_kind(self._shown)

    def show_kind(self, word: str) -> None:
        """Preview a kind of paper: the very pages that are printed."""
        if self._work.is_busy and not self._previewing:
            return  # papers that are being saved or printed are not given up for a look
        self._shown, self._previewing = word, True
        given = self._given()
        if given is None:
            return
        pages = self._making.pdf_of(word, given)
        self._work.start(pages, self._show_pdf, self._on_fault)

    def save_to(self, folder: Path) -> None:
        """Write the ticked papers into a folder, a file each; says what came of it."""
        self._saving_to, self._previewing = folder, False
        given = self._given()
        if given is None:
            return
        files = self._making.files(self._kinds.ticked(), given, folder)
        self._work.start(files, self._on_saved, self._on_fault)

    def print_ticked(self) -> None:
        """Print the ticked papers in the order of the list, so many copies."""
        self._previewing = False
        given = self._given()
        if given is None:
            return
        printer, copies = self._printer.currentText(), self._copies.value()
        sent = self._making.printed(self._kinds.ticked(), given, printer, copies)
        self._work.start(sent, self._on_printed, self._on_fault)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._work.drop()
        super().closeEvent(event)
        self.closed.emit()

    def _given(self) -> PaperInput | None:
        """The contest as it is stored now; None, and said, where its file cannot be read."""
        try:
            return replace(self._read(), certificate=self._wish)
        except ContestFileError as error:  # moved, or its stick was pulled out
            self._say(error.sentence(self._words))
            return None

    def _warn(self, given: PaperInput) -> None:
        lacks = missing_signs(given)
        said = [
            self._words.say("printing.missing", text=lack.text, signs=lack.named)
            for lack in lacks[:_MOST_WARNINGS]
        ]
        self._say("\n".join(said))

    def _show_pdf(self, pdf: bytes) -> None:
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        pages = self._document.pageCount() if pdf else 0
        name = "printing.pages" if pdf else "printing.no_pages"
        self._caption.setText(self._words.say(name, count=pages))

    def _on_saved(self, kept: Kept) -> None:
        words = self._words
        said = [words.say("printing.saved", count=len(kept.files), folder=kept.folder)]
        # An older one may lie beside it, which somebody edited: nobody is to sign that.
        newest = [file.name for file in kept.files if file.suffix != ".pdf"]
        if newest:
            said.append(words.say("printing.saved_editable", names=", ".join(newest)))
        self._say("\n".join([" ".join(said), *kept.lines(words)]))

    def _on_printed(self, count: int) -> None:
        printer = self._printer.currentText()
        self._say(self._words.say("printing.sent", count=count, printer=printer))

    def _on_fault(self, fault: Exception) -> None:
        match fault:
            case UnknownField(field=field):
                said = self._words.say("printing.bad_field", field=f"{{{field}}}")
            case PrintFailed():
                printer = self._printer.currentText()
                said = self._words.say("printing.printer_gone", printer=printer)
                self._show_printers()
                self._save.setFocus()  # the way that is always open
            case OSError():
                values = {"folder": self._saving_to, "why": _why(fault, self._words)}
                said = self._words.say("printing.not_saved", **values)
            case _:
                raise fault
        self._say(said)

    def _on_stopped(self) -> None:
        self._say(self._words.say("printing.stopped"))

    def _on_busy_changed(self) -> None:
        """While papers are made the choice stays as it is; looking at another one may begin."""
        for widget in (self._wishes, self._all, self._printer, self._copies):
            widget.setEnabled(not self._work.is_busy)
        self._show_doable()

    def _build(self) -> None:
        self.setProperty(KEEPS_KEYS, True)  # Space ticks here and is never Next
        self.setObjectName("desk")  # the ground of the console
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self._words.say("printing.title"))
        self._kinds = KindList(self._words)
        self._kinds.chosen.connect(self.show_kind)
        self._kinds.ticks_changed.connect(self._show_doable)
        self._caption = QLabel()
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setProperty("role", "caption")
        self._view = PagesView()
        self._view.setDocument(self._document)
        self._view.setAccessibleName(self._words.say("printing.preview"))
        right = QVBoxLayout()
        right.addWidget(self._caption)
        right.addWidget(self._view, 1)
        columns = QHBoxLayout()
        columns.addWidget(self._kinds, 0)
        columns.addLayout(right, 1)
        self._message = QLabel()
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setObjectName("message")
        self._message.setWordWrap(True)
        self._message.hide()
        whole = QVBoxLayout(self)
        self._wishes = Wishes(self._words)
        self._wishes.asked.connect(self.asked)
        self._wishes.certificates_wished.connect(self._on_certificates_wished)
        whole.addLayout(columns, 1)
        whole.addWidget(self._wishes)
        whole.addWidget(self._message)
        self._work = WorkBar(self._words)
        self._work.stopped.connect(self._on_stopped)
        whole.addWidget(self._work)
        whole.addWidget(self._build_printing())
        self._work.busy_changed.connect(self._on_busy_changed)

    def _build_printing(self) -> QFrame:
        words = self._words
        self._printer = QComboBox()
        self._printer.setMinimumContentsLength(18)
        self._printer.setAccessibleName(words.say("printing.printer"))
        self._copies = with_room(QSpinBox())
        self._copies.setRange(1, 99)
        self._copies.setAccessibleName(words.say("printing.copies"))
        self._all = QCheckBox(words.say("printing.tick_all"))
        self._all.clicked.connect(self._kinds.tick_all)
        self._print = DeskButton(words.say("printing.print"))
        self._print.setMinimumWidth(90)
        self._print.clicked.connect(self.print_ticked)
        self._save = DeskButton(words.say("printing.save"))
        self._save.setMinimumWidth(150)
        self._save.clicked.connect(self._on_save_clicked)
        frame = QFrame()
        frame.setProperty("panel", "true")
        row = QHBoxLayout(frame)
        row.addWidget(self._all)
        self._why = ShortLine("note")
        row.addWidget(self._why, 1)
        row.addWidget(self._printer)
        row.addWidget(QLabel(words.say("printing.copies")))
        row.addWidget(self._copies)
        row.addWidget(self._print)
        row.addWidget(self._save)
        return frame

    def _show_doable(self) -> None:
        ticked = bool(self._kinds.ticked()) and not self._work.is_busy
        self._print.setEnabled(ticked and self._printer.count() > 0)
        self._save.setEnabled(ticked)
        self._say_why()
        self._all.setChecked(
            bool(self._kinds.ticked()) and self._kinds.ticked() == self._kinds.printable()
        )

    def _say_why(self) -> None:
        """What is locked says why, beside the buttons and to a reader of the screen."""
        say, busy = self._words.say, self._work.is_busy
        to_save = say("printing.working" if busy else "printing.tick_first")
        why_not_save = "" if self._save.isEnabled() else to_save
        why_not_print = why_not_save or (
            "" if self._printer.count() else say("printing.no_printer")
        )
        # While papers are made the bar above tells it, with the way to stop.
        self._why.say("" if busy else why_not_print)
        for button, why in ((self._save, why_not_save), (self._print, why_not_print)):
            button.setToolTip(why)
            button.setAccessibleDescription(why)

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def _on_certificates_wished(self, wish: CertificateWish) -> None:
        self._wish = wish
        self.refresh()
        self.show_kind("certificates")

    def _on_save_clicked(self) -> None:
        names = "printing.save_title", self.save_to, "printing.save_here"
        ask_for_folder(self, self._words, *names)
