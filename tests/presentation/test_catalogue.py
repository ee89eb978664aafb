"""The words of both languages, a section at a time."""

from __future__ import annotations

import subprocess
import sys

import pytest

from contest.presentation.wording import Words


def test_each_text_exists_in_both_languages() -> None:
    vietnamese, english = (Words(language).section("") for language in ("vi", "en"))
    assert vietnamese.keys() == english.keys()
    assert {"host.window", "refusal.not_set_up", "help.open"} <= vietnamese.keys()


@pytest.mark.parametrize("name", ["host.no_such", "no_such.window", "window"])
def test_a_name_that_is_not_there_is_told(name: str) -> None:
    assert not Words().has(name)
    with pytest.raises(KeyError, match=name):
        Words().say(name)


def test_a_part_of_a_section_is_found_by_how_its_names_begin() -> None:
    names = Words("en").section("host.window").keys()
    assert "host.window" in names
    assert all(name.startswith("host.window") for name in names)


def test_only_what_is_said_is_loaded() -> None:
    program = (
        "import sys\n"
        "from contest.presentation.wording import Words\n"
        "words = Words('en')\n"
        "assert words.has('host.window') and not words.has('host.no_such')\n"
        "words.section('qt.')\n"
        "start = 'contest.presentation.words.'\n"
        "print(*sorted(n.removeprefix(start) for n in sys.modules if n.startswith(start)))\n"
    )
    child = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert child.stdout.split() == ["en", "en.host", "en.qt"]


def test_one_point_is_no_points_in_english() -> None:
    english = Words("en")
    assert english.say("stage.points", points="1") == "1 point"
    assert english.say("stage.points", points="1.5") == "1.5 points"
    assert english.say("stage.after_questions", round="Round 1", count=1).endswith("1 question")
    assert english.say("stage.after_questions", round="1", count=3).endswith("3 questions")
    assert english.say("stage.after_acts", round="Sketch", count=1).endswith("after 1 act")
    assert english.say("record.clock_set", left_ns="1") == "Clock set to 1 second"
    assert "0 to 1 points" in english.say("rules.criterion", title="Form", least="0", most="1")
    assert Words("vi").say("stage.points", points="1") == "1 điểm"
