"""The media of a contest file: which its questions name, and whether they are whole."""

from __future__ import annotations

from pathlib import Path

from contest.cli.terminal import Terminal
from contest.domain.looks import pictures_of
from contest.domain.questions import all_media
from contest.domain.state import Contest
from contest.storage.media import media_in


def media_names(contest: Contest) -> dict[str, str]:
    """The hashes of all media that a contest names: of questions, its look and the teams' logos.

    With their names in a bank or on the disk that they came from.
    """
    media = (one for question in contest.questions.values() for one in all_media(question))
    logos = (team.logo for team in contest.teams if team.logo is not None)
    named = {one.hash: one.name for one in (*pictures_of(contest.look), *logos)}
    return named | {one.hash: one.src for one in media if one.hash}


def are_media_whole(path: Path, contest: Contest, terminal: Terminal) -> bool:
    """Whether every picture, sound and film is in the file, unchanged; says which is not."""
    named = media_names(contest)
    whole = media_in(path, named)
    for name in named.keys() - whole.keys():
        terminal.note("media_broken", src=named[name])
    return len(whole) == len(named)
