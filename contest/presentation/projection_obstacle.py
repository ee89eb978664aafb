"""The hidden keyword as the hall sees it: rows, pieces, who is heard; nothing before its time."""

from __future__ import annotations

from dataclasses import replace

from contest.domain.cue import Counted, Cue, Entry, Phase
from contest.domain.handling.judging import as_told
from contest.domain.keywords import letters_in, spelt
from contest.domain.questions import Numeric, Question, Short
from contest.domain.rounds.obstacle import (
    Obstacle,
    ObstaclePlay,
    asked_numbers,
    opened_numbers,
)
from contest.domain.standings import totals
from contest.domain.state import Contest
from contest.presentation import slides
from contest.presentation.answers import right_answer
from contest.presentation.projection_cue import clock_of, header_of, row_name
from contest.presentation.wording import Words


def obstacle_slide(contest: Contest, words: Words) -> slides.Obstacle | None:
    """The obstacle as it stands; None in any other round."""
    rules, play = contest.rules, contest.obstacle
    if not isinstance(rules, Obstacle) or play is None:
        return None
    opened = opened_numbers(contest.run_cues)
    pieces = _pieces(contest, rules, play, words)
    shows = any(piece.state == "open" for piece in pieces)
    return slides.Obstacle(
        header=_header(contest, rules, play, words),
        title=title_of(contest, words),
        rows=tuple(
            _row(contest, play, number, opened, words) for number in range(1, rules.rows + 1)
        ),
        keyword=_keyword(play, words),
        pieces=pieces,
        centre=rules.centre,
        picture=play.keyword.picture if shows else "",
        guesses=_guesses(contest, play),
        tiles=_tiles(contest, rules, play, words),
        heard=_heard(contest, play),
        waiting=_waiting(contest, play, words),
        clock=None if play.guessing is None else clock_of(contest, words),
        no_picture=words.say("stage.keyword_no_picture") if pieces else "",
    )


def title_of(contest: Contest, words: Words) -> str:
    """What happens now, in one line."""
    rules, play = contest.rules, contest.obstacle
    if not isinstance(rules, Obstacle) or play is None:
        return ""
    if play.guessing is not None:
        return words.say("stage.keyword_heard")
    if play.is_over:
        name = "keyword_found" if play.winner else "keyword_shown"
        return words.say(f"stage.{name}", team=_name(contest, play.winner))
    if play.queue:
        return words.say("stage.keyword_next", team=_name(contest, play.queue[0]))
    ask = contest.next_ask()
    if contest.rows_to_choose:
        chooser = rules.chooser(play, contest.order, contest.playing)
        return words.say("stage.row_choosing", team=_name(contest, chooser))
    if ask is None:
        return words.say("stage.keyword_last" if contest.playing else "stage.keyword_all_out")
    if ask.number > rules.rows or rules.row_choice == "order":
        return row_name(rules, ask.number, words)
    team = _name(contest, play.chosen[-1].team)
    return words.say("stage.row_chosen", team=team, row=ask.number)


def row_text(question: Question, words: Words) -> str:
    """The answer that a row hides, as it is spelt."""
    match question.body:
        case Short(answer=answer):
            return answer[0] if answer else ""
        case Numeric(answer=number, unit=unit):
            return f"{number} {unit}".strip()
        case _:
            return right_answer(question, words)


def _header(contest: Contest, rules: Obstacle, play: ObstaclePlay, words: Words) -> slides.Header:
    asked = asked_numbers(contest.run_cues)
    head = header_of(contest, words)
    progress = head.progress or words.say(
        "stage.rows_asked", count=len([row for row in asked if row <= rules.rows]), rows=rules.rows
    )
    if play.is_over:
        return replace(head, progress=progress, value="")
    worth = words.points(rules.worth(len(asked)))
    return replace(head, progress=progress, value=words.say("stage.keyword_worth", points=worth))


def _row(
    contest: Contest, play: ObstaclePlay, number: int, opened: frozenset[int], words: Words
) -> slides.HiddenRow:
    cue = _cue_of(contest, number)
    question = contest.questions[play.keyword.rows[number - 1]] if cue is None else cue.question
    by_letter = isinstance(question.body, Short | Numeric)
    text = row_text(question, words)
    lengths = letters_in(text) if by_letter else ()
    count = words.say("stage.letters", count=sum(lengths)) if lengths else ""
    ask = contest.next_ask()
    state = "hidden"
    if cue is not None:
        running = cue is contest.cue and cue.phase is not Phase.REVEALED
        state = "now" if running else "won" if number in opened else "lost"
    elif ask is not None and ask.number == number and not play.is_over:
        state = "now"
    released = play.is_over or (cue is not None and bool(cue.verdicts))
    letters = (spelt(text) if by_letter else text) if released else ""
    return slides.HiddenRow(str(number), lengths, letters, state, count)


