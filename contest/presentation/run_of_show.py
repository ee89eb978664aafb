"""The run of show: when each round was to begin, when it began, and what may be done about it.

The plan is the start of the contest and how long each round is known to take; nothing else of it
is stored. A contest without a planned start is measured against its first round.
"""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.contest import reasons_against
from contest.domain.refusals import Why
from contest.domain.rounds import Audience, Playoff, RoundRules
from contest.domain.show_commands import PlanStart, RepeatRound, ShowMessage
from contest.domain.stage import ENDINGS, PAUSES, Scene
from contest.domain.state import Contest, Run
from contest.presentation.duration import OPENING_SECONDS, seconds_of
from contest.presentation.next_order import draw_offer, paper_offer
from contest.presentation.offers import Offer, offer
from contest.presentation.round_names import round_name, round_names
from contest.presentation.wall_times import WallTimes, between, clock_text, second_of
from contest.presentation.wording import Words
from contest.values import dataclass

WELCOME_SECONDS = OPENING_SECONDS // 2  # the other half is the announcement of places
_LEAST_SECONDS = 120  # what is less than this late is on time
_BREAKS = (Scene.INTERMISSION, Scene.TECHNICAL, Scene.DELIBERATION)


@dataclass(frozen=True, slots=True)
class ShowLine:
    """A round in the run of show; times are texts, empty where nothing is known."""

    title: str
    state: str  # done, now or ahead
    planned: str  # "19:06"
    real: str  # "19:10–19:31"
    length: str  # "25 phút"


@dataclass(frozen=True, slots=True)
class RoundOffers:
    """`enter` begins a round now, `repeat` plays it once more, as a new run."""

    enter: Offer
    repeat: Offer


@dataclass(frozen=True, slots=True)
class RunOfShow:
    """All of it. `order` draws the order of play, `paper` enters what was drawn on paper.

    `breaks` begin or end intermission, technical pause and deliberation.
    """

    contest: Contest
    lines: tuple[ShowLine, ...]
    told: str  # "Chậm 12 phút, dự kiến xong 21:05"
    is_late: bool
    starts: str
    plan: Offer
    order: Offer
    paper: Offer
    breaks: tuple[Offer, ...]
    say: Offer
    clear: Offer
    message: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """Seconds of the day: when each round was to begin, and when all was to be over."""

    rounds: tuple[int, ...]
    over: int


def run_of_show(contest: Contest, words: Words, walls: WallTimes, now: int) -> RunOfShow:
    """The run of show at an instant of contest time."""
    plan, wall = _plan_of(contest, walls), walls.at(now)
    late = None if plan is None or wall is None else _late(contest, plan, walls, wall)
    return RunOfShow(
        contest,
        _lines(contest, words, walls, plan),
        _told(contest, plan, late, words),
        late is not None and late >= _LEAST_SECONDS,
        contest.starts,
        offer(contest, words, "plan_start", PlanStart(0, "19:00"), words.say("show.do_plan")),
        draw_offer(contest, words),
        paper_offer(contest, words),
        tuple(break_offer(contest, words, scene) for scene in _BREAKS),
        offer(
            contest, words, "message", ShowMessage(0, "…"), words.say("show.do_message"), ("text",)
        ),
        offer(contest, words, "clear", ShowMessage(0, ""), words.say("show.do_clear")),
        contest.message,
    )


def round_offers(value: RunOfShow, index: int, words: Words) -> RoundOffers | None:
    """What may be done with a round; apart from the lines, for it takes longer than all of them."""
    contest = value.contest
    if contest.format is None or not 0 <= index < len(contest.format.rounds):
        return None
    name = round_name(contest.format, index, words)
    return RoundOffers(_enter(contest, words, index, name), _repeat(contest, words, index, name))


def break_offer(contest: Contest, words: Words, scene: Scene) -> Offer:
    """Let the evening stand still, or lead back to what was before."""
    name = scene.value
    if contest.scene is scene and contest.pause is not None:
        label = words.say("show.do_back", what=words.say(f"show.break_{name}"))
        return offer(contest, words, name, c.ShowScene(0, _scene_to_go_on(contest)), label)
    command = j.Interrupt(0, scene)
    return offer(contest, words, name, command, words.say(f"show.do_{name}"))


def _scene_to_go_on(contest: Contest) -> Scene:
    """What was before the pause; where that cannot be shown any more, the nearest to it."""
    before = contest.pause.before if contest.pause else Scene.WELCOME
    if contest.cue is not None:
        before = Scene.CUE
    if before not in PAUSES and not reasons_against(contest, c.ShowScene(0, before)):
        return before
    return Scene.SCOREBOARD


