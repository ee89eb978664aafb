"""The check before the first round: what is not ready, and what to do about it, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from contest.domain.cue import Entry
from contest.domain.looks import pictures_of
from contest.domain.questions import all_media
from contest.domain.rounds import Buzzer, RoundRules
from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.values import dataclass

LOW_DISK_MB, FULL_DISK_MB = 1000, 200
LOW_BATTERY, EMPTY_BATTERY = 60, 20
MOST_NAMED = 6
SAVER, SOUND, UPDATES = "saver", "sound", "updates"  # lines that a person looks after
PLAY, CONFIRM = "play", "confirm"


class Level(Enum):
    """Whether a line is in order, worth a look, or likely to stop the evening."""

    GOOD = "good"
    LOOK = "look"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the machine says of itself; None: it does not say.

    `long_questions`: keys of those that do not go onto one page of the stage. `media`: hashes of
    the pictures, sounds and films that the file holds.
    """

    today: str  # ISO
    long_questions: tuple[str, ...] = ()
    media: frozenset[str] = frozenset()
    has_second_screen: bool = False
    printers: int = 0
    free_mb: int | None = None
    tested: frozenset[int] = frozenset()  # teams whose keys were heard
    battery: int | None = None  # per cent
    on_mains: bool | None = None
    is_awake: bool | None = None  # whether the system keeps the screens on
    has_sound: bool | None = None  # whether there is a loudspeaker
    confirmed: frozenset[str] = frozenset()  # lines that the host has seen to


@dataclass(frozen=True, slots=True)
class Check:
    """One line: what was looked at, how it stands, and what to do.

    `acts`: buttons of the line: `play` a sound for the hall, `confirm` what no program sees.
    """

    name: str
    level: Level
    text: str
    remedy: str = ""
    acts: tuple[str, ...] = ()


def checks_of(contest: Contest, facts: Facts, words: Words) -> tuple[Check, ...]:
    """Every line, those that may stop the evening first."""
    checks = (
        *_questions(contest, words),
        *_pages(facts, words),
        *_media(contest, facts, words),
        *_clock(contest, facts, words),
        *_screen(facts, words),
        *_keys(contest, facts, words),
        *_disk(facts, words),
        *_battery(facts, words),
        *_saver(facts, words),
        *_sound(facts, words),
        *_updates(facts, words),
        *_printer(facts, words),
    )
    order = (Level.BAD, Level.LOOK, Level.GOOD)
    return tuple(sorted(checks, key=lambda one: order.index(one.level)))


def is_ready(checks: tuple[Check, ...]) -> bool:
    """Whether there is nothing to say."""
    return all(one.level is Level.GOOD for one in checks)


def uses_keys(rules: RoundRules) -> bool:
    """Whether teams press keys of their own in this round."""
    is_by_keys = rules.common.entry is Entry.KEYS
    return is_by_keys or (isinstance(rules, Buzzer) and rules.common.entry is not Entry.TOUCH)


def _check(words: Words, name: str, level: Level, **values: object) -> Check:
    """A line by its name: the text of the catalogue, and its remedy where it is not good."""
    kind = "good" if level is Level.GOOD else "wrong"
    text = words.say(f"preflight.{name}_{kind}", **values)
    remedy = "" if level is Level.GOOD else words.say(f"preflight.{name}_remedy", **values)
    return Check(name, level, text, remedy)


def _questions(contest: Contest, words: Words) -> Iterator[Check]:
    rounds = contest.format.rounds if contest.format else ()
    count = len(contest.teams)
    missing = sum(
        max(0, rules.questions_needed(count) - len(drawn.main))
        for rules, drawn in zip(rounds, contest.drawn, strict=False)
    )
    level = Level.BAD if missing or len(contest.drawn) < len(rounds) else Level.GOOD
    yield _check(words, "questions", level, count=len(contest.questions), missing=missing)
    if contest.seals:
        yield _check(words, "seals", Level.BAD, banks=", ".join(contest.seals))
    old = tuple(_expired(contest))
    if old:
        said = _named(old, words)
        date = words.date(contest.date)
        yield _check(words, "expired", Level.LOOK, questions=said, date=date)


