"""The stage and its screens, plugged in and pulled out under real windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from contest.presentation.wording import Words
from contest.ui.monitors import FILE, Identity, KnownScreens, Monitors, Pair, identity_of
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.window import StageWindow
from contest.ui.screens import StageScreens
from contest.ui.widgets.typeface import load_fonts
from tests.ui.plugs import LAPTOP, MAY_PLUG, NOTHING_ELSE, PROJECTOR, Plug, plug

FONTS = Path(__file__).parents[2] / "assets" / "fonts" / "be-vietnam-pro"
FULL, FRAMED = QWindow.Visibility.FullScreen, QWindow.Visibility.Windowed
THIRD = Plug("third", 1280, 720, 2944)
STAND_IN = Plug("stand-in", 800, 600, 9000)
MAKES = {  # what the screens of these tests say of themselves
    "projector": ("EPSON", "EB-X06", "X4YZ"),
    "third": ("DELL", "P2419H", "7K2M"),
    "laptop": ("BOE", "0x07F6", ""),
}
needs_plugs = pytest.mark.skipif(not MAY_PLUG, reason="screens can be set on Linux x86-64 only")


def identify(screen: QScreen) -> Identity:
    """Screens that say who made them, which the platform of the tests cannot."""
    make = MAKES.get(screen.name(), ("", "", ""))
    plain = identity_of(screen)
    return replace(plain, manufacturer=make[0], model=make[1], serial=make[2])


class Evening:
    """A console and a stage on the screens that are there when it begins."""

    def __init__(
        self, known: KnownScreens, identify: Callable[[QScreen], Identity] = identify
    ) -> None:
        load_fonts(FONTS)
        self.console = QWidget()
        self.console.resize(1000, 600)
        self.console.show()
        self.stage = StageWindow(Lettering(), lambda: 0)
        self.stage.set_staying(True)
        monitors = Monitors(known, identify)
        self.screens = StageScreens(self.stage, monitors, Words("vi"), None, self.console)
        self.said: list[str] = []
        self.screens.said.connect(self._on_said)
        self.screens.place()

    def _on_said(self, text: str, _kind: str) -> None:
        names = ("stage_came", "stage_went", "stage_mirrored", "stage_alone")
        self.said += [name for name in names if Words("vi").say(f"host.{name}") == text]

    @property
    def looks(self) -> QWindow.Visibility:
        return self.stage.visibility()

    @property
    def stands_on(self) -> str:
        """The screen that the stage covers, nothing for a window."""
        at = QGuiApplication.screenAt(self.stage.geometry().center())
        return at.name() if self.looks == FULL and at is not None else ""

    @property
    def host_looks_at(self) -> str:
        at = QGuiApplication.screenAt(self.console.geometry().center())
        return at.name() if at is not None else ""

    def drag_stage_to(self, name: str) -> None:
        place = screen(name).geometry()
        self.stage.setPosition(place.x() + 50, place.y() + 50)

    def end(self) -> None:
        self.screens.close()
        self.stage.set_staying(False)
        self.stage.close()
        self.console.close()


def screen(name: str) -> QScreen:
    return next(one for one in QGuiApplication.screens() if one.name() == name)


@pytest.fixture
def begin(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Evening]]:
    evenings: list[Evening] = []

    def made(*screens: Plug, folder: Path = tmp_path, identify: object = identify) -> Evening:
        if screens:
            plug(screens)
        evening = Evening(KnownScreens(folder), identify)  # type: ignore[arg-type]
        evenings.append(evening)
        return evening

    yield made
    for evening in evenings:
        evening.end()
    if MAY_PLUG:
        plug(NOTHING_ELSE)


def test_without_a_projector_the_stage_is_a_window_that_f11_makes_full(
    begin: Callable[..., Evening],
) -> None:
    evening = begin()
    assert evening.looks == FRAMED
    evening.screens.toggle()
    assert evening.looks == FULL
    evening.screens.toggle()
    assert evening.looks == FRAMED


def test_a_hidden_stage_comes_back(begin: Callable[..., Evening]) -> None:
    evening = begin()
    evening.stage.hide()
    evening.screens.toggle()
    assert evening.looks == FRAMED


@needs_plugs
class TestPlugs:
    def test_a_stage_that_is_closed_stays_away_whatever_is_plugged_in(
        self, begin: Callable[..., Evening]
    ) -> None:
        evening = begin(LAPTOP)
        evening.end()
        plug([LAPTOP, PROJECTOR])
        plug([LAPTOP, replace(PROJECTOR, width=1280)])
        plug([LAPTOP])
        assert evening.looks == QWindow.Visibility.Hidden

    def test_a_small_projector_beside_a_large_laptop_is_covered_whole(
        self, begin: Callable[..., Evening]
    ) -> None:
        evening = begin(LAPTOP, PROJECTOR)
        assert evening.stands_on == "projector"
        assert evening.stage.geometry() == screen("projector").geometry()
        assert evening.stage.size().toTuple() == (1024, 768)
        assert evening.host_looks_at == "laptop"
        assert evening.said == []

    def test_the_pointer_is_hidden_over_a_full_stage_only(
        self, begin: Callable[..., Evening]
    ) -> None:
        evening = begin(LAPTOP, PROJECTOR)
        assert evening.stage.cursor().shape() == Qt.CursorShape.BlankCursor
        plug([LAPTOP])
        assert evening.stage.cursor().shape() == Qt.CursorShape.ArrowCursor

    def test_a_projector_plugged_in_later_gets_the_stage_and_the_host_is_told(
        self, begin: Callable[..., Evening]
    ) -> None:
        evening = begin(LAPTOP)
        assert evening.looks == FRAMED
        plug([LAPTOP, PROJECTOR])
        assert evening.stands_on == "projector"
        assert evening.said == ["stage_came"]

    def test_pulled_out_it_is_a_window_and_plugged_in_again_it_is_back_by_itself(
        self, begin: Callable[..., Evening]
    ) -> None:
        evening = begin(LAPTOP, PROJECTOR)
        for _ in range(3):
            plug([LAPTOP])
            assert evening.looks == FRAMED
            assert screen("laptop").geometry().contains(evening.stage.geometry())
            plug([LAPTOP, replace(PROJECTOR, x=1920)])
            assert evening.stands_on == "projector"
        assert evening.said == ["stage_went", "stage_came"] * 3

    def test_it_does_not_jump_to_a_third_screen_when_the_projector_goes(
        self, begin: Callable[..., Evening]
    ) -> None:
        evening = begin(LAPTOP, PROJECTOR, THIRD)
        assert evening.stands_on == "projector"
        plug([LAPTOP, THIRD])
        assert evening.looks == FRAMED
        plug([LAPTOP, THIRD, PROJECTOR])
        assert evening.stands_on == "projector"

    def test_a_stage_that_the_host_framed_stays_where_it_is(
        self, begin: Callable[..., Evening]
    ) -> None:
        evening = begin(LAPTOP, PROJECTOR)
        evening.screens.toggle()
        plug([LAPTOP])
        plug([LAPTOP, PROJECTOR])
        assert evening.looks == FRAMED
        assert evening.said == []
        assert QGuiApplication.screenAt(evening.stage.geometry().center()) is not None

    @pytest.mark.parametrize("size", [(800, 600), (1920, 1080), (3840, 2160)])
    def test_another_resolution_while_it_runs_is_covered_whole(
        self, begin: Callable[..., Evening], size: tuple[int, int]
    ) -> None:
        evening = begin(LAPTOP, PROJECTOR)
        plug([LAPTOP, replace(PROJECTOR, width=size[0], height=size[1])])
        assert evening.stands_on == "projector"
        assert evening.stage.size().toTuple() == size

    def test_a_projector_that_mirrors_covers_nothing(self, begin: Callable[..., Evening]) -> None:
        # Its picture is cut from the same corner: the two overlap without being equal.
        evening = begin(LAPTOP, replace(PROJECTOR, x=0))
        assert evening.looks == FRAMED

    def test_mirroring_and_extending_while_it_runs(self, begin: Callable[..., Evening]) -> None:
        evening = begin(LAPTOP, PROJECTOR)
        plug([LAPTOP, replace(PROJECTOR, x=0)])
        assert evening.looks == FRAMED
        plug([LAPTOP, PROJECTOR])
        assert evening.stands_on == "projector"
        assert evening.said == ["stage_mirrored", "stage_came"]

    def test_the_laptops_own_screen_gone_the_console_is_not_covered(
        self, begin: Callable[..., Evening]
    ) -> None:
        evening = begin(LAPTOP, PROJECTOR)
        plug([PROJECTOR])
        assert evening.host_looks_at == "projector"
        assert evening.looks == FRAMED
        assert evening.said == ["stage_alone"]
        assert screen("projector").geometry().contains(evening.console.geometry())

    def test_the_last_screen_gone_and_back(self, begin: Callable[..., Evening]) -> None:
        # Qt is never without a screen: its platforms put a stand-in in the place of the last one.
        evening = begin(LAPTOP, PROJECTOR)
        plug([LAPTOP, PROJECTOR, STAND_IN])
        plug([STAND_IN])
        assert evening.looks == FRAMED
        assert evening.host_looks_at == STAND_IN.name
        plug([STAND_IN, LAPTOP, PROJECTOR])
        plug([LAPTOP, PROJECTOR])
        assert evening.host_looks_at == "laptop"
        assert evening.stands_on == "projector"


@needs_plugs
class TestMemory:
    def test_the_screen_that_the_host_chose_is_chosen_next_time(
        self, begin: Callable[..., Evening]
    ) -> None:
        first = begin(LAPTOP, PROJECTOR, THIRD)
        assert first.stands_on == "projector"
        first.screens.toggle()
        first.drag_stage_to("third")
        first.screens.toggle()
        assert first.stands_on == "third"
        first.end()
        assert begin(LAPTOP, PROJECTOR, THIRD).stands_on == "third"

    def test_it_is_known_in_another_socket_and_with_another_size(
        self, begin: Callable[..., Evening], tmp_path: Path
    ) -> None:
        plug([LAPTOP, PROJECTOR, THIRD])
        known = Pair(
            replace(identify(screen("third")), name="HDMI-7", width=640, height=480),
            identify(screen("laptop")),
        )
        KnownScreens(tmp_path).note(known, first=True)
        assert begin().stands_on == "third"

    def test_without_a_make_the_size_tells(
        self, begin: Callable[..., Evening], tmp_path: Path
    ) -> None:
        plug([LAPTOP, PROJECTOR, THIRD])
        third, laptop = identity_of(screen("third")), identity_of(screen("laptop"))
        KnownScreens(tmp_path).note(Pair(replace(third, name="VGA-1"), laptop), first=True)
        assert begin(identify=identity_of).stands_on == "third"

    def test_the_wanted_projector_takes_the_stage_from_a_stopgap(
        self, begin: Callable[..., Evening], tmp_path: Path
    ) -> None:
        plug([LAPTOP, PROJECTOR, THIRD])
        wanted = Pair(identify(screen("projector")), identify(screen("laptop")))
        KnownScreens(tmp_path).note(wanted, first=True)
        evening = begin(LAPTOP, THIRD)
        assert evening.stands_on == "third"
        plug([LAPTOP, THIRD, PROJECTOR])
        assert evening.stands_on == "projector"
        assert KnownScreens(tmp_path).pairs[0] == wanted

    def test_the_console_goes_back_beside_a_projector_that_is_the_main_screen(
        self, begin: Callable[..., Evening], tmp_path: Path
    ) -> None:
        main = replace(PROJECTOR, x=0)
        beside = replace(LAPTOP, x=1024)
        plug([main, beside])
        pair = Pair(identify(screen("projector")), identify(screen("laptop")))
        KnownScreens(tmp_path).note(pair, first=True)
        evening = begin()
        assert evening.host_looks_at == "laptop"
        assert evening.stands_on == "projector"

    def test_a_console_is_never_sent_to_a_screen_on_a_guess(
        self, begin: Callable[..., Evening], tmp_path: Path
    ) -> None:
        # At home the stage stood on the laptop's panel; tonight the console does.
        plug([LAPTOP, THIRD])
        pair = Pair(identify(screen("laptop")), identify(screen("third")))
        KnownScreens(tmp_path).note(pair, first=True)
        evening = begin(LAPTOP, PROJECTOR)
        assert evening.host_looks_at == "laptop"
        assert evening.stands_on == "projector"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "[1]", '[{"projector": {}}]', '{"a": 1}', "[" * 5000, "\x00"]
)
def test_a_broken_memory_is_no_memory(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert KnownScreens(tmp_path).pairs == ()


def test_a_memory_is_read_back_and_has_an_end(tmp_path: Path) -> None:
    known = KnownScreens(tmp_path)
    pairs = [Pair(Identity("A", "B", str(n), "x", 1, 2), Identity()) for n in range(12)]
    for pair in pairs:
        known.note(pair, first=True)
    assert KnownScreens(tmp_path).pairs == tuple(reversed(pairs))[:8]
    known.note(Pair(Identity("S"), Identity()), first=False)
    assert KnownScreens(tmp_path).pairs[0] == pairs[-1]
    assert KnownScreens(tmp_path).pairs[-1].projector.manufacturer == "S"


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    known = KnownScreens(tmp_path / "file" / "below")
    known.note(Pair(Identity("A"), Identity("B")), first=True)
    assert len(known.pairs) == 1
