"""What a hall needs at 20 m, on the smallest projector with the most teams, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contest.presentation.slides import (
    Audience,
    Ceremony,
    CeremonyLine,
    Clock,
    Marks,
    Packages,
    QuestionLocked,
    QuestionOpen,
    Reveal,
    Scoreboard,
    Winners,
)
from contest.presentation.wording import Words
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Block, Canvas, Size
from contest.ui.projector.planning import plan_of
from contest.ui.projector.plans.acts import MarksPlan
from contest.ui.projector.plans.ceremony import CeremonyPlan
from contest.ui.projector.plans.packages import PackagesPlan
from contest.ui.projector.plans.question import QuestionPlan
from contest.ui.projector.plans.scoreboard import BoardPlan
from contest.ui.projector.plans.touch_tiles import place_touch_tiles
from contest.ui.projector.plans.winners import WinnersPlan
from tests import sample_slides as samples
from tests.ui.projector.conftest import OffscreenOf
from tests.ui.projector.geometry import faults_of

SMALL = Size(1024, 768)
SCREENS = pytest.mark.parametrize(
    "screen", [SMALL, Size(1366, 768), Size(1920, 1080)], ids=lambda one: f"{one.width}"
)
LANGUAGES = pytest.mark.parametrize("words", [Words("vi"), Words("en")], ids=["vi", "en"])


def question(
    lettering: Lettering, screen: Size, slide: QuestionOpen | QuestionLocked | Reveal
) -> QuestionPlan:
    plan = plan_of(slide, screen, lettering)
    assert isinstance(plan, QuestionPlan)
    return plan


@SCREENS
@LANGUAGES
@pytest.mark.parametrize("name", ["answered", "time_up", "locked"])
def test_the_words_of_a_lock_stand_whole_inside_the_ring(
    lettering: Lettering, screen: Size, words: Words, name: str
) -> None:
    said = words.say(f"stage.{name}")
    slide = samples.question_slides(12)["locked"]
    assert isinstance(slide, QuestionLocked)
    medallion = question(lettering, screen, replace(slide, title=said)).medallion
    title, ring = medallion.title, medallion.box
    assert title.text.split() == said.split()
    assert title.text.count("\n") < 2
    assert title.y >= ring.y
    assert title.y + title.h <= ring.bottom


@SCREENS
@LANGUAGES
def test_the_unit_of_a_clock_stands_inside_its_ring(
    lettering: Lettering, screen: Size, words: Words
) -> None:
    clock = Clock(30_000, 20_000, 0, running=True, unit=words.say("stage.seconds"))
    slide = samples.question_slides(12)["open"]
    assert isinstance(slide, QuestionOpen)
    medallion = question(lettering, screen, replace(slide, clock=clock)).medallion
    unit, half = medallion.unit, medallion.box.w / 2
    inner = half - 0.075 * medallion.box.w  # the ring's own stroke
    baseline = unit.y + unit.lead + unit.px - (medallion.box.y + half)
    chord = 2 * (inner**2 - baseline**2) ** 0.5
    assert lettering.room(unit.text, unit.px, 600) <= chord


def test_no_dot_stands_at_the_end_of_a_line_of_the_header(lettering: Lettering) -> None:
    slide = samples.question_slides(12)["open"]
    assert isinstance(slide, QuestionOpen)
    header = replace(
        slide.header,
        round="Phần 5 · Tăng tốc",
        progress="Câu 1/3 · Trang 1/2",
        value="40/30/20/10 điểm theo tốc độ",
    )
    told = question(lettering, SMALL, replace(slide, header=header)).top.round.text
    assert told == "Phần 5\nTăng tốc"


def test_twelve_long_names_stand_in_one_column_of_the_scoreboard(lettering: Lettering) -> None:
    lines = samples.score_lines(12, long=True)
    plan = plan_of(Scoreboard("Bảng điểm", "Sau vòng 2/4", lines), SMALL, lettering)
    assert isinstance(plan, BoardPlan)
    assert len({row.box.x for row in plan.rows}) == 1
    assert plan.pages == 2


def test_all_options_are_in_sight_while_twelve_teams_answer(lettering: Lettering) -> None:
    options = (
        "Được phép, nếu hai bên thống nhất được giá mua bán",
        "Được phép, nếu người mua là doanh nghiệp",
        "Bị cấm, trừ trường hợp luật có quy định khác",
        "Bị cấm, trừ trường hợp dữ liệu đã được mã hóa",
    )
    text = "Theo Luật Bảo vệ dữ liệu cá nhân, việc mua, bán dữ liệu được quy định thế nào?"
    slide = QuestionOpen(
        samples.HEADER, samples.face(text, options), samples.tiles(12, stage="open"),
        samples.clock(),
    )  # fmt: skip
    plan = question(lettering, SMALL, slide)
    assert plan.pages == 1
    assert len(plan.options) == 4
    assert [tile.number.text for tile in plan.tiles] == [str(at) for at in range(1, 13)]
    done = [tile.status != "" and tile.state == "done" for tile in slide.tiles]
    assert [tile.mark == "check" for tile in plan.tiles] == done


@pytest.mark.parametrize("right", ["A", "D"])
def test_the_reveal_begins_with_what_was_right_and_ends_with_what_teams_answered(
    lettering: Lettering, right: str
) -> None:
    face = samples.face(samples.LONG_QUESTION[:330], samples.OPTIONS, right=right)
    tiles = samples.tiles(12, stage="reveal")
    slide = Reveal(samples.HEADER, face, "Đáp án", "", samples.EXPLANATION, samples.SOURCE, tiles)
    plan = question(lettering, SMALL, slide)
    assert plan.pages > 1
    assert [one.letter for one in plan.options if one.state == "right"] == [right]
    assert all(tile.mark for tile in plan.tiles), "✓ or ✗ for every team"
    last = question(lettering, SMALL, replace(slide, face=replace(face, page=plan.pages - 1)))
    assert {tile.name.text for tile in last.tiles} == {tile.short for tile in tiles}
    for shown, tile in zip(last.tiles, tiles, strict=True):
        assert shown.letter_label.text == tile.answer
        assert bool(shown.mark)


@SCREENS
@LANGUAGES
def test_the_hall_is_told_how_to_answer_beside_the_longest_question(
    lettering: Lettering, screen: Size, words: Words
) -> None:
    said = words.say("stage.audience_hint")
    asked = samples.audience_slides()["audience"]
    assert isinstance(asked, Audience)
    face = samples.face(samples.LONG_QUESTION[:330], samples.OPTIONS)
    plan = plan_of(replace(asked, face=face, hint=said), screen, lettering)
    assert isinstance(plan, QuestionPlan)
    assert plan.medallion.caption.text.split() == said.split()


def test_a_team_that_has_touched_has_a_sign_where_it_has_no_name(lettering: Lettering) -> None:
    tiles = tuple(
        replace(tile, pads=("A", "B", "C", "D"), state="done", status="Đã chọn")
        for tile in samples.tiles(12)
    )
    row = place_touch_tiles(Canvas(SMALL, lettering), tiles, named=False)
    for tile in row.tiles:
        assert tile.mark == "check"
        assert tile.mark_box.x >= tile.pads[-1].box.right
        assert tile.mark_box.right <= tile.box.right


@SCREENS
@LANGUAGES
def test_each_value_of_an_act_is_read_with_its_own_words(
    lettering: Lettering, screen: Size, words: Words
) -> None:
    slide = samples.act_slides()["marks"]
    assert isinstance(slide, Marks)
    said = replace(
        slide, mean_label=words.say("stage.final_mean"), points_label=words.say("stage.act_points")
    )
    plan = plan_of(said, screen, lettering)
    assert isinstance(plan, MarksPlan)

    def written(block: Block) -> tuple[float, float]:
        wide = lettering.widest(tuple(block.text.split("\n")), block.px, block.weight)
        left = block.x + (block.w - wide if block.align == "right" else 0)
        return left, left + wide

    mean, label = written(plan.mean), written(plan.points_label)
    assert mean[0] - written(plan.mean_label)[1] < label[0] - mean[1]
    assert written(plan.points)[0] - label[1] < label[0] - mean[1]


@SCREENS
@pytest.mark.parametrize("prize", ["Giải Khuyến khích", "Encouragement prize"])
def test_every_prize_is_told_below_the_podium(
    lettering: Lettering, screen: Size, prize: str
) -> None:
    names = [
        "Ban Chỉ huy Quân sự phường",
        "Hội Liên hiệp Phụ nữ phường và Câu lạc bộ Gia đình Trẻ số 12",
        "Trường Trung học cơ sở Nguyễn Hữu Thọ và Trường Tiểu học 1",
        "Tổ bảo vệ an ninh trật tự cơ sở Khu phố Thường Thạnh Ấp Ữ",
        "Đoàn Thanh niên Công an phường", "Hội Nông dân",
        "Chi đoàn Khu phố Đông Thạnh Ấp Mỹ Ngãi phường Ngã Bảy", "Trạm Y tế phường",
    ]  # fmt: skip
    prizes = ("Giải Nhất", "Giải Nhì", "Giải Ba", "Giải Ba", *[prize] * 4)
    lines = tuple(
        CeremonyLine(
            f"Hạng {at}", won, at, name, at - 1, "244 điểm", False, at if at < 4 else 0,
            short=f"Đội ngắn số {at}",
        )
        for at, (won, name) in enumerate(zip(prizes, names, strict=True), 1)
    )  # fmt: skip
    slide = Winners("Kết quả hội thi", "Hội thi “Văn hóa ứng xử trên không gian mạng”", lines)
    plan = plan_of(slide, screen, lettering)
    assert isinstance(plan, WinnersPlan)
    assert len(plan.podium) == 3
    assert len(plan.others) == 5
    told = {one.prize.text for one in plan.others} | {one.place.text for one in plan.others}
    assert {"Giải Ba", prize} <= told


@pytest.mark.parametrize("screen", [SMALL, Size(1920, 1080)], ids=["1024", "1920"])
def test_three_values_fill_the_stage(lettering: Lettering, screen: Size) -> None:
    slide = samples.special_slides()["values"]
    assert isinstance(slide, Packages)
    plan = plan_of(slide, screen, lettering)
    assert isinstance(plan, PackagesPlan)
    card = plan.cards[0]
    assert card.box.h > 0.3 * screen.height
    assert card.label.px >= 0.066 * screen.height
    assert card.detail.px >= 0.036 * screen.height


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_the_cards_of_one_prize_hold_all_that_is_on_them(
    lettering: Lettering, offscreen: OffscreenOf, count: int
) -> None:
    names = [name for name, _ in samples.LONG_NAMES]
    names[1:3] = ["Trạm Y tế phường", "Số 51"]
    lines = tuple(
        CeremonyLine(
            f"Hạng {at + 4}", "Giải Khuyến khích" if at < count else "", at + 1,
            names[at % len(names)], at, "250 điểm", fresh=at < count, short=f"Đội {at + 1}",
        )
        for at in range(count + 4)
    )  # fmt: skip
    for screen in (SMALL, Size(1366, 768), Size(1920, 1080)):
        stage = offscreen(screen.width, screen.height)
        stage.show_slide(Ceremony("Công bố kết quả", lines, "Tiếp theo: Giải Ba"))
        assert not faults_of(stage.stage.root)
        plan = stage.stage.plan
        assert isinstance(plan, CeremonyPlan)
        told = plan.fresh or plan.past  # in a list below the prize, where cards are too small
        assert {laurel.color for laurel in told} >= set(range(count))
        for laurel in plan.fresh:
            assert laurel.chip.w == 0 or (
                laurel.prize.y + laurel.prize.h <= laurel.chip.y
                and laurel.chip.bottom <= laurel.points.y
            )
            assert laurel.name.text != "Số\n51"
