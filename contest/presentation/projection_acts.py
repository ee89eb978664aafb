"""What the hall sees of acts before a jury: the stopwatch, and marks only once turned over."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.handling.acts import judges_of, play_of
from contest.domain.rounds.judged import Act, ActResult, Judged, penalty, result_of
from contest.domain.state import Contest
from contest.domain.stopwatch import SECOND_NS
from contest.domain.teams import proposed_short
from contest.presentation import slides
from contest.presentation.looks import topped
from contest.presentation.round_names import round_name
from contest.presentation.wording import Words

MOST_STEPS = 40  # lines of deduction that a stopwatch carries with it


def act_slide(contest: Contest, words: Words) -> slides.Act | None:
    """The latest act with its stopwatch, or None without one."""
    acts, rules = play_of(contest).acts, contest.rules
    if not acts or not isinstance(rules, Judged):
        return None
    act = acts[-1]
    card = _card(contest, act.team)
    return slides.Act(_header(contest, act, words), card, stopwatch_of(rules, act, words))


def marks_slide(contest: Contest, words: Words) -> slides.Marks | None:
    """The marks of the act that are turned over so far, or None without one."""
    play, rules = play_of(contest), contest.rules
    act = play.act(play.shown)
    if act is None or not isinstance(rules, Judged):
        return None
    judges = judges_of(contest, rules)
    turning = [judge for judge in range(1, judges + 1) if judge not in act.excused]
    opened = turning[: play.turned]
    # Nothing of the result is worked out before the last mark is on the stage.
    result = result_of(rules, act, judges) if play.turned > len(turning) else None
    cards = tuple(
        _mark_card(contest, rules, act, judge, opened, result, words)
        for judge in range(1, judges + 1)
    )
    return slides.Marks(
        _header(contest, act, words),
        _card(contest, act.team),
        words.say("stage.marks"),
        cards,
        words.say(f"stage.final_{rules.mean}"),
        words.points(result.mean) if result else "",
        " · ".join(_notes(rules, result, words)) if result else "",
        words.say("stage.act_points"),
        words.points(result.points) if result else "",
    )


def stopwatch_of(rules: Judged, act: Act, words: Words) -> slides.Stopwatch:
    """The stopwatch of an act, with what overtime costs from which second on."""
    watch, limit = act.stopwatch, rules.common.seconds
    return slides.Stopwatch(
        watch.ran_ns // 1_000_000,
        watch.since_ns or 0,
        watch.is_running,
        limit,
        words.say("stage.act_limit", time=clock_face(limit)),
        tuple(_steps(rules, words)),
    )


def clock_face(seconds: int) -> str:
    """Minutes and seconds as a clock shows them: 6:40."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def judge_name(contest: Contest, judge: int, words: Words) -> str:
    """A judge's name, or the number where none was entered."""
    if judge <= len(contest.judges):
        return contest.judges[judge - 1]
    return words.say("stage.judge", number=judge)


def _steps(rules: Judged, words: Words) -> Iterator[slides.OvertimeStep]:
    """What is said from which second on, until the points of any act are gone."""
    limit = rules.common.seconds
    at = {limit + 1}
    for line in rules.overtime:
        if line.over_seconds is not None:
            at.add(limit + max(1, line.over_seconds))
        if line.each_seconds is not None:
            late = 0 if line.count == "full" else 1
            at |= {limit + late + n * line.each_seconds for n in range(1 - late, MOST_STEPS)}
    said = ""
    for seconds in sorted(at)[:MOST_STEPS]:
        minus, void = penalty(rules, seconds)
        text = _cost(minus, void, words)
        if text != said:
            yield slides.OvertimeStep(seconds, text)
        said = text


def _cost(minus: int, void: bool, words: Words) -> str:
    if void:
        return words.say("stage.overtime_void")
    if minus:
        return words.say("stage.overtime_minus", points=words.points(minus))
    return words.say("stage.overtime")


def _mark_card(
    contest: Contest,
    rules: Judged,
    act: Act,
    judge: int,
    opened: list[int],
    result: ActResult | None,
    words: Words,
) -> slides.MarkCard:
    name = judge_name(contest, judge, words)
    short = proposed_short(name)
    if judge in act.excused:
        return slides.MarkCard(name, "", "excused", words.say("stage.judge_excused"), short)
    if judge not in opened:
        return slides.MarkCard(name, "", "hidden", short=short)
    mark = words.points(sum(act.marks[judge][one.id] for one in rules.criteria))
    if result is not None and judge in result.dropped:
        return slides.MarkCard(name, mark, "dropped", words.say("stage.mark_dropped"), short)
    return slides.MarkCard(name, mark, "shown", short=short)


def _notes(rules: Judged, result: ActResult, words: Words) -> Iterator[str]:
    if result.note:
        yield words.say(f"stage.{result.note}")
    if rules.common.weight != 100:
        yield words.say("stage.act_weight", weight=words.points(rules.common.weight))
    if result.seconds > rules.common.seconds:
        yield words.say(
            "stage.act_time",
            time=clock_face(result.seconds),
            points=words.points(-result.penalty, signed=True) if result.penalty else "0",
        )


def _header(contest: Contest, act: Act, words: Words) -> slides.Header:
    assert contest.run is not None
    assert contest.format is not None
    name = round_name(contest.format, contest.run.round, words)
    number = 1 + next(n for n, one in enumerate(play_of(contest).acts) if one.team == act.team)
    progress = words.say("stage.act_number", number=number, count=len(contest.playing))
    return topped(slides.Header(name, progress), contest)


def _card(contest: Contest, number: int) -> slides.TeamCard:
    team = contest.team(number)
    assert team is not None
    return slides.TeamCard(team.number, team.name, team.short, team.color, team.members)


def elapsed_ms(watch: slides.Stopwatch, now_ns: int) -> int:
    """Milliseconds on a stopwatch at `now_ns`."""
    gone = max(0, now_ns - watch.at_ns) * 1000 // SECOND_NS if watch.running else 0
    return watch.ran_ms + gone
