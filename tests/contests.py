"""Contests for tests: formats with every kind of round, questions of every kind, robot evenings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache

from contest.domain import commands as c
from contest.domain.act_commands import EnterJudges
from contest.domain.contest import evolve
from contest.domain.cue import Entry
from contest.domain.events import Event
from contest.domain.formats import Format, Prize, TieBreak, TieBreaker
from contest.domain.jury_commands import DrawLots, StartPlayoff
from contest.domain.order_commands import DrawOrder, OpenEnvelopes
from contest.domain.prizes import prize_ties
from contest.domain.questions import (
    Choice,
    Item,
    Matching,
    Media,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Source,
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
    RoundRules,
    Turns,
)
from contest.domain.rounds.common import Common, Title
from contest.domain.rounds.judged import Criterion, Overtime
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.session.clocks import VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.session import Session
from tests.domain.builders import round_questions, spares_of
from tests.fakes import MemoryStore

NAMES = (
    "Chi đoàn Khu phố 1",
    "Hội Liên hiệp Phụ nữ Khu phố Đông Thạnh Ấp Ngữ Ặc",
    "Dân quân thường trực",
    "Tổ dân phố số 7",
    "Trường Trung học cơ sở Nguyễn Hữu Thọ",
    "Cựu chiến binh Ấp Mỹ Lệ",
    "Công đoàn Ủy ban nhân dân phường",
    "Khu phố Ộ Ữ Ặ",
    "Tổ an ninh trật tự",
    "Hội Nông dân",
    "Đoàn Thanh niên Công an phường",
    "Câu lạc bộ Pháp luật",
)
MEMBERS = ("Nguyễn Thị Ánh", "Lê Văn Ưng")
JUDGES = ("Nguyễn Thị Ngọc Ánh", "Lê Văn Ưng", "Trần Thị Ế")


def title(text: str) -> Title:
    """The same text in both languages."""
    return Title(text, text)


def teams(count: int) -> tuple[Team, ...]:
    """So many teams with Vietnamese names."""
    return tuple(
        Team(
            n,
            NAMES[n - 1],
            NAMES[n - 1].split()[0] + f" {n}",
            ("Nguyễn Thị Ánh", "Lê Văn Ưng"),
            n - 1,
        )
        for n in range(1, count + 1)
    )


def question(place: int, *, by_letter: bool = True) -> Question:
    """A question whose kind goes round; by letter only single choice and true/false."""
    seen = Media(
        "image", f"media/{place}.png", "Hình của câu hỏi", hash="a" * 64, width=4, height=3
    )
    kept = Media("image", f"media/{place}-tra-loi.png", "Hình của đáp án", "answer", "b" * 64, 4, 3)
    beside = (seen, kept) if place % 5 == 0 else ()
    four = tuple(Choice(letter, f"Phương án {letter} của câu {place}", beside) for letter in "ABCD")
    items = tuple(Item(letter, f"Việc {letter}") for letter in "ABC")
    pairs = (("1", "B"), ("2", "A"))
    left = (Item("1", "Một"), Item("2", "Hai"))
    letters = (Single(four, "ABCD"[place % 4]), TrueFalse(place % 3 == 0))
    others = (
        Short(("Luật An ninh mạng",)),
        Numeric("16", unit="tuổi"),
        Multiple(four, ("A", "C"), "partial" if place % 2 else "all"),
        Ordering(items, ("C", "A", "B")),
        Matching(left, items, pairs),
    )
    bodies = letters if by_letter else (*letters, *others)
    return Question(
        "thu",
        f"q{place}",
        f"Câu thử {place}: điều nào đúng?",
        bodies[place % len(bodies)],
        explanation=f"Giải thích của câu {place}." if place % 3 else "",
        sources=(Source("Luật An ninh mạng số 116/2025/QH15", f"Điều {place}", "2026-07-01"),),
        media=(kept, seen)[place % 3 :],
        note=f"Đọc chậm câu {place}" if place % 4 else "",
    )


def common(
    name: str, entry: Entry, *, seconds: int = 15, wrong: int = 0, reserve: int = 1
) -> Common:
    """Common parameters with 10 points for a right answer."""
    return Common(name, title(f"Phần {name}"), 15, entry, 1000, wrong, reserve=1)


def rounds_of_every_kind() -> tuple[RoundRules, ...]:
    """One round for each way that the three kinds are played."""
    return (
        Turns(common("luot", Entry.SPOKEN), each=2, on_pass="gone"),
        Turns(common("nhanh", Entry.SPOKEN), each=3, turn_seconds=20, on_pass="back_at_end"),
        Turns(common("phim", Entry.KEYS), each=1, rotation="alternate"),
        Everyone(common("bang", Entry.BOARDS), 3),
        Everyone(common("toc-do", Entry.KEYS), 3, speed_table=(4000, 3000, 2000, 1000)),
        Everyone(common("cham", Entry.TOUCH), 2),
        Everyone(common("mieng", Entry.SPOKEN), 2),
        Buzzer(common("chuong", Entry.KEYS, wrong=-500), 3, 5, tries=3, early="loses"),
        Buzzer(common("som", Entry.KEYS, wrong=-500), 2, 5, tries=2, early="allowed"),
        Turns(common("cuop", Entry.SPOKEN), each=1, on_pass="others", others="next"),
        Package(
            common("ve-dich", Entry.SPOKEN),
            2,
            choice="values",
            values=(2000, 3000),
            value_seconds=(15, 20),
            order="highest",
            star=True,
            others="buzzer",
            steal_takes_from_owner=True,
        ),
        Package(common("goi", Entry.KEYS), 1, star=True, order="drawn"),
        Everyone(common("cuoc", Entry.BOARDS), 1, most_stake=2000),
        Obstacle(
            common("chuong-ngai-vat", Entry.SPOKEN), 4, (6000, 6000, 5000, 4000, 3000, 2000), 10
        ),
        Obstacle(
            common("tu-khoa", Entry.TOUCH),
            4,
            (5000, 4000, 3000, 2000, 1000),
            5,
            centre=False,
            row_choice="order",
            hearing="after_row",
        ),
        Elimination(common("chuong-vang", Entry.BOARDS), 4, 24, rescues=2, points_per_survivor=100),
        Judged(
            common("chao-hoi", Entry.SPOKEN),
            (Criterion("chung", title("Chào hỏi"), 1000, 600),),
            3,
            mean="without_far",
            overtime=(Overtime(100, each_seconds=10),),
        ),
        Judged(
            common("tieu-pham", Entry.SPOKEN),
            (
                Criterion("noi-dung", title("Nội dung"), 600),
                Criterion("hinh-thuc", title("Hình thức"), 400),
            ),
            3,
            mean="without_extremes",
            two_person=True,
        ),
        Audience(common("khan-gia", Entry.SPOKEN), 3, title("Một chiếc ô")),
        Playoff(common("phu", Entry.KEYS), 2, 5, ties=2),
    )


def a_format(rounds: tuple[RoundRules, ...] | None = None) -> Format:
    """A format with prizes and tie-breakers."""
    return Format(
        "thu",
        "1.0",
        title("Thể thức thử"),
        title("tự soạn"),
        "2026",
        rounds or rounds_of_every_kind(),
        tie_breakers=(TieBreaker(TieBreak.RIGHT), TieBreaker(TieBreak.TIME)),
        prizes=(
            Prize("nhat", Title("Giải Nhất", "First prize"), 1),
            Prize("nhi", Title("Giải Nhì", "Second prize"), 1),
            Prize("ba", Title("Giải Ba", "Third prize"), 2),
        ),
    )


def set_up(chosen: Format, count: int) -> tuple[c.SetupCommand, ...]:
    """The commands that set a contest up with `count` teams."""
    place, questions, drawn = 0, [], []
    for rules in chosen.rounds:
        spare = spares_of(rules)
        needed = rules.questions_needed(count) + spare
        by_letter = rules.common.entry is not Entry.SPOKEN
        fresh = [question(place + n, by_letter=by_letter) for n in range(1, needed + 1)]
        place += needed
        keys = tuple(one.key for one in fresh)
        main = len(keys) - spare
        questions += fresh
        drawn.append(round_questions(rules, keys[:main], keys[main:]))
    return (
        c.CreateContest(
            0, "hoi-thi-thu", "Hội thi thử", "2026-11-22", "Phường Ngã Bảy", "UBND phường"
        ),
        c.ChooseFormat(0, chosen),
        c.EnterTeams(0, teams(count)),
        EnterJudges(0, JUDGES),
        c.DrawQuestions(0, tuple(questions), tuple(drawn), 1),
    )


@cache
def evening(seed: int, count: int = 4, chosen: Format | None = None) -> tuple[Event, ...]:
    """The history of a contest that robots played to its end: the same one however often asked."""
    clock = VirtualClock(datetime(2026, 11, 22, 19, tzinfo=UTC))
    store = MemoryStore()
    session = Session(store, clock)
    for command in set_up(chosen or a_format(), count):
        session.handle(command)
    Rehearsal(session, clock, seed).play()
    return _history(store)


def states_of(history: Iterable[Event]) -> Iterator[Contest]:
    """Every state that the history went through."""
    contest = Contest()
    for event in history:
        contest = evolve(contest, event)
        yield contest


@cache
def ordered_evening() -> tuple[Event, ...]:
    """The history of a contest whose order of play is drawn, envelope by envelope."""
    clock, store = VirtualClock(datetime(2026, 11, 22, 19, tzinfo=UTC)), MemoryStore()
    session = Session(store, clock)
    for command in set_up(a_format(), 4):
        session.handle(command)
    session.handle(DrawOrder(clock.now_ns(), (3, 1, 4, 2)))
    for _ in range(5):  # the last one shows the whole order
        session.handle(OpenEnvelopes(clock.now_ns(), 1))
    return _history(store)


@cache
def tied_evening() -> tuple[Event, ...]:
    """The history of a short contest that ends level, with lots drawn on the screen."""
    session, store, clock = _level()
    tie = prize_ties(session.contest)[0]
    session.handle(DrawLots(clock.now_ns(), tuple(reversed(tie.teams))))
    return _history(store)


@cache
def playoff_evening(seed: int = 1, entry: Entry = Entry.TOUCH) -> tuple[Event, ...]:
    """The history of a short contest that ends level: robots play it off and ask the hall."""
    rules = Playoff(common("phu", entry), 2, 5, early="allowed")
    hall = Audience(common("khan-gia", Entry.SPOKEN), 2, title("Một chiếc ô"), agenda=False)
    session, store, clock = _level(rules, hall)
    session.handle(StartPlayoff(clock.now_ns(), prize_ties(session.contest)[0].teams))
    Rehearsal(session, clock, seed).play()
    return _history(store)


def _level(*others: RoundRules) -> tuple[Session, MemoryStore, VirtualClock]:
    """A contest whose first round is over, with all teams level."""
    clock = VirtualClock(datetime(2026, 11, 22, 19, tzinfo=UTC))
    store = MemoryStore()
    session = Session(store, clock)
    first = Everyone(Common("mot", title("Một"), 15, Entry.BOARDS, 1000), 1)
    asked = (c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0), c.LockCue(0))
    set_up_ = set_up(a_format((first, *others)), 4)
    for command in (*set_up_, *asked, c.RevealAnswer(0), c.SettleCue(0)):
        session.handle(c.stamped(command, clock.now_ns()))
        clock.advance(1_000_000_000)
    return session, store, clock


def _history(store: MemoryStore) -> tuple[Event, ...]:
    return tuple(event for stored in store.appended for event in stored)
