"""The texts of one question as other programs write them (HTML, Markdown, plain), made plain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from contest.banks.importers.attachments import Attachments
from contest.banks.importers.cleaning import cleaned
from contest.banks.importers.html import Link, is_markup, plain
from contest.domain.questions import Media
from contest.reading.faults import Phrase, phrase

Style = Literal["html", "moodle", "plain", "markdown"]
_MARKDOWN = ("**", "__", "](", "`", "\n- ", "\n# ")


@dataclass(slots=True)
class RichTexts:
    """Makes the texts of one question plain; gathers what they show and what they lose."""

    attachments: Attachments
    files: Mapping[str, bytes] = field(default_factory=dict)
    remarks: dict[Phrase, None] = field(default_factory=dict)  # in order, each once

    def text(self, text: str, style: Style) -> str:
        """The text alone; what it shows is remarked on as left out."""
        said, links = self._plain(text, style)
        for link in links:
            self.remarks[phrase("imports.medium_left_out", name=link.src[:60])] = None
        return said

    def shown(
        self, text: str, style: Style, show: Literal["question", "answer"] = "question"
    ) -> tuple[str, tuple[Media, ...]]:
        """The text, and the pictures and sounds in it."""
        said, links = self._plain(text, style)
        media, remarks = self.attachments.shown(links, self.files, show)
        self.remarks |= dict.fromkeys(remarks)
        return said, media

    def _plain(self, text: str, style: Style) -> tuple[str, tuple[Link, ...]]:
        # Without a sign of HTML in it, a text that claims to be HTML keeps its lines.
        if (style == "html" and ("<" in text or "&" in text)) or (
            style == "moodle" and is_markup(text)
        ):
            found = plain(text)
            for lost in found.lost:
                self.remarks[phrase(f"imports.lost_{lost}")] = None
            return found.text, found.links
        if style == "markdown" and any(mark in text for mark in _MARKDOWN):
            self.remarks[phrase("imports.markdown_kept")] = None
        return cleaned(text), ()
