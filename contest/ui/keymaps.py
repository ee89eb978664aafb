"""Which physical key belongs to which team: default maps for 2 to 12 teams, and their faults.

Keys are set-1 scan codes, so a map means the same under every layout and typing program. Qt does
not say which keyboard was pressed: one map serves all keyboards, and every team's keys differ.
Two teams share a keyboard, one at each end of a row; each further keyboard uses another row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from contest.values import dataclass

TEAMS_A_KEYBOARD = 2
LETTERS = ("A", "B", "C", "D")

# What the cap of a key says on an ordinary keyboard.
CAPS: Mapping[int, str] = {
    **dict(enumerate("1234567890-=", 2)),
    **dict(enumerate("QWERTYUIOP[]", 16)),
    **dict(enumerate("ASDFGHJKL;'`", 30)),
    43: "\\",
    **dict(enumerate("ZXCVBNM,./", 44)),
    **{code: f"F{number}" for number, code in enumerate(range(59, 69), 1)},
    71: "Num 7",
    72: "Num 8",
    75: "Num 4",
    76: "Num 5",
    77: "Num 6",
    79: "Num 1",
    80: "Num 2",
    82: "Num 0",
    55: "Num *",
    74: "Num −",
    78: "Num +",
    14: "⌫",
    58: "Caps",
}

# Next (Space, Page Down and its place on the number pad), black (F9, B, full stop and the one of
# the number pad), pause (P), films and sounds (F5, F12), the stage (F11), the keys that undo needs,
# and what leads through forms. Page Down and Up have codes of their own on Linux and on Windows.
RESERVED: Mapping[int, str] = {
    57: "next", 81: "next", 109: "next", 337: "next", 73: "back", 104: "back", 329: "back",
    67: "black", 48: "black", 52: "black", 83: "black", 25: "pause",
    29: "undo", 63: "media", 88: "mute", 87: "stage", 68: "technical",
    1: "forms", 15: "forms", 28: "forms",
}  # fmt: skip

# Buttons of game pads count as keys of a keyboard of their own: pad 0 button 2 is PADS + 2.
PADS, PAD_BUTTONS = 0x10000, 0x100

# Four keys a team, for A B C D from left to right.
_ANSWER_KEYS: tuple[tuple[int, int, int, int], ...] = (
    (30, 31, 32, 33),  # A S D F
    (36, 37, 38, 39),  # J K L ;
    (16, 17, 18, 19),  # Q W E R
    (21, 22, 23, 24),  # Y U I O
    (44, 45, 46, 47),  # Z X C V
    (49, 50, 51, 53),  # N M , /
    (2, 3, 4, 5),  # 1 2 3 4
    (8, 9, 10, 11),  # 7 8 9 0
    (59, 60, 61, 62),  # F1 F2 F3 F4
    (77, 79, 80, 82),  # the number pad: 6 right, 1 2 below, 0
    (71, 72, 75, 76),  # the number pad: 7 8 above 4 5
    (26, 27, 40, 43),  # [ ] ' \
)

# One key a team, its own number: keys of one row do not ghost.
_BUZZERS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 16, 21)  # 1 … 9, 0 for 10, Q for 11, Y for 12


@dataclass(frozen=True, slots=True)
class KeyMap:
    """Scan code → team and letter, and scan code → team for buzzers."""

    letters: Mapping[int, tuple[int, str]] = field(default_factory=dict)
    buzzers: Mapping[int, int] = field(default_factory=dict)

    def answer_caps(self, team: int) -> tuple[str, ...]:
        """The caps of a team's answer keys, for A B C D."""
        found = sorted(
            (letter, code) for code, (own, letter) in self.letters.items() if own == team
        )
        return tuple(cap_of(code) for _, code in found)


@dataclass(frozen=True, slots=True)
class MapFault:
    """A key that a map may not use: `use` says what for (next, black, pause, undo, forms …)."""

    code: int
    use: str


def pad_code(pad: int, button: int) -> int:
    """The code of a button of a game pad, both counted from 0."""
    return PADS + pad * PAD_BUTTONS + button


def cap_of(code: int) -> str:
    """What stands on a key: its cap, USB 1·3 for the third button of the first pad, or its code."""
    if code >= PADS:
        pad, button = divmod(code - PADS, PAD_BUTTONS)
        return f"USB {pad + 1}·{button + 1}"
    return CAPS.get(code, f"#{code}")


def default_map(teams: Iterable[int]) -> KeyMap:
    """The map that is used until the host makes another; `teams` are numbers 1 to 12."""
    numbers = tuple(teams)
    letters = {
        code: (team, letter)
        for team in numbers
        for letter, code in zip(LETTERS, _ANSWER_KEYS[team - 1], strict=True)
    }
    return KeyMap(letters, {_BUZZERS[team - 1]: team for team in numbers})


def with_buzz_set(keys: KeyMap, teams: Iterable[int]) -> KeyMap:
    """The map with a Buzz! set on the first pad for the first four teams, a second set for more.

    Its receiver counts twenty buttons: five a handset, the red one first, then from the lowest of
    the four small ones to the highest. Red buzzes; blue, orange, green, yellow are A B C D.
    """
    wanted = list(teams)
    letters = {code: own for code, own in keys.letters.items() if own[0] not in wanted}
    buzzers = {code: team for code, team in keys.buzzers.items() if team not in wanted}
    for place, team in enumerate(wanted):
        pad, handset = divmod(place, 4)
        buzzers[pad_code(pad, handset * 5)] = team
        for number, letter in enumerate(reversed(LETTERS), 1):
            letters[pad_code(pad, handset * 5 + number)] = (team, letter)
    return KeyMap(letters, buzzers)


def keyboards_for(teams: int) -> int:
    """How many keyboards so many teams need, two at each."""
    return -(-teams // TEAMS_A_KEYBOARD)


def faults_of(keys: KeyMap) -> tuple[MapFault, ...]:
    """Every key of the map that belongs to the host."""
    used = sorted({*keys.letters, *keys.buzzers})
    return tuple(MapFault(code, RESERVED[code]) for code in used if code in RESERVED)