def _expired(contest: Contest) -> Iterator[str]:
    rounds = contest.format.rounds if contest.format else ()
    for rules, drawn in zip(rounds, contest.drawn, strict=False):
        if not rules.common.draw.history:
            for key in (*drawn.main, *drawn.reserve):
                question = contest.questions.get(key)
                if question is not None and not question.in_force(contest.date):
                    yield key


def _pages(facts: Facts, words: Words) -> Iterator[Check]:
    level = Level.LOOK if facts.long_questions else Level.GOOD
    questions = _named(facts.long_questions, words)
    yield _check(words, "pages", level, questions=questions)


def _media(contest: Contest, facts: Facts, words: Words) -> Iterator[Check]:
    every = (one for question in contest.questions.values() for one in all_media(question))
    named = [(one.hash, one.src) for one in every]
    logos = (team.logo for team in contest.teams if team.logo is not None)
    named += [(one.hash, one.name) for one in (*pictures_of(contest.look), *logos)]
    missing = tuple(dict.fromkeys(name for found, name in named if found not in facts.media))
    if missing:
        yield _check(words, "media", Level.BAD, files=_named(missing, words))


def _clock(contest: Contest, facts: Facts, words: Words) -> Iterator[Check]:
    level = Level.GOOD if facts.today == contest.date else Level.LOOK
    today, date = words.date(facts.today), words.date(contest.date)
    yield _check(words, "clock", level, today=today, date=date)


def _screen(facts: Facts, words: Words) -> Iterator[Check]:
    yield _check(words, "screen", Level.GOOD if facts.has_second_screen else Level.LOOK)


def _keys(contest: Contest, facts: Facts, words: Words) -> Iterator[Check]:
    if contest.format is None or not any(map(uses_keys, contest.format.rounds)):
        return
    waiting = tuple(str(team) for team in contest.playing if team not in facts.tested)
    level = Level.LOOK if waiting else Level.GOOD
    yield _check(words, "keys", level, teams=words.listed(waiting))


def _disk(facts: Facts, words: Words) -> Iterator[Check]:
    if facts.free_mb is None:
        return
    level = Level.GOOD
    if facts.free_mb < LOW_DISK_MB:
        level = Level.BAD if facts.free_mb < FULL_DISK_MB else Level.LOOK
    yield _check(words, "disk", level, free=facts.free_mb)


def _battery(facts: Facts, words: Words) -> Iterator[Check]:
    if facts.battery is None or facts.on_mains is None:
        return
    level = Level.GOOD
    if not facts.on_mains and facts.battery < LOW_BATTERY:
        level = Level.BAD if facts.battery < EMPTY_BATTERY else Level.LOOK
    yield _check(words, "battery", level, percent=facts.battery)


def _saver(facts: Facts, words: Words) -> Iterator[Check]:
    if facts.is_awake is not None:
        is_seen_to = facts.is_awake or SAVER in facts.confirmed
        yield _confirmed(words, SAVER, is_seen_to, (CONFIRM,))


def _sound(facts: Facts, words: Words) -> Iterator[Check]:
    """No program hears what the hall hears: the host plays a sound, listens, and says so."""
    if facts.has_sound is None:
        return
    if not facts.has_sound:
        yield _check(words, "loudspeaker", Level.LOOK)
        return
    yield _confirmed(words, SOUND, SOUND in facts.confirmed, (PLAY, CONFIRM))


def _updates(facts: Facts, words: Words) -> Iterator[Check]:
    yield _confirmed(words, UPDATES, UPDATES in facts.confirmed, (CONFIRM,))


def _confirmed(words: Words, name: str, is_seen_to: bool, acts: tuple[str, ...]) -> Check:
    if is_seen_to:
        return _check(words, name, Level.GOOD)
    return replace(_check(words, name, Level.LOOK), acts=acts)


def _printer(facts: Facts, words: Words) -> Iterator[Check]:
    yield _check(words, "printer", Level.GOOD if facts.printers else Level.LOOK)


def _named(names: tuple[str, ...], words: Words) -> str:
    """The first of them, and how many more there are."""
    named = ", ".join(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return words.say("preflight.and_more", named=named, more=more) if more > 0 else named
