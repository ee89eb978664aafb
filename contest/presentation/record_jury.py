"""Corrections, complaints and changes in words: old, new, why and who, for history and minutes."""

from __future__ import annotations

from contest.domain import jury_events as j
from contest.domain.contest import evolve
from contest.domain.handling.keyword_rulings import told
from contest.domain.handling.rulings import key_of, past_cue, run_numbered
from contest.domain.state import Contest
from contest.presentation.question_numbers import question_named
from contest.presentation.wording import Words


def jury_line(event: j.JuryEvent, before: Contest, words: Words) -> str | None:
    """The line of an event that needs more than its own fields; None for the others."""
    if isinstance(event, j.RulingEvent):
        return _ruling(event, before, words)
    match event:
        case j.ComplaintMade(team=team, run=run, cue=cue, text=text):
            number = len(before.complaints) + 1
            about = "contest" if not run else "question" if cue else "run"
            past = past_cue(before, run, cue)
            asked = question_named(before, past, words) if past else cue
            return words.say(
                "record.complaint_made",
                number=number,
                team=_short(before, team),
                about=words.say(f"record.about_{about}", run=run, cue=asked),
                text=text,
            )
        case j.ComplaintDecided(complaint=number, upheld=upheld, text=text, by=by):
            said = words.say(f"record.upheld_{'yes' if upheld else 'no'}")
            return words.say(
                "record.complaint_decided", complaint=number, upheld=said, text=text, by=by
            )
        case j.AttendanceSet(team=team, attendance=attendance, reason=reason, ranked=ranked):
            return words.say(
                "record.attendance_set",
                team=_short(before, team),
                attendance=words.say(f"record.attendance_{attendance.value}"),
                reason=f" ({reason})" if reason else "",
                ranked=words.say("record.ranked_yes") if ranked else "",
            )
        case j.MemberSteppedIn(team=team, leaves=leaves, enters=enters, reason=reason):
            name = "member_stepped_in" if leaves else "member_joined"
            short = _short(before, team)
            return words.say(
                f"record.{name}", team=short, leaves=leaves, enters=enters, reason=reason
            )
        case j.RoundLengthened(asks=asks, reason=reason, by=by):
            return words.say("record.round_lengthened", count=len(asks), reason=reason, by=by)
        case j.LotsDrawn(order=order):
            names = ", ".join(_short(before, team) for team in order)
            return words.say("record.lots_drawn", order=names)
        case j.PlayoffStarted(teams=teams, place=place):
            names = ", ".join(_short(before, team) for team in teams)
            return words.say("record.playoff_started", place=place, teams=names)
        case j.PrizeAdded(prize=prize, reason=reason, by=by):
            title = prize_title(before, prize, words)
            return words.say("record.prize_added", prize=title, reason=reason, by=by)
        case _:
            return None


def prize_title(contest: Contest, prize: str, words: Words) -> str:
    """The title of a prize by its id."""
    prizes = contest.format.prizes if contest.format else ()
    titles = {one.id: one.title.in_language(words.language) for one in prizes}
    return titles.get(prize, prize)


def _ruling(event: j.RulingEvent, before: Contest, words: Words) -> str:
    cue = past_cue(before, event.run, event.cue)
    values: dict[str, object] = {
        "run": event.run,
        "cue": question_named(before, cue, words) if cue else event.cue,
        "reason": event.reason,
        "by": event.by,
        "moved": _moved(event, before, words),
    }
    match event:
        case j.AnswerRuled(team=team, verdict=verdict):
            was = cue.verdicts.get(team) if cue else None
            values["team"] = _short(before, team)
            values["old"] = words.say(f"common.{was.value}") if was else "–"
            values["verdict"] = words.say(f"common.{verdict.value}")
            return words.say("record.answer_ruled", **values)
        case j.KeyChanged(answer=answer):
            old = key_of(cue.question) if cue else "–"
            return words.say("record.key_changed", old=old, answer=answer, **values)
        case j.PastThrownOut():
            return words.say("record.past_thrown_out", **values)
        case j.PastReplaced(question=question):
            what = words.say(f"record.question_{'asked' if question else 'none'}")
            return words.say("record.past_replaced", question=what, **values)
        case j.KeywordRuled():
            team, old, new = told(run_numbered(before, event.run), event)
            values["team"] = _short(before, team)
            values["old"], values["verdict"] = (words.say(f"common.{one}") for one in (old, new))
            return words.say("record.keyword_ruled", **values)
        case j.RunCancelled():
            return words.say("record.run_cancelled", **values)


def _moved(event: j.RulingEvent, before: Contest, words: Words) -> str:
    """Every total that the ruling changed, old and new; empty when it changed none."""
    moved = evolve(before, event).rulings[-1].moved
    parts = [
        words.say(
            "record.moved",
            team=_short(before, one.team),
            old=words.points(one.old),
            new=words.points(one.new),
        )
        for one in moved
    ]
    return words.say("record.totals", moved="; ".join(parts)) if parts else ""


def _short(contest: Contest, number: int) -> str:
    team = contest.team(number)
    return team.short if team else str(number)
