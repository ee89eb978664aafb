"""Any contest that can be played: what must hold after every command, kept or refused.

A walk goes deep: allowed moves, most of them such as bring an evening on. A machine of hypothesis
goes wide: any command at any time, and what it finds shrinks to a few steps.
"""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from contest.domain import act_commands as a
from contest.domain import audience_commands as h
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain import obstacle_commands as o
from contest.domain.countdown import ClockKind
from contest.domain.cue import By, Entry, Phase, Verdict
from contest.domain.events import Resume
from contest.domain.formats import Format, Prize
from contest.domain.rounds import (
    Audience,
    Buzzer,
    Everyone,
    Package,
    Playoff,
    PlayoffPlay,
    Turns,
)
from contest.domain.rounds.common import Title
from contest.domain.stage import Scene
from tests.domain.builders import buzzer, common, everyone, format_of, obstacle, turns
from tests.domain.evening import Evening, formats, points

LETTERS = ("A", "B", "C", "D", "")
REASONS = ("", "lý do")
PLAIN = (
    c.ShowQuestion, c.OpenCue, c.LockCue, c.Pass, c.RevealAnswer, c.SettleCue, c.TimeUp,
    c.PauseClock, c.ResumeClock, c.StartCeremony, c.TellPrize, c.ShowWinners, c.EndContest, c.Undo,
)  # fmt: skip
QUICK = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@settings(QUICK, max_examples=120)
@given(formats(), st.integers(2, 4), st.integers(0, 2**32))
def test_whatever_an_evening_brings_the_rules_hold(chosen: Format, count: int, seed: int) -> None:
    evening = Evening(chosen, count)
    evening.play_on(90, seed)
    evening.the_history_leads_here()


def test_undo_goes_back_to_the_start_from_anywhere() -> None:
    for seed in range(6):
        evening = Evening(format_of(everyone(), turns(turn_seconds=10), buzzer()), 3)
        evening.play_on(40, seed)
        while evening.contest.last_step is not None:
            assert evening.attempt(c.Undo(evening.now))
        assert evening.contest.run is None
        assert not evening.contest.runs
        assert evening.contest.clock is None
        assert evening.contest.adjustments == ()


# Only rounds with stakes or stars begin drawn; some scenes belong to other kinds or to a ruling.
ALWAYS = tuple(phase for phase in Phase if phase is not Phase.DRAWN)
SCENES = (
    Scene.TEAMS,
    Scene.RULES,
    Scene.CUE,
    Scene.SCOREBOARD,
    Scene.CEREMONY,
    Scene.WINNERS,
)


def test_the_walk_reaches_every_phase_of_every_kind_and_every_scene() -> None:
    """Otherwise the tests beside it could not fail."""
    seen: Counter[Any] = Counter()
    against_clock = turns(turn_seconds=10, entry=Entry.KEYS)
    read = everyone(count=1, reading_seconds=5)
    chosen = format_of(read, turns(each=1), against_clock, buzzer(count=1))
    for seed in range(24):
        evening = Evening(chosen, 2)
        for step in range(120):
            evening.play_on(1, 1000 * seed + step)
            cue, clock = evening.contest.cue, evening.contest.clock
            seen[evening.contest.scene] += 1
            seen[clock and clock.kind] += 1
            seen[type(evening.contest.rules), cue and cue.phase] += 1
    missing = [
        state
        for state in (*product((Everyone, Turns, Buzzer), ALWAYS), *SCENES, *ClockKind)
        if not seen[state]
    ]
    assert not missing


def test_the_walk_reaches_every_phase_of_packages_and_who_steals_them() -> None:
    seen: Counter[Any] = Counter()
    chosen = format_of(Package(common(entry=Entry.SPOKEN), 1, star=True, others="buzzer"))
    for seed in range(12):
        evening = Evening(chosen, 3)
        for step in range(60):
            evening.play_on(1, 1000 * seed + step)
            cue = evening.contest.cue
            seen[cue and cue.phase] += 1
            seen[evening.contest.scene] += 1
            if cue is not None:
                seen["star"] += cue.star
                seen["thief"] += cue.thief is not None
    assert not [state for state in (*Phase, Scene.PACKAGES, "star", "thief") if not seen[state]]


