"""The organiser's look: kept, left alone by undo, and refused where the last row could not read."""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain.contest import Contest, decide, evolve
from contest.domain.contrast import (
    DARK_SURFACE,
    LEAST_RATIO,
    LIGHT_SURFACE,
    accent_ratio,
    nearest_accent,
    ratio,
)
from contest.domain.look_commands import ChooseLook
from contest.domain.looks import Look, Picture, Sponsor
from contest.domain.refusals import Refused
from contest.domain.stage import Scene
from contest.presentation.looks import dress_of
from contest.presentation.offers import say_refusal
from contest.presentation.wording import Words

SKY = Look("#b3e5ff", logos=(Picture("a" * 64, "phuong.png", 300, 200),))


def done(contest: Contest, *commands: c.Command) -> Contest:
    for command in commands:
        for event in decide(contest, command):
            contest = evolve(contest, event)
    return contest


BEGUN = done(Contest(), c.CreateContest(0, "x", "Hội thi", "2026-11-22", "", ""))


def refused(look: Look) -> list[str]:
    with pytest.raises(Refused) as raised:
        decide(BEGUN, ChooseLook(1, look))
    return [say_refusal(one, Words("vi")) for one in raised.value.reasons]


def test_a_look_is_kept_and_undo_leaves_it() -> None:
    contest = done(BEGUN, c.ShowScene(1, Scene.TEAMS), ChooseLook(2, SKY), c.Undo(3))
    assert contest.scene is Scene.WELCOME
    assert contest.look == SKY


def test_the_same_look_again_is_no_change() -> None:
    assert refused(Look()) == ["Không có gì thay đổi."]


def test_a_colour_too_dark_is_refused_with_the_nearest_that_is_taken() -> None:
    (said,) = refused(Look("#0057b7"))
    assert "#0057b7" in said
    assert "cần 7:1" in said
    nearest = nearest_accent("#0057b7", light=False)
    assert said.endswith(f"là {nearest}.")
    assert done(BEGUN, ChooseLook(1, Look(nearest))).look.accent == nearest


def test_what_the_dark_stage_takes_the_light_one_may_not() -> None:
    (said,) = refused(Look("#b3e5ff", light=True))
    assert "trên nền sáng" in said
    assert done(BEGUN, ChooseLook(1, Look("#b3e5ff"))).look.accent == "#b3e5ff"


@pytest.mark.parametrize("tone", ["#e4002b", "#0057b7", "#00a651", "#808080", "#ffffff", "#000000"])
@pytest.mark.parametrize("light", [False, True])
def test_the_nearest_is_read_and_no_nearer_one_is(tone: str, light: bool) -> None:
    nearest = nearest_accent(tone, light=light)
    assert accent_ratio(nearest, light=light) >= LEAST_RATIO
    assert nearest_accent(nearest, light=light) == nearest
    if tone == nearest:
        return
    assert accent_ratio(tone, light=light) < LEAST_RATIO
    assert accent_ratio(nearest, light=light) < LEAST_RATIO + 0.4, "moved farther than it must"


def test_contrast_is_that_of_wcag() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert accent_ratio("#ffffff", light=False) == ratio("#ffffff", DARK_SURFACE)
    assert accent_ratio("#000000", light=True) == ratio("#000000", LIGHT_SURFACE)


def test_the_other_theme_gets_a_tone_of_the_same_colour() -> None:
    dress = dress_of(done(BEGUN, ChooseLook(1, Look("#b3e5ff"))))
    assert dress.accent_dark == "#b3e5ff"
    assert accent_ratio(dress.accent_light, light=True) >= LEAST_RATIO
    assert dress.accent_light != "#b3e5ff"


def test_every_reason_is_told_at_once() -> None:
    logos = SKY.logos * 4
    sponsors = (*[Sponsor("Nhà sách")] * 6, Sponsor(" "))
    said = refused(Look("vàng", logos=logos, sponsors=sponsors))
    assert len(said) == 4
    assert any("#rrggbb" in one for one in said)
    assert any("nhiều nhất là 3" in one for one in said)
    assert any("nhiều nhất là 6" in one for one in said)


def test_there_is_no_look_without_a_contest() -> None:
    with pytest.raises(Refused):
        decide(Contest(), ChooseLook(0, SKY))


@pytest.mark.parametrize(
    ("tone", "dark", "light"),
    [
        ("#e4002b", "#fecbc6", "#840917"),
        ("#0057b7", "#bfd9fe", "#003e87"),
        ("#00a651", "#6ff096", "#064b23"),
        ("#808080", "#d7d7d7", "#404040"),
    ],
)
def test_what_is_proposed_keeps_its_hue(tone: str, dark: str, light: str) -> None:
    """Red stays red, blue blue, green green, and grey gets no tint, as OKLab has it."""
    assert nearest_accent(tone, light=False) == dark
    assert nearest_accent(tone, light=True) == light