def _keyword(play: ObstaclePlay, words: Words) -> slides.HiddenRow:
    word = play.keyword.word
    lengths = letters_in(word)
    state = ("won" if play.winner is not None else "lost") if play.is_over else "hidden"
    letters = spelt(word) if play.is_over else ""
    count = words.say("stage.letters", count=sum(lengths))
    return slides.HiddenRow(words.say("stage.keyword"), lengths, letters, state, count)


def _pieces(
    contest: Contest, rules: Obstacle, play: ObstaclePlay, words: Words
) -> tuple[slides.Piece, ...]:
    """One a row, then the centre's; none where the keyword has no picture."""
    if not play.keyword.picture:
        return ()
    opened = opened_numbers(contest.run_cues)
    ask = contest.cue or contest.next_ask()
    pieces = []
    for number in range(1, rules.count + 1):
        label = words.say("stage.centre_sign") if number > rules.rows else str(number)
        now = ask is not None and ask.number == number and not play.is_over
        state = "open" if play.is_over or number in opened else "now" if now else "closed"
        pieces.append(slides.Piece(label, state))
    return tuple(pieces)


def _guesses(contest: Contest, play: ObstaclePlay) -> tuple[slides.GuessLine, ...]:
    """Guesses in order; a right one says the keyword, which is known then."""
    lines = []
    for guess in play.guesses:
        team = contest.team(guess.team)
        if team is not None:
            verdict = "right" if guess.right else "wrong"
            text = guess.text or (play.keyword.word if guess.right else "")
            lines.append(slides.GuessLine(team.number, team.short, team.color, text, verdict))
    return tuple(lines)


def _heard(contest: Contest, play: ObstaclePlay) -> slides.TeamCard | None:
    team = None if play.guessing is None else contest.team(play.guessing)
    if team is None:
        return None
    return slides.TeamCard(team.number, team.name, team.short, team.color, team.members)


def _waiting(contest: Contest, play: ObstaclePlay, words: Words) -> tuple[slides.BuzzLine, ...]:
    """Who is heard next, with the gap after the press before all of them."""
    presses = {
        press.team: press.at
        for press in play.presses
        if press.counted in (Counted.TAKEN, Counted.QUEUED)
    }
    first = presses.get(play.guessing or (play.queue or (0,))[0], 0)
    lines = []
    for number in play.queue:
        team = contest.team(number)
        if team is not None:
            ms = max(0, presses.get(number, first) - first) // 1_000_000
            gap = words.say("stage.gap", ms=ms)
            lines.append(slides.BuzzLine(number, team.short, team.color, gap))
    return tuple(lines)


def _tiles(
    contest: Contest, rules: Obstacle, play: ObstaclePlay, words: Words
) -> tuple[slides.Tile, ...]:
    points = totals(as_told(contest))
    due = rules.chooser(play, contest.order, contest.playing) if contest.rows_to_choose else 0
    pad = (words.say("stage.pad_keyword"),) if rules.common.entry is Entry.TOUCH else ()
    made = []
    for team in contest.teams:
        number = team.number
        state, status = _status(play, number, due)
        made.append(
            slides.Tile(
                number,
                team.short,
                team.color,
                words.points(points[number]),
                words.say(f"stage.{status}") if status else "",
                state,
                pads=pad,
                pads_live=not play.is_over and number in contest.playing,
            )
        )
    return tuple(made)


def _status(play: ObstaclePlay, team: int, due: int) -> tuple[str, str]:
    if team in play.out:
        return "out", "keyword_out"
    if team == play.guessing:
        return "active", "answering"
    if team in play.queue:
        return "done", "keyword_waits"
    if team == play.winner:
        return "active", "keyword_winner"
    if team == due and play.guessing is None:
        return "active", "row_chooser"
    return "idle", ""


def _cue_of(contest: Contest, number: int) -> Cue | None:
    """The last asking of a row."""
    return next((cue for cue in reversed(contest.run_cues) if cue.number == number), None)


def _name(contest: Contest, number: int | None) -> str:
    team = contest.team(number) if number is not None else None
    return team.short if team else ""
