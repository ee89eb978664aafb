"""The bench runs, and says everything that it promises. What it finds depends on the machine."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from contest.cli.bench.children import FLOORS, answer_of, module
from contest.cli.bench.figures import Goal, Measured, p99_of, rated, timed
from contest.cli.bench.playing import mean_of_each, slope_of
from contest.cli.bench.running import run_bench
from contest.cli.bench.staging import TINY, evening
from contest.cli.terminal import Terminal
from contest.presentation.wording import Language
from contest.reading.faults import NotPossible
from contest.ui.bench.frames import shorter, steadier

NAMES = {
    "gui_busy", "countdown", "seats_drawn", "scene_drawn", "slide_busy", "slide_seen",
    "start", "key", "key_own", "rows_drawn", "bare_apart", "rows_apart", "fade_drawn",
    "fade_apart",
    "editor_open", "editor_scroll", "memory_headless", "memory_console", "fold", "open",
    "open_evening", "pages", "matrix", "bank", "certificates", "paper_set", "word",
}  # fmt: skip
KEYS = {"name", "value", "unit", "floor", "ratio", "p99", "goal", "met"}
FLOOR_LINES = 30
SAMPLES = 9  # of the long day; the first tenth may hold what was set up


@pytest.fixture(scope="module")
def rows() -> list[dict[str, object]]:
    with pytest.MonkeyPatch.context() as patch:
        said: list[object] = []
        patch.setattr(Terminal, "data", lambda _self, value: said.append(value))
        run_bench(Terminal(), as_json=True, size=TINY)
    (found,) = said
    assert isinstance(found, list)
    json.dumps(found)
    return found


def test_json_has_every_row(rows: list[dict[str, object]]) -> None:
    assert {row["name"] for row in rows} == NAMES
    assert len(rows) == len(NAMES)
    assert all(set(row) == KEYS for row in rows)


def test_everything_was_measured(rows: list[dict[str, object]]) -> None:
    for row in rows:
        value, floor = row["value"], row["floor"]
        # Less the commit nothing may be left; everything else takes time or room.
        assert isinstance(value, float | int), row
        assert value > 0 or row["name"] == "key_own", row
        assert floor is None or (isinstance(floor, float | int) and floor > 0), row
        assert (row["goal"] is None) == (row["met"] is None), row


def test_the_long_one_tells_what_memory_is_added(capsys: pytest.CaptureFixture[str]) -> None:
    run_bench(Terminal("en"), as_json=False, size=TINY, is_long=True)
    lines = capsys.readouterr().out.splitlines()
    assert "MB an hour of contest" in lines[1]
    curve = lines[lines.index(next(line for line in lines if line.startswith("Events"))) :]
    assert len(curve) >= 1 + SAMPLES


def test_stretches_are_compared_by_their_mean_and_only_whole_ones() -> None:
    at = [0.4, 0.5, 0.7, 0.9, 1.0, 1.2, 1.4, 1.6]
    memory = [90.0, 30.0, 20.0, 28.0, 40.0, 20.0, 27.0, 90.0]
    assert mean_of_each(at, memory, 0.5) == ([0.5, 1.0], [26.0, 29.0])
    assert mean_of_each([], []) == ([], [])


def test_a_slope_is_that_of_the_nearest_line() -> None:
    assert slope_of([0, 1, 2, 3], [10, 12, 14, 16]) == pytest.approx(2)
    assert slope_of([0, 1, 2, 3], [5, 4, 4, 5]) == pytest.approx(0)
    assert slope_of([1, 1], [2, 3]) == 0


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_table_has_a_line_a_row(
    language: Language, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = [
        timed("start", [30.0, 20.0], [10.0], Goal("ratio", 2.5)),
        timed("key", [1.0] * 98 + [30.0, 40.0], [0.5], Goal("p99", 16.7)),
        Measured("memory_console", 120.0, "MB", 60.0),
    ]
    monkeypatch.setattr("contest.cli.bench.running._MEASUREMENTS", (lambda _bench: measured,))
    run_bench(Terminal(language), as_json=False)
    lines = capsys.readouterr().out.splitlines()
    met, missed = ("đạt", "CHƯA ĐẠT") if language == "vi" else ("met", "MISSED")
    assert lines[1].rstrip().endswith(met)
    assert lines[2].rstrip().endswith(missed)
    assert "1" in lines[4]
    assert "2" in lines[4]
    assert len(lines) == 5 + ("programs wait" in lines[-1] or "việc chờ" in lines[-1])


def test_a_goal_looks_at_its_own_figure() -> None:
    slow = timed("key", [1.0] * 98 + [30.0, 30.0], [1.0], Goal("p99", 16.7))
    assert (slow.value, slow.p99, slow.met) == (1.0, 30.0, False)
    assert timed("key", [1.0], [1.0], Goal("p99", 16.7)).met
    rate = rated(
        "fold", "events", (100, 100), [2.0, 1.0, 4.0], [1.0], Goal("value", 60, least=True)
    )
    assert (rate.value, rate.floor, rate.ratio, rate.p99) == (50, 100, 0.5, 25)
    assert rate.met is False
    assert Measured("matrix", 1.0, "ms").met is None


def test_p99_leaves_one_of_a_hundred_out() -> None:
    assert p99_of([float(n) for n in range(1, 101)]) == 99
    assert p99_of([3.0, 1.0]) == 3


def test_of_what_was_shown_twice_the_better_counts() -> None:
    assert shorter([5, 9, 7, 6]) == [5, 6]
    late, calm, gone = [16, 40, 16], [16, 21], list[float]()
    assert steadier([late, late, gone, calm, late, calm]) == [*calm, *late, *calm]
    assert steadier([gone, gone]) == []


def test_a_part_that_fails_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotPossible):
        answer_of(module("contest.ui.bench.keys", str(tmp_path / "none.contest"), "a", "b", "1"))


def test_an_evening_is_always_the_same(tmp_path: Path) -> None:
    first, second = (evening(tmp_path / name) for name in ("a.contest", "b.contest"))
    assert first.head == second.head


def test_floors_are_short_and_import_nothing_of_ours() -> None:
    tree = ast.parse(FLOORS.read_text(encoding="utf-8"))
    floors = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    lengths = {
        node.name: (node.end_lineno or 0) - node.lineno - _docstring_lines(node) for node in floors
    }
    assert {name: lines for name, lines in lengths.items() if lines > FLOOR_LINES} == {}
    imported = [
        node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert imported
    assert not [name for name in imported if str(name).split(".")[0] == "contest"]


def _docstring_lines(node: ast.FunctionDef | ast.ClassDef) -> int:
    first = node.body[0]
    return (first.end_lineno or 0) - first.lineno + 1
