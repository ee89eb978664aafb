"""The hidden keyword: its worth, who chooses, who is heard, who is out, what a ruling does."""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain import obstacle_commands as o
from contest.domain.countdown import ClockKind
from contest.domain.cue import By, Cause, Counted, Ended, Entry, Phase
from contest.domain.drawing import draw
from contest.domain.events import Resume
from contest.domain.jury_commands import CancelRun, JudgeKeyword, LengthenRound, SetAttendance
from contest.domain.keywords import Keyword, letters_in, spelt
from contest.domain.questions import Question, Short, Source
from contest.domain.refusals import Why
from contest.domain.rounds import Obstacle, ObstaclePlay
from contest.domain.rounds.common import Draw, RoundQuestions
from contest.domain.rounds.obstacle import opened_numbers
from contest.domain.rulings import Attendance
from contest.domain.stage import Scene
from tests.domain.builders import (
    BLANK,
    RIGHT,
    SECOND,
    WRONG,
    Play,
    common,
    everyone,
    format_of,
    obstacle,
    turns,
)

OLYMPIA = (6000, 6000, 5000, 4000, 3000, 2000)


def begun(**fields: object) -> Play:
    """A round of four teams with the obstacle on the stage."""
    play = Play(obstacle(**fields)).start()
    play.do(c.ShowScene, Scene.OBSTACLE)
    return play


def obstacle_of(play: Play) -> ObstaclePlay:
    assert play.contest.obstacle is not None
    return play.contest.obstacle


def row(play: Play, number: int, *right: int) -> Play:
    """A whole row: chosen if need be, asked, judged, settled."""
    if play.contest.rows_to_choose:
        play.do(o.ChooseRow, number)
    play.open()
    play.do(c.LockCue)
    for team in play.contest.playing:
        play.judge(team, RIGHT if team in right else WRONG)
    return play.reveal().settle()


def say(play: Play, team: int, *, right: bool) -> Play:
    """A team presses and says the keyword."""
    play.buzz(team)
    play.do(o.GuessKeyword, team, "", right)
    return play


@pytest.mark.parametrize(("rows", "points"), list(enumerate(OLYMPIA)))
def test_the_keyword_is_worth_less_with_every_row_that_was_asked(rows: int, points: int) -> None:
    play = begun(keyword=OLYMPIA)
    for number in range(1, rows + 1):
        row(play, number)
    say(play, 2, right=True)
    assert play.points == {1: 0, 2: points, 3: 0, 4: 0}
    assert not play.contest.has_more


def test_a_row_counts_as_asked_from_its_showing_also_when_it_is_skipped() -> None:
    play = begun(keyword=OLYMPIA, row_choice="order")
    for number in (1, 2):
        play.do(c.ShowQuestion)
        assert play.cue.number == number
        play.do(c.SkipCue, "x")
    play.do(c.ShowQuestion)
    say(play, 1, right=True)
    assert play.points[1] == OLYMPIA[3]


def test_the_teams_choose_in_turn_without_those_that_are_out_or_away() -> None:
    play = begun()
    chosen = []
    for number in (1, 2, 3):
        row(play, number)
        chosen.append(obstacle_of(play).chosen[-1].team)
        if number == 1:
            say(play, 2, right=False)
            play.do(SetAttendance, 3, Attendance.LATE, "kẹt xe")
    assert chosen == [1, 4, 1]


def test_rows_are_chosen_once_and_the_centre_comes_by_itself() -> None:
    play = begun()
    assert play.why_not(c.ShowQuestion) == [Why.ROW_FIRST]
    assert play.why_not(o.ChooseRow, 0) == [Why.NO_SUCH_ROW]
    assert play.why_not(o.ChooseRow, 5) == [Why.NO_SUCH_ROW]
    play.do(o.ChooseRow, 3)
    assert play.why_not(o.ChooseRow, 2) == [Why.ROW_CHOSEN]
    play.open()
    play.do(c.LockCue)
    for team in (1, 2, 3, 4):
        play.judge(team, BLANK)
    play.reveal().settle()
    assert play.why_not(o.ChooseRow, 3) == [Why.ROW_ASKED]
    for number in (1, 2, 4):
        row(play, number)
    assert play.why_not(o.ChooseRow, 1) == [Why.ROW_ASKED]
    play.open()
    assert play.cue.number == 5


