"""The state card: everything that an empty laptop with the banks needs to go on with a contest.

It holds no question and no answer, only keys; format and banks stand with digests, so that other
ones are told. On paper it is one or more codes of digits and capitals:

    HTC2/<set>/<part>/<of>/<a piece in base 40>/<sum>

The pieces together are JSON, deflated with the words that every card has (`card_packing`); `set`
are the first digits of its SHA-256, so that parts of two cards are not mixed, and `sum` is a CRC
of the part, so that a damaged one is named. Cards of the first version (HTC1: base 32, deflated
without those words) are read for ever. A card with a head of its own words is HTC3: a program
that knows none of them says that it is too old, not that the card is damaged.
"""

from __future__ import annotations

import json
import re
import zlib
from binascii import crc_hqx
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from functools import cache
from hashlib import sha256
from typing import Any

from contest.domain.carried import PLAY_WORDS, Carried, CarriedCue
from contest.domain.carrying import carried_of
from contest.domain.formats import Format
from contest.domain.heads import Head, Preset
from contest.domain.questions import (
    Matching,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
    TrueFalse,
)
from contest.domain.rounds import (
    Audience,
    Buzzer,
    Elimination,
    Everyone,
    Judged,
    Obstacle,
    Package,
    Playoff,
    Turns,
)
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation.card_packing import as_bytes, as_text, deflated, inflated
from contest.presentation.wording import Words
from contest.shapes import Shape, Shapes
from contest.values import dataclass

_NAME, _VERSION, _WITHOUT_WORDS = "HTC", 3, 2
_PIECE = 864  # bytes in a code: three squares fill the width of a sheet
_MOST = 99  # parts of a card
_DIGITS = 16
_OWN = ("question", "number")  # what each question has of its own
_PART = re.compile(
    r"HTC(?P<version>[0-9]{1,4})/(?P<set>[0-9A-F]{8})/(?P<part>[0-9]{1,2})/(?P<of>[0-9]{1,2})"
    r"/(?P<piece>[0-9A-Z+.:-]*)/(?P<sum>[0-9A-F]{4})"
)
_CLASSES = (
    Everyone, Turns, Buzzer, Judged, Elimination, Package, Obstacle, Playoff, Audience,
    Single, Multiple, TrueFalse, Short, Numeric, Ordering, Matching, Situation,
)  # fmt: skip


class CardFault(Enum):
    """Why texts are no state card."""

    FOREIGN = "foreign"  # something else altogether
    NEWER = "newer"  # of a later version of this program
    DAMAGED = "damaged"  # a letter is wrong, or it was cut short
    MIXED = "mixed"  # parts of two cards
    MISSING = "missing"  # not all parts are there


class BadCard(ValueError):
    """Texts that are no state card of ours; `values` fill the sentence of the catalogue."""

    def __init__(self, fault: CardFault, **values: str | int) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.values = values


@dataclass(frozen=True, slots=True)
class DrawnKeys:
    """What was drawn for a round, by keys."""

    main: tuple[str, ...]
    reserve: tuple[str, ...]
    keywords: tuple[str, ...]


@dataclass(frozen=True)
class StateCard:
    """The card: the cover, what has to be brought (format, banks), and what is carried."""

    title: str
    date: str
    place: str
    organiser: str
    head: Preset
    format: str
    format_version: str
    format_digest: str
    seats: int  # of the elimination rounds, which the organiser may have changed; 0: none
    banks: tuple[tuple[str, str], ...]  # id, digest of what was drawn from it
    teams: tuple[Team, ...]
    judges: tuple[str, ...]
    drawn: tuple[DrawnKeys, ...]
    seed: int
    carried: Carried
    head_words: Head = Head()  # the whole head, where the organiser wrote words of it

    @property
    def keys(self) -> tuple[str, ...]:
        """Every question that was drawn or asked: a round played again forgets what it asked."""
        drawn = (key for one in self.drawn for key in (*one.main, *one.reserve))
        return tuple(dict.fromkeys((*drawn, *self.carried.questions)))


def card_of(contest: Contest, seq: int, chain: str, at: int, words: Words) -> StateCard:
    """The card of a contest at its event `seq`, with the chain there and the instant."""
    chosen = contest.format
    assert chosen is not None
    reason = words.say("card.cut_off")
    seats = [one.seats for one in chosen.rounds if isinstance(one, Elimination)]
    return StateCard(
        contest.title,
        contest.date,
        contest.place,
        contest.organiser,
        contest.head.preset,
        chosen.id,
        chosen.version,
        format_digest(chosen),
        seats[0] if seats else 0,
        bank_digests(_drawn(contest)),
        contest.teams,
        contest.judges,
        tuple(
            DrawnKeys(one.main, one.reserve, tuple(keyword.key for keyword in one.keywords))
            for one in contest.drawn
        ),
        contest.seed,
        carried_of(contest, seq, chain[:_DIGITS].lower(), at, reason),
        Head() if contest.head == Head(contest.head.preset) else contest.head,
    )


def _drawn(contest: Contest) -> dict[str, Question]:
    """The questions that were asked or may be, those of every keyword too."""
    of_words = (key for one in contest.drawn for word in one.keywords for key in word.questions)
    listed = (key for one in contest.drawn for key in (*one.main, *one.reserve))
    asked = (cue.question.key for run in contest.all_runs for cue in run.cues)
    now = (contest.cue.question.key,) if contest.cue is not None else ()
    hall = (one.question.key for one in contest.hall)
    keys = dict.fromkeys((*listed, *asked, *now, *hall, *of_words))
    return {key: contest.questions[key] for key in keys if key in contest.questions}


