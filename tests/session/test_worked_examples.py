"""Every worked example of the rule sheet is a story, with exactly those figures.

That the stories pass is tested with all others; here is which story holds which example.
"""

from __future__ import annotations

import pytest

from tests.session.test_stories import STORIES

EXAMPLES = {
    "speed table 40/30/20/10, A and C in one millisecond": (
        "speed_table.txt", "expect points 40 20 40 0"),
    "a 30 with the star, wrong and stolen: 80 − 30, and no second loss": (
        "olympia_finish.txt", "expect points 50 30 0"),
    "… also where a steal takes from the owner": (
        "switch_star_loss.txt", "expect points 50 30 0"),
    "no star, stolen: A − 30, B + 30": (
        "switch_steal_takes_from_owner.txt", "expect points -30 30 0"),
    "C steals wrong instead: C − 15, A unchanged": (
        "switch_steal_loss.txt", "expect points 0 0 -15"),
    "8.5 9 9 6 8.5, dropped beyond 2 from 8.2: 8.75": (
        "judged_far.txt", "expect act 1 mean 8.75"),
    "… without the highest and the lowest: 8.67": (
        "judged_extremes.txt", "expect act 1 mean 8.67"),
    "6 min 40 s, limit 5 min, a full minute: − 1": (
        "judged_overtime_full.txt", "expect points 8 0"),
    "… a started minute: − 2": (
        "judged_overtime_started.txt", "expect points 7 0"),
    "120, 120, 95, 95, 95, 60: places 1, 1, 3, 3, 3, 6": (
        "equal_places.txt", "expect places 1 1 3 3 3 6"),
    "golden bell, all twelve wrong at question 7: twelve go on": (
        "golden_bell.txt", "expect left 12"),
    "a complaint upheld after question 9: A 40, D 30, B 20, C 10": (
        "complaint_speed_table.txt", "expect points 40 20 10 30"),
    "the key changed from A's answer to D's: D + 10, A − 10": (
        "complaint_key.txt", "expect points 0 10 0 10"),
    "a lost star upheld later: A 140, B keeps its 30": (
        "switch_steal_after_correction.txt", "expect points 140 30 0"),
    "sheets 6 and 10, d = 1.9: nobody is dropped, mean 8.00": (
        "judged_nobody_dropped.txt", "expect act 1 note nobody_dropped"),
}  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_worked_example_stands_in_its_story(example: str) -> None:
    story, line = EXAMPLES[example]
    lines = [text.split("#")[0].strip() for text in (STORIES / story).read_text().split("\n")]
    assert line in lines
