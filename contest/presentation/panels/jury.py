"""What the host may ask of jury and organiser: past questions, complaints, ties, and every deed.

A deed is a choice with what must be filled in for it; `command_for` makes its command, and
`effect_lines` says beforehand whose points, place and prize it would change.
"""

from __future__ import annotations

from contest.domain import jury_commands as j
from contest.domain.act_commands import StartAct
from contest.domain.commands import Command
from contest.domain.cue import Cue, Ended, Verdict
from contest.domain.effects import Effect, effect_on
from contest.domain.formats import Prize, TieBreak
from contest.domain.handling.rulings import key_of
from contest.domain.prizes import PrizeTie, prize_ties
from contest.domain.refusals import Refused
from contest.domain.rounds import Judged, ObstaclePlay
from contest.domain.rulings import Attendance
from contest.domain.stage import Scene
from contest.domain.state import Contest, Run
from contest.presentation.offers import say_refusal
from contest.presentation.wording import Words
from contest.values import dataclass

_AWAY = {
    "late": Attendance.LATE,
    "absent": Attendance.ABSENT,
    "withdrawn": Attendance.WITHDRAWN,
    "excluded": Attendance.EXCLUDED,
}
_PAUSES = {
    "deliberation": Scene.DELIBERATION,
    "technical": Scene.TECHNICAL,
    "intermission": Scene.INTERMISSION,
}
# What may be left empty, though it is asked for.
_OPTIONAL = {"step_in": ("answer",), "correct_contest": ("answer", "name")}
_SIGNS = {Verdict.RIGHT: "✓", Verdict.WRONG: "✗", Verdict.BLANK: "–", Verdict.PARTIAL: "◐"}
_NEEDS: dict[str, tuple[str, ...]] = {
    "judge": ("question", "team", "verdict", "reason", "name"),
    "key": ("question", "answer", "reason", "name"),
    "throw_out": ("question", "reason", "name"),
    "replace": ("question", "reason", "name"),
    "cancel": ("question", "reason", "name"),
    "complain": ("question", "team", "reason"),
    **dict.fromkeys(_AWAY, ("team", "reason")),
    "withdrawn_ranked": ("team", "reason"),
    "there": ("team",),
    "step_in": ("team", "answer", "name", "reason"),
    "correct_team": ("team", "reason", "answer"),
    "correct_members": ("team", "reason"),
    "correct_contest": ("reason", "answer", "name"),
    "lengthen": ("count", "reason", "name"),
    **dict.fromkeys(_PAUSES, ("count",)),
}


