"""Events to stored words and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Literal, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contest.domain.cue import By
from contest.domain.events import AnswerGiven, Event
from contest.shapes import Shapes
from contest.storage.chain import canonical, read_canonical
from contest.storage.codec import BadPayload, EventCodec, NewerKind, standard_codec
from contest.storage.kinds import KINDS, TAGS, Kind
from contest.storage.upcasts import UPCASTS, Payload
from tests.fakes import canonical_json

ANSWER: Payload = {"team": 3, "answer": "A", "by": "keys", "counts": True, "step": False}


def test_every_event_has_a_word_of_its_own() -> None:
    assert {kind.event for kind in KINDS} == set(get_args(Event))
    assert len({kind.word for kind in KINDS}) == len(KINDS) == len(get_args(Event))


def test_words_are_the_ones_that_files_hold() -> None:
    # A changed word would make every older file unreadable: this list only grows.
    assert sorted(kind.word for kind in KINDS) == sorted(
        """contest_created format_chosen teams_entered questions_drawn scene_shown stage_blacked
        page_turned ceremony_moved round_started round_ended contest_ended cue_shown cue_opened
        cue_locked question_passed cue_revealed cue_settled cue_skipped cue_replaced
        cue_thrown_out answer_given pressed answer_judged time_ran_out clock_paused clock_resumed
        clock_set points_changed step_undone contest_reopened cue_resumed
            cue_drawn stake_declared star_declared package_taken steal_opened
        contestants_marked contestants_fell contestants_rescued contestants_returned
        survivors_counted
        answer_ruled key_changed past_thrown_out past_replaced run_cancelled complaint_made
        complaint_decided attendance_set member_stepped_in team_corrected contest_corrected
        round_lengthened interrupted lots_drawn prize_added prediction_entered
        predicted_set
            judges_entered act_started stopwatch_started stopwatch_stopped stopwatch_set
            marks_entered marks_checked judge_excused marks_turned act_settled
        row_chosen keyword_pressed keyword_heard keyword_guessed keyword_revealed
        keyword_ruled
            playoff_started audience_asked audience_revealed winner_named
            head_chosen minutes_written bank_sealed seal_opened
            start_planned message_shown look_chosen contest_taken_over place_changed
            order_drawn envelopes_opened""".split()
    )
    assert len(set(TAGS.values())) == len(TAGS)


def test_every_old_version_can_be_lifted() -> None:
    missing = [
        (kind.word, version)
        for kind in KINDS
        for version in range(1, kind.version)
        if (kind.word, version) not in UPCASTS
    ]
    assert missing == []


def test_an_event_is_stored_as_plain_words() -> None:
    event = AnswerGiven(3, "A", By.KEYS, at=77)
    assert standard_codec().write(event) == ("answer_given", 1, ANSWER)
    assert standard_codec().read("answer_given", 1, 77, ANSWER) == event


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(KINDS).flatmap(lambda kind: st.from_type(kind.event)))
def test_every_event_comes_back_as_it_went(event: Event) -> None:
    codec = standard_codec()
    kind, version, payload = codec.write(event)
    text = canonical(payload)
    assert text == canonical_json(json.loads(text))
    assert codec.read(kind, version, event.at, read_canonical(text)) == event


@pytest.mark.parametrize(
    "payload",
    [
        {key: value for key, value in ANSWER.items() if key != "team"},
        {**ANSWER, "later": 1},
        {**ANSWER, "team": 3.0},
        {**ANSWER, "team": True},
        {**ANSWER, "team": "3"},
        {**ANSWER, "answer": None},
        {**ANSWER, "by": "thought"},
        {**ANSWER, "by": ["keys"]},
        {**ANSWER, "counts": 1},
    ],
)
def test_a_payload_that_is_not_as_promised_is_refused(payload: Payload) -> None:
    with pytest.raises(BadPayload):
        standard_codec().read("answer_given", 1, 0, payload)


@pytest.mark.parametrize(("kind", "version"), [("answer_sung", 1), ("answer_given", 2)])
def test_what_a_newer_program_wrote_is_said_to_be_newer(kind: str, version: int) -> None:
    with pytest.raises(NewerKind):
        standard_codec().read(kind, version, 0, ANSWER)


def test_an_old_version_is_lifted_step_by_step() -> None:
    def with_word_for_hand(payload: Payload) -> Payload:  # 1 → 2
        return {**payload, "by": {"k": "keys", "h": "host"}[str(payload["by"])]}

    def with_counts(payload: Payload) -> Payload:  # 2 → 3
        return {**payload, "counts": True}

    codec = EventCodec(
        kinds=[Kind("answer_given", AnswerGiven, 3)],
        upcasts={("answer_given", 1): with_word_for_hand, ("answer_given", 2): with_counts},
    )
    event = AnswerGiven(3, "A", By.KEYS, at=5)
    old = {"team": 3, "answer": "A", "by": "k", "step": False}
    assert codec.read("answer_given", 1, 5, old) == event
    assert codec.read("answer_given", 2, 5, {**old, "by": "keys"}) == event
    assert codec.read("answer_given", 3, 5, ANSWER) == event
    assert codec.write(event)[1] == 3


def test_an_old_version_without_its_step_is_refused() -> None:
    codec = EventCodec(kinds=[Kind("answer_given", AnswerGiven, 2)], upcasts={})
    with pytest.raises(BadPayload):
        codec.read("answer_given", 1, 0, ANSWER)


@pytest.mark.parametrize(
    "text", ['{"b":1,"a":2}', '{"a": 1}', '{"a":1,"a":1}', '{"a":"\\u0061"}', "[1]", "1", "{", ""]
)
def test_only_canonical_objects_are_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_canonical(text)


class Colour(Enum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Circle:
    radius: int


@dataclass(frozen=True, slots=True)
class Square:
    side: int


@dataclass(frozen=True, slots=True)
class Typed:
    type: str


class TestShapes:
    """Types that events may use one day."""

    shapes = Shapes({Circle: "circle", Square: "square", Typed: "typed"})

    @pytest.mark.parametrize(
        ("hint", "value", "stored"),
        [
            (Mapping[int, Colour], {-3: Colour.RED}, {"-3": "red"}),
            (Mapping[Colour, str], {Colour.RED: "đỏ"}, {"red": "đỏ"}),
            (tuple[int, Colour], (1, Colour.RED), [1, "red"]),
            (tuple[tuple[str, ...], ...], (("a",), ()), [["a"], []]),
            (Literal["a", "b"], "b", "b"),
            (int | None, None, None),
            (Circle | Square, Square(2), {"type": "square", "side": 2}),
            (Circle | Square | None, Circle(2), {"type": "circle", "radius": 2}),
        ],
    )
    def test_go_out_and_come_back(self, hint: object, value: object, stored: object) -> None:
        shape = self.shapes.of(hint)
        assert shape.write(value) == stored
        assert shape.read(stored) == value

    @pytest.mark.parametrize(
        ("hint", "stored"),
        [
            (Mapping[int, str], {"01": "a"}),
            (Mapping[int, str], [["1", "a"]]),
            (tuple[int, int], [1]),
            (tuple[int, ...], "12"),
            (Literal["a"], "b"),
            (Literal[1], True),
            (Circle | Square, {"side": 2}),
            (Circle | Square, {"type": "star", "side": 2}),
            (Circle | Square, {"type": "circle", "side": 2}),
        ],
    )
    def test_refuse_what_is_not_of_the_type(self, hint: object, stored: object) -> None:
        with pytest.raises((ValueError, TypeError, KeyError)):
            self.shapes.of(hint).read(stored)

    @pytest.mark.parametrize("hint", [float, int | str, list[int], Circle | Typed, object])
    def test_refuse_types_that_cannot_be_stored(self, hint: object) -> None:
        with pytest.raises(TypeError):
            self.shapes.of(hint)

    def test_refuse_a_union_without_words(self) -> None:
        with pytest.raises(TypeError, match="TAGS"):
            Shapes({}).of(Circle | Square)
