"""The papers of a contest, by kind: one drawer each, and the files that come of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from contest.domain.rounds import Elimination, Judged
from contest.domain.state import Contest
from contest.printing import (
    cards,
    certificates,
    fallback,
    mark_sheets,
    minutes,
    minutes_document,
    prize_list,
    question_report,
    rules,
    score_sheet,
    script,
    state_card,
    summary,
    team_list,
)
from contest.printing.keeping import Kept, Made, aside, keep
from contest.printing.paper import Paper, PaperInput
from contest.printing.pdf import About, Book, pdf_of, write_atomically

__all__ = [
    "CATALOGUE",
    "KINDS",
    "Paper",
    "PaperInput",
    "PaperKind",
    "Step",
    "When",
    "bound_pdf",
    "draw_papers",
    "draw_rules",
    "drawing",
    "keep_papers",
]

Drawer = Callable[[PaperInput], Iterator[Paper]]
Needs = Callable[[Contest], str]


class When(Enum):
    """When a paper is wanted, and from when on it says something."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


def _nothing(_contest: Contest) -> str:
    return ""


def _format(contest: Contest) -> str:
    return "" if contest.format else "printing.needs_format"


def _teams(contest: Contest) -> str:
    return "" if contest.teams else "printing.needs_teams"


def _entrants(contest: Contest) -> str:
    return _teams(contest) and _seats(contest) and "printing.needs_teams"


def _acts(contest: Contest) -> str:
    rounds = contest.format.rounds if contest.format else ()
    return "" if any(isinstance(one, Judged) for one in rounds) else "printing.needs_acts"


def _seats(contest: Contest) -> str:
    rounds = contest.format.rounds if contest.format else ()
    return "" if any(isinstance(one, Elimination) for one in rounds) else "printing.needs_seats"


def _drawn(contest: Contest) -> str:
    ready = contest.drawn and contest.has_teams_it_needs
    return _opened(contest) if ready else "printing.needs_drawn"


def _opened(contest: Contest) -> str:
    return "printing.needs_opened" if contest.seals else ""


def _readable(contest: Contest) -> str:
    return _format(contest) or _opened(contest)


def _begun(contest: Contest) -> str:
    return "" if contest.started else "printing.needs_begun"


def _begun_teams(contest: Contest) -> str:
    return _teams(contest) or _begun(contest)


def _ended(contest: Contest) -> str:
    return "" if contest.ended else "printing.needs_ended"


