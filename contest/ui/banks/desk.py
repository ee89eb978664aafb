"""The editor of banks at work: banks come and go, and what has changed is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from contest.banks.bank_files import bank_files
from contest.banks.editing.opened import OpenedBank
from contest.banks.editing.problems import Problems
from contest.banks.sealing.sealed_bank import is_sealed_file
from contest.domain.questions import Question
from contest.presentation.projection_cue import face_of
from contest.presentation.wording import Words
from contest.reading.faults import BadFile
from contest.ui.banks.asking import Choice
from contest.ui.banks.bank import EditedBank
from contest.ui.banks.bringing.desk import BringDesk
from contest.ui.banks.checking import LiveCheck, PageCount
from contest.ui.banks.exporting import Exporting
from contest.ui.banks.file_deeds import FileDeeds
from contest.ui.banks.form_deeds import FormDeeds
from contest.ui.banks.pane import BankPane
from contest.ui.banks.panes import Panes
from contest.ui.banks.question_deeds import QuestionDeeds
from contest.ui.banks.screen import Screen
from contest.ui.banks.sealing import Sealing
from contest.ui.banks.telling import sentence_of
from contest.ui.banks.window import BanksWindow
from contest.ui.banks.work import Then, Work, Workshop
from contest.ui.places import keep_beside

_NEED_BANK = (
    "save", "save_as", "about_bank", "merge", "split", "export", "seal",
    "new_question", "duplicate",
    "delete", "move_up", "move_down", "add_medium", "next_problem", "hints", "to_form", "find",
    "answer",
)  # fmt: skip
_NEED_TWO = ("copy_over", "move_over")


class BanksDesk(QObject):
    """One window of the editor with the banks that are open in it.

    Signals:
        closed: the window was closed
    """

    closed = Signal()

    def __init__(
        self, words: Words, screen: Screen, day: str, home: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._screen = words, screen
        self.window = window = BanksWindow(words, screen, day)
        self.workshop = Workshop(self)
        self.window.waiting.watch(self.workshop)
        self.check = LiveCheck(self.workshop, self)
        self.check.day = day
        self.pages = PageCount(self._pages_of, self)
        self.panes = Panes(window.left, window.right, self)
        self.sealing = Sealing(words, window, self.panes, self.begin, home)
        unseal = self.sealing.ask_open
        self.files = FileDeeds(words, window, self.panes, self.begin, home, unseal)
        self.exporting = Exporting(words, window, self.panes, self.begin, home)
        self.questions = QuestionDeeds(words, window, self.panes, self.begin)
        self.forms = FormDeeds(words, window, self.panes, self.check)
        self._home = home
        self.bringing: BringDesk | None = None
        self._is_checking = False
        self._at: object = None  # the question that was looked at last
        self._unsaved: list[EditedBank] = []  # to be saved before …
        self._proceed: Callable[[], None] | None = None
        self._connect()
        for pane in (window.left, window.right):
            pane.show_bank(None)

    def begin(self, work: Work, what: str, then: Then) -> None:
        """Do something on another thread, with a line that shows it when it takes long."""
        follow = partial(self.window.waiting.follow, what=what)
        self.workshop.begin(work, then, self.tell_failure, follow)

    def show_bank(self, opened: OpenedBank, pane: BankPane | None = None) -> None:
        """Show a bank in a pane; one that is open already is not opened twice."""
        target = pane or self.panes.active
        before = target.bank
        if before is not None and not before.is_saved and len(self._holders(before)) == 1:
            self._ask_unsaved([before], partial(self._put_bank, opened, target))
        else:
            self._put_bank(opened, target)

    def open_all(self, banks: Sequence[Path]) -> None:
        """Open the first bank on the left, and a second one on the right."""
        for path, pane in zip(banks, (self.panes.left, self.panes.right), strict=False):
            self.files.open(path, partial(self._put_bank, target=pane))
        if len(banks) > 1:
            self.forms.toggle_two()

    def bring(self, paths: Sequence[Path] = ()) -> None:
        """Review files that are to become a bank, in a window of its own."""
        if self.bringing is None:
            self.bringing = BringDesk(self._words, self._home, self)
            keep_beside(self.window, "review", self.bringing.window)
            self.bringing.saved.connect(self._on_bringing_saved)
            self.bringing.closed.connect(self._on_bringing_closed)
        self.bringing.window.show()
        self.bringing.window.raise_()
        self.bringing.window.activateWindow()
        self.bringing.bring(paths)

    def tell_failure(self, why: Exception) -> None:
        """Say why something was not done."""
        self._proceed = None
        said = sentence_of(why, self._words)
        if self.sealing.dialog is not None:  # a message behind it would not be seen
            self.sealing.dialog.say(said)
        self.window.message.say(said, "fault")

    def close(self) -> None:
        """Let the banks go, whatever is not saved, and hide the window; it can be shown again."""
        self.pages.stop()
        self.check.stop()
        self.workshop.close()
        if self.bringing is not None:
            self.bringing.close()
        for pane in (self.panes.left, self.panes.right):
            pane.show_bank(None)
        self.check.show_banks([])
        self.pages.show_banks([])
        self.window.may_close = True
        self.window.close()
        self.closed.emit()

    def _holders(self, bank: EditedBank) -> list[BankPane]:
        return [pane for pane in (self.panes.left, self.panes.right) if pane.bank is bank]

    def _put_bank(self, opened: OpenedBank, target: BankPane) -> None:
        same = (one for one in self.panes.banks if _is_same(one, opened))
        bank = next(same, None)
        if bank is None:
            bank = EditedBank(opened, self)
            bank.checked.connect(self._show_problems)
        before = target.bank
        target.show_bank(bank)
        self.check.show_banks(self.panes.banks)
        self.pages.show_banks(self.panes.banks)
        if before is not None and before not in self.panes.banks:
            before.deleteLater()
        self._show_all()
        target.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pages_of(self, question: Question) -> int:
        return self._screen.pages_of_face(face_of(question, self._words))

    def _connect(self) -> None:
        for part in (self.files, self.exporting, self.sealing, self.questions, self.forms):
            for word, do in part.does().items():
                self.window.deeds[word].triggered.connect(do)
        window = self.window
        window.deeds["bring"].triggered.connect(self._on_bring_triggered)
        window.form.files_dropped.connect(self.questions.add_media)
        window.form.file_requested.connect(self.questions.ask_for_media)
        window.files_dropped.connect(self._on_files_dropped)
        window.close_requested.connect(self._on_close_requested)
        self.panes.current_changed.connect(self._on_current_changed)
        self.panes.day_changed.connect(self.check.set_day)
        self.files.opened.connect(self.show_bank)
        self.files.saved.connect(self._on_files_saved)
        self.files.said.connect(self._on_said)
        self.exporting.said.connect(self._on_said)
        self.sealing.said.connect(self._on_said)
        self.questions.said.connect(self._on_said)
        self.questions.failed.connect(self.tell_failure)
        self.questions.written.connect(self.forms.go_to_form)
        self.check.busy_changed.connect(self._on_check_busy_changed)

    # What has changed is shown.

    def _show_all(self) -> None:
        bank = self.panes.bank
        say, deeds = self._words.say, self.window.deeds
        title = bank.document.title if bank is not None else ""
        self.window.setWindowTitle(
            say("editor.window_of", title=title) if title else say("editor.window")
        )
        deeds.enable(on=bank is not None, words=_NEED_BANK)
        deeds.enable(on=self.panes.other is not None, words=_NEED_TWO)
        undoes = bank.history.undoes if bank is not None else None
        redoes = bank.history.redoes if bank is not None else None
        deeds.say_steps(
            undoes.said(self._words) if undoes else "", redoes.said(self._words) if redoes else ""
        )
        self._show_problems()

    def _show_problems(self) -> None:
        bank, row = self.panes.bank, self.panes.row
        at_question = bank.problems_at(row) if bank is not None and row is not None else ()
        problems = bank.problems if bank is not None else Problems()
        self.window.problems.show_problems(at_question, problems, is_checking=self._is_checking)

    def _on_current_changed(self) -> None:
        bank = self.panes.bank
        at = (bank, self.panes.active.current())
        if bank is not None and self._at != at:
            bank.history.end_run()
        self._at = at
        self.forms.show_question()
        self._show_all()

    def _on_check_busy_changed(self, is_busy: bool) -> None:
        self._is_checking = is_busy
        self._show_problems()

    def _on_said(self, text: str) -> None:
        self.window.message.say(text, "quiet")

    # Files, and the end.

    def _on_files_dropped(self, paths: Sequence[Path]) -> None:
        banks = [path for path in paths if is_bank(path)]
        others = [path for path in paths if path not in banks]
        for path in banks[:1]:
            self.files.open(path)
        if others:
            self.bring(others)

    def _on_bring_triggered(self) -> None:
        self.bring()

    def _on_bringing_saved(self, folder: Path) -> None:
        self.files.open(folder)

    def _on_bringing_closed(self) -> None:
        if self.bringing is not None:
            self.bringing.deleteLater()
            self.bringing = None

    def _on_close_requested(self) -> None:
        unsaved = [bank for bank in self.panes.banks if not bank.is_saved]
        if unsaved:
            self._ask_unsaved(unsaved, self.close)
        else:
            self.close()

    def _ask_unsaved(self, banks: list[EditedBank], proceed: Callable[[], None]) -> None:
        """Ask whether banks are to be saved; then go on, unless somebody rather stays."""
        say = self._words.say
        titles = tuple(bank.document.title or say("editor.untitled") for bank in banks)
        text = say("editor.unsaved", titles=self._words.listed(titles))
        choices = [(word, say(f"editor.unsaved_{word}")) for word in ("save", "drop", "stay")]
        self._unsaved, self._proceed = banks, proceed
        self.asking = Choice(self.window, text, choices, self._take_choice)
        self.asking.open()

    def _take_choice(self, word: str) -> None:
        proceed = self._proceed
        if word == "save":
            for bank in self._unsaved:
                self.files.save(bank)
            return
        self._proceed = None
        if word == "drop" and proceed is not None:
            proceed()

    def _on_files_saved(self) -> None:
        proceed = self._proceed
        if proceed is not None and all(bank.is_saved for bank in self._unsaved):
            self._proceed = None
            proceed()


def _is_same(bank: EditedBank, opened: OpenedBank) -> bool:
    """Whether a bank is open already; one whose file has changed since is opened anew."""
    one, other = bank.opened.folder, opened.folder
    if one is None or other is None or one.resolve() != other.resolve():
        return False
    return not bank.is_saved or bank.opened.stamp == opened.stamp


def is_bank(path: Path) -> bool:
    """Whether a file or folder is a bank of ours, be it a sealed one."""
    if is_sealed_file(path):
        return True
    try:
        bank_files(path)
    except BadFile:
        return False
    return True
