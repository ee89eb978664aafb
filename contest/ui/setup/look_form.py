"""The fields of the organiser's look: ground, accent, logos, background and sponsors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from contest.domain.contrast import is_colour, nearest_accent
from contest.domain.handling.looks import against_look
from contest.domain.looks import MOST_LOGOS, MOST_SPONSORS, SPONSOR_LIMIT, Look
from contest.presentation.look_wish import Chosen, LookWish, SponsorWish, name_of
from contest.presentation.offers import say_refusal
from contest.presentation.wording import Words
from contest.ui.asking import ask_for_file
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.labels import label

PICTURES = "*.png *.jpg *.jpeg *.webp *.bmp *.gif"
# Hues that are offered, each in the tone that its ground takes: gold and the usual of flags.
_HUES = ("#ffd257", "#e4002b", "#e8590c", "#00a651", "#00a3a3", "#0057b7", "#7a3fc0", "#d6249f")


class LookForm(QWidget):
    """Fields in two columns; what the last row could not read is said beside the accent.

    Signals:
        changed: something was chosen or typed
    """

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_help(self, "look")
        self._words = words
        self._logos: list[Chosen] = []
        self._background: Chosen = ""
        self._build()

    def show_wish(self, wish: LookWish) -> None:
        """Fill the fields; nothing is told of it."""
        self.blockSignals(True)
        self._themes[wish.light].setChecked(True)
        self.accent.setText(wish.accent)
        self._logos, self._background = list(wish.logos), wish.background
        for row, line in enumerate(self.sponsors):
            line.show_sponsor(wish.sponsors[row] if row < len(wish.sponsors) else SponsorWish(""))
        self._show()
        self.blockSignals(False)

    def wish(self) -> LookWish:
        """What is wished now."""
        return LookWish(
            self.accent.text().strip().lower(),
            self._themes[True].isChecked(),
            tuple(self._logos),
            self._background,
            tuple(line.sponsor() for line in self.sponsors if not line.is_empty),
        )

    def reasons(self) -> tuple[str, ...]:
        """Why no stage can look like this, before any file is read."""
        wish = self.wish()
        refusals = against_look(Look(wish.accent, wish.light))
        return tuple(say_refusal(one, self._words) for one in refusals)

    def add_logo(self, file: Path) -> None:
        """One more logo, as many as there is room for."""
        self._logos = [*self._logos, str(file)][:MOST_LOGOS]
        self._tell()

    def set_background(self, file: Path) -> None:
        """The picture behind the calm scenes."""
        self._background = str(file)
        self._tell()

    def _build(self) -> None:
        say = self._words.say
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(10)
        self._logo_names, self._background_name = label("quiet"), label("quiet")
        logos = _row(
            self._logo_names,
            self._button("look.add_picture", "look.logos", self._on_add_logo_clicked),
            self._button("look.remove", "look.logos", self._on_drop_logos_clicked),
        )
        background = _row(
            self._background_name,
            self._button("look.choose_picture", "look.background", self._on_background_clicked),
            self._button("look.remove", "look.background", self._on_drop_background_clicked),
        )
        self.sponsors = [SponsorLine(self._words) for _ in range(MOST_SPONSORS)]
        column = QVBoxLayout()
        column.setSpacing(4)
        for line in self.sponsors:
            line.changed.connect(self._tell)
            column.addWidget(line)
        rows: list[tuple[str, QWidget | QVBoxLayout | QHBoxLayout]] = [
            ("theme", self._made_themes()),
            ("accent", self._made_accent()),
            ("logos", logos),
            ("background", background),
            ("sponsors", column),
        ]
        for place, (name, part) in enumerate(rows):
            grid.addWidget(label("quiet", say(f"look.{name}")), place, 0)
            if isinstance(part, QWidget):
                grid.addWidget(part, place, 1)
            else:
                grid.addLayout(part, place, 1)

    def _made_themes(self) -> QWidget:
        box = QWidget()
        group, row = QButtonGroup(box), QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self._themes: dict[bool, QRadioButton] = {}
        for light, name in ((False, "dark"), (True, "light")):
            button = QRadioButton(self._words.say(f"look.theme_{name}"))
            button.clicked.connect(self._tell)
            group.addButton(button)
            row.addWidget(button)
            self._themes[light] = button
        row.addStretch(1)
        return box

    def _made_accent(self) -> QVBoxLayout:
        say = self._words.say
        self.accent = QLineEdit()
        self.accent.setMaxLength(7)
        self.accent.setFixedWidth(120)
        self.accent.setAccessibleName(say("look.accent"))
        self.accent.textEdited.connect(self._tell)
        self._swatches: list[DeskButton] = []
        row = QHBoxLayout()
        row.addWidget(self.accent)
        for _ in _HUES:
            button = DeskButton()
            button.clicked.connect(self._on_swatch_clicked)
            self._swatches.append(button)
            row.addWidget(button)
        self.nearest = DeskButton()
        self.nearest.clicked.connect(self._on_nearest_clicked)
        row.addWidget(self.nearest)
        row.addStretch(1)
        self.said = label("quiet", wraps=True)
        column = QVBoxLayout()
        column.addLayout(row)
        column.addWidget(self.said)
        return column

    def _button(self, text: str, of: str, clicked: Callable[[], None]) -> DeskButton:
        button = DeskButton(self._words.say(text))
        button.setAccessibleName(f"{self._words.say(of)}: {self._words.say(text)}")
        button.clicked.connect(clicked)
        return button

    def _show(self) -> None:
        none = self._words.say("look.none")
        self._logo_names.setText(" · ".join(map(name_of, self._logos)) or none)
        note = self._words.say("look.background_note")
        background = name_of(self._background)
        self._background_name.setText(f"{background} · {note}" if background else none)
        light = self._themes[True].isChecked()
        for button, hue in zip(self._swatches, _HUES, strict=True):
            tone = nearest_accent(hue, light=light)
            button.setIcon(_swatch(tone))
            button.setAccessibleName(f"{self._words.say('look.accent')} {tone}")
            button.setToolTip(tone)
        self._show_accent(light=light)

    def _show_accent(self, *, light: bool) -> None:
        accent = self.accent.text().strip().lower()
        reasons = self.reasons()
        fine = "accent_fine" if accent else "accent_hint"
        self.said.setText("\n".join(reasons) or self._words.say(f"look.{fine}"))
        self._near = nearest_accent(accent, light=light) if is_colour(accent) else ""
        self.nearest.setVisible(bool(reasons and self._near))
        self.nearest.setText(self._words.say("look.accent_nearest", nearest=self._near))
        if self._near:
            self.nearest.setIcon(_swatch(self._near))

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _on_swatch_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, DeskButton)
        self.accent.setText(button.toolTip())
        self._tell()

    def _on_nearest_clicked(self) -> None:
        self.accent.setText(self._near)
        self._tell()

    def _on_add_logo_clicked(self) -> None:
        ask_for_file(self, self._words, "look.add_picture", PICTURES, self.add_logo)

    def _on_drop_logos_clicked(self) -> None:
        self._logos = []
        self._tell()

    def _on_background_clicked(self) -> None:
        ask_for_file(self, self._words, "look.choose_picture", PICTURES, self.set_background)

    def _on_drop_background_clicked(self) -> None:
        self._background = ""
        self._tell()


class SponsorLine(QWidget):
    """The name of a sponsor and its logo; an empty line is none.

    Signals:
        changed: name or logo is another
    """

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._logo: Chosen = ""
        self.name = QLineEdit()
        self.name.setMaxLength(SPONSOR_LIMIT)
        self.name.setPlaceholderText(words.say("look.sponsor_name"))
        self.name.setAccessibleName(words.say("look.sponsor_name"))
        self.name.textEdited.connect(self.changed)
        self._logo_name = label("quiet")
        self.pick = DeskButton(words.say("look.sponsor_logo"))
        self.pick.clicked.connect(self._on_pick_clicked)
        self.drop = DeskButton(words.say("look.remove"))
        self.drop.clicked.connect(self._on_drop_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 3)
        row.addWidget(self._logo_name, 2)
        row.addWidget(self.pick)
        row.addWidget(self.drop)

    @property
    def is_empty(self) -> bool:
        """Whether neither name nor logo was given."""
        return not self.name.text().strip() and not self._logo

    def sponsor(self) -> SponsorWish:
        """What was given."""
        return SponsorWish(self.name.text(), self._logo)

    def show_sponsor(self, sponsor: SponsorWish) -> None:
        """Fill the line."""
        self.name.setText(sponsor.name)
        self._logo = sponsor.logo
        self._logo_name.setText(name_of(sponsor.logo))

    def set_logo(self, file: Path) -> None:
        """The logo of this sponsor."""
        self._logo = str(file)
        self._logo_name.setText(name_of(self._logo))
        self.changed.emit()

    def _on_pick_clicked(self) -> None:
        ask_for_file(self, self._words, "look.sponsor_logo", PICTURES, self.set_logo)

    def _on_drop_clicked(self) -> None:
        self.show_sponsor(SponsorWish(""))
        self.changed.emit()


def _row(first: QLabel, *buttons: DeskButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(first, 1)
    for button in buttons:
        row.addWidget(button)
    return row


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(28, 16)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
