"""The file of the settings. It never keeps the program from starting.

A file that cannot be understood is set aside, not deleted, and the start page says so.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from contest.ui.settings.values import Settings, fields_of, settings_in

FILE = "settings.json"
_MOST_BYTES = 1024 * 1024
_MOST_ASIDE = 20  # broken files that are kept


class SettingsFile:
    """Reads when it is made, writes with every change.

    `set_aside` is where a broken file went, `wrong` names single settings that could not be used,
    `unwritten` is why the last change is only remembered until the program ends.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.set_aside: Path | None = None
        self.wrong: tuple[str, ...] = ()
        self.unwritten: OSError | None = None
        self._others: Mapping[str, Any] = {}  # of a newer program
        self.value = self._read()

    def change(self, **fields: Any) -> None:
        """Set something, and store it."""
        self.value = replace(self.value, **fields)
        self._write()

    def reset(self) -> None:
        """Everything as it is unless somebody sets it; the language stays."""
        self.value = Settings(language=self.value.language)
        self._write()

    def _read(self) -> Settings:
        try:
            is_likely = self.path.stat().st_size <= _MOST_BYTES
            fields = json.loads(self.path.read_text(encoding="utf-8")) if is_likely else None
        except OSError:  # there is none, or a locked disk: it may be readable the next time
            return Settings()
        except (ValueError, RecursionError):
            fields = None
        if not isinstance(fields, dict):
            self._put_aside()
            return Settings()
        settings, self.wrong = settings_in(fields)
        known = fields_of(settings)
        self._others = {name: value for name, value in fields.items() if name not in known}
        return settings

    def _put_aside(self) -> None:
        names = (f"settings-{number}.broken.json" for number in range(1, _MOST_ASIDE + 1))
        for name in names:
            aside = self.path.with_name(name)
            if not aside.exists():
                with suppress(OSError):
                    self.path.rename(aside)
                    self.set_aside = aside
                return

    def _write(self) -> None:
        fields = {**self._others, **fields_of(self.value)}
        draft = self.path.with_name(f"{FILE}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(fields, ensure_ascii=False, indent=1), encoding="utf-8")
            draft.replace(self.path)
        except OSError as error:
            self.unwritten = error
        else:
            self.unwritten = None
