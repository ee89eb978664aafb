"""The language of stories: what each line says is the command of it, and nothing else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from contest.domain import act_commands as a
from contest.domain import audience_commands as h
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain import obstacle_commands as o
from contest.domain.cue import By, Verdict
from contest.domain.events import Resume
from contest.domain.heads import Head, Preset
from contest.domain.look_commands import ChooseLook
from contest.domain.looks import Look
from contest.domain.paper_commands import ChooseHead, WriteMinutes
from contest.domain.rulings import Attendance
from contest.domain.stage import Scene
from contest.session.story import Deed, Expect, Line, Many, PowerCut, Wait, read_story
from contest.session.story_error import StoryError

PLAY = {
    "ask": c.ShowQuestion(0),
    "open": c.OpenCue(0),
    "lock": c.LockCue(0),
    "pass": c.Pass(0),
    "reveal": c.RevealAnswer(0),
    "settle": c.SettleCue(0),
    "pause": c.PauseClock(0),
    "go on": c.ResumeClock(0),
    "undo": c.Undo(0),
    "black": c.BlackStage(0, on=True),
    "light": c.BlackStage(0, on=False),
    "ceremony": c.StartCeremony(0),
    "announce": c.MoveCeremony(0, 1),
    "announce back": c.MoveCeremony(0, -1),
    "winners": c.ShowWinners(0),
    "end contest": c.EndContest(0),
    "end round": c.EndRound(0),
    "end round because hết giờ rồi": c.EndRound(0, "hết giờ rồi"),
    "resume going on": c.ResumeCue(0, Resume.GO_ON),
    "resume asking again": c.ResumeCue(0, Resume.ASK_AGAIN),
    "resume skipping": c.ResumeCue(0, Resume.SKIP),
    "skip": c.SkipCue(0, ""),
    "skip because đọc nhầm câu": c.SkipCue(0, "đọc nhầm câu"),
    "replace": c.ReplaceCue(0, ""),
    "replace because lộ đáp án": c.ReplaceCue(0, "lộ đáp án"),
    "throw out": c.ThrowOutCue(0, ""),
    "throw out because câu hỏi sai": c.ThrowOutCue(0, "câu hỏi sai"),
    "show scoreboard": c.ShowScene(0, Scene.SCOREBOARD),
    "start 2": c.StartRound(0, 1),
    "page 3": c.TurnPage(0, 2),
    "clock = 20": c.SetClock(0, 20),
    "clock +5": c.AdjustClock(0, 5),
    "clock -5": c.AdjustClock(0, -5),
    "instead: team 2 is wrong": c.UndoAndReplace(0, c.Judge(0, 2, Verdict.WRONG)),
    "instead: lock": c.UndoAndReplace(0, c.LockCue(0)),
}
TEAMS = {
    "team 3 answers B": c.GiveAnswer(0, 3, "B", By.HOST),
    "team 3 clears": c.GiveAnswer(0, 3, "", By.HOST),
    "team 3 presses B": c.GiveAnswer(0, 3, "B", By.KEYS),
    "team 3 touches B": c.GiveAnswer(0, 3, "B", By.TOUCH),
    "team 3 buzzes": c.Buzz(0, 3, By.KEYS),
    "team 3 taps": c.Buzz(0, 3, By.TOUCH),
    "team 3 buzzed": c.Buzz(0, 3, By.HOST),
    "team 3 is right": c.Judge(0, 3, Verdict.RIGHT),
    'team 3 -2.5 because "nói leo" by Tám': c.ChangePoints(0, 3, -250, "nói leo", "Tám"),
    "team 12 answers A": c.GiveAnswer(0, 12, "A", By.HOST),
}
TURNS = {
    "steal": c.OpenSteal(0),
    "star": c.DeclareStar(0, on=True),
    "no star": c.DeclareStar(0, on=False),
    "team 2 stakes 7,5": c.DeclareStake(0, 2, 750),
    "team 2 stakes 20": c.DeclareStake(0, 2, 2000),
    "team 2 takes package 4": c.TakePackage(0, 2, 4),
    "team 2 chooses 10 20 7.5": c.ChooseValues(0, 2, (1000, 2000, 750)),
}
JURY = {
    'question 3 of round 1: team 2 is blank because "nói sau chuông" by Tám': j.JudgeAgain(
        0, 1, 3, 2, Verdict.BLANK, "nói sau chuông", "Tám"
    ),
    "question 3 of run 2 key is C because nhầm by Tám": j.ChangeKey(0, 2, 3, "C", "nhầm", "Tám"),
    "question 3 of round 2: thrown out because lạc by Tám": j.ThrowOutPast(0, 2, 3, "lạc", "Tám"),
    "question 3 of run 2: replaced because lộ by Tám": j.ReplacePast(0, 2, 3, "lộ", "Tám"),
    "cancel run 2 because hỏng by Tám": j.CancelRun(0, 2, "hỏng", "Tám"),
    "cancel round 2 because hỏng by Tám": j.CancelRun(0, 2, "hỏng", "Tám"),
    'complaint of team 2: "chuông hỏng"': j.Complain(0, 2, 0, 0, "chuông hỏng"),
    'complaint of team 2 on round 3: "ồn"': j.Complain(0, 2, 3, 0, "ồn"),
    'complaint of team 2 on run 3: "ồn"': j.Complain(0, 2, 3, 0, "ồn"),
    'complaint of team 2 on question 4 of round 3: "ồn"': j.Complain(0, 2, 3, 4, "ồn"),
    'complaint of team 2 on question 4 of run 3: "ồn"': j.Complain(0, 2, 3, 4, "ồn"),
    'complaint 4 upheld by Tám: "đúng vậy"': j.DecideComplaint(0, 4, True, "Tám", "đúng vậy"),
    'complaint 4 rejected by Tám: "không"': j.DecideComplaint(0, 4, False, "Tám", "không"),
    "team 2 withdraws because ốm": j.SetAttendance(0, 2, Attendance.WITHDRAWN, "ốm"),
    "team 2 withdraws ranked because ốm": j.SetAttendance(
        0, 2, Attendance.WITHDRAWN, "ốm", ranked=True
    ),
    "team 2 is excluded because lỗi": j.SetAttendance(0, 2, Attendance.EXCLUDED, "lỗi"),
    "team 2 is excluded ranked because lỗi": j.SetAttendance(
        0, 2, Attendance.EXCLUDED, "lỗi", ranked=True
    ),
    "team 2 is absent because mưa": j.SetAttendance(0, 2, Attendance.ABSENT, "mưa"),
    "team 2 is late because mưa": j.SetAttendance(0, 2, Attendance.LATE, "mưa"),
    "team 2 is there": j.SetAttendance(0, 2, Attendance.PRESENT, ""),
    'team 2 is called "Đội Hai" short Hai members An Bình': j.CorrectTeam(
        0, 2, "Đội Hai", "Hai", ("An", "Bình")
    ),
    "team 2 sends Chi for An because ốm": j.StepIn(0, 2, "An", "Chi", "ốm"),
    "team 2 predicts 120": j.EnterPrediction(0, 2, 120),
    "prediction was 118": j.SetPredicted(0, 118),
    "lengthen by 2 because hòa by Tám": j.LengthenRound(0, 2, "hòa", "Tám"),
    "lots 3 1 2": j.DrawLots(0, (3, 1, 2)),
    "one more nhat because bằng by Tám": j.AddPrize(0, "nhat", "bằng", "Tám"),
    "correct contest title Thi place Huế organiser Đoàn": j.CorrectContest(0, "Thi", "Huế", "Đoàn"),
    "deliberation": j.Interrupt(0, Scene.DELIBERATION),
    "technical": j.Interrupt(0, Scene.TECHNICAL),
    "intermission 600": j.Interrupt(0, Scene.INTERMISSION, 600),
    "head state": ChooseHead(0, Head(Preset("state"))),
    "head youth": ChooseHead(0, Head(Preset("youth"))),
    'accent "#0057b7"': ChooseLook(0, Look("#0057b7")),
    'minutes "Hội thi đã xong"': WriteMinutes(0, "Hội thi đã xong"),
}
FLOOR_AND_HALL = {
    "out nobody": c.MarkOut(0, ()),
    "out 3 12-14": c.MarkOut(0, (3, 12, 13, 14)),
    "stay nobody": c.MarkStay(0, ()),
    "stay 3 7": c.MarkStay(0, (3, 7)),
    "rescue all": c.Rescue(0, (), "cứu trợ", all=True),
    "rescue all because thầy cô thi": c.Rescue(0, (), "thầy cô thi", all=True),
    "rescue 10-12 because thầy cô thi": c.Rescue(0, (10, 11, 12), "thầy cô thi"),
    "rescue 7": c.Rescue(0, (7,), "cứu trợ"),
    "playoff 1 3": j.StartPlayoff(0, (1, 3)),
    "ask hall": h.AskAudience(0),
    'ask hall for "Một chiếc ô"': h.AskAudience(0, "Một chiếc ô"),
    "reveal to hall": h.RevealToAudience(0),
    'winner An gets "Một chiếc ô"': h.NameWinner(0, "An", "Một chiếc ô"),
    'winner An gets "Một chiếc ô" of question 2': h.NameWinner(0, "An", "Một chiếc ô", 2),
}
ACTS = {
    "act": a.StartAct(0),
    "act of team 3": a.StartAct(0, 3),
    "stopwatch start": a.StartStopwatch(0),
    "stopwatch stop": a.StopStopwatch(0),
    "stopwatch = 400": a.SetStopwatch(0, 400),
    "turn over": a.TurnMarks(0, 1),
    "turn over of team 2": a.TurnMarks(0, 1, 2),
    "turn back": a.TurnMarks(0, -1),
    "settle act": a.SettleAct(0),
    "judge 2 marks 8,5": a.EnterMarks(0, 2, (("", 850),)),
    "judge 2 marks y=4 hinh-thuc=3.5 of team 1": a.EnterMarks(
        0, 2, (("y", 400), ("hinh-thuc", 350)), 1
    ),
    "judge 2 checked y=4 by TL": a.CheckMarks(0, 2, (("y", 400),), "TL"),
    "judge 2 checked 8.5 by TL of team 3": a.CheckMarks(0, 2, (("", 850),), "TL", 3),
    "excuse judge 3 because là người nhà": a.ExcuseJudge(0, 3, "là người nhà"),
    "excuse judge 3 because ốm of team 2": a.ExcuseJudge(0, 3, "ốm", 2),
}
KEYWORD = {
    "row 3": o.ChooseRow(0, 3),
    "hear keyword": o.HearKeyword(0),
    "reveal keyword": o.RevealKeyword(0),
    "reveal keyword because hết hàng ngang": o.RevealKeyword(0, "hết hàng ngang"),
    "keyword of team 2: VACCINE": o.GuessKeyword(0, 2, "VACCINE"),
    "keyword of team 2 is right": o.GuessKeyword(0, 2, "", True),
    "keyword of team 2 is wrong": o.GuessKeyword(0, 2, "", False),
    "keyword of team 2: VACCINE is right": o.GuessKeyword(0, 2, "VACCINE", True),
    "keyword of team 2: VACCINE is wrong": o.GuessKeyword(0, 2, "VACCINE", False),
    "keyword guess 3 of run 2 is right because nghe by Tám": j.JudgeKeyword(
        0, 2, 3, True, "nghe", "Tám"
    ),
    "keyword guess 3 of run 2 is wrong because nghe by Tám": j.JudgeKeyword(
        0, 2, 3, False, "nghe", "Tám"
    ),
}
COMMANDS: dict[str, c.Command] = {
    **PLAY, **TEAMS, **TURNS, **JURY, **FLOOR_AND_HALL, **ACTS, **KEYWORD
}  # fmt: skip


@pytest.mark.parametrize("line", COMMANDS)
def test_a_line_is_a_command(line: str) -> None:
    # After a first deed, for `team 2 "Đội Hai"` before any enters a team.
    assert read_story(f"ask\n{line}").lines[1:] == [Deed(2, COMMANDS[line])]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("2.5 lock", Deed(1, c.LockCue(0), Decimal("2.5"))),
        ("late 3 lock", Deed(1, c.LockCue(0), Decimal(3), late=True)),
        ("refused: lock", Deed(1, c.LockCue(0), refused=True)),
        ("refused: 2 lock", Deed(1, c.LockCue(0), Decimal(2), refused=True)),
        ("refused: late 2 lock", Deed(1, c.LockCue(0), Decimal(2), late=True, refused=True)),
        ("wait", Wait(1, None)),
        ("time up", Wait(1, None)),
        ("wait 4.5", Wait(1, Decimal("4.5"))),
        ("power cut", PowerCut(1, clean=False)),
        ("close and open", PowerCut(1, clean=True)),
        ("all answer B", Many(1, "B", only_missing=False)),
        ("others answer B", Many(1, "B", only_missing=True)),
        ("expect points 10 0", Expect(1, "points", ("10", "0"))),
        ("expect", Expect(1, "", ())),
        ('undo  # "điều gì', Deed(1, c.Undo(0))),
    ],
)
def test_a_line_says_when_and_how(line: str, wanted: Line) -> None:
    assert read_story(line).lines == [wanted]


def test_some_undos_are_as_many_lines() -> None:
    assert read_story("\nundo 3").lines == [Deed(2, c.Undo(0))] * 3


@pytest.mark.parametrize(
    "line",
    [
        "question x of round 1: key is A because a by b",
        "question 1 of round x: key is A because a by b",
        "question 1 of round 2: team 1 is happy because a by b",
        "question 1 of round 2: is lost",
        "cancel run x because a by b",
        "complaint of team x: a",
        "complaint of team 1 on round x: a",
        "complaint of team 1: a b",
        "complaint x upheld by Tám: a",
        "complaint 1 maybe by Tám: a",
        "head kingdom",
        "lengthen by x because a by b",
        "team 1 predicts many",
        "team 1 is absent ranked because a",
        "intermission soon",
        "lots",
        "lots 1 x",
        "prediction was x",
        "playoff",
        "playoff 1 x",
        "winner An gets ô of question x",
        "rescue",
        "rescue x",
        "out x",
        "stay x",
        "row x",
        "keyword of team x: a",
        "keyword of team 1: a is maybe",
        "keyword guess x of run 1 is right because a by b",
        "keyword guess 1 of run x is right because a by b",
        "judge x marks 8",
        "judge 1 marks much",
        "judge 1 checked much by TL",
        "excuse judge x because a",
        "stopwatch = x",
        "act of team x",
        "team 1 stakes much",
        "team 1 takes package x",
        "team 1 chooses",
        "team 1 chooses 10 x",
        "team x answers A",
        "team 1 is happy",
        "start x",
        "page x",
        "announce twice",
    ],
)
def test_a_line_that_says_nothing_is_named(line: str) -> None:
    with pytest.raises(StoryError) as caught:
        read_story(f"ask\n{line}")
    assert (caught.value.line, caught.value.code) == (2, "unknown")


def test_the_first_lines_set_the_contest_up() -> None:
    story = read_story(
        'contest Thi "An ninh mạng" date=2026-12-01 place=Huế organiser="Đoàn phường"\n'
        "seed 7\nformat ward-quiz\nrules floor=none prizes=3\nrules judging=mean\n"
        "round everyone count=2 right=10\njudges An Bình\njudges Chi\nbank a b\nbank c\n"
        'keyword VACCINE\nquestion key=B text="Câu gì?"\n'
        'team 2 "Đội Hai" short=Hai members="An; Bình"\nask\n'
    )
    assert (story.title, story.date) == ("Thi An ninh mạng", "2026-12-01")
    assert (story.place, story.organiser, story.seed) == ("Huế", "Đoàn phường", 7)
    assert story.format_name == "ward-quiz"
    assert story.settings == {"floor": (4, "none"), "prizes": (4, "3"), "judging": (5, "mean")}
    assert story.rounds == [(6, "everyone", {"count": "2", "right": "10"})]
    assert (story.judges, story.banks) == (["An", "Bình", "Chi"], ["a", "b", "c"])
    assert story.keywords == ["VACCINE"]
    assert story.questions == [(12, {"key": "B", "text": "Câu gì?"})]
    assert story.teams == [(13, 2, "Đội Hai", {"short": "Hai", "members": "An; Bình"})]
    assert story.lines == [Deed(14, c.ShowQuestion(0))]


def test_a_contest_has_a_day_without_one() -> None:
    story = read_story('contest "Thi"')
    assert (story.date, story.place, story.organiser, story.seed) == ("2026-11-22", "", "", 1)


@pytest.mark.parametrize(
    ("line", "name", "known"),
    [
        ("contest Thi day=1", "day", "date, place, organiser"),
        ("rules ceiling=1", "ceiling", "floor, judging, tieBreakers, prizes"),
        ("question kye=A", "kye", "key, text, type, points, seconds, match, scoring"),
        ("team 1 A color=red", "color", "short, members"),
    ],
)
def test_a_field_that_is_not_known_is_told_with_those_that_are(
    line: str, name: str, known: str
) -> None:
    with pytest.raises(StoryError) as caught:
        read_story(line)
    assert (caught.value.code, caught.value.line) == ("field", 1)
    assert caught.value.values == {"text": name, "known": known}


@pytest.mark.parametrize(
    "line",
    ["seed 1 2", "seed x", "format a b", "rules", "round everyone", "question A", "keyword A B"],
)
def test_a_first_line_with_words_too_many_or_too_few_is_named(line: str) -> None:
    with pytest.raises(StoryError) as caught:
        read_story(line)
    assert (caught.value.line, caught.value.code) == (1, "unknown")
