"""Playoffs and questions to the hall on papers: who took which place, who won, and no column."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contest.domain import audience_commands as h
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.contest import replay
from contest.domain.cue import By, Entry, Verdict
from contest.domain.events import StepUndone
from contest.domain.formats import Format, Prize
from contest.domain.rounds import Audience, Everyone, Playoff
from contest.domain.rounds.common import Title
from contest.presentation.papers.minutes import minutes_of
from contest.presentation.papers.score_sheet import score_sheets_of
from contest.presentation.papers.summary import summary_of
from contest.presentation.wording import Words
from contest.printing.papers import KINDS
from tests.printing.staged import NAMES, Stage, common, set_up

PRIZES = tuple(Prize(f"p{n}", Title(f"Giải {n}", f"Prize {n}"), 1) for n in (1, 2, 3))


@pytest.fixture(scope="module")
def stage() -> Stage:
    """Four level teams: team 3 takes the first place, then lots; the hall was asked twice."""
    title = Title("Thể thức thử", "Trial")
    rounds = (
        Everyone(common("mot", "Kiến thức", Entry.BOARDS), 1),
        Audience(replace(common("khan-gia", "Khán giả", Entry.SPOKEN), reserve=0), 2, title),
        Playoff(common("phu", "Câu hỏi phụ", Entry.KEYS), 1, 5),
    )
    made = set_up(NAMES[:4], Format("f", "1", title, title, "2026", rounds, prizes=PRIZES))
    at = made.later
    for command in (
        c.StartRound(at(), 0), h.AskAudience(at(), "Một chiếc ô"), h.RevealToAudience(at()),
        h.NameWinner(at(), "Lê Văn Ưng, tổ 7", "Một chiếc ô"), c.ShowQuestion(at()),
        c.OpenCue(at()), c.LockCue(at()), c.RevealAnswer(at()), c.SettleCue(at()),
        c.StartRound(at(), 1), h.AskAudience(at()),
        j.StartPlayoff(at(), (1, 2, 3, 4)), c.ShowQuestion(at()), c.OpenCue(at()),
        c.Buzz(at(), 1, By.KEYS), c.Judge(at(), 1, Verdict.WRONG),
        c.Buzz(at(), 3, By.KEYS), c.Judge(at(), 3, Verdict.RIGHT),
        c.RevealAnswer(at()), c.SettleCue(at()), j.DrawLots(at(), (4, 1, 2)),
    ):  # fmt: skip
        made.do(command)
    return made


def test_the_summary_says_how_ties_were_ended_and_has_no_column_for_it(stage: Stage) -> None:
    value = summary_of(stage.contest, Words())
    assert value.rounds == ("Kiến thức",)
    assert [line.place for line in value.lines] == ["3", "4", "1", "2"]
    assert f"{NAMES[2]} giành hạng 1" in value.tie_note
    assert "Bốc thăm, theo thứ tự" in value.tie_note


def test_the_sheet_of_a_team_tells_its_playoff_without_points(stage: Stage) -> None:
    sheets = score_sheets_of(stage.contest, Words())
    assert [[one.title for one in sheet.rounds] for sheet in sheets] == [
        ["Kiến thức", "Câu hỏi phụ"]
    ] * 4
    assert [sheet.rounds[1].sum for sheet in sheets] == ["–", "–", "1", "–"]
    assert sheets[2].rounds[1].sum_label == "Hạng giành được"
    assert sheets[0].rounds[1].lines[0].verdict == "Sai"
    assert sheets[3].rounds[1].lines[0].cause == "không bấm chuông"


def test_the_minutes_tell_the_playoff_and_every_winner_in_the_hall(stage: Stage) -> None:
    walls = [f"2026-02-05T19:{place:02d}:00+07:00" for place in range(len(stage.log))]
    value = minutes_of(stage.contest, stage.log, walls, Words())
    first, asked, playoff, hall = value.rounds
    assert [one.number for one in value.rounds] == [1, 2, 3, 0]
    assert asked.points == ()
    assert len(first.points) == 4
    assert playoff.points == ()
    assert any("giành hạng 1" in said for said in playoff.said)
    assert "Người được thưởng: Lê Văn Ưng, tổ 7 (Một chiếc ô)" in hall.lines[0].text
    assert "Chưa có người được thưởng" in hall.lines[1].text
    assert hall.lines[0].when < hall.lines[1].when
    # The times of a run are its own, though the playoff did not begin as other rounds do.
    assert first.said[0] != playoff.said[0]


def test_the_minutes_say_when_lots_were_drawn(stage: Stage) -> None:
    walls = [f"2026-02-05T19:{place:02d}:00+07:00" for place in range(len(stage.log))]
    undone = [*stage.log, StepUndone(at=stage.at), stage.log[-1]]
    contest = replay(undone)
    walls += ["2026-02-05T20:01:00+07:00", "2026-02-05T20:07:00+07:00"]
    (note, *_) = minutes_of(contest, undone, walls, Words()).tie_lines
    assert "Bốc thăm lúc 20:07, theo thứ tự:" in note
    assert note.count("Bốc thăm lúc") == 1, "the draw that was taken back is none"
    (note, *_) = minutes_of(contest, undone, (), Words("en")).tie_lines
    assert "Lots, in this order:" in note, "a history without times has none to tell"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_paper_can_be_drawn(stage: Stage, language: str) -> None:
    given = replace(stage.given("vi" if language == "vi" else "en"), events=tuple(stage.log))
    for kind in ("score-sheet", "summary", "minutes", "script", "fallback"):
        assert list(KINDS[kind].draw(given))
