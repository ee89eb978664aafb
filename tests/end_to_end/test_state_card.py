"""A contest that goes on from its state card: every format, half-way, to its end."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache, reduce
from pathlib import Path

import pytest

from contest.domain import commands as c
from contest.domain import events as e
from contest.domain import jury_commands as j
from contest.domain.contest import decide, evolve, reasons_against, replay
from contest.domain.cue import Cue, Ended, Phase, Verdict
from contest.domain.events import Event
from contest.domain.heads import Head, Preset
from contest.domain.paper_events import HeadChosen
from contest.domain.refusals import Why
from contest.domain.rounds import PlayoffPlay
from contest.domain.standings import standings, totals
from contest.domain.state import Contest
from contest.preparing import format_named
from contest.presentation.check_code import CheckCode
from contest.presentation.papers.minutes import minutes_of
from contest.presentation.papers.score_sheet import score_sheets_of
from contest.presentation.papers.summary import summary_of
from contest.presentation.state_card import BadCard, StateCard, card_from, card_of, texts_of
from contest.presentation.verifying import Agreement, compared
from contest.presentation.wording import Words
from contest.printing.papers import KINDS, PaperInput
from contest.reading.faults import NotPossible
from contest.resources import assets_dir, paper_fonts_dir
from contest.session.clocks import VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.session import Session
from contest.taking import commands_of, drawn_of, format_of
from tests.contests import evening, playoff_evening
from tests.fakes import MemoryStore

CHAIN = "0123456789abcdef"
FORMATS = sorted(path.stem for path in (assets_dir() / "formats").glob("*.json"))
SIZES = {"olympia-26": 4, "golden-bell-15": 0}


@cache
def history(name: str) -> tuple[Event, ...]:
    if name == "every-kind":
        return evening(5)
    return evening(3, SIZES.get(name, 4), format_named(name))


def settled(contest: Contest) -> Contest:
    """With the answer that is on the stage counted, as the card counts it."""
    settle = c.SettleCue(2**40)
    on_stage = contest.cue is not None and contest.cue.phase is Phase.REVEALED
    if not on_stage or reasons_against(contest, settle):
        return contest
    return reduce(evolve, decide(contest, settle), contest)


def taken_over(contest: Contest, card: StateCard) -> tuple[Event, ...]:
    """The history of the contest that goes on, on a laptop with the banks."""
    assert contest.format is not None
    words = [word for one in contest.drawn for word in one.keywords]
    drawn = drawn_of(card, tuple(contest.questions.values()), words)
    made, events = Contest(), list[Event]()
    for command in commands_of(card, contest.format, drawn):
        for event in decide(made, command):
            made = evolve(made, event)
            events.append(event)
    return tuple(events)


def card_at(events: Sequence[Event]) -> tuple[Contest, StateCard]:
    contest = replay(events)
    card = card_of(contest, len(events), CHAIN, events[-1].at, Words())
    texts = list(texts_of(card))
    random.Random(1).shuffle(texts)
    return contest, card_from([text.lower() for text in texts])


def moments(name: str, count: int) -> list[int]:
    """Places in the history, from the first round to the last, at any phase of a question."""
    events = history(name)
    begun = next(n for n in range(len(events)) if replay(events[: n + 1]).started)
    end = next(n for n, event in enumerate(events) if type(event).__name__ == "ContestEnded")
    return [begun + 1 + (end - begun - 1) * step // count for step in range(count)]


@pytest.mark.parametrize("name", ["every-kind", *FORMATS])
def test_scores_places_and_the_next_question_are_those_of_the_card(name: str) -> None:
    for place in moments(name, 12):
        events = history(name)[:place]
        contest, card = card_at(events)
        assert format_digest_holds(contest, card)
        after = replay(taken_over(contest, card))
        before = settled(contest)
        assert standings(after) == standings(before), place
        if before.cue is not None and before.cue.phase is Phase.DRAWN:  # nobody has heard it
            ask = after.next_ask()
            assert ask is not None
            assert ask.question == before.cue.question.key
        else:
            assert after.next_ask() == before.next_ask(), place
            assert after.has_more == before.has_more, place
        assert [run.round for run in after.all_runs] == [run.round for run in before.all_runs]
        asked = {cue.question.key for run in before.all_runs for cue in run.cues}
        assert asked <= set(card.carried.questions)


@pytest.mark.parametrize("name", ["every-kind", "olympia-26", "ward-quiz"])
def test_every_question_that_was_asked_is_on_the_card_as_it_ended(name: str) -> None:
    """Who tried is part of it: whom a steal or a buzz brought a verdict is told by that alone."""
    events = history(name)[: moments(name, 12)[-1]]
    contest, card = card_at(events)
    before, after = settled(contest), replay(taken_over(contest, card))
    assert any(cue.tried for run in before.all_runs for cue in run.cues)
    for old, new in zip(before.all_runs, after.all_runs, strict=True):
        ended = [cue for cue in old.cues if cue.ended is not None]
        assert [as_it_ended(cue) for cue in new.cues][: len(ended)] == list(map(as_it_ended, ended))


def as_it_ended(cue: Cue) -> tuple[object, ...]:
    verdicts = dict(cue.verdicts) if cue.ended is Ended.SETTLED else {}
    return (
        cue.question.key, cue.number, cue.team, cue.ended, cue.reason, verdicts,
        cue.tried, cue.thieves, cue.star, cue.value, cue.extra, cue.ends_turn,
    )  # fmt: skip


def test_the_head_that_the_organiser_wrote_goes_along() -> None:
    events = history("ward-quiz")
    written = Head(Preset.YOUTH, ("ĐOÀN PHƯỜNG",), "CHI ĐOÀN KHU PHỐ 3", ("TUỔI TRẺ",))
    for head in (written, Head(Preset.STATE, organiser="CHI BỘ 3"), Head(Preset.PARTY), Head()):
        contest, card = card_at((*events, HeadChosen(head, at=events[-1].at)))
        assert contest.head == head
        assert replay(taken_over(contest, card)).head == head
        # Programs of before know presets alone: of words they say that a newer one is needed.
        version = "HTC2/" if head == Head(head.preset) else "HTC3/"
        assert all(text.startswith(version) for text in texts_of(card))


def test_who_won_the_playoff_is_still_known_after_the_card() -> None:
    events = playoff_evening()
    last = max(n for n, event in enumerate(events) if isinstance(event, e.CueSettled)) + 1
    contest, card = card_at(events[:last])
    assert any(isinstance(run.play, PlayoffPlay) for run in contest.all_runs)
    assert standings(replay(taken_over(contest, card))) == standings(contest)
    assert len({one.place for one in standings(contest)}) > 1, "or nothing was played off"


def format_digest_holds(contest: Contest, card: StateCard) -> bool:
    assert contest.format is not None
    return card.format == contest.format.id


@pytest.mark.parametrize("name", ["every-kind", *FORMATS])
def test_what_was_taken_over_is_played_to_its_end_and_nothing_is_asked_twice(name: str) -> None:
    for place in moments(name, 3)[1:]:
        contest, card = card_at(history(name)[:place])
        clock = VirtualClock(datetime(2026, 11, 22, 20, tzinfo=UTC))
        store = MemoryStore()
        session = Session(store, clock)
        assert contest.format is not None
        words = [word for one in contest.drawn for word in one.keywords]
        drawn = drawn_of(card, tuple(contest.questions.values()), words)
        for command in commands_of(card, contest.format, drawn):
            session.handle(command)
        rehearsal = Rehearsal(session, clock, 4)
        over = rehearsal.play()
        assert over.ended
        assert not rehearsal.surprises
        asked = [cue.question.key for run in over.all_runs for cue in run.cues]
        carried = set(card.carried.questions)
        fresh = asked[sum(run.carried for run in over.all_runs) :]
        assert not [key for key in fresh if key in carried and asked.count(key) > 1]


def half_way() -> tuple[tuple[Event, ...], Contest, tuple[Event, ...]]:
    events = history("every-kind")[: moments("every-kind", 2)[1]]
    contest, card = card_at(events)
    return events, contest, taken_over(contest, card)


def test_papers_of_the_contest_that_goes_on_tell_where_its_points_come_from() -> None:
    _, contest, events = half_way()
    after, words = replay(events), Words()
    for sheet in score_sheets_of(after, words):
        assert sheet.points == totals(settled(contest))[sheet.number]
        told = [line.question for one in sheet.rounds for line in one.lines]
        assert "Mang sang từ thẻ tình trạng" in told
    assert [line.total for line in summary_of(after, words).lines] == [
        line.total for line in summary_of(settled(contest), words).lines
    ]
    value = minutes_of(after, events, (), words)
    (line,) = [line.text for line in value.changes if "thẻ tình trạng" in line.text]
    assert contest.id in line
    assert len(value.rounds) >= len(after.all_runs)


def test_a_question_of_before_the_card_is_not_corrected_here() -> None:
    _, _, events = half_way()
    after = replay(events)
    run = next(run for run in after.runs if run.cues and not run.cancelled)
    command = j.JudgeAgain(10, run.number, 1, 1, Verdict.RIGHT, "lý do", "Trưởng ban")
    assert Why.CARRIED in [reason.why for reason in reasons_against(after, command)]


def test_papers_from_before_the_card_are_told_apart() -> None:
    old, contest, events = half_way()
    carried = replay(events).carried
    assert carried is not None
    code = CheckCode(contest.id, len(old), "summary", carried.standing, CHAIN)
    hashes = [CHAIN * 4 for _ in events]

    def found(code: CheckCode) -> Agreement:
        return compared(code, events, hashes, Words()).agreement

    assert found(code) is Agreement.BEFORE_CARD
    less = CheckCode(contest.id, len(old), "summary", carried.standing[1:], CHAIN)
    assert found(less) is Agreement.OTHER_PAPER, "a total was left out of the code"
    wrong = tuple((team, points + 100) for team, points in carried.standing)
    assert found(CheckCode(contest.id, len(old), "s", wrong, CHAIN)) is Agreement.AGAINST_CARD
    assert found(CheckCode(contest.id, len(old) - 1, "s", (), CHAIN)) is Agreement.EARLIER_THAN_CARD
    assert found(CheckCode(contest.id, len(old) + 9, "s", (), CHAIN)) is Agreement.AGAINST_CARD
    assert found(CheckCode("khac", len(old), "s", (), CHAIN)) is Agreement.FOREIGN


def test_a_card_printed_with_an_answer_on_the_stage_agrees_with_both_files() -> None:
    events = history("ward-quiz")
    place = next(
        n
        for n in range(len(events))
        if (cue := replay(events[:n]).cue) is not None
        and cue.phase is Phase.REVEALED
        and any(change.points for change in cue.changes)
    )
    old = events[:place]
    contest, card = card_at(old)
    fonts = paper_fonts_dir()
    hashes = [CHAIN * 4 for _ in old]
    given = PaperInput.of_history(old, (), hashes, Words(), fonts)
    (paper,) = KINDS["state-card"].draw(given)
    assert paper.code is not None
    assert compared(paper.code, old, hashes, Words()).agreement is Agreement.AGREES
    new = taken_over(contest, card)
    assert compared(paper.code, new, hashes, Words()).agreement is Agreement.BEFORE_CARD
    assert standings(replay(new)) == standings(settled(contest)) != standings(contest)


def test_a_card_of_the_first_version_is_read_for_ever() -> None:
    texts = (Path(__file__).parent / "old" / "card_version_1.txt").read_text("utf-8").split()
    card = card_from(reversed(texts))
    assert all(text.startswith("HTC1/") for text in texts)
    assert (card.format, len(card.teams), card.carried.seq) == ("ward-quiz", 4, 123)
    assert card.teams[0].name == "Chi đoàn Khu phố 1"
    assert [number for number, _ in card.carried.standing] == [1, 2, 3, 4]
    assert card.carried.runs[0].cues[0].verdicts
    assert card_from(texts_of(card)) == card


class TestBadCards:
    def texts(self) -> tuple[str, ...]:
        events = history("every-kind")[: moments("every-kind", 2)[1]]
        return texts_of(card_of(replay(events), len(events), CHAIN, events[-1].at, Words()))

    def fault(self, texts: Sequence[str]) -> tuple[str, dict[str, str | int]]:
        with pytest.raises(BadCard) as caught:
            card_from(texts)
        return caught.value.fault.value, dict(caught.value.values)

    def test_a_letter_that_is_wrong_names_its_square(self) -> None:
        first, second, *others = self.texts()
        other = "A" if second[40] != "A" else "B"
        broken = second[:40] + other + second[41:]
        assert self.fault([first, broken, *others]) == ("damaged", {"part": "2"})
        assert self.fault([first[:-9], second, *others])[0] == "damaged"

    def test_squares_that_are_missing_are_named(self) -> None:
        texts = self.texts()
        assert self.fault(texts[:-1])[1]["parts"] == str(len(texts))

    def test_squares_of_two_cards_are_not_mixed(self) -> None:
        events = history("every-kind")[: moments("every-kind", 4)[1]]
        other = texts_of(card_of(replay(events), len(events), CHAIN, events[-1].at, Words()))
        assert self.fault([*self.texts()[:1], *other[1:]])[0] == "mixed"

    def test_other_texts_are_no_card(self) -> None:
        assert self.fault(["https://example.org"])[0] == "foreign"
        assert self.fault([])[0] == "foreign"

    def test_any_cut_or_flip_is_a_sentence_and_no_crash(self) -> None:
        chance = random.Random(3)
        text, *others = self.texts()
        for _ in range(300):
            place = chance.randrange(len(text))
            broken = text[:place] + chance.choice("AB/90 Ế") + text[place + chance.randrange(3) :]
            if broken.replace(" ", "") == text:
                continue
            with pytest.raises(BadCard):
                card_from([broken, *others])


def test_a_card_holds_no_question_and_no_answer() -> None:
    events = history("olympia-26")[: moments("olympia-26", 2)[1]]
    contest = replay(events)
    card = card_of(contest, len(events), CHAIN, events[-1].at, Words())
    told = repr(card)
    for question in contest.questions.values():
        assert question.text not in told
    for one in contest.drawn:
        for keyword in one.keywords:
            assert f"'{keyword.word}'" not in told


class TestWhatIsMissing:
    def card(self) -> tuple[Contest, StateCard]:
        return card_at(history("every-kind")[: moments("every-kind", 2)[1]])

    def said(self, caught: pytest.ExceptionInfo[NotPossible]) -> str:
        return " ".join(reason.said(Words()) for reason in caught.value.reasons)

    def test_a_bank_that_is_not_there_is_named(self) -> None:
        contest, card = self.card()
        bank = card.banks[0][0]
        pool = [one for one in contest.questions.values() if one.bank != bank]
        with pytest.raises(NotPossible) as caught:
            drawn_of(card, pool, ())
        assert f"“{bank}”" in self.said(caught)

    def test_a_bank_that_was_changed_is_named(self) -> None:
        contest, card = self.card()
        first = contest.questions[card.keys[0]]
        others = [one for one in contest.questions.values() if one is not first]
        changed = type(first)(first.bank, first.id, first.text + "?", first.body)
        words = [word for one in contest.drawn for word in one.keywords]
        with pytest.raises(NotPossible) as caught:
            drawn_of(card, [changed, *others], words)
        assert "đã khác khi in thẻ" in self.said(caught)

    def test_a_question_that_is_gone_is_named(self) -> None:
        contest, card = self.card()
        gone = contest.questions[card.keys[0]]
        others = [one for one in contest.questions.values() if one is not gone]
        words = [word for one in contest.drawn for word in one.keywords]
        with pytest.raises(NotPossible) as caught:
            drawn_of(card, others, words)
        assert gone.id in self.said(caught)

    def test_another_format_is_named(self) -> None:
        _, card = self.card()
        with pytest.raises(NotPossible) as caught:
            format_of(card)
        assert f"“{card.format}”" in self.said(caught)
