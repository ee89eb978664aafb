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

from contest.domain import act_commands as a
from contest.domain import audience_commands as h
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain import obstacle_commands as o
from contest.domain import stage as stages
from contest.domain.contest import Contest, decide, evolve, reasons_against, replay
from contest.domain.countdown import ClockKind
from contest.domain.cue import By, Cause, Cue, Ended, Entry, Phase, Verdict
from contest.domain.events import Event, Resume
from contest.domain.formats import Format, Prize, TieBreak, TieBreaker
from contest.domain.order_commands import DrawOrder, OpenEnvelopes
from contest.domain.points import weighted
from contest.domain.prizes import prize_ties
from contest.domain.questions import Body, Multiple, Question, Short, Situation, TrueFalse
from contest.domain.refusals import Refused
from contest.domain.rounds import (
    Audience,
    Buzzer,
    Elimination,
    Everyone,
    Judged,
    Obstacle,
    ObstaclePlay,
    Package,
    Playoff,
    PlayoffPlay,
    RoundRules,
    Turns,
)
from contest.domain.rounds.common import Common, Title
from contest.domain.rounds.elimination import Seats
from contest.domain.rounds.judged import Criterion, JudgedPlay, Overtime
from contest.domain.show_commands import PlanStart, RepeatRound, ShowMessage
from contest.domain.stage import Scene
from contest.domain.standings import places, standings, totals
from tests.domain.builders import SECOND, common, drawn, format_of, question, single, teams
from tests.domain.evening_jury import jury_moves

PAUSES = (0, 1_000_000, 400_000_000, SECOND, 2 * SECOND, 6 * SECOND, 20 * SECOND)
points = st.integers(-8, 20).map(lambda quarter: 125 * quarter)
losses = st.integers(-8, 0).map(lambda quarter: 125 * quarter)


TWO_CRITERIA = (
    Criterion("one", Title("Một", "One"), 600),
    Criterion("two", Title("Hai", "Two"), 400),
)
LINES = (
    Overtime(50, over_seconds=1),
    Overtime(over_seconds=60, void=True),
    Overtime(100, each_seconds=5, count="started"),
)

CHOICES = ((2000,), (2000, 2000), (1000,), (1500, 1000), (1500, 1500))


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
        reading_seconds=st.sampled_from([None, None, None, 0, 5]),
        spelling=st.sampled_from(["question", "exact", "no_tones"]),
    )


