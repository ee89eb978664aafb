"""Names of rounds and runs on papers."""

from __future__ import annotations

from contest.domain.state import Contest, Run
from contest.presentation.wording import Words


def round_title(contest: Contest, index: int, words: Words) -> str:
    """The title of a round of the format."""
    assert contest.format is not None
    return contest.format.rounds[index].common.title.in_language(words.language)


def run_title(contest: Contest, run: Run, words: Words) -> str:
    """The title of a run's round; a repeated one says which time it is."""
    title = round_title(contest, run.round, words)
    time = sum(old.round == run.round and old.number <= run.number for old in contest.all_runs)
    return title if time == 1 else words.say("papers.repeated", round=title, time=time)
