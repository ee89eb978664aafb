"""The page of settings: each is in force and stored as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from contest.presentation.system_words import reason_of
from contest.presentation.wording import LANGUAGES, Words
from contest.ui.asking import ask_for_folder
from contest.ui.settings.file import SettingsFile
from contest.ui.settings.values import MOST_VOLUME, TEXT_SIZES, THEMES
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.labels import label
from contest.ui.widgets.theme import POPUP

_BETWEEN = 10  # pixels from one setting to the next
_FOLDERS = ("contests", "second_copy")


class SettingsPage(QWidget):
    """`screens` are what projectors call themselves; `usual` is where contests lie by default.

    Signals:
        language_wanted: another language ("vi", "en")
        text_size_chosen: letters of another size are wanted in the windows
    """

    language_wanted = Signal(str)
    text_size_chosen = Signal()

    def __init__(
        self,
        words: Words,
        file: SettingsFile,
        screens: Sequence[str],
        usual: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_help(self, "settings")
        self._words, self._file, self._usual = words, file, usual
        self._screens = ["", *screens]
        if file.value.screen and file.value.screen not in self._screens:
            self._screens.append(file.value.screen)  # it is not plugged in now
        self.trouble = label("fault", wraps=True)
        self._form = QGridLayout()
        self._form.setVerticalSpacing(2)
        self._form.setHorizontalSpacing(18)
        self._form.setColumnStretch(1, 1)
        self._build()
        self.show_settings()

    def show_settings(self) -> None:
        """Show what is set."""
        now = self._file.value
        self.language.setCurrentIndex(LANGUAGES.index(self._words.language))
        self.theme.setCurrentIndex(THEMES.index(now.theme))
        self.text_size.setCurrentIndex(TEXT_SIZES.index(now.text_size))
        self.projector.setCurrentIndex(self._screens.index(now.screen))
        for box, on in ((self.reduced_motion, now.reduced_motion), (self.muted, now.muted)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self.volume.blockSignals(True)
        self.volume.setValue(now.volume)
        self.volume.blockSignals(False)
        self._show_volume(now.volume)
        self._places["contests"].setText(now.contests or str(self._usual))
        self._places["second_copy"].setText(now.second_copy or self._words.say("settings.no_copy"))
        self.clear["second_copy"].setEnabled(bool(now.second_copy))
        self.clear["contests"].setEnabled(bool(now.contests))
        self._show_trouble()

    def take_focus(self) -> None:
        """The first setting."""
        self.language.setFocus()

    def _build(self) -> None:
        say = self._words.say
        self.language = self._combo(
            "language", [say(f"settings.language_{one}") for one in LANGUAGES]
        )
        self.text_size = self._combo(
            "text_size", [say("settings.percent", percent=one) for one in TEXT_SIZES]
        )
        self.theme = self._combo("theme", [say(f"settings.theme_{one}") for one in THEMES])
        self.reduced_motion = self._check("reduced_motion")
        names = [say("settings.screen_found"), *self._screens[1:]]
        self.projector = self._combo("screen", names)
        self._add_volume()
        self.muted = self._check("muted")
        self._places: dict[str, QLabel] = {}
        self.choose: dict[str, DeskButton] = {}
        self.clear: dict[str, DeskButton] = {}
        for name in _FOLDERS:
            self._add_folder(name)
        self.reset = DeskButton(say("settings.reset"))
        self.reset.clicked.connect(self._on_reset_clicked)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 12, 4)
        column.addWidget(label("quiet", say("settings.about"), wraps=True))
        column.addWidget(self.trouble)
        column.addLayout(self._form)
        column.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _add(self, name: str, field: QWidget | QHBoxLayout) -> None:
        """A field beside its name, and what it means below it."""
        row = self._form.rowCount()
        if isinstance(field, QHBoxLayout):
            self._form.addLayout(field, row, 1)
        else:
            self._form.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        if not isinstance(field, QCheckBox):
            self._form.addWidget(label("", self._words.say(f"settings.{name}")), row, 0)
        if self._words.has(f"settings.{name}_hint"):
            hint = label("small", self._words.say(f"settings.{name}_hint"), wraps=True)
            self._form.addWidget(hint, row + 1, 1)
        self._form.setRowMinimumHeight(row + 2, _BETWEEN)

    def _combo(self, name: str, texts: Sequence[str]) -> QComboBox:
        box = QComboBox()
        box.view().setStyleSheet(POPUP)
        box.addItems(list(texts))
        box.setAccessibleName(self._words.say(f"settings.{name}"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.activated.connect(self._on_combo_activated)
        self._add(name, box)
        return box

    def _check(self, name: str) -> QCheckBox:
        box = QCheckBox(self._words.say(f"settings.{name}"))
        box.toggled.connect(self._on_box_toggled)
        self._add(name, box)
        return box

    def _add_volume(self) -> None:
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, MOST_VOLUME)
        self.volume.setPageStep(10)
        self.volume.setAccessibleName(self._words.say("settings.volume"))
        self.volume.valueChanged.connect(self._on_volume_changed)
        self._percent = label("quiet")
        row = QHBoxLayout()
        row.addWidget(self.volume, 1)
        row.addWidget(self._percent)
        self._add("volume", row)

    def _add_folder(self, name: str) -> None:
        say = self._words.say
        place = label("quiet", wraps=True)
        choose, clear = (
            DeskButton(say("settings.choose")),
            DeskButton(say(f"settings.clear_{name}")),
        )
        for button, does in ((choose, self._on_choose_clicked), (clear, self._on_clear_clicked)):
            button.setProperty("place", name)
            button.setAccessibleName(f"{say(f'settings.{name}')}: {button.text()}")
            button.clicked.connect(does)
        row = QHBoxLayout()
        row.addWidget(place, 1)
        row.addWidget(choose)
        row.addWidget(clear)
        self._add(name, row)
        self._places[name], self.choose[name], self.clear[name] = place, choose, clear

    def _show_volume(self, percent: int) -> None:
        self._percent.setText(self._words.say("settings.percent", percent=percent))

    def _show_trouble(self) -> None:
        text = trouble_of(self._file, self._words)
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def _on_combo_activated(self, place: int) -> None:
        match self.sender():
            case self.language:
                self.language_wanted.emit(LANGUAGES[place])
                return
            case self.theme:
                self._file.change(theme=THEMES[place])
            case self.projector:
                self._file.change(screen=self._screens[place])
            case _:
                self._file.change(text_size=TEXT_SIZES[place])
                self.text_size_chosen.emit()
        self._show_trouble()

    def _on_box_toggled(self) -> None:
        self._file.change(
            reduced_motion=self.reduced_motion.isChecked(), muted=self.muted.isChecked()
        )
        self._show_trouble()

    def _on_volume_changed(self, percent: int) -> None:
        self._show_volume(percent)
        self._file.change(volume=percent)

    def _on_choose_clicked(self) -> None:
        self._asked = str(self.sender().property("place"))
        ask_for_folder(self, self._words, f"settings.{self._asked}", self.take_folder)

    def take_folder(self, folder: Path) -> None:
        """The folder that was asked for."""
        self._file.change(**{self._asked: str(folder)})
        self.show_settings()

    def _on_clear_clicked(self) -> None:
        self._file.change(**{str(self.sender().property("place")): ""})
        self.show_settings()

    def _on_reset_clicked(self) -> None:
        before = self._file.value.text_size
        self._file.reset()
        self.show_settings()
        if self._file.value.text_size != before:
            self.text_size_chosen.emit()


def trouble_of(file: SettingsFile, words: Words) -> str:
    """What is wrong with the file of the settings, in a sentence; nothing where nothing is."""
    if file.unwritten is not None:
        reason = reason_of(file.unwritten).said(words)
        return words.say("settings.unwritten", file=str(file.path), reason=reason)
    if file.set_aside is not None:
        return words.say("settings.set_aside", file=str(file.set_aside))
    if file.wrong:
        names = words.listed([words.say(f"settings.{name}") for name in file.wrong])
        return words.say("settings.wrong", names=names)
    return ""