tables = st.sampled_from([(), (4000, 3000, 2000, 1000), (1500, 500)])
rounds: st.SearchStrategy[RoundRules] = st.one_of(
    st.builds(
        Everyone,
        commons(Entry.KEYS, Entry.BOARDS, Entry.TOUCH, Entry.SPOKEN),
        st.integers(1, 3),
        tables,
        st.sampled_from(["repeat", "zero"]),
        speed_ties=st.sampled_from(["skip", "next"]),
    ),
    st.builds(Everyone, commons(Entry.KEYS), st.integers(1, 2), linear=st.just(True)),
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
        st.booleans(),
    ),
    st.builds(
        Judged,
        commons(Entry.SPOKEN),
        st.just(TWO_CRITERIA),
        st.integers(1, 3),
        step=st.sampled_from([25, 50, 100]),
        mean=st.sampled_from(["mean", "sum", "without_extremes", "without_far"]),
        drop_beyond=st.sampled_from([0, 100, 200]),
        overtime=st.sampled_from([(), LINES]),
        two_person=st.booleans(),
    ),
)
rounds |= st.builds(
    Elimination,
    commons(Entry.BOARDS),
    st.integers(1, 4),
    st.sampled_from([10, 12]),
    st.sampled_from(["nobody_out", "all_out"]),
    st.integers(0, 2),
    st.sampled_from([0, 0, 2]),
    st.sampled_from([0, 250]),
)
rounds |= st.builds(
    Everyone,
    commons(Entry.KEYS, Entry.BOARDS),
    st.integers(1, 3),
    most_stake=st.sampled_from([500, 2000]),
)
stealing = {
    "others": st.sampled_from(["none", "next", "buzzer", "buzzer"]),
    "steal_seconds": st.integers(1, 5),
    "steal_answer_seconds": st.integers(1, 5),
    "who_steals": st.sampled_from(["all", "behind"]),
    "steal_after_correction": st.sampled_from(["keep", "undo"]),
    "skip_in_steal": st.booleans(),
}
rounds |= st.builds(
    Turns,
    commons(Entry.SPOKEN, Entry.KEYS),
    st.integers(1, 2),
    on_pass=st.sampled_from(["none", "gone", "back_at_end", "others"]),
    steal_wrong=losses,
    **stealing,
)
packages = {
    "order": st.sampled_from(["fixed", "drawn", "highest"]),
    "star": st.booleans(),
    "steal_takes_from_owner": st.booleans(),
    "steal_loss": st.sampled_from(["none", "half", "all"]),
    "half": st.sampled_from(["keep", "up", "down"]),
    "star_loss": st.sampled_from(["once", "and_steal"]),
    "star_thief": st.sampled_from(["single", "double"]),
    "star_replaced": st.sampled_from(["moves", "returns"]),
    **stealing,
}
rounds |= st.builds(
    Package,
    commons(Entry.SPOKEN, Entry.KEYS),
    st.integers(1, 2),
    packages=st.sampled_from([None, 5]),
    **packages,
)
rounds |= st.builds(
    Package,
    commons(Entry.SPOKEN, Entry.BOARDS),
    st.integers(1, 2),
    choice=st.just("values"),
    values=st.sampled_from([(1000, 1500), (2000,)]),
    **packages,
)
rounds |= st.builds(
    Obstacle,
    commons(Entry.SPOKEN, Entry.KEYS, Entry.BOARDS),
    st.just(4),
    st.sampled_from([(6000, 6000, 5000, 4000, 3000, 2000), (1025,) * 6]),
    centre_right=st.sampled_from([None, 2000]),
    answer_seconds=st.sampled_from([2, 15]),
    row_choice=st.sampled_from(["teams", "order"]),
    hearing=st.sampled_from(["at_once", "after_row"]),
    keyword_spelling=st.sampled_from(["exact", "fold", "no_tones"]),
    keyword_after_correction=st.sampled_from(["keep", "undo"]),
)
chains = st.lists(
    st.builds(TieBreaker, st.sampled_from(TieBreak), st.sampled_from(["one", "two"])), max_size=3
).map(tuple)


halls = st.builds(
    Audience,
    commons(Entry.SPOKEN),
    st.integers(1, 3),
    st.just(Title("Quà", "Gift")),
    st.booleans(),
)
playoffs = st.builds(
    Playoff,
    commons(Entry.KEYS, Entry.SPOKEN),
    st.integers(1, 3),
    st.integers(1, 6),
    st.integers(1, 2),
    st.sampled_from(["allowed", "ignored", "loses"]),
)
prizes = st.lists(st.integers(1, 3), max_size=3).map(
    lambda counts: tuple(Prize(f"p{n}", Title("Giải", "Prize"), c) for n, c in enumerate(counts, 1))
)


@st.composite
def formats(draw: st.DrawFn) -> Format:
    """A format with rounds of all kinds, sometimes a floor, and what stands beside the rounds."""
    chosen = draw(st.lists(rounds, min_size=1, max_size=3))
    floor = draw(st.sampled_from(["none", "zero"]))
    judging = draw(st.sampled_from(["host", "automatic"]))
    beside = [*draw(st.lists(halls, max_size=1)), *draw(st.lists(playoffs, max_size=1))]
    return format_of(
        *chosen,
        *beside,
        floor=floor,
        judging=judging,
        tie_breakers=draw(chains),
        prizes=draw(prizes),
    )


