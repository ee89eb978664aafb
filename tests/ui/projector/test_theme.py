"""The theme: the one place for colours, and twelve that colour-blind eyes tell apart."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from contest.ui.projector.backdrop import paint_backdrop
from contest.ui.projector.plans.titles import WelcomePlan
from contest.ui.projector.stage import QML, ThemeName
from tests import sample_slides as samples
from tests.ui.projector.colour_eyes import EYES, Lab, delta_e, seen_by
from tests.ui.projector.conftest import OffscreenOf
from tests.ui.projector.contrast import luminance, ratio, ratio_between

FILES = sorted(QML.glob("*.qml"))
PLANS = sorted((QML.parent / "plans").glob("*.py"))
TEXT = re.compile(r"""(["'`])((?:(?!\1).)*)\1""")
MADE = re.compile(r"\bQt\.(rgba|hsla|hsva|lighter|darker|tint|color|alpha)\b|\brgba?\(|\bQColor\b")
NAMES = frozenset(QColor.colorNames()) - {"transparent"}


def colours_in(source: str) -> list[str]:
    """The lines that hold a colour, however it is written; comments hold none."""
    found = []
    for whole in source.splitlines():
        line = re.sub(r"(?<!:)//.*|^\s*#.*", "", whole)
        texts = {text.strip().lower() for _, text in TEXT.findall(line)}
        is_hex = re.search(r"#[0-9a-fA-F]{3,8}\b", line)
        if is_hex or MADE.search(line) or texts & NAMES:
            found.append(whole.strip())
    return found


def team_colours() -> list[QColor]:
    source = (QML / "Theme.qml").read_text(encoding="utf-8")
    block = re.search(r"property list<color> teams: \[(.*?)\]", source, re.DOTALL)
    assert block is not None
    return [QColor(name) for name in re.findall(r"#\w{6}", block.group(1))]


@pytest.mark.parametrize("file", [*FILES, *PLANS], ids=lambda file: file.name)
def test_no_colour_stands_outside_the_theme(file: Path) -> None:
    if file.name != "Theme.qml":
        assert not colours_in(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "line",
    [
        'color: "#fff"', 'color: "#80ff0000"', 'color: "red"', "color: 'White'",
        "color: Qt.rgba(0, 0, 0, 0.5)", "color: Qt.darker(Theme.text)", "fill = QColor(1, 2, 3)",
        'ink = "steelblue"', 'source: `image://x/#ffffff`', 'c = "rgb(1, 2, 3)"',
    ],
)  # fmt: skip
def test_a_colour_is_found_however_it_is_written(line: str) -> None:
    assert colours_in(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        'color: "transparent"',
        "color: Theme.gold",
        "// not #ffffff",
        "    # a white field",
        'x = ""',
    ],
)
def test_what_is_no_colour_is_left_alone(line: str) -> None:
    assert not colours_in(line)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_team_colours_are_told_apart_as_they_are_shown(
    offscreen: OffscreenOf, theme: ThemeName
) -> None:
    stage = offscreen(1366, 768, theme)
    stage.show_slide(samples.welcome(12))
    image, plan = stage.drawn(), stage.stage.plan
    assert isinstance(plan, WelcomePlan)
    shown = [
        image.pixelColor(card.chip.x + card.chip.w // 2, card.chip.y + card.chip.h // 8)
        for card in plan.cards
    ]
    assert {one.name() for one in shown} == {one.name() for one in team_colours()}
    assert len(shown) == 12
    for eyes in EYES:
        near = [
            (eyes, one.name(), other.name(), round(distance, 1))
            for one, other in combinations(shown, 2)
            if (distance := delta_e(seen_by(eyes, one), seen_by(eyes, other))) < 10
        ]
        assert not near


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [  # from the table of Sharma, Wu and Dalal 2005
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
        ((50.0, 2.5, 0.0), (50.0, 3.2592, 0.3350), 1.0000),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_distances_are_those_of_ciede2000(one: Lab, other: Lab, distance: float) -> None:
    assert delta_e(one, other) == pytest.approx(distance, abs=0.0001)
    assert delta_e(other, one) == pytest.approx(distance, abs=0.0001)


def test_eyes_that_lack_a_cone_mix_up_what_they_must() -> None:
    red, green = QColor("#b04040"), QColor("#5a7a30")
    normal = delta_e(seen_by("normal", red), seen_by("normal", green))
    for eyes in ("protan", "deutan"):
        assert delta_e(seen_by(eyes, red), seen_by(eyes, green)) < normal / 2
        grey = seen_by(eyes, QColor("#808080"))
        assert delta_e(grey, seen_by("normal", QColor("#808080"))) < 0.5, "grey stays grey"


def test_a_number_is_legible_on_each_team_colour() -> None:
    ink, paper = QColor("#080b20"), QColor("#ffffff")
    for colour in team_colours():
        assert max(ratio(colour, ink), ratio(colour, paper)) >= 7, colour.name()


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (3840, 2160)])
def test_every_writing_is_read_at_every_point_of_the_ground(
    theme: ThemeName, size: tuple[int, int]
) -> None:
    """Also where lines of the drum cross: there are more of them on a larger screen."""
    source = (QML / "Theme.qml").read_text(encoding="utf-8")

    def colour(name: str) -> QColor:
        line = re.search(rf"color {name}: light \?(.*)", source)
        assert line is not None
        light, dark = re.findall(r'"(#\w+)"', line.group(1))
        return QColor(light if theme == "light" else dark)

    ground = [colour(name) for name in ("deep", "ground", "glow", "line")]
    image = paint_backdrop("centre", *size, ground)
    points = set(memoryview(image.constBits()).cast("I"))
    behind = {luminance(QColor.fromRgb(one)) for one in points}
    for name in ("text", "soft", "gold", "alarmText"):  # the dimmed stands on cards only
        ink = luminance(colour(name))
        least = min(ratio_between(ink, one) for one in behind)
        assert least >= 7, name


def test_qmllint_finds_nothing() -> None:
    lint = Path(sys.executable).with_name("pyside6-qmllint")
    done = subprocess.run(
        [lint, "--max-warnings", "0", *map(str, FILES)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert not done.stderr.strip(), done.stderr
