"""What the hall sees of the run of show: the rounds, what is done, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.rounds import Aside, Audience, Playoff
from contest.domain.stage import ENDINGS
from contest.domain.state import Contest
from contest.presentation import slides
from contest.presentation.next_round import round_ahead
from contest.presentation.round_names import number_of, title_of
from contest.presentation.wording import Words


def agenda_slide(contest: Contest, words: Words) -> slides.Agenda:
    """Every round that has its place in the evening, and the results at the end."""
    page_label = words.say("stage.page", page="{page}", pages="{pages}")
    items = tuple(_items(contest, words))
    return slides.Agenda(words.say("stage.agenda"), contest.title, items, contest.page, page_label)


def _items(contest: Contest, words: Words) -> Iterator[slides.AgendaItem]:
    assert contest.format is not None
    ahead = round_ahead(contest)
    running = None if contest.run is None else contest.run.round
    played = {run.round for run in contest.runs if not run.cancelled}
    for index, rules in enumerate(contest.format.rounds):
        aside = isinstance(rules, Playoff) or (isinstance(rules, Audience) and not rules.agenda)
        if aside and index != running:
            continue  # it comes only when it is needed
        numbered = not isinstance(rules, Aside)
        number = str(number_of(contest.format, index)) if numbered else ""
        state = "done" if index in played else "ahead"
        if index == running:
            state = "now"
        elif index == ahead and running is None:
            state = "next"
        yield _item(number, title_of(contest.format, index, words), state, words)
    over = contest.scene in ENDINGS or contest.ended
    state = "now" if over else "next" if ahead is None and running is None else "ahead"
    yield _item("", words.say("stage.agenda_results"), state, words)


def _item(number: str, title: str, state: str, words: Words) -> slides.AgendaItem:
    note = "" if state == "ahead" else words.say(f"stage.agenda_{state}")
    return slides.AgendaItem(number, title, state, note)
