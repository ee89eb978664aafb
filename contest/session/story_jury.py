"""What a story says of jury and organiser: corrections, complaints, changes, ties and pauses.

`question 3 of round 1` is the third asking in the first run of the record.
"""

from __future__ import annotations

from contest.domain import jury_commands as j
from contest.domain.commands import Command
from contest.domain.cue import Verdict
from contest.domain.heads import Head, Preset
from contest.domain.look_commands import ChooseLook
from contest.domain.looks import Look
from contest.domain.order_commands import DrawOrder, OpenEnvelopes
from contest.domain.paper_commands import ChooseHead, WriteMinutes
from contest.domain.rulings import Attendance
from contest.domain.stage import Scene

_VERDICTS = {verdict.value for verdict in Verdict}
_AWAY = {
    "withdraws": Attendance.WITHDRAWN,
    "excluded": Attendance.EXCLUDED,
    "absent": Attendance.ABSENT,
    "late": Attendance.LATE,
}
_PAUSES = {
    "deliberation": Scene.DELIBERATION,
    "technical": Scene.TECHNICAL,
    "intermission": Scene.INTERMISSION,
}


def command_of(words: list[str]) -> Command | None:
    """The command that a line of a story means; None when it is none of these."""
    match words:
        case ["question", cue, "of", "round" | "run", run, *rest] if cue.isdecimal():
            return _of_question(int(run.rstrip(":")), int(cue), rest) if _is_run(run) else None
        case ["cancel", "run" | "round", run, "because", reason, "by", name] if run.isdecimal():
            return j.CancelRun(0, int(run), reason, name)
        case ["complaint", "of", "team", team, *rest] if team.rstrip(":").isdecimal():
            return _complaint(int(team.rstrip(":")), rest)
        case ["complaint", number, "upheld" | "rejected" as decision, "by", name, text] if (
            number.isdecimal()
        ):
            upheld = decision == "upheld"
            return j.DecideComplaint(0, int(number), upheld, name.rstrip(":"), text)
        case ["team", team, *rest] if team.isdecimal():
            return _of_team(int(team), rest)
        case ["head", "state" | "party" | "youth" | "plain" as preset]:
            return ChooseHead(0, Head(Preset(preset)))
        case ["accent", accent]:
            return ChooseLook(0, Look(accent))
        case ["minutes", text]:
            return WriteMinutes(0, text)
        case ["lengthen", "by", count, "because", reason, "by", name] if count.isdecimal():
            return j.LengthenRound(0, int(count), reason, name)
        case _:
            return _of_contest(words)


def _is_run(word: str) -> bool:
    return word.rstrip(":").isdecimal()


def _of_question(run: int, cue: int, rest: list[str]) -> Command | None:
    match rest:
        case ["team", team, "is", word, "because", reason, "by", by] if word in _VERDICTS:
            return j.JudgeAgain(0, run, cue, int(team), Verdict(word), reason, by)
        case ["key", "is", answer, "because", reason, "by", by]:
            return j.ChangeKey(0, run, cue, answer, reason, by)
        case ["thrown", "out", "because", reason, "by", by]:
            return j.ThrowOutPast(0, run, cue, reason, by)
        case ["replaced", "because", reason, "by", by]:
            return j.ReplacePast(0, run, cue, reason, by)
        case _:
            return None


def _complaint(team: int, rest: list[str]) -> Command | None:
    match rest:
        case ["on", "question", cue, "of", "round" | "run", run, text] if _is_run(run):
            return j.Complain(0, team, int(run.rstrip(":")), int(cue), text)
        case ["on", "round" | "run", run, text] if _is_run(run):
            return j.Complain(0, team, int(run.rstrip(":")), 0, text)
        case [text]:
            return j.Complain(0, team, 0, 0, text)
        case _:
            return None


def _of_team(team: int, rest: list[str]) -> Command | None:
    match rest:
        case ["withdraws" as word, "because", reason]:
            return j.SetAttendance(0, team, _AWAY[word], reason)
        case ["withdraws" as word, "ranked", "because", reason]:
            return j.SetAttendance(0, team, _AWAY[word], reason, ranked=True)
        case ["is", "excluded" | "absent" | "late" as word, "because", reason]:
            return j.SetAttendance(0, team, _AWAY[word], reason)
        case ["is", "excluded" as word, "ranked", "because", reason]:
            return j.SetAttendance(0, team, _AWAY[word], reason, ranked=True)
        case ["is", "there"]:
            return j.SetAttendance(0, team, Attendance.PRESENT, "")
        case ["is", "called", name, "short", short, "members", *members]:
            return j.CorrectTeam(0, team, name, short, tuple(members))
        case ["sends", enters, "for", leaves, "because", reason]:
            return j.StepIn(0, team, leaves, enters, reason)
        case ["predicts", value] if value.isdecimal():
            return j.EnterPrediction(0, team, int(value))
        case _:
            return None


def _of_contest(words: list[str]) -> Command | None:
    match words:
        case ["correct", "contest", "title", title, "place", place, "organiser", organiser]:
            return j.CorrectContest(0, title, place, organiser)
        case ["deliberation" | "technical" | "intermission" as word]:
            return j.Interrupt(0, _PAUSES[word])
        case ["deliberation" | "technical" | "intermission" as word, seconds] if (
            seconds.isdecimal()
        ):
            return j.Interrupt(0, _PAUSES[word], int(seconds))
        case ["lots", *teams] if teams and all(team.isdecimal() for team in teams):
            return j.DrawLots(0, tuple(int(team) for team in teams))
        case ["order", "drawn", *teams] if teams and all(team.isdecimal() for team in teams):
            return DrawOrder(0, tuple(int(team) for team in teams))
        case ["envelope"]:
            return OpenEnvelopes(0, 1)
        case ["envelope", "back"]:
            return OpenEnvelopes(0, -1)
        case ["one", "more", prize, "because", reason, "by", name]:
            return j.AddPrize(0, prize, reason, name)
        case ["prediction", "was", value] if value.isdecimal():
            return j.SetPredicted(0, int(value))
        case _:
            return None
