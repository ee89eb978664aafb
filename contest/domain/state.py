"""The state of a contest: frozen values that the events fold into."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field
from functools import reduce
from itertools import islice
from typing import NamedTuple

from contest.domain.carried import Carried
from contest.domain.countdown import Clock
from contest.domain.cue import Cause, Change, Cue
from contest.domain.events import Event
from contest.domain.formats import Format
from contest.domain.frozen import kept, replace
from contest.domain.heads import Head
from contest.domain.looks import Look
from contest.domain.points import Points
from contest.domain.questions import Question
from contest.domain.rounds import (
    Audience,
    Elimination,
    HallQuestion,
    Judged,
    JudgedPlay,
    Obstacle,
    ObstaclePlay,
    Package,
    PackagePlay,
    Playoff,
    PlayoffPlay,
    RoundPlay,
    RoundRules,
    Seats,
    Turns,
)
from contest.domain.rounds.common import Ask, RoundQuestions
from contest.domain.rulings import Adjustment, Complaint, Pause, Presence, Ruling
from contest.domain.stage import Envelopes, Scene
from contest.domain.teams import Team
from contest.values import dataclass

# Lifts to the floor, and what was rounded with its weight before: neither is weighed again.
_AS_THEY_STAND = (Cause.FLOOR, Cause.MARK, Cause.OVERTIME, Cause.CARRIED)
_Sums = tuple[dict[int, Points], dict[int, Points]]
_KeptSums = tuple[tuple[Sequence[Cue], tuple[Change, ...]], _Sums]  # as `frozen.kept` has it
Since = tuple[()] | tuple["Since", Event]  # events, the latest last and those before it first


@dataclass(frozen=True)
class Run:
    """One run of a round; a repeated round is another run, the old one stays in the record."""

    number: int  # from 1, over the whole contest
    round: int  # index into the format's rounds
    started_at: int
    cues: Sequence[Cue] = ()  # ended ones, in order; a tuple, or what is equal to one
    ended_at: int | None = None
    reason: str = ""  # why it was cut short
    changes: tuple[Change, ...] = ()  # points that belong to no question
    play: RoundPlay | None = None  # what its kind keeps of its own
    cancelled: bool = False  # it stays in the record, its points do not count
    again: tuple[Ask, ...] = ()  # asked next, in place of past questions
    later: tuple[Ask, ...] = ()  # asked when the round has no other: it was lengthened
    carried: int = 0  # how many of its cues came by a state card, with their points in `changes`

    @property
    def sums(self) -> _Sums:
        """What each team won: what is weighed with the round, and what is added as it stands.

        Kept, because totals are asked for many times a command, and ended runs never change. A
        copy with other questions carries what was kept along (`frozen.replace`), and leaves it.
        """
        known: _KeptSums | None = self.__dict__.get("_kept_sums")
        if known is None or known[0][0] is not self.cues or known[0][1] is not self.changes:
            known = ((self.cues, self.changes), self._summed(known))
            self.__dict__["_kept_sums"] = known
        return known[1]

    def _summed(self, known: _KeptSums | None) -> _Sums:
        """The sums, from those of the same run with fewer questions where they are known."""
        weighed: dict[int, Points] = {}
        as_it_stands: dict[int, Points] = {}
        cues, changes = self.cues, self.changes
        if known is not None and known[0][1] is changes:
            before, sums = known[0][0], known[1]
            if before == cues[: len(before)]:
                weighed, as_it_stands = dict(sums[0]), dict(sums[1])
                cues, changes = cues[len(before) :], ()
        of_cues = (change for cue in cues for change in cue.changes)
        for change in (*of_cues, *changes):
            into = as_it_stands if change.cause in _AS_THEY_STAND else weighed
            into[change.team] = into.get(change.team, 0) + change.points
        return weighed, as_it_stands

    @property
    def asked(self) -> frozenset[str]:
        """The keys of what it asked; kept, for of ended runs the same is asked again and again."""
        return kept(
            self, "asked", (self.cues,), lambda: frozenset(cue.question.key for cue in self.cues)
        )


class _Link(NamedTuple):
    """What a step holds of itself and of what came before, whole in one."""

    event: Event
    earlier: Step | None
    since: Since | None
    kept: Contest | None


# The contest after so many events of a history, and the event that comes next.
Found = Callable[[int], tuple["Contest", Event]]


class Step:
    """One step of the host: its event, and the contest before it, which undo goes back to.

    The latest steps keep that contest; of older ones only each `APART`th does, and the others
    work it out from there by what happened since: the states of a long day would fill the memory.
    A step that was `let_go` is found again in the history, with those before it. `earlier` is the
    step before it, `since` what happened between the two, `at` how many events came before it,
    and `fold` is `evolve`. `notes` is for who reads it: what it comes to in words never changes.
    """

    WHOLE = 64  # so many of the latest keep theirs: more than a console lists
    APART = 32
    __slots__ = ("_found", "at", "fold", "link", "notes", "number")

    def __init__(
        self, before: Contest, event: Event, fold: Callable[[Contest, Event], Contest]
    ) -> None:
        # In one, for windows read what the session's thread lets go.
        self.link: _Link | None = _Link(event, before.last_step, before.since, before)
        self._found: Found | None = None
        self.at = before.happened
        self.notes: dict[str, str] = {}
        self.fold = fold
        self.number: int = 1 if before.last_step is None else before.last_step.number + 1
        if self.number % self.APART == 0:
            self._forget()

    @property
    def event(self) -> Event:
        """What the host did."""
        return self.linked().event

    @property
    def earlier(self) -> Step | None:
        """The step before it."""
        return self.linked().earlier

    @property
    def since(self) -> Since | None:
        """What happened between the earlier step and this one."""
        return self.linked().since

    @property
    def kept(self) -> Contest | None:
        """The contest before it, where that stands in memory as it was."""
        link = self.link
        return None if link is None else link.kept

    @property
    def before(self) -> Contest:
        """The contest before it."""
        own = link = self.linked()
        behind: list[_Link] = []
        while link.kept is None:
            behind.append(link)
            assert link.earlier is not None
            link = link.earlier.linked()
        contest = link.kept
        if not behind:
            return contest
        while behind:
            contest = self.fold(contest, link.event)
            link = behind.pop()
            contest = reduce(self.fold, _in_order(link.since), contest)
        # The steps that this has made on its way are those that there are.
        return replace(contest, last_step=own.earlier, since=own.since)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Step):
            return NotImplemented
        return self is other or (self.event == other.event and self.before == other.before)

    def __hash__(self) -> int:
        return hash(self.event.at)  # equal steps may stand in histories of other lengths

    def __iter__(self) -> Iterator[Step]:
        """This step and those before it, back to the first."""
        step: Step | None = self
        while step is not None:
            yield step
            step = step.earlier

    def in_memory(self) -> Iterator[Step]:
        """This step and those before it, as far as nothing was let go."""
        step: Step | None = self
        while step is not None and (link := step.link) is not None:
            yield step
            step = link.earlier

    def let_go(self, found: Found) -> None:
        """From now on find it, and what came before it, when somebody asks for it."""
        self._found, self.link = found, None
        self.notes.clear()

    def gone(self, found: Found) -> Step:
        """The same step, let go, while this one stays as it is."""
        same = object.__new__(Step)
        same.at, same.number, same.fold, same.notes = self.at, self.number, self.fold, {}
        same.let_go(found)
        return same

    def linked(self) -> _Link:
        """What it holds, found again where it was let go."""
        link = self.link
        if link is None:
            assert self._found is not None
            before, event = self._found(self.at)
            link = self.link = _Link(event, before.last_step, before.since, before)
        return link

    def _forget(self) -> None:
        """Let steps that have become old find their contest by others."""
        for step in islice(self.in_memory(), self.WHOLE, self.WHOLE + self.APART):
            step.notes.clear()
            link = step.link
            if link is None or link.earlier is None or link.since is None:
                continue
            if step.number % self.APART:
                step.link = link._replace(kept=None)


def _in_order(since: Since | None) -> list[Event]:
    events: list[Event] = []
    while since:
        since, event = since
        events.append(event)
    return events[::-1]


@dataclass(frozen=True)
class Contest:
    """A contest at one moment of its history."""

    id: str = ""
    title: str = ""
    date: str = ""
    place: str = ""
    organiser: str = ""
    format: Format | None = None
    teams: tuple[Team, ...] = ()
    questions: Mapping[str, Question] = field(default_factory=dict)
    drawn: tuple[RoundQuestions, ...] = ()
    seed: int = 0
    seals: Mapping[str, str] = field(default_factory=dict)  # banks still sealed, with their media
    judges: tuple[str, ...] = ()  # names by number; empty: as many as a round has, without names
    runs: tuple[Run, ...] = ()  # ended ones
    run: Run | None = None
    cue: Cue | None = None
    clock: Clock | None = None
    adjustments: tuple[Adjustment, ...] = ()
    scene: Scene = Scene.WELCOME
    black: bool = False
    message: str = ""  # of the host, over the scene
    starts: str = ""  # the time of day at which it is to begin, "19:30"
    page: int = 0  # which page of a long list the hall sees; a cue has its own
    envelopes: Envelopes | None = None  # of the draw of the order of play
    ceremony: int = 0  # how many groups have been announced
    ceremony_waits: bool = False  # the prize of the next one is told
    # The state at the last two showings of the scoreboard: places gained and lost since.
    board: Contest | None = field(default=None, compare=False, repr=False)
    board_before: Contest | None = field(default=None, compare=False, repr=False)
    rulings: tuple[Ruling, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    presences: Mapping[int, Presence] = field(default_factory=dict)  # of teams not there to play
    pause: Pause | None = None  # of the deliberation or break on the stage
    lifts: tuple[Change, ...] = ()  # to the floor, where a ruling left no cue to carry them
    lots: tuple[tuple[int, ...], ...] = ()  # the latest last
    hall: tuple[HallQuestion, ...] = ()  # questions asked of the audience, the latest last
    prizes_added: tuple[str, ...] = ()
    predictions: Mapping[int, int] = field(default_factory=dict)
    predicted: int | None = None  # the number that was to be predicted
    head: Head = Head()
    carried: Carried | None = None  # what it goes on from
    look: Look = Look()
    minutes_text: str = ""  # what the organiser adds to the minutes
    ended: bool = False
    asks_to_resume: bool = False
    # From here on undo changes nothing: it is about the record, not about the play.
    stopped_at: int = 0
    stopped_wall: str = ""
    last_step: Step | None = field(default=None, compare=False, repr=False)
    # What happened since that step; None where the state did not come from it by events alone.
    since: Since | None = field(default=None, compare=False, repr=False)
    happened: int = field(default=0, compare=False, repr=False)  # events, from the first one on

    @property
    def started(self) -> bool:
        """Whether anything was asked or begun; set-up is frozen from then on."""
        return self.run is not None or bool(self.runs) or bool(self.hall)

    @property
    def order(self) -> tuple[int, ...]:
        """Team numbers in the order of seats, with those that do not play now."""
        return tuple(team.number for team in self.teams)

    @property
    def playing(self) -> tuple[int, ...]:
        """Team numbers in the order of play, without those that are absent, late or gone.

        Nor those that are out of the running round, having guessed its keyword wrong.
        """
        out = self.obstacle.out if self.obstacle is not None else ()
        return tuple(team for team in self.order if team not in self.presences and team not in out)

    @property
    def contending(self) -> tuple[int, ...]:
        """Who may buzz now: all that play, or in a playoff those that want its next place."""
        play = None if self.run is None else self.run.play
        if self.run is None or not isinstance(play, PlayoffPlay):
            return self.playing
        return play.contending(self.run.cues, self.playing)

    @property
    def has_teams_it_needs(self) -> bool:
        """Whether teams are entered, or the format does without: contestants play alone."""
        return bool(self.teams) or (self.format is not None and self.format.least_teams == 0)

    @property
    def counted_runs(self) -> tuple[Run, ...]:
        """The runs whose points count: all but the cancelled ones."""
        return tuple(run for run in self.all_runs if not run.cancelled)

    @property
    def all_runs(self) -> tuple[Run, ...]:
        """Every run, the current one last, with the cue that runs left out."""
        return self.runs if self.run is None else (*self.runs, self.run)

    def team(self, number: int) -> Team | None:
        """The team of that number."""
        return next((team for team in self.teams if team.number == number), None)

    def rules_of(self, run: Run) -> RoundRules:
        """The parameters of the round that a run plays; needs a format."""
        assert self.format is not None
        return self.format.rounds[run.round]

    @property
    def shown_page(self) -> int:
        """The page of what is on the stage."""
        return self.cue.page if self.cue is not None and self.scene is Scene.CUE else self.page

    @property
    def rules(self) -> RoundRules | None:
        """The parameters of the round that is being played."""
        return None if self.run is None else self.rules_of(self.run)

    def next_ask(self) -> Ask | None:
        """What the running round asks after the present cue, if anything.

        First in place of past questions, then by its rules, then what it was lengthened by.
        """
        if self.run is None:
            return None
        again, later = self._waiting(self.run.again), self._waiting(self.run.later)
        return next(again, None) or self._ask_by_rules() or next(later, None)

    def _waiting(self, asks: tuple[Ask, ...]) -> Iterator[Ask]:
        """Those of the asks that have not been asked, of teams that are there."""
        if not asks:
            return iter(())
        cues = self.run.cues if self.run else ()
        asked = {cue.question.key for cue in (*cues, *((self.cue,) if self.cue else ()))}
        return (ask for ask in asks if ask.question not in asked and ask.team not in self.presences)

    def _ask_by_rules(self) -> Ask | None:
        if self.run is None or self.rules is None:
            return None
        rules, play = self.rules, self.run.play
        if isinstance(rules, Elimination) and isinstance(play, Seats) and rules.is_over(play):
            return None
        cues = self.run_cues
        if isinstance(rules, Obstacle):
            play = self.obstacle
            return rules.next_in(play, cues) if play is not None and self.playing else None
        if isinstance(rules, Package):
            ask = rules.next_in(self.packages, cues)
            return None if ask is None or ask.team in self.presences else ask
        if isinstance(rules, Playoff):
            if not isinstance(play, PlayoffPlay):
                return None
            return rules.next_in(play, cues, self.fresh_in(self.run.round), self.playing)
        main = self.drawn[self.run.round].main
        if isinstance(rules, Turns):
            return rules.next_ask(cues, main, self.order, self.presences)
        return rules.next_ask(cues, main, self.order)

    def fresh_in(self, number: int) -> tuple[str, ...]:
        """The questions of a round (index) that no ended run has asked."""
        return self._unasked(number, self.runs)

    def left_in(self, number: int) -> tuple[str, ...]:
        """The questions of a round (index) that nobody has heard yet."""
        return self._unasked(number, self.all_runs)

    def next_for_hall(self) -> tuple[int, str] | None:
        """The next question to ask the audience, with the index of its round.

        The running round has its own; before, those that have no place in the agenda come first.
        """
        rounds = self.format.rounds if self.format and self.drawn else ()
        halls = [(at, rules) for at, rules in enumerate(rounds) if isinstance(rules, Audience)]
        if self.run is not None and isinstance(self.rules, Audience):
            halls = [(at, rules) for at, rules in halls if at == self.run.round]
        halls.sort(key=lambda one: one[1].agenda)
        asked = {one.question.key for one in self.hall}
        left = ((at, key) for at, _ in halls for key in self.drawn[at].main if key not in asked)
        return next(left, None)

    def _unasked(self, number: int, runs: tuple[Run, ...]) -> tuple[str, ...]:
        return _without(self.drawn[number].main, [run.asked for run in runs])

    @property
    def run_cues(self) -> Sequence[Cue]:
        """The cues of the running round, the present one last."""
        if self.run is None:
            return ()
        return self.run.cues if self.cue is None else (*self.run.cues, self.cue)

    @property
    def obstacle(self) -> ObstaclePlay | None:
        """Where the running round of a hidden keyword stands; None in any other."""
        play = None if self.run is None else self.run.play
        return play if isinstance(play, ObstaclePlay) else None

    @property
    def rows_to_choose(self) -> tuple[int, ...]:
        """Rows that the team whose turn it is may choose now; none where nothing is chosen."""
        rules, play = self.rules, self.obstacle
        if not isinstance(rules, Obstacle) or play is None or play.is_over or not self.playing:
            return ()
        chosen = rules.row_choice == "order" or self.next_ask() is not None
        return () if chosen else rules.open_rows(self.run_cues)

    @property
    def packages(self) -> PackagePlay:
        """What was taken in the running round of packages; nothing in any other."""
        play = None if self.run is None else self.run.play
        return play if isinstance(play, PackagePlay) else PackagePlay()

    @property
    def has_more(self) -> bool:
        """Whether the running round has anything left to play."""
        if isinstance(self.rules, Judged):
            play = self.run.play if self.run else None
            acts = play if isinstance(play, JudgedPlay) else JudgedPlay()
            return any(acts.act(team) is None for team in self.playing)
        if self.obstacle is not None:
            return not self.obstacle.is_over
        if isinstance(self.rules, Audience):
            return self.next_for_hall() is not None
        if self.next_ask() is not None:
            return True
        waits = isinstance(self.rules, Package)
        return waits and any(self.packages.by(team) is None for team in self.playing)

    def reserve_left(self) -> tuple[str, ...]:
        """Reserve questions of the running round that were not used."""
        if self.run is None:
            return ()
        now = {ask.question for ask in (*self.run.again, *self.run.later)}
        if self.cue is not None:
            now.add(self.cue.question.key)
        asked = [now, *(run.asked for run in self.all_runs)]
        return _without(self.drawn[self.run.round].reserve, asked)


def _without(keys: tuple[str, ...], asked: Sequence[AbstractSet[str]]) -> tuple[str, ...]:
    """The keys that are in none of the sets."""
    return tuple(key for key in keys if not any(key in one for one in asked))
