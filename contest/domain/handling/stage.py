"""What is on the stage apart from the questions: scenes, black, pages, the ceremony."""

from __future__ import annotations

from typing import assert_never

from contest.domain.ceremony import ceremony_groups, is_announced, next_group, wins_prize
from contest.domain.commands import (
    BlackStage,
    MoveCeremony,
    ShowScene,
    ShowWinners,
    StageCommand,
    StartCeremony,
    TellPrize,
    TurnPage,
)
from contest.domain.cue import Phase
from contest.domain.events import (
    CeremonyMoved,
    Event,
    PageTurned,
    SceneShown,
    StageBlacked,
    StageEvent,
)
from contest.domain.frozen import replace
from contest.domain.handling import acts, asking, running
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import Package, Playoff
from contest.domain.stage import PAUSES, Scene
from contest.domain.state import Contest

_BY_COMMAND = set(Scene) - PAUSES - {Scene.CEREMONY, Scene.WINNERS}


def against(contest: Contest, command: StageCommand) -> list[Refusal]:
    """Every reason not to do it."""
    match command:
        case BlackStage(on=on):
            return [because(Why.NO_CHANGE)] if on == contest.black else []
        case TurnPage(page=page):
            same = page < 0 or page == contest.shown_page
            return [because(Why.NO_CHANGE)] if same else []
        case ShowScene(scene=scene):
            return _against_scene(contest, scene)
        case StartCeremony():
            return _against_ceremony(contest)
        case MoveCeremony(by=by):
            return [] if _may_move(contest, by) else [because(Why.NO_MORE_STEPS)]
        case TellPrize():
            group = next_group(contest) if contest.scene is Scene.CEREMONY else None
            tells = group is not None and wins_prize(contest, group) and not contest.ceremony_waits
            return [] if tells else [because(Why.NO_MORE_STEPS)]
        case ShowWinners():
            done = contest.scene is Scene.CEREMONY and next_group(contest) is None
            back = contest.scene is Scene.RESULTS
            return [] if done or back else [because(Why.NO_MORE_STEPS)]
    assert_never(command)


def decide(contest: Contest, command: StageCommand) -> list[Event]:
    """The events that a command about the stage makes."""
    at = command.at
    match command:
        case BlackStage(on=on):
            return [StageBlacked(on, at=at)]
        case TurnPage(page=page):
            return [PageTurned(page, at=at)]
        case ShowScene(scene=scene):
            return [SceneShown(scene, at=at)]
        case StartCeremony():
            return [*running.ending(contest, at), CeremonyMoved(0, at=at)]
        case MoveCeremony(by=-1):
            return [_step_back(contest, at)]
        case MoveCeremony(by=by):
            return [CeremonyMoved(contest.ceremony + by, at=at)]
        case TellPrize():
            return [CeremonyMoved(contest.ceremony, waits=True, at=at)]
        case ShowWinners():
            return [SceneShown(Scene.WINNERS, at=at)]
    assert_never(command)


def evolve(contest: Contest, event: StageEvent) -> Contest:
    """The contest after an event of the stage."""
    match event:
        case StageBlacked(on=on):
            return replace(contest, black=on)
        case PageTurned(page=page):
            if contest.cue is None or contest.scene is not Scene.CUE:
                return replace(contest, page=page)
            return replace(contest, cue=replace(contest.cue, page=page))
        case SceneShown(scene=scene):
            if scene is Scene.SCOREBOARD:
                return _with_board(contest)
            return replace(contest, scene=scene)
        case CeremonyMoved(announced=announced, waits=waits):
            return replace(contest, scene=Scene.CEREMONY, ceremony=announced, ceremony_waits=waits)
    assert_never(event)


def _may_move(contest: Contest, by: int) -> bool:
    """Whether so many groups more, or less, can be announced; what stands after them goes first."""
    if by == -1 and contest.scene in (Scene.WINNERS, Scene.RESULTS):
        return True
    if contest.scene is not Scene.CEREMONY or not by:
        return False
    waiting = by == -1 and contest.ceremony_waits
    return waiting or 0 <= contest.ceremony + by <= len(ceremony_groups(contest))


