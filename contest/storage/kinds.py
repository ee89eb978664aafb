"""The words of the file: which event, round or body a stored word means, and in which version.

These words are for ever. A class may be renamed; its word may not. When the fields of an event
change, its version goes up by one and `upcasts.py` learns to read the old one.
"""

from __future__ import annotations

from dataclasses import dataclass

from contest.domain import events as e
from contest.domain import questions as q
from contest.domain.rounds import Buzzer, Everyone, Turns


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event: its stored word, its class, and the version written today."""

    word: str
    event: type[e.Event]
    version: int = 1


KINDS: tuple[Kind, ...] = (
    Kind("contest_created", e.ContestCreated),
    Kind("format_chosen", e.FormatChosen),
    Kind("teams_entered", e.TeamsEntered),
    Kind("questions_drawn", e.QuestionsDrawn),
    Kind("scene_shown", e.SceneShown),
    Kind("stage_blacked", e.StageBlacked),
    Kind("page_turned", e.PageTurned),
    Kind("ceremony_moved", e.CeremonyMoved),
    Kind("round_started", e.RoundStarted),
    Kind("round_ended", e.RoundEnded),
    Kind("contest_ended", e.ContestEnded),
    Kind("cue_shown", e.CueShown),
    Kind("cue_opened", e.CueOpened),
    Kind("cue_locked", e.CueLocked),
    Kind("question_passed", e.QuestionPassed),
    Kind("cue_revealed", e.CueRevealed),
    Kind("cue_settled", e.CueSettled),
    Kind("cue_skipped", e.CueSkipped),
    Kind("cue_replaced", e.CueReplaced),
    Kind("cue_thrown_out", e.CueThrownOut),
    Kind("answer_given", e.AnswerGiven),
    Kind("pressed", e.Pressed),
    Kind("answer_judged", e.AnswerJudged),
    Kind("time_ran_out", e.TimeRanOut),
    Kind("clock_paused", e.ClockPaused),
    Kind("clock_resumed", e.ClockResumed),
    Kind("clock_set", e.ClockSet),
    Kind("points_changed", e.PointsChanged),
    Kind("step_undone", e.StepUndone),
    Kind("contest_reopened", e.ContestReopened),
    Kind("cue_resumed", e.CueResumed),
)

# What stands under "type" where one of several classes is stored.
TAGS: dict[type, str] = {
    Everyone: "everyone",
    Turns: "turns",
    Buzzer: "buzzer",
    q.Single: "single",
    q.Multiple: "multiple",
    q.TrueFalse: "truefalse",
    q.Short: "short",
    q.Numeric: "numeric",
    q.Ordering: "ordering",
    q.Matching: "matching",
    q.Situation: "situation",
}
