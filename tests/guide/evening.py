"""One evening from the start page to the papers, and a picture wherever somebody has to decide."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from contest.cli import main as command_line
from contest.domain.cue import Phase
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.entrance import Entrance
from contest.presentation.setup.draft import Step
from contest.presentation.wording import Words
from contest.ui.projector.gallery import on_paper
from contest.ui.start.remembered import Remembered
from tests.guide import material
from tests.guide.camera import Camera
from tests.guide.house import House

Key = Qt.Key
LAPTOP = (1366, 768)


def play(folder: Path, home: Path) -> list[Path]:
    """Play it and take the pictures; returns their files."""
    camera = Camera(folder)
    file, chosen = home / "nga-bay.contest", home / "guide.json"
    material.write_format(chosen)
    material.write_contest(file, chosen)
    os.chdir(home)  # the paths that are shown are those of nobody
    entrance = Entrance(Words(), Remembered(home / "settings"), Path("Documents") / "Hoi thi")
    entrance.window.resize(*LAPTOP)
    entrance.show()
    _prepare(entrance, camera)
    _rehearse(entrance, camera, file)
    house = _opened(entrance, camera, file)
    _begin(house)
    _judged(house)
    _boards(house)
    _jury(house)
    _beside(house, camera)
    _buzzers(house)
    cut = _power_cut(house, home)
    _obstacle(house)
    _packages(house)
    _end(house)
    _papers(house, camera, home)
    _after_the_cut(entrance, camera, cut)
    return camera.taken


def _prepare(entrance: Entrance, camera: Camera) -> None:
    """The days before: a new contest step by step, keys, settings."""
    window = entrance.window
    QTest.qWait(50)
    camera.window("start", window)
    wizard = window.begin_new()
    names = [one.name for one in entrance.window.workshop.formats()]
    standard = next(name for name in names if "ward-standard" in name)
    shown = next(one for one in window.workshop.formats() if one.name == standard)
    wizard.use_draft(
        replace(
            wizard.draft, format_name=shown.name, format=shown.format, title=material.TITLE,
            place=material.PLACE, organiser=material.ORGANISER, rows=material.rows(),
            judges=material.JUDGES, order=(2, 5, 0, 4, 1, 3), seed=2026,
        )
    )  # fmt: skip
    for step in (Step.COVER, Step.FORMAT, Step.TEAMS, Step.BANKS, Step.STAGE, Step.FINISH):
        wizard.go_to(step)
        QTest.qWait(300)
        camera.window(f"new-{step.value}", window)
    window.show_keys()
    QTest.qWait(50)
    camera.window("keys", window)
    window.show_settings()
    QTest.qWait(50)
    camera.window("settings", window)
    window.go_home()
    window.drop_new()


def _rehearse(entrance: Entrance, camera: Camera, file: Path) -> None:
    """The offer on the console, and a rehearsal that robots play."""
    entrance.open(file)
    assert entrance.opened is not None
    house = House(entrance.opened, camera)
    house.take("console")
    offer = entrance.opened.offer
    assert offer is not None
    offer.ask()
    house.take("rehearsal-offer", stage=False)
    entrance._then = lambda: None
    entrance.leave()
    entrance.rehearse(file)
    assert entrance.opened is not None
    house = House(entrance.opened, camera)
    house.play_until(lambda contest: contest.cue is not None and bool(contest.cue.answers))
    house.take("rehearsal")
    entrance._then = lambda: None
    entrance.leave()


def _opened(entrance: Entrance, camera: Camera, file: Path) -> House:
    entrance.open(file)
    assert entrance.opened is not None
    return House(entrance.opened, camera)


def _begin(house: House) -> None:
    """The hall fills; teams are introduced; the check before the first round."""
    house.next()
    house.take("teams")
    house.next()  # a round is to begin: the check stands before it
    house.take("check", stage=False)
    start = house.opened.program.preflight
    assert start is not None
    start.panel.start_wanted.emit()
    house.settle()


def _judged(house: House) -> None:
    """A greeting before the jury: the stopwatch, mark sheets."""
    house.play_until(lambda contest: contest.scene is Scene.ACT)
    QTest.qWait(1200)
    house.take("act")
    house.play_until(lambda contest: contest.scene is Scene.MARKS)
    house.take("marks")


def _boards(house: House) -> None:
    """A question with boards, from the rules to the answer."""
    house.play_until(lambda contest: contest.scene is Scene.RULES and not is_on(contest, 0))
    house.take("rules")
    house.next_until(in_phase(Phase.SHOWN))
    house.take("question-shown")
    house.next_until(in_phase(Phase.OPEN))
    QTest.qWait(1500)
    house.take("question-open")
    house.next_until(in_phase(Phase.LOCKED))
    house.type("abc")
    house.take("boards-typed")
    house.type("dab")
    house.next_until(in_phase(Phase.REVEALED))
    house.take("revealed")
    house.shortcut(Key.Key_F9)
    house.take("black")
    house.shortcut(Key.Key_F9)
    seen = len(house.contest.run.cues) if house.contest.run else 0
    house.play_until(lambda contest: contest.run is not None and len(contest.run.cues) > seen + 1)


def _jury(house: House) -> None:
    """A mark three questions ago is put right; a complaint."""
    house.shortcut(Key.Key_F8)
    sheet = house.window.jury
    house.press(Key.Key_Down, to=sheet.questions)
    house.press(Key.Key_2, "2", to=sheet.questions)
    house.press(Key.Key_Plus, "+", to=sheet.questions)
    reason = sheet.field("reason")
    assert isinstance(reason, QLineEdit)
    reason.setText("Bảng của đội ghi B, thư ký gõ nhầm C")
    house.take("correction", stage=False)
    deed = sheet.field("deed")
    assert isinstance(deed, QComboBox)
    deed.setCurrentIndex(next(
        at for at in range(deed.count()) if "khiếu nại" in deed.itemText(at).lower()
    ))  # fmt: skip
    reason.setText("Đội cho rằng đáp án C cũng đúng")
    house.take("complaint", stage=False)
    house.press(Key.Key_Escape, to=sheet)


def _beside(house: House, camera: Camera) -> None:
    """The run of show, a message, a break, and the window of the MC."""
    house.shortcut(Key.Key_F2)
    house.take("run-of-show", stage=False)
    house.press(Key.Key_Escape)
    house.shortcut(Key.Key_F4)
    mc = house.opened.program.mc
    assert mc is not None
    assert mc.window is not None
    mc.window.resize(*LAPTOP)
    QTest.qWait(60)
    camera.window("mc", mc.window)
    house.shortcut(Key.Key_F4)
    house.shortcut(Key.Key_F10)
    house.take("technical-pause")
    house.shortcut(Key.Key_F10)


def _buzzers(house: House) -> None:
    """Who was first."""
    house.play_until(lambda contest: is_on(contest, 2) and in_phase(Phase.SHOWN)(contest))
    house.next_until(in_phase(Phase.OPEN))
    house.press(Key.Key_4, "4", scan=5, to=house.window)
    house.take("buzz")


def _power_cut(house: House, home: Path) -> Path:
    """What lies on the disk while a question is open: as if the plug were pulled here."""
    cut = home / "cut.contest"
    for file in home.glob("nga-bay.contest*"):
        shutil.copy(file, cut.with_name(file.name.replace("nga-bay", "cut")))
    return cut


def _obstacle(house: House) -> None:
    """The hidden keyword."""
    house.play_until(lambda contest: is_on(contest, 3) and in_phase(Phase.REVEALED)(contest))
    house.take("obstacle")


def _packages(house: House) -> None:
    """A team chooses what its questions are worth."""
    house.play_until(lambda contest: contest.scene is Scene.PACKAGES)
    house.take("packages")


def _end(house: House) -> None:
    """The audience, the board, the winners."""
    house.play_until(lambda contest: contest.scene is Scene.SCOREBOARD and contest.cue is None)
    house.shortcut(Key.Key_F6)
    house.press(Key.Key_Return)  # the button that asks has the focus
    house.next_until(lambda contest: bool(contest.hall) and contest.hall[-1].revealed)
    house.window.hall.name.setText("Bà Đặng Thị Bích Thuỷ, Khu phố 3")
    house.take("audience")
    house.press(Key.Key_Escape, to=house.window.hall)
    house.play_until(lambda contest: contest.scene is Scene.CEREMONY)
    house.shortcut(Key.Key_F9)
    house.shortcut(Key.Key_F9)
    house.take("ceremony")
    house.play_until(lambda contest: contest.scene is Scene.WINNERS)
    house.take("winners")
    house.play_until(lambda contest: contest.ended)
    house.take("ended")


def _papers(house: House, camera: Camera, home: Path) -> None:
    """The print centre, and three papers."""
    house.opened.papers.open()
    centre = house.opened.papers.centre
    assert centre is not None
    centre.resize(*LAPTOP)
    kinds = centre._kinds
    kinds.setCurrentItem(next(
        item for item in kinds._items() if item.data(0, Qt.ItemDataRole.UserRole) == "summary"
    ))  # fmt: skip
    QTest.qWait(2500)
    camera.window("print-centre", centre)
    folder = home / "papers"
    with suppress(SystemExit):
        command_line(["papers", str(house.opened.path), "-o", str(folder)])
    for name, paper in (("state-card", "the-tinh-trang"), ("summary", "bang-tong-hop")):
        document = QPdfDocument()
        document.load(str(next(folder.glob(f"*{paper}*.pdf"))))
        size = document.pagePointSize(0)
        image = document.render(0, QSize(int(size.width() * 1.6), int(size.height() * 1.6)))
        camera.page(f"paper-{name}", on_paper(image))


def _after_the_cut(entrance: Entrance, camera: Camera, cut: Path) -> None:
    """The start page says where each contest stopped; the console asks how to go on."""
    entrance.leave()
    entrance.open(cut)
    assert entrance.opened is not None
    house = House(entrance.opened, camera)
    house.take("resume")
    entrance.leave()
    QTest.qWait(100)
    camera.window("start-again", entrance.window)


def in_phase(phase: Phase) -> Callable[[Contest], bool]:
    """Whether the question that is on is so far."""
    return lambda contest: contest.cue is not None and contest.cue.phase is phase


def is_on(contest: Contest, place: int) -> bool:
    """Whether the round at that place is being played."""
    return contest.run is not None and contest.run.round == place
