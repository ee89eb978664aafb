"""The pages of help, read from the shipped files: one a task, the same in each language.

They are texts of many paragraphs with links among them, so they lie in `assets/help`, not in the
catalogue of words: translators and organisers can read and mend them without touching code.
"""

from __future__ import annotations

from pathlib import Path

from contest.domain.typed import bared
from contest.values import dataclass

# In the order in which people need them.
NAMES = (
    "friday", "evening", "new_contest", "teams", "import_word", "banks", "sealed", "formats",
    "look", "projector", "keys", "remote", "mc", "boards", "spoken", "buzzers", "marks",
    "obstacle", "golden_bell", "slips", "correct_mark", "complaint", "show", "pause", "audience",
    "power_cut", "second_copy", "state_card", "rehearse", "papers", "verify", "close", "host_keys",
    "settings", "sound", "usb",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HelpText:
    """A page: its name in links, its title, and its Markdown."""

    name: str
    title: str
    text: str = ""

    def is_about(self, typed: str) -> bool:
        """Whether every word stands in its title."""
        if not typed.strip():
            return True
        title = bared(self.title)
        return all(word in title for word in bared(typed).split())

    def speaks_of(self, typed: str) -> bool:
        """Whether every word stands in it, with or without marks."""
        if not typed.strip():
            return True
        inside = bared(f"{self.title} {self.text}")
        return all(word in inside for word in bared(typed).split())


def load_pages(folder: Path) -> tuple[HelpText, ...]:
    """Every page of a language, in order."""
    return tuple(_page(name, folder / f"{name}.md") for name in NAMES)


def _page(name: str, file: Path) -> HelpText:
    text = file.read_text(encoding="utf-8")
    return HelpText(name, text.partition("\n")[0].removeprefix("# ").strip(), text)
