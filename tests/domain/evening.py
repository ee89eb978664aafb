"""Any evening: random formats, a contest played over the real decide and evolve, what must hold.

`attempt` tries a command, allowed or not; `play_on` makes allowed moves, so that deep states are
reached; `holds` is what must be true after each of them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from random import Random

from hypothesis import strategies as st

from contest.domain import commands as c
from contest.domain.contest import Contest, decide, evolve, reasons_against, replay
from contest.domain.cue import By, Cause, Cue, Ended, Entry, Phase, Verdict
from contest.domain.events import Event, Resume
from contest.domain.formats import Format, TieBreak, TieBreaker
from contest.domain.points import weighted
from contest.domain.questions import Question, Situation, TrueFalse
from contest.domain.refusals import Refused
from contest.domain.rounds import Buzzer, Everyone, RoundRules, Turns
from contest.domain.rounds.common import Common
from contest.domain.stage import Scene
from contest.domain.standings import places, standings, totals
from tests.domain.builders import SECOND, common, drawn, format_of, question, single, teams

PAUSES = (0, 1_000_000, 400_000_000, SECOND, 2 * SECOND, 6 * SECOND, 20 * SECOND)
points = st.integers(-8, 20).map(lambda quarter: 125 * quarter)
losses = st.integers(-8, 0).map(lambda quarter: 125 * quarter)


def commons(*entries: Entry) -> st.SearchStrategy[Common]:
    """Common parameters of all sorts."""
    return st.builds(
        common,
        st.sampled_from(["one", "two"]),
        seconds=st.sampled_from([3, 15]),
        entry=st.sampled_from(entries),
        right=points,
        wrong=losses,
        blank=losses,
        from_question=st.booleans(),
        answer_counts=st.sampled_from(["first", "last"]),
        reserve=st.integers(0, 2),
        weight=st.sampled_from([100, 100, 50, 133, 0]),
    )


tables = st.sampled_from([(), (4000, 3000, 2000, 1000), (1500, 500)])
rounds: st.SearchStrategy[RoundRules] = st.one_of(
    st.builds(
        Everyone,
        commons(Entry.KEYS, Entry.BOARDS, Entry.TOUCH, Entry.SPOKEN),
        st.integers(1, 3),
        tables,
        st.sampled_from(["repeat", "zero"]),
    ),
    st.builds(
        Turns,
        commons(Entry.SPOKEN, Entry.KEYS, Entry.BOARDS),
        st.integers(1, 3),
        st.sampled_from([None, None, 10, 60]),
        st.sampled_from(["none", "gone", "back_at_end"]),
        st.sampled_from(["block", "alternate"]),
    ),
    st.builds(
        Buzzer,
        commons(Entry.KEYS, Entry.SPOKEN),
        st.integers(1, 3),
        st.integers(1, 6),
        st.integers(1, 4),
        st.sampled_from(["allowed", "ignored", "loses"]),
    ),
)
chains = st.lists(
    st.builds(TieBreaker, st.sampled_from(TieBreak), st.sampled_from(["one", "two"])), max_size=3
).map(tuple)


@st.composite
def formats(draw: st.DrawFn) -> Format:
    """A format with rounds of all kinds, and sometimes a floor."""
    chosen = draw(st.lists(rounds, min_size=1, max_size=3))
    floor = draw(st.sampled_from(["none", "zero"]))
    return format_of(*chosen, floor=floor, tie_breakers=draw(chains))


def pool(chosen: Format) -> tuple[Question, ...]:
    """Questions of several types; only those by letter where a round has no other way."""
    spoken = all(rules.common.entry is Entry.SPOKEN for rules in chosen.rounds)
    bodies = (single(), TrueFalse(answer=False), Situation("…") if spoken else single("A"))
    return tuple(
        question(number, bodies[number % 3], points=250 * number, seconds=number)
        for number in range(1, 100)
    )


class Evening:
    """A contest in which anything is tried at any time; `now` is contest time in ns."""

    def __init__(self, chosen: Format, count: int) -> None:
        self.contest = Contest()
        self.log: list[Event] = []
        self.now = 0
        self.attempt(c.CreateContest(0, "id", "Hội thi", "2026-11-22"))
        self.attempt(c.ChooseFormat(0, chosen))
        self.attempt(c.EnterTeams(0, teams(count)))
        assert self.attempt(drawn(chosen, count, pool(chosen)))

    def attempt(self, command: c.Command) -> bool:
        """Try a command; whatever comes of it must be consistent."""
        before = self.contest
        reasons = reasons_against(before, command)
        refused: Refused | None = None
        events: list[Event] = []
        try:
            events = decide(before, command)
        except Refused as answer:
            refused = answer
        if refused is not None:
            assert refused.reasons == reasons
            assert reasons
            assert self.contest == before
            return False
        assert not reasons
        assert events
        for event in events:
            self.contest = evolve(self.contest, event)
        self.log += events
        assert sum(event.step for event in events) <= 1
        if events[0].step:
            self.check_undo(before, command.at)
        return True

    def check_undo(self, before: Contest, at: int) -> None:
        """Undo of the step just taken gives what was before, with clocks held."""
        undone = self.contest
        for event in decide(self.contest, c.Undo(at + SECOND)):
            undone = evolve(undone, event)
        assert undone == still(before, at, self.contest)
        assert undone.last_step == before.last_step
        assert undone.board == before.board
        assert undone.board_before == before.board_before

    def play_on(self, length: int, seed: int) -> None:
        """A stretch of an evening in moves that are allowed, so that deep states are reached."""
        chance = Random(seed)
        for _ in range(length):
            moves = usual(self.contest, self.now)
            if chance.random() < 0.15:
                moves = unusual(self.contest, self.now)
            chance.shuffle(moves)
            move = next((one for one in moves if not reasons_against(self.contest, one)), None)
            if move is not None:
                assert self.attempt(move)
                self.now += chance.choice(PAUSES)
                self.holds()

    def holds(self) -> None:
        """Everything below, but for the replay, which takes its time."""
        self.totals_are_the_sum_of_what_was_settled_and_changed()
        self.places_are_a_total_preorder_by_points()
        self.no_question_is_asked_twice()
        self.a_clock_runs_only_for_an_open_question()
        self.what_is_on_the_stage_exists()
        self.a_cue_is_whole()

    def the_history_leads_here(self) -> None:
        again = replay(self.log)
        assert again == self.contest
        assert again.last_step == self.contest.last_step
        assert (again.board, again.board_before) == (self.contest.board, self.contest.board_before)

    def totals_are_the_sum_of_what_was_settled_and_changed(self) -> None:
        assert totals(self.contest) == sums(self.contest)
        if self.contest.format is not None and self.contest.format.floor == "zero":
            assert min(totals(self.contest).values(), default=0) >= 0

    def places_are_a_total_preorder_by_points(self) -> None:
        lines = standings(self.contest)
        assert sorted(line.team for line in lines) == sorted(self.contest.order)
        won = totals(self.contest)
        for index, line in enumerate(lines):
            assert line.points == won[line.team]
            assert line.place <= index + 1
            assert sum(other.place < line.place for other in lines) == line.place - 1
        for better, worse in pairwise(lines):
            assert better.points >= worse.points
            if better.place == worse.place:
                assert better.points == worse.points
                assert better.team < worse.team

    def no_question_is_asked_twice(self) -> None:
        asked = Counter(cue.question.key for cue in every_cue(self.contest))
        passed = Counter(
            cue.question.key for cue in every_cue(self.contest) if cue.ended is Ended.PASSED
        )
        for key, times in asked.items():
            assert times == 1 or (times == 2 and passed[key] >= 1)

    def a_clock_runs_only_for_an_open_question(self) -> None:
        clock, cue = self.contest.clock, self.contest.cue
        if clock is not None and clock.countdown.is_running:
            assert cue is not None
            assert cue.phase is Phase.OPEN
            assert not self.contest.asks_to_resume

    def what_is_on_the_stage_exists(self) -> None:
        contest = self.contest
        assert contest.scene is not Scene.RULES or contest.run is not None
        assert contest.scene is not Scene.CUE or contest.cue is not None
        if contest.cue is not None and contest.cue.phase in (Phase.OPEN, Phase.LOCKED):
            assert contest.scene is Scene.CUE
        assert 0 <= contest.ceremony <= len(set(places(contest).values()))

    def a_cue_is_whole(self) -> None:
        cue, rules = self.contest.cue, self.contest.rules
        if cue is None or rules is None:
            return
        assert (cue.phase is Phase.REVEALED) or not cue.changes
        assert set(cue.answers) <= set(rules.judged_teams(cue, self.contest.order))
        assert len(set(cue.tried)) == len(cue.tried)
        assert cue.phase is not Phase.LOCKED or cue.answering is None
        if isinstance(rules, Buzzer):
            assert len(cue.tried) <= rules.tries
        for given in cue.answers.values():
            assert given.took_ns is None or given.took_ns >= 0


def usual(contest: Contest, now: int) -> list[c.Command]:
    """What brings an evening on: the host's next key, the teams, the clock."""
    cue, clock = contest.cue, contest.clock
    commands: list[c.Command] = [
        *(c.StartRound(now, index) for index in range(4)), c.ShowQuestion(now), c.OpenCue(now),
        c.LockCue(now), c.Pass(now), c.RevealAnswer(now), c.RevealAnswer(now), c.SettleCue(now),
        c.ResumeClock(now), *(c.ResumeCue(now, choice) for choice in Resume),
    ]  # fmt: skip
    if contest.scene is Scene.CEREMONY:
        commands = [c.MoveCeremony(now, 1), c.ShowWinners(now)]
    if clock is not None and (deadline := clock.countdown.deadline_ns) is not None:
        commands += [c.TimeUp(max(now, deadline))] * 2
    if cue is not None:
        asked = [team for team in (cue.answering, cue.team) if team is not None]
        for team in asked or contest.order:
            commands += [c.Judge(now, team, verdict) for verdict in Verdict]
        for team in contest.order:
            commands += [c.GiveAnswer(now, team, letter, By.KEYS) for letter in "AB"]
            commands += [c.GiveAnswer(now, team, "A", By.HOST), c.Buzz(now, team, By.KEYS)]
    return commands


