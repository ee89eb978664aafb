"""The one Next key: what it will do now, in words."""

from __future__ import annotations

from collections.abc import Callable

from contest.domain import commands as c
from contest.domain.ceremony import next_group
from contest.domain.cue import Cue, Phase
from contest.domain.rounds import ByBuzzer, Everyone, Package, Playoff, Turns
from contest.domain.show_commands import ShowMessage
from contest.domain.stage import ENDINGS, Scene
from contest.domain.state import Contest
from contest.presentation.next_acts import next_in_acts
from contest.presentation.next_elimination import next_in_elimination
from contest.presentation.next_hall import next_in_hall_round, next_on_stage
from contest.presentation.next_obstacle import next_in_obstacle
from contest.presentation.next_order import next_in_draw
from contest.presentation.next_round import next_for_tie, round_ahead
from contest.presentation.next_turns import next_in_turns
from contest.presentation.offers import Offer, offer
from contest.presentation.projection_ceremony import prize_of
from contest.presentation.projection_elimination import MOST_NAMED, contestant_name
from contest.presentation.round_names import round_name
from contest.presentation.wording import Words

Step = tuple[c.Command | None, str]
StepOf = Callable[[Contest, Words], Step | None]


def _under_message(contest: Contest, words: Words) -> Step | None:
    """A message of the host is taken away before anything else comes."""
    return (ShowMessage(0, ""), words.say("show.next_clear")) if contest.message else None


_OVER_ALL: tuple[StepOf, ...] = (_under_message, next_on_stage)
_BETWEEN: tuple[StepOf, ...] = (
    next_in_draw, next_in_acts, next_in_turns, next_in_obstacle, next_in_hall_round,
)  # fmt: skip
_IN_CUE: tuple[StepOf, ...] = (next_in_elimination, next_in_turns, next_in_obstacle)


def next_step(contest: Contest, words: Words, pages: int) -> Offer:
    """What Next does in this state; an offer without a command when the evening is over."""
    command, label = _next(contest, words, pages)
    if command is None:
        return Offer("next", label, None, (label,))
    return offer(contest, words, "next", command, label)


def _next(contest: Contest, words: Words, pages: int) -> Step:
    if contest.asks_to_resume:
        return None, words.say("console.next_resume")
    if contest.shown_page + 1 < pages and not _counts_now(contest):
        page = contest.shown_page + 1
        asked = contest.cue is not None and contest.scene is Scene.CUE
        name = "next_page" if asked else "next_page_of_scene"
        label = words.say(f"console.{name}", page=page + 1, pages=pages)
        return c.TurnPage(0, page), label
    if (over_all := _first(_OVER_ALL, contest, words)) is not None:
        return over_all
    if contest.cue is not None and contest.scene is not Scene.CUE:
        return c.ShowScene(0, Scene.CUE), words.say("console.next_back_to_question")
    if contest.cue is not None:
        return _in_cue(contest, contest.cue, words)
    if contest.scene is Scene.WELCOME and not contest.started and contest.teams:
        return c.ShowScene(0, Scene.TEAMS), words.say("console.next_teams")
    if contest.scene in ENDINGS:
        return _in_ceremony(contest, words)
    if (of_kind := _first(_BETWEEN, contest, words)) is not None:
        return of_kind
    if contest.next_ask() is not None:
        return c.ShowQuestion(0), _show_label(contest, words)
    return _next_round(contest, words)


def _in_cue(contest: Contest, cue: Cue, words: Words) -> Step:
    if (of_kind := _first(_IN_CUE, contest, words)) is not None:
        return of_kind
    match cue.phase:
        case Phase.DRAWN:
            return c.ShowQuestion(0), words.say("console.next_question", number=cue.number)
        case Phase.SHOWN:
            return c.OpenCue(0), _open_label(contest, cue, words)
        case Phase.OPEN:
            return c.LockCue(0), words.say("console.next_lock")
        case Phase.LOCKED:
            missing = _without_answer(contest, cue)
            if missing:
                return c.RevealAnswer(0), words.say("console.next_reveal_missing", count=missing)
            return c.RevealAnswer(0), words.say("console.next_reveal")
        case Phase.REVEALED:
            return _after_reveal(contest, words)


