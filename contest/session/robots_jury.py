"""A robot jury: complaints and corrections, teams that come late or go, pauses, lots and prizes."""

from __future__ import annotations

from collections.abc import Callable

from contest.domain import jury_commands as j
from contest.domain import paper_commands as p
from contest.domain.commands import Command
from contest.domain.cue import Ended, Verdict
from contest.domain.heads import Head, Preset
from contest.domain.look_commands import ChooseLook
from contest.domain.looks import Look
from contest.domain.prizes import prize_ties
from contest.domain.questions import letters_of
from contest.domain.rulings import Attendance
from contest.domain.show_commands import RepeatRound, ShowMessage
from contest.domain.stage import PAUSES
from contest.domain.state import Contest
from contest.session.chance import Dice

WHO, WHY = "Trưởng Ban Giám khảo", "Ban Giám khảo xem lại"
Try = Callable[[Command], bool]


def call_on_jury(contest: Contest, dice: Dice, attempt: Try) -> None:
    """Now and then something for the jury or the organiser to do."""
    if not contest.started or not contest.teams:
        return
    if dice.happens(2):
        _correct(contest, dice, attempt)
    if dice.happens(2):
        _complain(contest, dice, attempt)
    if dice.happens(2):
        _change(contest, dice, attempt)
    for team, presence in contest.presences.items():
        if presence.attendance in (Attendance.LATE, Attendance.ABSENT) and dice.happens(30):
            attempt(j.SetAttendance(0, team, Attendance.PRESENT, ""))
    if contest.run is None and contest.cue is None:
        _end_a_tie(contest, dice, attempt)


def _correct(contest: Contest, dice: Dice, attempt: Try) -> None:
    past = [
        (run.number, place, cue)
        for run in contest.counted_runs
        for place, cue in enumerate(run.cues, 1)
        if cue.ended is Ended.SETTLED
    ]
    guesses = [
        j.JudgeKeyword(0, run.number, place, not guess.right, WHY, WHO)
        for run in contest.counted_runs
        for place, guess in enumerate(getattr(run.play, "guesses", ()), 1)
    ]
    if guesses and dice.happens(40):
        attempt(dice.pick(guesses))
        return
    if not past:
        return
    run, place, cue = dice.pick(past)
    letters = letters_of(cue.question)
    deeds: list[Command] = [
        j.ReplacePast(0, run, place, WHY, WHO),
        j.ThrowOutPast(0, run, place, WHY, WHO),
    ]
    if cue.verdicts:
        team, verdict = dice.pick(sorted(cue.verdicts)), dice.pick(list(Verdict))
        deeds += [j.JudgeAgain(0, run, place, team, verdict, WHY, WHO)] * 2
    if letters:
        deeds += [j.ChangeKey(0, run, place, dice.pick(letters), WHY, WHO)] * 2
    # A whole round again is rare.
    cancels = dice.happens(12)
    if not cancels:
        attempt(dice.pick(deeds))
    elif dice.happens(50):
        attempt(j.CancelRun(0, run, WHY, WHO))
    else:
        rounds = [one.round for one in contest.counted_runs if one.number == run]
        attempt(RepeatRound(0, rounds[0], WHY, WHO))


def _complain(contest: Contest, dice: Dice, attempt: Try) -> None:
    team = dice.pick(contest.order)
    attempt(j.Complain(0, team, 0, 0, "Đề nghị xem lại kết quả"))
    waiting = [one.number for one in contest.complaints if one.upheld is None]
    if waiting:
        number, upheld = dice.pick(waiting), dice.happens(40)
        attempt(j.DecideComplaint(0, number, upheld, WHO, "Đã xem lại biên bản"))


def _change(contest: Contest, dice: Dice, attempt: Try) -> None:
    team = contest.team(dice.pick(contest.order))
    assert team is not None
    away = [Attendance.LATE, Attendance.ABSENT]
    if len(contest.playing) > 3:
        away += [Attendance.WITHDRAWN, Attendance.EXCLUDED]
    scenes = sorted(PAUSES, key=lambda scene: scene.value)
    deeds: list[Command] = [
        j.SetAttendance(0, team.number, dice.pick(away), "Có việc gấp", dice.happens(30)),
        j.StepIn(0, team.number, "", f"Người dự bị {dice.below(99)}", "Thành viên bị ốm"),
        j.CorrectTeam(0, team.number, team.name, team.short, (*team.members, "Lê Văn Bổ Sung")),
        j.CorrectContest(0, contest.title, contest.place, f"Ban Tổ chức {dice.below(99)}"),
        *[j.LengthenRound(0, 1, "Còn thời gian", WHO)] * 2,
        j.Interrupt(0, dice.pick(scenes), dice.pick([None, 60])),
        ShowMessage(0, "Mời các đội về vị trí"),
        j.EnterPrediction(0, team.number, dice.below(200)),
        j.SetPredicted(0, dice.below(200)),
        p.ChooseHead(0, Head(dice.pick(list(Preset)))),
        ChooseLook(0, Look(dice.pick(["", "#b3e5ff", "#0057b7"]))),
        p.WriteMinutes(0, f"Hội thi có {dice.below(300)} người xem."),
    ]
    attempt(dice.pick(deeds))


def _end_a_tie(contest: Contest, dice: Dice, attempt: Try) -> None:
    for tie in prize_ties(contest)[:1]:
        if dice.happens(60):
            attempt(j.DrawLots(0, tie.teams))
        elif dice.happens(60):
            attempt(j.AddPrize(0, tie.prize.id, "Hai đội bằng điểm", "Ban Tổ chức"))