def test_a_piece_opens_when_any_team_was_right_and_a_ruling_closes_it() -> None:
    play = begun(centre_right=2000)
    row(play, 2, 1, 4)
    row(play, 1)
    assert opened_numbers(play.contest.run_cues) == {2}
    assert play.points == {1: 1000, 2: 0, 3: 0, 4: 1000}
    for number in (3, 4):
        row(play, number)
    row(play, 5, 3)
    assert play.points[3] == 2000
    assert opened_numbers(play.contest.run_cues) == {2, 5}


def test_a_wrong_guess_puts_a_team_out_of_rows_and_buzzers() -> None:
    play = begun(entry=Entry.KEYS)
    say(play, 2, right=False)
    play.buzz(2)
    assert obstacle_of(play).presses[-1].counted is Counted.BARRED
    assert obstacle_of(play).guessing is None
    play.do(o.ChooseRow, 1)
    play.open()
    assert play.why_not(c.GiveAnswer, 2, "B", By.KEYS) == [Why.OUT_OF_ROUND]
    play.key(1, "B", 2).key(3, "A", 3)
    play.do(c.LockCue)
    play.reveal()
    assert sorted(play.cue.verdicts) == [1, 3, 4]


def test_who_answered_a_row_and_then_guesses_wrong_has_no_verdict_in_it() -> None:
    play = begun(entry=Entry.KEYS)
    play.do(o.ChooseRow, 1)
    play.open().key(2, "B", 1)
    say(play, 2, right=False)
    play.time_up().reveal()
    assert 2 not in play.cue.verdicts


def test_several_presses_are_heard_in_order() -> None:
    play = begun()
    for team in (3, 1, 3, 4):
        play.wait(0.2).buzz(team)
    assert [press.counted for press in obstacle_of(play).presses] == [
        Counted.TAKEN, Counted.QUEUED, Counted.BARRED, Counted.QUEUED,
    ]  # fmt: skip
    assert play.why_not(o.GuessKeyword, 1, "", True) == [Why.NOT_THIS_TEAM]
    heard = []
    for right in (False, False, True):
        team = obstacle_of(play).guessing
        heard.append(team)
        play.do(o.GuessKeyword, team, "", right)
    assert heard == [3, 1, 4]
    assert obstacle_of(play).winner == 4
    assert obstacle_of(play).out == (3, 1)
    assert not obstacle_of(play).queue


def test_a_press_holds_the_clock_of_the_row_and_a_wrong_guess_lets_it_go_on() -> None:
    play = begun(answer_seconds=10)
    play.do(o.ChooseRow, 1)
    play.open().wait(4)
    play.buzz(2)
    assert play.contest.clock is not None
    assert play.contest.clock.kind is ClockKind.REPLY
    assert play.left == 10
    for command in (c.LockCue, c.OpenCue, c.RevealAnswer, c.SettleCue, c.Pass):
        assert play.why_not(command) == [Why.KEYWORD_HEARD]
    assert play.why_not(c.SkipCue, "x") == [Why.KEYWORD_HEARD]
    assert play.why_not(c.Judge, 1, RIGHT) == [Why.KEYWORD_HEARD]
    assert Why.KEYWORD_HEARD in play.why_not(c.ShowScene, Scene.SCOREBOARD)
    play.wait(6)
    play.do(o.GuessKeyword, 2, "", False)
    assert (play.left, play.runs) == (11, True)
    assert play.cue.phase is Phase.OPEN


def test_the_time_to_say_the_keyword_runs_out_and_the_host_decides_all_the_same() -> None:
    play = begun(answer_seconds=3)
    play.buzz(2)
    play.time_up()
    assert obstacle_of(play).guessing == 2
    play.do(o.GuessKeyword, 2, "riêng tư", True)
    assert play.points[2] == 6000


def test_a_row_that_stood_still_stays_so_after_a_guess() -> None:
    play = begun()
    play.do(o.ChooseRow, 1)
    play.open().wait(4)
    play.do(c.PauseClock)
    say(play.wait(2), 2, right=False)
    assert (play.left, play.runs) == (11, False)


