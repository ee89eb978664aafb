"""Whatever a test of storage meets is something that a person can be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from contest.presentation.wording import LANGUAGES, Words
from contest.storage.faults import ContestFileError, Trouble, Value

_WORDS = tuple(map(Words, LANGUAGES))


@pytest.fixture(autouse=True)
def every_complaint_can_be_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each complaint names its file, and has all that its sentence wants, in both languages."""
    real = ContestFileError.__init__

    def said(
        self: ContestFileError, trouble: Trouble, file: Path | str, /, **values: Value
    ) -> None:
        real(self, trouble, file, **values)
        assert isinstance(file, str | Path), trouble
        assert all(value is not None for value in values.values()), values
        for words in _WORDS:
            sentence = self.sentence(words)
            assert sentence, trouble
            assert "{" not in sentence, sentence

    monkeypatch.setattr(ContestFileError, "__init__", said)
