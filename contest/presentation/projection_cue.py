"""Slides of a running cue: reading, open, buzz, locked, reveal."""

from __future__ import annotations

from collections.abc import Mapping

from contest.domain.countdown import ClockKind
from contest.domain.cue import Counted, Cue, Entry, Phase, Press, Verdict
from contest.domain.handling import judging, packages
from contest.domain.points import Points
from contest.domain.questions import Question, letters_of
from contest.domain.rounds import (
    Audience,
    ByBuzzer,
    Elimination,
    Judged,
    Obstacle,
    Package,
    Playoff,
    Turns,
)
from contest.domain.standings import totals
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation import projection_turns as turns
from contest.presentation import slides
from contest.presentation.answers import right_answer, right_letters, source_line
from contest.presentation.looks import topped
from contest.presentation.projection_elimination import left_of
from contest.presentation.projection_face import question_face
from contest.presentation.projection_playoff import place_taken, place_wanted, teams_shown
from contest.presentation.round_names import round_name
from contest.presentation.wording import Words


def cue_slide(contest: Contest, words: Words) -> slides.Slide | None:
    """The slide of the running cue, or None without one."""
    cue = contest.cue
    if cue is None or contest.rules is None:
        return None
    header, tiles = header_of(contest, words), tiles_of(contest, words)
    match cue.phase:
        case Phase.DRAWN:
            return turns.declaring_slide(contest, cue, header, tiles, words)
        case Phase.SHOWN:
            hint = words.say("stage.being_read")
            reading = contest.clock is not None and contest.clock.kind is ClockKind.READING
            clock = clock_of(contest, words) if reading else None
            return slides.QuestionRead(
                header, face_of(cue.question, words, cue.page), tiles, hint, clock
            )
        case Phase.OPEN if cue.answering is not None:
            return _buzz(contest, cue, header, tiles, words)
        case Phase.OPEN:
            clock = clock_of(contest, words)
            hint = turns.steal_hint(contest, cue, words)
            return slides.QuestionOpen(
                header, face_of(cue.question, words, cue.page), tiles, clock, hint
            )
        case Phase.LOCKED:
            return _locked(contest, cue, header, tiles, words)
        case Phase.REVEALED:
            return reveal_of(cue, header, tiles, words)


def header_of(contest: Contest, words: Words) -> slides.Header:
    """Which round, which question of how many, and what it is worth; and the organiser's logo."""
    return topped(_header_of(contest, words), contest)


def _header_of(contest: Contest, words: Words) -> slides.Header:
    rules, run, cue = contest.rules, contest.run, contest.cue
    if rules is None or run is None:
        return slides.Header("")
    assert contest.format is not None
    name = round_name(contest.format, run.round, words)
    if cue is None or isinstance(rules, Judged | Audience):
        return slides.Header(name)
    count = rules.each if isinstance(rules, Turns | Package) else rules.count
    progress = words.say("stage.question_number", number=cue.number, count=count)
    if isinstance(rules, Obstacle):
        progress = row_name(rules, cue.number, words)
    team = contest.team(cue.team) if cue.team is not None else None
    if team is not None:
        progress = f"{team.short} · {progress}"
    if isinstance(rules, Elimination):
        return slides.Header(name, progress, left_of(contest, words))
    if isinstance(rules, Playoff):
        return slides.Header(name, progress, place_wanted(contest, words))
    return slides.Header(name, progress, _value(contest, cue, words))


def row_name(rules: Obstacle, number: int, words: Words) -> str:
    """What the hall calls a row of an obstacle, or its centre."""
    if number > rules.rows:
        return words.say("stage.centre")
    return words.say("stage.row_number", row=number, rows=rules.rows)


def face_of(question: Question, words: Words, page: int = 0) -> slides.Face:
    """A question before its reveal: without a hint of the key."""
    return question_face(question, words, revealed=False, page=page)


def clock_of(contest: Contest, words: Words) -> slides.Clock | None:
    """The clock of the stage."""
    if contest.clock is None:
        return None
    time = contest.clock.countdown
    label = words.say(f"stage.clock_{contest.clock.kind.value}")
    return slides.Clock(
        time.total_ns // 1_000_000,
        time.left_ns // 1_000_000,
        time.since_ns or 0,
        time.is_running,
        words.say("stage.seconds"),
        label if time.is_running or not time.left_ns else words.say("stage.clock_held"),
    )