def test_a_right_guess_takes_an_open_row_away_and_leaves_a_locked_one() -> None:
    play = begun(entry=Entry.KEYS)
    play.do(o.ChooseRow, 1)
    play.open().key(1, "B", 1)
    say(play, 2, right=True)
    assert play.contest.cue is None
    assert play.contest.run is not None
    assert play.contest.run.cues[-1].ended is Ended.SKIPPED
    assert play.points == {1: 0, 2: 6000, 3: 0, 4: 0}
    other = begun(entry=Entry.KEYS)
    other.do(o.ChooseRow, 1)
    other.open().key(1, "B", 1)
    other.do(c.LockCue)
    say(other, 2, right=True)
    other.reveal().settle()
    assert other.points == {1: 1000, 2: 6000, 3: 0, 4: 0}
    assert other.contest.next_ask() is None


def test_after_row_the_row_is_played_to_its_end_first() -> None:
    play = begun(hearing="after_row")
    play.do(o.ChooseRow, 1)
    play.open().wait(3)
    play.buzz(4).buzz(2)
    assert obstacle_of(play).queue == (4, 2)
    assert play.left == 12
    assert play.why_not(o.HearKeyword) == [Why.CUE_RUNS]
    play.time_up()
    for team in (1, 2, 3, 4):
        play.judge(team, RIGHT)
    play.reveal().settle()
    assert play.why_not(o.ChooseRow, 2) == [Why.KEYWORD_WAITS]
    assert play.why_not(o.RevealKeyword, "x") == [Why.KEYWORD_WAITS]
    play.do(o.HearKeyword)
    assert obstacle_of(play).guessing == 4
    play.do(o.GuessKeyword, 4, "", True)
    assert play.points == {1: 1000, 2: 1000, 3: 1000, 4: 7000}
    assert play.why_not(o.HearKeyword) == [Why.NOBODY_WAITS]


def test_a_device_counts_only_where_the_hall_sees_the_obstacle() -> None:
    play = Play(obstacle()).start()
    assert play.why_not(c.Buzz, 1, By.KEYS) == [Why.KEYWORD_HIDDEN]
    assert play.why_not(c.Buzz, 1, By.TOUCH) == [Why.WRONG_ENTRY, Why.KEYWORD_HIDDEN]
    play.do(c.Buzz, 1, By.HOST)
    assert obstacle_of(play).guessing == 1
    assert play.contest.scene is Scene.OBSTACLE


def test_nobody_is_left_so_the_keyword_is_shown() -> None:
    play = begun()
    for team in (1, 2, 3, 4):
        say(play, team, right=False)
    assert play.contest.playing == ()
    assert play.contest.next_ask() is None
    assert play.contest.has_more
    assert play.why_not(c.EndRound, "") == [Why.REASON_NEEDED]
    play.do(o.RevealKeyword, "")
    assert play.why_not(c.Buzz, 1, By.KEYS) == [Why.KEYWORD_KNOWN]
    play.do(c.EndRound, "")


def test_the_keyword_is_shown_early_only_for_a_reason() -> None:
    play = begun()
    assert play.why_not(o.RevealKeyword, " ") == [Why.REASON_NEEDED]
    play.do(o.RevealKeyword, "Hết giờ của hội trường")
    assert obstacle_of(play).revealed
    assert not play.contest.has_more
    play.undo()
    assert not obstacle_of(play).revealed


def test_a_guess_that_is_typed_is_judged_by_the_spelling_rule_unless_the_host_says_so() -> None:
    play = begun()
    play.buzz(1)
    assert play.why_not(o.GuessKeyword, 1, "  ", None) == [Why.TEXT_NEEDED]
    play.do(o.GuessKeyword, 1, "RIÊNG   tư", None)
    assert obstacle_of(play).winner == 1
    play.undo()
    play.do(o.GuessKeyword, 1, "riêng tư", False)
    assert obstacle_of(play).out == (1,)


@pytest.mark.parametrize(("rule", "both"), [("keep", True), ("undo", False)])
def test_an_earlier_guess_upheld_afterwards(rule: str, both: bool) -> None:
    play = begun(keyword=OLYMPIA, keyword_after_correction=rule, weight=200)
    say(play, 1, right=False)
    row(play, 1)
    row(play, 2)
    say(play, 3, right=True)
    assert play.points == {1: 0, 2: 0, 3: 10_000, 4: 0}
    play.do(JudgeKeyword, 1, 1, True, "Đồng nghĩa", "BGK")
    assert play.points == {1: 12_000, 2: 0, 3: 10_000 if both else 0, 4: 0}
    ruling = play.contest.rulings[-1]
    assert (ruling.team, ruling.old, ruling.new) == (1, "wrong", "right")
    assert play.contest.run is not None
    causes = {change.cause for change in play.contest.run.changes}
    assert causes == {Cause.KEYWORD, Cause.RULING}
    assert play.why_not(JudgeKeyword, 1, 1, True, "x", "y") == [Why.NO_CHANGE]
    assert play.why_not(JudgeKeyword, 1, 3, True, "x", "y") == [Why.NO_GUESS]
    play.do(JudgeKeyword, 1, 1, False, "Xem lại", "BGK")
    assert play.points == {1: 0, 2: 0, 3: 10_000, 4: 0}


