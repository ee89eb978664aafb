"""The winners: nobody with a prize is left out, and the steps hold what is written on them."""

from __future__ import annotations

import pytest

from contest.presentation.slides import CeremonyLine, Winners
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import plan_of
from contest.ui.projector.plans.winners import WinnersPlan

PRIZES = ("Giải Nhất", "Giải Nhì", "Giải Ba", "Giải Ba", *["Giải Khuyến khích"] * 3)
NAMES = (
    "Ban Chỉ huy Quân sự phường",
    "Hội Liên hiệp Phụ nữ phường và Câu lạc bộ Gia đình Trẻ số 12",
    "Trường Trung học cơ sở Nguyễn Hữu Thọ và Trường Tiểu học 1",
    "Tổ bảo vệ an ninh trật tự cơ sở Khu phố Thường Thạnh Áp Ữ",
    "Đoàn Thanh niên Công an phường",
    "Hội Nông dân",
    "Chi đoàn Khu phố Đông Thạnh Ấp Mỹ Ngãi phường Ngã Bảy",
)


@pytest.mark.parametrize("screen", [(1024, 768), (1366, 768), (1920, 1080)])
def test_seven_prizes_with_long_names_all_stand(
    lettering: Lettering, screen: tuple[int, int]
) -> None:
    lines = tuple(
        CeremonyLine(
            f"Hạng {at}", prize, at, name, at - 1, "244,25 điểm", False, at if at < 4 else 0
        )
        for at, (prize, name) in enumerate(zip(PRIZES, NAMES, strict=True), 1)
    )
    slide = Winners("Kết quả hội thi", "Hội thi “Văn hóa ứng xử trên không gian mạng”", lines)
    plan = plan_of(slide, Size(*screen), lettering)
    assert isinstance(plan, WinnersPlan)
    shown = {" ".join(one.name.text.split()) for one in (*plan.podium, *plan.others)}
    assert shown == set(NAMES)
    for step in plan.podium:
        assert step.prize.y >= step.box.y
        assert step.points.y + step.points.h <= step.box.bottom
        assert step.points.px <= step.prize.px
    for one in plan.others:
        assert one.name.text.count("\n") < 2, "no narrow column of many lines"