def tiles_of(contest: Contest, words: Words) -> tuple[slides.Tile, ...]:
    """A tile a team; what a team answered only once it is revealed."""
    points = totals(judging.as_told(contest))
    assert contest.cue is not None
    gained = judging.gained(contest)
    shown = teams_shown(contest)
    return tuple(
        _tile(contest, contest.cue, team, points, gained.get(team.number, 0), words)
        for team in shown
    )


def waiting_tiles(contest: Contest, words: Words) -> tuple[slides.Tile, ...]:
    """A tile a team while no question runs: its points, and whether it has its star still."""
    points = totals(judging.as_told(contest))
    due = packages.due(contest)
    tiles = []
    for team in contest.teams:
        number, status = team.number, turns.star_status(contest, team.number)
        state = "active" if number in due else "idle"
        said = words.say(f"stage.{status}") if status else ""
        total = words.points(points[number])
        tiles.append(slides.Tile(number, team.short, team.color, total, said, state))
    return tuple(tiles)


def _tile(
    contest: Contest,
    cue: Cue,
    team: Team,
    points: Mapping[int, Points],
    gained: Points,
    words: Words,
) -> slides.Tile:
    shown = words.points(points[team.number])
    taken = place_taken(contest, team.number)
    if taken is not None:
        place = words.say("stage.place", place=taken)
        verdict = cue.verdicts.get(team.number)
        if verdict is not None:  # it has won the place with this question
            return _revealed_tile(cue, team, shown, gained, words, place)
        return slides.Tile(team.number, team.short, team.color, shown, place, "done")
    if cue.phase is Phase.REVEALED:
        return _revealed_tile(cue, team, shown, gained, words)
    state, status = _status(contest, cue, team.number)
    staked = turns.stake_status(contest, cue, team.number, words)
    return slides.Tile(
        team.number,
        team.short,
        team.color,
        shown,
        words.say(f"stage.{status}") if status else staked,
        state,
        pads=_pads(contest, cue, team.number, words),
        pads_live=_pads_are_live(contest, cue, team.number),
    )


def _revealed_tile(
    cue: Cue, team: Team, shown: str, gained: Points, words: Words, place: str = ""
) -> slides.Tile:
    """What the team answered, and what came of it: points, or a place in a playoff."""
    verdict = cue.verdicts.get(team.number)
    if verdict is None:
        return slides.Tile(team.number, team.short, team.color, shown)
    given = cue.answers.get(team.number)
    signed = words.points(gained, signed=True) if gained or verdict is Verdict.RIGHT else "0"
    return slides.Tile(
        team.number,
        team.short,
        team.color,
        shown,
        state="done",
        answer=given.answer if given and letters_of(cue.question) else "",
        verdict=verdict.value,
        change=place or signed,
    )


def _status(contest: Contest, cue: Cue, team: int) -> tuple[str, str]:
    """State and word of a team before the reveal: that it has answered, never what."""
    play = contest.obstacle
    if play is not None and team in play.out:
        return "out", "keyword_out"
    if play is not None and team in play.queue:
        return "done", "keyword_waits"
    if team in cue.barred:
        return "out", "lost_right"
    if team == cue.answering:
        return "active", "answering"
    if isinstance(contest.rules, ByBuzzer):
        if team not in contest.contending:
            return "out", ""
        return ("out", "has_tried") if team in cue.tried else ("idle", "")
    if cue.thieves is not None:
        return turns.steal_state(cue, team)
    if isinstance(contest.rules, Turns | Package):
        return ("active", "its_turn") if team == cue.team else ("idle", "")
    return ("done", "has_answered") if team in cue.answers else ("idle", "")


def _pads(contest: Contest, cue: Cue, team: int, words: Words) -> tuple[str, ...]:
    """What a team may touch; from the reading to the lock, so that nothing moves between them."""
    rules = contest.rules
    if rules is None or rules.common.entry is not Entry.TOUCH or cue.answering is not None:
        return ()
    if cue.thieves is not None:
        return ()  # a steal is won by a buzz, which the host hears
    if isinstance(rules, ByBuzzer):
        return (words.say("stage.pad_buzz"),)
    return letters_of(cue.question) if team in rules.judged_teams(cue, contest.playing) else ()


