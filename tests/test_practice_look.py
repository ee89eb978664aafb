"""A rehearsal of a contest looks as the evening will: its logos and pictures come along."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from contest.domain.contest import replay
from contest.domain.looks import Look, Picture, Sponsor
from contest.making import DEMO_FORMAT, DEMO_SEED, demo_cover, demo_teams, write_contest
from contest.preparing import drawn_for, format_named, media_for, questions_of, shipped_banks
from contest.presentation.wording import Words
from contest.rehearsing import practice_of
from contest.storage.media import read_media
from contest.storage.stored import open_for_reading
from tests.pictures import halves, jpeg

COLOURS = ("#2f7d5b", "#a3200a", "#1b2a78", "#641e87")


@pytest.mark.parametrize("own", [False, True])
def test_logos_background_sponsors_and_photographs_come_along(tmp_path: Path, own: bool) -> None:
    raws = [jpeg(halves(120, 80, colour, "#ffffff")) for colour in COLOURS]
    held = {sha256(raw).hexdigest(): raw for raw in raws}
    logo, ground, sponsor, photograph = (Picture(name, f"{name[:4]}.jpg", 120, 80) for name in held)
    look = Look("#b3e5ff", logos=(logo,), background=ground, sponsors=(Sponsor("A", sponsor),))
    first, *others = demo_teams()
    teams = (replace(first, logo=photograph), *others)
    words, banks, chosen = Words(), shipped_banks(), format_named(DEMO_FORMAT)
    cover = replace(demo_cover(words, "2026-11-29"), look=look)
    found = drawn_for(chosen, len(teams), questions_of(banks), cover.date, DEMO_SEED)
    drawn, collected = media_for(found, banks)
    collected = replace(collected, media={**collected.media, **held})
    real = tmp_path / "real.contest"
    write_contest(real, cover, chosen, teams, drawn, DEMO_SEED, collected)

    practice = practice_of(real, words, "2026-11-28", own=own)

    try:
        rehearsed = replay(open_for_reading(practice.file).events)
        assert rehearsed.look == look
        assert rehearsed.teams[0].logo == photograph
        assert {name: read_media(practice.file, name) for name in held} == held
    finally:
        practice.drop()
