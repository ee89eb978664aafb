"""Small contests for the tests of the rules, and a driver that plays them under a virtual clock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from contest.domain import commands as c
from contest.domain.contest import Contest, decide, evolve
from contest.domain.cue import By, Cue, Entry, Verdict
from contest.domain.events import Event, Resume
from contest.domain.formats import Format, TieBreak, TieBreaker
from contest.domain.keywords import Keyword
from contest.domain.questions import Body, Choice, Question, Single
from contest.domain.refusals import Refused, Why
from contest.domain.rounds import Buzzer, Everyone, Obstacle, RoundRules, Turns
from contest.domain.rounds.common import Common, RoundQuestions, Title
from contest.domain.standings import standings, totals
from contest.domain.teams import Team
from tests.domain.sayable import whys_of

SECOND = 1_000_000_000
MILLISECOND = 1_000_000
RIGHT, WRONG, BLANK = Verdict.RIGHT, Verdict.WRONG, Verdict.BLANK


def single(answer: str = "B", letters: str = "ABCD") -> Single:
    """A single choice among some letters."""
    return Single(tuple(Choice(letter, f"option {letter}") for letter in letters), answer)


def question(number: int, body: Body | None = None, **fields: Any) -> Question:
    """A question; its right answer is B unless a body is given."""
    return Question("bank", f"q{number}", f"Question {number}?", body or single(), **fields)


def common(name: str = "round", **fields: Any) -> Common:
    """Common parameters: 15 seconds, 10 points, by keys, two in reserve."""
    values: dict[str, Any] = {
        "id": name,
        "title": Title(name, name),
        "seconds": 15,
        "entry": Entry.KEYS,
        "right": 1000,
        "reserve": 2,
    }
    return Common(**{**values, **fields})


def everyone(count: int = 3, speed_table: tuple[int, ...] = (), **fields: Any) -> Everyone:
    """A round of kind everyone."""
    beyond = fields.pop("beyond", "repeat")
    return Everyone(common(**fields), count, speed_table, beyond)


def turns(each: int = 2, **fields: Any) -> Turns:
    """A round by turns, answered by word of mouth."""
    own = {key: fields.pop(key) for key in ("turn_seconds", "on_pass", "rotation") if key in fields}
    return Turns(common(**{"entry": Entry.SPOKEN, **fields}), each, **own)


def buzzer(count: int = 3, **fields: Any) -> Buzzer:
    """A buzzer round: 15 s to buzz, 5 s to answer, −5 for a wrong answer, three tries."""
    own: dict[str, Any] = {"answer_seconds": 5, "tries": 3}
    own |= {key: fields.pop(key) for key in ("answer_seconds", "tries", "early") if key in fields}
    return Buzzer(common(**{"wrong": -500, **fields}), count, **own)


def obstacle(rows: int = 4, **fields: Any) -> Obstacle:
    """An obstacle round, spoken: 60 60 50 40 … 20 for the keyword, one spare keyword."""
    own: dict[str, Any] = {"centre": True, "answer_seconds": 10}
    names = ("centre", "centre_right", "answer_seconds", "row_choice", "hearing",
             "keyword_spelling", "keyword", "keyword_after_correction")  # fmt: skip
    own |= {key: fields.pop(key) for key in names if key in fields}
    worth = (6000, *(6000 - 1000 * row for row in range(rows)))[: rows + 1 + own["centre"]]
    worth += (2000,) * (rows + 1 + own["centre"] - len(worth))
    base = {"entry": Entry.SPOKEN, "reserve": 1}
    return Obstacle(common(**{**base, **fields}), rows, **{"keyword": worth, **own})


def keywords_of(
    rules: Obstacle, keys: Sequence[str], word: str = "Riêng tư"
) -> tuple[Keyword, ...]:
    """Keywords with these questions in order, the second one spelt backwards, and so on."""
    sets = [keys[at : at + rules.count] for at in range(0, len(keys), rules.count)]
    return tuple(
        Keyword(
            f"bank/k{place}-{own[0].partition('/')[2]}",
            word if place == 0 else f"{word} {place}",
            tuple(own[: rules.rows]),
            own[rules.rows] if rules.centre else "",
            "data:image/png;base64,AAAA" if place == 0 else "",
        )
        for place, own in enumerate(sets)
    )


def teams(count: int) -> tuple[Team, ...]:
    """So many teams, numbered from 1."""
    return tuple(Team(number, f"Đội {number}", f"Đội {number}") for number in range(1, count + 1))


def format_of(*rounds: RoundRules, **fields: Any) -> Format:
    """A format of these rounds."""
    title = Title("thử", "test")
    return Format("test", "1", title, title, "2026", rounds, **fields)


def drawn(chosen: Format, count: int, questions: tuple[Question, ...] = ()) -> c.DrawQuestions:
    """A draw in order: made up, or from these questions first."""
    needed = [(rules.questions_needed(count), spares_of(rules)) for rules in chosen.rounds]
    wanted = sum(main + reserve for main, reserve in needed)
    made = (question(number) for number in range(len(questions) + 1, wanted + 1))
    pool = (*questions, *made)
    keys = iter([one.key for one in pool])
    rounds = tuple(
        round_questions(
            rules,
            tuple(next(keys) for _ in range(main)),
            tuple(next(keys) for _ in range(reserve)),
        )
        for rules, (main, reserve) in zip(chosen.rounds, needed, strict=True)
    )
    return c.DrawQuestions(0, pool, rounds, 1)


def spares_of(rules: RoundRules) -> int:
    """How many questions a round holds in reserve: of keywords, whole sets of rows."""
    return rules.common.reserve * (rules.count if isinstance(rules, Obstacle) else 1)


def round_questions(
    rules: RoundRules, main: tuple[str, ...], reserve: tuple[str, ...]
) -> RoundQuestions:
    """What a round asks, with its keywords where it has any."""
    if isinstance(rules, Obstacle):
        return RoundQuestions(main, keywords=keywords_of(rules, (*main, *reserve)))
    return RoundQuestions(main, reserve)


class Play:
    """A contest that is being played: `now` is contest time (ns), `log` its history."""

    def __init__(
        self,
        *rounds: RoundRules,
        count: int = 4,
        questions: tuple[Question, ...] = (),
        **fields: Any,
    ) -> None:
        self.contest = Contest()
        self.log: list[Event] = []
        self.now = 0
        if not rounds:
            return
        chosen = format_of(*rounds, **fields)
        self.do(c.CreateContest, "id", "Hội thi", "2026-11-22")
        self.do(c.ChooseFormat, chosen)
        self.do(c.EnterTeams, teams(count))
        self.apply(drawn(chosen, count, questions))

    # commands ------------------------------------------------------------------------------

    def apply(self, command: c.Command) -> list[Event]:
        """Decide a command and let its events happen; raises Refused."""
        events = decide(self.contest, command)
        for event in events:
            self.contest = evolve(self.contest, event)
            self.log.append(event)
        return events

    def do(self, kind: type[Any], *values: Any) -> list[Event]:
        """A command of this kind, now."""
        return self.apply(kind(self.now, *values))

    def why_not(self, kind: type[Any], *values: Any) -> list[Why]:
        """Every reason why a command of this kind is refused now."""
        return self.why_not_apply(kind(self.now, *values))

    def why_not_apply(self, command: c.Command) -> list[Why]:
        """Every reason why this command is refused."""
        before, history = self.contest, len(self.log)
        try:
            self.apply(command)
        except Refused as refused:
            assert self.contest == before
            return whys_of(refused.reasons)
        self.contest, self.log = before, self.log[:history]
        return []

    def wait(self, seconds: float) -> Play:
        """Let time pass."""
        self.now += round(seconds * SECOND)
        return self

    # moves ---------------------------------------------------------------------------------

    def start(self, index: int = 0) -> Play:
        """Start a round."""
        self.do(c.StartRound, index)
        return self

    def open(self) -> Play:
        """Show the next question and start its clock."""
        self.do(c.ShowQuestion)
        self.do(c.OpenCue)
        return self

    def key(self, team: int, letter: str, seconds: float | None = None) -> Play:
        """A team presses a key, now or so many seconds after the opening."""
        at = self.now if seconds is None else self.at(seconds)
        self.now = max(self.now, at)
        self.apply(c.GiveAnswer(at, team, letter, By.KEYS))
        return self

    def typed(self, team: int, letter: str) -> Play:
        """The host types a team's answer."""
        self.do(c.GiveAnswer, team, letter, By.HOST)
        return self

    def buzz(self, team: int) -> Play:
        """A team buzzes."""
        self.do(c.Buzz, team, By.KEYS)
        return self

    def judge(self, team: int, verdict: Verdict) -> Play:
        """The host says what an answer was."""
        self.do(c.Judge, team, verdict)
        return self

    def time_up(self) -> Play:
        """Let the running clock reach zero."""
        assert self.contest.clock is not None
        deadline = self.contest.clock.countdown.deadline_ns
        assert deadline is not None
        self.now = max(self.now, deadline)
        self.apply(c.TimeUp(deadline))
        return self

    def reveal(self) -> Play:
        """Show the answer."""
        self.do(c.RevealAnswer)
        return self

    def settle(self) -> Play:
        """Let the points count."""
        self.do(c.SettleCue)
        return self

    def finish(self) -> Play:
        """Close, reveal and settle the open question."""
        self.do(c.LockCue)
        return self.reveal().settle()

    def reopen(self, choice: Resume | None = None) -> Play:
        """The program stopped and the file is opened again."""
        self.do(c.Reopen, False)
        if choice is not None:
            self.do(c.ResumeCue, choice)
        return self

    def undo(self) -> Play:
        """Take back the last step."""
        self.do(c.Undo)
        return self

    # readings ------------------------------------------------------------------------------

    def at(self, seconds: float) -> int:
        """The instant so many seconds after the opening of the cue."""
        assert self.cue.opened_at is not None
        return self.cue.opened_at + round(seconds * SECOND)

    @property
    def cue(self) -> Cue:
        """The running cue."""
        assert self.contest.cue is not None
        return self.contest.cue

    @property
    def left(self) -> float:
        """Seconds left on the clock."""
        assert self.contest.clock is not None
        return self.contest.clock.countdown.left(self.now) / SECOND

    @property
    def runs(self) -> bool:
        """Whether a clock is running."""
        return self.contest.clock is not None and self.contest.clock.countdown.is_running

    @property
    def points(self) -> dict[int, int]:
        """Totals by team."""
        return totals(self.contest)

    @property
    def places(self) -> list[int]:
        """The places, best first."""
        return [standing.place for standing in standings(self.contest)]

    @property
    def ranking(self) -> list[tuple[int, int]]:
        """Place and team, best first."""
        return [(standing.place, standing.team) for standing in standings(self.contest)]


def breakers(*kinds: TieBreak) -> tuple[TieBreaker, ...]:
    """Tie-breakers in order."""
    return tuple(TieBreaker(kind) for kind in kinds)
