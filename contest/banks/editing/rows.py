"""One question of a bank that is being edited: its JSON text, and what is worked out of it.

The text is what is kept, not a `Question`: extensions, documents by id and fields of a newer
program survive, and a question with faults can be opened to be mended.
"""

from __future__ import annotations

from functools import cache, cached_property

import msgspec
from jsonschema import Draft202012Validator
from msgspec import UNSET

from contest.banks.diagnosis import known_question, question_in, question_validator
from contest.banks.editing.searching import folded
from contest.banks.editing.wording import Fields
from contest.banks.question_checks import texts_of
from contest.banks.records import QuestionRecord
from contest.reading.faults import Fault, Severity, fault
from contest.reading.json_text import READING_ERRORS
from contest.reading.schema import schema_faults


class Row:  # no slots: what is worked out is kept once it was asked for
    """A question as JSON text; it never changes, an edit makes another one."""

    def __init__(
        self, raw: bytes, record: QuestionRecord | None = None, *, newer: bool = False
    ) -> None:
        self.raw = raw
        self._newer = newer
        if record is not None:
            self.__dict__["_reading"] = (record, ())

    @property
    def record(self) -> QuestionRecord | None:
        """What is read of it; None while something is wrong in its form."""
        return self._reading[0]

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong in its form; a warning where a newer program wrote it."""
        return self._reading[1]

    @property
    def id(self) -> str:
        """Its id, "" where it has none."""
        if self.record is not None:
            return self.record.id
        return text_in(self.fields(), "id")

    @property
    def kind(self) -> str:
        """The word of its type, "" where it has none."""
        if self.record is not None:
            return str(self.record.__struct_config__.tag)
        return text_in(self.fields(), "type")

    @property
    def text(self) -> str:
        """What is asked."""
        return self.record.text if self.record is not None else text_in(self.fields(), "text")

    def fields(self) -> Fields:
        """A fresh copy of its fields; none where it is no JSON object."""
        try:
            value = msgspec.json.decode(self.raw)
        except READING_ERRORS:
            return {}
        return value if isinstance(value, dict) else {}

    @cached_property
    def searched(self) -> str:
        """All its words without marks and capitals, to be searched."""
        return folded(self.words, "no_tones")

    @property
    def words(self) -> str:
        """Everything that somebody may look for in it."""
        record = self.record
        if record is None:
            return self.raw.decode("utf-8", "replace")
        cited = (
            f"{source.title if source.title is not UNSET else source.document} {source.locator}"
            for source in record.sources
        )
        texts = (text for _, text in texts_of(record))
        return "\n".join((record.id, *texts, *record.tags, *cited))

    @cached_property
    def _reading(self) -> tuple[QuestionRecord | None, tuple[Fault, ...]]:
        try:
            record, value = question_in(self.raw)
        except READING_ERRORS:
            return None, (fault("banks.unclear_question", ""),)
        if record is not None:
            return record, ()
        faults = schema_faults(self.raw, 0, _validator(), file="", newer=self._newer, value=value)
        if any(one.severity is Severity.FAULT for one in faults):
            return None, tuple(faults)
        known = known_question(value, _validator())
        if known is None and not faults:
            faults = [fault("banks.unclear_question", "")]
        return known, tuple(faults)


def text_in(fields: Fields, name: str) -> str:
    """The text of a field, "" where it holds none."""
    value = fields.get(name)
    return value if isinstance(value, str) else ""


@cache
def _validator() -> Draft202012Validator:
    return question_validator()