def _step_back(contest: Contest, at: int) -> Event:
    """One step of the ceremony back: from a name to its prize, from a prize to what was before."""
    if contest.scene is Scene.RESULTS:
        return SceneShown(Scene.WINNERS, at=at)
    if contest.scene is Scene.WINNERS or contest.ceremony_waits:
        return CeremonyMoved(contest.ceremony, at=at)
    before = contest.ceremony - 1
    group = next_group(replace(contest, ceremony=before))
    waits = group is not None and wins_prize(contest, group)
    return CeremonyMoved(before, waits=waits, at=at)


def _with_board(contest: Contest) -> Contest:
    """The contest with the scoreboard on the stage; it remembers the state it shows."""
    now = replace(contest, last_step=None, since=None, board=None, board_before=None)
    return replace(contest, scene=Scene.SCOREBOARD, board_before=contest.board, board=now)


def _is_asked(contest: Contest) -> bool:
    """Whether a question takes answers or waits for its reveal."""
    return contest.cue is not None and contest.cue.phase in (Phase.OPEN, Phase.LOCKED)


def _against_scene(contest: Contest, scene: Scene) -> list[Refusal]:
    reasons = []
    if scene not in _BY_COMMAND:
        reasons.append(because(Why.NO_MORE_STEPS))
    if scene is contest.scene:
        reasons.append(because(Why.NO_CHANGE))
    lacks = _lacks(contest, scene)
    if lacks is not None:
        reasons.append(because(lacks))
    reasons += acts.against_scene(contest, scene)
    if scene not in (Scene.OBSTACLE, Scene.CUE):
        reasons += asking.against_heard(contest)
    if _is_asked(contest) and not (scene is Scene.CUE and contest.scene in PAUSES):
        reasons.append(because(Why.CUE_RUNS))
    return reasons


def _lacks(contest: Contest, scene: Scene) -> Why | None:
    """What is not there for a scene to show."""
    match scene:
        case Scene.CUE if contest.cue is None:
            return Why.NO_CUE
        case Scene.PACKAGES if not isinstance(contest.rules, Package):
            return Why.NO_PACKAGE
        case Scene.OBSTACLE if contest.obstacle is None:
            return Why.NO_OBSTACLE
        case Scene.PLAYOFF if not isinstance(contest.rules, Playoff):
            return Why.NO_PLAYOFF
        case Scene.RULES if contest.run is None:
            return Why.NO_ROUND
        case Scene.SCOREBOARD | Scene.AGENDA if not _is_set_up(contest, scene):
            return Why.NOT_SET_UP
        case Scene.LOTS | Scene.ORDER:
            return _lacks_draw(contest, scene)
        case Scene.RESULTS if not is_announced(contest):
            return Why.NOT_ANNOUNCED
        case Scene.AUDIENCE if not contest.hall:
            return Why.NO_HALL_QUESTION
        case _:
            return None


def _lacks_draw(contest: Contest, scene: Scene) -> Why | None:
    """Whether anything was drawn by lot that the scene tells."""
    if scene is Scene.LOTS:
        return None if contest.lots else Why.NOT_TIED
    return Why.NO_ORDER_TO_DRAW if contest.envelopes is None else None


def _is_set_up(contest: Contest, scene: Scene) -> bool:
    """Whether there is anything to count, or a programme."""
    if scene is Scene.AGENDA:
        return contest.format is not None
    return bool(contest.teams) or contest.started


def _against_ceremony(contest: Contest) -> list[Refusal]:
    reasons = running.against_ending(contest)
    if not contest.started:
        reasons.append(because(Why.NOT_STARTED))
    if contest.scene is Scene.CEREMONY:
        reasons.append(because(Why.NO_CHANGE))
    return reasons
