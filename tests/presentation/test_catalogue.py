"""The words of both languages, a section at a time."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from contest.presentation.wording import Words

FIELD = re.compile(r"(?<!\{)\{(\w+)\}")


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


@pytest.mark.parametrize(
    ("name", "values", "one", "two"),
    [
        ("preflight.questions_wrong", {}, "1 question is", "2 questions are"),
        ("after.run_asked", {"asked": None, "counted": 0}, "1 question was", "2 questions were"),
        ("cli.followed", {"newer": "a", "file": "b"}, "1 entry came", "2 entries came"),
        ("start.went_on", {"file": "a", "place": "b", "wall": "c"}, "1 entry more is",
         "2 entries more are"),
        ("formats.teams_too_few", {"least": 4}, "there is 1", "there are 2"),
        ("refusal.judge_count", {"round": 2, "least": 3, "most": 7}, "There is 1 judge",
         "There are 2 judges"),
        ("console.seats_would_keep", {}, "1 stays", "2 stay"),
        ("stage.seats_fell", {}, "1 leaves", "2 leave"),
        ("rules.marks", {"criteria": "form", "step": "0.5"}, "1 judge marks", "2 judges mark"),
        ("editor.deleted", {}, "1 question deleted", "2 questions deleted"),
        ("editor.did_new", {}, "1 new question", "2 new questions"),
        ("refusal.value_used_up", {}, "questions of 1 point are", "questions of 2 points are"),
    ],
)  # fmt: skip
def test_verbs_agree_with_one_in_english(
    name: str, values: dict[str, object], one: str, two: str
) -> None:
    english = Words("en")
    counted = FIELD.findall(english.section(name)[name])
    for number, said in ((1, one), (2, two)):
        filled = {field: values.get(field) or number for field in counted}
        assert said in english.say(name, **filled)


# What stands behind a name, as in "{team} takes its star": such a word is no plural.
SAYS = frozenset(
    "answers as chooses counts does draws exists fits has holds is joins keeps lacks lays leaves "
    "marks ms needs predicts says stakes stands stays steps takes this waits was".split()
)
NEVER_ONE = frozenset({"bench.busy", "rehearsal.speed"})


def test_no_english_text_counts_one_as_many() -> None:
    english = Words("en")
    wrong = []
    for name, text in english.section("").items():
        fields = dict.fromkeys(FIELD.findall(text), "1")
        if not fields or name in NEVER_ONE:
            continue
        said = english.say(name, **fields)
        many = re.findall(r"(?<!\bto )(?<!–)\b1 (?:more |new )?([a-z]+s)\b", said)
        many = [word for word in many if word not in SAYS]
        many += re.findall(r"\bhere are 1\b|\w+\(s\)", said)
        wrong += [(name, word) for word in many]
    assert not wrong
