"""The script for MC and judges (kịch bản): questions, answers, explanations, sources, notes."""

from __future__ import annotations

from collections.abc import Iterator

from contest.presentation.papers.script import ScriptQuestion, ScriptRound, script_of
from contest.printing.blocks import paragraph
from contest.printing.flow import Piece
from contest.printing.opening import frame_of, heading, opening, paper_of
from contest.printing.paper import Paper, PaperInput
from contest.printing.sheet import Frame
from contest.printing.typefaces import Style

KIND = "script"


def script(given: PaperInput) -> Iterator[Paper]:
    """The whole script as one paper."""
    words = given.words
    code = given.code(KIND, ())
    frame, title = frame_of(given, code), words.say("before.script_title")
    pieces = [*opening(given, frame, title), *_secret(given, frame)]
    for number, one in enumerate(script_of(given.contest, words), start=1):
        pieces += _round(given, frame, number, one)
    yield paper_of(given, frame, "kich-ban-mc", title, code, pieces)


def _secret(given: PaperInput, frame: Frame) -> list[Piece]:
    return paragraph(
        given.faces,
        frame.sheet,
        given.words.say("before.script_secret"),
        style=Style.BOLD,
        align="centre",
    )


def _round(given: PaperInput, frame: Frame, number: int, one: ScriptRound) -> Iterator[Piece]:
    words = given.words
    title = words.say("rules.round_heading", number=number, title=one.title)
    yield from heading(given, frame, title, space=16.0)
    for line in one.rules:
        yield from paragraph(
            given.faces, frame.sheet, line, style=Style.ITALIC, size=12.0, space=2.0, keeps=True
        )
    if one.remark:
        yield from paragraph(given.faces, frame.sheet, one.remark, size=12.0)
    for question in one.questions:
        yield from _question(given, frame, question)
    if one.reserve:
        yield from heading(given, frame, words.say("before.reserve_heading"))
    for question in one.reserve:
        yield from _question(given, frame, question)


def _question(given: PaperInput, frame: Frame, question: ScriptQuestion) -> Iterator[Piece]:
    faces, sheet = given.faces, frame.sheet
    yield from paragraph(faces, sheet, question.label, style=Style.BOLD, space=10.0, keeps=True)
    yield from paragraph(faces, sheet, question.text, space=1.0, keeps=True)
    for option in question.options:
        yield from paragraph(faces, sheet, option, space=1.0, keeps=True)
    last = len(question.facts) - 1
    for place, (title, text) in enumerate(question.facts):
        said = given.words.say("before.fact", heading=title, text=text)
        style, size = (Style.BOLD, 13.0) if place == 0 else (Style.REGULAR, 12.0)
        yield from paragraph(
            faces, sheet, said, style=style, size=size, space=1.0, keeps=place < last
        )
