"""Where files go among those of before: what was kept of another contest is never written over.

A list in the folder says of each file which history it was made of, for whom, and its bytes. A
file is replaced only where it is as this program wrote it, for nobody else, and of the contest
that is saved now or of an earlier event of it. One that was changed (signed, scanned, edited)
stays, and the new one comes beside it. Papers of another contest keep their folder, and so do
papers without a list, whose nobody knows (a program before this one wrote none): the new ones get
a folder of their own in it, all in one place.

The list only grows, by one line a file, and before the files are moved: whoever is killed meanwhile
leaves no file that is unknown, and two programs that save at once lose no line of each other.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from itertools import chain, count
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from contest.domain.state import Contest
from contest.presentation.check_code import CHAIN_DIGITS
from contest.presentation.setup.draft import file_stem
from contest.presentation.wording import Words

LIST = ".hoi-thi-giay.jsonl"
_ASIDE = ".hoi-thi-"
_FORGOTTEN_S = 3600  # so much older than ours: whoever wanted it was killed
_EDITABLE = ".docx"
_MOST_NAMED = 5


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
        title = file_stem(contest.title) or "hoi-thi"
        named = f"{contest.date}-{title}" if contest.date else title
        return cls(contest.id, seq, head_hex[:CHAIN_DIGITS].lower(), named, tuple(hashes))

    def goes_on_from(self, seq: int, chain16: str) -> bool:
        """Whether that event is one of this history: a copy that went another way has others."""
        if not self.hashes:
            return True
        return 0 < seq <= len(self.hashes) and self.hashes[seq - 1][:CHAIN_DIGITS] == chain16


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file: where it lies, how it is to be called, of which kind it is, and for whom.

    `whom` is empty where its name and contest say all, so that a newer one takes its place.
    """

    path: Path
    name: str
    kind: str = ""
    whom: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of keeping files: all of them are in `folder`.

    `beside`: the names of changed files that stayed where a new one would have gone; `left`: those
    of the same kinds that were saved before and that nothing took the place of.
    """

    files: tuple[Path, ...]
    asked: Path
    folder: Path
    beside: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def is_apart(self) -> bool:
        """Whether they got a folder of their own, for the one asked holds what is not theirs."""
        return self.folder != self.asked

    def lines(self, words: Words) -> Iterator[str]:
        """What stayed of before, for who may look for the new ones in its place."""
        if self.is_apart:
            yield words.say("printing.kept_apart", name=self.folder.name)
        if self.beside:
            yield words.say("printing.kept_beside", names=_few(self.beside))
        if self.left:
            yield words.say("printing.kept_left", names=_few(self.left))


def _few(names: Sequence[str]) -> str:
    more = f", … (+{len(names) - _MOST_NAMED})" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the list says of a file: a history, the bytes that were written, the kind, for whom."""

    contest: str
    chain16: str
    digest: str
    kind: str
    whom: str
    seq: int

    def is_of(self, origin: Origin) -> bool:
        """Whether it is of that contest, at one of the events of its history."""
        return self.contest == origin.contest and origin.goes_on_from(self.seq, self.chain16)


_List = Mapping[str, Sequence[_Entry]]  # all that was ever written under a name, the latest last


