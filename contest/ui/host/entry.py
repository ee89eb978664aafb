"""Whom the host's keys speak of: the marked team, who is still missing, and two-digit numbers."""

from __future__ import annotations

from contest.domain.cue import Verdict
from contest.presentation.console import Console, HostTeam
from contest.values import dataclass

TWO_DIGITS_NS = 800_000_000


@dataclass(frozen=True, slots=True)
class EntryMark:
    """What the team grid shows of it: the marked team, and whether `*` waits for its letter."""

    team: int | None = None
    fills_rest: bool = False


class TeamEntry:
    """Follows the console, but is ahead of it by what was typed and is not stored yet."""

    def __init__(self) -> None:
        self._teams: tuple[HostTeam, ...] = ()
        self._asked: object = None
        self._several = False  # letters of an answer add up
        self._typed: dict[int, str] = {}  # team → answer or verdict on its way to the session
        self._last: int | None = None
        self._digit = 0
        self._digit_ns = -TWO_DIGITS_NS
        self.mark = EntryMark()

    def show(self, console: Console) -> None:
        """Take a new state in; another question or another team to answer begins anew."""
        self._teams, self._several = console.teams, console.several
        for team in console.teams:
            if self._typed.get(team.number) in (team.answer, team.verdict):
                self._typed.pop(team.number, None)
        asked = _asked(console)
        if asked != self._asked:
            self._asked, self._typed, self._last = asked, {}, None
            self.mark = EntryMark(self._first(console))

    def forget_typed(self) -> None:
        """Something that was typed was refused: only what the console says counts."""
        self._typed = {}

    def give(self, letter: str) -> tuple[tuple[int, str], ...]:
        """Teams and what they answered by this letter; the mark goes on. Empty: nobody marked."""
        if self._several:
            return self._added(letter)
        if self.mark.fills_rest:
            teams = [team.number for team in self._open_teams() if not self._is_done(team)]
        else:
            teams = [] if self.mark.team is None else [self.mark.team]
        for number in teams:
            self._typed[number] = letter
            self._last = number
        if teams:
            self._go_on(teams[-1])
        return tuple((number, letter) for number in teams)

    def _added(self, letter: str) -> tuple[tuple[int, str], ...]:
        """The marked team's letters with one more, or without one that was there already."""
        team = next((team for team in self._open_teams() if team.number == self.mark.team), None)
        if team is None:
            return ()
        before = set(self._typed.get(team.number, team.answer))
        answer = "".join(sorted(before ^ {letter}))
        self._typed[team.number] = answer
        self._last = team.number
        return ((team.number, answer),)

    def judge(self, verdict: Verdict) -> int | None:
        """The team that a verdict is about, or None where nobody is marked."""
        teams = [team.number for team in self._open_teams()]
        number = teams[0] if len(teams) == 1 else self.mark.team
        if number not in teams:
            return None
        self._typed[number] = verdict.value
        if len(teams) > 1 and any(
            team.number == number and not team.verdict for team in self._teams
        ):
            self._go_on(number)
        return number

    def clear(self) -> int | None:
        """The team whose answer is taken back: the marked one, else the one typed last."""
        marked = next((team for team in self._teams if team.number == self.mark.team), None)
        number = self.mark.team if marked is not None and self._is_done(marked) else self._last
        if number is None:
            return None
        self._typed[number] = ""
        self._last = None
        self.mark = EntryMark(number)
        return number

    def fill_rest(self) -> None:
        """The next letter is for all that have none; not where letters add up."""
        if self._several:
            return
        self.mark = EntryMark(self.mark.team, fills_rest=not self.mark.fills_rest)

    def cancel(self) -> None:
        """Leave `*`."""
        self.mark = EntryMark(self.mark.team)

    def move(self, by: int) -> None:
        """Mark the next team or the one before, round the corner."""
        numbers = [team.number for team in self._open_teams()]
        if not numbers:
            return
        if self.mark.team in numbers:
            place = (numbers.index(self.mark.team) + by) % len(numbers)
        else:
            place = 0 if by > 0 else len(numbers) - 1
        self.mark = EntryMark(numbers[place])

    def choose(self, team: int) -> bool:
        """Mark a team; returns whether it can be marked now."""
        can = any(one.number == team for one in self._open_teams())
        if can:
            self.mark = EntryMark(team)
        return can

    def number_of(self, digit: int, at: int) -> int:
        """The team number that a digit makes, with the one before it within 0.8 s; 0 for none."""
        tens = self._digit if at - self._digit_ns <= TWO_DIGITS_NS else 0
        numbers = {team.number for team in self._teams}
        number = tens * 10 + digit if tens * 10 + digit in numbers else digit
        self._digit, self._digit_ns = digit, at
        return number if number in numbers else 0

    def may_grow(self, digit: int) -> bool:
        """Whether a second digit could follow this one."""
        return any(team.number // 10 == digit for team in self._teams)

    def _open_teams(self) -> list[HostTeam]:
        return [team for team in self._teams if team.may_be_marked]

    def _is_done(self, team: HostTeam) -> bool:
        typed = self._typed.get(team.number)
        return bool(team.answer or team.verdict) if typed is None else bool(typed)

    def _first(self, console: Console) -> int | None:
        if not (console.letters or console.judges):
            return None
        if console.entry_kind in ("keys", "touch") and not console.judges:
            return None  # teams answer by themselves: the host first says whom a mark is about
        teams = [team for team in console.teams if team.may_be_marked]
        active = [team.number for team in teams if team.status == "active"]
        missing = [team.number for team in teams if not self._is_done(team)]
        return next(iter((*active, *missing)), None)

    def _go_on(self, after: int) -> None:
        """Mark the next team that has nothing yet; nobody once all have."""
        missing = [team.number for team in self._open_teams() if not self._is_done(team)]
        later = [number for number in missing if number > after]
        self.mark = EntryMark(next(iter((*later, *missing)), None))


def _asked(console: Console) -> object:
    """What makes entry begin anew: the question, who answers it, and whether entry is open."""
    question = console.question
    active = tuple(team.number for team in console.teams if team.status == "active")
    is_open = bool(console.letters or console.judges)
    return (question.header, question.text, active, is_open) if question else None
