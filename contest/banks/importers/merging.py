"""Several imports made fit for one bank: ids and names of media that no two of them share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from contest.banks.importers.naming import identifier, unique
from contest.banks.importing import Doubt, Entry, Import, Read
from contest.domain.questions import Choice, Media, Multiple, Question, Single


def made_distinct(imports: Iterable[Import]) -> tuple[Import, ...]:
    """The same imports with every id valid and unique, and every file of media of its own name."""
    ids = set[str]()
    files: dict[str, bytes] = {}
    return tuple(_distinct(one, ids, files) for one in imports)


def _distinct(imported: Import, ids: set[str], files: dict[str, bytes]) -> Import:
    paths: dict[str, str] = {}
    for path, raw in imported.media.items():
        paths[path] = _free_path(path, raw, files)
        files[paths[path]] = raw
    entries = []
    for number, entry in enumerate(imported.entries, 1):
        first = next(iter(_questions(entry)), None)
        if first is None:
            entries.append(entry)
            continue
        name = unique(identifier(first.id, f"cau-{number:03d}"), ids)
        ids.add(name)
        entries.append(_renamed(entry, name, paths))
    media = {paths[path]: raw for path, raw in imported.media.items()}
    return replace(imported, entries=tuple(entries), media=media)


def _free_path(path: str, raw: bytes, files: Mapping[str, bytes]) -> str:
    if files.get(path, raw) == raw:
        return path
    stem, dot, ending = path.rpartition(".")
    number = 2
    while files.get(f"{stem}-{number}{dot}{ending}", raw) != raw:
        number += 1
    return f"{stem}-{number}{dot}{ending}"


def _questions(entry: Entry) -> Iterable[Question]:
    match entry:
        case Read():
            return (entry.question,)
        case Doubt():
            return tuple(one.question for one in entry.readings if one.question is not None)
        case _:
            return ()


def _renamed(entry: Entry, name: str, paths: Mapping[str, str]) -> Entry:
    match entry:
        case Read():
            return replace(entry, question=_question(entry.question, name, paths))
        case Doubt():
            readings = tuple(
                replace(one, question=one.question and _question(one.question, name, paths))
                for one in entry.readings
            )
            return replace(entry, readings=readings)
        case _:
            return entry


def _question(question: Question, name: str, paths: Mapping[str, str]) -> Question:
    body = question.body
    if isinstance(body, Single | Multiple):
        choices = tuple(Choice(one.id, one.text, _media(one.media, paths)) for one in body.choices)
        body = replace(body, choices=choices)
    return replace(question, id=name, body=body, media=_media(question.media, paths))


def _media(media: tuple[Media, ...], paths: Mapping[str, str]) -> tuple[Media, ...]:
    return tuple(replace(one, src=paths.get(one.src, one.src)) for one in media)
