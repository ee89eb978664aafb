"""What hall and host see of a playoff and of a question to the hall."""

from __future__ import annotations

from dataclasses import replace

from contest.domain import audience_commands as h
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.cue import By, Entry
from contest.domain.formats import Prize
from contest.domain.rounds import Audience, Playoff
from contest.domain.rounds.common import Title
from contest.domain.rulings import Attendance
from contest.presentation import slides
from contest.presentation.console import console_of
from contest.presentation.projection import slide_of
from contest.presentation.record import step_line
from contest.presentation.wording import Words
from tests.contests import evening, states_of
from tests.domain.builders import RIGHT, WRONG, Play, common, everyone

PRIZES = tuple(Prize(f"p{n}", Title(f"Giải {n}", f"Prize {n}"), 1) for n in (1, 2))
WORDS = Words()


def level(teams: int = 3) -> Play:
    """Teams that are level, in a playoff for two prizes."""
    rules = Playoff(common("Câu hỏi phụ", reserve=1), 3, 5)
    play = Play(everyone(count=1), rules, count=teams, prizes=PRIZES)
    play.start().open().finish()
    play.do(j.StartPlayoff, tuple(range(1, teams + 1)))
    return play


def playoff_of(play: Play) -> slides.Playoff:
    shown = slide_of(play.contest, WORDS)
    assert isinstance(shown, slides.Playoff)
    return shown


def lines(play: Play) -> list[tuple[int, str, str]]:
    return [(line.number, line.state, line.place) for line in playoff_of(play).lines]


def take(play: Play, *tries: tuple[int, object]) -> None:
    play.open()
    for team, verdict in tries:
        play.wait(1).buzz(team).judge(team, verdict)  # type: ignore[arg-type]
    play.reveal().settle()


def test_the_hall_sees_the_place_that_is_played_for_and_who_has_one() -> None:
    play = level()
    assert playoff_of(play).goal == "Tranh hạng 1: Giải 1"
    assert lines(play) == [(1, "in", ""), (2, "in", ""), (3, "in", "")]
    take(play, (2, RIGHT))
    assert playoff_of(play).goal == "Tranh hạng 2: Giải 2"
    assert playoff_of(play).progress == "Đã hỏi 1/3 câu"
    assert lines(play) == [(2, "placed", "Hạng 1"), (1, "in", ""), (3, "in", "")]
    play.do(j.SetAttendance, 3, Attendance.LATE, "ra ngoài")
    assert lines(play)[2] == (3, "out", "Vắng mặt")
    assert playoff_of(play).goal == "Vẫn bằng nhau: bốc thăm"
    play.do(j.SetAttendance, 3, Attendance.PRESENT, "")
    take(play, (3, RIGHT))
    assert playoff_of(play).goal == "Đã phân hạng"
    assert playoff_of(play).hint == ""
    assert lines(play) == [
        (2, "placed", "Hạng 1"),
        (3, "placed", "Hạng 2"),
        (1, "placed", "Hạng 3"),
    ]
    assert [line.prize for line in playoff_of(play).lines] == ["Giải 1", "Giải 2", ""]


def test_the_tiles_are_those_of_the_tie_and_say_who_took_the_place() -> None:
    play = level(4)
    play.undo()
    play.do(c.ChangePoints, 4, -500, "x", "y")
    play.do(j.StartPlayoff, (1, 2, 3))
    take(play, (2, RIGHT))
    play.open()
    shown = slide_of(play.contest, WORDS)
    assert isinstance(shown, slides.QuestionOpen)
    assert [(tile.number, tile.status) for tile in shown.tiles] == [(1, ""), (2, "Hạng 1"), (3, "")]
    assert shown.header == slides.Header("Câu hỏi phụ", "Câu 2/3", "Tranh hạng 2")
    play.wait(1).buzz(1).judge(1, WRONG).wait(1).buzz(3).judge(3, RIGHT).reveal()
    revealed = slide_of(play.contest, WORDS)
    assert isinstance(revealed, slides.Reveal)
    assert [(tile.verdict, tile.change) for tile in revealed.tiles] == [
        ("wrong", "0"),
        ("", ""),
        ("right", "Hạng 2"),
    ]