def format_digest(chosen: Format) -> str:
    """The first digits of a format's SHA-256, whatever file it comes from."""
    return _digest(_shape(Format).write(chosen))


def bank_digests(questions: Mapping[str, Question]) -> tuple[tuple[str, str], ...]:
    """Each bank with a digest of the questions that are from it."""
    write = _shape(Question).write
    by_bank: dict[str, list[object]] = {}
    for key in sorted(questions):
        question = questions[key]
        by_bank.setdefault(question.bank, []).append(_without_media(write(question)))
    return tuple((bank, _digest(values)) for bank, values in sorted(by_bank.items()))


def _without_media(plain: object) -> object:
    """Media have other names in a bank than in a contest, and no bearing on the answer."""
    if isinstance(plain, dict):
        return {name: _without_media(part) for name, part in plain.items() if name != "media"}
    return [_without_media(part) for part in plain] if isinstance(plain, list) else plain


def texts_of(card: StateCard) -> tuple[str, ...]:
    """The card as the texts of its codes."""
    written = _lean(_shape(StateCard).write(card))
    packed = deflated(json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode())
    size = -(-len(packed) // -(-len(packed) // _PIECE))  # all about as large
    pieces = [packed[start : start + size] for start in range(0, len(packed), size)]
    name = sha256(packed).hexdigest()[:8].upper()
    version = _VERSION if "head_words" in written else _WITHOUT_WORDS
    return tuple(
        _summed(f"{_NAME}{version}/{name}/{number}/{len(pieces)}/{as_text(piece)}")
        for number, piece in enumerate(pieces, start=1)
    )


def _lean(plain: dict[str, Any]) -> dict[str, Any]:
    """What is written of a card, without what it or its questions have anyway: the same card."""
    if plain["head_words"] == _shape(Head).write(Head()):
        del plain["head_words"]  # a preset alone, as in cards from before heads had words
    usual = _shape(CarriedCue).write(CarriedCue("", 0))
    for run in plain["carried"]["runs"]:
        run["cues"] = [
            {name: part for name, part in cue.items() if name in _OWN or part != usual[name]}
            for cue in run["cues"]
        ]
    return plain


def is_card(text: str) -> bool:
    """Whether a text on a picture looks like a part of a card, whole or not."""
    return "".join(text.split()).upper().startswith(_NAME)


def card_from(texts: Iterable[str]) -> StateCard:
    """The card from its texts, in any order; raises BadCard."""
    parts = [_part(text) for text in texts]
    if not parts:
        raise BadCard(CardFault.FOREIGN)
    name, count = parts[0]["set"], int(parts[0]["of"])
    if any(part["set"] != name or int(part["of"]) != count for part in parts):
        raise BadCard(CardFault.MIXED)
    found = {int(part["part"]): part["piece"] for part in parts}
    missing = [number for number in range(1, count + 1) if number not in found]
    if missing:
        raise BadCard(CardFault.MISSING, parts=", ".join(map(str, missing)), count=count)
    version = int(parts[0]["version"])
    try:
        packed = b"".join(as_bytes(found[number], version) for number in range(1, count + 1))
    except ValueError:
        raise BadCard(CardFault.DAMAGED, part="") from None
    if sha256(packed).hexdigest()[:8].upper() != name:
        raise BadCard(CardFault.DAMAGED, part="")
    return _unpacked(packed, version)


def _part(text: str) -> Mapping[str, str]:
    plain = "".join(text[: _PIECE * 4].split()).upper()
    if not plain.startswith(_NAME):
        raise BadCard(CardFault.FOREIGN)
    found = _PART.fullmatch(plain)
    if found is None or _summed(plain.rpartition("/")[0]) != plain:
        number = plain.split("/")[2:3]
        raise BadCard(CardFault.DAMAGED, part=number[0][:2] if number else "")
    if int(found["version"]) > _VERSION:
        raise BadCard(CardFault.NEWER)
    if not 1 <= int(found["part"]) <= int(found["of"]) <= _MOST:
        raise BadCard(CardFault.DAMAGED, part=found["part"])
    return found.groupdict()


def _unpacked(packed: bytes, version: int) -> StateCard:
    try:
        card: StateCard = _shape(StateCard).read(json.loads(inflated(packed, version)))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, zlib.error):
        raise BadCard(CardFault.DAMAGED, part="") from None
    return card


def _summed(body: str) -> str:
    return f"{body}/{crc_hqx(body.encode(), 0xFFFF):04X}"


def _digest(plain: object) -> str:
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:_DIGITS]


@cache
def _shapes() -> Shapes:
    words: dict[type, str] = {one: one.__name__.lower() for one in _CLASSES}
    return Shapes({**words, **PLAY_WORDS})


def _shape(cls: type) -> Shape:
    return _shapes().of(cls)


def agenda_said(contest: Contest, words: Words) -> Sequence[tuple[str, str]]:
    """Where the contest stands, for a person: what was played, what runs, what comes."""
    from_runs = [run for run in contest.runs if not run.cancelled]
    chosen = contest.format
    assert chosen is not None
    titles = [one.common.title.in_language(words.language) for one in chosen.rounds]
    played = words.listed([titles[run.round] for run in from_runs]) or "–"
    lines = [(words.say("card.played"), played)]
    if contest.run is not None:
        asked = len(contest.run_cues)
        said = words.say("card.running_said", round=titles[contest.run.round], count=asked)
        lines.append((words.say("card.running"), said))
        ask = contest.next_ask()
        if ask is not None:
            team = contest.team(ask.team) if ask.team is not None else None
            said = words.say("card.next_said", number=ask.number)
            said = words.say("card.next_of", said=said, team=team.short) if team else said
            lines.append((words.say("card.next"), said))
    return lines
