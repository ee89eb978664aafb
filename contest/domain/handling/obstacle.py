"""The hidden keyword: whose turn it is to choose a row, who is heard, and what a guess brings."""

from __future__ import annotations

from typing import assert_never

from contest.domain.commands import Buzz
from contest.domain.countdown import Clock, ClockKind, started
from contest.domain.cue import By, Counted, Cue, Entry, Phase, Press
from contest.domain.events import CueSkipped, Event
from contest.domain.frozen import replace
from contest.domain.handling import asking
from contest.domain.matching import says_keyword
from contest.domain.obstacle_commands import (
    ChooseRow,
    GuessKeyword,
    HearKeyword,
    ObstacleCommand,
    RevealKeyword,
)
from contest.domain.obstacle_events import (
    KeywordGuessed,
    KeywordHeard,
    KeywordPressed,
    KeywordRevealed,
    ObstacleEvent,
    RowChosen,
)
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds.common import RoundQuestions
from contest.domain.rounds.obstacle import (
    Choice,
    Guess,
    Obstacle,
    ObstaclePlay,
    asked_numbers,
)
from contest.domain.stage import PAUSES, Scene
from contest.domain.state import Contest

_ON_STAGE = (Scene.OBSTACLE, Scene.CUE)


def against(contest: Contest, command: ObstacleCommand) -> list[Refusal]:
    """Every reason not to do it."""
    play = contest.obstacle
    if play is None:
        return [because(Why.NO_OBSTACLE)]
    match command:
        case ChooseRow(row=row):
            return _against_row(contest, play, row)
        case HearKeyword():
            reasons = [] if play.queue else [because(Why.NOBODY_WAITS)]
            reasons += asking.against_heard(contest)
            if _row_runs(contest.cue):
                reasons.append(because(Why.CUE_RUNS))
            return reasons
        case GuessKeyword():
            return _against_guess(play, command)
        case RevealKeyword(reason=reason):
            reasons = _against_turn(contest, play)
            ahead = contest.rows_to_choose or contest.next_ask() is not None
            if ahead and not reason.strip():
                reasons.append(because(Why.REASON_NEEDED))
            return reasons
    assert_never(command)


def decide(contest: Contest, command: ObstacleCommand) -> list[Event]:
    """The events of a choice, a hearing, a guess, or the keyword shown."""
    at, play, rules = command.at, contest.obstacle, contest.rules
    assert play is not None
    assert isinstance(rules, Obstacle)
    match command:
        case ChooseRow(row=row):
            return [RowChosen(rules.chooser(play, contest.order, contest.playing), row, at=at)]
        case HearKeyword():
            return [KeywordHeard(play.queue[0], at=at)]
        case GuessKeyword():
            return _guessing(contest, rules, play, command)
        case RevealKeyword(reason=reason):
            shown = [] if contest.scene is Scene.OBSTACLE else [asking.after_question(contest, at)]
            return [KeywordRevealed(reason.strip(), at=at), *shown]
    assert_never(command)


def evolve(contest: Contest, event: ObstacleEvent) -> Contest:
    """The contest after it."""
    play = contest.obstacle
    if play is None:
        return contest
    match event:
        case RowChosen(team=team, row=row):
            chosen = replace(play, chosen=(*play.chosen, Choice(team, row)))
            return replace(_with(contest, chosen), scene=Scene.OBSTACLE)
        case KeywordPressed():
            return _pressed(contest, play, event)
        case KeywordHeard(team=team):
            return _heard(contest, play, team, event.at)
        case KeywordGuessed():
            return _guessed(contest, play, event)
        case KeywordRevealed():
            return _with(contest, replace(play, revealed=True))
    assert_never(event)


def against_buzz(contest: Contest, play: ObstaclePlay, command: Buzz) -> list[Refusal]:
    """Every reason not to take a press; one that counts for nothing is taken and kept."""
    team, rules = command.team, contest.rules
    if contest.team(team) is None:
        return [because(Why.NO_SUCH_TEAM, team=team)]
    reasons = []
    by_touch = rules is not None and rules.common.entry is Entry.TOUCH
    if command.by is By.TOUCH and not by_touch:
        reasons.append(because(Why.WRONG_ENTRY))
    if team in contest.presences:
        reasons.append(because(Why.NOT_THIS_TEAM, team=team))
    if play.is_over:
        reasons.append(because(Why.KEYWORD_KNOWN))
    if contest.scene not in _ON_STAGE and (command.by is not By.HOST or contest.scene in PAUSES):
        reasons.append(because(Why.KEYWORD_HIDDEN))
    return reasons


def pressed(contest: Contest, play: ObstaclePlay, command: Buzz) -> KeywordPressed:
    """The event of a press, with what becomes of it."""
    counted = _counted(contest, play, command.team)
    return KeywordPressed(command.team, command.by, counted, at=command.at)


def set_up(contest: Contest) -> Contest:
    """The contest with a keyword to find, where the round that just began has one."""
    if not isinstance(contest.rules, Obstacle) or contest.run is None:
        return contest
    return _with(contest, ObstaclePlay(contest.drawn[contest.run.round].keywords[0]))


def drawn_anew(contest: Contest, number: int, rules: Obstacle) -> RoundQuestions:
    """What a repeated round asks: a spare keyword, since the hall knows the first."""
    played = {
        run.play.keyword.key for run in contest.all_runs if isinstance(run.play, ObstaclePlay)
    }
    left = tuple(one for one in contest.drawn[number].keywords if one.key not in played)
    return RoundQuestions(rules.questions_of(left[0]) if left else (), keywords=left)


