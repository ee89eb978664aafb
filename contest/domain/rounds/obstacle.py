"""Kind 5, obstacle: a hidden keyword, rows of clues for everybody, a picture in pieces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from contest.domain.countdown import Clock
from contest.domain.cue import Cause, Change, Cue, Ended, Entry, Press, Verdict
from contest.domain.keywords import Keyword
from contest.domain.points import Points
from contest.domain.rounds.common import Ask, Common, points_for
from contest.domain.rounds.stealing import AfterCorrection
from contest.values import dataclass

Spelling = Literal["exact", "fold", "no_tones"]


@dataclass(frozen=True, slots=True)
class Choice:
    """The row that a team chose."""

    team: int
    row: int


@dataclass(frozen=True, slots=True)
class Guess:
    """What a team said the keyword is; `asked`: rows asked by then, the centre counting as one."""

    team: int
    text: str  # empty where the host only said what it was
    right: bool
    asked: int
    at: int


@dataclass(frozen=True)
class ObstaclePlay:
    """Where a round stands beyond its cues.

    `queue`: teams that pressed and wait to be heard, in order. `guessing` is heard now, since
    `heard_at`; the clock of the row that it interrupts stands in `aside`, which ran or not.
    """

    keyword: Keyword
    chosen: tuple[Choice, ...] = ()
    presses: tuple[Press, ...] = ()
    queue: tuple[int, ...] = ()
    guessing: int | None = None
    heard_at: int = 0
    aside: Clock | None = None
    aside_ran: bool = False
    guesses: tuple[Guess, ...] = ()
    revealed: bool = False  # the host showed the keyword

    @property
    def out(self) -> tuple[int, ...]:
        """Teams that guessed wrong: they answer no row and press no buzzer in this round."""
        return tuple(guess.team for guess in self.guesses if not guess.right)

    @property
    def winner(self) -> int | None:
        """The team that guessed right; the first one, where a ruling made a second."""
        return next((guess.team for guess in self.guesses if guess.right), None)

    @property
    def is_over(self) -> bool:
        """Whether the keyword is known: nothing more is asked."""
        return self.revealed or self.winner is not None

    @property
    def is_wanted(self) -> bool:
        """Whether somebody is heard, or waits to be."""
        return self.guessing is not None or bool(self.queue)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Parameters: `rows` rows for everybody and, with `centre`, one question more at the end.

    `keyword`: what it is worth by the number of rows asked: for none, for each row, and for the
    centre. `centre_right`: points of the centre, as a row without. `answer_seconds` to say the
    keyword. `row_choice`: the teams choose in turn, or rows come in order. `hearing`: a press
    holds the row and is heard at once, or waits for its end. `keyword_spelling`: what a guess may
    differ by, for what the host is proposed. `keyword_after_correction`: what becomes of a later
    right guess when an earlier one is upheld.
    """

    common: Common
    rows: int
    keyword: tuple[Points, ...]
    answer_seconds: int
    centre: bool = True
    centre_right: Points | None = None
    row_choice: Literal["teams", "order"] = "teams"
    hearing: Literal["at_once", "after_row"] = "at_once"
    keyword_spelling: Spelling = "fold"
    keyword_after_correction: AfterCorrection = "keep"

    @property
    def is_by_letter(self) -> bool:
        """Whether rows are answered by letters, so that every question must have them."""
        return self.common.entry is not Entry.SPOKEN

    @property
    def count(self) -> int:
        """How many questions there are, the centre with the rows."""
        return self.rows + self.centre

    def questions_needed(self, _teams: int) -> int:
        """How many questions the round may ask."""
        return self.count

    def takes(self, keyword: Keyword) -> bool:
        """Whether a keyword has as many rows as the round asks, and a centre if it asks one."""
        return len(keyword.rows) == self.rows and (bool(keyword.centre) or not self.centre)

    def questions_of(self, keyword: Keyword) -> tuple[str, ...]:
        """The questions that the round asks of a keyword, in the order of their numbers."""
        return keyword.questions[: self.count]

    def next_ask(
        self, cues: Sequence[Cue], drawn: Sequence[str], _order: Sequence[int]
    ) -> Ask | None:
        """The first row that was not asked, then the centre; `next_in` knows what was chosen."""
        asked = asked_numbers(cues)
        number = next((n for n in range(1, len(drawn) + 1) if n not in asked), None)
        return None if number is None else Ask(drawn[number - 1], number)

    def next_in(self, play: ObstaclePlay, cues: Sequence[Cue]) -> Ask | None:
        """The row that was chosen and not asked, or comes next in order; at the end the centre."""
        if play.is_over:
            return None
        questions = self.questions_of(play.keyword)
        if self.row_choice == "order" or not self.open_rows(cues):
            return self.next_ask(cues, questions, ())
        last = play.chosen[-1].row if play.chosen else 0
        if not last or last in asked_numbers(cues):
            return None
        return Ask(questions[last - 1], last)

    def open_rows(self, cues: Sequence[Cue]) -> tuple[int, ...]:
        """Rows that were not asked."""
        asked = asked_numbers(cues)
        return tuple(row for row in range(1, self.rows + 1) if row not in asked)

    def chooser(self, play: ObstaclePlay, order: Sequence[int], playing: Sequence[int]) -> int:
        """Whose turn it is to choose: after the last one, in the order of seats; 0 for nobody."""
        last = order.index(play.chosen[-1].team) + 1 if play.chosen else 0
        turned = (*order[last:], *order[:last])
        return next((team for team in turned if team in playing), 0)

    def worth(self, asked: int) -> Points:
        """What the keyword is worth once so many rows were asked."""
        return self.keyword[min(asked, len(self.keyword) - 1)]

    def keyword_changes(self, guesses: Sequence[Guess]) -> tuple[Change, ...]:
        """Points for right guesses; there is a second one only where a ruling made it."""
        right = [guess for guess in guesses if guess.right]
        if self.keyword_after_correction == "undo":
            right = right[:1]
        won = (Change(one.team, self.worth(one.asked), Cause.KEYWORD) for one in right)
        return tuple(change for change in won if change.points)

    def is_centre(self, cue: Cue) -> bool:
        """Whether it is the question of the centre."""
        return cue.number > self.rows

    def right_points(self, cue: Cue) -> Points:
        """What a right answer earns: in the centre it may be other points than in a row."""
        if self.is_centre(cue) and self.centre_right is not None:
            return self.centre_right
        return self.common.right_points(cue.question)

    def judged_teams(self, _cue: Cue, order: Sequence[int]) -> tuple[int, ...]:
        """Whose answers get a verdict: everybody's that is still in the round."""
        return tuple(order)

    def changes(self, cue: Cue, verdicts: Mapping[int, Verdict]) -> tuple[Change, ...]:
        """Flat points for the row or the centre."""
        own = replace(self.common, right=self.right_points(cue), from_question=False)
        return points_for(own, cue, verdicts)


def asked_numbers(cues: Sequence[Cue]) -> frozenset[int]:
    """The numbers of the rows that were asked, the centre as one more."""
    return frozenset(cue.number for cue in cues if cue.counts_as_asked)


def opened_numbers(cues: Sequence[Cue]) -> frozenset[int]:
    """The rows whose pieces of the picture are open: some team was right, and the hall knows."""
    return frozenset(
        cue.number
        for cue in cues
        if cue.ended in (None, Ended.SETTLED) and Verdict.RIGHT in cue.verdicts.values()
    )
