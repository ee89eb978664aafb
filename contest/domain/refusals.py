"""Why a command is refused: every reason, as a word with its values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Why(Enum):
    """The reasons; each has its sentence in the catalogue (`refusal.…`)."""

    ALREADY_STARTED = "already_started"
    NOT_SET_UP = "not_set_up"
    NO_FORMAT = "no_format"
    TEAM_COUNT = "team_count"
    TEAM_NUMBER = "team_number"
    TEAM_NAME = "team_name"
    TOO_FEW_QUESTIONS = "too_few_questions"
    ASKED_TWICE = "asked_twice"
    NOT_FOR_ENTRY = "not_for_entry"
    NOT_STARTED = "not_started"
    NO_ROUND = "no_round"
    NO_SUCH_ROUND = "no_such_round"
    ROUND_PLAYED = "round_played"
    ROUND_NOT_FINISHED = "round_not_finished"
    NO_QUESTION_LEFT = "no_question_left"
    NO_RESERVE = "no_reserve"
    NO_CUE = "no_cue"
    CUE_RUNS = "cue_runs"
    WRONG_PHASE = "wrong_phase"
    NO_CLOCK = "no_clock"
    CLOCK_RUNS = "clock_runs"
    CLOCK_HELD = "clock_held"
    TIME_LEFT = "time_left"
    NO_SUCH_TEAM = "no_such_team"
    NOT_THIS_TEAM = "not_this_team"
    WRONG_ENTRY = "wrong_entry"
    NO_SUCH_OPTION = "no_such_option"
    ANSWER_TOO_LONG = "answer_too_long"
    TOO_LATE = "too_late"
    NOBODY_BUZZED = "nobody_buzzed"
    NOT_JUDGED = "not_judged"
    NO_PASS = "no_pass"
    REASON_NEEDED = "reason_needed"
    NAME_NEEDED = "name_needed"
    NOTHING_TO_UNDO = "nothing_to_undo"
    RESUME_FIRST = "resume_first"
    NOTHING_TO_RESUME = "nothing_to_resume"
    NO_MORE_STEPS = "no_more_steps"
    NOT_ANNOUNCED = "not_announced"
    ENDED = "ended"
    NO_STAR = "no_star"
    STAR_SPENT = "star_spent"
    NO_STAKE = "no_stake"
    STAKE_TOO_HIGH = "stake_too_high"
    NO_STEAL = "no_steal"
    STEAL_FIRST = "steal_first"
    STEAL_RUNS = "steal_runs"
    NO_PACKAGE = "no_package"
    PACKAGE_FIRST = "package_first"
    PACKAGE_TAKEN = "package_taken"
    NO_SUCH_VALUE = "no_such_value"
    VALUE_USED_UP = "value_used_up"
    NOT_SETTLED = "not_settled"
    NO_SUCH_RUN = "no_such_run"
    RUN_CANCELLED = "run_cancelled"
    NO_VERDICT = "no_verdict"
    NO_PART = "no_part"
    KEY_UNFIT = "key_unfit"
    NO_COMPLAINT = "no_complaint"
    COMPLAINT_DECIDED = "complaint_decided"
    TEXT_NEEDED = "text_needed"
    TURNS_UNEVEN = "turns_uneven"
    NO_MEMBER = "no_member"
    NOT_TIED = "not_tied"
    NO_PLAYOFF = "no_playoff"
    PLAYOFF_BY_TIE = "playoff_by_tie"
    PLAYOFF_PLAYED = "playoff_played"
    TEAMS_AWAY = "teams_away"
    NO_PRIZE = "no_prize"
    HALL_IN_BETWEEN = "hall_in_between"
    NO_HALL_QUESTION = "no_hall_question"
    NO_HALL_QUESTION_LEFT = "no_hall_question_left"
    WINNER_NEEDED = "winner_needed"
    TEXT_TOO_LONG = "text_too_long"
    CEREMONY_RUNS = "ceremony_runs"
    NO_FLOOR = "no_floor"
    NO_SUCH_SEAT = "no_such_seat"
    SEAT_IS_OUT = "seat_is_out"
    SEAT_IS_IN = "seat_is_in"
    NOT_MARKED = "not_marked"
    NOBODY_NAMED = "nobody_named"
    NO_RESCUE = "no_rescue"
    TOO_MANY_RESCUED = "too_many_rescued"
    NO_CHANGE = "no_change"
    NO_ACTS = "no_acts"
    NO_ACT = "no_act"
    NO_ACT_LEFT = "no_act_left"
    ACT_PLAYED = "act_played"
    ACT_SETTLED = "act_settled"
    ACT_NOT_SETTLED = "act_not_settled"
    STOPWATCH_RUNS = "stopwatch_runs"
    STOPWATCH_STANDS = "stopwatch_stands"
    JUDGE_NAME = "judge_name"
    JUDGE_COUNT = "judge_count"
    NO_SUCH_JUDGE = "no_such_judge"
    JUDGE_EXCUSED = "judge_excused"
    LAST_JUDGE = "last_judge"
    NO_SUCH_CRITERION = "no_such_criterion"
    MARK_RANGE = "mark_range"
    MARK_STEP = "mark_step"
    MARKS_MISSING = "marks_missing"
    FIRST_SHEET_MISSING = "first_sheet_missing"
    NOT_TWO_PERSON = "not_two_person"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason, with the values that its sentence names."""

    why: Why
    values: tuple[tuple[str, str | int], ...] = ()


def because(why: Why, **values: str | int) -> Refusal:
    """A refusal with named values."""
    return Refusal(why, tuple(values.items()))


class Refused(Exception):
    """A command that the rules do not allow now; `reasons` holds all of them."""

    def __init__(self, reasons: tuple[Refusal, ...]) -> None:
        super().__init__(", ".join(reason.why.value for reason in reasons))
        self.reasons = reasons