def _lines(
    contest: Contest, words: Words, walls: WallTimes, plan: _Plan | None
) -> tuple[ShowLine, ...]:
    if contest.format is None:
        return ()
    lines = []
    last_runs = {run.round: run for run in contest.counted_runs}
    names = round_names(contest.format, words)
    for index, (rules, name) in enumerate(zip(contest.format.rounds, names, strict=True)):
        run = last_runs.get(index)
        running = run is not None and run is contest.run
        state = "now" if running else "done" if run is not None else "ahead"
        seconds = seconds_of(rules, len(contest.teams))
        planned = clock_text(plan.rounds[index]) if plan is not None and _has_place(rules) else ""
        lines.append(
            ShowLine(
                name,
                state,
                planned,
                _real(run, walls, running=running),
                words.say("show.minutes", count=_minutes(seconds)) if _has_place(rules) else "",
            )
        )
    return tuple(lines)


def _enter(contest: Contest, words: Words, index: int, name: str) -> Offer:
    """Begin the round; where another one is not finished, with the reason for cutting it short."""
    label = words.say("show.do_enter", round=name)
    why = [one.why for one in reasons_against(contest, c.StartRound(0, index))]
    if why and all(one is Why.ROUND_NOT_FINISHED for one in why):
        cut = c.StartRound(0, index, "…")
        return offer(contest, words, "enter", cut, label, ("reason",))
    return offer(contest, words, "enter", c.StartRound(0, index), label)


def _repeat(contest: Contest, words: Words, index: int, name: str) -> Offer:
    command = RepeatRound(0, index, "…", "…")
    label = words.say("show.do_repeat", round=name)
    return offer(contest, words, "repeat", command, label, ("reason", "name"))


def _plan_of(contest: Contest, walls: WallTimes) -> _Plan | None:
    """When everything was to be; None where neither a start was planned nor anything begun."""
    if contest.format is None:
        return None
    begins = second_of(contest.starts)
    if begins is None:
        runs = contest.all_runs
        first = walls.at(runs[0].started_at) if runs else None
        if first is None:
            return None
        begins = first - WELCOME_SECONDS
    at, rounds = begins + WELCOME_SECONDS, []
    for rules in contest.format.rounds:
        rounds.append(at)
        at += seconds_of(rules, len(contest.teams)) if _has_place(rules) else 0
    return _Plan(tuple(rounds), at + OPENING_SECONDS - WELCOME_SECONDS)


def _late(contest: Contest, plan: _Plan, walls: WallTimes, now: int) -> int | None:
    """Seconds behind the plan (before it: less than 0), by the latest thing that is known."""
    assert contest.format is not None
    if contest.ended:
        return None
    counted = [run for run in contest.counted_runs if _has_place(contest.rules_of(run))]
    if not counted:
        return max(0, between(plan.rounds[0] if plan.rounds else plan.over, now))
    run = counted[-1]
    due = plan.rounds[run.round] + seconds_of(contest.rules_of(run), len(contest.teams))
    if run is contest.run:
        began = walls.at(run.started_at)
        late = 0 if began is None else between(plan.rounds[run.round], began)
        return max(late, between(due, now))
    if contest.scene in ENDINGS and run.ended_at is not None:
        now = walls.at(run.ended_at) or now  # nobody looks at the clock any more
    return between(due, now)


def _told(contest: Contest, plan: _Plan | None, late: int | None, words: Words) -> str:
    if plan is None or contest.ended:
        return ""
    if late is None or abs(late) < _LEAST_SECONDS:
        said = words.say("show.on_time")
    else:
        name = "late" if late > 0 else "early"
        said = words.say(f"show.{name}", minutes=abs(late) // 60)
    over = clock_text(plan.over + (late or 0))
    return words.say("show.over_at", said=said, over=over)


def _real(run: Run | None, walls: WallTimes, *, running: bool) -> str:
    if run is None:
        return ""
    began = walls.at(run.started_at)
    ended = walls.at(run.ended_at) if run.ended_at is not None and not running else None
    if began is None:
        return ""
    return f"{clock_text(began)}–{clock_text(ended) if ended is not None else ''}"


def _has_place(rules: RoundRules) -> bool:
    """Whether the round has its place in the evening; others come when they are needed."""
    aside = isinstance(rules, Playoff) or (isinstance(rules, Audience) and not rules.agenda)
    return not aside


def _minutes(seconds: int) -> int:
    return max(1, round(seconds / 60))
