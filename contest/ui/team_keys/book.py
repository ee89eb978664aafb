"""Key maps that were learned, kept between evenings: one for the laptop, one for each contest.

One small file beside what else is remembered. It holds numbers of keys and teams, no names; what
is wrong with it is as if there were nothing in it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from contest.ui.keymaps import LETTERS, RESERVED, KeyMap, default_map
from contest.ui.team_keys.learning import BUZZER, Slot, code_of, slots_of, with_key

FILE = "keys.json"
LAPTOP = ""  # the map of contests that have none of their own
MOST_MAPS = 50
MOST_CODE = 0xFFFFFF


class KeyBook:
    """Reads when it is made, writes with every change; which keys were heard is for this sitting.

    A map that is kept may know fewer teams than play: the others have their default keys, where
    those are free.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._maps = _read(self._file)
        self._heard: dict[str, set[Slot]] = {}

    def has(self, contest: str) -> bool:
        """Whether a map was learned for that contest (or for the laptop)."""
        return contest in self._maps

    def map_for(self, contest: str, teams: Sequence[int]) -> KeyMap:
        """The contest's own map, else the laptop's, else the default one; for these teams."""
        kept = self._maps.get(contest) or self._maps.get(LAPTOP)
        return default_map(teams) if kept is None else _filled(kept, teams)

    def keep(self, contest: str, keys: KeyMap) -> None:
        """Remember a map."""
        self._maps.pop(contest, None)
        self._maps[contest] = keys
        while len(self._maps) > MOST_MAPS:
            oldest = next(one for one in self._maps if one != LAPTOP)
            del self._maps[oldest]
        self._write()

    def forget(self, contest: str) -> None:
        """The default keys again."""
        if self._maps.pop(contest, None) is not None:
            self._write()

    def note(self, contest: str, slots: Sequence[Slot]) -> None:
        """These keys were heard."""
        self._heard.setdefault(contest, set()).update(slots)

    def heard(self, contest: str) -> frozenset[Slot]:
        """The keys that were heard since the program was started."""
        return frozenset(self._heard.get(contest, set()))

    def _write(self) -> None:
        fields = {name: _fields(keys) for name, keys in self._maps.items()}
        draft = self._file.with_name(f"{FILE}.new")
        with suppress(OSError):  # a full or locked disk costs the memory, not the evening
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(fields, indent=1), encoding="utf-8")
            draft.replace(self._file)


def _filled(kept: KeyMap, teams: Sequence[int]) -> KeyMap:
    keys = KeyMap(
        {code: own for code, own in kept.letters.items() if own[0] in teams},
        {code: team for code, team in kept.buzzers.items() if team in teams},
    )
    default = default_map(teams)
    for slot in (slot for team in teams for slot in slots_of(team)):
        code = code_of(default, slot)
        used = keys.buzzers if slot.letter == BUZZER else keys.letters
        if not code_of(keys, slot) and code not in used:
            keys = with_key(keys, slot, code)
    return keys


def _fields(keys: KeyMap) -> list[list[object]]:
    letters: list[list[object]] = [[code, *own] for code, own in keys.letters.items()]
    return letters + [[code, team, BUZZER] for code, team in keys.buzzers.items()]


def _read(file: Path) -> dict[str, KeyMap]:
    try:
        fields = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(fields, Mapping):
        return {}
    found = {str(name): _key_map(rows) for name, rows in list(fields.items())[:MOST_MAPS]}
    return {name: keys for name, keys in found.items() if keys.letters or keys.buzzers}


def _key_map(rows: object) -> KeyMap:
    """A map from the file, without what no map may hold."""
    keys = KeyMap()
    for row in rows if isinstance(rows, list) else []:
        match row:
            case [int(code), int(team), str(letter)] if (
                0 < code <= MOST_CODE
                and code not in RESERVED
                and 1 <= team <= 12
                and letter in (*LETTERS, BUZZER)
            ):
                keys = with_key(keys, Slot(team, letter), code)
            case _:
                continue
    return keys
