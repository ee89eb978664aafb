"""What is remembered between evenings: the language, and which contests were open last.

One small file. It holds no answers and no names of people, and whatever is wrong with it, the
program starts as if there were nothing to remember.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths

from contest.presentation.contest_state import Progress
from contest.presentation.wording import LANGUAGES, Language
from contest.values import dataclass

FILE = "remembered.json"
MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class Recent:
    """A contest file, and how far it had come when its file was `changed_ns` old."""

    file: str
    title: str
    date: str
    progress: Progress
    changed_ns: int = 0


class Remembered:
    """Reads when it is made, writes with every change."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        fields = _read(folder / FILE)
        self._language = next((one for one in LANGUAGES if one == fields.get("language")), None)
        found = fields.get("recent")
        listed = found if isinstance(found, list) else []
        self._recent = [one for one in map(_recent, listed) if one is not None][:MOST_RECENT]

    @property
    def language(self) -> Language | None:
        """The language that was chosen while it was kept here; now it is one of the settings."""
        return self._language

    @property
    def recent(self) -> tuple[Recent, ...]:
        """The contests that were open, the last one first."""
        return tuple(self._recent)

    def note(self, recent: Recent) -> None:
        """Remember a contest that is open or was closed just now, before all others."""
        others = [one for one in self._recent if one.file != recent.file]
        self._recent = [recent, *others][:MOST_RECENT]
        self._write()

    def renew(self, recent: Recent) -> None:
        """Remember how far a contest has come, at its place."""
        self._recent = [recent if one.file == recent.file else one for one in self._recent]
        self._write()

    def forget(self, file: str) -> None:
        """Leave a contest out of the list; its file stays."""
        self._recent = [one for one in self._recent if one.file != file]
        self._write()

    def _write(self) -> None:
        fields = {"language": self._language, "recent": [_fields(one) for one in self._recent]}
        draft = self.folder / f"{FILE}.new"
        with suppress(OSError):  # a full or locked disk costs the memory, not the evening
            self.folder.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(fields, ensure_ascii=False, indent=1), encoding="utf-8")
            draft.replace(self.folder / FILE)


def settings_folder() -> Path:
    """Where a person's programs keep what they remember."""
    # Not the place of the application: that needs an application that is made and named.
    return Path(_standard(QStandardPaths.StandardLocation.GenericConfigLocation)) / "hoi-thi"


def documents_folder() -> Path:
    """Where a person keeps documents."""
    return Path(_standard(QStandardPaths.StandardLocation.DocumentsLocation))


def _standard(place: QStandardPaths.StandardLocation) -> str:
    return QStandardPaths.writableLocation(place) or str(Path.home())


def _read(file: Path) -> Mapping[str, Any]:
    try:
        fields = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}


def _fields(one: Recent) -> dict[str, object]:
    return {
        "file": one.file,
        "title": one.title,
        "date": one.date,
        "state": one.progress.word,
        "round": one.progress.round,
        "changed": one.changed_ns,
    }


def _recent(fields: object) -> Recent | None:
    """An entry of the list; None where it is none."""
    if not isinstance(fields, dict):
        return None
    texts = [fields.get(name) for name in ("file", "title", "date", "state")]
    numbers = [fields.get(name) for name in ("round", "changed")]
    if not all(isinstance(text, str) for text in texts) or not texts[0]:
        return None
    if not all(isinstance(number, int) for number in numbers):
        return None
    file, title, date, state = map(str, texts)
    round_, changed = (int(number or 0) for number in numbers)
    return Recent(file, title, date, Progress(state, round_), changed)
