"""A rehearsal is a contest in a file of its own, which is gone when the rehearsal is over.

The real file is only read: whatever is tried, nothing of it can stand in the real record.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from contest.domain.contest import replay
from contest.domain.looks import pictures_of
from contest.domain.state import Contest
from contest.making import DEMO_FORMAT, DEMO_SEED, demo_cover, demo_teams, write_contest
from contest.preparing import (
    Cover,
    filled_up,
    format_named,
    keywords_for,
    media_for,
    questions_of,
    shipped_banks,
)
from contest.presentation.wording import Words
from contest.storage.event_log import copy
from contest.storage.media import media_in
from contest.storage.stored import open_begun

_NAME = "tap-duot.contest"


class Practice:
    """The file of a rehearsal in a folder of its own.

    `real` is the contest that it rehearses, None for the demo; `own` says that it asks its real
    questions.
    """

    def __init__(self, real: Path | None, *, own: bool) -> None:
        self.real, self.own = real, own
        self._folder = Path(tempfile.mkdtemp(prefix="hoi-thi-"))
        self.file = self._folder / _NAME

    def drop(self) -> None:
        """Take the file away, and all that the rehearsal has left beside it."""
        shutil.rmtree(self._folder, ignore_errors=True)


def practice_of(real: Path | None, words: Words, day: str, *, own: bool = False) -> Practice:
    """A rehearsal of a contest, or of the demo; `own` with its real questions.

    Raises BadFile, NotPossible, OSError and ContestFileError; nothing is left then.
    """
    practice = Practice(real, own=own)
    try:
        if real is not None and own:
            copy(real, practice.file)
        else:
            contest = Contest() if real is None else replay(open_begun(real).events)
            pictures = {} if real is None else _pictures_in(real, contest)
            _write(practice.file, contest, pictures, words, day)
    except BaseException:
        practice.drop()
        raise
    return practice


def _pictures_in(real: Path, contest: Contest) -> dict[str, bytes]:
    """The organiser's and the teams' own pictures: the rehearsal shows the stage as it will be."""
    of_teams = (team.logo for team in contest.teams if team.logo is not None)
    return media_in(real, {one.hash for one in (*pictures_of(contest.look), *of_teams)})


def _write(
    file: Path, real: Contest, pictures: Mapping[str, bytes], words: Words, day: str
) -> None:
    """A contest like the real one, with questions of the shipped banks."""
    banks, cover = shipped_banks(), demo_cover(words, day)
    teams, chosen = demo_teams(), format_named(DEMO_FORMAT)
    if real.format is not None:
        teams, chosen = real.teams, real.format
        cover = Cover(
            real.id, real.title, real.date, real.place, real.organiser, real.head.preset,
            real.judges, real.look,
        )  # fmt: skip
    # The shipped banks may be where the real questions come from: none of these is seen.
    pool = [one for one in questions_of(banks) if one.key not in real.questions]
    keywords = tuple(
        one for one in keywords_for(chosen, banks) if real.questions.keys().isdisjoint(one.rows)
    )
    found = filled_up(chosen, len(teams), pool, cover.date, DEMO_SEED, keywords)
    drawn, collected = media_for(found, banks)
    collected = replace(collected, media={**collected.media, **pictures})
    write_contest(file, cover, chosen, teams, drawn, DEMO_SEED, collected)
