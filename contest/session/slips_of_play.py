"""Slips in the course of an evening: the wrong moment, the wrong team, no reason, no name."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.cue import By, Ended, Verdict
from contest.domain.events import Resume
from contest.domain.handling.answering import MOST_WORDS
from contest.domain.refusals import Why
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.session.slips import NAME, NOWHERE, REASON, Slip


def _first(contest: Contest) -> int:
    return contest.order[0] if contest.order else 1


def _last_team(contest: Contest) -> int:
    return contest.order[-1] if contest.order else 1


def _answer(contest: Contest, answer: str, by: By) -> c.GiveAnswer | None:
    """An answer of the team that is asked, or of the first one."""
    cue = contest.cue
    if cue is None:
        return None
    return c.GiveAnswer(0, cue.team or _first(contest), answer, by)


def _played_round(contest: Contest, _now: int) -> c.StartRound | None:
    runs = [run for run in contest.runs if not run.cancelled]
    return c.StartRound(0, runs[0].round) if runs else None


def _next_round(contest: Contest, _now: int) -> c.StartRound | None:
    return None if contest.run is None else c.StartRound(0, contest.run.round + 1)


def _time_up(contest: Contest, now: int) -> c.TimeUp | None:
    return None if contest.clock is None else c.TimeUp(now)


def _settled(contest: Contest) -> tuple[int, int] | None:
    """A past question that counts: the number of its run, and its place."""
    for run in contest.counted_runs:
        for place, cue in enumerate(run.cues, 1):
            if cue.ended is Ended.SETTLED:
                return run.number, place
    return None


def _no_verdict(contest: Contest, _now: int) -> j.JudgeAgain | None:
    """A past question, and a team that was not asked it."""
    for run in contest.counted_runs:
        for place, cue in enumerate(run.cues, 1):
            strangers = [team for team in contest.order if team not in cue.verdicts]
            if cue.ended is Ended.SETTLED and strangers:
                return j.JudgeAgain(0, run.number, place, strangers[0], Verdict.RIGHT, REASON, NAME)
    return None


def _no_part(contest: Contest, _now: int) -> j.JudgeAgain | None:
    """A past question that is right or wrong, and nothing between."""
    for run in contest.counted_runs:
        for place, cue in enumerate(run.cues, 1):
            if cue.ended is Ended.SETTLED and cue.verdicts:
                team = min(cue.verdicts)
                return j.JudgeAgain(0, run.number, place, team, Verdict.PARTIAL, REASON, NAME)
    return None


def _unfit_key(contest: Contest, _now: int) -> j.ChangeKey | None:
    found = _settled(contest)
    return None if found is None else j.ChangeKey(0, *found, "", REASON, NAME)


def _cancelled(contest: Contest, _now: int) -> j.CancelRun | None:
    gone = [run.number for run in contest.all_runs if run.cancelled]
    return j.CancelRun(0, gone[0], REASON, NAME) if gone else None


def _decided(contest: Contest, _now: int) -> j.DecideComplaint | None:
    done = [one.number for one in contest.complaints if one.upheld is not None]
    return j.DecideComplaint(0, done[0], True, NAME, REASON) if done else None


SLIPS_OF_PLAY = (
    # Rounds.
    Slip(Why.NO_ROUND, lambda _contest, _now: c.ShowQuestion(0)),
    Slip(Why.NO_SUCH_ROUND, lambda _contest, _now: c.StartRound(0, NOWHERE)),
    Slip(Why.ROUND_PLAYED, _played_round),
    Slip(Why.ROUND_NOT_FINISHED, _next_round),
    Slip(Why.TURNS_UNEVEN, lambda _contest, _now: c.EndRound(0, REASON)),
    Slip(Why.ENDED, lambda _contest, _now: c.EndContest(0)),
    # Questions.
    Slip(Why.NO_QUESTION_LEFT, lambda _contest, _now: c.ShowQuestion(0)),
    Slip(Why.NO_RESERVE, lambda _contest, _now: c.ReplaceCue(0, REASON)),
    Slip(Why.NO_CUE, lambda _contest, _now: c.OpenCue(0)),
    Slip(Why.CUE_RUNS, lambda _contest, _now: c.ShowScene(0, Scene.TEAMS)),
    Slip(Why.WRONG_PHASE, lambda _contest, _now: c.RevealAnswer(0)),
    Slip(Why.NOT_JUDGED, lambda _contest, _now: c.RevealAnswer(0)),
    Slip(Why.REASON_NEEDED, lambda _contest, _now: c.SkipCue(0, "")),
    Slip(Why.NO_PASS, lambda _contest, _now: c.Pass(0)),
    # Clocks.
    Slip(Why.NO_CLOCK, lambda _contest, _now: c.PauseClock(0)),
    Slip(Why.CLOCK_RUNS, lambda _contest, _now: c.ResumeClock(0)),
    Slip(Why.CLOCK_HELD, lambda _contest, _now: c.PauseClock(0)),
    Slip(Why.TIME_LEFT, _time_up),
    Slip(Why.CLOCK_AT_ZERO, lambda _contest, now: c.AdjustClock(now, -5)),
    # Answers.
    Slip(Why.NO_SUCH_TEAM, lambda _contest, _now: c.ChangePoints(0, NOWHERE, 100, REASON, NAME)),
    Slip(
        Why.NOT_THIS_TEAM,
        lambda contest, _now: c.Judge(0, _last_team(contest), Verdict.RIGHT),
    ),
    Slip(Why.WRONG_ENTRY, lambda contest, _now: _answer(contest, "A", By.TOUCH)),
    Slip(Why.NO_SUCH_OPTION, lambda contest, _now: _answer(contest, "Z", By.HOST)),
    Slip(
        Why.ANSWER_TOO_LONG,
        lambda contest, _now: _answer(contest, "a" * (MOST_WORDS + 1), By.HOST),
    ),
    Slip(Why.TOO_LATE, lambda contest, _now: _answer(contest, "A", By.KEYS)),
    Slip(Why.NOBODY_BUZZED, lambda contest, _now: c.Judge(0, _first(contest), Verdict.RIGHT)),
    # The record.
    Slip(
        Why.NAME_NEEDED,
        lambda contest, _now: c.ChangePoints(0, _first(contest), 100, REASON, ""),
    ),
    Slip(Why.NO_CHANGE, lambda contest, _now: c.BlackStage(0, contest.black)),
    Slip(Why.NO_MORE_STEPS, lambda _contest, _now: c.MoveCeremony(0, 1)),
    Slip(Why.NOT_ANNOUNCED, lambda _contest, _now: c.ShowScene(0, Scene.RESULTS)),
    Slip(Why.RESUME_FIRST, lambda _contest, _now: c.OpenCue(0)),
    Slip(Why.NOTHING_TO_RESUME, lambda _contest, _now: c.ResumeCue(0, Resume.SKIP)),
    # What the jury corrects, and complaints.
    Slip(Why.NO_SUCH_RUN, lambda _contest, _now: j.CancelRun(0, NOWHERE, REASON, NAME)),
    Slip(Why.RUN_CANCELLED, _cancelled),
    Slip(
        Why.NOT_SETTLED,
        lambda _contest, _now: j.ThrowOutPast(0, 1, NOWHERE, REASON, NAME),
    ),
    Slip(Why.NO_VERDICT, _no_verdict),
    Slip(Why.NO_PART, _no_part),
    Slip(Why.KEY_UNFIT, _unfit_key),
    Slip(
        Why.NO_COMPLAINT,
        lambda _contest, _now: j.DecideComplaint(0, NOWHERE, True, NAME, REASON),
    ),
    Slip(Why.COMPLAINT_DECIDED, _decided),
    Slip(Why.TEXT_NEEDED, lambda contest, _now: j.Complain(0, _first(contest), 0, 0, "")),
    # Teams and prizes.
    Slip(Why.NO_MEMBER, lambda contest, _now: j.StepIn(0, _first(contest), "", "", REASON)),
    Slip(Why.NOT_TIED, lambda contest, _now: j.DrawLots(0, (_first(contest),))),
    Slip(Why.NO_PRIZE, lambda _contest, _now: j.AddPrize(0, "", REASON, NAME)),
)