@dataclass(frozen=True, slots=True)
class PastQuestion:
    """A question of the record: where it stands, and a line that tells it from the others."""

    run: int
    cue: int
    line: str


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that jury or organiser may do; `needs` in the order in which they are asked.

    `optional` are needs that may stay empty.
    """

    id: str
    label: str
    needs: tuple[str, ...]
    optional: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JuryPanel:
    """Past questions, the latest first; deeds, the most frequent first; ties in words."""

    contest: Contest
    words: Words
    deeds: tuple[Deed, ...]
    warnings: tuple[str, ...]

    @property
    def questions(self) -> tuple[PastQuestion, ...]:
        """Worked out when the sheet is opened: after a long day there are thousands."""
        return _questions(self.contest, self.words)


@dataclass(frozen=True, slots=True)
class Filled:
    """What the host filled in; `count` is questions or, for a pause, minutes (0: not said)."""

    run: int = 0
    cue: int = 0
    team: int = 0
    verdict: Verdict = Verdict.RIGHT
    answer: str = ""
    count: int = 0
    reason: str = ""
    name: str = ""


def jury_panel(contest: Contest, words: Words) -> JuryPanel:
    """The panel in this state."""
    return JuryPanel(contest, words, _deeds(contest, words), tie_lines(contest, words))


def written(panel: JuryPanel, deed: str, team: int) -> dict[str, str] | None:
    """What stands there now and is to be corrected, by the field; None where nothing does."""
    contest = panel.contest
    found = contest.team(team)
    if deed == "correct_contest":
        texts = (contest.title, contest.place, contest.organiser)
        return dict(zip(("reason", "answer", "name"), texts, strict=True))
    if found is None or deed not in ("correct_team", "correct_members"):
        return None
    if deed == "correct_members":
        return {"reason": ", ".join(found.members)}
    return {"reason": found.name, "answer": found.short}


def command_for(
    deed: str, filled: Filled, lot: tuple[int, ...] = (), contest: Contest | None = None
) -> Command | None:
    """The command of a deed; None for a deed that is not known.

    `lot` is the order of lots; `contest` is needed where a name is corrected.
    """
    word, _, rest = deed.partition(":")
    reason, name = filled.reason, filled.name
    if contest is not None and (corrected := _correcting(word, filled, contest)) is not None:
        return corrected
    match word:
        case "upheld" | "rejected":
            return j.DecideComplaint(0, int(rest), word == "upheld", name, reason)
        case "prize":
            return j.AddPrize(0, rest, reason, name)
        case "lots":
            return j.DrawLots(0, lot)
        case "keyword_right" | "keyword_wrong":
            run, guess = (int(number) for number in rest.split("/"))
            return j.JudgeKeyword(0, run, guess, word == "keyword_right", reason, name)
        case "predict":
            return j.EnterPrediction(0, filled.team, filled.count)
        case "predicted":
            return j.SetPredicted(0, filled.count)
        case "lengthen":
            return j.LengthenRound(0, filled.count, reason, name)
        case _ if word in _PAUSES:
            return j.Interrupt(0, _PAUSES[word], 60 * filled.count or None)
        case _:
            return _about_team(word, filled) or _about_question(word, filled)


def _about_team(word: str, filled: Filled) -> Command | None:
    team, reason = filled.team, filled.reason
    match word:
        case "there":
            return j.SetAttendance(0, team, Attendance.PRESENT, "")
        case "withdrawn_ranked":
            return j.SetAttendance(0, team, Attendance.WITHDRAWN, reason, ranked=True)
        case "step_in":
            return j.StepIn(0, team, filled.answer, filled.name, reason)
        case "act":
            return StartAct(0, team)
        case _ if word in _AWAY:
            return j.SetAttendance(0, team, _AWAY[word], reason)
        case _:
            return None


def _correcting(word: str, filled: Filled, contest: Contest) -> Command | None:
    """The command that puts a name right; what is not asked for stays as it is."""
    team = contest.team(filled.team)
    if word == "correct_contest":
        return j.CorrectContest(0, filled.reason, filled.answer, filled.name)
    if team is None:
        return None
    if word == "correct_team":
        return j.CorrectTeam(0, team.number, filled.reason, filled.answer, team.members)
    if word == "correct_members":
        names = (name.strip() for name in filled.reason.split(","))
        members = tuple(name for name in names if name)
        return j.CorrectTeam(0, team.number, team.name, team.short, members)
    return None


def _about_question(word: str, filled: Filled) -> Command | None:
    run, cue, team = filled.run, filled.cue, filled.team
    reason, name = filled.reason, filled.name
    match word:
        case "judge":
            return j.JudgeAgain(0, run, cue, team, filled.verdict, reason, name)
        case "key":
            return j.ChangeKey(0, run, cue, filled.answer, reason, name)
        case "throw_out":
            return j.ThrowOutPast(0, run, cue, reason, name)
        case "replace":
            return j.ReplacePast(0, run, cue, reason, name)
        case "cancel":
            return j.CancelRun(0, run, reason, name)
        case "complain":
            return j.Complain(0, team, run, cue, reason)
        case _:
            return None


def tie_lines(contest: Contest, words: Words) -> tuple[str, ...]:
    """A warning for each tie that a prize depends on, as soon as anything has been settled."""
    settled = any(cue.ended is Ended.SETTLED for run in contest.counted_runs for cue in run.cues)
    if not settled:
        return ()
    return tuple(
        words.say(
            "console.tie",
            teams=words.listed([_short(contest, team) for team in tie.teams]),
            place=tie.place,
            prize=tie.prize.title.in_language(words.language),
            left=tie.left,
        )
        for tie in prize_ties(contest)
    )


def lot_of(contest: Contest, deed: str) -> tuple[int, ...]:
    """The tied teams that the deed of lots is about."""
    place = deed.partition(":")[2]
    found = (tie.teams for tie in prize_ties(contest) if str(tie.place) == place)
    return next(found, ())


def effect_lines(contest: Contest, command: Command, words: Words) -> tuple[str, ...]:
    """What the command would change for the teams, or every reason why it cannot be done."""
    try:
        effect = effect_on(contest, command)
    except Refused as refused:
        return tuple(say_refusal(reason, words) for reason in refused.reasons)
    lines = [
        words.say(
            "console.effect_team",
            team=_short(contest, one.team),
            old=words.points(one.old_points),
            new=words.points(one.new_points),
            old_place=one.old_place or "–",
            new_place=one.new_place or "–",
        )
        for one in effect.teams
        if (one.old_points, one.old_place) != (one.new_points, one.new_place)
    ]
    if not lines:
        return (words.say("console.effect_none", count=len(effect.teams)),)
    return (*lines, *_prize_lines(contest, effect, words))


def _prize_lines(contest: Contest, effect: Effect, words: Words) -> tuple[str, ...]:
    nothing = words.say("console.no_prize")

    def said(prize: Prize | None) -> str:
        return prize.title.in_language(words.language) if prize else nothing

    lines = tuple(
        words.say(
            "console.effect_prize",
            team=_short(contest, one.team),
            old=said(one.old),
            new=said(one.new),
        )
        for one in effect.prizes
    )
    return lines or (words.say("console.effect_no_prize"),)


def _questions(contest: Contest, words: Words) -> tuple[PastQuestion, ...]:
    return tuple(
        PastQuestion(run.number, place, _line(contest, run, cue, words))
        for run in reversed(contest.counted_runs)
        for place, cue in reversed(list(enumerate(run.cues, 1)))
        if cue.ended is Ended.SETTLED
    )


def _line(contest: Contest, run: Run, cue: Cue, words: Words) -> str:
    given = []
    for team, verdict in sorted(cue.verdicts.items()):
        answer = cue.answers[team].answer if team in cue.answers else ""
        given.append(f"{team}{_SIGNS[verdict]}{answer}")
    title = contest.rules_of(run).common.title.in_language(words.language)
    return words.say(
        "console.past_question",
        round=title,
        number=cue.number,
        key=key_of(cue.question) or "–",
        teams=" ".join(given),
        text=cue.question.text,
    )


def _deeds(contest: Contest, words: Words) -> tuple[Deed, ...]:
    open_ = [one for one in contest.complaints if one.upheld is None]
    prizes = contest.format.prizes if contest.format else ()
    needs = {**_NEEDS, **_rarer(contest)}
    fixed = [
        Deed(name, words.say(f"console.deed_{name}"), wanted, _OPTIONAL.get(name, ()))
        for name, wanted in needs.items()
    ]
    decisions = [
        Deed(
            f"{word}:{one.number}",
            words.say(f"console.deed_{word}", number=one.number, team=_short(contest, one.team)),
            ("reason", "name"),
        )
        for one in open_
        for word in ("upheld", "rejected")
    ]
    lots = [_lots_deed(contest, tie, words) for tie in prize_ties(contest)]
    more = [
        Deed(
            f"prize:{prize.id}",
            words.say("console.deed_prize", prize=prize.title.in_language(words.language)),
            ("reason", "name"),
        )
        for prize in prizes
    ]
    return (*fixed, *_keyword_deeds(contest, words), *decisions, *lots, *more)


def _rarer(contest: Contest) -> dict[str, tuple[str, ...]]:
    """Deeds of some formats: a prediction that ends ties, an act out of its turn."""
    needs: dict[str, tuple[str, ...]] = {}
    if contest.format is not None and TieBreak.PREDICTION in {
        one.kind for one in contest.format.tie_breakers
    }:
        needs |= {"predict": ("team", "count"), "predicted": ("count",)}
    if isinstance(contest.rules, Judged):
        needs["act"] = ("team",)
    return needs


def _keyword_deeds(contest: Contest, words: Words) -> list[Deed]:
    """For each guess of a keyword the other verdict."""
    deeds = []
    for run in contest.counted_runs:
        guesses = run.play.guesses if isinstance(run.play, ObstaclePlay) else ()
        for place, guess in enumerate(guesses, 1):
            name = "keyword_wrong" if guess.right else "keyword_right"
            label = words.say(f"console.deed_{name}", team=_short(contest, guess.team))
            needs = ("reason", "name")
            deeds.append(Deed(f"{name}:{run.number}/{place}", label, needs))
    return deeds


def _lots_deed(contest: Contest, tie: PrizeTie, words: Words) -> Deed:
    teams = words.listed([_short(contest, team) for team in tie.teams])
    return Deed(f"lots:{tie.place}", words.say("console.deed_lots", teams=teams), ())


def _short(contest: Contest, number: int) -> str:
    team = contest.team(number)
    return team.short if team else str(number)
