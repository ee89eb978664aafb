"""The words of the file: which event, round or body a stored word means, and in which version.

These words are for ever. A class may be renamed; its word may not. When the fields of an event
change, its version goes up by one and `upcasts.py` learns to read the old one.
"""

from __future__ import annotations

from contest.domain import act_events as a
from contest.domain import audience_events as h
from contest.domain import events as e
from contest.domain import jury_events as j
from contest.domain import obstacle_events as o
from contest.domain import paper_events as p
from contest.domain import questions as q
from contest.domain import seal_events as s
from contest.domain import show_events as sh
from contest.domain.carried import PLAY_WORDS
from contest.domain.carried_events import ContestTakenOver
from contest.domain.look_events import LookChosen
from contest.domain.order_events import EnvelopesOpened, OrderDrawn
from contest.domain.rounds import (
    Audience,
    Buzzer,
    Elimination,
    Everyone,
    Judged,
    Obstacle,
    Package,
    Playoff,
    Turns,
)
from contest.values import dataclass


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
    Kind("judges_entered", a.JudgesEntered),
    Kind("contest_taken_over", ContestTakenOver),
    Kind("scene_shown", e.SceneShown),
    Kind("stage_blacked", e.StageBlacked),
    Kind("page_turned", e.PageTurned),
    Kind("ceremony_moved", e.CeremonyMoved),
    Kind("round_started", e.RoundStarted),
    Kind("round_ended", e.RoundEnded),
    Kind("contest_ended", e.ContestEnded),
    Kind("cue_shown", e.CueShown),
    Kind("cue_drawn", e.CueDrawn),
    Kind("stake_declared", e.StakeDeclared),
    Kind("star_declared", e.StarDeclared),
    Kind("package_taken", e.PackageTaken),
    Kind("steal_opened", e.StealOpened),
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
    Kind("contestants_marked", e.ContestantsMarked),
    Kind("contestants_fell", e.ContestantsFell),
    Kind("contestants_rescued", e.ContestantsRescued),
    Kind("contestants_returned", e.ContestantsReturned),
    Kind("survivors_counted", e.SurvivorsCounted),
    Kind("points_changed", e.PointsChanged),
    Kind("step_undone", e.StepUndone),
    Kind("contest_reopened", e.ContestReopened),
    Kind("cue_resumed", e.CueResumed),
    Kind("answer_ruled", j.AnswerRuled),
    Kind("key_changed", j.KeyChanged),
    Kind("past_thrown_out", j.PastThrownOut),
    Kind("past_replaced", j.PastReplaced),
    Kind("run_cancelled", j.RunCancelled),
    Kind("keyword_ruled", j.KeywordRuled),
    Kind("complaint_made", j.ComplaintMade),
    Kind("complaint_decided", j.ComplaintDecided),
    Kind("attendance_set", j.AttendanceSet),
    Kind("member_stepped_in", j.MemberSteppedIn),
    Kind("team_corrected", j.TeamCorrected),
    Kind("contest_corrected", j.ContestCorrected),
    Kind("round_lengthened", j.RoundLengthened),
    Kind("interrupted", j.Interrupted),
    Kind("lots_drawn", j.LotsDrawn),
    Kind("playoff_started", j.PlayoffStarted),
    Kind("audience_asked", h.AudienceAsked),
    Kind("audience_revealed", h.AudienceRevealed),
    Kind("winner_named", h.WinnerNamed),
    Kind("prize_added", j.PrizeAdded),
    Kind("prediction_entered", j.PredictionEntered),
    Kind("predicted_set", j.PredictedSet),
    Kind("act_started", a.ActStarted),
    Kind("stopwatch_started", a.StopwatchStarted),
    Kind("stopwatch_stopped", a.StopwatchStopped),
    Kind("stopwatch_set", a.StopwatchSet),
    Kind("marks_entered", a.MarksEntered),
    Kind("marks_checked", a.MarksChecked),
    Kind("judge_excused", a.JudgeExcused),
    Kind("marks_turned", a.MarksTurned),
    Kind("act_settled", a.ActSettled),
    Kind("row_chosen", o.RowChosen),
    Kind("keyword_pressed", o.KeywordPressed),
    Kind("keyword_heard", o.KeywordHeard),
    Kind("keyword_guessed", o.KeywordGuessed),
    Kind("keyword_revealed", o.KeywordRevealed),
    Kind("head_chosen", p.HeadChosen),
    Kind("minutes_written", p.MinutesWritten),
    Kind("place_changed", p.PlaceChanged),
    Kind("bank_sealed", s.BankSealed),
    Kind("seal_opened", s.SealOpened),
    Kind("start_planned", sh.StartPlanned),
    Kind("message_shown", sh.MessageShown),
    Kind("look_chosen", LookChosen),
    Kind("order_drawn", OrderDrawn),
    Kind("envelopes_opened", EnvelopesOpened),
)

# What stands under "type" where one of several classes is stored.
TAGS: dict[type, str] = {
    Everyone: "everyone",
    Turns: "turns",
    Buzzer: "buzzer",
    Judged: "judged",
    Elimination: "elimination",
    Package: "package",
    Obstacle: "obstacle",
    Playoff: "playoff",
    Audience: "audience",
    **PLAY_WORDS,
    q.Single: "single",
    q.Multiple: "multiple",
    q.TrueFalse: "truefalse",
    q.Short: "short",
    q.Numeric: "numeric",
    q.Ordering: "ordering",
    q.Matching: "matching",
    q.Situation: "situation",
}
