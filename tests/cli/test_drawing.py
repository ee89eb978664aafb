"""The draw from the command line: what is missing is said; only a rehearsal makes questions up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from contest.banks.generated import made_up_for, made_up_keywords
from contest.cli import main
from contest.domain.commands import StartRound
from contest.domain.contest import replay
from contest.domain.cue import Entry
from contest.domain.rounds import Everyone
from contest.domain.rounds.common import Common, Draw, Title
from contest.domain.state import Contest
from contest.preparing import filled_up, format_named
from contest.session.clocks import SystemClock
from contest.session.session import Session
from contest.storage.event_log import open_for_writing
from contest.storage.stored import read_events
from tests.domain.builders import obstacle

TEAMS = "number,name,short,members\n1,Đội A,Đội A,\n2,Đội B,Đội B,\n"
BOTH = {"vi": "Thử", "en": "Trial"}


def bank(folder: Path, questions: list[dict[str, Any]]) -> str:
    folder.mkdir()
    head = {"format": "quiz-bank", "formatVersion": "1.0", "title": "Thử", "language": "vi"}
    written = head | {"topics": [{"id": "mang", "title": "Mạng"}], "questions": questions}
    (folder / "bank.json").write_text(json.dumps(written), encoding="utf-8")
    return str(folder)


def question(number: int, **fields: Any) -> dict[str, Any]:
    choices = [{"id": letter, "text": f"Phương án {letter}"} for letter in "ABCD"]
    return {
        "id": f"q{number}", "type": "single", "text": f"Câu hỏi số {number} là gì?",
        "choices": choices, "answer": "B", "difficulty": 1, "topic": "mang", **fields,
    }  # fmt: skip


def a_format(path: Path, **round_fields: Any) -> str:
    fields = {
        "format": "contest-format", "formatVersion": "1.0", "id": "thu", "title": BOTH,
        "source": BOTH, "season": "2026", "teams": {"least": 2, "most": 12},
        "rounds": [{"id": "r", "kind": "everyone", "title": BOTH, "entry": "boards", "count": 3,
                    "seconds": 15, "right": 10, **round_fields}],
    }  # fmt: skip
    path.write_text(json.dumps(fields), encoding="utf-8")
    return str(path)


@pytest.fixture
def new(tmp_path: Path) -> list[str]:
    teams = tmp_path / "teams.csv"
    teams.write_text(TEAMS, encoding="utf-8")
    output = ["-o", str(tmp_path / "x.contest"), "--seed", "7", "--date", "2026-11-22"]
    return ["new", "--teams", str(teams), *output]


def made(tmp_path: Path) -> Contest:
    return replay(read_events(tmp_path / "x.contest"))


def test_a_new_contest_says_what_is_missing_and_is_not_made(
    tmp_path: Path, new: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    pool = bank(tmp_path / "b", [question(1), question(2)])
    form = a_format(tmp_path / "f.json", draw={"topics": ["mang"], "types": ["single"]})
    assert main([*new, "--format", form, "--bank", pool]) == 1
    told = capsys.readouterr().err
    assert "Phần thi 1 “Thử” cần 3 câu hỏi (topics mang; types single" in told
    assert "chỉ có 2: thiếu 1" in told
    assert not (tmp_path / "x.contest").exists()


def test_a_rehearsal_of_the_same_fills_up_with_made_up_questions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pool = bank(tmp_path / "b", [question(1), question(2)])
    form = a_format(tmp_path / "f.json", reserve=1)
    path = str(tmp_path / "x.contest")
    assert main(["rehearse", "--format", form, "--bank", pool, "--teams", "2", "-o", path]) == 0
    contest = made(tmp_path)
    texts = [one.text for one in contest.questions.values()]
    assert len(texts) == 4
    assert sum(text.startswith("Câu thử ") for text in texts) == 2  # no more than are missing


def test_expired_questions_are_drawn_only_when_the_organiser_insists(
    tmp_path: Path, new: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    old = [{"title": "Luật cũ", "locator": "Điều 1", "validFrom": "2019-01-01",
            "validTo": "2025-06-30"}]  # fmt: skip
    pool = bank(tmp_path / "b", [question(1), question(2), question(3, sources=old)])
    form = a_format(tmp_path / "f.json")
    assert main([*new, "--format", form, "--bank", pool]) == 1
    assert "thiếu 1" in capsys.readouterr().err
    assert main([*new, "--format", form, "--bank", pool, "--with-expired"]) == 0
    assert "b/q3" in capsys.readouterr().err
    assert set(made(tmp_path).questions) == {"b/q1", "b/q2", "b/q3"}


def test_the_draw_is_recorded_with_its_seed_and_comes_out_the_same(
    tmp_path: Path, new: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    pool = bank(tmp_path / "b", [question(number) for number in range(1, 20)])
    form = a_format(tmp_path / "f.json", reserve=2)
    drawn = []
    for _ in range(2):
        assert main([*new, "--format", form, "--bank", pool]) == 0
        contest = made(tmp_path)
        assert contest.seed == 7
        drawn.append(contest.drawn)
        (tmp_path / "x.contest").unlink()
    assert drawn[0] == drawn[1]


def test_what_the_draw_could_not_do_is_told(
    tmp_path: Path, new: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    pool = [question(number, difficulty=level) for number, level in enumerate((1, 2, 2, 2, 3))]
    form = a_format(
        tmp_path / "f.json", kind="package", each=2, reserve=3, entry="spoken",
        draw={"fixed": ["b/gone"]},
    )  # fmt: skip
    fields = json.loads(Path(form).read_text(encoding="utf-8"))
    del fields["rounds"][0]["count"]
    Path(form).write_text(json.dumps(fields), encoding="utf-8")
    assert main([*new, "--format", form, "--bank", bank(tmp_path / "b", pool)]) == 0
    told = capsys.readouterr().err
    assert "có 2 gói, chỉ 1 gói" in told
    assert "cần 3 câu dự phòng, chỉ có 1" in told
    assert "b/gone" in told


def test_made_up_questions_are_what_the_round_wishes() -> None:
    types = ("short", "numeric", "multiple", "ordering", "matching", "situation", "truefalse")
    wish = Draw(banks=("x",), topics=("t",), difficulty=(2, 3), tags=("a", "b"), types=types)
    rules = Everyone(Common("r", Title("r", "r"), 15, Entry.SPOKEN, 1000, draw=wish), 3)
    questions = made_up_for(rules, 1, 30, seed=3)
    assert all(map(wish.takes, questions))
    assert {one.kind for one in questions} == set(types)
    assert all(one.text.startswith("Câu thử") for one in questions)
    assert questions == made_up_for(rules, 1, 30, seed=3)
    assert questions != made_up_for(rules, 1, 30, seed=4)


def test_a_rehearsal_needs_no_bank_at_all() -> None:
    for name in ("ward-standard", "drawn-package", "golden-bell-15", "olympia-26"):
        chosen = format_named(name)
        drawn = filled_up(chosen, chosen.most_teams, [], "2026-11-22", 1)
        assert drawn.is_enough
        assert not [short for short in drawn.shortages if not short.uneven]


def test_a_format_that_asks_for_a_keyword_needs_a_bank_with_one(
    tmp_path: Path, new: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    teams = tmp_path / "teams.csv"
    teams.write_text(TEAMS + "3,Đội C,Đội C,\n4,Đội D,Đội D,\n", encoding="utf-8")
    pool = bank(tmp_path / "b", [question(number) for number in range(60)])
    assert main([*new, "--format", "olympia-26", "--bank", pool]) == 1
    told = capsys.readouterr().err
    assert "từ khóa" in told
    assert "4 hàng" in told
    assert not (tmp_path / "x.contest").exists()


@pytest.mark.parametrize("rows", [4, 8])
def test_made_up_keywords_are_what_the_round_asks(rows: int) -> None:
    rules = obstacle(rows=rows, centre=rows == 4)
    keywords, questions = made_up_keywords(rules, 1, 3, seed=5)
    assert all(map(rules.takes, keywords))
    assert [key for one in keywords for key in one.questions] == [one.key for one in questions]
    assert len({one.word for one in keywords}) == 3


def test_questions_are_redrawn_at_will_until_the_start(
    tmp_path: Path, new: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    pool = bank(tmp_path / "b", [question(number) for number in range(1, 20)])
    assert main([*new, "--format", a_format(tmp_path / "f.json", reserve=2), "--bank", pool]) == 0
    file, found = tmp_path / "x.contest", []
    for seed in (1, 2, 3):
        assert main(["draw", str(file), "--bank", pool, "--seed", str(seed)]) == 0
        assert made(tmp_path).seed == seed
        found.append(made(tmp_path).drawn)
    assert len(set(found)) > 1
    store = open_for_writing(file)
    Session(store, SystemClock()).handle(StartRound(0, 0))
    store.close()
    capsys.readouterr()
    before = made(tmp_path)
    assert main(["draw", str(file), "--bank", pool, "--seed", "4"]) == 1
    assert "bắt đầu" in capsys.readouterr().err
    assert (made(tmp_path).drawn, made(tmp_path).seed) == (before.drawn, before.seed)