def test_the_right_guess_judged_wrong_afterwards_opens_the_round_again() -> None:
    play = begun()
    row(play, 1)
    say(play, 3, right=True)
    play.do(JudgeKeyword, 1, 1, False, "Nghe nhầm", "BGK")
    assert play.points[3] == 0
    assert obstacle_of(play).out == (3,)
    assert play.contest.has_more
    row(play, 2, 1)
    assert play.points[1] == 1000


def test_a_cancelled_round_is_played_again_with_the_spare_keyword() -> None:
    play = begun()
    first = obstacle_of(play).keyword
    row(play, 1, 1)
    say(play, 2, right=True)
    play.do(CancelRun, 1, "Từ khóa lộ", "BTC")
    assert play.points == {1: 0, 2: 0, 3: 0, 4: 0}
    play.start()
    spare = obstacle_of(play).keyword
    assert spare.key != first.key
    assert not set(spare.questions) & set(first.questions)
    row(play, 1, 1)
    play.do(CancelRun, 2, "Lại lộ", "BTC")
    assert play.why_not(c.StartRound, 0) == [Why.TOO_FEW_QUESTIONS]


def test_what_belongs_to_its_keyword_is_not_replaced_nor_added() -> None:
    play = begun()
    play.do(o.ChooseRow, 1)
    play.open()
    assert play.why_not(c.ReplaceCue, "x") == [Why.NO_RESERVE]
    assert play.why_not(LengthenRound, 1, "x", "y") == [Why.WRONG_ENTRY]


def test_only_a_round_of_a_keyword_has_one() -> None:
    play = Play(everyone()).start()
    for command in (o.ChooseRow(0, 1), o.HearKeyword(0), o.GuessKeyword(0, 1), o.RevealKeyword(0)):
        assert play.why_not_apply(command) == [Why.NO_OBSTACLE]
    assert Why.NO_OBSTACLE in play.why_not(c.ShowScene, Scene.OBSTACLE)


def test_a_power_cut_while_a_team_is_heard_asks_nothing_between_rows() -> None:
    play = begun(answer_seconds=10)
    play.buzz(1).wait(4)
    play.reopen()
    assert not play.contest.asks_to_resume
    assert obstacle_of(play).guessing == 1
    assert (play.left, play.runs) == (6, False)
    play.do(c.ResumeClock)
    assert play.runs


# The draw ----------------------------------------------------------------------------------


def hidden(name: str, rows: int = 4, *, centre: bool = True) -> Keyword:
    keys = tuple(f"b/{name}{number}" for number in range(1, rows + 1))
    return Keyword(f"b/{name}", name, keys, f"b/{name}c" if centre else "")


def pool_of(*keywords: Keyword, more: int = 0, until: str | None = None) -> tuple[Question, ...]:
    names = [key for keyword in keywords for key in keyword.questions]
    names += [f"b/x{number}" for number in range(more)]
    source = (Source("Luật", valid_to=until),)
    return tuple(
        Question("b", key.partition("/")[2], f"{key}?", Short(("từ",)), sources=source)
        for key in names
    )


def test_a_keyword_comes_with_its_questions_and_no_other_round_asks_them() -> None:
    one, two = hidden("k"), hidden("m")
    chosen = format_of(obstacle(reserve=0), turns(each=3, reserve=0))
    drawn = draw(chosen, 2, pool_of(one, two, more=1), "2026-11-22", list, keywords=(one, two))
    assert drawn.is_enough
    assert drawn.rounds[0].keywords == (one,)
    assert drawn.rounds[0].main == one.questions
    assert len(drawn.rounds[1].main) == 6
    assert not set(drawn.rounds[1].main) & set(one.questions)
    assert [question.key for question in drawn.questions[:5]] == list(one.questions)


