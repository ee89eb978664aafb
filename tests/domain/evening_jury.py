"""What jury and organiser may do on any evening, allowed or not."""

from __future__ import annotations

from contest.domain import jury_commands as j
from contest.domain.commands import Command
from contest.domain.cue import Verdict
from contest.domain.prizes import prize_ties
from contest.domain.rulings import Attendance
from contest.domain.stage import Scene
from contest.domain.state import Contest


def jury_moves(contest: Contest, now: int) -> list[Command]:
    """Corrections of every past question, complaints, changes, ties and pauses."""
    moves: list[Command] = [
        j.CancelRun(now, 1, "x", "y"),
        j.Complain(now, 1, 0, 0, "x"),
        j.DecideComplaint(now, len(contest.complaints), True, "y", "x"),
        *(j.SetAttendance(now, 2, attendance, "x") for attendance in Attendance),
        j.SetAttendance(now, 1, Attendance.LATE, "x"),
        j.SetAttendance(now, 1, Attendance.PRESENT, ""),
        j.StepIn(now, 1, "", f"Người {now}", "x"),
        j.CorrectTeam(now, 1, f"Tên {now}"[:60], "Tên", ()),
        j.CorrectContest(now, f"Hội thi {now}", "", ""),
        j.LengthenRound(now, 1, "x", "y"),
        *(j.Interrupt(now, scene, 60) for scene in (Scene.TECHNICAL, Scene.DELIBERATION)),
        *(j.DrawLots(now, tie.teams[::-1]) for tie in prize_ties(contest)),
        j.AddPrize(now, "p1", "x", "y"),
        j.EnterPrediction(now, 1, now % 7),
        j.SetPredicted(now, now % 5),
    ]
    for run in contest.all_runs:
        moves += [
            j.JudgeKeyword(now, run.number, guess, right, "x", "y")
            for guess in (1, 2)
            for right in (True, False)
        ]
        for place, cue in enumerate(run.cues, 1):
            at = (now, run.number, place)
            teams = cue.verdicts or {1: Verdict.BLANK}
            moves += [j.JudgeAgain(*at, team, v, "x", "y") for team in teams for v in Verdict]
            moves += [j.ChangeKey(*at, "C", "x", "y"), j.ChangeKey(*at, "A", "x", "y")]
            moves += [j.ThrowOutPast(*at, "x", "y"), j.ReplacePast(*at, "x", "y")]
    return moves
