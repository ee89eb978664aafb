"""What was heard is not heard again: after an undo, a break, the scoreboard, or black."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from contest.domain import commands as c
from contest.domain.contest import decide, evolve
from contest.domain.cue import Entry
from contest.domain.rounds import Everyone
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.parts import made_hall
from contest.presentation.projection import slide_of
from contest.presentation.slides import Black, Scoreboard, Slide
from contest.presentation.sounds import Sound
from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.ui.hall import Hall
from contest.ui.host.desk import Desk
from contest.ui.host.rarer import RarerPanels
from contest.ui.media.sounding import Sounding
from contest.ui.program import Later, Program, Soon
from contest.ui.projector.gallery import no_bytes
from contest.ui.sound_desk import SoundDesk
from tests import sample_slides as samples
from tests.contests import evening, states_of
from tests.ui.host.staging import DeskSession, HandClock, common, contest_of

WORDS = Words()
SECOND = 1_000_000_000
LATE = 10**18  # after every evening


class Ears:
    """Loudspeakers that remember."""

    def __init__(self) -> None:
        self.heard: list[Sound] = []

    def play(self, sound: Sound) -> None:
        self.heard.append(sound)

    def set_volume(self, share: float) -> None:
        """How loud it is does not matter here."""

    def heard_now(self) -> list[Sound]:
        heard, self.heard = self.heard, []
        return heard


def done(contest: Contest, command: c.Command) -> Contest:
    for event in decide(contest, command):
        contest = evolve(contest, event)
    return contest


def steps_of(contest: Contest) -> int:
    return 0 if contest.last_step is None else contest.last_step.number


def test_no_undo_of_a_whole_evening_is_heard(qapp: QApplication) -> None:
    sounding, ears = Sounding(lambda: 0), Ears()
    sounding.use(ears)
    told = 0
    for contest in states_of(evening(3)):
        if contest.last_step is None or contest.ended:
            continue
        undone = done(contest, c.Undo(LATE))
        # The evening as it was, one step back, and then it goes on from where it was.
        for state in (contest, undone):
            ears.heard.clear()
            sounding.count_steps(steps_of(state))
            sounding.show_slide(slide_of(state, WORDS))
        told += slide_of(contest, WORDS) != slide_of(undone, WORDS)
        assert ears.heard == [], (type(slide_of(contest, WORDS)), type(slide_of(undone, WORDS)))
    assert told > 300


QUESTION = samples.question_slides(4)
RUNNING = replace(QUESTION["open"], clock=samples.clock(20_000, running=True))  # type: ignore[call-arg]
BOARD = samples.all_slides(4)["scoreboard"]
assert isinstance(BOARD, Scoreboard)
PAUSE = samples.all_slides(4)["deliberation"]
MESSAGE = samples.all_slides(4)["message"]


@pytest.mark.parametrize(
    ("between", "before", "name", "sound"),
    [
        (between, *one)
        for between in (PAUSE, MESSAGE, Black())
        for one in (
            (RUNNING, "buzz", Sound.BUZZ),
            (QUESTION["locked"], "reveal", Sound.REVEAL),
            (QUESTION["read"], "running", Sound.OPEN),
        )
    ]
    + [(BOARD, QUESTION["locked"], "reveal", Sound.REVEAL)],  # never before what is asked
    ids=lambda one: one if isinstance(one, str) else type(one).__name__,
)
def test_what_comes_back_is_not_heard_again(
    qapp: QApplication, between: Slide, before: Slide, name: str, sound: Sound
) -> None:
    sounding, ears = Sounding(lambda: 0), Ears()
    sounding.use(ears)
    slide = {**QUESTION, "running": RUNNING}[name]
    sounding.show_slide(QUESTION["read"])
    sounding.show_slide(before)
    ears.heard.clear()
    sounding.show_slide(slide)
    assert ears.heard_now() == [sound]
    sounding.show_slide(between)
    sounding.show_slide(slide)
    assert ears.heard == []


def test_the_next_question_is_heard_after_the_scoreboard(qapp: QApplication) -> None:
    sounding, ears = Sounding(lambda: 0), Ears()
    sounding.use(ears)
    for slide in (BOARD, QUESTION["read"], RUNNING, QUESTION["reveal"], BOARD, RUNNING):
        sounding.show_slide(slide)
    assert ears.heard == [Sound.OPEN, Sound.REVEAL, Sound.OPEN]


def test_a_step_back_to_the_scoreboard_lets_the_step_be_heard_again(qapp: QApplication) -> None:
    sounding, ears = Sounding(lambda: 0), Ears()
    sounding.use(ears)
    drawn = [samples.order_draw(8, opened=opened) for opened in (2, 3, 4)]
    steps = ((1, drawn[0]), (2, BOARD), (3, drawn[1]), (4, drawn[2]), (3, drawn[1]), (2, BOARD))
    for step, slide in (*steps, *((3, drawn[1]), (4, drawn[2]))):
        sounding.count_steps(step)
        sounding.show_slide(slide)
    assert ears.heard == [Sound.REVEAL] * 4


def test_a_second_that_goes_by_as_the_slide_changes_is_told(qapp: QApplication) -> None:
    now = [0]
    sounding, ears = Sounding(lambda: now[0]), Ears()
    sounding.use(ears)
    sounding.show_slide(RUNNING)
    now[0] = SECOND + 1  # and nobody has looked since
    sounding.show_slide(replace(RUNNING, tiles=()))  # type: ignore[call-arg]
    sounding.look()
    assert ears.heard == [Sound.TICK]


class Opened:
    """A whole program with ears in place of its loudspeakers."""

    def __init__(self, contest: Contest) -> None:
        self.clock, self.ears = HandClock(), Ears()
        words = Words("vi")
        hall = partial(made_hall, words, self.clock.now_ns, no_bytes)
        self.program = Program(
            ["contest"], words, self.clock.now_ns, fonts_dir(), lambda _: None,
            Soon(hall, RarerPanels), later=Later(sound=self.sound),
        )  # fmt: skip
        self.session = DeskSession(self.program.bridge)
        self.session.contest = contest
        self.program.bridge.serve(self.session)
        self.program.show(self.session.contest)
        self.program.open_hall()

    def sound(self, desk: Desk, hall: Hall) -> SoundDesk:
        made = SoundDesk(desk, hall.gallery, no_bytes, Words("vi"), self.clock.now_ns, None)
        made.sounding.use(self.ears)
        return made

    def do(self, *commands: c.Command) -> list[Sound]:
        for command in commands:
            self.program.bridge.submit(c.stamped(command, self.clock.now))
        return self.ears.heard_now()


@pytest.fixture
def open_with(qapp: QApplication) -> Iterator[Callable[[Contest], Opened]]:
    made: list[Opened] = []

    def open_one(contest: Contest) -> Opened:
        made.append(Opened(contest))
        return made[-1]

    yield open_one
    for one in made:
        one.program.close()


@pytest.fixture
def opened(open_with: Callable[[Contest], Opened]) -> Opened:
    return open_with(contest_of(Everyone(common(Entry.BOARDS), 3)))


def test_the_program_steps_back_in_silence_and_forward_with_its_sounds(opened: Opened) -> None:
    assert opened.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0)) == [Sound.OPEN]
    opened.clock.wait(15)
    assert opened.do(c.TimeUp(0)) == [Sound.TIME_UP]
    assert opened.do(c.RevealAnswer(0)) == [Sound.REVEAL]
    assert opened.do(c.Undo(0)) == []  # "time is up" was heard before
    assert opened.do(c.RevealAnswer(0)) == [Sound.REVEAL]
    assert opened.do(c.SettleCue(0), c.ShowScene(0, Scene.SCOREBOARD)) == []
    assert opened.do(c.Undo(0)) == []


def test_after_a_question_that_was_thrown_out_the_next_one_is_heard_to_open(
    open_with: Callable[[Contest], Opened],
) -> None:
    """With no time to read, it opens straight from the scoreboard."""
    one = open_with(contest_of(Everyone(common(Entry.BOARDS, reading_seconds=0), 3)))
    assert one.do(c.StartRound(0, 0), c.ShowQuestion(0)) == [Sound.OPEN]
    assert one.do(c.ThrowOutCue(0, "Đọc nhầm")) == []
    assert one.do(c.ShowQuestion(0)) == [Sound.OPEN]
    assert one.do(c.Undo(0)) == []
    assert one.do(c.ShowQuestion(0)) == [Sound.OPEN]


def test_the_first_undo_after_the_contest_was_opened_is_silent_too(
    open_with: Callable[[Contest], Opened],
) -> None:
    contest = contest_of(Everyone(common(Entry.BOARDS), 3))
    steps = (c.StartRound(0, 0), c.ShowQuestion(1), c.OpenCue(2), c.TimeUp(15 * SECOND + 2))
    for command in (*steps, c.RevealAnswer(16 * SECOND)):
        contest = done(contest, command)
    one = open_with(contest)
    assert one.do(c.Undo(0)) == []  # time was up before the program was there
