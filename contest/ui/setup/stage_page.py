"""Step 7: the projector: which screen it is, and how the stage looks on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from contest.presentation.setup.draft import Draft, Step
from contest.presentation.wording import Words
from contest.ui.monitors import projector_names
from contest.ui.settings.file import SettingsFile
from contest.ui.settings.values import THEMES
from contest.ui.setup.page import SetupPage
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label
from contest.ui.widgets.theme import POPUP


class StagePage(SetupPage):
    """What is chosen here is a setting of this laptop: it holds for the next contest too."""

    step = Step.STAGE

    def __init__(self, words: Words, file: SettingsFile, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._file = file
        self._names: list[str] = []
        say = words.say
        self.found = label("option", wraps=True)
        self.again = DeskButton(say("setup.stage_again"))
        self.again.clicked.connect(self.look)
        self.screen_box, self.theme = QComboBox(), QComboBox()
        self.theme.addItems([say(f"settings.theme_{one}") for one in THEMES])
        self.calm = QCheckBox(say("settings.reduced_motion"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        for row, (box, name) in enumerate(((self.screen_box, "screen"), (self.theme, "theme"))):
            box.view().setStyleSheet(POPUP)
            box.setAccessibleName(say(f"settings.{name}"))
            box.activated.connect(self._on_chosen)
            grid.addWidget(label("quiet", say(f"settings.{name}")), row, 0)
            grid.addWidget(box, row, 1)
        self.calm.toggled.connect(self._on_chosen)
        grid.addWidget(self.calm, 2, 1)
        grid.setColumnStretch(2, 1)
        self.body.addWidget(self.found)
        self.body.addLayout(grid)
        self.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.look()

    def fill(self, _draft: Draft) -> None:
        """Look which screens there are now: a projector may have been plugged in meanwhile."""
        self.look()

    def take_focus(self) -> None:
        """The screen."""
        self.screen_box.setFocus()

    def look(self) -> None:
        """Say which screens there are, and offer them."""
        now, there = self._file.value, projector_names()
        missing = [now.screen] if now.screen and now.screen not in there else []
        self._names = ["", *there, *missing]
        self.screen_box.clear()
        self.screen_box.addItems([self._words.say("settings.screen_found"), *self._names[1:]])
        self.screen_box.setCurrentIndex(self._names.index(now.screen))
        self.theme.setCurrentIndex(THEMES.index(now.theme))
        self.calm.blockSignals(True)
        self.calm.setChecked(now.reduced_motion)
        self.calm.blockSignals(False)
        name = "stage_found" if there else "stage_none"
        self.found.setText(self._words.say(f"setup.{name}", names=self._words.listed(there)))

    def _on_chosen(self) -> None:
        self._file.change(
            screen=self._names[self.screen_box.currentIndex()],
            theme=THEMES[self.theme.currentIndex()],
            reduced_motion=self.calm.isChecked(),
        )
