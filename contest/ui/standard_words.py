"""Qt's own buttons, dialogs and menus in the language of the program; Qt has no Vietnamese file.

The English catalogue holds the texts as Qt asks for them: what stands there at a name, the other
catalogue says at the same name.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from contest.presentation.wording import Words

_SECTION = "qt."
_OURS = "standard words"


class StandardWords(QTranslator):
    """Says what the catalogue has for a text of Qt; what it has not stays as it is."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(_OURS)
        self._texts = {
            english: words.say(name) for name, english in Words("en").section(_SECTION).items()
        }

    def isEmpty(self) -> bool:
        return False  # Qt would not ask

    def translate(
        self, _context: str, source: str, _note: str | None = None, _count: int = -1
    ) -> str:
        """The text, Qt's own where the catalogue has none: an empty one would be shown."""
        return self._texts.get(source, source)


def speak(words: Words) -> None:
    """Have Qt speak this language from now on; windows that are open keep theirs."""
    application = QCoreApplication.instance()
    if application is None:
        return
    for old in application.findChildren(QTranslator, _OURS):
        application.removeTranslator(old)
        old.deleteLater()
    if words.language != "en":
        application.installTranslator(StandardWords(words, application))
