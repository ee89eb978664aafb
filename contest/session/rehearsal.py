"""Robot teams and a robot host play a whole contest through a real session, under a virtual clock.

The robots use every move that the rules allow, so that a rehearsal of a format is a test of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from contest.domain import commands as c
from contest.domain.cue import By, Cue, Entry, Phase, Verdict
from contest.domain.events import Resume
from contest.domain.order_commands import DrawOrder
from contest.domain.questions import Multiple, letters_of
from contest.domain.rounds import (
    Buzzer,
    ByBuzzer,
    Elimination,
    Everyone,
    Judged,
    Obstacle,
    Package,
    Playoff,
    RoundRules,
    Turns,
)
from contest.domain.show_commands import PlanStart
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.next_step import next_step
from contest.presentation.wording import Words
from contest.session.chance import Dice, Steady, dealt
from contest.session.robots_clumsy import AT_ONCE, SLIPS, ClumsyHost
from contest.session.robots_elimination import mark_floor, rescue_on_floor
from contest.session.robots_hall import answer_in_the_hall, ask_the_hall
from contest.session.robots_judged import judge_acts
from contest.session.robots_jury import call_on_jury
from contest.session.robots_obstacle import find_keyword
from contest.session.robots_turns import choose_package, declare, steal
from contest.session.session import Outcome

MILLISECOND_NS = 1_000_000
ALL_AT_ONCE = len(SLIPS)
WORDS = ("mật khẩu", "Hòa bình", "24", "C A B")
BETWEEN = (Scene.TEAMS, Scene.SCOREBOARD, Scene.AGENDA)
KNOWS_PERCENT = 60  # how often a robot team knows the answer
DRAW_EVERY = 12  # every so many seeds the order of play is drawn before the hall
LEVEL_EVERY = 10  # every so many seeds all teams are equally good, and end level
MOST_ROUNDS_OF_PLAY = 50_000  # far more than an evening takes: beyond, nobody gets on any more


class Stuck(Exception):
    """The robots cannot bring the contest to its end."""


class Played(Protocol):
    """What robots need of a session."""

    @property
    def contest(self) -> Contest:
        """The contest as it is."""

    @property
    def due_ns(self) -> int | None:
        """When the session acts by itself next, if it does."""

    def handle(self, command: c.Command) -> Outcome:
        """Decide a command, and say what became of it."""

    def let_time_pass(self) -> object:
        """Do what is due."""


class Passing(Protocol):
    """Time that robots may let pass."""

    @property
    def now_ns(self) -> Callable[[], int]:
        """Contest time now."""

    def advance(self, by_ns: int) -> None:
        """Let time pass."""

    def wall(self) -> str:
        """What the clock on the wall says."""


class Rehearsal:
    """One rehearsal. `session` holds a contest that is set up, on the clock `clock`.

    `live`: time cannot be made to pass, so nobody waits for it. A `clumsy` host fumbles beside the
    robots. `surprises` are commands that Next offered as open and that were refused all the same:
    there must be none.
    """

    def __init__(
        self,
        session: Played,
        clock: Passing,
        seed: int,
        clumsy: ClumsyHost | None = None,
        *,
        live: bool = False,
    ) -> None:
        self._session = session
        self._live = live
        self._clock = clock
        self._chance, self._steady = Dice(seed), Steady(seed)
        self._is_level = seed % LEVEL_EVERY == LEVEL_EVERY - 1
        self._draws_order = seed % DRAW_EVERY == DRAW_EVERY - 1
        self._words = Words()
        self._clumsy = clumsy
        self.surprises: list[c.Command] = []

    def play(self) -> Contest:
        """Play to the end of the contest, ceremony included; raises Stuck."""
        self._try(PlanStart(0, self._clock.wall()[11:16]))
        if self._draws_order:
            self._try(DrawOrder(0, self._contest.order))
        for _ in range(MOST_ROUNDS_OF_PLAY):
            if self._contest.ended:
                self._fumble()
                return self._contest
            self._wait(500 + self._dice.below(2000))
            self._whim()
            self._fumble()
            self._respond()
            self._fumble()
            self._next()
        raise Stuck

    def respond(self) -> None:
        """Let the teams, the jury and the hall do what is theirs now."""
        self._respond()

    def go_next(self) -> None:
        """Do what the Next key does."""
        self._next()

    def _fumble(self, at_once: int = AT_ONCE) -> None:
        if self._clumsy is not None:
            self._clumsy.fumble(self._contest, self._try, self._clock.now_ns(), at_once)

    @property
    def _contest(self) -> Contest:
        return self._session.contest

    @property
    def _dice(self) -> Dice:
        """What decides now: on a level evening chance comes in when ties are played off only."""
        plays_off = isinstance(self._contest.rules, Playoff)
        return self._steady if self._is_level and not plays_off else self._chance

    def _wait(self, milliseconds: int) -> None:
        """Let time pass; a clock that reaches zero on the way is up."""
        until = self._clock.now_ns() + milliseconds * MILLISECOND_NS
        while (due := self._session.due_ns) is not None and due <= until:
            self._clock.advance(max(0, due - self._clock.now_ns()))
            self._session.let_time_pass()
        self._clock.advance(max(0, until - self._clock.now_ns()))

    def _try(self, command: c.Command) -> bool:
        """Give a command now; a robot takes a refusal as a person would, and goes on."""
        now = self._clock.now_ns()
        outcome = self._session.handle(dealt(c.stamped(command, now), now))
        return not outcome.refusals

    def _next(self) -> None:
        offer = next_step(self._contest, self._words, pages=1)
        if self._ends_round(offer.command):
            return
        if offer.command is not None and offer.is_open and not self._try(offer.command):
            self.surprises.append(offer.command)

    def _ends_round(self, then: c.Command | None) -> bool:
        """A round is cut short now and then; the last one ends before the ceremony, for lots."""
        if self._contest.run is None:
            return False
        if isinstance(then, c.StartCeremony) and self._dice.happens(85):
            return self._try(c.EndRound(0))
        rare = self._dice.happens(1) and self._dice.happens(25)
        return rare and self._try(c.EndRound(0, "Hết giờ hội trường"))

    def _whim(self) -> None:
        """Now and then what happens on an evening: black, pause, a slip of the hand."""
        if self._dice.happens(3):
            self._try(c.BlackStage(0, on=True))
            self._wait(1000)
            self._try(c.BlackStage(0, on=False))
        if self._contest.started and self._contest.teams and self._dice.happens(2):
            team, points = self._dice.pick(self._contest.order), 100 * (1 + self._dice.below(5))
            self._try(c.ChangePoints(0, team, points, "Cổ vũ đẹp", "Trưởng Ban Giám khảo"))
        if self._contest.last_step is not None and self._dice.happens(2):
            self._try(c.Undo(0))
            self._go_on()
        self._slip_of_the_hand()
        if self._dice.happens(1):
            self._power_cut()
        if self._contest.cue is None and self._contest.started and self._dice.happens(5):
            self._try(c.ShowScene(0, self._dice.pick(BETWEEN)))
        call_on_jury(self._contest, self._dice, self._try)
        ask_the_hall(self._contest, self._dice, self._try)
        if self._contest.scene is Scene.CEREMONY and self._dice.happens(10):
            self._try(c.MoveCeremony(0, -1))

    def _slip_of_the_hand(self) -> None:
        """Another verdict or letter in the place of the one just given, as one step."""
        cue = self._contest.cue
        if cue is None or not self._dice.happens(4):
            return
        team = cue.answering or cue.team or self._dice.pick(self._contest.order or (1,))
        if letters_of(cue.question) and self._dice.happens(50):
            self._try(c.UndoAndReplace(0, c.GiveAnswer(0, team, self._letter(cue), By.HOST)))
        else:
            self._try(c.UndoAndReplace(0, c.Judge(0, team, self._verdict())))

    def _power_cut(self) -> None:
        """The file is opened again; of a question that was open the host is asked."""
        self._try(c.Reopen(0, clean=False, stopped_wall=self._clock.wall()))
        if self._contest.asks_to_resume:
            self._fumble(ALL_AT_ONCE)
            self._try(c.ResumeCue(0, self._dice.pick(list(Resume))))
        self._go_on()

    def _respond(self) -> None:
        self._of_kind()
        cue, rules = self._contest.cue, self._contest.rules
        answer_in_the_hall(self._contest, self._dice, self._try)
        if cue is None or rules is None or self._contest.scene is not Scene.CUE:
            return
        match cue.phase:
            case Phase.DRAWN:
                declare(self._contest, self._dice, self._try)
            case Phase.SHOWN:
                self._before_opening(cue, rules)
            case Phase.OPEN:
                self._while_open(cue, rules)
                self._if_locked(rules)
            case Phase.LOCKED:
                self._after_lock(cue, rules)
            case Phase.REVEALED:
                self._after_reveal(cue)

    def _of_kind(self) -> None:
        """What only one kind of round has."""
        rules = self._contest.rules
        match rules:
            case Elimination():
                self._on_floor(self._contest.cue)
            case Judged():
                judge_acts(self._contest, rules, self._dice, self._try, self._wait)
            case Obstacle():
                find_keyword(self._contest, rules, self._dice, self._try, self._wait)
            case Package() if self._contest.scene is Scene.PACKAGES:
                choose_package(self._contest, rules, self._dice, self._try)

    def _if_locked(self, rules: RoundRules) -> None:
        """Boards are read and answers judged before the host goes on; now and then one is not."""
        cue = self._contest.cue
        if cue is not None and cue.phase is Phase.LOCKED and self._dice.happens(90):
            self._after_lock(cue, rules)

    def _on_floor(self, cue: Cue | None) -> None:
        """The jury enters who is out; between two questions some may come back."""
        if cue is None:
            rescue_on_floor(self._contest, self._dice, self._try)
        elif cue.phase in (Phase.LOCKED, Phase.REVEALED):
            mark_floor(self._contest, self._dice, self._try)

    def _before_opening(self, cue: Cue, rules: RoundRules) -> None:
        if isinstance(rules, ByBuzzer) and self._dice.happens(10):
            self._buzz(self._dice.pick(self._contest.contending), rules)
        if self._dice.happens(2):
            self._try(c.ReplaceCue(0, "Câu hỏi đã bị lộ"))
        elif self._dice.happens(1):
            self._try(c.SkipCue(0, "Lỗi âm thanh"))
        elif cue.page == 0 and self._dice.happens(2):
            self._try(c.TurnPage(0, 1))

    def _while_open(self, cue: Cue, rules: RoundRules) -> None:
        if self._dice.happens(4):
            self._try(c.PauseClock(0))
            self._wait(3000)
            self._fumble()
            if self._dice.happens(70):
                self._try(c.AdjustClock(0, self._dice.pick([5, -5])))
            else:
                self._try(c.SetClock(0, 5 + self._dice.below(10)))
            self._try(c.ResumeClock(0))
        if cue.thieves is not None:
            steal(self._contest, cue, self._dice, self._try, self._wait)
            return
        match rules:
            case Everyone() | Obstacle():
                self._all_answer(cue, rules)
            case Turns() | Package():
                self._team_answers(cue, rules)
            case Buzzer() | Playoff():
                self._teams_buzz(rules)
            case Elimination() if self._dice.happens(70):
                self._wait(rules.common.seconds * 1000)

    def _all_answer(self, cue: Cue, rules: Everyone | Obstacle) -> None:
        if rules.common.entry in (Entry.KEYS, Entry.TOUCH):
            by = By.KEYS if rules.common.entry is Entry.KEYS else By.TOUCH
            for team in self._thinking_teams():
                self._wait(self._dice.below(1700))
                self._try(c.GiveAnswer(0, team, self._letter(cue), by))
        if self._dice.happens(70):
            self._wait(rules.common.seconds * 1000)

    def _thinking_teams(self) -> list[int]:
        teams = [team for team in self._contest.playing if self._dice.happens(90)]
        return teams + [team for team in teams if self._dice.happens(15)]  # some change their mind

    def _team_answers(self, cue: Cue, rules: Turns | Package) -> None:
        assert cue.team is not None
        while (now := self._contest.cue) is not None and now.phase is Phase.OPEN:
            self._wait(800 + self._dice.below(4000))
            if self._dice.happens(10) and self._try(c.Pass(0)) and not self._live:
                continue
            if self._live and self._contest.cue is not now:
                return
            if rules.common.entry is Entry.SPOKEN or not letters_of(now.question):
                self._try(c.Judge(0, now.team or cue.team, self._verdict()))
            else:
                by = By.TOUCH if rules.common.entry is Entry.TOUCH else By.KEYS
                by = By.HOST if rules.common.entry is Entry.BOARDS else by
                self._try(c.GiveAnswer(0, now.team or cue.team, self._letter(now), by))
                self._go_on()
                self._wait(rules.common.seconds * 1000)
            if self._live:
                return  # time goes by itself: the rest comes at the next turn

    def _go_on(self) -> None:
        """A clock that stands still since an interruption runs on, or nobody ever locks."""
        clock = self._contest.clock
        if clock is not None and not clock.countdown.is_running:
            self._try(c.ResumeClock(0))

    def _teams_buzz(self, rules: ByBuzzer) -> None:
        while (cue := self._contest.cue) is not None and cue.phase is Phase.OPEN:
            if cue.answering is not None:
                self._wait(1000 + self._dice.below(rules.answer_seconds * 1200))
                self._try(c.Judge(0, cue.answering, self._verdict()))
                if self._live:
                    return
                continue
            eager = [team for team in self._contest.contending if self._dice.happens(30)]
            for team in eager[:3]:
                self._wait(self._dice.below(900))
                self._buzz(team, rules)
            if not eager:
                self._wait(rules.common.seconds * 1000)
            if self._live:
                return

    def _buzz(self, team: int, rules: ByBuzzer) -> None:
        by = {Entry.KEYS: By.KEYS, Entry.TOUCH: By.TOUCH}.get(rules.common.entry, By.HOST)
        self._try(c.Buzz(0, team, by))

    def _after_lock(self, cue: Cue, rules: RoundRules) -> None:
        """The host enters boards, and says of spoken answers what they were."""
        teams = rules.judged_teams(cue, self._contest.playing)
        several = isinstance(cue.question.body, Multiple)
        spoken = rules.common.entry is Entry.SPOKEN
        by_letter = letters_of(cue.question) and (not spoken or several)
        for team in teams:
            typed = self._live and not by_letter  # what could not be compared is still to be judged
            if team in cue.marks or (team in cue.answers and not typed):
                continue
            self._wait(300)
            if not by_letter:
                self._say_or_type(team)
            elif several or (rules.common.entry is Entry.BOARDS and self._dice.happens(95)):
                self._try(c.GiveAnswer(0, team, self._letter(cue), By.HOST))

    def _say_or_type(self, team: int) -> None:
        """What a team said is judged, and before that sometimes typed, to be compared."""
        if self._dice.happens(40):
            self._try(c.GiveAnswer(0, team, self._dice.pick(WORDS), By.HOST))
        if self._dice.happens(90):
            self._try(c.Judge(0, team, self._verdict()))

    def _after_reveal(self, cue: Cue) -> None:
        if cue.verdicts and self._dice.happens(4):
            team = self._dice.pick(sorted(cue.verdicts))
            self._try(c.Judge(0, team, self._dice.pick(list(Verdict))))
        elif self._dice.happens(1):
            self._try(c.ThrowOutCue(0, "Đáp án còn tranh cãi"))

    def _verdict(self) -> Verdict:
        return Verdict.RIGHT if self._dice.happens(KNOWS_PERCENT) else Verdict.WRONG

    def _letter(self, cue: Cue) -> str:
        letters = letters_of(cue.question)
        body = cue.question.body
        if isinstance(body, Multiple):
            said = [one for one in letters if self._dice.happens(70 if one in body.answer else 15)]
            return "".join(said) or letters[0]
        right = getattr(body, "answer", "A")
        key = ("A" if right else "B") if isinstance(right, bool) else right
        knows = isinstance(key, str) and self._dice.happens(KNOWS_PERCENT)
        return key if knows else self._dice.pick(letters)
