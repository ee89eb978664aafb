"""The window of the editor of formats: parts, the form of one, the rules that come of it all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidgetItem,
    QMainWindow,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from contest.domain.formats import Format
from contest.formats.editing.document import FormatDocument
from contest.formats.editing.fields_at import Path as FieldPath
from contest.formats.editing.fields_at import value_at
from contest.formats.editing.problems import Checked, Problem, checked, label_of, place_of
from contest.formats.editing.shape import (
    Field,
    head_shape,
    prizes_shape,
    ranking_shape,
    round_shape,
)
from contest.presentation.duration import minutes_of
from contest.presentation.wording import Words
from contest.ui.formats.form import PartForm
from contest.ui.formats.parts_list import PartsList, part_of
from contest.ui.help.window import HelpOpener
from contest.ui.setup.format_shelf import anchor_of, rules_html, size_line
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.clothes import clothes_for
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.labels import label
from contest.ui.widgets.line_list import LineList
from contest.ui.widgets.message import MessageLine

_SETTLE_MS = 120  # what is typed in a row is checked once
_TOOLS = ("save", "save_as", "open", "undo", "redo")
_KEYS = {"save": "Ctrl+S", "save_as": "Ctrl+Shift+S", "open": "Ctrl+O"}
_SHARES = (3, 6, 5)


class FormatWindow(QMainWindow):
    """Shows a FormatDocument and changes it; files are somebody else's.

    Signals:
        save_wanted: it is to be stored where it was, and has no fault
        save_as_wanted: it is to be stored elsewhere
        open_wanted: another format is to be opened
    """

    save_wanted = Signal()
    save_as_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, words: Words, document: FormatDocument) -> None:
        super().__init__()
        set_help(self, "formats")
        HelpOpener(self, words)
        self._words = words
        self.document = document
        self.checked = Checked(None)
        self._good: Format | None = None
        self._told_unsaved = False
        self._led: FieldPath | None = None  # the part that the rules stand at
        self._clothes = ""
        self.parts = PartsList(words)
        self.form = PartForm(words)
        self.rules = QTextBrowser()
        self.problems = LineList()
        self.message = MessageLine()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_SETTLE_MS)
        self._late.timeout.connect(self.settle)
        self._build()
        self._connect()
        self.setMinimumSize(960, 520)
        self.resize(1366, 768)
        self.show_document(document)

    def show_document(self, document: FormatDocument) -> None:
        """Edit another format."""
        self.document = document
        self._good, self._led = None, None
        self.message.clear_saying()
        self._show((), anew=True)

    def settle(self) -> None:
        """Check what was typed, and show what comes of it."""
        self._late.stop()
        self.checked = checked(self.document.fields, self._words)
        self._good = self.checked.format or self._good
        self._show_found()

    def go_to(self, path: FieldPath) -> None:
        """Show the field at a path."""
        self._show(part_of(path))
        self.form.go_to(path)

    def save(self) -> None:
        """Have it stored, unless something is to be mended first."""
        if self._may_save():
            self.save_wanted.emit()

    def save_as(self) -> None:
        """Have it stored elsewhere."""
        if self._may_save():
            self.save_as_wanted.emit()

    def undo(self) -> None:
        """Take the last step back."""
        self.document.undo()
        self._show(self.parts.path)

    def redo(self) -> None:
        """Do again what was taken back."""
        self.document.redo()
        self._show(self.parts.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._undone(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._told_unsaved = False

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was not saved is told once; closing again drops it."""
        if self.document.is_changed and not self._told_unsaved:
            self._told_unsaved = True
            self.message.keep(self._words.say("forms.leave_unsaved"))
            event.ignore()
            return
        self.message.keep("")
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        clothes = clothes_for(self.width(), self.height())
        if clothes != self._clothes:
            self._clothes = clothes
            self.setStyleSheet(clothes)
        shares = [self.width() * share // sum(_SHARES) for share in _SHARES]
        self._splitter.setSizes(shares)

    def _build(self) -> None:
        say = self._words.say
        self.rules.setAccessibleName(say("setup.rules"))
        self.problems.setAccessibleName(say("forms.problems"))
        self.problems.setToolTip(say("forms.problems"))
        self._size, self._state = label("phase", wraps=True), label("note", wraps=True)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label("caption", say("forms.rules")))
        column.addWidget(self._size)
        column.addWidget(self._state)
        column.addWidget(self.rules, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for part in (self.parts, self.form, right):
            self._splitter.addWidget(part)
        desk = QWidget()
        desk.setObjectName("desk")
        whole = QVBoxLayout(desk)
        whole.setContentsMargins(14, 10, 14, 10)
        whole.addLayout(self._made_tools())
        whole.addWidget(self._splitter, 1)
        whole.addWidget(self.problems)
        whole.addWidget(self.message)
        self.setCentralWidget(desk)

    def _made_tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.tools: dict[str, DeskButton] = {}
        deeds = {
            "save": self.save, "save_as": self.save_as, "open": self.open_wanted,
            "undo": self.undo, "redo": self.redo,
        }  # fmt: skip
        for name in _TOOLS:
            text = self._words.say(f"forms.{name}")
            button = DeskButton(text)
            if name in _KEYS:
                keys = QKeySequence(_KEYS[name])
                QShortcut(keys, self).activated.connect(deeds[name])
                button.setText(f"{text} · {keys.toString()}")
            button.setAccessibleName(text)
            button.setProperty("kind", "do" if name == "save" else "tool")
            button.clicked.connect(deeds[name])
            row.addWidget(button)
            self.tools[name] = button
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.parts.chosen.connect(self._on_part_chosen)
        self.parts.added.connect(self._on_round_added)
        self.parts.touched.connect(self._on_round_touched)
        self.form.changed.connect(self._on_changed)
        self.form.text_changed.connect(self._on_text_changed)
        self.form.part_wanted.connect(self._on_part_wanted)
        self.form.part_touched.connect(self._on_part_touched)
        self.form.undo_typed.connect(self._undone)
        self.problems.itemClicked.connect(self._on_problem_wanted)
        self.problems.itemActivated.connect(self._on_problem_wanted)

    def _show(self, path: FieldPath, *, anew: bool = False) -> None:
        """Show the format, standing on a part of it."""
        if path[:1] == ("rounds",) and int(path[1]) >= len(self.document.rounds):
            path = ("rounds", len(self.document.rounds) - 1)
        self.parts.show_fields(self.document.fields, self.checked.problems, path)
        self._show_form()
        if anew:
            self.form.verticalScrollBar().setValue(0)
        self.settle()

    def _show_form(self) -> None:
        path, fields, say = self.parts.path, self.document.fields, self._words.say
        at, shape, owner = _form_of(path, str(value_at(fields, (*path, "kind"))))
        about = say("forms.about_kind", kind=say(f"forms.kind_{owner}")) if len(path) == 2 else ""
        self.form.show_part(place_of(path, fields, self._words), about, at, shape, owner, fields)
        self.form.show_problems(self.checked.problems)

    def _show_found(self) -> None:
        words, fields = self._words, self.document.fields
        self.parts.show_fields(fields, self.checked.problems, self.parts.path)
        self.form.show_problems(self.checked.problems)
        self.problems.clear()
        for one in self.checked.problems:
            self.problems.addItem(QListWidgetItem(self._line_of(one)))
        lines = min(3, len(self.checked.problems))
        self.problems.setFixedHeight(lines * (2 * self.fontMetrics().lineSpacing() + 16) + 6)
        self.problems.setVisible(bool(lines))
        self._state.setText(words.say("forms.rules_late") if not self.checked.format else "")
        self._state.setVisible(not self.checked.format)
        self._show_rules()
        self.tools["undo"].setEnabled(self.document.may_undo)
        self.tools["redo"].setEnabled(self.document.may_redo)
        title = str(value_at(fields, ("title", words.language)) or "")
        star = " *" if self.document.is_changed else ""
        self.setWindowTitle(words.say("forms.window_of", title=title) + star)

    def _show_rules(self) -> None:
        if self._good is None:
            return
        place = self.rules.verticalScrollBar().value()
        self.rules.setHtml(rules_html(self._good, self._words))
        self.rules.verticalScrollBar().setValue(place)
        self._lead_rules()
        self._size.setText(times_of(self._good, self._words))

    def _lead_rules(self) -> None:
        """Have the rules stand at the round whose form is shown, once for each time it is."""
        path = self.parts.path
        if path == self._led or self._good is None:
            return
        self._led = path
        title = value_at(self.document.fields, (*path, "title", self._words.language))
        if path[:1] == ("rounds",) and title:
            self.rules.scrollToAnchor(anchor_of(str(title), self._good, self._words))
        else:
            self.rules.verticalScrollBar().setValue(0)

    def _line_of(self, one: Problem) -> str:
        say, fields = self._words.say, self.document.fields
        names = [step for step in one.path if isinstance(step, str) and step != "rounds"]
        _, _, owner = _form_of(part_of(one.path), str(value_at(fields, (*one.path[:2], "kind"))))
        field = label_of(names[0], self._words, owner) if names else ""
        place = place_of(one.path, fields, self._words)
        sign = "✗" if one.stops else "!"
        if not field or part_of(one.path) in (("tieBreakers",), ("prizes",)):
            return f"{sign} {place}: {one.text}"
        return f"{sign} {say('forms.problem_line', place=place, field=field, text=one.text)}"

    def _may_save(self) -> bool:
        self.settle()
        if not self.checked.stops:
            return True
        self.go_to(self.checked.stops[0].path)
        count = len(self.checked.stops)
        self.message.say(self._words.say("forms.not_saved", count=count))
        return False

    def _undone(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            return False
        return True

    def _on_part_chosen(self, _path: FieldPath) -> None:
        self._show_form()
        self.form.verticalScrollBar().setValue(0)
        self._lead_rules()

    def _on_round_added(self, kind: str) -> None:
        path = self.parts.path
        after = int(path[1]) if path[:1] == ("rounds",) else len(self.document.rounds) - 1
        self._show(("rounds", self.document.add_round(kind, after)))
        self.form.take_focus()

    def _on_round_touched(self, deed: str) -> None:
        path = self.parts.path
        place = int(path[1])
        match deed:
            case "copy":
                place = self.document.copy_round(place)
            case "remove":
                self.document.remove_round(place)
            case "up":
                place = self.document.move_round(place, -1)
            case _:
                place = self.document.move_round(place, 1)
        self._show(("rounds", place))

    def _on_changed(self, path: FieldPath, field: Field, value: object) -> None:
        if path[:1] == ("tieBreakers",) and field.name == "kind":
            self.document.set_tie_break(int(path[1]), str(value))
        else:
            self.document.set(path, field, value)
        self._noted()

    def _on_text_changed(self, path: FieldPath, language: str, text: str) -> None:
        self.document.set_text(path, language, text)
        self._noted()

    def _noted(self) -> None:
        self._told_unsaved = False
        self.message.keep("")
        self._show_form()
        self._late.start()

    def _on_part_wanted(self, path: FieldPath) -> None:
        self.document.add_part(path)
        self._show(self.parts.path)
        self.form.go_to((*path, len(value_at(self.document.fields, path)) - 1))

    def _on_part_touched(self, path: FieldPath, place: int, deed: str) -> None:
        if deed == "remove":
            self.document.remove_part(path, place)
        else:
            self.document.move_part(path, place, -1 if deed == "up" else 1)
        self._show(self.parts.path)

    def _on_problem_wanted(self, item: QListWidgetItem) -> None:
        row = self.problems.row(item)
        if 0 <= row < len(self.checked.problems):
            self.go_to(self.checked.problems[row].path)


def times_of(format_: Format, words: Words) -> str:
    """How long it takes with the fewest, some and the most teams."""
    few, many = format_.least_teams, format_.most_teams
    if not many:
        return size_line(format_, words)
    counts = dict.fromkeys((few, (few + many) // 2, many))
    lines = (
        words.say("forms.time_teams", teams=count, minutes=minutes_of(format_, count))
        for count in counts
    )
    return " · ".join(lines)


def _form_of(path: FieldPath, kind: str) -> tuple[FieldPath, tuple[Field, ...], str]:
    """Where the fields of a part stand, their shape, and what their labels belong to."""
    match path:
        case ("rounds", int()):
            return path, round_shape(kind), kind
        case ("tieBreakers",):
            return (), ranking_shape(), ""
        case ("prizes",):
            return (), prizes_shape(), ""
        case _:
            return (), head_shape(), ""


def file_line(file: Path, words: Words) -> str:
    """Where a format was stored."""
    return words.say("forms.saved", file=str(file))