def _minutes_document(given: PaperInput) -> tuple[str, bytes]:
    return minutes_document.FILE, minutes_document.minutes_document(given)


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper: its word, who draws it, when it is wanted, and what it still lacks.

    `lacks` gives the name of a sentence of the catalogue, empty when it can be printed. `bound`
    is the stem of the one file that holds all papers of the kind; `always_bound` where each for
    itself is of no use. `editable` gives name and bytes of a file to be changed by hand.
    """

    word: str
    draw: Drawer
    when: When
    lacks: Needs = _nothing
    bound: str = ""
    always_bound: bool = False
    editable: Callable[[PaperInput], tuple[str, bytes]] | None = None


# A new paper is a file and a line here; the words are those of `contest papers --only`.
CATALOGUE: tuple[PaperKind, ...] = (
    PaperKind(rules.KIND, rules.rules, When.BEFORE, _format),
    PaperKind(team_list.KIND, team_list.team_list, When.BEFORE, _entrants),
    PaperKind(team_list.ATTENDANCE_KIND, team_list.attendance, When.BEFORE, _entrants),
    PaperKind(script.KIND, script.script, When.BEFORE, _readable),
    PaperKind(
        mark_sheets.KIND, mark_sheets.mark_sheets, When.BEFORE, _acts, "phieu-cham-tung-doi"
    ),
    PaperKind(
        mark_sheets.LIST_KIND, mark_sheets.mark_lists, When.BEFORE, _acts, "phieu-cham-ca-phan"
    ),
    PaperKind(
        fallback.KIND, fallback.fallback, When.BEFORE, _readable, "bo-du-phong", always_bound=True
    ),
    PaperKind(cards.CARDS_KIND, cards.table_cards, When.BEFORE, _teams),
    PaperKind(cards.BOARDS_KIND, cards.boards, When.BEFORE),
    PaperKind(cards.SEATS_KIND, cards.seat_numbers, When.BEFORE, _seats),
    PaperKind(state_card.KIND, state_card.state_card, When.DURING, _drawn),
    PaperKind(
        score_sheet.KIND, score_sheet.score_sheets, When.AFTER, _begun_teams, "phieu-diem-cac-doi"
    ),
    PaperKind(summary.KIND, summary.summary, When.AFTER, _begun),
    PaperKind(minutes.KIND, minutes.minutes, When.AFTER, _begun, editable=_minutes_document),
    PaperKind(prize_list.KIND, prize_list.prize_list, When.AFTER, _begun),
    PaperKind(
        certificates.KIND, certificates.certificates, When.AFTER, _ended, "giay-chung-nhan"
    ),
    PaperKind(question_report.KIND, question_report.question_report, When.AFTER, _begun),
)  # fmt: skip
KINDS: Mapping[str, PaperKind] = MappingProxyType({kind.word: kind for kind in CATALOGUE})


@dataclass(frozen=True, slots=True)
class Step:
    """How far the drawing is: which kind, and how many of its pages or files are drawn."""

    kind: str
    pages: int


def draw_papers(
    kinds: Iterable[str], given: PaperInput, folder: Path, *, bound: bool = False
) -> list[Path]:
    """The files of `keep_papers` alone."""
    return list(keep_papers(kinds, given, folder, bound=bound).files)


def keep_papers(
    kinds: Iterable[str], given: PaperInput, folder: Path, *, bound: bool = False
) -> Kept:
    """Write the papers of these kinds (words of KINDS) into the folder, which is made if missing.

    One file a paper (phieu-diem-doi-01.pdf …, bang-tong-hop.pdf), so that each team gets its own;
    `bound` puts all papers of a kind into one file, for printing in one go. Says where they
    went: files of another contest stay. Raises KeyError for an unknown kind, before anything is
    written, and OSError.
    """
    steps = drawing(kinds, given, folder, bound=bound)
    while True:
        try:
            next(steps)
        except StopIteration as over:
            kept: Kept = over.value
            return kept


def drawing(
    kinds: Iterable[str], given: PaperInput, folder: Path, *, bound: bool = False
) -> Generator[Step, None, Kept]:
    """What keep_papers does, step by step; closed before its end it leaves no file behind.

    The files are put in their places once all of them are whole.
    """
    wanted = [KINDS[kind] for kind in dict.fromkeys(kinds)]  # one named twice comes once
    with aside(folder) as place:
        made: list[Made] = []
        for kind in wanted:
            made += yield from _files_of(kind, given, place, bound=bound)
        return keep(made, folder, given.origin)


def _files_of(
    kind: PaperKind, given: PaperInput, folder: Path, *, bound: bool
) -> Generator[Step, None, list[Made]]:
    if bound or kind.always_bound:
        files = yield from _one_file(kind, given, folder)
    else:
        files = yield from _file_each(kind, given, folder)
    if kind.editable is not None:
        name, content = kind.editable(given)
        (folder / name).write_bytes(content)
        files.append(Made(folder / name, name, kind.word))
    return files


def _one_file(
    kind: PaperKind, given: PaperInput, folder: Path
) -> Generator[Step, None, list[Made]]:
    stems: list[str] = []
    whom: list[str] = []

    def papers() -> Iterator[Paper]:
        for paper in kind.draw(given):
            stems.append(paper.stem)
            whom.append(paper.whom)
            yield paper

    pdf = yield from _bound(papers(), kind, given)
    if not pdf:
        return []
    path = folder / f"{kind.bound or stems[0]}.pdf"
    path.write_bytes(pdf)
    return [Made(path, path.name, kind.word, _for_whom(whom))]


def _file_each(
    kind: PaperKind, given: PaperInput, folder: Path
) -> Generator[Step, None, list[Made]]:
    files = []
    for number, paper in enumerate(kind.draw(given), start=1):
        # Two of one name: which of them comes beside the other is known only in their folder.
        path = folder / f"{kind.word}-{number}.pdf"
        path.write_bytes(pdf_of(paper.pages, _about(paper, given)))
        files.append(Made(path, f"{paper.stem}.pdf", kind.word, _for_whom([paper.whom])))
        yield Step(kind.word, number)
    return files


def _for_whom(named: Iterable[str]) -> str:
    """Whom a file is for, in few signs; empty where its papers name nobody."""
    text = "\n".join(filter(None, named))
    return sha256(text.encode()).hexdigest()[:16] if text else ""


def bound_pdf(kind: PaperKind, given: PaperInput) -> Generator[Step, None, bytes]:
    """One PDF of all papers of a kind, a page a step; empty where there are none.

    A page is drawn as soon as it is laid out, so that three hundred need no more room than thirty.
    """
    return (yield from _bound(kind.draw(given), kind, given))


def _bound(
    papers: Iterable[Paper], kind: PaperKind, given: PaperInput
) -> Generator[Step, None, bytes]:
    book, pages = None, 0
    for paper in papers:
        book = book or Book(_about(paper, given))
        for page in paper.pages:
            book.add(page)
            pages += 1
            yield Step(kind.word, pages)
    return book.whole() if book is not None else b""


def draw_rules(given: PaperInput, path: Path) -> None:
    """Write the rules of the format in `given` as one PDF; raises OSError."""
    (paper,) = rules.rules(given)
    write_atomically(path, pdf_of(paper.pages, _about(paper, given)))


def _about(paper: Paper, given: PaperInput) -> About:
    language = "vi-VN" if given.words.language == "vi" else "en"
    return About(paper.title, given.contest.title, given.contest.organiser, language)
