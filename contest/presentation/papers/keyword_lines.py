"""What a score sheet says of a hidden keyword: the team's guess, and rows it was out for."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.cue import Cause, Change, Cue
from contest.domain.rounds import Obstacle, ObstaclePlay
from contest.domain.rounds.obstacle import Guess
from contest.domain.state import Contest, Run
from contest.presentation.papers.lines import ScoreLine
from contest.presentation.wording import Words


def keyword_lines(contest: Contest, run: Run, team: int, words: Words) -> Iterator[ScoreLine]:
    """A line for each guess of the team in a round of a hidden keyword."""
    rules, play = contest.rules_of(run), run.play
    if not isinstance(rules, Obstacle) or not isinstance(play, ObstaclePlay):
        return
    changes = [change for change in run.changes if change.team == team]
    for guess in play.guesses:
        if guess.team == team:
            yield _line(rules, play, guess, changes, words)


def row_label(contest: Contest, run: Run, cue: Cue, words: Words) -> str:
    """The number of a question on paper: of a row its own, of the centre a word."""
    rules = contest.rules_of(run)
    if isinstance(rules, Obstacle) and rules.is_centre(cue):
        return words.say("papers.centre")
    return str(cue.number)


def out_of_round(run: Run, cue: Cue, team: int, words: Words) -> Iterator[str]:
    """Why a team has no verdict in a row: it had guessed the keyword wrong."""
    guesses = run.play.guesses if isinstance(run.play, ObstaclePlay) else ()
    out = any(guess.team == team and guess.at <= (cue.locked_at or 0) for guess in guesses)
    if out and cue.verdicts and team not in cue.verdicts:
        yield words.say("papers.out_of_round")


def _line(
    rules: Obstacle, play: ObstaclePlay, guess: Guess, changes: list[Change], words: Words
) -> ScoreLine:
    asked = "papers.keyword_centre" if guess.asked > rules.rows else "papers.keyword_rows"
    causes = [words.say(asked, rows=guess.asked)]
    if any(change.cause is Cause.RULING for change in changes):
        causes += [_cause(change, words) for change in changes]
    return ScoreLine(
        words.say("papers.keyword_number"),
        words.say("papers.keyword"),
        play.keyword.word,
        guess.text or "–",
        words.say(f"papers.verdict_{'right' if guess.right else 'wrong'}"),
        words.points(sum(change.points for change in changes)),
        "; ".join(causes),
    )


def _cause(change: Change, words: Words) -> str:
    points = words.points(change.points, signed=True)
    return f"{points} {words.say(f'papers.cause_{change.cause.value}')}"
