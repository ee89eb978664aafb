"""What the projector is handed: one frozen value a scene, of strings and numbers only.

Nothing of ours is imported here, so a scene can show only what its slide carries: a key that
is not in the slide cannot reach the hall. Every word on the screen comes in the slide too.
"""

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
class PackageCard:
    """A sealed package or a value; `state` is free, taken or now. Color is the taker's."""

    label: str
    detail: str = ""
    state: str = "free"
    number: int = 0  # of the team that took it, or 0
    color: int = 0


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
class BuzzLine:
    """One press: the team and how long after the first, in words."""

    number: int
    short: str
    color: int
    gap: str


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
class Obstacle:
    """A hidden keyword, its rows, and the picture in pieces: first the rows', then the centre's.

    `picture` is a data: address, and stays empty while no piece is open. `heard`: the team that
    says the keyword now; `waiting` are heard after it, in order.
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
class Scoreboard:
    """All teams by place."""

    title: str
    subtitle: str
    lines: tuple[ScoreLine, ...]
    page: int = 0
    page_label: str = "{page}/{pages}"


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
class AgendaItem:
    """A part of the evening; `state` is done, now, next or ahead, `note` says it in words."""

    number: str  # empty for what has none
    title: str
    state: str
    note: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """The rounds: what is done, and what comes next."""

    title: str
    contest: str
    items: tuple[AgendaItem, ...]
    page: int = 0
    page_label: str = "{page}/{pages}"


@dataclass(frozen=True, slots=True)
class Seat:
    """A numbered contestant; `state` is in, out, falling (out just now) or rescued (just now)."""

    number: int
    state: str


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
class Act:
    """A team's act on the stage, with its stopwatch."""

    header: Header
    team: TeamCard
    clock: Stopwatch


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
class LotLine:
    """A team in the order that lots gave; `short` where there are too many for whole names."""

    place: str
    number: int
    name: str
    color: int
    short: str = ""


@dataclass(frozen=True, slots=True)
class Lots:
    """Lots drawn among tied teams, best first."""

    title: str
    hint: str
    lines: tuple[LotLine, ...]


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
class OrderDraw:
    """The teams draw their places: envelopes as they are called up, then all in their order."""

    title: str
    contest: str
    envelopes: tuple[Envelope, ...]
    waiting: str  # "Mời Chi đoàn Tân A mở phong bì"


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
