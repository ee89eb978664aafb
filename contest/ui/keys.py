"""Keys of the whole program: one filter before any widget or shortcut says what a press means."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from contest.domain.cue import Verdict
from contest.presentation.console import Console
from contest.ui.keymaps import CAPS, KeyMap
from contest.values import dataclass

KEEPS_KEYS = "keepsKeys"  # a widget with this property gets every key but F5 and F9 to F12
# By name: Qt would make these types at every start, for keys that are pressed later.
_TYPED_IN = ("QLineEdit", "QTextEdit", "QPlainTextEdit", "QAbstractSpinBox")
_LONGEST_SILENCE_NS = 1_500_000_000  # no system waits longer before a held key repeats
_SCANNED_NS = 150_000_000  # a scanner types faster than this from key to key, a hand does not
_LONGEST_SCAN_NS = 2_500_000_000  # a whole check code; keys that go on longer are the teams'
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LINUX_OFFSET = 8  # X11 and Wayland report evdev codes + 8; up to F10 those are set 1


@dataclass(frozen=True, slots=True)
class Next:
    """The one Next key."""


@dataclass(frozen=True, slots=True)
class PageBack:
    """The page before, of a paged text: the other button of a presenter remote."""


@dataclass(frozen=True, slots=True)
class Black:
    """Black, or back."""


@dataclass(frozen=True, slots=True)
class UndoLast:
    """Take the last step back."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Hold the clock, or let it go on."""


@dataclass(frozen=True, slots=True)
class RemakeStage:
    """Make the stage's window anew: it is wedged or broken."""


@dataclass(frozen=True, slots=True)
class ToggleStage:
    """Put the stage full screen, or back into a window."""


@dataclass(frozen=True, slots=True)
class PlayMedia:
    """Play the film or sound on the stage, or hold it."""


@dataclass(frozen=True, slots=True)
class Mute:
    """Silence all sound, or let it be heard again."""


@dataclass(frozen=True, slots=True)
class TechnicalPause:
    """Let the hall see a technical pause, or what was there before."""


@dataclass(frozen=True, slots=True)
class Digit:
    """A digit of a team's number, or of a choice."""

    digit: int


@dataclass(frozen=True, slots=True)
class Letter:
    """An answer for the marked team."""

    letter: str


@dataclass(frozen=True, slots=True)
class FillRest:
    """The next letter is for all teams without an answer."""


@dataclass(frozen=True, slots=True)
class Move:
    """Mark the next team (+1) or the one before (−1)."""

    by: int


@dataclass(frozen=True, slots=True)
class Clear:
    """Take an answer back."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Right or wrong, as the host heard it."""

    verdict: Verdict


@dataclass(frozen=True, slots=True)
class TeamLetter:
    """A team pressed one of its own keys."""

    team: int
    letter: str


@dataclass(frozen=True, slots=True)
class TeamBuzz:
    """A team pressed its buzzer."""

    team: int


@dataclass(frozen=True, slots=True)
class Cancel:
    """Leave what is half done."""


@dataclass(frozen=True, slots=True)
class TypingProgram:
    """A press without a scan code: a typing program (UniKey) stands between keys and us."""


@dataclass(frozen=True, slots=True)
class Unheard:
    """A key that belongs to a team, while nothing listens to it."""


AlwaysAct = (
    Next
    | PageBack
    | Black
    | UndoLast
    | Pause
    | ToggleStage
    | RemakeStage
    | PlayMedia
    | Mute
    | TechnicalPause
)
DeviceAct = TeamLetter | TeamBuzz | TypingProgram | Unheard
EntryAct = Digit | Letter | FillRest | Move | Clear | Judged | Cancel
Act = AlwaysAct | DeviceAct | EntryAct


@dataclass(frozen=True, slots=True)
class Listening:
    """What listens now. Black, undo, pause and Next always do.

    `letters`: boards entry is open for these. `marks`: right and wrong are told by the host.
    `team_keys`: the round is played with team keys and a question is on; `takes` says what a
    team's key gives now ("letter", "buzz", "both" or nothing). `choices`: the resume question is
    open.
    """

    letters: tuple[str, ...] = ()
    marks: bool = False
    digits: bool = False
    team_keys: bool = False
    takes: str = ""
    choices: bool = False


def listening_of(console: Console) -> Listening:
    """What listens in this state: only the way of entry of the round."""
    if console.resume is not None:
        return Listening(choices=True)
    question = console.question is not None
    # Whatever the way of entry is, the others steal and a keyword is guessed by buzzers.
    steals = question and console.takes == "buzz" and console.turns is not None
    guesses = console.takes in ("buzz", "both") and console.obstacle is not None
    return Listening(
        letters=console.letters if console.entry_kind == "boards" or console.several else (),
        marks=any(team.may_be_marked for team in console.teams),
        digits=question,
        team_keys=(question and console.entry_kind == "keys") or steals or guesses,
        takes=console.takes,
    )


