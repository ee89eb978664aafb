"""The parts of slides: a clock, a team's tile, a line of a board; nothing of ours is imported."""

from __future__ import annotations

from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Clock:
    """A countdown: `left_ms` at contest time `at_ns`, falling from there while `running`."""

    total_ms: int
    left_ms: int
    at_ns: int
    running: bool
    unit: str  # "giây"
    label: str = ""  # "Bấm chuông", "Trả lời", "Tạm dừng"


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, sound or film: kind (image, logo, audio, video), and words in its place.

    `hash` names its bytes, empty where there are none: then the words are all there is. A picture
    has its size in pixels. `fresh`: it comes with the answer.
    """

    kind: str
    hash: str
    alt: str
    width: int = 0
    height: int = 0
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """The line on top: which round, which question, what it is worth."""

    round: str
    progress: str = ""
    value: str = ""
    logo: Media | None = None


@dataclass(frozen=True, slots=True)
class Sponsor:
    """Who supports the contest."""

    name: str
    logo: Media | None = None


@dataclass(frozen=True, slots=True)
class Sponsors:
    """All who support the contest, with a line over them."""

    title: str = ""
    shown: tuple[Sponsor, ...] = ()


@dataclass(frozen=True, slots=True)
class Dress:
    """What the stage wears in all its scenes; empty for its own.

    `accent_…` are "#rrggbb" in place of the gold of each theme, `background` names the bytes of a
    picture behind the calm scenes.
    """

    light: bool = False
    accent_dark: str = ""
    accent_light: str = ""
    background: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One option; `state` is open, right or dimmed."""

    letter: str
    text: str
    state: str = "open"
    media: tuple[Media, ...] = ()


@dataclass(frozen=True, slots=True)
class Face:
    """A question as the hall sees it before the reveal: there is no place here for a key."""

    text: str
    options: tuple[Option, ...]
    media: tuple[Media, ...] = ()
    page: int = 0
    page_label: str = "{page}/{pages}"  # filled by the stage, which alone knows the pages


@dataclass(frozen=True, slots=True)
class Tile:
    """A team in the row at the foot of the stage.

    `status` is a word ("Đã chọn", "Đang trả lời", "Đã bấm"); `answer`, `verdict` (right, wrong,
    blank) and `change` stay empty until the reveal. `state`: idle, active, done, out.
    """

    number: int
    short: str
    color: int  # index into the theme's twelve
    points: str
    status: str = ""
    state: str = "idle"
    answer: str = ""
    verdict: str = ""
    change: str = ""
    pads: tuple[str, ...] = ()  # what to touch on the shared screen, nothing when not by touch
    pads_live: bool = True  # False: the pads keep their place, and nothing listens to them yet


@dataclass(frozen=True, slots=True)
class TeamCard:
    """A team with its whole name and members, for Welcome and Teams."""

    number: int
    name: str
    short: str
    color: int
    members: tuple[str, ...]
    logo: Media | None = None  # or a photograph


@dataclass(frozen=True, slots=True)
class PackageCard:
    """A sealed package or a value; `state` is free, taken or now. Color is the taker's."""

    label: str
    detail: str = ""
    state: str = "free"
    number: int = 0  # of the team that took it, or 0
    color: int = 0


@dataclass(frozen=True, slots=True)
class BuzzLine:
    """One press: the team and how long after the first, in words."""

    number: int
    short: str
    color: int
    gap: str


@dataclass(frozen=True, slots=True)
class HiddenRow:
    """A row of letters: how many each word has, and the letters once they are released.

    `lengths` is empty for an answer that is not told by letters: `letters` is its whole text then.
    `state`: hidden, now (chosen or asked), won (some team was right) or lost.
    """

    label: str
    lengths: tuple[int, ...]
    letters: str = ""
    state: str = "hidden"
    count: str = ""  # "7 chữ cái", where there is no room for a cell a letter


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the picture; `state` is closed, now or open."""

    label: str
    state: str = "closed"


@dataclass(frozen=True, slots=True)
class GuessLine:
    """What a team said the keyword is; `verdict` is right or wrong."""

    number: int
    short: str
    color: int
    text: str
    verdict: str


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A team on the scoreboard; `move` is places gained (+) or lost (−) since last shown."""

    place: int
    number: int
    name: str
    short: str
    color: int
    points: str
    move: int
    move_label: str  # "▲2", "▼1", ""


@dataclass(frozen=True, slots=True)
class CeremonyLine:
    """A team whose place has been announced."""

    place: str  # "Hạng 3"
    prize: str
    number: int
    name: str
    color: int
    points: str
    fresh: bool  # announced by the last key
    rank: int = 0  # the place as a number, for gold, silver and bronze; 0 for none of them
    logo: Media | None = None  # of the team, or a photograph
    short: str = ""  # where there are too many teams for whole names


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A part of the evening; `state` is done, now, next or ahead, `note` says it in words."""

    number: str  # empty for what has none
    title: str
    state: str
    note: str


@dataclass(frozen=True, slots=True)
class Seat:
    """A numbered contestant; `state` is in, out, falling (out just now) or rescued (just now)."""

    number: int
    state: str


@dataclass(frozen=True, slots=True)
class OvertimeStep:
    """From this whole second on the stopwatch says `text` ("Quá giờ · trừ 1 điểm")."""

    from_s: int
    text: str


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """A clock that counts up: `ran_ms` at contest time `at_ns`, rising from there while `running`.

    Beyond `limit_s` it changes its colour and says the last of `steps` that it has reached.
    """

    ran_ms: int
    at_ns: int
    running: bool
    limit_s: int
    limit: str  # "Thời gian: 5:00"
    steps: tuple[OvertimeStep, ...]


@dataclass(frozen=True, slots=True)
class MarkCard:
    """A judge and, once turned over, the mark; `state` is hidden, shown, dropped or excused.

    `short`: the end of the name, where nine long ones would not fit.
    """

    judge: str
    mark: str
    state: str
    note: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class LotLine:
    """A team in the order that lots gave; `short` where there are too many for whole names."""

    place: str
    number: int
    name: str
    color: int
    short: str = ""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A team in the draw of the order; `state` is closed, fresh (opened just now) or open.

    `number` stays empty while it is closed. `short` is for where whole names find no room.
    """

    name: str
    short: str
    color: int
    number: str
    state: str


@dataclass(frozen=True, slots=True)
class PlayoffLine:
    """A team of a tie; `state` is placed, in, or out: not there. `place` says it in words."""

    number: int
    name: str
    short: str
    color: int
    state: str
    place: str = ""
    prize: str = ""