def unusual(contest: Contest, now: int) -> list[c.Command]:
    """What happens now and then: corrections, trouble, the end."""
    commands: list[c.Command] = [
        c.PauseClock(now), c.AdjustClock(now, 5), c.AdjustClock(now, -5), c.SkipCue(now, "x"),
        c.ThrowOutCue(now, "x"), c.ReplaceCue(now, "x"), c.EndRound(now, ""),
        c.ChangePoints(now, 1, -300, "x", "y"), c.ShowScene(now, Scene.TEAMS),
        c.ShowScene(now, Scene.RULES), c.Undo(now), c.Undo(now), c.Reopen(now, False, "09:14"),
        c.StartCeremony(now), c.MoveCeremony(now, 1), c.MoveCeremony(now, -1),
        c.ShowWinners(now), c.EndContest(now),
    ]  # fmt: skip
    return [*commands, *(c.UndoAndReplace(now, other) for other in usual(contest, now))]


def still(contest: Contest, at: int, after: Contest) -> Contest:
    """The contest with its clock held at `at` and the record as it is after."""
    if contest.clock is not None and contest.clock.countdown.is_running:
        held = contest.clock.countdown.held(at)
        contest = replace(contest, clock=replace(contest.clock, countdown=held))
    return replace(
        contest,
        black=after.black,
        stopped_at=after.stopped_at,
        stopped_wall=after.stopped_wall,
    )


def every_cue(contest: Contest) -> list[Cue]:
    """Every cue of the contest, the running one last."""
    cues = [cue for run in contest.all_runs for cue in run.cues]
    return cues if contest.cue is None else [*cues, contest.cue]


def sums(contest: Contest) -> dict[int, int]:
    """Totals worked out another way: each round's sum times its weight, once, and the rest."""
    out = {}
    for team in contest.order:
        total = sum(change.points for change in contest.adjustments if change.team == team)
        for run in contest.all_runs:
            settled = [cue for cue in run.cues if cue.ended is Ended.SETTLED]
            own = [ch for cue in settled for ch in cue.changes if ch.team == team]
            won = sum(ch.points for ch in own if ch.cause is not Cause.FLOOR)
            lifts = sum(ch.points for ch in own if ch.cause is Cause.FLOOR)
            total += weighted(won, contest.rules_of(run).common.weight) + lifts
        out[team] = total
    return out
