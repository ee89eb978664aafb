"""From files to the organiser's look and the teams' logos: bytes by hash, and their sizes.

What cannot be shown is refused with its file: a logo is wanted, and a stage without it would be
found out about in front of the hall.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from contest.banks.media import MOST_PIXELS
from contest.banks.picture_size import picture_size
from contest.domain.looks import Look, Picture, Sponsor
from contest.domain.teams import Team
from contest.domain.typed import tidied
from contest.presentation.look_wish import Chosen, LookWish, SponsorWish
from contest.reading.faults import BadFile, Fault, fault
from contest.reading.files import read_bytes

MOST_LOGO_BYTES, MOST_BACKGROUND_BYTES = 5 << 20, 25 << 20
_NAME_KEPT = 80


class Wardrobe:
    """Reads pictures; `media` are their bytes by hash, `faults` what was wrong with files."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self.media: dict[str, bytes] = {}
        self.faults: list[Fault] = []

    def picture(self, chosen: Chosen, most_bytes: int = MOST_LOGO_BYTES) -> Picture | None:
        """The picture in a file, or the one that the contest has; None for none, or a fault."""
        if not chosen or isinstance(chosen, Picture):
            return chosen or None
        path = Path(chosen) if self._folder is None else self._folder / chosen
        try:
            raw = read_bytes(path, most_bytes)
        except BadFile as bad:
            self.faults += bad.faults
            return None
        size = picture_size(raw)
        if size is None or size.pixels > MOST_PIXELS:
            most = MOST_PIXELS // 10**6
            self.faults.append(fault("look.no_picture", path, most=most))
            return None
        name = sha256(raw).hexdigest()
        self.media[name] = raw
        return Picture(name, path.name[:_NAME_KEPT], size.width, size.height)

    def look(self, wish: LookWish) -> Look:
        """The look of a wish; raises BadFile with every file that cannot be shown."""
        logos = (self.picture(one) for one in wish.logos)
        look = Look(
            wish.accent.strip().lower(),
            wish.light,
            tuple(one for one in logos if one is not None),
            self.picture(wish.background, MOST_BACKGROUND_BYTES),
            tuple(Sponsor(tidied(one.name), self.picture(one.logo)) for one in wish.sponsors),
        )
        self.check()
        return look

    def teams(self, teams: tuple[Team, ...], files: Mapping[int, str]) -> tuple[Team, ...]:
        """The teams with the logos in `files`, by their numbers; raises BadFile."""
        dressed = tuple(
            replace(team, logo=self.picture(files[team.number])) if team.number in files else team
            for team in teams
        )
        self.check()
        return dressed

    def check(self) -> None:
        """Raise BadFile with what was wrong."""
        if self.faults:
            raise BadFile(*self.faults)


def sponsor_typed(text: str) -> SponsorWish:
    """A sponsor as it is typed on the command line: `NAME` or `NAME=FILE`."""
    name, _, file = text.partition("=")
    return SponsorWish(name, file.strip())
