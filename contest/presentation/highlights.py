"""The moments of a history that show the most: one for each scene of each kind of round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce

from contest.domain.commands import Command, ShowScene
from contest.domain.contest import decide, evolve
from contest.domain.events import Event
from contest.domain.jury_commands import Interrupt
from contest.domain.order_commands import DrawOrder, OpenEnvelopes
from contest.domain.refusals import Refused
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.projection import slide_of
from contest.presentation.slides import Obstacle, QuestionLocked, QuestionOpen, Slide, media_on
from contest.presentation.wording import Words
from contest.values import dataclass

_ROUNDS_PLAYED = 2  # so that a programme has something that is done
_BREAK_S = 600
_OPENED = 3  # envelopes of a draw that goes on
_ASIDES: tuple[tuple[str, Command], ...] = (
    ("agenda", ShowScene(0, Scene.AGENDA)),
    ("pause-deliberation", Interrupt(0, Scene.DELIBERATION, None)),
    ("pause-technical", Interrupt(0, Scene.TECHNICAL, None)),
    ("pause-intermission", Interrupt(0, Scene.INTERMISSION, _BREAK_S)),
)
_LAST = 99  # a page beyond all others: the stage shows its last one


@dataclass(frozen=True, slots=True)
class Moment:
    """A state with its slide; the name is "question-open-everyone-keys" or the like.

    Questions with pictures are moments of their own: "question-open-everyone-keys-picture".
    """

    name: str
    contest: Contest
    slide: Slide


def highlights(events: Iterable[Event], words: Words) -> tuple[Moment, ...]:
    """For each scene the moment with the most to see, in the order of the evening."""
    best: dict[str, tuple[int, Moment]] = {}
    contest = Contest()
    for event in events:
        contest = evolve(contest, event)
        if contest.format is None or not contest.has_teams_it_needs:
            continue
        slide = _as_asked(slide_of(contest, words))
        moment = Moment(_name(contest, slide), contest, slide)
        if moment.name not in best or _interest(contest) >= best[moment.name][0]:
            best[moment.name] = (_interest(contest), moment)
    return tuple(moment for _, moment in best.values())


def asides(events: Iterable[Event], words: Words) -> tuple[Moment, ...]:
    """What a host may show: before it begins the draw of the order, later programme and pauses."""
    contest, before = Contest(), Contest()
    for event in events:
        contest = evolve(contest, event)
        before = before if contest.started else contest
        if len(contest.runs) >= _ROUNDS_PLAYED and contest.run is None:
            break
    moments = list(_draw_of(before, words))
    for name, command in _ASIDES:
        try:
            shown = reduce(evolve, decide(contest, command), contest)
        except Refused:
            continue  # it is over, or has not begun
        moments.append(Moment(name, shown, slide_of(shown, words)))
    return tuple(moments)


def _draw_of(contest: Contest, words: Words) -> Iterator[Moment]:
    """The draw of the order of play, with so many envelopes open and when all is known."""
    teams = contest.order
    if len(teams) < 2:
        return
    drawn = DrawOrder(0, (*teams[1::2], *teams[::2]))
    for name, opened in (("order-draw", _OPENED), ("order-drawn", len(teams) + 1)):
        shown = contest
        for command in (drawn, OpenEnvelopes(0, min(opened, len(teams) + 1))):
            shown = reduce(evolve, decide(shown, command), shown)
        yield Moment(name, shown, slide_of(shown, words))


def _as_asked(slide: Slide) -> Slide:
    """A question as it stands when it is opened: a host has turned its pages, a robot has not."""
    if isinstance(slide, QuestionOpen | QuestionLocked) and slide.face.media:
        return replace(slide, face=replace(slide.face, page=_LAST))
    return slide


_BESIDE = ("audience", "audience-winner", "playoff", "lots")


def _name(contest: Contest, slide: Slide) -> str:
    scene = "".join(f"-{sign.lower()}" if sign.isupper() else sign for sign in type(slide).__name__)
    name = scene.lstrip("-")
    if isinstance(slide, Obstacle):
        return f"{name}-{'heard' if slide.heard else slide.keyword.state}"
    if name in _BESIDE:  # whatever round is running
        return f"{name}-revealed" if getattr(slide, "revealed", False) else name
    if name in ("scoreboard", "ceremony", "winners"):
        return f"{name}-prize" if getattr(slide, "prize", "") else name
    if contest.rules is None or not (hasattr(slide, "face") or hasattr(slide, "lines")):
        return name
    kind = type(contest.rules).__name__.lower()
    picture = "-picture" if media_on(slide) else ""
    return f"{name}-{kind}-{contest.rules.common.entry.value}{picture}"


def _interest(contest: Contest) -> int:
    cue, play = contest.cue, contest.obstacle
    if play is not None and contest.scene is Scene.OBSTACLE:
        return 10 * len(contest.run_cues) + 30 * len(play.guesses) + 20 * len(play.queue)
    if cue is None:
        return contest.ceremony + len(contest.runs)
    running = contest.clock is not None and contest.clock.countdown.is_running
    text = len(cue.question.text) // 20
    return 10 * len(cue.answers) + 10 * len(cue.presses) + 3 * len(cue.changes) + 5 * running + text
