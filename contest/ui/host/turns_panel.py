"""What the host chooses for a team: its package or values, its star, its stake, a steal."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from contest.domain import commands as c
from contest.presentation.console import Console
from contest.presentation.offers import Offer
from contest.presentation.panels.turns import StakeLine, TurnsPanel
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton
from contest.ui.host.panel import Panel, label
from contest.ui.keys import KEEPS_KEYS

COLUMNS = 4


class ChoicePanel(Panel):
    """Packages, values, star, stakes and the steal. Hidden where there is nothing to choose.

    Signals:
        entered: a command, complete but for its instant
        left: the host is done here; the keys belong to the question again
    """

    entered = Signal(object)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say("host.choice"), parent)
        self.setProperty(KEEPS_KEYS, True)
        self._words = words
        self._value: TurnsPanel | None = None
        self._chosen: list[int] = []
        self._inner = QWidget()
        self._told = label("note", wraps=True)
        self._teams = QButtonGroup(self)
        self.body.addWidget(self._inner)
        self.body.addWidget(self._told)
        self.hide()

    def show_console(self, console: Console) -> None:
        """Show what may be chosen now; nothing is made anew while it stays the same."""
        value = console.turns
        if value == self._value:
            return
        before, self._value = self._value, value
        self._chosen.clear()
        self._told.clear()
        self.setVisible(value is not None and _has_choice(value))
        if value is None:
            return
        if before is not None and _only_stakes_moved(before, value):
            return
        self._make(value)

    def _takes_escape(self) -> bool:
        self.left.emit()
        return True

    @property
    def team(self) -> int:
        """The team that takes a package: the one due, or the one whose lot came out."""
        assert self._value is not None
        picked = self._teams.checkedId()
        due = [team.number for team in self._value.due]
        return picked if picked in due else due[0]

    def _make(self, value: TurnsPanel) -> None:
        """A new inner widget in the place of the old one."""
        for old in self._teams.buttons():
            self._teams.removeButton(old)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label("title", value.title, wraps=True))
        for part in (
            self._made_teams(value), self._made_packages(value), self._made_values(value),
            self._made_stakes(value), self._made_offer(value.star), self._made_offer(value.steal),
        ):  # fmt: skip
            if part is not None:
                column.addWidget(part)
        column.addStretch(1)
        self.body.replaceWidget(self._inner, inner)
        self._inner.hide()
        self._inner.deleteLater()
        self._inner = inner
        inner.show()

    def _made_teams(self, value: TurnsPanel) -> QWidget | None:
        buttons = []
        for at, team in enumerate(value.due):
            button = DeskButton(f"{team.number} · {team.short}")
            button.setCheckable(True)
            button.setChecked(at == 0)
            self._teams.addButton(button, team.number)
            buttons.append(button)
        return _grid(buttons)

    def _made_packages(self, value: TurnsPanel) -> QWidget | None:
        buttons = []
        for package in value.packages:
            button = DeskButton(self._words.say("stage.package", package=package))
            button.setProperty("package", package)
            button.clicked.connect(self._on_package_clicked)
            buttons.append(button)
        return _grid(buttons)

    def _made_values(self, value: TurnsPanel) -> QWidget | None:
        buttons = []
        for choice in value.values:
            button = DeskButton(choice.label)
            button.setProperty("value", choice.value)
            button.setEnabled(choice.left > 0)
            button.clicked.connect(self._on_value_clicked)
            buttons.append(button)
        if buttons:
            clear = DeskButton(self._words.say("host.choice_clear"))
            clear.clicked.connect(self._on_clear_clicked)
            buttons.append(clear)
        return _grid(buttons)

    def _made_stakes(self, value: TurnsPanel) -> QWidget | None:
        if not value.stakes:
            return None
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, stake in enumerate(value.stakes):
            grid.addWidget(label("plain", f"{stake.number} · {stake.short}"), row, 0)
            grid.addWidget(self._made_line(stake), row, 1)
            grid.addWidget(label("quiet", stake.label), row, 2)
        return part

    def _made_line(self, stake: StakeLine) -> QLineEdit:
        line = QLineEdit(self._words.points(stake.stake))
        line.setProperty("team", stake.number)
        line.setMaxLength(9)
        line.setAccessibleName(f"{stake.short}: {stake.label}")
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        line.returnPressed.connect(self._on_stake_entered)
        return line

    def _made_offer(self, offer: Offer | None) -> QWidget | None:
        if offer is None or not offer.is_open:
            return None
        button = DeskButton(offer.label)
        button.setProperty("kind", "do")
        button.setProperty("choice", offer.id)
        button.clicked.connect(self._on_offer_clicked)
        return button

    def _on_package_clicked(self) -> None:
        self._give(c.TakePackage(0, self.team, int(self.sender().property("package"))))

    def _on_value_clicked(self) -> None:
        assert self._value is not None
        self._chosen.append(int(self.sender().property("value")))
        if len(self._chosen) == self._value.each:
            command = c.ChooseValues(0, self.team, tuple(self._chosen))
            self._chosen.clear()
            self._give(command)
            return
        chosen = " · ".join(map(self._words.points, self._chosen))
        left = self._value.each - len(self._chosen)
        self._told.setText(self._words.say("host.choice_chosen", chosen=chosen, left=left))

    def _on_clear_clicked(self) -> None:
        self._chosen.clear()
        self._told.clear()

    def _on_stake_entered(self) -> None:
        line = self.sender()
        assert isinstance(line, QLineEdit)
        try:
            points = int(Decimal(line.text().replace(",", ".")) * 100)
        except (InvalidOperation, ValueError, OverflowError):
            self._told.setText(self._words.say("host.choice_number"))
            return
        self.entered.emit(c.DeclareStake(0, int(line.property("team")), points))
        self.focusNextChild()

    def _on_offer_clicked(self) -> None:
        assert self._value is not None
        star = self.sender().property("choice") == "star"
        offer = self._value.star if star else self._value.steal
        if offer is not None and offer.command is not None:
            self._give(offer.command)

    def _give(self, command: c.Command) -> None:
        self.entered.emit(command)
        self.left.emit()


def _has_choice(value: TurnsPanel) -> bool:
    offers = [offer for offer in (value.star, value.steal) if offer is not None and offer.is_open]
    return bool(value.due or value.stakes or offers)


def _only_stakes_moved(before: TurnsPanel, after: TurnsPanel) -> bool:
    """Whether only declared stakes changed, so that what is being typed may stay."""
    if not after.stakes or len(before.stakes) != len(after.stakes):
        return False
    pairs = zip(before.stakes, after.stakes, strict=True)
    return all((old.number, old.most) == (new.number, new.most) for old, new in pairs)


def _grid(buttons: list[DeskButton]) -> QWidget | None:
    if not buttons:
        return None
    part = QWidget()
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    for at, button in enumerate(buttons):
        grid.addWidget(button, at // COLUMNS, at % COLUMNS)
    return part