def _after_reveal(contest: Contest, words: Words) -> Step:
    if isinstance(contest.rules, Playoff):  # the hall sees who has which place
        return c.SettleCue(0), words.say("console.next_settle_playoff")
    if contest.next_ask() is not None:
        return c.ShowQuestion(0), _show_label(contest, words)
    return c.SettleCue(0), words.say("console.next_settle")


def _first(steps: tuple[StepOf, ...], contest: Contest, words: Words) -> Step | None:
    """What the first kind says that has anything to say."""
    return next((step for of in steps if (step := of(contest, words)) is not None), None)


def _counts_now(contest: Contest) -> bool:
    """Whether Next belongs to the answers: while they are taken or wait, no page is turned."""
    return contest.cue is not None and contest.cue.phase in (Phase.OPEN, Phase.LOCKED)


def _open_label(contest: Contest, cue: Cue, words: Words) -> str:
    rules = contest.rules
    assert rules is not None
    if isinstance(rules, Turns) and rules.turn_seconds is not None:
        clock = contest.clock
        left = clock.countdown.left_ns // 1_000_000_000 if clock else rules.turn_seconds
        return words.say("console.next_open_turn", seconds=left)
    own = rules.seconds_for(cue) if isinstance(rules, Package | Everyone) else None
    seconds = rules.common.seconds_for(cue.question) if own is None else own
    name = "next_open_buzzer" if isinstance(rules, ByBuzzer) else "next_open"
    return words.say(f"console.{name}", seconds=seconds)


def _show_label(contest: Contest, words: Words) -> str:
    ask = contest.next_ask()
    assert ask is not None
    team = contest.team(ask.team) if ask.team is not None else None
    if team is None:
        return words.say("console.next_question", number=ask.number)
    return words.say("console.next_question_of", number=ask.number, team=team.short)


def _without_answer(contest: Contest, cue: Cue) -> int:
    """Teams without an answer or a mark, where everybody answers."""
    if contest.rules is None or isinstance(contest.rules, ByBuzzer):
        return 0
    teams = contest.rules.judged_teams(cue, contest.playing)
    return sum(team not in cue.answers and team not in cue.marks for team in teams)


def _next_round(contest: Contest, words: Words) -> Step:
    ahead = round_ahead(contest)
    if ahead is None:
        tie = next_for_tie(contest, words)
        return tie or (c.StartCeremony(0), words.say("console.next_ceremony"))
    assert contest.format is not None
    name = round_name(contest.format, ahead, words)
    return c.StartRound(0, ahead), words.say("console.next_round", round=name)


def _in_ceremony(contest: Contest, words: Words) -> Step:
    if contest.scene is Scene.RESULTS:
        if contest.ended:
            return None, words.say("console.next_over")
        return c.EndContest(0), words.say("console.next_end")
    if contest.scene is Scene.WINNERS:
        return c.ShowScene(0, Scene.RESULTS), words.say("console.next_results")
    group = next_group(contest)
    if group is None:
        return c.ShowWinners(0), words.say("console.next_winners")
    prize, place = prize_of(contest, words, group[0])
    if prize and not contest.ceremony_waits:
        return c.TellPrize(0), words.say("console.next_tell_prize", what=prize)
    teams = [contest.team(standing.team) for standing in group]
    names = words.listed([team.short for team in teams if team])
    if not contest.teams:
        names = words.listed([contestant_name(one.team, words) for one in group[:MOST_NAMED]])
        if len(group) > MOST_NAMED:
            names = words.say("stage.contestants", count=len(group))
    label = words.say("console.next_announce", what=prize or place, teams=names)
    return c.MoveCeremony(0, 1), label