def test_a_keyword_must_have_the_rows_and_the_law_of_the_day() -> None:
    chosen = format_of(obstacle(reserve=0))
    unfit = (hidden("a", 5), hidden("b", centre=False))
    for keywords, until in ((unfit, None), ((hidden("c"),), "2026-11-21"), ((), None)):
        drawn = draw(
            chosen, 2, pool_of(*keywords, until=until), "2026-11-22", list, keywords=keywords
        )
        assert not drawn.is_enough
        (short,) = drawn.shortages
        assert short.keyword
        assert (short.needed, short.found) == (5, 0)
    without = format_of(obstacle(reserve=0, centre=False))
    drawn = draw(without, 2, pool_of(hidden("c")), "2026-11-22", list, keywords=(hidden("c"),))
    assert drawn.rounds[0].main == hidden("c").rows


def test_named_keywords_come_first_and_spare_ones_are_told_where_they_lack() -> None:
    keywords = (hidden("a"), hidden("b"), hidden("c"))
    named = common(entry=Entry.SPOKEN, reserve=3, draw=Draw(fixed=("b/c",)))
    chosen = format_of(Obstacle(named, 4, OLYMPIA, 10))
    drawn = draw(chosen, 2, pool_of(*keywords), "2026-11-22", list, keywords=keywords)
    assert [keyword.word for keyword in drawn.rounds[0].keywords] == ["c", "a", "b"]
    assert drawn.is_enough
    (short,) = drawn.shortages
    assert (short.reserve, short.keyword, short.needed, short.found) == (True, True, 3, 2)
    asked = {question.key for question in drawn.questions}
    assert asked == {key for keyword in keywords for key in keyword.questions}


def test_rows_by_key_must_be_answered_by_letter() -> None:
    chosen = format_of(obstacle(reserve=0, entry=Entry.KEYS))
    drawn = draw(chosen, 2, pool_of(hidden("k")), "2026-11-22", list, keywords=(hidden("k"),))
    assert not drawn.is_enough


def test_a_draw_without_a_fitting_keyword_is_refused() -> None:
    play = Play(obstacle(reserve=0))
    good = play.contest
    questions = tuple(good.questions.values())
    for rounds in (
        (RoundQuestions(good.drawn[0].main),),
        (RoundQuestions(good.drawn[0].main[::-1], keywords=good.drawn[0].keywords),),
    ):
        assert play.why_not(c.DrawQuestions, questions, rounds, 1) == [Why.NO_KEYWORD]


@pytest.mark.parametrize(
    ("text", "lengths", "letters"),
    [
        ("Tài khoản số", (3, 5, 2), "TÀIKHOẢNSỐ"),
        ("địa chỉ IP", (3, 3, 2), "ĐỊACHỈIP"),
        ("24 giờ – gấp!", (2, 3, 3), "24GIỜGẤP"),
        ("e-mail", (5,), "EMAIL"),
    ],
)
def test_letters_are_counted_word_by_word(
    text: str, lengths: tuple[int, ...], letters: str
) -> None:
    assert letters_in(text) == lengths
    assert spelt(text) == letters
    assert sum(lengths) == len(letters)


def test_a_press_holds_the_reading_of_a_row_too() -> None:
    play = begun(keyword=OLYMPIA, row_choice="order", reading_seconds=5)
    play.do(c.ShowQuestion)
    play.now += 2 * SECOND
    play.buzz(3)
    play.now += 4 * SECOND
    play.do(o.GuessKeyword, 3, "", False)
    clock = play.contest.clock
    assert clock is not None
    assert clock.kind is ClockKind.READING
    assert clock.countdown.is_running
    assert 2 * SECOND < clock.countdown.left(play.now) <= 3 * SECOND
    assert clock.countdown.deadline_ns is not None
    play.now = clock.countdown.deadline_ns
    play.do(c.TimeUp)
    assert play.cue.phase is Phase.OPEN
    assert play.contest.playing == (1, 2, 4)


def test_a_row_that_is_read_afresh_while_a_team_is_heard_waits_for_the_host() -> None:
    play = begun(keyword=OLYMPIA, row_choice="order", reading_seconds=5)
    play.open()
    play.buzz(3)
    play.do(c.Reopen, False, "09:14")
    play.do(c.ResumeCue, Resume.ASK_AGAIN)
    assert obstacle_of(play).guessing == 3
    play.do(o.GuessKeyword, 3, "", False)
    assert (play.cue.phase, play.contest.clock) == (Phase.SHOWN, None)
    play.do(c.OpenCue)
    assert play.cue.phase is Phase.OPEN
