"""What the pages of a new contest ask for, done with formats, banks and contest files."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from contest.banks.loader import load_bank
from contest.banks.sealing.sealed_bank import is_sealed_file, load_sealed
from contest.domain.formats import Format
from contest.domain.heads import Preset
from contest.domain.keywords import Keyword
from contest.domain.questions import Question
from contest.domain.typed import tidied, time_of_day
from contest.dressing import Wardrobe
from contest.formats.editing.files import own_formats
from contest.formats.pasting import PastedTeam
from contest.formats.shipped import shipped_formats
from contest.making import fresh, write_contest
from contest.preparing import (
    Cover,
    drawn_for,
    for_contestants,
    format_named,
    formats_dir,
    keywords_for,
    media_for,
    needs_for,
    questions_of,
    shipped_banks,
)
from contest.presentation.look_wish import LookWish, SponsorWish
from contest.presentation.setup.checking import Needs
from contest.presentation.setup.draft import Draft, file_name, logos_of, teams_of, title_of
from contest.presentation.system_words import reason_of
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, NotPossible
from contest.resources import banks_dir
from contest.sealing import sealed_banks
from contest.session.chance import SeededShuffler
from contest.storage.faults import ContestFileError
from contest.team_lists import listed_teams
from contest.ui.setup.ports import BankChoice, FormatChoice, NotMade

FIRST_FORMAT = "ward-quiz"  # what a new contest begins with
OWN_FORMATS = "The thuc"  # the folder of formats that somebody made


class Workshop:
    """`places` are the folder of contests and the folder of templates."""

    def __init__(self, words: Words, contests: Path, templates: Path) -> None:
        self._words = words
        self._contests = contests
        self._templates = templates
        self._read: dict[str, list[Question]] = {}

    def formats(self) -> Sequence[FormatChoice]:
        """The shipped formats, and those that somebody made with the editor."""
        found, own = shipped_formats(formats_dir()), own_formats(own_formats_dir(self._contests))
        return [
            *(FormatChoice(one.format.id, one.format) for one in found if one.format),
            *(FormatChoice(one.file, one.format, is_own=True) for one in own if one.format),
        ]

    def format_in(self, file: Path) -> FormatChoice:
        """A format of somebody's own."""
        with self._told():
            return FormatChoice(str(file), format_named(str(file)), is_own=True)

    def banks(self) -> Sequence[BankChoice]:
        """The shipped banks, those first that are chosen unless somebody says otherwise."""
        usual = shipped_banks()
        files = sorted(banks_dir().glob("*/bank.json"))
        rest = [file.parent for file in files if file.parent not in usual]
        return [self._bank(path, is_usual=path in usual) for path in (*usual, *rest)]

    def bank_in(self, folder: Path) -> BankChoice:
        """A bank of somebody's own."""
        return self._bank(folder, is_usual=False)

    def teams_in(self, file: Path) -> Sequence[PastedTeam]:
        """The teams in a file."""
        with self._told():
            return listed_teams(file)

    def needs(self, draft: Draft) -> Needs:
        """What the chosen banks give to each round."""
        with self._told():
            chosen, pool = self._chosen(draft), self._pool(draft)
            count, hidden = len(draft.entered), self._keywords(draft)
            return needs_for(chosen, count, pool, draft.date, draft.seed, self._words, hidden)

    def seed(self) -> int:
        """A number by which to draw."""
        return uuid.uuid4().int % 10**9

    def order(self, count: int, seed: int) -> tuple[int, ...]:
        """So many places in an order that the number draws."""
        return tuple(SeededShuffler(seed).shuffled(range(count), "order"))

    def today(self) -> str:
        """The day, as ISO."""
        return date.today().isoformat()  # noqa: DTZ011 - the person's own day

    def free_file(self, draft: Draft) -> Path:
        """A file in the folder of the draft that does not exist yet."""
        return fresh(Path(draft.folder) / file_name(title_of(draft, self._words.language)))

    def make(self, draft: Draft, file: Path) -> None:
        """Write the contest."""
        language = self._words.language
        texts = (tidied(text) for text in (draft.place, draft.organiser))
        place, organiser = texts
        cover = Cover(
            str(uuid.uuid4()),
            title_of(draft, language),
            draft.date,
            place,
            organiser,
            draft.head,
            draft.judges,
            start=time_of_day(draft.start) or "",
        )
        wardrobe = Wardrobe()
        with self._told():
            cover = replace(cover, look=wardrobe.look(draft.look))
            file.parent.mkdir(parents=True, exist_ok=True)
            chosen, pool, hidden = self._chosen(draft), self._pool(draft), self._keywords(draft)
            teams, banks = teams_of(draft), [Path(folder) for folder in draft.banks]
            teams = wardrobe.teams(teams, logos_of(draft))
            found = drawn_for(chosen, len(teams), pool, cover.date, draft.seed, hidden)
            drawn, collected = media_for(found, banks)
            collected.media.update(wardrobe.media)
            write_contest(file, cover, chosen, teams, drawn, draft.seed, collected)

    def first_draft(self) -> Draft:
        """What a new contest begins with."""
        with self._told():
            chosen = format_named(FIRST_FORMAT)
        banks = tuple(str(path) for path in shipped_banks())
        return Draft(
            FIRST_FORMAT,
            chosen,
            date=self.today(),
            seed=self.seed(),
            banks=banks,
            folder=str(self._contests),
        )

    def templates(self) -> Sequence[str]:
        """The names of the templates that were kept, and can be read."""
        return sorted(one for file in self._templates.glob("*.json") if (one := _name_in(file)))

    def draft_of(self, template: str) -> Draft:
        """A draft as a template has it, without teams, for today."""
        fields = _fields_in(self._file_of(template))
        name = str(fields.get("format", FIRST_FORMAT))
        with self._told():
            chosen = format_named(name)
        seats, head = fields.get("seats"), fields.get("head")
        return Draft(
            format_name=name,
            format=chosen,
            title=str(fields.get("title", "")),
            place=str(fields.get("place", "")),
            date=self.today(),
            start=str(fields.get("start", "")),
            organiser=str(fields.get("organiser", "")),
            head=Preset(head) if head in {one.value for one in Preset} else Preset.STATE,
            seats=seats if isinstance(seats, int) else None,
            seed=self.seed(),
            judges=_texts(fields.get("judges")),
            banks=tuple(one for one in _texts(fields.get("banks")) if Path(one).exists()),
            folder=str(fields.get("folder") or self._contests),
            look=_look_of(fields.get("look")),
        )

    def keep(self, template: str, draft: Draft) -> None:
        """Keep everything but teams and date under a name."""
        fields = {
            "name": template,
            "format": draft.format_name,
            "title": draft.title,
            "place": draft.place,
            "start": draft.start,
            "organiser": draft.organiser,
            "head": draft.head.value,
            "seats": draft.seats,
            "judges": draft.judges,
            "banks": draft.banks,
            "folder": draft.folder,
            "look": _look_fields(draft.look),
        }
        with self._told():
            self._templates.mkdir(parents=True, exist_ok=True)
            text = json.dumps(fields, ensure_ascii=False, indent=1)
            self._file_of(template).write_text(text, encoding="utf-8")

    def _bank(self, path: Path, *, is_usual: bool) -> BankChoice:
        with self._told():
            if is_sealed_file(path):
                sealed = load_sealed(path)
                title = self._words.say("sealing.titled", title=sealed.title)
                return BankChoice(str(path), title, len(sealed.questions))
            bank = load_bank(path)
            title, count = bank.title, len(bank)
        return BankChoice(str(path), title, count, is_usual)

    def _pool(self, draft: Draft) -> list[Question]:
        pool: list[Question] = []
        sealed_banks([Path(folder) for folder in draft.banks])  # no two of one name
        for folder in draft.banks:
            if folder not in self._read:
                self._read[folder] = questions_of([Path(folder)])
            pool += self._read[folder]
        return pool

    def _keywords(self, draft: Draft) -> tuple[Keyword, ...]:
        return keywords_for(draft.format, [Path(folder) for folder in draft.banks])

    def _chosen(self, draft: Draft) -> Format:
        return draft.format if draft.plays_in_teams else for_contestants(draft.format, draft.seats)

    def _file_of(self, template: str) -> Path:
        return self._templates / f"{file_name(template).removesuffix('.contest')}.json"

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turns what is wrong with files and rules into words."""
        say = partial(sentences_of, words=self._words)
        try:
            yield
        except (BadFile, NotPossible, OSError) as problem:
            raise NotMade("\n".join(say(problem))) from problem


def own_formats_dir(contests: Path) -> Path:
    """Where the formats lie that somebody made, beside the contests."""
    return contests / OWN_FORMATS


def sentences_of(problem: BadFile | NotPossible | OSError, words: Words) -> list[str]:
    """What went wrong, in sentences for the host."""
    match problem:
        case BadFile(faults=faults):
            return [one.sentence(words) for one in faults]
        case NotPossible(reasons=reasons):
            return [one.said(words) for one in reasons]
        case ContestFileError():
            return [problem.sentence(words)]
        case _:
            reason = reason_of(problem).said(words)
            return [words.say("cli.system_error", file=str(problem.filename), reason=reason)]


def _fields_in(file: Path) -> dict[str, Any]:
    """The fields of a template; nothing for a file that is none: somebody may have changed it."""
    try:
        fields = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return fields if isinstance(fields, dict) else {}


def _look_fields(wish: LookWish) -> dict[str, Any]:
    """A look whose pictures are files, as every draft has it."""
    return {
        "accent": wish.accent,
        "light": wish.light,
        "logos": [str(one) for one in wish.logos],
        "background": str(wish.background),
        "sponsors": [[one.name, str(one.logo)] for one in wish.sponsors],
    }


def _look_of(value: object) -> LookWish:
    """The look of a template; of its files those that are still there."""
    if not isinstance(value, dict):
        return LookWish()
    sponsors = [one for one in value.get("sponsors", ()) if isinstance(one, list) and len(one) == 2]
    return LookWish(
        str(value.get("accent", "")),
        value.get("light") is True,
        tuple(filter(None, map(_there, _texts(value.get("logos"))))),
        _there(str(value.get("background", ""))),
        tuple(SponsorWish(str(name), _there(str(logo))) for name, logo in sponsors),
    )


def _there(file: str) -> str:
    return file if file and Path(file).is_file() else ""


def _name_in(file: Path) -> str:
    return str(_fields_in(file).get("name", ""))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()