@dataclass(frozen=True, slots=True)
class KeyStroke:
    """One key as Qt tells it; `scan` is a set-1 code, 0 where there was none."""

    key: int
    text: str = ""
    scan: int = 0
    control: bool = False  # Ctrl, Alt or the system key is held too


@dataclass(frozen=True, slots=True)
class Press:
    """What a press means, the contest time (ns) at which it was taken, and Qt's own stamp (ms)."""

    act: Act
    at: int
    native_ms: int


# F5 is what the play button of a presenter remote sends.
_EVERYWHERE: dict[Qt.Key, AlwaysAct] = {
    Qt.Key.Key_F9: Black(),
    Qt.Key.Key_F11: ToggleStage(),
    Qt.Key.Key_F5: PlayMedia(),
    Qt.Key.Key_F12: Mute(),
    Qt.Key.Key_F10: TechnicalPause(),
}
_NEXT = {Qt.Key.Key_Space, Qt.Key.Key_PageDown}
_MOVES = {
    Qt.Key.Key_Down: Move(1),
    Qt.Key.Key_Right: Move(1),
    Qt.Key.Key_Up: Move(-1),
    Qt.Key.Key_Left: Move(-1),
}
_MARKS = {
    Qt.Key.Key_Plus: Judged(Verdict.RIGHT),
    Qt.Key.Key_Equal: Judged(Verdict.RIGHT),
    Qt.Key.Key_Minus: Judged(Verdict.WRONG),
    Qt.Key.Key_Slash: Judged(Verdict.BLANK),
}
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
_DIGIT_CODES = {code: (code - 1) % 10 for code in range(2, 12)}


def act_of(stroke: KeyStroke, listening: Listening, keys: KeyMap, *, typing: bool) -> Act | None:
    """What a key means now, or None where it belongs to the widget that has the focus."""
    if stroke.control and stroke.key == Qt.Key.Key_F11:
        return RemakeStage()
    if stroke.key in _EVERYWHERE:
        return _EVERYWHERE[Qt.Key(stroke.key)]
    if typing:
        return None
    if stroke.control:
        return _control_act(stroke, listening)
    if stroke.key in _NEXT:
        return Next()
    if stroke.key == Qt.Key.Key_PageUp:
        return PageBack()
    if listening.team_keys and (act := _team_act(stroke, listening, keys)) is not None:
        return act
    if stroke.key == Qt.Key.Key_Period or (stroke.key == Qt.Key.Key_B and not listening.letters):
        return None if listening.letters else Black()
    if stroke.key == Qt.Key.Key_P:
        return Pause()
    return _host_act(stroke, listening)


def _control_act(stroke: KeyStroke, listening: Listening) -> Act | None:
    if stroke.key == Qt.Key.Key_Z:
        return UndoLast()
    # In a round of team keys digits alone belong to teams; with Ctrl they are the host's always.
    digit = digit_of(stroke) if listening.digits else None
    return None if digit is None else Digit(digit)


def _team_act(stroke: KeyStroke, listening: Listening, keys: KeyMap) -> Act | None:
    if not stroke.scan:
        # A modifier has no text; a letter without a code was made by a program.
        return TypingProgram() if stroke.text.strip() else None
    if listening.takes in ("letter", "both") and stroke.scan in keys.letters:
        return TeamLetter(*keys.letters[stroke.scan])
    if listening.takes in ("buzz", "both"):
        team = keys.buzzers.get(stroke.scan)
        if team is not None:
            return TeamBuzz(team)
    # A team that goes on pressing must not mark answers as the host would.
    return Unheard() if stroke.scan in keys.letters or stroke.scan in keys.buzzers else None


def _host_act(stroke: KeyStroke, listening: Listening) -> Act | None:
    if listening.letters and (act := _boards_act(stroke, listening.letters)) is not None:
        return act
    if listening.digits or listening.choices:
        digit = digit_of(stroke)
        if digit is not None:
            return Digit(digit)
    if listening.marks and stroke.key in _MARKS:
        return _MARKS[Qt.Key(stroke.key)]
    if (listening.letters or listening.marks) and stroke.key in _MOVES:
        return _MOVES[Qt.Key(stroke.key)]
    return Cancel() if stroke.key == Qt.Key.Key_Escape else None


def _boards_act(stroke: KeyStroke, letters: tuple[str, ...]) -> Act | None:
    name = _letter_of(stroke)
    if name in letters and name:
        return Letter(name)
    if stroke.key == Qt.Key.Key_Asterisk:
        return FillRest()
    if stroke.key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        # A typing program sends a Backspace of its own before the letter that it has changed.
        return Clear() if stroke.scan else TypingProgram()
    made = stroke.text and not stroke.text.isascii() and not stroke.scan
    return TypingProgram() if made else None


def _letter_of(stroke: KeyStroke) -> str:
    """The letter of a key, by its place where a typing program made another letter of it."""
    if Qt.Key.Key_A <= stroke.key <= Qt.Key.Key_Z:
        return chr(stroke.key)
    rewritten = stroke.text and not stroke.text.isascii()
    return CAPS.get(stroke.scan, "") if rewritten else ""


