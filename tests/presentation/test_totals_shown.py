"""Points and places that the hall is told beside what has just happened."""

from __future__ import annotations

from contest.domain import act_commands as a
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain import obstacle_commands as o
from contest.domain.cue import Entry
from contest.domain.formats import Prize
from contest.domain.rounds import Judged
from contest.domain.rounds.common import Common, Title
from contest.domain.rounds.judged import Criterion, JudgedPlay
from contest.domain.stage import Scene
from contest.presentation import slides
from contest.presentation.console import console_of
from contest.presentation.projection import slide_of
from contest.presentation.wording import Words
from tests.domain.builders import RIGHT, WRONG, Play, everyone, obstacle

WORDS = Words()


def told(play: Play) -> list[tuple[str, str]]:
    """Change and points of every tile."""
    shown = slide_of(play.contest, WORDS)
    assert isinstance(shown, slides.QuestionLocked | slides.Reveal)
    return [(tile.change, tile.points) for tile in shown.tiles]


def test_points_beside_what_a_team_has_won_are_those_it_has_now() -> None:
    play = Play(everyone(count=2), count=2).start().open()
    play.typed(1, "B").typed(2, "A").do(c.LockCue)
    assert told(play) == [("", "0"), ("", "0")], "before the reveal nothing is told"
    play.reveal()
    assert told(play) == [("+10", "10"), ("0", "0")]
    play.settle()
    board = slide_of(play.contest, WORDS)
    assert isinstance(board, slides.Scoreboard)
    assert {line.number: line.points for line in board.lines} == {1: "10", 2: "0"}


def test_every_screen_counts_the_same_from_the_reveal_on() -> None:
    """The MC reads aloud what stands on his screen, and the scoreboard must not take it back."""
    play = Play(everyone(count=2, weight=200, wrong=-500), count=2, floor="zero").start().open()
    play.typed(2, "B").typed(1, "A").do(c.LockCue)

    def counted() -> list[tuple[int, int, str]]:
        teams = console_of(play.contest, WORDS).teams
        return [(team.place, team.number, team.points) for team in teams]

    assert counted() == [(1, 1, "0"), (1, 2, "0")]
    play.reveal()
    assert told(play) == [("0", "0"), ("+20", "20")]
    assert counted() == [(2, 1, "0"), (1, 2, "20")]
    play.do(c.ShowScene, Scene.SCOREBOARD)
    early = slide_of(play.contest, WORDS)
    play.settle()
    assert counted() == [(2, 1, "0"), (1, 2, "20")]
    late = slide_of(play.contest, WORDS)
    assert isinstance(early, slides.Scoreboard)
    assert isinstance(late, slides.Scoreboard)
    assert [(line.number, line.points) for line in early.lines] == [(2, "20"), (1, "0")]
    assert early.subtitle == late.subtitle
    assert [line.points for line in late.lines] == ["20", "0"]
    assert [line.move for line in late.lines] == [0, 0], "the hall has seen them there already"


def test_a_change_is_what_the_total_beside_it_took() -> None:
    """With the weight of the round, and no deeper than to the floor."""
    play = Play(everyone(count=3, right=25, wrong=-500, weight=150), count=2, floor="zero").start()
    play.open().typed(1, "B").typed(2, "B").do(c.LockCue)
    play.reveal()
    assert told(play) == [("+0,38", "0,38")] * 2
    play.settle().open().typed(1, "B").typed(2, "A").do(c.LockCue)
    play.reveal()
    # rounded with the sum of the round: 0,75 and not twice 0,38
    assert told(play) == [("+0,37", "0,75"), ("−0,38", "0")]
    assert [team.change for team in console_of(play.contest, WORDS).teams] == ["+0,37", "−0,38"]


def test_points_of_a_row_stay_while_a_team_says_the_keyword() -> None:
    play = Play(obstacle(), count=2).start()
    play.do(o.ChooseRow, 1)
    play.open().do(c.LockCue)
    play.judge(1, RIGHT).judge(2, WRONG).reveal()
    assert told(play) == [("+10", "10"), ("0", "0")]
    play.buzz(2)
    shown = slide_of(play.contest, WORDS)
    assert isinstance(shown, slides.Obstacle)
    assert shown.heard is not None
    assert [tile.points for tile in shown.tiles] == ["10", "0"]


def test_lots_tell_the_places_that_they_decide() -> None:
    prizes = tuple(Prize(f"p{n}", Title(f"Giải {n}", f"Prize {n}"), 1) for n in (1, 2, 3))
    play = Play(everyone(count=1), count=3, prizes=prizes).start().open()
    play.typed(1, "B").typed(2, "A").typed(3, "A").finish()
    play.do(j.DrawLots, (3, 2))
    shown = slide_of(play.contest, WORDS)
    assert isinstance(shown, slides.Lots)
    assert [(line.place, line.number) for line in shown.lines] == [("2", 3), ("3", 2)]


def test_the_scoreboard_counts_the_acts_that_it_holds() -> None:
    both = Title("Chào hỏi", "Greeting")
    rules = Judged(Common("chao", both, 300, Entry.SPOKEN, 0), (Criterion("chung", both, 1000),), 2)
    play = Play(rules, count=2).start()
    for kind in (a.StartAct, a.StartStopwatch, a.StopStopwatch, a.StartAct):
        play.do(kind)  # the second team plays while the first one is being marked
    assert play.contest.run is not None
    assert isinstance(play.contest.run.play, JudgedPlay)
    assert len(play.contest.run.play.acts) == 2
    play.do(c.ShowScene, Scene.SCOREBOARD)
    board = slide_of(play.contest, WORDS)
    assert isinstance(board, slides.Scoreboard)
    assert board.subtitle == "Chào hỏi · sau 0 tiết mục"
