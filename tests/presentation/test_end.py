"""The run of show and the end of an evening as slides: in order, in words, nothing too early."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contest.domain import commands as c
from contest.domain.ceremony import is_announced
from contest.domain.rounds import Aside
from contest.domain.stage import Scene
from contest.domain.standings import standings
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation.next_step import next_step
from contest.presentation.projection import slide_of
from contest.presentation.projection_ceremony import MOST_CODE_BYTES, results_text
from contest.presentation.slides import Agenda, Ceremony, Results, Slide
from contest.presentation.wording import LANGUAGES, Words
from tests.contests import evening, states_of
from tests.domain.handling.test_ceremony import played
from tests.sample_slides import LONG_NAMES

WORDS = Words()


def test_the_agenda_says_what_is_done_and_what_comes_next() -> None:
    seen = set()
    for contest in states_of(evening(2)):
        if contest.format is None:
            continue
        shown = replace(contest, scene=Scene.AGENDA, black=False, message="")
        slide = slide_of(shown, WORDS)
        assert isinstance(slide, Agenda)
        states = [item.state for item in slide.items]
        seen.update(states)
        played = {run.round for run in contest.runs if not run.cancelled}
        rounds = [index for index, rules in enumerate(contest.format.rounds)
                  if not isinstance(rules, Aside)]  # fmt: skip
        numbered = [item for item in slide.items if item.number]
        assert [item.state == "done" for item in numbered] == [
            index in played and not (contest.run and contest.run.round == index) for index in rounds
        ]
        assert states.count("now") + states.count("next") == 1
        assert slide.items[-1].title == "Công bố kết quả"
    assert seen == {"done", "now", "next", "ahead"}


def test_a_prize_is_named_before_the_hall_learns_whose_it_is() -> None:
    play = played()
    named = []
    while not is_announced(play.contest):
        step = next_step(play.contest, WORDS, 1)
        assert step.command is not None
        before = slide_of(play.contest, WORDS)
        play.apply(c.stamped(step.command, play.now))
        slide = slide_of(play.contest, WORDS)
        assert isinstance(slide, Ceremony)
        assert isinstance(before, Ceremony)
        if slide.prize:
            assert len(slide.lines) == len(before.lines)
            assert not any(line.fresh for line in slide.lines)
            named.append((slide.prize, slide.note))
        else:
            assert all(line.prize in ("", before.prize) for line in slide.lines if line.fresh)
    assert named == [("Khuyến khích", "2 đội"), ("Nhất", "")]


def test_next_leads_from_the_winners_to_the_code_and_then_to_the_end() -> None:
    play = played()
    labels = []
    while (step := next_step(play.contest, WORDS, 1)).command is not None:
        labels.append(step.label)
        play.apply(c.stamped(step.command, play.now))
    assert labels[-3:] == ["Hiện các đội đoạt giải", "Hiện mã QR kết quả", "Kết thúc hội thi"]
    assert labels[2] == "Giới thiệu: Khuyến khích"
    assert play.contest.ended


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_holds_every_team_by_its_short_name_with_place_and_points(language: str) -> None:
    play = played()
    slide: Slide = slide_of(replace(play.contest, scene=Scene.RESULTS), Words(language))  # type: ignore[arg-type]
    assert isinstance(slide, Results)
    first, *lines = slide.text.split("\n")
    assert first == "Hội thi"
    assert lines[0] == "1. Đội 1: 40"
    assert len(lines) == 5


def test_even_the_longest_names_fit_into_a_code_that_can_be_scanned() -> None:
    contest: Contest = played().contest
    names = [(whole, short) for whole, short in LONG_NAMES * 2]
    teams = tuple(
        Team(n, whole[:60], short, (), n - 1) for n, (whole, short) in enumerate(names, 1)
    )
    contest = replace(contest, teams=teams, title="Hội thi tìm hiểu pháp luật " * 8)
    text = results_text(contest, WORDS)
    assert len(text.encode()) <= MOST_CODE_BYTES
    assert text.count("\n") == len(standings(contest)) == 12  # all twelve are in it


def test_of_very_many_the_best_are_in_the_code() -> None:
    contest = played().contest
    teams = tuple(Team(n, "Đội", f"Ữ Ộ Ặ Ỗ Ễ {n:03}", (), 0) for n in range(1, 60))
    text = results_text(replace(contest, teams=teams), WORDS)
    assert len(text.encode()) <= MOST_CODE_BYTES
    assert text.endswith("\n…")
    assert "\n1. " in text