def digit_of(stroke: KeyStroke) -> int | None:
    """The digit of a key, by its place where the layout writes a letter with it."""
    if Qt.Key.Key_0 <= stroke.key <= Qt.Key.Key_9:
        return stroke.key - Qt.Key.Key_0
    if stroke.text and not stroke.text.isascii():
        # On the Vietnamese layout the row of digits writes letters (ă, â, ê, ô).
        return _DIGIT_CODES.get(stroke.scan)
    return None


class KeyFilter(QObject):
    """Takes the keys of the contest before any widget or shortcut; a held key is one press.

    Install it on the application. It stamps a press with `now_ns()` before anything else.

    Signals:
        pressed: a `Press`, in order of delivery
    """

    pressed = Signal(object)

    def __init__(self, now_ns: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now_ns = now_ns
        self._listening: Listening | None = None
        self._keys = KeyMap()
        self._held: dict[int, int] = {}  # a key that is down, and when it was heard last
        self._scans_until = self._scan_ends = 0

    def listen(self, listening: Listening | None) -> None:
        """What listens from now on; None hears nothing at all."""
        self._listening = listening

    def use(self, keys: KeyMap) -> None:
        """The map of the team keys."""
        self._keys = keys

    def pass_over_scan(self) -> None:
        """What a scanner types now is for nobody: it would choose teams, and its Enter go on."""
        now = self._now_ns()
        self._scans_until, self._scan_ends = now + _SCANNED_NS, now + _LONGEST_SCAN_NS

    def take(self, code: int, at: int, *, down: bool) -> None:
        """A button of a game pad, with the instant at which it was read."""
        if not down:
            self._held.pop(code, None)
        elif self._listening is not None and code not in self._held:
            self._held[code] = at
            stroke = KeyStroke(0, scan=code)
            listens = self._listening.team_keys
            act = _team_act(stroke, self._listening, self._keys) if listens else None
            if act is not None:
                self.pressed.emit(Press(act, at, 0))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._takes(event, self._now_ns())
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._overrides(event)
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if not event.isAutoRepeat():
                self._held.pop(_name_of(event), None)
        elif kind in (QEvent.Type.ApplicationStateChange, QEvent.Type.WindowDeactivate):
            # Releases that go to another program are never told.
            self._held.clear()
        return False

    def _takes(self, event: QKeyEvent, at: int) -> bool:
        if self._is_scanned(event, at):
            self._scans_until = min(at + _SCANNED_NS, self._scan_ends)
            event.accept()
            return True
        act = self._act_of(event)
        if act is None:
            return False
        event.accept()
        name = _name_of(event)
        heard, self._held[name] = self._held.get(name), at
        # A key that is really held repeats; one that was silent was let go where nobody could
        # tell: its keyboard was pulled out.
        is_held = heard is not None and at - heard < _LONGEST_SILENCE_NS
        if not event.isAutoRepeat() and not is_held:
            self.pressed.emit(Press(act, at, event.timestamp()))
        return True

    def _overrides(self, event: QKeyEvent) -> bool:
        if self._act_of(event) is None and not self._is_scanned(event, self._now_ns()):
            return False
        event.accept()  # so that no shortcut runs; the press itself follows
        return True

    def _is_scanned(self, event: QKeyEvent, at: int) -> bool:
        """Whatever writes: letters of the other square, too, and of the Vietnamese digits."""
        if at >= self._scans_until:
            return False
        text = event.text()
        stroke = KeyStroke(event.key(), text, scan_code_of(event))
        writes = text.isprintable() and bool(text)
        return writes or event.key() in _ENTERS or digit_of(stroke) is not None

    def _act_of(self, event: QKeyEvent) -> Act | None:
        if self._listening is None or event.key() in _MODIFIERS:
            return None
        held = event.modifiers()
        others = (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        stroke = KeyStroke(event.key(), event.text(), scan_code_of(event), bool(held & others))
        return act_of(stroke, self._listening, self._keys, typing=is_typing())


def scan_code_of(event: QKeyEvent) -> int:
    """The set-1 scan code of a press, 0 where it came with none."""
    native = event.nativeScanCode()
    if not sys.platform.startswith("linux"):
        return native
    return native - _LINUX_OFFSET if native > _LINUX_OFFSET else 0


def is_typing() -> bool:
    """Whether the focus is where keys are text."""
    widget: QWidget | None = QApplication.focusWidget() if _has_widgets() else None
    if widget is not None and any(widget.inherits(name) for name in _TYPED_IN):
        return True
    while widget is not None:
        if widget.property(KEEPS_KEYS):
            return True
        widget = widget.parentWidget()
    return False


def _has_widgets() -> bool:
    return isinstance(QGuiApplication.instance(), QApplication)


def _name_of(event: QKeyEvent) -> int:
    """What tells held keys apart: the place of the key, or its meaning where it has none."""
    return scan_code_of(event) or -event.key()
