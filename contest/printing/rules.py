"""The rules of a contest (thể lệ): what the MC reads, the jury decides by and the hall may see."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.state import Contest
from contest.presentation.papers.rules import RulesPaper, RulesSection, rules_of
from contest.printing.blocks import head, paragraph, signatures
from contest.printing.flow import Piece, paginated
from contest.printing.marks import Text
from contest.printing.paper import Paper, PaperInput
from contest.printing.sheet import MM, Frame, Sheet, bare_frame, frame_for
from contest.printing.typefaces import ASCENT, LINE, Style

KIND = "rules"
_SIZE = 12.5
_HANG = 8 * MM  # room for the number of a sentence


def rules(given: PaperInput) -> Iterator[Paper]:
    """The rules of the contest's format; nothing before a format is chosen.

    Without a contest (no id) it is the paper of the format alone: no head, no check code.
    """
    contest, words = given.contest, given.words
    if contest.format is None:
        return
    if not contest.id:
        value = rules_of(contest.format, words, len(contest.teams) or None)
        yield _paper(given, value, bare_frame(Sheet()))
        return
    code = given.code(KIND, ())
    frame = frame_for(Sheet(), code, words, given.faces)
    value = rules_of(contest.format, words, len(contest.teams) or None, contest)
    paper = _paper(given, value, frame)
    yield Paper(paper.stem, paper.title, code, paper.pages)


def _paper(given: PaperInput, value: RulesPaper, frame: Frame) -> Paper:
    pages = paginated(frame, _pieces(given, value, frame), given.faces)
    return Paper("the-le", value.title, None, pages)


def _pieces(given: PaperInput, value: RulesPaper, frame: Frame) -> list[Piece]:
    faces, sheet = given.faces, frame.sheet
    contest: Contest = given.contest
    roles = ("papers.head_judge", "papers.head_organiser")
    *parts, last = value.sections
    lines = [piece for part in parts for piece in _section(given, part, frame)]
    # The last sentence of all holds the signatures: they never stand alone on a page.
    lines += _section(given, last, frame, holds=bool(contest.id))
    return [
        *([head(faces, sheet, given.head_block)] if contest.id else []),
        *paragraph(
            faces, sheet, value.title,
            style=Style.BOLD, size=14.0, align="centre", space=16.0, keeps=True,
        ),
        *(
            paragraph(
                faces, sheet, value.named,
                style=Style.BOLD, align="centre", space=2.0, keeps=True,
            )
            if value.named
            else ()
        ),
        *paragraph(faces, sheet, value.format, align="centre", space=2.0, keeps=True),
        *paragraph(
            faces, sheet, value.source,
            style=Style.ITALIC, size=11.0, align="centre", space=2.0, keeps=True,
        ),
        *lines,
        *([_signed(given, sheet, roles)] if contest.id else []),
    ]  # fmt: skip


def _signed(given: PaperInput, sheet: Sheet, roles: tuple[str, ...]) -> Piece:
    titles = [given.words.say(role) for role in roles]
    return signatures(given.faces, sheet, given.words, titles)


def _section(
    given: PaperInput, part: RulesSection, frame: Frame, *, holds: bool = False
) -> Iterator[Piece]:
    yield from paragraph(
        given.faces, frame.sheet, part.heading, style=Style.BOLD, space=9.0, keeps=True
    )
    for place, (number, line) in enumerate(part.lines, 1):
        keeps = holds and place == len(part.lines)
        yield from _sentence(given, number, line, frame, keeps=keeps)


def _sentence(
    given: PaperInput, number: str, text: str, frame: Frame, *, keeps: bool
) -> Iterator[Piece]:
    """A sentence beside its number, a piece a line; short ones stay whole."""
    faces, sheet = given.faces, frame.sheet
    lines = faces.lines(text, Style.REGULAR, _SIZE, sheet.text_width - _HANG)
    base = -ASCENT * _SIZE
    for place, line in enumerate(lines):
        marks = [Text(sheet.left, base, number, Style.REGULAR, _SIZE)] if place == 0 else []
        marks.append(Text(sheet.left + _HANG, base, line, Style.REGULAR, _SIZE))
        last = place == len(lines) - 1
        holds = keeps if last else place == 0 or place == len(lines) - 2
        yield Piece(_SIZE * LINE, tuple(marks), keeps=holds, space=3.0 if place == 0 else 0.0)