def test_only_who_plays_may_touch_its_pad() -> None:
    play = level()
    assert play.contest.format is not None
    rules = replace(play.contest.format.rounds[1], common=common(entry=Entry.TOUCH))
    chosen = replace(play.contest.format, rounds=(play.contest.format.rounds[0], rules))
    play.contest = replace(play.contest, format=chosen)
    play.open().wait(1)
    play.do(c.Buzz, 2, By.TOUCH)
    play.judge(2, RIGHT).reveal().settle().open()
    shown = slide_of(play.contest, WORDS)
    assert isinstance(shown, slides.QuestionOpen)
    assert [(tile.number, tile.pads_live) for tile in shown.tiles if tile.pads] == [
        (1, True),
        (3, True),
    ]


def hall_evening() -> Play:
    rules = Audience(
        common("Khán giả", entry=Entry.SPOKEN, reserve=0), 2, Title("Một chiếc ô", "Umbrella")
    )
    play = Play(everyone(count=1), rules, count=2)
    play.do(h.AskAudience)
    return play


def test_the_hall_sees_the_question_then_its_answer_then_the_name() -> None:
    play = hall_evening()
    asked = slide_of(play.contest, WORDS)
    assert isinstance(asked, slides.Audience)
    assert asked.header == slides.Header("Khán giả", "Câu 1/2")
    assert (asked.prize, asked.revealed, asked.explanation) == ("Một chiếc ô", False, "")
    assert {option.state for option in asked.face.options} == {"open"}
    play.do(h.RevealToAudience)
    shown = slide_of(play.contest, WORDS)
    assert isinstance(shown, slides.Audience)
    assert [option.letter for option in shown.face.options if option.state == "right"] == ["B"]
    play.do(h.NameWinner, "Lê Văn Ưng", "Một chiếc ô")
    won = slide_of(play.contest, WORDS)
    assert isinstance(won, slides.AudienceWinner)
    assert (won.name, won.prize) == ("Lê Văn Ưng", "Một chiếc ô")
    assert won.answer == "Đáp án: B. option B"


def test_rules_never_tell_a_title_twice() -> None:
    rules = Audience(common("Khán giả", entry=Entry.SPOKEN), 1, Title("Một chiếc ô", "Umbrella"))
    heads = []
    for index in (0, 1):
        play = Play(everyone(count=1), rules, count=2).start(index)
        shown = slide_of(play.contest, WORDS)
        assert isinstance(shown, slides.Rules)
        heads.append((shown.header.round, shown.title))
    assert heads == [("Phần 1 · round", "round"), ("Thể lệ", "Khán giả")]


def test_the_host_reads_the_question_with_its_answer() -> None:
    play = hall_evening()
    console = console_of(play.contest, WORDS)
    assert console.question is not None
    assert console.question.phase == "Đang hỏi khán giả"
    assert [option.right for option in console.question.options] == [False, True, False, False]
    assert console.hall is not None
    assert console.hall.is_on
    assert console.letters == ()


def test_the_agenda_says_what_comes_by_itself_and_what_does_not() -> None:
    rules = Audience(common("Khán giả", entry=Entry.SPOKEN), 2, Title("Ô", "U"), agenda=False)
    play = Play(everyone(count=1), rules, Playoff(common("Câu hỏi phụ"), 1, 5), count=2)
    lines = console_of(play.contest, WORDS).agenda
    assert [(line.title, line.detail) for line in lines] == [
        ("Phần 1 · round", ""),
        ("Khán giả", "xen giữa các phần"),
        ("Câu hỏi phụ", "khi bằng điểm ở hạng có giải"),
    ]


def test_a_question_that_came_back_is_not_counted_twice() -> None:
    told = set()
    for contest in states_of(evening(2)):
        cues = [] if contest.run is None else [one for one in contest.run.cues if one.team]
        if contest.cue is not None and len({(one.team, one.number) for one in cues}) < len(cues):
            now = next(one for one in console_of(contest, WORDS).agenda if one.state == "now")
            done, count = now.detail.removeprefix("Câu ").split("/")
            told.add(int(done) <= int(count))
    assert told == {True}


def test_the_record_tells_them_in_words() -> None:
    play = hall_evening()
    said = []
    for command in (
        (h.RevealToAudience,),
        (h.NameWinner, "Lê Văn Ưng", "Ô"),
        (h.NameWinner, "", "Ô"),
    ):
        play.do(*command)
        assert play.contest.last_step is not None
        said.append(step_line(play.contest.last_step, WORDS))
    assert said == [
        "Công bố đáp án cho khán giả",
        "Khán giả được thưởng ở câu 1: Lê Văn Ưng (Ô)",
        "Câu 1 cho khán giả: chưa ai được thưởng (Ô)",
    ]