def test_the_walk_reaches_every_step_of_a_hidden_keyword() -> None:
    seen: Counter[Any] = Counter()
    for hearing, choice in (("at_once", "teams"), ("after_row", "order")):
        chosen = format_of(obstacle(hearing=hearing, row_choice=choice))
        for seed in range(16):
            evening = Evening(chosen, 5)
            for step in range(110):
                evening.play_on(1, 1000 * seed + step)
                cue, play = evening.contest.cue, evening.contest.obstacle
                seen[evening.contest.scene] += 1
                if play is None:
                    continue
                seen["aside"] += play.aside is not None
                seen["queue", hearing] += bool(play.queue)
                seen["out"] += bool(play.out)
                seen["found"] += play.winner is not None
                seen["shown"] += play.revealed
                seen["heard", cue and cue.phase] += play.guessing is not None
                seen["centre"] += cue is not None and cue.number == 5
    wanted = (
        Scene.OBSTACLE, "aside", ("queue", "at_once"), ("queue", "after_row"), "out", "found",
        "shown", "centre", *(("heard", phase) for phase in (None, *ALWAYS)),
    )  # fmt: skip
    assert not [state for state in wanted if not seen[state]]


def test_the_walk_plays_ties_off_and_asks_the_hall() -> None:
    seen: Counter[Any] = Counter()
    wanted = (Scene.PLAYOFF, Scene.AUDIENCE, Scene.LOTS, *ALWAYS, "placed", "revealed", "winner")
    for seed in range(60):
        if seed >= 10 and all(seen[state] for state in wanted):
            break  # lots are rare: they wait for a playoff without a winner
        chosen = format_of(
            everyone(count=1, right=0),
            Audience(common(entry=Entry.SPOKEN), 2, Title("Quà", "Gift"), seed % 2 == 0),
            Playoff(common(), 2, 5, ties=2),
            prizes=(Prize("p1", Title("Giải", "Prize"), 1),),
        )
        evening = Evening(chosen, 3)
        for step in range(110):
            evening.play_on(1, 1000 * seed + step)
            contest = evening.contest
            seen[contest.scene] += 1
            if isinstance(contest.rules, Playoff) and contest.run is not None:
                seen[contest.cue and contest.cue.phase] += 1
                assert isinstance(contest.run.play, PlayoffPlay)
                seen["placed"] += bool(contest.run.play.placed(contest.run.cues))
            if contest.hall:
                seen["revealed"] += contest.hall[-1].revealed
                seen["winner"] += bool(contest.hall[-1].winner)
        evening.the_history_leads_here()
    assert not [state for state in wanted if not seen[state]]


