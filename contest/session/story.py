"""A contest written as text: one line a thing that somebody does or that must be true.

The language is in the README. Parsing knows nothing of any state: a line becomes a value, and
`story_play` does it.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial

from contest.domain import commands as c
from contest.domain.cue import By, Verdict
from contest.domain.events import Resume
from contest.domain.stage import Scene
from contest.session import (
    story_asides,
    story_elimination,
    story_judged,
    story_jury,
    story_obstacle,
    story_turns,
)
from contest.session.story_error import StoryError
from contest.session.story_numbers import (
    MOST_UNDOS,
    hundredths,
    is_whole,
    seconds,
    whole_seconds,
)

_CONTEST_FIELDS = ("date", "place", "organiser")
_RULES_FIELDS = ("floor", "judging", "tieBreakers", "prizes")
_QUESTION_FIELDS = ("key", "text", "type", "points", "seconds", "match", "scoring")
_VERDICTS = {verdict.value for verdict in Verdict}
_TEAM_FIELDS = ("short", "members")


@dataclass(frozen=True, slots=True)
class Deed:
    """A command to give; `at_s` counts from the opening of the question (None: now).

    `late`: it is handled now, although it happened at `at_s`. `refused`: it must be refused.
    """

    line: int
    command: c.Command
    at_s: Decimal | None = None
    late: bool = False
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """Host entry for several teams at once: `all` or those without an answer."""

    line: int
    answer: str
    only_missing: bool


@dataclass(frozen=True, slots=True)
class Wait:
    """Time passes (seconds); clocks that reach zero are up."""

    line: int
    seconds: Decimal | None  # None: until the running clock is up


@dataclass(frozen=True, slots=True)
class PowerCut:
    """The program stops without closing and opens the contest again; or closes it well."""

    line: int
    clean: bool


@dataclass(frozen=True, slots=True)
class Expect:
    """Something that must be true now: its subject and the words after it."""

    line: int
    subject: str
    words: tuple[str, ...]


Line = Deed | Many | Wait | PowerCut | Expect


@dataclass(slots=True)
class Story:
    """A story as read: what sets the contest up, and the lines of its evening."""

    title: str = ""
    date: str = "2026-11-22"  # ISO
    place: str = ""
    organiser: str = ""
    seed: int = 1
    format_name: str = ""
    # floor, judging, tieBreakers and prizes, each with the line that it stands on
    settings: dict[str, tuple[int, str]] = field(default_factory=dict)
    rounds: list[tuple[int, str, dict[str, str]]] = field(default_factory=list)
    teams: list[tuple[int, int, str, dict[str, str]]] = field(default_factory=list)
    banks: list[str] = field(default_factory=list)
    judges: list[str] = field(default_factory=list)
    questions: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def read_story(text: str) -> Story:
    """The story in a text; raises StoryError for a line that says nothing we know."""
    story = Story()
    for number, raw in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        words = _words(number, raw)
        if words and not _sets_up(story, number, words):
            story.lines.extend(_evening(number, words))
    return story


def _words(number: int, raw: str) -> list[str]:
    try:
        return shlex.split(raw, comments=True)
    except ValueError:
        raise StoryError(number, "quotes") from None


def _sets_up(story: Story, number: int, words: list[str]) -> bool:
    verb, rest = words[0], words[1:]
    plain = [word for word in rest if "=" not in word]
    named = dict(word.split("=", 1) for word in rest if "=" in word)
    match verb:
        case "contest" if plain:
            _check_fields(number, named, _CONTEST_FIELDS)
            story.title = " ".join(plain)
            story.date = _date(number, named.get("date", story.date))
            story.place, story.organiser = named.get("place", ""), named.get("organiser", "")
        case "seed" if len(plain) == 1 and is_whole(plain[0]):
            story.seed = int(plain[0])
        case "format" if len(plain) == 1:
            story.format_name = plain[0]
        case "rules" if named and not plain:
            _check_fields(number, named, _RULES_FIELDS)
            story.settings.update({name: (number, value) for name, value in named.items()})
        case "round" if plain and named:
            story.rounds.append((number, plain[0], named))
        case "judges" | "bank" if plain:
            (story.judges if verb == "judges" else story.banks).extend(plain)
        case "keyword" if len(plain) == 1 and not named:
            story.keywords += plain
        case "question" if named and not plain:
            _check_fields(number, named, _QUESTION_FIELDS)
            story.questions.append((number, named))
        case "team" if len(plain) == 2 and is_whole(plain[0]) and not story.lines:
            _check_fields(number, named, _TEAM_FIELDS)
            story.teams.append((number, int(plain[0]), plain[1], named))
        case _:
            return False
    return True


def _check_fields(number: int, named: Mapping[str, str], known: Sequence[str]) -> None:
    for name in named:
        if name not in known:
            raise StoryError(number, "field", text=name, known=", ".join(known))


def _date(number: int, text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise StoryError(number, "date", text=text) from None


def _evening(number: int, words: list[str]) -> Iterator[Line]:
    refused = words[0] == "refused:"
    at_s, late, rest = _instant(number, words[1:] if refused else words)
    check = _no_deed(number, rest)
    if check is None:
        yield Deed(number, _command(number, rest), at_s, late, refused)
        return
    if len(rest) != len(words):  # these have no instant, and nobody can refuse them
        raise StoryError(number, "no_prefix", text=" ".join(words[: len(words) - len(rest)]))
    yield from check


def _no_deed(number: int, words: list[str]) -> list[Line] | None:
    """What a line means that is no single command; None for a command."""
    match words:
        case ["expect", *rest]:
            return [Expect(number, rest[0] if rest else "", tuple(rest[1:]))]
        case ["wait"] | ["time", "up"]:
            return [Wait(number, None)]
        case ["wait", text]:
            return [Wait(number, seconds(number, text))]
        case ["power", "cut"]:
            return [PowerCut(number, clean=False)]
        case ["close", "and", "open"]:
            return [PowerCut(number, clean=True)]
        case [("all" | "others") as who, "answer", answer]:
            return [Many(number, answer, only_missing=who == "others")]
        case ["undo", count]:
            if not is_whole(count) or not 1 <= int(count) <= MOST_UNDOS:
                raise StoryError(number, "undo_count", text=count, most=MOST_UNDOS)
            return [Deed(number, c.Undo(0)) for _ in range(int(count))]
        case _:
            return None


def _instant(number: int, words: list[str]) -> tuple[Decimal | None, bool, list[str]]:
    """An instant before a line: `3.412`, or `late 3.412` when it is handled later."""
    late = bool(words) and words[0] == "late"
    words = words[1:] if late else words
    if words and re.fullmatch(r"[0-9]+([.,][0-9]+)?", words[0]):
        return seconds(number, words[0]), late, words[1:]
    if late:
        raise StoryError(number, "late_without_instant")
    return None, late, words


_SIMPLE: dict[str, Callable[[], c.Command]] = {
    "ask": lambda: c.ShowQuestion(0),
    "open": lambda: c.OpenCue(0),
    "lock": lambda: c.LockCue(0),
    "pass": lambda: c.Pass(0),
    "reveal": lambda: c.RevealAnswer(0),
    "settle": lambda: c.SettleCue(0),
    "pause": lambda: c.PauseClock(0),
    "go on": lambda: c.ResumeClock(0),
    "undo": lambda: c.Undo(0),
    "black": lambda: c.BlackStage(0, on=True),
    "light": lambda: c.BlackStage(0, on=False),
    "ceremony": lambda: c.StartCeremony(0),
    "announce": lambda: c.MoveCeremony(0, 1),
    "announce back": lambda: c.MoveCeremony(0, -1),
    "winners": lambda: c.ShowWinners(0),
    "end contest": lambda: c.EndContest(0),
    "end round": lambda: c.EndRound(0),
    "resume going on": lambda: c.ResumeCue(0, Resume.GO_ON),
    "resume asking again": lambda: c.ResumeCue(0, Resume.ASK_AGAIN),
    "resume skipping": lambda: c.ResumeCue(0, Resume.SKIP),
    "skip": lambda: c.SkipCue(0, ""),
    "replace": lambda: c.ReplaceCue(0, ""),
    "throw out": lambda: c.ThrowOutCue(0, ""),
    **{f"show {scene.value}": partial(c.ShowScene, 0, scene) for scene in Scene},
}


def _command(number: int, words: list[str]) -> c.Command:
    head = " ".join(words)
    if head in _SIMPLE:
        return _SIMPLE[head]()
    if words and words[0] == "instead:":
        return c.UndoAndReplace(0, _command(number, words[1:]))
    if (of_turn := story_turns.command_of(words)) is not None:
        return of_turn
    if (of_aside := story_asides.command_of(words)) is not None:
        return of_aside
    if (of_jury := story_jury.command_of(words)) is not None:
        return of_jury
    if (of_act := story_judged.command_of(words)) is not None:
        return of_act
    if (of_keyword := story_obstacle.command_of(words)) is not None:
        return of_keyword
    if words and words[0] == "team":
        return _of_team(number, words)
    if (of_floor := story_elimination.command_of(words)) is not None:
        return of_floor
    return _with_words(number, words)


def _with_words(number: int, words: list[str]) -> c.Command:
    match words:
        case ["start", index] if is_whole(index):
            return c.StartRound(0, int(index) - 1)
        case ["page", page] if is_whole(page):
            return c.TurnPage(0, int(page) - 1)
        case ["clock", "=", left]:
            return c.SetClock(0, whole_seconds(number, left))
        case ["clock", change]:
            return c.AdjustClock(0, whole_seconds(number, change, signed=True))
        case ["skip", "because", *reason]:
            return c.SkipCue(0, " ".join(reason))
        case ["replace", "because", *reason]:
            return c.ReplaceCue(0, " ".join(reason))
        case ["throw", "out", "because", *reason]:
            return c.ThrowOutCue(0, " ".join(reason))
        case ["end", "round", "because", *reason]:
            return c.EndRound(0, " ".join(reason))
        case _:
            raise StoryError(number, "unknown", text=" ".join(words))


def _of_team(number: int, words: list[str]) -> c.Command:
    match words:
        case ["team", team, "answers", answer] if is_whole(team):
            return c.GiveAnswer(0, int(team), answer, By.HOST)
        case ["team", team, "clears"] if is_whole(team):
            return c.GiveAnswer(0, int(team), "", By.HOST)
        case ["team", team, "presses", answer] if is_whole(team):
            return c.GiveAnswer(0, int(team), answer, By.KEYS)
        case ["team", team, "touches", answer] if is_whole(team):
            return c.GiveAnswer(0, int(team), answer, By.TOUCH)
        case ["team", team, "buzzes"] if is_whole(team):
            return c.Buzz(0, int(team), By.KEYS)
        case ["team", team, "taps"] if is_whole(team):
            return c.Buzz(0, int(team), By.TOUCH)
        case ["team", team, "buzzed"] if is_whole(team):
            return c.Buzz(0, int(team), By.HOST)
        case ["team", team, "is", word] if is_whole(team) and word in _VERDICTS:
            return c.Judge(0, int(team), Verdict(word))
        case ["team", team, points, "because", reason, "by", name] if is_whole(team):
            return c.ChangePoints(0, int(team), hundredths(number, points), reason, name)
        case _:
            raise StoryError(number, "unknown", text=" ".join(words))
