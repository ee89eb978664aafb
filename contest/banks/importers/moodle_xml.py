"""Moodle XML: every <question> but a category becomes one entry.

Types that we have no form for are refused by name. HTML becomes text by a list of what is known,
and the files that Moodle packs into it become media of the bank.
"""

from __future__ import annotations

from contest.banks.importers.answers import keeping
from contest.banks.importers.attachments import Attachments
from contest.banks.importers.fitting import fitted
from contest.banks.importers.moodle_kinds import KINDS, unsupported
from contest.banks.importers.moodle_question import MoodleQuestion, files_in
from contest.banks.importers.paths import topic_of
from contest.banks.importers.rich_text import RichTexts
from contest.banks.importers.source import Importer, Source
from contest.banks.importers.xml import children, doctype_name, parse_xml, root_name, text_at
from contest.banks.importing import Entry, Import, Refusal


def knows(source: Source) -> bool:
    """Whether the first element is the <quiz> of Moodle."""
    return "quiz" in (root_name(source.raw), doctype_name(source.raw))


def read(source: Source) -> Import:
    """All questions of a Moodle XML file."""
    root = parse_xml(source.raw, source.name)
    attachments = Attachments()
    topic = ""
    entries: list[Entry] = []
    found = list(children(root, "question"))
    for done, element in enumerate(found):
        source.step(done, len(found))
        if element.get("type") == "category":
            topic = topic_of(text_at(element, "category", "text"))
            continue
        question = MoodleQuestion(element, RichTexts(attachments, files_in(element)))
        entries.append(fitted(_entry(source, question, len(entries) + 1, topic)))
    return Import(source.name, "moodle-xml", tuple(entries), attachments.media)


MOODLE_XML = Importer("moodle-xml", knows, read)


def _entry(source: Source, question: MoodleQuestion, number: int, topic: str) -> Entry:
    reader = KINDS.get(question.kind)
    if reader is None:
        return Refusal(question.place, unsupported(question.kind))
    draft = question.draft(source.bank, number, topic)
    title = question.name if question.name != draft.id else None
    return keeping(reader(question, draft), title=title, **question.kept())
