"""What the host sees of acts before a jury: the stopwatch, the mark sheets and what they lack."""

from __future__ import annotations

from contest.domain import act_commands as a
from contest.domain.handling import acts
from contest.domain.points import Points
from contest.domain.rounds.judged import Act, Judged, differences, is_complete, result_of
from contest.domain.state import Contest
from contest.presentation.offers import Offer, offer
from contest.presentation.panels.sheet_codes import SheetCodes, sheet_codes_of
from contest.presentation.projection_acts import judge_name, stopwatch_of
from contest.presentation.slides import Stopwatch
from contest.presentation.wording import Words
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A criterion over a column: its title and range in words."""

    id: str
    title: str
    range: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A judge's sheet. `marks` by column, empty where missing; `differs` are columns.

    `state`: missing, unsigned, differs, complete or excused; `note` says it in words.
    """

    judge: int
    name: str
    marks: tuple[str, ...]
    sum: str
    state: str
    note: str
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActSheets:
    """One act: its team, what is still to do (`note`), and its sheets; `open` until settled."""

    team: int
    name: str
    note: str
    rows: tuple[SheetRow, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class ActsPanel:
    """A round of acts: the newest act comes last; the offers are those of the panel's buttons."""

    columns: tuple[SheetColumn, ...]
    acts: tuple[ActSheets, ...]
    stopwatch: Stopwatch | None
    two_person: bool
    start: Offer
    stop: Offer
    turn_back: Offer
    next_act: Offer
    codes: SheetCodes  # of the printed mark sheets


def acts_panel(contest: Contest, words: Words) -> ActsPanel | None:
    """The panel in a round of acts, None in any other."""
    rules, play = contest.rules, acts.play_of(contest)
    if not isinstance(rules, Judged):
        return None
    return ActsPanel(
        tuple(_column(rules, index, words) for index in range(len(rules.criteria))),
        tuple(_sheets(contest, rules, act, words) for act in play.acts),
        stopwatch_of(rules, play.acts[-1], words) if play.acts else None,
        rules.two_person,
        offer(contest, words, "start", a.StartStopwatch(0), words.say("console.next_start")),
        offer(contest, words, "stop", a.StopStopwatch(0), words.say("console.next_stop")),
        offer(contest, words, "turn_back", a.TurnMarks(0, -1), words.say("console.turn_back")),
        offer(contest, words, "next_act", a.StartAct(0), words.say("console.act_next")),
        sheet_codes_of(contest, words),
    )


def marks_of(text: str) -> Points | None:
    """A mark as typed (8,5 or 8.5) in hundredths; None where it is no number of two decimals."""
    whole, _, part = text.strip().replace(",", ".").partition(".")
    if not whole.isdecimal() or len(whole) > 3 or len(part) > 2 or not (part or "0").isdecimal():
        return None
    return int(whole) * 100 + int(part.ljust(2, "0") or "0")


def _column(rules: Judged, index: int, words: Words) -> SheetColumn:
    one = rules.criteria[index]
    least, most, step = (words.points(each) for each in (one.least, one.most, rules.step))
    title = one.title.in_language(words.language)
    return SheetColumn(
        one.id, title, words.say("console.mark_range", least=least, most=most, step=step)
    )


def _sheets(contest: Contest, rules: Judged, act: Act, words: Words) -> ActSheets:
    judges = range(1, acts.judges_of(contest, rules) + 1)
    rows = tuple(_row(contest, rules, act, judge, words) for judge in judges)
    team = contest.team(act.team)
    note = _note(contest, rules, act, words)
    return ActSheets(act.team, team.short if team else "", note, rows, act.result is None)


def _row(contest: Contest, rules: Judged, act: Act, judge: int, words: Words) -> SheetRow:
    marks = act.marks.get(judge, {})
    shown = tuple(words.points(marks[one.id]) if one.id in marks else "" for one in rules.criteria)
    whole = all(shown)
    differs = differences(act, judge)
    state = _state(rules, act, judge)
    return SheetRow(
        judge,
        judge_name(contest, judge, words),
        shown,
        words.points(sum(marks.values())) if whole else "",
        state,
        words.say(f"console.sheet_{state}", reason=act.excused.get(judge, "")),
        differs,
    )


def _state(rules: Judged, act: Act, judge: int) -> str:
    if judge in act.excused:
        return "excused"
    if is_complete(rules, act, judge):
        return "complete"
    if differences(act, judge):
        return "differs"
    has_all = all(one.id in act.marks.get(judge, {}) for one in rules.criteria)
    return "unsigned" if has_all else "missing"


def _note(contest: Contest, rules: Judged, act: Act, words: Words) -> str:
    missing = acts.missing(contest, act)
    if missing:
        return words.say("console.act_missing", judges=", ".join(map(str, missing)))
    result = act.result or result_of(rules, act, acts.judges_of(contest, rules))
    note = words.say(
        "console.act_result", mean=words.points(result.mean), points=words.points(result.points)
    )
    return f"{note} {words.say(f'stage.{result.note}')}" if result.note else note
