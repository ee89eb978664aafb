"""Two hundred presses within the same ten milliseconds: none is lost, and their order is kept."""

from __future__ import annotations

import json
import random
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.cli.bench.staging import ready
from contest.domain.commands import OpenCue, ShowQuestion, StartRound, stamped
from contest.domain.contest import replay
from contest.domain.cue import Phase
from contest.parts import made_hall
from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.session.clocks import SystemClock
from contest.session.worker import SessionThread
from contest.storage.event_log import open_for_writing
from contest.storage.stored import open_for_reading
from contest.ui.host.rarer import RarerPanels
from contest.ui.keymaps import default_map
from contest.ui.program import Program, Soon
from contest.ui.projector.gallery import no_bytes

PRESSES = 200
WITHIN_NS = 10_000_000
LINUX = 8
NONE = Qt.KeyboardModifier.NoModifier


class Instant(SystemClock):
    """A clock that lets so many presses happen in ten milliseconds, however slow the machine is."""

    is_dense = False
    _ticks = 0

    def now_ns(self) -> int:
        if not self.is_dense:
            return super().now_ns()
        self._ticks += 1
        return self._from_ns + self._ticks * (WITHIN_NS // PRESSES // 4)

    def squeeze(self) -> None:
        self._from_ns = super().now_ns()
        self.is_dense = True


def test_all_are_stored_in_their_order(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "presses.contest"
    ready(path, tmp_path)
    clock = Instant()
    store = open_for_writing(path)
    program = Program(
        ["contest"], Words(), clock.now_ns, fonts_dir(), store.save_copy,
        Soon(partial(made_hall, Words(), clock.now_ns, no_bytes), RarerPanels),
    )  # fmt: skip
    session = SessionThread(store, clock, program.bridge.told)
    program.bridge.serve(session)
    session.start()
    program.show(session.contest)
    program.open_hall()
    for command in (StartRound(0, 0), ShowQuestion(0), OpenCue(0)):
        program.bridge.submit(stamped(command, clock.now_ns()))
    qtbot.waitUntil(lambda: phase_of(program) is Phase.OPEN)
    keys = default_map(session.contest.order)
    pressed = random.Random(5).choices(list(keys.letters), k=PRESSES)
    began = len(open_for_reading(path).records)
    clock.squeeze()
    for code in pressed:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, NONE, code + LINUX, 0, 0, "x")
            QApplication.sendEvent(program.desk.window, event)
    clock.is_dense = False
    session.close()
    program.close()
    records = open_for_reading(path).records[began:]
    answers = [one for one in records if one.kind == "answer_given"]
    given = [tuple(json.loads(one.payload)[part] for part in ("team", "answer")) for one in answers]
    assert given == [keys.letters[code] for code in pressed]
    times = [one.at_ns for one in answers]
    assert times == sorted(times)
    assert len(set(times)) == PRESSES
    assert times[-1] - times[0] <= WITHIN_NS
    # In this round a team may change its answer: the last press of each counts.
    cue = replay(open_for_reading(path).events).cue
    assert cue is not None
    last = dict(keys.letters[code] for code in pressed)
    assert {team: one.answer for team, one in cue.answers.items()} == last


def phase_of(program: Program) -> Phase | None:
    cue = program.desk._contest.cue
    return cue.phase if cue else None
