"""Loading a format: read, held against the published schema and the checks, every fault named."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import msgspec

from contest.domain.formats import Format
from contest.domain.rounds import RoundRules
from contest.formats.checks import format_findings
from contest.formats.conversion import format_of, readable_part, round_of, too_fine
from contest.formats.fields import KINDS, Fields
from contest.formats.findings import Finding, finding, located, where_of
from contest.formats.published import (
    faulty_fields,
    head_validator,
    round_validator,
)
from contest.formats.round_checks import round_findings
from contest.reading.faults import BadFile, Fault, Severity
from contest.reading.files import filled, read_bytes
from contest.reading.json_text import newer_warning, read_object, repeated_name_faults, version_of
from contest.reading.locate import offset_of
from contest.reading.schema import schema_faults

FORMAT_NAME = "contest-format"
MOST_BYTES = 4 * 1024 * 1024

# Points come as texts of numbers, never through a float.
_EXACT = msgspec.json.Decoder(dict[str, object], float_hook=Decimal)


@dataclass(frozen=True, slots=True)
class FormatReading:
    """A format as read, None when it cannot be used, and everything that was found in the file."""

    file: str
    format: Format | None
    faults: tuple[Fault, ...] = ()  # of both severities, in the order of lines


def load_format(path: Path) -> Format:
    """The format in the file `path`; raises BadFile with every fault (warnings are no faults)."""
    reading = read_format(path)
    if reading.format is None:
        raise BadFile(*(one for one in reading.faults if one.severity is Severity.FAULT))
    return reading.format


def read_format(path: Path) -> FormatReading:
    """The format in the file `path` and all faults; it never raises for what a file holds."""
    try:
        return parse_format(read_bytes(path, MOST_BYTES), path)
    except BadFile as bad:
        return FormatReading(str(path), None, bad.faults)


def parse_format(raw: bytes, file: object) -> FormatReading:
    """The format in the bytes of a file that is called `file`, and all faults.

    Raises BadFile when it is no JSON object, or a file of another kind or version.
    """
    raw = filled(raw, file)
    fields = read_object(raw, file)
    newer = version_of(fields, raw, file, format_name=FORMAT_NAME)
    reader = _Reader(raw, file, fields, newer)
    faults = list(repeated_name_faults(raw, file))
    faults += [newer_warning(file, str(fields["formatVersion"]))] if newer else []
    faults += reader.head_faults()
    rounds = reader.rounds()
    faults += reader.faults
    faults += [reader.located(one) for one in format_findings(fields, rounds)]
    ordered = tuple(sorted(dict.fromkeys(faults), key=lambda one: one.line or 0))
    usable = tuple(rules for rules in rounds if rules is not None)
    if any(one.severity is Severity.FAULT for one in ordered):
        return FormatReading(str(file), None, ordered)
    return FormatReading(str(file), format_of(reader.exact, usable), ordered)


class _Reader:
    """One file taken apart: its head, and its rounds one by one, the good ones kept."""

    def __init__(self, raw: bytes, file: object, fields: Mapping[str, object], newer: bool) -> None:
        self._raw = raw
        self._file = file
        self._fields = fields
        self._newer = newer
        listed = fields.get("rounds")
        self._rounds: list[object] = listed if isinstance(listed, list) else []
        self.exact: Fields = _EXACT.decode(raw)
        self.faults: list[Fault] = []

    def head_faults(self) -> list[Fault]:
        """What is wrong in the form of everything but the rounds."""
        validator = head_validator()
        return schema_faults(
            self._raw, 0, validator, file=self._file, newer=self._newer, value=self._fields
        )

    def rounds(self) -> list[RoundRules | None]:
        """The rounds, None for each that cannot be read; their faults are collected."""
        validator = round_validator()
        read: list[RoundRules | None] = []
        for index, value in enumerate(self._rounds):
            found = schema_faults(
                self._raw,
                offset_of(self._raw, ("rounds", index)) or 0,
                validator,
                file=self._file,
                where=where_of(("rounds", index), self._rounds),
                newer=self._newer,
                value=value,
            )
            self.faults += found
            unreadable = faulty_fields(value, validator) if found else frozenset()
            formed = not any(one.severity is Severity.FAULT for one in found)
            rules = self._round(index, unreadable)
            read.append(rules if formed else None)
        return read

    def located(self, one: Finding) -> Fault:
        """The fault of a finding, with its line."""
        return located(one, self._raw, self._file, self._rounds)

    def _round(self, index: int, unreadable: Set[str | int]) -> RoundRules | None:
        """The round, with stand-ins for what cannot be read, and what its other fields say."""
        fields = self.exact["rounds"][index]
        if not isinstance(fields, dict) or str(fields.get("kind")) not in KINDS:
            return None
        fine = [finding("banks.points_too_fine", *path) for path in too_fine(fields)]
        wrong = unreadable | {one.path[0] for one in fine}
        rules = round_of(readable_part(fields, wrong))
        told = fields.keys() - wrong  # of a stand-in there is nothing to say
        found = (one for one in round_findings(rules) if one.path[0] in told)
        self.faults += [self.located(one.below(("rounds", index))) for one in (*fine, *found)]
        return rules
