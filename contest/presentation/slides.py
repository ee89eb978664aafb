"""What the projector is handed: one frozen value a scene, of strings and numbers only.

Nothing of ours but their parts is imported here, so a scene can show only what its slide carries:
a key that is not in the slide cannot reach the hall. Every word on the screen comes in the slide
too.
"""

from __future__ import annotations

from contest.presentation.slide_parts import (
    AgendaItem,
    BuzzLine,
    CeremonyLine,
    Clock,
    Dress,
    Envelope,
    Face,
    GuessLine,
    Header,
    HiddenRow,
    LotLine,
    MarkCard,
    Media,
    Option,
    OvertimeStep,
    PackageCard,
    Piece,
    PlayoffLine,
    ScoreLine,
    Seat,
    Sponsor,
    Sponsors,
    Stopwatch,
    TeamCard,
    Tile,
)
from contest.values import dataclass

__all__ = [
    "Act",
    "Agenda",
    "AgendaItem",
    "Audience",
    "AudienceWinner",
    "Black",
    "Buzz",
    "BuzzLine",
    "Ceremony",
    "CeremonyLine",
    "Clock",
    "Declaring",
    "Dress",
    "Envelope",
    "Face",
    "GuessLine",
    "Header",
    "HiddenRow",
    "LotLine",
    "Lots",
    "MarkCard",
    "Marks",
    "Media",
    "Message",
    "Obstacle",
    "Option",
    "OrderDraw",
    "OvertimeStep",
    "PackageCard",
    "Packages",
    "Pause",
    "Piece",
    "Playoff",
    "PlayoffLine",
    "QuestionLocked",
    "QuestionOpen",
    "QuestionRead",
    "Results",
    "Reveal",
    "Rules",
    "ScoreLine",
    "Scoreboard",
    "Seat",
    "Seats",
    "Slide",
    "Sponsor",
    "Sponsors",
    "Stopwatch",
    "TeamCard",
    "Teams",
    "Tile",
    "Welcome",
    "Winners",
    "logos_on",
    "media_on",
]


@dataclass(frozen=True, slots=True)
class Welcome:
    """Before it begins: the title, who holds it, where and when, and the teams."""

    title: str
    organiser: str
    place_and_date: str
    greeting: str
    teams: tuple[TeamCard, ...]
    logos: tuple[Media, ...] = ()
    sponsors: Sponsors = Sponsors()


@dataclass(frozen=True, slots=True)
class Teams:
    """Every team with its whole name and members."""

    title: str
    teams: tuple[TeamCard, ...]
    page: int = 0
    page_label: str = "{page}/{pages}"


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a round, in sentences."""

    header: Header
    title: str
    lines: tuple[str, ...]
    page: int = 0
    page_label: str = "{page}/{pages}"


@dataclass(frozen=True, slots=True)
class Packages:
    """Which packages or values there are, and who took what."""

    header: Header
    title: str
    cards: tuple[PackageCard, ...]
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Declaring:
    """Before a question is shown: stakes, or the star of hope; nothing of the question."""

    header: Header
    title: str
    note: str
    star: bool  # it has been laid
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class QuestionRead:
    """A question being read; a clock where it opens by itself."""

    header: Header
    face: Face
    tiles: tuple[Tile, ...]
    hint: str  # "MC đọc câu hỏi"
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class QuestionOpen:
    """A question that takes answers: the clock runs; who has answered, never what."""

    header: Header
    face: Face
    tiles: tuple[Tile, ...]
    clock: Clock | None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Buzz:
    """Who was first, large; the others in order with their gaps."""

    header: Header
    face: Face
    title: str
    first: TeamCard
    others: tuple[BuzzLine, ...]
    tiles: tuple[Tile, ...]
    clock: Clock | None


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A hidden keyword, its rows, and the picture in pieces: first the rows', then the centre's.

    `picture` is a data: address, and stays empty while no piece is open; `no_picture` is said in
    its open pieces where it is broken. `heard`: the team that says the keyword now; `waiting` are
    heard after it, in order.
    """

    header: Header
    title: str
    rows: tuple[HiddenRow, ...]
    keyword: HiddenRow
    pieces: tuple[Piece, ...]
    centre: bool  # the last piece is that of the centre
    picture: str
    guesses: tuple[GuessLine, ...]
    tiles: tuple[Tile, ...]
    heard: TeamCard | None = None
    waiting: tuple[BuzzLine, ...] = ()
    clock: Clock | None = None
    no_picture: str = ""


@dataclass(frozen=True, slots=True)
class QuestionLocked:
    """Time is up or the host has locked: nothing counts any more, nothing is shown yet."""

    header: Header
    face: Face
    tiles: tuple[Tile, ...]
    title: str  # "Hết giờ"
    hint: str
    time_up: bool = False


@dataclass(frozen=True, slots=True)
class Reveal:
    """The right answer, each team's with its points, the explanation and the source."""

    header: Header
    face: Face  # options with states right / dimmed
    answer_label: str
    answer: str  # the right answer in words, for questions without options
    explanation: str
    source: str  # "Nguồn: Luật …, Điều 42 khoản 2"
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Scoreboard:
    """All teams by place."""

    title: str
    subtitle: str
    lines: tuple[ScoreLine, ...]
    page: int = 0
    page_label: str = "{page}/{pages}"


