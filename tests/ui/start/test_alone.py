"""A contest opened from the command line is rehearsed too, and comes back as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from contest.alone import Alone
from contest.domain.contest import replay
from contest.making import demo_file
from contest.presentation.wording import Words
from contest.storage.stored import open_for_reading

WORDS = Words()


class Host:
    """Does one step after the other, each in a contest of its own, once its stage stands."""

    def __init__(self, alone: Alone, *steps: Callable[[], object]) -> None:
        self._alone, self._steps = alone, list(steps)
        self._seen: object = None
        self.wrong: BaseException | None = None
        self.looks = QTimer()
        self.looks.setInterval(20)
        self.looks.timeout.connect(self._look)
        self.looks.start()

    def _look(self) -> None:
        opened = self._alone.opened
        if opened is self._seen or opened.program.hall is None:
            return
        self._seen = opened
        try:
            self._steps.pop(0)()
        except BaseException as wrong:  # noqa: BLE001 - told by the test, not by Qt
            self.wrong = wrong
            self.looks.stop()
            opened.program.desk.window.close()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    monkeypatch.setenv("CONTEST_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("contest.parts._speakers", lambda: None)


class Evening:
    """What somebody does who rehearses twice before the evening, and what was seen then."""

    def __init__(self, file: Path) -> None:
        self.alone = Alone(file, WORDS)
        self.questions: list[frozenset[object]] = []
        self.files: list[Path] = []
        self.said = ""

    def ask(self) -> None:
        self._keep(rehearsal=False)
        offer = self.alone.opened.offer
        assert offer is not None
        assert not offer.button.isHidden()
        offer.ask()
        assert offer.sheet is not None
        offer.sheet.demo.click()

    def begin_again(self) -> None:
        self._keep(rehearsal=True)
        assert self.alone.opened.rehearsal is not None
        self.alone.opened.rehearsal.bar.again.click()

    def end(self) -> None:
        self._keep(rehearsal=True)
        assert self.alone.opened.rehearsal is not None
        self.alone.opened.rehearsal.bar.end.click()

    def close(self) -> None:
        self._keep(rehearsal=False)
        window = self.alone.opened.program.desk.window
        self.said = window.message.text()
        window.close()

    def _keep(self, *, rehearsal: bool) -> None:
        opened = self.alone.opened
        assert (opened.rehearsal is not None) is rehearsal
        self.files.append(opened.path)
        self.questions.append(frozenset(opened.session.contest.questions))


@pytest.mark.usefixtures("home")
def test_a_contest_from_the_command_line_is_rehearsed_and_comes_back() -> None:
    real = demo_file(WORDS)
    one = Evening(real)
    host = Host(one.alone, one.ask, one.begin_again, one.end, one.close)
    status = one.alone.run()
    host.looks.stop()
    if host.wrong is not None:
        raise host.wrong
    assert status == 0
    first, *rehearsals, last = one.files
    assert (first, last) == (real, real)
    assert len({real, *rehearsals}) == 3
    assert not any(file.exists() for file in rehearsals)
    assert "còn nguyên" in one.said
    assert not one.questions[0] & one.questions[1]
    assert one.questions[0] == one.questions[3]
    contest = replay(open_for_reading(real).events)
    assert not contest.started  # but for having been opened, nothing came into the real record
