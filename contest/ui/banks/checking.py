"""The live check: banks are checked on another thread a moment after they have changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from contest.banks.conversion import question_of
from contest.banks.editing.opened import OpenedBank
from contest.banks.editing.problems import Problem, Problems, problems_of
from contest.banks.editing.rows import Row
from contest.banks.lint import LINTED_UNASKED
from contest.domain.questions import Question
from contest.reading.faults import Severity, phrase
from contest.ui.banks.bank import EditedBank
from contest.ui.banks.work import Tick, Workshop

_SOON_MS, _LATER_MS = 250, 2000  # after a change, in a small bank and in a large one
_SLICE = 0.012  # seconds of measuring at a time; a key press waits no longer
_PAUSE_MS = 40


class LiveCheck(QObject):
    """Keeps the problems of the open banks up to date.

    Signals:
        busy_changed: whether a check runs
    """

    busy_changed = Signal(bool)

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._banks: list[EditedBank] = []
        self._asked: list[EditedBank] = []  # those that the running job looks at
        self._is_running = False
        self._is_stale = False
        self._wants_lint = False
        self.day = ""  # ISO; of the contest
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check_now)

    def show_banks(self, banks: Sequence[EditedBank]) -> None:
        """Check these banks from now on, each against the others."""
        for bank in self._banks:
            bank.changed.disconnect(self._on_bank_changed)
        self._banks = list(banks)
        for bank in self._banks:
            bank.changed.connect(self._on_bank_changed)
        self._timer.start(0)

    def stop(self) -> None:
        """No more."""
        self._timer.stop()
        self._is_stale = False

    def set_day(self, day: str) -> None:
        """The day that law must be in force on."""
        if day != self.day:
            self.day = day
            self._timer.start(0)

    def ask_for_hints(self) -> None:
        """Check now, with every hint however large the banks are."""
        self._wants_lint = True
        self.check_now()

    @property
    def lints(self) -> bool:
        """Whether hints come unasked."""
        return sum(len(bank.document.rows) for bank in self._banks) <= LINTED_UNASKED

    def check_now(self) -> None:
        """Check, or check again when the check that runs is done."""
        if self._is_running:
            self._is_stale = True
            return
        if not self._banks:
            return
        self._is_stale = False
        self._asked = list(self._banks)
        opened = [bank.opened for bank in self._asked]
        lint = self.lints or self._wants_lint
        self._wants_lint = False
        work = partial(_checked, opened, self.day or None, lint)
        self._is_running = True
        self._workshop.begin(work, self._take, self._let_go)
        self.busy_changed.emit(True)

    def _on_bank_changed(self) -> None:
        self._timer.start(_SOON_MS if self.lints else _LATER_MS)

    def _take(self, found: list[Problems]) -> None:
        for bank, problems in zip(self._asked, found, strict=True):
            if bank in self._banks:
                bank.take_problems(problems)
        self._end_job()

    def _let_go(self, _why: Exception) -> None:
        self._end_job()  # the questions keep what is known of their form

    def _end_job(self) -> None:
        self._is_running = False
        self.busy_changed.emit(False)
        if self._is_stale:
            self.check_now()


def _checked(opened: Sequence[OpenedBank], day: str | None, lint: bool, _: Tick) -> list[Problems]:
    return problems_of(opened, day, lint=lint)


class PageCount(QObject):
    """Lays questions out for the projector while nothing else is to be done."""

    def __init__(self, pages_of: Callable[[Question], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages_of = pages_of
        self._banks: list[EditedBank] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._measure)

    def show_banks(self, banks: Sequence[EditedBank]) -> None:
        """Measure these banks from now on, but those that would take minutes."""
        for bank in self._banks:
            bank.changed.disconnect(self._timer.start)
        self._banks = [bank for bank in banks if len(bank.document.rows) <= LINTED_UNASKED]
        for bank in self._banks:
            bank.changed.connect(self._timer.start)
        self._timer.start()

    def stop(self) -> None:
        """No more."""
        self._timer.stop()

    def _measure(self) -> None:
        until = time.monotonic() + _SLICE
        for bank in self._banks:
            measured: dict[Row, Problem | None] = {}
            for row in bank.unmeasured():
                measured[row] = self._problem(bank, row)
                if time.monotonic() > until:
                    break
            if measured:
                bank.take_pages(measured)
                self._timer.start()
                return

    def _problem(self, bank: EditedBank, row: Row) -> Problem | None:
        if row.record is None:
            return None
        opened = bank.opened
        pages = self._pages_of(question_of(row.record, opened.id, opened.documents))
        if pages < 2:
            return None
        severity = Severity.FAULT if pages > 2 else Severity.WARNING
        return Problem((), phrase("banks.pages", pages=pages), severity, "text")
