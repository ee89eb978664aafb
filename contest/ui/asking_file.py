"""The dialog in which the host picks where a contest file goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget

from contest.presentation.wording import Words


def ask_for_file(
    window: QWidget,
    words: Words,
    title: str,
    selected: Callable[[str], None],
    *,
    writes_over: bool = True,
) -> None:
    """Let the host pick a file; the console stays usable, no clock is covered for long.

    `selected` is a bound method. Where it `writes_over` a file, that is asked about.
    """
    dialog = QFileDialog(window, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not writes_over)
    dialog.setNameFilter(words.say("host.contest_files"))
    dialog.setDefaultSuffix("contest")
    for part, name in (
        (QFileDialog.DialogLabel.Accept, "host.save"),
        (QFileDialog.DialogLabel.Reject, "host.cancel"),
        (QFileDialog.DialogLabel.FileName, "host.file_name"),
        (QFileDialog.DialogLabel.LookIn, "host.folder"),
        (QFileDialog.DialogLabel.FileType, "host.file_type"),
    ):
        dialog.setLabelText(part, words.say(name))
    dialog.fileSelected.connect(selected)
    dialog.open()
