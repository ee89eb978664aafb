"""The table of switches: each value is said in the rules, and turning it ends a story otherwise."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from types import UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

import pytest

from contest.domain.formats import Format
from contest.domain.rounds import RoundRules
from contest.domain.rounds.common import Common
from contest.domain.rounds.judged import Overtime
from contest.domain.standings import standings
from contest.domain.state import Contest
from contest.formats.fields import KINDS, in_file, is_default
from contest.preparing import FileLibrary
from contest.presentation.rulesheet import contest_rules
from contest.presentation.switches import SWITCHES, Switch, Value
from contest.presentation.wording import LANGUAGES, Language, Words
from contest.session.story import read_story
from contest.session.story_error import StoryError
from tests.session.test_stories import STORIES, played

README = Path(__file__).parent.parent.parent / "README.md"
# Parameters with a choice that nobody quarrels about: ways to play, not readings of a rule.
WAYS = {"entry", "choice", "fromQuestion", "void", "centre"}
TURNS = [
    (switch, value)
    for switch in SWITCHES
    if not switch.is_fixed
    for value in switch.values
]  # fmt: skip


def name_of(value: object) -> str:
    match value:
        case Switch():
            return value.field
        case Value():
            return value.text or "left out"
        case _:
            return str(value)


def text_of(switch: Switch) -> str:
    return (STORIES / switch.story).read_text("utf-8")


def value_in(switch: Switch, text: str) -> Value:
    """The value that the story is written with."""
    words = set(text.split())
    found = [value for value in switch.values if switch.in_story(value) in words]
    assert len(found) == 1, "a story names the value of its switch once"
    return found[0]


def turned(switch: Switch, value: Value) -> str:
    text = text_of(switch)
    before = switch.in_story(value_in(switch, text))
    return re.sub(rf"(?<=\s){re.escape(before)}(?=\s)", switch.in_story(value), text)


def outcome(text: str) -> object:
    """Standings and what was recorded, or the line that no longer holds; never a broken format."""
    try:
        contest = played(text)
    except StoryError as error:
        return error.line, error.code
    return standings(contest), recorded(contest)


def recorded(contest: Contest) -> object:
    run, cue = contest.run, contest.cue
    return contest.runs, run, cue and (cue.number, cue.phase, cue.answers, cue.changes)


@pytest.mark.parametrize("switch", SWITCHES, ids=name_of)
def test_the_story_of_a_switch_is_there_and_passes(switch: Switch) -> None:
    text = text_of(switch)
    if not switch.is_fixed:
        value_in(switch, text)
    played(text)


@pytest.mark.parametrize(("switch", "value"), TURNS, ids=name_of)
def test_a_switch_that_is_turned_ends_its_story_otherwise(switch: Switch, value: Value) -> None:
    text = text_of(switch)
    if value == value_in(switch, text):
        assert turned(switch, value) == text
    else:
        assert outcome(turned(switch, value)) != outcome(text)


def test_what_is_fixed_makes_its_story_too() -> None:
    """Without the undo that it is about, the story does not come out as it says."""
    for switch in SWITCHES:
        if switch.is_fixed:
            with pytest.raises(StoryError):
                played(text_of(switch).replace("\nundo\n", "\n"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("switch", SWITCHES, ids=name_of)
def test_each_value_has_its_own_sentence_in_the_rules(switch: Switch, language: Language) -> None:
    words = Words(language)
    for value in switch.values:
        text = text_of(switch) if switch.is_fixed else turned(switch, value)
        story = read_story(text)
        chosen = FileLibrary().format_of(story.settings, story.rounds)
        said = " ".join(line for part in contest_rules(chosen, words) for line in part.lines)
        assert pattern(value, words).search(said), f"{value}: {said}"
        others = [other for other in switch.values if other.sentence != value.sentence]
        assert not any(pattern(other, words).search(said) for other in others)


def pattern(value: Value, words: Words) -> re.Pattern[str]:
    """The sentence with anything in its fields; a clause may have become the head of another."""
    template = re.escape(words.say(f"rules.{value.sentence}")).replace(r"\ points", r"\ points?")
    return re.compile(re.sub(r"\\{\w+\\}", r"[^.;:]+?", template), re.IGNORECASE)


def test_defaults_are_those_of_the_rules() -> None:
    for switch in SWITCHES:
        for kind in switch.kinds:
            default = default_of(switch.field, kind)
            if default is not None:
                assert switch.values[0].text == default, switch.field
    of_format = {switch.field: switch.values[0].text for switch in SWITCHES if not switch.kinds}
    defaults = {field.name: field.default for field in dataclasses.fields(Format)}
    assert of_format == {name: defaults[name] for name in of_format}


def default_of(name: str, kind: str) -> str | None:
    holders: tuple[type, ...] = (KINDS[kind], Common, Overtime)
    for holder in holders:
        for field in dataclasses.fields(holder):
            if in_file(field.name) == name:
                assert is_default(field, field.default)
                return written(field.default)
    return None


def written(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case _:
            return str(value)


def test_no_choice_of_a_format_is_missing_from_the_table() -> None:
    """Whoever adds a parameter with a choice says its switch here, or that it is a way to play."""
    holders = (*get_args(RoundRules), Common, Overtime, Format)
    choices = {
        in_file(field.name)
        for holder in holders
        for field in dataclasses.fields(holder)
        if is_choice(get_type_hints(holder)[field.name])
    }
    known = {switch.field for switch in SWITCHES} | WAYS
    assert not choices - known


def is_choice(hint: object) -> bool:
    if get_origin(hint) in (Union, UnionType):
        return any(is_choice(part) for part in get_args(hint))
    return hint is bool or get_origin(hint) is Literal


def test_the_readme_has_the_whole_table() -> None:
    text = README.read_text("utf-8")
    for switch in SWITCHES:
        values = " · ".join(value.text or "–" for value in switch.values)
        row = (
            f"| `{switch.field}` | {', '.join(switch.kinds) or '–'} | {values} | `{switch.story}` |"
        )
        assert row in text, row
