"""Where files go among those of before: what was kept of another contest is never written over.

A list in the folder says of each file which history it was made of, and its bytes. A file is
replaced only where it is as this program wrote it, and of the contest that is saved now or of an
earlier event of it. One that is unknown or was changed (signed, scanned, edited) stays, and the
new one comes beside it; the papers of another contest keep their folder, and the new ones get a
folder of their own in it. Without the list nothing is known, so nothing is replaced.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from contest.domain.state import Contest
from contest.presentation.check_code import CHAIN_DIGITS
from contest.presentation.setup.draft import file_name
from contest.presentation.wording import Words

LIST = ".hoi-thi-giay.json"
_EDITABLE = ".docx"


@dataclass(frozen=True, slots=True)
class Origin:
    """The history that files are made of.

    `hashes` are its chain after each event; where they are not known its id alone counts.
    """

    contest: str
    seq: int
    chain16: str
    named: str  # its folder, where it needs one of its own
    hashes: tuple[str, ...] = ()

    @classmethod
    def of(cls, contest: Contest, seq: int, head_hex: str, hashes: Sequence[str] = ()) -> Origin:
        """The origin of what is made of a contest as it stands."""
        title = file_name(contest.title).removesuffix(".contest")
        named = f"{contest.date}-{title}" if contest.date else title
        return cls(contest.id, seq, head_hex[:CHAIN_DIGITS].lower(), named, tuple(hashes))

    def goes_on_from(self, seq: int, chain16: str) -> bool:
        """Whether that event is one of this history: a copy that went another way has others."""
        if not self.hashes:
            return True
        return 0 < seq <= len(self.hashes) and self.hashes[seq - 1][:CHAIN_DIGITS] == chain16


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of keeping files: all of them are in `folder`.

    `beside`: the names of files that stayed where a new one would have gone.
    """

    files: tuple[Path, ...]
    asked: Path
    folder: Path
    beside: tuple[str, ...] = ()

    @property
    def is_apart(self) -> bool:
        """Whether they got a folder of their own, for the one asked holds another contest's."""
        return self.folder != self.asked

    def lines(self, words: Words) -> Iterator[str]:
        """What stayed of before, for who may look for the new ones in its place."""
        if self.is_apart:
            yield words.say("printing.kept_apart", name=self.folder.name)
        if self.beside:
            yield words.say("printing.kept_beside", names=", ".join(self.beside))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the list: a history, and the bytes that were written."""

    contest: str
    seq: int
    chain16: str
    digest: str


@contextmanager
def aside(folder: Path) -> Iterator[Path]:
    """A place in the folder, which is made if missing, for files until all of them are whole."""
    folder.mkdir(parents=True, exist_ok=True)
    place = Path(mkdtemp(prefix=".hoi-thi-", dir=folder))
    try:
        yield place
    finally:
        rmtree(place, ignore_errors=True)


def keep(made: Sequence[Path], asked: Path, origin: Origin) -> Kept:
    """Move finished files into the folder, or beside or below what must stay; raises OSError."""
    folder = next(one for one in _folders(asked, origin) if not _holds_others(one, made, origin))
    folder.mkdir(parents=True, exist_ok=True)
    entries = _read(folder)
    places = [_place_of(path, folder, entries, origin) for path in made]
    written = dict(entries)
    try:
        for path, place in zip(made, places, strict=True):
            digest = _digest(path)
            path.replace(place)
            written[place.name] = _Entry(origin.contest, origin.seq, origin.chain16, digest)
    finally:  # where one is open and stays, the others are known all the same
        if written != entries:
            _write(folder, written, made[0].parent)
    stayed = [
        path.name
        for path, place in zip(made, places, strict=True)
        if path.name != place.name and path.suffix != _EDITABLE
    ]
    return Kept(tuple(places), asked, folder, tuple(stayed))


def _folders(asked: Path, origin: Origin) -> Iterator[Path]:
    """The one asked, one below that holds this contest already (its name may have changed), new."""
    yield asked
    for folder in sorted(path.parent for path in asked.glob(f"*/{LIST}")):
        entries = _read(folder).values()
        if entries and all(_is_ours(entry, origin) for entry in entries):
            yield folder
    yield asked / origin.named
    for number in count(2):
        yield asked / f"{origin.named}-{number}"


def _holds_others(folder: Path, made: Sequence[Path], origin: Origin) -> bool:
    """Whether a file would go where one of another contest lies, or of another run of this one."""
    entries = _read(folder)
    there = (entries[path.name] for path in made if _is_listed(folder / path.name, entries))
    return any(not _is_ours(entry, origin) for entry in there)


def _is_listed(place: Path, entries: Mapping[str, _Entry]) -> bool:
    return place.name in entries and place.exists()


def _is_ours(entry: _Entry, origin: Origin) -> bool:
    return entry.contest == origin.contest and origin.goes_on_from(entry.seq, entry.chain16)


def _place_of(made: Path, folder: Path, entries: Mapping[str, _Entry], origin: Origin) -> Path:
    place = folder / made.name
    for number in count(2):
        if _may_go(made, place, entries.get(place.name), origin):
            return place
        place = folder / f"{made.stem}-{number}{made.suffix}"
    return place


def _may_go(made: Path, place: Path, entry: _Entry | None, origin: Origin) -> bool:
    if not place.is_file():
        return True  # free, or something that no file takes the place of
    digest = _digest(place)
    if digest == _digest(made):
        return True
    if made.suffix == _EDITABLE:  # maybe open just now; who edits it goes on with the older one
        return False
    return entry is not None and entry.digest == digest and _is_ours(entry, origin)


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _read(folder: Path) -> dict[str, _Entry]:
    """The list of a folder; one that is damaged says nothing, so that nothing is replaced."""
    try:
        found = json.loads((folder / LIST).read_bytes())
        return {str(name): _entry(one) for name, one in found.items()}
    except (OSError, ValueError, AttributeError, KeyError, TypeError):
        return {}


def _entry(one: Mapping[str, object]) -> _Entry:
    return _Entry(str(one["contest"]), int(str(one["seq"])), str(one["chain"]), str(one["sha256"]))


def _write(folder: Path, entries: Mapping[str, _Entry], aside: Path) -> None:
    told = {
        name: {"contest": one.contest, "seq": one.seq, "chain": one.chain16, "sha256": one.digest}
        for name, one in sorted(entries.items())
    }
    whole = aside / LIST
    whole.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")
    whole.replace(folder / LIST)