def pool(chosen: Format) -> tuple[Question, ...]:
    """Questions of several types; only those by letter where a round has no other way."""
    spoken = all(rules.common.entry is Entry.SPOKEN for rules in chosen.rounds)
    bodies: tuple[Body, ...] = (single(), TrueFalse(answer=False), single("A"))
    if spoken:
        several = Multiple(single().choices, ("A", "C"), "partial")
        bodies = (*bodies, Situation("…"), Short(("Hoà Bình",)), several)
    return tuple(
        question(number, bodies[number % len(bodies)], points=250 * number, seconds=number)
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
        self.the_floor_is_whole()
        self.the_keyword_is_whole()
        self.a_playoff_is_whole()

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
        lines = tuple(line for line in lines if line.place)
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
        asked.update(one.question.key for one in self.contest.hall)
        passed = Counter(
            cue.question.key for cue in every_cue(self.contest) if cue.ended is Ended.PASSED
        )
        for key, times in asked.items():
            assert times == 1 or (times == 2 and passed[key] >= 1)

    def a_clock_runs_only_for_an_open_question(self) -> None:
        """Or for one that is being read until it opens by itself."""
        clock, cue = self.contest.clock, self.contest.cue
        if clock is not None and clock.countdown.is_running:
            play = self.contest.obstacle
            heard = play is not None and play.guessing is not None
            reads = clock.kind is ClockKind.READING
            assert heard or cue is not None
            assert heard or cue.phase is (Phase.SHOWN if reads else Phase.OPEN)
            assert not self.contest.asks_to_resume

    def what_is_on_the_stage_exists(self) -> None:
        contest = self.contest
        assert contest.scene is not Scene.RULES or contest.run is not None
        if contest.scene in (Scene.ACT, Scene.MARKS):
            assert contest.run is not None
            assert isinstance(contest.run.play, JudgedPlay)
            assert contest.run.play.act(contest.run.play.shown) is not None
        assert contest.scene is not Scene.CUE or contest.cue is not None
        assert contest.scene is not Scene.PLAYOFF or isinstance(contest.rules, Playoff)
        assert contest.scene is not Scene.AUDIENCE or contest.hall
        assert contest.scene is not Scene.PACKAGES or isinstance(contest.rules, Package)
        assert contest.scene is not Scene.OBSTACLE or isinstance(contest.rules, Obstacle)
        if contest.cue is not None and contest.cue.phase in (Phase.OPEN, Phase.LOCKED):
            assert contest.scene in {Scene.CUE, *stages.PAUSES}
        assert 0 <= contest.ceremony <= len(set(places(contest).values()))

    def the_floor_is_whole(self) -> None:
        seats = self.contest.run.play if self.contest.run else None
        if not isinstance(seats, Seats):
            return
        assert set(seats.fallen) <= set(range(1, seats.seats + 1))
        assert seats.standing.isdisjoint(seats.fallen)
        assert seats.marked is None or seats.marked <= seats.standing
        assert seats.just_out <= set(seats.fallen)
        assert seats.just_in <= seats.standing
        assert seats.marked is None or self.contest.cue is not None

    def the_keyword_is_whole(self) -> None:
        for run in self.contest.all_runs:
            play = run.play
            if not isinstance(play, ObstaclePlay):
                continue
            heard = [*play.queue, *([] if play.guessing is None else [play.guessing])]
            assert len(set(heard)) == len(heard)
            assert not set(heard) & set(play.out)
            guessed = [guess.team for guess in play.guesses]
            assert len(set(guessed)) == len(guessed), "one guess a team"
            rows = [choice.row for choice in play.chosen]
            assert len(set(rows)) == len(rows)
            assert play.aside is None or not play.aside.countdown.is_running
            assert play.aside is None or play.guessing is not None
            out = set(play.out) if run is self.contest.run else set()
            assert not out & set(self.contest.playing)

    def a_playoff_is_whole(self) -> None:
        """One place at a time among those who were tied, and never a point."""
        for run in self.contest.all_runs:
            play = run.play
            if not isinstance(play, PlayoffPlay):
                continue
            placed = play.placed(run.cues)
            assert len(set(placed)) == len(placed)
            assert set(placed) <= set(play.teams)
            assert all(set(cue.tried) <= set(play.teams) for cue in run.cues)
            assert not any(
                change.cause is not Cause.FLOOR for cue in run.cues for change in cue.changes
            )
            assert 1 <= play.places < len(play.teams)

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
        elif cue.thieves is not None:
            assert len(cue.tried) <= 1
            assert cue.team not in cue.thieves
            assert {*cue.tried, cue.answering} - {None} <= set(cue.thieves)
        if isinstance(rules, Package):
            own = sum(ch.points for ch in cue.changes if ch.cause is Cause.STEAL)
            starred = cue.star and rules.star_loss == "once"
            transfer = rules.steal_takes_from_owner and not starred
            right = cue.thief is not None and cue.verdicts.get(cue.thief) is Verdict.RIGHT
            owner_wrong = cue.verdicts.get(cue.team or 0) is not Verdict.RIGHT
            if cue.changes and transfer and right and owner_wrong:
                assert own == 0, "what a thief takes is what the owner loses"
        for given in cue.answers.values():
            assert given.took_ns is None or given.took_ns >= 0


def usual(contest: Contest, now: int) -> list[c.Command]:
    """What brings an evening on: the host's next key, the teams, the clock."""
    cue, clock = contest.cue, contest.clock
    commands: list[c.Command] = [
        *(c.StartRound(now, index) for index in range(5)), c.ShowQuestion(now), c.OpenCue(now),
        c.LockCue(now), c.Pass(now), c.RevealAnswer(now), c.RevealAnswer(now), c.SettleCue(now),
        c.ResumeClock(now), *(c.ResumeCue(now, choice) for choice in Resume),
    ]  # fmt: skip
    commands += [
        a.StartAct(now), a.StartStopwatch(now), a.StopStopwatch(now), a.TurnMarks(now),
        a.TurnMarks(now), a.SettleAct(now),
        *(a.EnterMarks(now, judge, (("one", 500), ("two", 100 * judge))) for judge in (1, 2, 3)),
        *(a.CheckMarks(now, judge, (("one", 500), ("two", 100 * judge)), "x") for judge in (1, 2)),
    ]  # fmt: skip
    commands += [
        h.AskAudience(now), h.RevealToAudience(now), h.NameWinner(now, f"Người {now}", "Ô"),
        *(j.StartPlayoff(now, tie.teams) for tie in prize_ties(contest)),
    ]  # fmt: skip
    if contest.scene is Scene.CEREMONY:
        commands = [c.MoveCeremony(now, 1), c.TellPrize(now), c.ShowWinners(now)]
    if clock is not None and (deadline := clock.countdown.deadline_ns) is not None:
        commands += [c.TimeUp(max(now, deadline))] * 2
    commands += [
        c.OpenSteal(now), c.OpenSteal(now), c.DeclareStar(now, on=True),
        *(c.TakePackage(now, team, package) for team in contest.order for package in (1, 2, 3)),
        *(c.ChooseValues(now, team, values) for team in contest.order for values in CHOICES),
        *(c.DeclareStake(now, team, 500) for team in contest.order), c.DeclareStar(now, on=False),
    ]  # fmt: skip
    if cue is not None:
        asked = [team for team in (cue.answering, cue.team) if team is not None]
        for team in asked or contest.order:
            commands += [c.Judge(now, team, verdict) for verdict in Verdict]
        for team in contest.order:
            commands += [c.GiveAnswer(now, team, letter, By.KEYS) for letter in "AB"]
            commands += [c.GiveAnswer(now, team, "A", By.HOST)]
            commands += [c.GiveAnswer(now, team, text, By.HOST) for text in ("CA", "hòa bình")]
            commands += [c.Buzz(now, team, By.KEYS)] * (contest.obstacle is None or now % 3 == 0)
    return commands + on_the_floor(contest, now) + at_the_keyword(contest, now)


def at_the_keyword(contest: Contest, now: int) -> list[c.Command]:
    """Rows, presses and guesses, allowed or not; right ones are rarer than wrong ones."""
    commands: list[c.Command] = [
        *(o.ChooseRow(now, row) for row in (1, 2, 3, 4, 9)), o.HearKeyword(now),
        o.RevealKeyword(now), c.ShowScene(now, Scene.OBSTACLE),
    ]  # fmt: skip
    for team in contest.order:
        commands += [
            o.GuessKeyword(now, team, "tự do"), o.GuessKeyword(now, team, "", right=False),
            o.GuessKeyword(now, team, "RIÊNG TƯ"),
        ]  # fmt: skip
        # Seldom between rows: who presses soon is out soon, and few rows would be asked.
        commands += [c.Buzz(now, team, By.KEYS)] * (contest.cue is None and now % 7 == 0)
    return commands


def on_the_floor(contest: Contest, now: int) -> list[c.Command]:
    """What the jury enters in an elimination, allowed or not."""
    seats = contest.run.play if contest.run else None
    if not isinstance(seats, Seats):
        return [c.MarkOut(now, (1,)), c.Rescue(now, (1,), "x")]
    standing = tuple(sorted(seats.standing))
    return [
        c.MarkOut(now, ()), c.MarkOut(now, standing[:2]), c.MarkOut(now, standing),
        c.MarkStay(now, standing[:3]), c.MarkStay(now, (1, 99)), c.MarkOut(now, (2, 5)),
        c.Rescue(now, tuple(seats.fallen)[:2], "x"), c.Rescue(now, (), "x", all=True),
        c.Rescue(now, (1,), ""),
    ]  # fmt: skip


def unusual(contest: Contest, now: int) -> list[c.Command]:
    """What happens now and then: corrections, trouble, the end."""
    commands: list[c.Command] = [
        c.PauseClock(now), c.AdjustClock(now, 5), c.AdjustClock(now, -5), c.SkipCue(now, "x"),
        c.ThrowOutCue(now, "x"), c.ReplaceCue(now, "x"), c.EndRound(now, ""),
        c.ChangePoints(now, 1, -300, "x", "y"), c.ShowScene(now, Scene.TEAMS),
        c.ShowScene(now, Scene.RULES), c.Undo(now), c.Undo(now), c.Reopen(now, False, "09:14"),
        c.StartCeremony(now), c.MoveCeremony(now, 1), c.MoveCeremony(now, -1),
        c.ShowWinners(now), c.EndContest(now), c.TellPrize(now), c.ShowScene(now, Scene.AGENDA),
        c.ShowScene(now, Scene.RESULTS),
    ]  # fmt: skip
    commands += [
        a.ExcuseJudge(now, 3, "x"), a.TurnMarks(now, -1), a.SetStopwatch(now, 90),
        a.CheckMarks(now, 3, (("one", 500), ("two", 200)), "x"), a.StartAct(now, 2),
        a.EnterMarks(now, 1, (("one", 0),), 1), a.TurnMarks(now, 1, 1),
        h.NameWinner(now, "", "Mũ", 1), c.ShowScene(now, Scene.AUDIENCE),
        c.ShowScene(now, Scene.PLAYOFF), j.StartPlayoff(now, (1, 2)),
    ]  # fmt: skip
    commands += jury_moves(contest, now)
    commands += [
        ShowMessage(now, "Mời cổ động viên giữ trật tự"), ShowMessage(now, ""),
        PlanStart(now, "19:30"), DrawOrder(now, contest.order[::-1]), OpenEnvelopes(now, 1),
        OpenEnvelopes(now, -1),
    ]  # fmt: skip
    if not now % 11:  # seldom: whoever leaves a round early does not see its end
        commands += [c.StartRound(now, now % 3, "x"), RepeatRound(now, now % 2, "x", "y")]
    commands += [o.RevealKeyword(now, "x"), c.Buzz(now, 1, By.HOST), c.Buzz(now, 2, By.TOUCH)]
    return [*commands, *(c.UndoAndReplace(now, other) for other in usual(contest, now))]


def still(contest: Contest, at: int, after: Contest) -> Contest:
    """The contest with its clock held at `at` and the record as it is after."""
    play = contest.run.play if contest.run else None
    if isinstance(play, JudgedPlay) and play.acts and contest.run is not None:
        act = replace(play.acts[-1], stopwatch=play.acts[-1].stopwatch.held(at))
        play = replace(play, acts=(*play.acts[:-1], act))
        contest = replace(contest, run=replace(contest.run, play=play))
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
        total += sum(lift.points for lift in contest.lifts if lift.team == team)
        for run in contest.counted_runs:
            settled = [cue for cue in run.cues if cue.ended is Ended.SETTLED]
            own = [ch for cue in settled for ch in cue.changes if ch.team == team]
            marks = [ch for ch in run.changes if ch.cause in (Cause.MARK, Cause.OVERTIME)]
            total += sum(change.points for change in marks if change.team == team)
            more = (Cause.SURVIVORS, Cause.KEYWORD, Cause.RULING)
            own += [ch for ch in run.changes if ch.cause in more and ch.team == team]
            won = sum(ch.points for ch in own if ch.cause is not Cause.FLOOR)
            lifts = sum(ch.points for ch in own if ch.cause is Cause.FLOOR)
            total += weighted(won, contest.rules_of(run).common.weight) + lifts
        out[team] = total
    return out
