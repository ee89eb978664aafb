"""The one application object of Qt in a process, and what is done before all else of Qt."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication


def application(argv: Sequence[str]) -> QApplication:
    """The application; made at the first call."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    made = QApplication(list(argv))
    made.setApplicationName("hoi-thi")
    made.setApplicationDisplayName("Hội Thi")
    return made


def _leave_sources_unread() -> None:
    """Spare a start the reading of every module's source.

    WORKAROUND https://bugreports.qt.io/browse/PYSIDE-2029: once PySide6 is loaded it reads the
    source of each module that is imported, to see whether it speaks of PySide6 and so might want
    snake_case names (`from __feature__ import …`). We never do.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and "_mod_uses_pyside" in vars(feature):
        vars(feature)["_mod_uses_pyside"] = _is_never_asked_for


def _is_never_asked_for(_module: object) -> bool:
    return False


_leave_sources_unread()