@dataclass(frozen=True, slots=True)
class Ceremony:
    """Places from the last to the first, one key a step; the teams of one prize together.

    `prize`: named now, while the hall waits for whose it is; `note` says of how many teams.
    """

    title: str
    lines: tuple[CeremonyLine, ...]  # best place first, announced ones only
    waiting: str  # "Tiếp theo: giải Nhất"
    prize: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Winners:
    """The podium with the prizes."""

    title: str
    contest: str
    lines: tuple[CeremonyLine, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """The final standings as a QR code for any telephone: plain text."""

    title: str
    contest: str
    hint: str
    text: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """The rounds: what is done, and what comes next."""

    title: str
    contest: str
    items: tuple[AgendaItem, ...]
    page: int = 0
    page_label: str = "{page}/{pages}"


@dataclass(frozen=True, slots=True)
class Seats:
    """The floor of an elimination: who is in and who is out, and what has just happened."""

    title: str
    label: str  # "Trên sàn"
    left: str  # "42"
    whole: str  # "trên 100"
    news: str  # "12 thí sinh rời sàn"
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """A team's act on the stage, with its stopwatch."""

    header: Header
    team: TeamCard
    clock: Stopwatch


@dataclass(frozen=True, slots=True)
class Marks:
    """The judges' marks of an act, turned over one by one; mean and points come at the end."""

    header: Header
    team: TeamCard
    title: str
    cards: tuple[MarkCard, ...]
    mean_label: str
    mean: str
    detail: str  # what was dropped for overtime, "" for nothing
    points_label: str
    points: str


@dataclass(frozen=True, slots=True)
class Pause:
    """The evening stands still on purpose: one line, what it is about, and perhaps a countdown."""

    title: str  # "Ban Giám khảo hội ý"
    contest: str
    hint: str
    clock: Clock | None = None
    sponsors: Sponsors = Sponsors()


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the host for everybody in the hall, up to 200 characters."""

    text: str
    contest: str


@dataclass(frozen=True, slots=True)
class Lots:
    """Lots drawn among tied teams, best first."""

    title: str
    hint: str
    lines: tuple[LotLine, ...]


@dataclass(frozen=True, slots=True)
class OrderDraw:
    """The teams draw their places: envelopes as they are called up, then all in their order."""

    title: str
    contest: str
    envelopes: tuple[Envelope, ...]
    waiting: str  # "Mời Chi đoàn Tân A mở phong bì"


@dataclass(frozen=True, slots=True)
class Playoff:
    """For which place tied teams buzz, and who has taken one already."""

    title: str
    progress: str  # "Đã hỏi 1/3 câu"
    goal: str  # "Tranh hạng 2: Giải Nhì"
    hint: str
    lines: tuple[PlayoffLine, ...]


@dataclass(frozen=True, slots=True)
class Audience:
    """A question for the hall with its prize; answer, explanation and source once `revealed`."""

    header: Header
    face: Face
    prize_label: str
    prize: str
    hint: str
    answer: str = ""  # in words, for questions without options
    explanation: str = ""
    source: str = ""
    revealed: bool = False


@dataclass(frozen=True, slots=True)
class AudienceWinner:
    """Who in the hall was right, large, and what is won."""

    header: Header
    title: str
    name: str
    prize_label: str
    prize: str
    answer: str


@dataclass(frozen=True, slots=True)
class Black:
    """Nothing."""


Slide = (
    Welcome
    | Teams
    | Agenda
    | Rules
    | Packages
    | Declaring
    | Obstacle
    | QuestionRead
    | QuestionOpen
    | Buzz
    | QuestionLocked
    | Reveal
    | Scoreboard
    | Ceremony
    | Winners
    | Results
    | Pause
    | Message
    | Lots
    | OrderDraw
    | Playoff
    | Audience
    | AudienceWinner
    | Seats
    | Act
    | Marks
    | Black
)


def media_on(slide: Slide) -> tuple[Media, ...]:
    """All that a slide has to see and hear beside its text."""
    face = getattr(slide, "face", None)
    if not isinstance(face, Face):
        return ()
    return (*face.media, *(media for option in face.options for media in option.media))


def logos_on(slide: Slide) -> tuple[Media, ...]:
    """The logos of organiser, sponsors and teams on a slide."""
    found: list[Media | None] = []
    match slide:
        case Welcome(logos=logos, sponsors=sponsors):
            found += [*logos, *(one.logo for one in sponsors.shown)]
        case Pause(sponsors=sponsors):
            found += [one.logo for one in sponsors.shown]
        case Teams(teams=teams):
            found += [one.logo for one in teams]
        case Ceremony(lines=lines) | Winners(lines=lines):
            found += [one.logo for one in lines]
        case _:
            header = getattr(slide, "header", None)
            found += [header.logo] if isinstance(header, Header) else []
    return tuple(one for one in found if one is not None)