class AnyCommand(RuleBasedStateMachine):
    """Any command at any time."""

    @initialize(chosen=formats(), count=st.integers(2, 4), seed=st.integers(0, 999))
    def begin(self, chosen: Format, count: int, seed: int) -> None:
        self.evening = Evening(chosen, count)
        self.evening.play_on(12, seed)

    def attempt(self, kind: Any, *values: Any, ago_ms: int = 0) -> bool:
        at = max(0, self.evening.now - ago_ms * 1_000_000)
        return self.evening.attempt(kind(at, *values))

    @rule(ms=st.sampled_from([1, 400, 2000, 6000, 20_000]))
    def time_passes(self, ms: int) -> None:
        self.evening.now += ms * 1_000_000

    @rule(length=st.integers(1, 8), seed=st.integers(0, 999))
    def play_on(self, length: int, seed: int) -> None:
        self.evening.play_on(length, seed)

    @rule(kind=st.sampled_from(PLAIN))
    def plain_command(self, kind: type[Any]) -> None:
        self.attempt(kind)

    @rule(
        kind=st.sampled_from([c.SkipCue, c.ThrowOutCue, c.ReplaceCue, c.EndRound]),
        reason=st.sampled_from(REASONS),
    )
    def command_with_a_reason(self, kind: type[Any], reason: str) -> None:
        self.attempt(kind, reason)

    @rule(team=st.integers(1, 5), letter=st.sampled_from(LETTERS), by=st.sampled_from(By),
          ago=st.sampled_from([0, 0, 300, 3000]))  # fmt: skip
    def answer(self, team: int, letter: str, by: By, ago: int) -> None:
        self.attempt(c.GiveAnswer, team, letter, by, ago_ms=ago)
        self.attempt(c.Buzz, team, by, ago_ms=ago)

    @rule(team=st.integers(1, 5), verdict=st.sampled_from(Verdict))
    def judge(self, team: int, verdict: Verdict) -> None:
        self.attempt(c.Judge, team, verdict)

    @rule(seconds=st.integers(-20, 20), kind=st.sampled_from([c.AdjustClock, c.SetClock]))
    def correct_the_clock(self, seconds: int, kind: type[Any]) -> None:
        self.attempt(kind, seconds)

    @rule(team=st.integers(1, 5), change=points, reason=st.sampled_from(REASONS))
    def change_points(self, team: int, change: int, reason: str) -> None:
        self.attempt(c.ChangePoints, team, change, reason, "BGK")

    @rule(scene=st.sampled_from(Scene), on=st.booleans(), page=st.integers(-1, 2),
          by=st.integers(-2, 2))  # fmt: skip
    def stage(self, scene: Scene, on: bool, page: int, by: int) -> None:
        self.attempt(c.ShowScene, scene)
        self.attempt(c.BlackStage, on)
        self.attempt(c.TurnPage, page)
        self.attempt(c.MoveCeremony, by)

    @rule(verdict=st.sampled_from(Verdict), letter=st.sampled_from(LETTERS), team=st.integers(1, 3))
    def undo_and_replace(self, verdict: Verdict, letter: str, team: int) -> None:
        now = self.evening.now
        self.attempt(c.UndoAndReplace, c.Judge(now, team, verdict))
        self.attempt(c.UndoAndReplace, c.GiveAnswer(now, team, letter, By.HOST))

    @rule(choice=st.sampled_from(Resume), answers=st.booleans(), index=st.integers(-1, 4))
    def stop_and_go_on(self, choice: Resume, answers: bool, index: int) -> None:
        self.attempt(c.Reopen, False, "2026-11-22T09:14:32")
        if answers:
            self.attempt(c.ResumeCue, choice)
        self.attempt(c.StartRound, index)

    @rule(judge=st.integers(0, 4), mark=st.integers(-1, 7), team=st.sampled_from([None, 1, 2, 5]),
          by=st.integers(-1, 1), reason=st.sampled_from(REASONS))  # fmt: skip
    def act(self, judge: int, mark: int, team: int | None, by: int, reason: str) -> None:
        marks = (("one", 100 * mark), ("two", 50 * mark))
        self.attempt(a.StartAct, team)
        self.attempt(a.StartStopwatch if by > 0 else a.StopStopwatch)
        self.attempt(a.EnterMarks, judge, marks, team)
        self.attempt(a.CheckMarks, judge, marks, reason, team)
        self.attempt(a.ExcuseJudge, judge, reason, team)
        self.attempt(a.SetStopwatch, 40 * judge)
        self.attempt(a.TurnMarks, by, team)
        self.attempt(a.SettleAct)

    @rule(team=st.integers(1, 5), row=st.integers(0, 6), text=st.sampled_from(["", "riêng tư"]),
          right=st.sampled_from([None, True, False]))  # fmt: skip
    def keyword(self, team: int, row: int, text: str, right: bool | None) -> None:
        self.attempt(o.ChooseRow, row)
        self.attempt(o.HearKeyword)
        self.attempt(o.GuessKeyword, team, text, right)
        self.attempt(o.RevealKeyword, text)

    @rule(teams=st.sampled_from([(1, 2), (1, 2, 3), (2, 1), ()]), name=st.sampled_from(REASONS),
          number=st.integers(-1, 3), prize=st.sampled_from(["", "Ô", "x" * 70]))  # fmt: skip
    def ties_and_the_hall(self, teams: tuple[int, ...], name: str, number: int, prize: str) -> None:
        self.attempt(j.StartPlayoff, teams)
        self.attempt(j.DrawLots, teams)
        self.attempt(h.AskAudience, prize)
        self.attempt(h.NameWinner, name, prize, number)
        self.attempt(h.RevealToAudience)

    @invariant()
    def rules_hold(self) -> None:
        if hasattr(self, "evening"):
            self.evening.holds()

    def teardown(self) -> None:
        if hasattr(self, "evening"):
            self.evening.the_history_leads_here()


TestAnyCommand = AnyCommand.TestCase
TestAnyCommand.settings = settings(QUICK, max_examples=30, stateful_step_count=25)