@contextmanager
def aside(folder: Path) -> Iterator[Path]:
    """A place in the folder, which is made if missing, for files until all of them are whole."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        place = Path(mkdtemp(prefix=_ASIDE, dir=folder))
    except OSError as error:
        error.filename = str(folder)  # the one that a person knows
        raise
    try:
        _clear_forgotten(folder, place)
        yield place
    finally:
        rmtree(place, ignore_errors=True)


def _clear_forgotten(folder: Path, ours: Path) -> None:
    """Take away what a program left that was killed while it saved; by the clock of the disk."""
    with suppress(OSError):
        now = ours.stat().st_mtime
        for place in folder.glob(f"{_ASIDE}*/"):
            if now - place.stat().st_mtime > _FORGOTTEN_S:
                rmtree(place, ignore_errors=True)


def keep(made: Sequence[Made], asked: Path, origin: Origin) -> Kept:
    """Move finished files into the folder, or beside or below what must stay; raises OSError."""
    folder = next(one for one in _folders(asked, origin) if not _is_taken(one, made, origin))
    folder.mkdir(parents=True, exist_ok=True)
    shelf = _Shelf(folder, origin)
    placed = [(one, *shelf.place_of(one)) for one in made]
    shelf.note({place.name: one for one, place, _ in placed})
    files = tuple(shelf.put(one, place, is_free=is_free) for one, place, is_free in placed)
    left = shelf.left({one.kind for one in made}, {file.name for file in files})
    return Kept(files, asked, folder, tuple(shelf.beside), tuple(left))


def _folders(asked: Path, origin: Origin) -> Iterator[Path]:
    """The one asked, one below that holds this contest already (its name may have changed), new."""
    yield asked
    for folder in sorted(path.parent for path in asked.glob(f"*/{LIST}")):
        entries = _read(folder)
        if entries and all(known[-1].is_of(origin) for known in entries.values()):
            yield folder
    yield asked / origin.named
    for number in count(2):
        yield asked / f"{origin.named}-{number}"


def _is_taken(folder: Path, made: Sequence[Made], origin: Origin) -> bool:
    """Whether it holds files of another contest, of another run of this one, or nobody knows."""
    entries = _read(folder)
    if not entries:
        return any(_is_other(folder / one.name, one.path) for one in made)
    there = ((folder / name, known) for name, known in entries.items())
    return any(
        place.exists() and not _entry_of(place, known).is_of(origin) for place, known in there
    )


def _is_other(place: Path, made: Path) -> bool:
    return place.is_file() and _digest(place) != _digest(made)


def _entry_of(place: Path, known: Sequence[_Entry]) -> _Entry:
    """What the list says of what lies there now; of one that was changed, what it said last."""
    digest = _digest(place) if place.is_file() else ""
    return next((one for one in reversed(known) if one.digest == digest), known[-1])


class _Shelf:
    """A folder that files go into, with what its list says; `beside` are those that had to stay."""

    def __init__(self, folder: Path, origin: Origin) -> None:
        self._folder, self._origin = folder, origin
        self._entries = _read(folder)
        self._given: set[str] = set()
        self.beside: list[str] = []

    def place_of(self, made: Made) -> tuple[Path, bool]:
        """Where it goes, and whether nothing lies there; nothing else of now goes there."""
        stem, suffix = Path(made.name).stem, Path(made.name).suffix
        names = (f"{stem}-{number}{suffix}" for number in count(2))
        for name in chain([made.name], names):
            place = self._folder / name
            if name not in self._given and self._may_go(made, place):
                break
        self._given.add(place.name)
        return place, not (place.exists() or place.is_symlink())

    def _may_go(self, made: Made, place: Path) -> bool:
        if not place.is_file():
            return True  # free, or something that no file takes the place of
        digest = _digest(place)
        if digest == _digest(made.path):
            return True
        if made.path.suffix == _EDITABLE:  # maybe open; who edits it goes on with the older one
            return False
        known = [entry for entry in self._entries.get(place.name, ()) if entry.digest == digest]
        if not known:
            self.beside.append(place.name)
        return any(entry.whom == made.whom and entry.is_of(self._origin) for entry in known)

    def note(self, placed: Mapping[str, Made]) -> None:
        """Add to the list what is to lie where; raises OSError."""
        origin, lines = self._origin, []
        for name, made in placed.items():
            whose = origin.contest, origin.chain16
            new = _Entry(*whose, _digest(made.path), made.kind, made.whom, origin.seq)
            if new not in self._entries.get(name, ())[-1:]:  # the same again is known
                lines.append(json.dumps({"name": name, **asdict(new)}, ensure_ascii=False))
        if lines:
            with (self._folder / LIST).open("ab") as known:
                # What was cut off before stays a line of its own.
                known.write(("\n" + "\n".join(lines) + "\n").encode())

    def put(self, made: Made, place: Path, *, is_free: bool) -> Path:
        """Move it there, or where there is room if another program was faster; where it is."""
        while not _moved(made.path, place, is_free=is_free):
            self._given.discard(place.name)
            place, is_free = self.place_of(made)
            self.note({place.name: made})
        return place

    def left(self, kinds: Collection[str], placed: Collection[str]) -> Iterator[str]:
        """Those of before of these kinds: for somebody else, or of an earlier event."""
        origin = self._origin
        now = origin.seq, origin.chain16
        for name, known in self._entries.items():
            place = self._folder / name
            if name in placed or name in self.beside or place.suffix == _EDITABLE:
                continue
            if known[-1].kind in kinds and place.is_file():
                entry = _entry_of(place, known)
                if entry.whom or (entry.seq, entry.chain16) != now:
                    yield name


def _moved(path: Path, place: Path, *, is_free: bool) -> bool:
    """Move a file; False where it was to be free and no longer is."""
    if is_free:
        try:
            place.hardlink_to(path)
        except FileExistsError:
            return False
        except OSError:  # this disk has no links
            pass
        else:
            path.unlink()
            return True
    path.replace(place)
    return True


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _read(folder: Path) -> _List:
    """The list of a folder; a damaged line says nothing, so that its file is not replaced."""
    entries: dict[str, list[_Entry]] = {}
    try:
        lines = (folder / LIST).read_bytes().splitlines()
    except OSError:
        return entries
    for line in filter(None, lines):
        with suppress(ValueError, KeyError, TypeError, RecursionError):
            one = json.loads(line)
            entry = _Entry(
                contest=str(one["contest"]),
                chain16=str(one["chain16"]),
                digest=str(one["digest"]),
                kind=str(one["kind"]),
                whom=str(one["whom"]),
                seq=int(one["seq"]),
            )
            entries.setdefault(str(one["name"]), []).append(entry)
    return entries
