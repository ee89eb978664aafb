"""The media of drawn questions on their way from the banks into a contest: bytes, hash and size.

What is missing, too large, cut or no picture is left out with a warning: the question is asked
without it, and neither hall nor host meets a broken file on the evening.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from contest.banks.bank_files import BankFiles
from contest.banks.picture_size import PictureSize, picture_size
from contest.cut_off import breaks_off
from contest.domain.questions import Choice, Media, Multiple, Question, Single
from contest.reading.faults import BadFile, Fault, Severity, fault

MOST_PIXELS = 100_000_000  # a photograph of today's telephones has 50 to 100 million
MOST_BYTES: Mapping[str, int] = {"image": 25 << 20, "audio": 50 << 20, "video": 200 << 20}


@dataclass
class Collection:
    """What was brought in: bytes by hash, and a warning for each medium that was left out."""

    media: dict[str, bytes] = field(default_factory=dict)
    warnings: list[Fault] = field(default_factory=list)
    seals: dict[str, str] = field(default_factory=dict)  # sealed banks, by name, with their hash

    def warn(self, warning: Fault) -> None:
        """Note a warning, each once: several questions may show one picture."""
        if warning not in self.warnings:
            self.warnings.append(warning)


def with_media(
    questions: Iterable[Question], files: Mapping[str, BankFiles], into: Collection
) -> tuple[Question, ...]:
    """The questions with hash and size of their media, whose bytes are added to `into`.

    `files` are those of the banks, by the names of the banks.
    """
    return tuple(
        _with_media(question, files[question.bank], into) if question.bank in files else question
        for question in questions
    )


def _with_media(question: Question, files: BankFiles, into: Collection) -> Question:
    def brought(media: tuple[Media, ...]) -> tuple[Media, ...]:
        return tuple(_brought(one, files, into) for one in media)

    body = question.body
    if isinstance(body, Single | Multiple) and any(choice.media for choice in body.choices):
        choices: tuple[Choice, ...] = tuple(
            replace(choice, media=brought(choice.media)) for choice in body.choices
        )
        question = replace(question, body=replace(body, choices=choices))
    return replace(question, media=brought(question.media)) if question.media else question


def _brought(media: Media, files: BankFiles, into: Collection) -> Media:
    """The medium with its hash and size; without a hash where it could not be taken."""
    try:
        raw = files.read_media(media.src, MOST_BYTES[media.kind])
    except BadFile as bad:
        for one in bad.faults:
            into.warn(_as_warning(one))
        return media
    size = PictureSize(0, 0)
    if media.kind == "image":
        measured = picture_size(raw)
        code = _harm_of(raw, measured)
        if measured is None or code:
            most, found = MOST_PIXELS // 10**6, (measured.pixels if measured else 0) // 10**6
            warning = fault(
                code, files.shown(media.src), severity=Severity.WARNING, most=most, found=found
            )
            into.warn(warning)
            return media
        size = measured
    name = sha256(raw).hexdigest()
    into.media[name] = raw
    return replace(media, hash=name, width=size.width, height=size.height)


def _harm_of(raw: bytes, measured: PictureSize | None) -> str:
    """Why a picture cannot be shown; empty where it can."""
    if measured is None:
        return "banks.not_a_picture"
    if measured.pixels > MOST_PIXELS:
        return "banks.too_many_pixels"
    return "banks.picture_cut" if breaks_off(raw) else ""


def _as_warning(one: Fault) -> Fault:
    code = "banks.media_too_large" if one.code == "banks.too_large" else one.code
    return replace(one, code=code, severity=Severity.WARNING)