def _counted(contest: Contest, play: ObstaclePlay, team: int) -> Counted:
    assert isinstance(contest.rules, Obstacle)
    if team in play.out or team == play.guessing or team in play.queue:
        return Counted.BARRED
    waits = contest.rules.hearing == "after_row" and _row_runs(contest.cue)
    return Counted.QUEUED if waits or play.is_wanted else Counted.TAKEN


def _row_runs(cue: Cue | None) -> bool:
    """Whether a row is between its showing and its reveal."""
    return cue is not None and cue.phase is not Phase.REVEALED


def _against_row(contest: Contest, play: ObstaclePlay, row: int) -> list[Refusal]:
    rules = contest.rules
    assert isinstance(rules, Obstacle)
    reasons = _against_turn(contest, play)
    if not 1 <= row <= rules.rows:
        reasons.append(because(Why.NO_SUCH_ROW, row=row, rows=rules.rows))
    elif row in asked_numbers(contest.run_cues):
        reasons.append(because(Why.ROW_ASKED, row=row))
    if not reasons and not contest.rows_to_choose:
        reasons.append(because(Why.ROW_CHOSEN))
    return reasons


def _against_turn(contest: Contest, play: ObstaclePlay) -> list[Refusal]:
    """A refusal unless the round stands between two questions with nobody to be heard."""
    reasons = [because(Why.KEYWORD_KNOWN)] if play.is_over else []
    reasons += asking.against_wanted(contest)
    if contest.cue is not None:
        reasons.append(because(Why.CUE_RUNS, number=contest.cue.number))
    return reasons


def _against_guess(play: ObstaclePlay, command: GuessKeyword) -> list[Refusal]:
    if play.guessing is None:
        return [because(Why.NOBODY_BUZZED)]
    reasons = []
    if play.guessing != command.team:
        reasons.append(because(Why.NOT_THIS_TEAM, team=command.team))
    if command.right is None and not command.text.strip():
        reasons.append(because(Why.TEXT_NEEDED))
    return reasons


def _guessing(
    contest: Contest, rules: Obstacle, play: ObstaclePlay, command: GuessKeyword
) -> list[Event]:
    """A right guess ends the round, and a row that still takes answers with it."""
    at, text, right = command.at, command.text.strip(), command.right
    if right is None:
        right = says_keyword(play.keyword.word, text, rules.keyword_spelling)
    asked = len(asked_numbers(contest.run_cues))
    guess = Guess(command.team, text, right, asked, at)
    changes = rules.keyword_changes((guess,))
    guessed = KeywordGuessed(command.team, text, right, asked, changes, at=at)
    open_ = contest.cue is not None and contest.cue.phase in (Phase.SHOWN, Phase.OPEN)
    if not right or not open_:
        return [guessed]
    return [guessed, CueSkipped("", at=at), asking.after_question(contest, at)]


def _pressed(contest: Contest, play: ObstaclePlay, event: KeywordPressed) -> Contest:
    press = Press(event.team, event.at, event.counted)
    play = replace(play, presses=(*play.presses, press))
    if event.counted is Counted.TAKEN:
        return _heard(contest, play, event.team, event.at)
    if event.counted is Counted.QUEUED:
        play = replace(play, queue=(*play.queue, event.team))
    return _with(contest, play)


def _heard(contest: Contest, play: ObstaclePlay, team: int, at: int) -> Contest:
    """The team says the keyword; a row's clock that ran is put aside as it stands."""
    assert isinstance(contest.rules, Obstacle)
    clock = contest.clock
    if play.guessing is None and clock is not None:  # else it is that of the guess before
        held = replace(clock, countdown=clock.countdown.held(at))
        play = replace(play, aside=held, aside_ran=clock.countdown.is_running)
    queue = tuple(other for other in play.queue if other != team)
    heard = replace(play, guessing=team, heard_at=at, queue=queue)
    reply = Clock(ClockKind.REPLY, started(contest.rules.answer_seconds, at))
    scene = contest.scene if contest.cue is not None else Scene.OBSTACLE
    return replace(_with(contest, heard), clock=reply, scene=scene)


def _guessed(contest: Contest, play: ObstaclePlay, event: KeywordGuessed) -> Contest:
    guess = Guess(event.team, event.text, event.right, event.asked, event.at)
    play = replace(play, guesses=(*play.guesses, guess))
    assert contest.run is not None
    changes = (*contest.run.changes, *event.changes)
    contest = replace(contest, run=replace(contest.run, changes=changes))
    if not event.right and play.queue:
        return _heard(contest, play, play.queue[0], event.at)
    clock = _row_clock(contest.cue, play, event.at, goes_on=not event.right)
    done = replace(play, guessing=None, queue=(), aside=None, aside_ran=False)
    return replace(_with(contest, done), clock=clock)


def _row_clock(cue: Cue | None, play: ObstaclePlay, at: int, *, goes_on: bool) -> Clock | None:
    """The clock of the row once nobody is heard any more: it goes on where it ran."""
    if cue is None or play.aside is None:
        return None
    reads = play.aside.kind is ClockKind.READING
    if reads is not (cue.phase is Phase.SHOWN):  # the row was asked afresh meanwhile
        return None
    if not (goes_on and play.aside_ran and cue.phase in (Phase.SHOWN, Phase.OPEN)):
        return play.aside
    return replace(play.aside, countdown=play.aside.countdown.going(at))


def _with(contest: Contest, play: ObstaclePlay) -> Contest:
    assert contest.run is not None
    return replace(contest, run=replace(contest.run, play=play))
