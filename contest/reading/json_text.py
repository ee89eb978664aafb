"""JSON that people hand us: read strictly, with the line and the reason when it is not right."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import msgspec

from contest.reading.faults import BadFile, Fault, Severity, fault, phrase
from contest.reading.files import as_text, filled
from contest.reading.locate import Lines, locate, repeated_names, tokens_of

# What the reader raises for a text that is no JSON, holds no value of the type, or is a trap.
READING_ERRORS = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError)

_REASONS = (
    ("Expecting ',' delimiter", "banks.json_comma"),
    ("Expecting ':' delimiter", "banks.json_colon"),
    ("Expecting property name", "banks.json_name"),
    ("Illegal trailing comma", "banks.json_trailing_comma"),
    ("Expecting value", "banks.json_value"),
    ("Extra data", "banks.json_extra"),
    ("Unterminated string", "banks.json_quote"),
    ("Invalid control character", "banks.json_control"),
    ("Invalid \\", "banks.json_escape"),
)
_BYTE = re.compile(r"\(byte (\d+)\)")
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_VERSION = re.compile(r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})")


class _NotANumber(Exception):
    """NaN or Infinity, which JSON does not know."""


class _RepeatedName(Exception):
    """A name stands twice in one object."""


def read_json(raw: bytes, file: object) -> object:
    """The value of a JSON text; raises BadFile naming line and reason when it is none."""
    try:
        return msgspec.json.decode(filled(raw, file))
    except READING_ERRORS as error:
        raise BadFile(json_fault(raw, file)) from error


def read_object(raw: bytes, file: object) -> dict[str, object]:
    """The fields of a JSON text that is one object; raises BadFile when it is not."""
    value = read_json(raw, file)
    if not isinstance(value, dict):
        raise BadFile(fault("banks.not_an_object", file, 1))
    return value


def json_fault(raw: bytes, file: object) -> Fault:
    """Why a text that was refused is no JSON that we take."""
    try:
        text = as_text(filled(raw, file), file)
        json.loads(text, parse_constant=_refuse_constant)
    except BadFile as bad:
        return bad.faults[0]
    except RecursionError:
        return fault("banks.too_deep", file)
    except _NotANumber:
        return _constant_fault(raw, file)
    except json.JSONDecodeError as error:
        reason = next((name for start, name in _REASONS if error.msg.startswith(start)), None)
        why = phrase(reason or "banks.json_unclear")
        return fault("banks.bad_json", file, error.lineno, column=error.colno, reason=why)
    except ValueError:  # thousands of digits
        return fault("banks.json_number", file)
    return _strict_fault(raw, file)


def repeated_name_faults(raw: bytes, file: object) -> tuple[Fault, ...]:
    """A fault for each name that stands twice in one object; readers would keep only the last.

    It takes seconds on a file of tens of megabytes: for imports and checks, not for each start.
    A text that is no JSON has none.
    """
    if not _has_repeated_name(raw):
        return ()
    lines = Lines(raw)
    return tuple(
        fault("banks.repeated_name", file, lines.line(offset), name=name)
        for name, offset in repeated_names(raw)
    )


def version_of(
    fields: Mapping[str, object], raw: bytes, file: object, *, format_name: str, known: str = "1.0"
) -> bool:
    """Whether a file is newer than the program in its minor version.

    `fields` are the fields of the whole file. Raises BadFile when `format` is another one, when
    `formatVersion` is no version, or when its major part is not the one of `known`.
    """
    if fields.get("format") != format_name:
        code = "banks.wrong_format" if "format" in fields else "banks.no_format"
        raise BadFile(fault(code, file, locate(raw, ("format",)), expected=format_name))
    line = locate(raw, ("formatVersion",))
    version = fields.get("formatVersion")
    parts = _VERSION.fullmatch(version) if isinstance(version, str) else None
    if parts is None:
        raise BadFile(fault("banks.bad_version", file, line, known=known))
    major, minor = known.split(".")
    if parts[1] != major:
        code = "banks.newer_version" if int(parts[1]) > int(major) else "banks.bad_version"
        raise BadFile(fault(code, file, line, version=parts[0], known=known))
    return int(parts[2]) > int(minor)


def newer_warning(file: object, version: str) -> Fault:
    """A warning that a file comes from a newer program and may hold more than is read."""
    return fault("banks.newer_minor", file, severity=Severity.WARNING, version=version)


def _has_repeated_name(raw: bytes) -> bool:
    """Whether it is worth going through the text token by token, which takes ten times longer."""
    try:
        json.loads(raw, object_pairs_hook=_once)
    except _RepeatedName:
        return True
    except READING_ERRORS:
        return False
    return False


def _once(pairs: list[tuple[str, object]]) -> None:
    if len({name for name, _ in pairs}) != len(pairs):
        raise _RepeatedName


def _refuse_constant(name: str) -> object:
    raise _NotANumber(name)


def _constant_fault(raw: bytes, file: object) -> Fault:
    for text, offset in tokens_of(raw, 0):
        if text in (b"NaN", b"Infinity", b"-Infinity"):
            line = raw.count(b"\n", 0, offset) + 1
            return fault("banks.not_a_number", file, line, found=text.decode())
    return fault("banks.json_number", file)


def _strict_fault(raw: bytes, file: object) -> Fault:
    """The standard library took it and the strict reader did not: half characters, huge numbers."""
    if half := _SURROGATE.search(raw):
        return fault("banks.half_character", file, raw.count(b"\n", 0, half.start()) + 1)
    try:
        msgspec.json.decode(raw)
    except RecursionError:
        return fault("banks.too_deep", file)
    except READING_ERRORS as error:
        at = _BYTE.search(str(error))
        line = raw.count(b"\n", 0, int(at[1])) + 1 if at else None
        if isinstance(error, msgspec.ValidationError):
            return fault("banks.json_number", file, line)
    else:
        line = None
    return fault("banks.unclear_json", file, line)
