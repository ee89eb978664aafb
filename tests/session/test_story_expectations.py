"""What a story may demand: a demand that does not hold says what is so instead."""

from __future__ import annotations

import pytest

from contest.session.story_error import StoryError
from tests.session.test_stories import played

ASKED = """contest "Thử"
rules prizes=1,1
round everyone count=2 seconds=10 entry=boards right=10
team 1 "Đội A"
team 2 "Đội B"
team 3 "Đội C"
start 1
ask
open
1 team 1 answers A
2.5 team 2 answers A
team 3 answers B
"""
SETTLED = f"{ASKED}lock\nreveal\nsettle\n"
JUDGED = """contest "Tiểu phẩm"
round judged seconds=400 criteria=noi-dung:6,hinh-thuc:4 judges=3 mean=without_far dropBeyond=0.8
team 1 "Khu phố 1"
team 2 "Khu phố 2"
start 1
act
stopwatch start
wait 69
stopwatch stop
judge 1 marks noi-dung=4 hinh-thuc=3.5
judge 2 marks noi-dung=4 hinh-thuc=3
"""
MARKED = f"""{JUDGED}judge 3 marks noi-dung=6 hinh-thuc=2.5
turn over
turn over
turn over
turn over
"""
WORTH = "keyword=60,60,50,40,30,20"
KEYWORD = f"""contest "Hàng bằng phím"
round obstacle rows=4 seconds=15 answerSeconds=15 entry=keys right=10 {WORTH} reserve=1
keyword "RIÊNG TƯ"
team 1 "Đội A"
team 2 "Đội B"
team 3 "Đội C"
start 1
show obstacle
row 3
ask
open
lock
team 1 answers A
reveal
settle
row 1
ask
open
lock
team 1 answers A
reveal
settle
team 2 buzzes
keyword of team 2 is wrong
team 3 buzzes
team 1 buzzes
"""
FLOOR = """contest "Rung chuông vàng"
round elimination count=9 seats=12 seconds=15 rescues=1 reserve=1
start 1
ask
open
lock
reveal
out 4 7-12
settle
"""
HALL = """contest "Khán giả"
round everyone count=1 seconds=15 entry=boards right=10
round audience count=2 prize="Một chiếc ô"
team 1 "Đội A"
team 2 "Đội B"
"""
TIED = """contest "Bằng điểm"
rules prizes=1,1
round everyone count=1 seconds=15 entry=boards right=10
round playoff count=1 ties=1 seconds=15 answerSeconds=10 entry=keys
team 1 "Đội A"
team 2 "Đội B"
team 3 "Đội C"
start 1
ask
open
lock
team 1 answers A
others answer B
reveal
settle
"""
CASES = [
    (ASKED, "phase", "open"),
    (ASKED, "scene", "cue"),
    (ASKED, "clock", "6.5 running"),
    (f"{ASKED}pause\n", "clock", "5.5 held"),
    (ASKED, "question", "1"),
    (ASKED, "asks", "nothing"),
    (f"{ASKED}power cut\n", "asks", "to resume"),
    (f"{ASKED}black\n", "scene", "black"),
    (SETTLED, "points", "10 10 0"),
    (SETTLED, "places", "1 1 3"),
    (SETTLED, "phase", "none"),
    (SETTLED, "clock", "none"),
    (SETTLED, "question", "0"),
    (SETTLED, "prizes", "p1 p1 -"),
    (SETTLED, "tied", "1,2"),
    (SETTLED, "contending", "1 2 3"),
    (f"{SETTLED}lots 2 1\n", "tied", "none"),
    (f"{SETTLED}lots 2 1\n", "prizes", "p2 p1 -"),
    (JUDGED, "stopwatch", "70 held"),
    (JUDGED, "act 1 missing", "3"),
    (JUDGED, "act 1 mean", "not settled"),
    (JUDGED, "act 2 mean", "no act"),
    (JUDGED, "turned", "0"),
    (MARKED, "act 1 missing", "none"),
    (MARKED, "turned", "4"),
    (f"{MARKED}settle act\n", "act 1 mean", "7.25"),
    (f"{MARKED}settle act\n", "act 1 points", "7.25"),
    (f"{MARKED}settle act\n", "act 1 dropped", "3"),
    (f"{MARKED}settle act\n", "act 1 note", "none"),
    (f"{MARKED}settle act\n", "act 1 missing", "none"),
    (KEYWORD, "heard", "3"),
    (KEYWORD, "waiting", "1"),
    (KEYWORD, "guessed", "2"),
    (KEYWORD, "opened", "1 3"),
    (KEYWORD, "worth", "50"),
    (FLOOR, "left", "5"),
    (FLOOR, "in", "1–3, 5, 6"),
    (FLOOR, "seat 4 place", "6"),
    (FLOOR, "seat 99 place", "0"),
    (SETTLED, "left", "0"),
    (HALL, "hall", "0"),
    (HALL, "winner 1", "no question"),
    (f"{HALL}ask hall\n", "hall", "1"),
    (f"{HALL}ask hall\n", "winner 1", "nobody Một chiếc ô"),
    (f'{HALL}ask hall\nreveal to hall\nwinner An gets "Cái mũ"\n', "winner 1", "An Cái mũ"),
    (f"{TIED}playoff 2 3\nask\nopen\n", "contending", "2 3"),
]


@pytest.mark.parametrize(("story", "demand", "found"), CASES)
def test_a_demand_that_does_not_hold_says_what_is_so(story: str, demand: str, found: str) -> None:
    with pytest.raises(StoryError) as caught:
        played(f"{story}expect {demand} 77\n")
    assert caught.value.code == "not_so"
    assert caught.value.values["found"] == found
    assert caught.value.values["wanted"] == "77"
    assert caught.value.line == len(story.splitlines()) + 1


@pytest.mark.parametrize("demand", ["team 1 has", "team 1 place"])
def test_a_demand_of_a_team_says_what_it_has(demand: str) -> None:
    found = {"team 1 has": "10", "team 1 place": "1"}[demand]
    with pytest.raises(StoryError) as caught:
        played(f"{SETTLED}expect {demand} 77\n")
    assert (caught.value.values["found"], caught.value.values["wanted"]) == (found, "77")


@pytest.mark.parametrize("demand", ["team 4 has 1", "team x has 1", "team 1 has", "team 4 place 1"])
def test_a_demand_of_a_team_that_is_not_there_is_unknown(demand: str) -> None:
    with pytest.raises(StoryError) as caught:
        played(f"{SETTLED}expect {demand}\n")
    assert caught.value.code == "unknown"
    assert caught.value.values["text"] == f"expect {demand}"
