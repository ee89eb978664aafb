"""Two pages that are made, not written: what this program is, and under which licences."""

from __future__ import annotations

from contest.presentation.wording import Words
from contest.ui.help.licences import shipped_licences
from contest.ui.help.report import Report
from contest.ui.help.shelf import HelpText


def about_page(words: Words, report: Report) -> HelpText:
    """Versions, and what the report for help is."""
    title = words.say("help.about")
    lines = [f"- {name}: {_plain(value)}" for name, value in report.lines]
    parts = (f"# {title}", words.say("help.about_text"), "\n".join(lines), words.say("help.report"))
    return HelpText("about", title, "\n\n".join(parts))


def licences_page(words: Words) -> HelpText:
    """The licence of the program, of what it ships, and of every library it uses."""
    title = words.say("help.licences")
    lines = [f"- {one.name} {one.version}: {_plain(one.licence)}" for one in shipped_licences()]
    parts = (f"# {title}", words.say("help.licences_text"), "\n".join(lines))
    return HelpText("licences", title, "\n\n".join(parts))


def _plain(text: str) -> str:
    """A text in which Markdown finds nothing to do."""
    return "".join(f"\\{sign}" if sign in "*_`[]<>#\\" else sign for sign in text)