def _pads_are_live(contest: Contest, cue: Cue, team: int) -> bool:
    """Whether a touch counts now; an early one may count too, for or against the team."""
    if isinstance(contest.rules, ByBuzzer):
        early = cue.phase is Phase.SHOWN and contest.rules.early != "ignored"
        may = team in contest.contending and team not in (*cue.tried, *cue.barred)
        return may and (early or cue.phase is Phase.OPEN)
    return cue.phase is Phase.OPEN


def _value(contest: Contest, cue: Cue, words: Words) -> str:
    assert contest.rules is not None
    table = getattr(contest.rules, "speed_table", ())
    if table:
        return words.say("stage.points_table", points="/".join(map(words.points, table)))
    return turns.value_line(contest, cue, words)


def _buzz(
    contest: Contest, cue: Cue, header: slides.Header, tiles: tuple[slides.Tile, ...], words: Words
) -> slides.Buzz:
    assert cue.answering is not None
    # A team whose turn it is to steal has not pressed.
    taken = [n for n, press in enumerate(cue.presses) if press.counted is Counted.TAKEN]
    turn = Press(cue.answering, 0, Counted.TAKEN)
    first, *others = cue.presses[taken[-1] :] if taken else (turn,)
    team = contest.team(first.team)
    assert team is not None
    return slides.Buzz(
        header,
        face_of(cue.question, words, cue.page),
        words.say("stage.buzzed" if taken else "stage.steals"),
        slides.TeamCard(team.number, team.name, team.short, team.color, team.members),
        _others(contest, first, others, words),
        tiles,
        clock_of(contest, words),
    )


def presses_now(cue: Cue) -> tuple[Press, ...]:
    """Who pressed for the question as it stands, the one that answers first, each team once."""
    taken = [n for n, press in enumerate(cue.presses) if press.counted is Counted.TAKEN]
    if not taken:
        return ()
    first, *others = cue.presses[taken[-1] :]
    seen = {first.team: first}
    for press in others:
        if press.counted is Counted.QUEUED:
            seen.setdefault(press.team, press)
    return tuple(seen.values())


def _others(
    contest: Contest, first: Press, presses: list[Press], words: Words
) -> tuple[slides.BuzzLine, ...]:
    """The teams that pressed after the first, each once, with the gap."""
    seen: dict[int, Press] = {}
    for press in presses:
        if press.counted is Counted.QUEUED and press.team != first.team:
            seen.setdefault(press.team, press)
    lines = []
    for press in seen.values():
        team = contest.team(press.team)
        assert team is not None
        gap = words.say("stage.gap", ms=max(0, press.at - first.at) // 1_000_000)
        lines.append(slides.BuzzLine(team.number, team.short, team.color, gap))
    return tuple(lines)


def _locked(
    contest: Contest, cue: Cue, header: slides.Header, tiles: tuple[slides.Tile, ...], words: Words
) -> slides.QuestionLocked:
    clock = contest.clock
    time_up = clock is not None and clock.countdown.left_ns == 0
    if (isinstance(contest.rules, ByBuzzer) or cue.tried) and not time_up:
        title = words.say("stage.answered")
    else:
        title = words.say("stage.time_up" if time_up else "stage.locked")
    hint = words.say("stage.waiting")
    face = face_of(cue.question, words, cue.page)
    return slides.QuestionLocked(header, face, tiles, title, hint, time_up)


def reveal_of(
    cue: Cue, header: slides.Header, tiles: tuple[slides.Tile, ...], words: Words
) -> slides.Reveal:
    """The question with its right answer, explanation and source."""
    source = source_line(cue.question, words)
    return slides.Reveal(
        header,
        question_face(cue.question, words, revealed=True, page=cue.page),
        words.say("stage.right_answer"),
        "" if right_letters(cue.question) else right_answer(cue.question, words),
        cue.question.explanation,
        words.say("stage.source", source=source) if source else "",
        tiles,
    )
