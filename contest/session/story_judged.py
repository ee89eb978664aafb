"""Lines of a story about acts before a jury: stopwatch, mark sheets, marks turned over."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from contest.domain import act_commands as a
from contest.domain.handling.acts import missing, play_of
from contest.domain.points import Points
from contest.domain.rounds.judged import Act, JudgedPlay
from contest.domain.state import Contest
from contest.domain.stopwatch import SECOND_NS

_SIMPLE: dict[str, a.ActCommand] = {
    "act": a.StartAct(0),
    "stopwatch start": a.StartStopwatch(0),
    "stopwatch stop": a.StopStopwatch(0),
    "turn over": a.TurnMarks(0, 1),
    "turn back": a.TurnMarks(0, -1),
    "settle act": a.SettleAct(0),
}


def command_of(words: Sequence[str]) -> a.ActCommand | None:
    """The command of a line, None for a line about something else.

    `judge 2 marks 8.5` or `judge 2 marks noi-dung=4 hinh-thuc=3.5`, then `of team 1` for an act
    that is not the latest; `judge 2 checked 8.5 by TL`; `excuse judge 3 because "…"`.
    """
    head = " ".join(words)
    if head in _SIMPLE:
        return _SIMPLE[head]
    words, team = _team_of(words)
    match words:
        case ["act"] if team is not None:
            return a.StartAct(0, team)
        case ["turn", "over"]:
            return a.TurnMarks(0, 1, team)
        case ["stopwatch", "=", seconds] if seconds.isdecimal():
            return a.SetStopwatch(0, int(seconds))
        case ["judge", judge, "marks", *marks] if judge.isdecimal():
            read = _marks(marks)
            return None if read is None else a.EnterMarks(0, int(judge), read, team)
        case ["judge", judge, "checked", *marks, "by", initials] if judge.isdecimal():
            read = _marks(marks)
            return None if read is None else a.CheckMarks(0, int(judge), read, initials, team)
        case ["excuse", "judge", judge, "because", *reason] if judge.isdecimal():
            return a.ExcuseJudge(0, int(judge), " ".join(reason), team)
        case _:
            return None


def found_of(
    subject: str, words: Sequence[str], contest: Contest, now_ns: int
) -> tuple[str, str] | None:
    """What is so and what a line wants, None for a line about something else.

    `act 1 mean 8.75`, `act 1 points 7.75`, `act 1 dropped 4`, `act 1 note nobody_dropped`,
    `act 1 missing 3 5` (`none` for nothing), `stopwatch 400 held`, `turned 2`.
    """
    match subject, *words:
        case "act", team, what, *wanted if team.isdecimal():
            act = _act(contest, int(team))
            found = "no act" if act is None else _of_act(contest, act, what)
            return None if found is None else (found, " ".join(wanted))
        case "stopwatch", *wanted:
            return _stopwatch(contest, now_ns), " ".join(wanted)
        case "turned", *wanted:
            return str(play_of(contest).turned), " ".join(wanted)
        case _:
            return None


def _team_of(words: Sequence[str]) -> tuple[list[str], int | None]:
    """The words without a last `of team N`, and the team."""
    if len(words) > 3 and list(words[-3:-1]) == ["of", "team"] and words[-1].isdecimal():
        return list(words[:-3]), int(words[-1])
    return list(words), None


def _marks(words: Sequence[str]) -> tuple[tuple[str, Points], ...] | None:
    try:
        return tuple(_mark(word) for word in words)
    except InvalidOperation:
        return None


def _mark(word: str) -> tuple[str, Points]:
    name, _, points = word.rpartition("=")
    return name, int(Decimal(points.replace(",", ".")) * 100)


def _act(contest: Contest, team: int) -> Act | None:
    plays = [run.play for run in contest.all_runs if isinstance(run.play, JudgedPlay)]
    return plays[-1].act(team) if plays else None


def _of_act(contest: Contest, act: Act, what: str) -> str | None:
    if what == "missing":
        return _numbers(missing(contest, act)) if act.result is None else "none"
    result = act.result
    if result is None:
        return "not settled"
    match what:
        case "mean":
            return f"{(Decimal(result.mean) / 100).normalize():f}"
        case "points":
            return f"{(Decimal(result.points) / 100).normalize():f}"
        case "dropped":
            return _numbers(result.dropped)
        case "note":
            return result.note or "none"
        case _:
            return None


def _numbers(judges: Sequence[int]) -> str:
    return " ".join(map(str, judges)) or "none"


def _stopwatch(contest: Contest, now_ns: int) -> str:
    acts = play_of(contest).acts
    if not acts:
        return "none"
    watch = acts[-1].stopwatch
    state = "running" if watch.is_running else "held"
    return f"{watch.elapsed(now_ns) // SECOND_NS} {state}"
