"""H5P packages: every question in the content becomes an entry, however deep it lies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from contest.banks.importers.answers import (
    FULL,
    Answer,
    choice_entry,
    mixed,
    short_entry,
    truth_entry,
)
from contest.banks.importers.archives import Archive, archive_of
from contest.banks.importers.attachments import Attachments
from contest.banks.importers.drafting import Draft
from contest.banks.importers.fitting import fitted
from contest.banks.importers.gift_grammar import GAP
from contest.banks.importers.json.options import is_yes, said
from contest.banks.importers.rich_text import RichTexts
from contest.banks.importers.source import Importer, Source
from contest.banks.importing import Entry, Import, Place, Refusal
from contest.domain.questions import Media
from contest.reading.faults import phrase
from contest.reading.json_text import read_object

CONTENT = "content/content.json"
_LIBRARY = re.compile(r"(H5P\.[A-Za-z0-9]+)")
# They ask something, in a way that we have no form for.
_UNSUPPORTED = frozenset(
    f"H5P.{name}"
    for name in (
        "DragQuestion", "MarkTheWords", "Essay", "AdvancedBlanks", "ImageMultipleHotspotQuestion",
        "ImageHotspotQuestion", "Flashcards", "Dialogcards", "SortParagraphs", "ArithmeticQuiz",
        "MemoryGame", "Crossword", "FindTheWords", "GuessTheAnswer", "PersonalityQuiz",
        "SpeakTheWords", "SpeakTheWordsSet", "Dictation", "ImagePair", "ImageSequencing",
        "MultiMediaChoice", "InteractiveVideoQuestion",
    )
)  # fmt: skip
_GAP = re.compile(r"\*([^*\n]+)\*")
_TIP = re.compile(r"(?<!\\):.*$", re.DOTALL)
_DEEPEST = 30

Params = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Found:
    """A question in the content: the kind of library, and what it was given."""

    library: str
    params: Params


def knows(source: Source) -> bool:
    """Whether a zip has the parts of an H5P package."""
    archive = archive_of(source)
    return archive is not None and {"h5p.json", CONTENT} <= archive.names


def read(source: Source) -> Import:
    """All questions of a package."""
    archive = Archive(source.raw, source.name)
    head = read_object(archive.read("h5p.json"), source.name)
    content = read_object(archive.read(CONTENT), source.name)
    attachments = Attachments()
    entries: list[Entry] = []
    for found in _questions(said(head.get("mainLibrary")), content):
        for make in _entries_of(found):
            source.step(len(entries), len(entries) + 1)
            reader = _Reader(source, archive, attachments, len(entries) + 1, found)
            entries.append(fitted(make(reader)))
    title = said(head.get("title"))
    return Import(source.name, "h5p", tuple(entries), attachments.media, title)


H5P = Importer("h5p", knows, read)


@dataclass(slots=True)
class _Reader:
    """Makes the entry of one question."""

    source: Source
    archive: Archive
    attachments: Attachments
    number: int
    found: _Found

    def draft(self, text: str, media: tuple[Media, ...], texts: RichTexts) -> Draft:
        """What every kind has."""
        place = Place((phrase("imports.at_question", number=self.number),), text)
        return Draft(
            id=f"cau-{self.number:03d}",
            bank=self.source.bank,
            place=place,
            text=text,
            choices=(),
            keys=(),
            media=(*media, *self._picture(texts)),
            remarks=tuple(texts.remarks),
        )

    def texts(self) -> RichTexts:
        """Makes HTML plain."""
        return RichTexts(self.attachments)

    def _picture(self, texts: RichTexts) -> tuple[Media, ...]:
        """The picture or film above the question."""
        path = _path_in(self.found.params.get("media"), 0)
        if not path:
            return ()
        name = f"content/{path}"
        if name not in self.archive.names:
            texts.remarks[phrase("imports.medium_elsewhere", name=path)] = None
            return ()
        shown = self.attachments.keep(self.archive.read(name))
        if shown is None:
            texts.remarks[phrase("imports.medium_unknown", name=path)] = None
            return ()
        return (shown,)


def _questions(library: str, params: Params) -> Iterator[_Found]:
    """The questions of a content, outermost first; what is inside one is part of it."""
    waiting: list[tuple[str, object, int]] = [(library, params, 0)]
    while waiting:
        name, value, depth = waiting.pop()
        known = _LIBRARY.match(name)
        if known and isinstance(value, Mapping) and _asks(known[1]):
            yield _Found(known[1], value)
        elif depth < _DEEPEST:
            waiting += reversed([(*inner, depth + 1) for inner in _inside(value)])


def _asks(library: str) -> bool:
    return library in _KINDS or library in _UNSUPPORTED


def _inside(value: object) -> Iterator[tuple[str, object]]:
    """What stands in a value, each with the library that it names."""
    if isinstance(value, Mapping):
        if isinstance(value.get("library"), str) and "params" in value:
            yield str(value["library"]), value["params"]
        else:
            yield from (("", part) for part in value.values())
    elif isinstance(value, list):
        yield from (("", part) for part in value)


def _entries_of(found: _Found) -> Iterator[Callable[[_Reader], Entry]]:
    kind = _KINDS.get(found.library)
    if kind is None:
        yield _unsupported
        return
    several, make = kind
    if not several:
        yield lambda reader: make(reader, reader.found.params)
        return
    for part in _list(found.params.get(several)):
        yield lambda reader, part=part: make(  # type: ignore[misc]
            reader, part if isinstance(part, Mapping) else {"": part}
        )


def _unsupported(reader: _Reader) -> Entry:
    place = Place((phrase("imports.at_question", number=reader.number),))
    return Refusal(place, phrase("imports.kind_unsupported", name=reader.found.library))


def _multi_choice(reader: _Reader, params: Params) -> Entry:
    texts = reader.texts()
    text, media = texts.shown(said(params.get("question")), "html")
    answers = []
    for one in _maps(params.get("answers")):
        feedback = one.get("tipsAndFeedback")
        chosen = feedback.get("chosenFeedback") if isinstance(feedback, Mapping) else ""
        option, shown = texts.shown(said(one.get("text")), "html")
        percent = FULL if is_yes(one.get("correct")) else Decimal(0)
        answers.append(Answer(option, percent, texts.text(said(chosen), "html"), shown))
    right = sum(one.percent > 0 for one in answers)
    behaviour = params.get("behaviour")
    is_single = right < 2
    if isinstance(behaviour, Mapping) and said(behaviour.get("type")) == "multi":
        is_single = False
    draft = reader.draft(text, media, texts)
    if is_single or not right:
        return choice_entry(draft, answers, one_right=True)
    share = FULL / right
    even = [replace(one, percent=share if one.percent else -share) for one in answers]
    return choice_entry(draft, even, one_right=False)


def _true_false(reader: _Reader, params: Params) -> Entry:
    texts = reader.texts()
    text, media = texts.shown(said(params.get("question")), "html")
    correct = said(params.get("correct")).lower()
    draft = reader.draft(text, media, texts)
    if correct not in ("true", "false"):
        return Refusal(draft.place, phrase("imports.no_key"))
    return truth_entry(draft, correct == "true")


def _first_right(reader: _Reader, params: Params) -> Entry:
    """Kinds whose first answer is the right one; here they get an order of their own."""
    texts = reader.texts()
    text, media = texts.shown(said(params.get("question")) or _intro(reader), "html")
    options = [
        texts.text(said(one), "html")
        for one in _list(params.get("answers") or params.get("summary"))
    ]
    draft = reader.draft(text, media, texts)
    if len(set(options)) != len(options):
        return Refusal(draft.place, phrase("imports.equal_items"))
    shown = mixed(text, options)
    right = options[0] if options else ""
    answers = [Answer(one, FULL if one == right else Decimal(0)) for one in shown]
    return choice_entry(draft, answers, one_right=True)


def _intro(reader: _Reader) -> str:
    """The text above a group of statements."""
    return said(reader.found.params.get("intro"))


def _blanks(reader: _Reader, params: Params) -> Entry:
    """A text with *right/also right:tip* where something is to be written."""
    texts = reader.texts()
    raw = said(params.get("")) or said(params.get("textField"))
    text, media = texts.shown(raw, "html")
    task = texts.text(
        said(reader.found.params.get("text") or params.get("taskDescription")), "html"
    )
    gaps = _GAP.findall(text)
    whole = "\n".join(filter(None, (task, _GAP.sub(GAP, text))))
    draft = reader.draft(whole, media, texts)
    if len(gaps) != 1:
        return Refusal(draft.place, phrase("imports.gap_count", count=len(gaps)))
    accepted = _TIP.sub("", gaps[0]).split("/")
    return short_entry(draft, [Answer(one.strip(), FULL) for one in accepted if one.strip()])


def _path_in(value: object, depth: int) -> str:
    """The path of a file in what stands above a question."""
    if not isinstance(value, Mapping) or depth > 6:
        return ""
    if isinstance(value.get("path"), str):
        return str(value["path"])
    return next(filter(None, (_path_in(part, depth + 1) for part in value.values())), "")


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _maps(value: object) -> Iterator[Params]:
    return (one for one in _list(value) if isinstance(one, Mapping))


# The field that holds several questions ("" for one), and what makes each.
_KINDS: Mapping[str, tuple[str, Callable[[_Reader, Params], Entry]]] = {
    "H5P.MultiChoice": ("", _multi_choice),
    "H5P.TrueFalse": ("", _true_false),
    "H5P.SingleChoiceSet": ("choices", _first_right),
    "H5P.Summary": ("summaries", _first_right),
    "H5P.Blanks": ("questions", _blanks),
    "H5P.DragText": ("", _blanks),
}
