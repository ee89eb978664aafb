"""The host's hands: what a key or a click asks of the contest, from the state that is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from contest.domain import commands as c
from contest.domain.cue import By, Verdict
from contest.domain.obstacle_commands import GuessKeyword
from contest.presentation.console import Console
from contest.presentation.offers import Offer
from contest.presentation.wording import Words
from contest.session.chance import dealt
from contest.session.session import Outcome
from contest.ui import keys as k
from contest.ui.host.entry import TWO_DIGITS_NS, TeamEntry
from contest.ui.host.guard import NextGuard


class Hands(QObject):
    """Turns acts into commands with their instants (contest time, ns).

    Signals:
        marked: an EntryMark: whom the keys speak of
        said: a text and its kind, for the message line
        form_wanted: an offer that needs something typed; the clock is held already
        replacing_wanted: the last step is to be replaced, asked at this instant
        resume_chosen: the number of a way on after an interruption
        stage_toggled, media_toggled, mute_toggled: a key about the stage, its film, all sound
        stage_remake_wanted: the stage is wedged, its window is to be made anew
    """

    marked = Signal(object)
    said = Signal(str, str)
    form_wanted = Signal(object)
    replacing_wanted = Signal(object)
    resume_chosen = Signal(int)
    stage_toggled = Signal()
    stage_remake_wanted = Signal()
    media_toggled = Signal()
    mute_toggled = Signal()

    def __init__(
        self,
        submit: Callable[[c.Command], None],
        now_ns: Callable[[], int],
        words: Words,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._submit = submit
        self._now_ns = now_ns
        self._words = words
        self._console: Console | None = None
        self.gate: Callable[[c.Command], bool] | None = None  # what is to be seen before it is done
        self._entry = TeamEntry()
        self._guard = NextGuard()
        self._next: c.Command | None = None  # on its way to the session
        self._quiet: list[c.Command] = []  # nobody asked for them: a refusal is no news
        self._buzz: tuple[int, int] | None = (
            None  # a first digit that may get a second, its instant
        )
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(TWO_DIGITS_NS // 1_000_000)
        self._patience.timeout.connect(self._flush_buzz)

    def now_ns(self) -> int:
        """Contest time now."""
        return self._now_ns()

    @property
    def marked_team(self) -> int | None:
        """The team that the keys speak of."""
        return self._entry.mark.team

    # --- what is shown ---------------------------------------------------------------------

    def show_console(self, console: Console) -> None:
        """The state that keys and clicks are about from now on."""
        self._console = console
        question = console.question
        about = (question.header, question.text) if question else console.next.label
        self._guard.show((console.next.command, about), self._now_ns())
        self._entry.show(console)
        self.marked.emit(self._entry.mark)

    def on_decided(self, outcome: Outcome) -> None:
        """What became of a command."""
        if outcome.command is self._next:
            self._next = None
        if outcome.refusals or outcome.failure is not None:
            self._entry.forget_typed()

    def is_quiet(self, command: c.Command) -> bool:
        """Whether nobody needs to hear that this command was refused."""
        device = isinstance(command, c.GiveAnswer | c.Buzz) and command.by is not By.HOST
        return device or any(command is quiet for quiet in self._quiet)

    # --- what is done ----------------------------------------------------------------------

    def do(self, press: k.Press) -> None:
        """A key of the contest."""
        self.act(press.act, press.at)

    def act(self, act: k.Act, at: int) -> None:
        """What a key means, at its instant."""
        if self._console is None:
            return
        if not isinstance(act, k.Digit):
            self._flush_buzz()
        if isinstance(act, k.AlwaysAct):
            self._do_always(act, at, self._console)
        elif isinstance(act, k.DeviceAct):
            self._take_device(act, at, self._console)
        else:
            self._mark_teams(act, at)

    def tap(self, act: k.Act) -> None:
        """A button that stands for a key."""
        self.act(act, self._now_ns())

    def pick(self, team: int) -> None:
        """A row of the grid: as if its number had been typed."""
        self._number(team, self._now_ns())
        self.marked.emit(self._entry.mark)

    def try_offer(self, offer: Offer) -> None:
        """A click on an action."""
        self.choose(offer, self._now_ns())

    def click_next(self) -> None:
        """A click on Next."""
        self.go_next(self._now_ns())

    def go_next(self, at: int) -> None:
        """The Next key: only after a rest, and only where the last one has been done."""
        lets = self._guard.lets(at)
        if self._console is None or not lets or self._next is not None:
            return
        offer = self._console.next
        if not offer.is_open or offer.command is None:
            self.say_reasons(offer)
            return
        if self.gate is not None and not self.gate(offer.command):
            return
        self._next = dealt(c.stamped(offer.command, at), at)
        self._submit(self._next)

    def choose(self, offer: Offer, at: int) -> None:
        """An action: does it, asks for what it needs, or says why not."""
        if not offer.is_open or offer.command is None:
            self.say_reasons(offer)
        elif offer.id == "undo_and_replace":
            self.replacing_wanted.emit(at)
        elif offer.needs:
            self.hold(at)
            self.form_wanted.emit(offer)
        elif self.gate is None or self.gate(offer.command):
            self._submit(dealt(c.stamped(offer.command, at), at))

    def complete(self, commands: tuple[c.Command, ...]) -> None:
        """Commands that a form or the replacing made, in one go; a last one may be in vain."""
        at = self._now_ns()
        stamped = [dealt(c.stamped(command, at), at) for command in commands]
        self._quiet = [command for command in stamped if isinstance(command, c.ResumeClock)]
        for command in stamped:
            self._submit(command)
        if not commands:
            self.said.emit(self._words.say("host.step_is_gone"), "why")

    def hold(self, at: int) -> None:
        """Hold a clock that runs: something is going to be typed."""
        console = self._console
        if console is not None and console.clock is not None and console.clock.running:
            self._quiet = [c.PauseClock(at)]
            self._submit(self._quiet[0])
            self.said.emit(self._words.say("host.held"), "why")

    def say_reasons(self, offer: Offer) -> None:
        """Every reason why an action is locked."""
        reasons = " ".join(reason for reason in offer.reasons if reason != offer.label)
        what = offer.label.rstrip("…")
        text = self._words.say("host.locked", what=what, why=reasons) if reasons else what
        self.said.emit(text, "why")

    def _tell_of_stage(self, act: k.ToggleStage | k.RemakeStage) -> None:
        is_new = isinstance(act, k.RemakeStage)
        (self.stage_remake_wanted if is_new else self.stage_toggled).emit()

    def _do_always(self, act: k.AlwaysAct, at: int, console: Console) -> None:
        match act:
            case k.Next():
                self.go_next(at)
            case k.PageBack():
                self.choose(console.offer("page_back"), at)
            case k.Black():
                self._submit(c.BlackStage(at, not console.is_black))
            case k.UndoLast():
                self.choose(console.offer("undo"), at)
            case k.Pause():
                running = console.clock is not None and console.clock.running
                self.choose(console.offer("pause" if running else "resume_clock"), at)
            case k.ToggleStage() | k.RemakeStage():
                self._tell_of_stage(act)
            case k.PlayMedia():
                self.media_toggled.emit()
            case k.TechnicalPause():
                self.choose(console.offer("technical"), at)
            case k.Mute():
                self.mute_toggled.emit()
            case _:
                assert_never(act)

    # --- teams -----------------------------------------------------------------------------

    def _take_device(self, act: k.DeviceAct, at: int, console: Console) -> None:
        match act:
            case k.TeamLetter(team=team, letter=letter):
                if letter in console.letters:
                    self._submit(c.GiveAnswer(at, team, letter, By.KEYS))
            case k.TeamBuzz(team=team):
                self._submit(c.Buzz(at, team, By.KEYS))
            case k.TypingProgram():
                self.said.emit(self._words.say("host.typing_program"), "fault")
            case k.Unheard():
                pass
            case _:
                assert_never(act)

    def _mark_teams(self, act: k.EntryAct, at: int) -> None:
        entry = self._entry
        match act:
            case k.Letter(letter=letter):
                self._give(letter, at)
            case k.FillRest():
                entry.fill_rest()
            case k.Move(by=by):
                entry.move(by)
            case k.Clear():
                team = entry.clear()
                if team is not None:
                    self._submit(c.GiveAnswer(at, team, "", By.HOST))
            case k.Judged(verdict=verdict):
                self._judge(verdict, at)
            case k.Digit(digit=digit):
                self._digit(digit, at)
            case k.Cancel():
                entry.cancel()
            case _:
                assert_never(act)
        self.marked.emit(entry.mark)

    def _give(self, letter: str, at: int) -> None:
        given = self._entry.give(letter)
        for team, answer in given:
            self._submit(c.GiveAnswer(at, team, answer, By.HOST))
        if not given:
            self.said.emit(self._words.say("host.nobody_marked"), "why")

    def _judge(self, verdict: Verdict, at: int) -> None:
        team = self._entry.judge(verdict)
        keyword = self._console.obstacle if self._console is not None else None
        if keyword is not None and keyword.heard is not None:
            right = verdict is Verdict.RIGHT  # who says nothing has not found it
            self._submit(GuessKeyword(at, keyword.heard.number, "", right))
        elif team is None:
            self.said.emit(self._words.say("host.hint_pick"), "why")
        else:
            self._submit(c.Judge(at, team, verdict))

    def _digit(self, digit: int, at: int) -> None:
        if self._console is not None and self._console.resume is not None:
            self.resume_chosen.emit(digit)
        elif not self._buzzes():
            number = self._entry.number_of(digit, at)
            if number:
                self._number(number, at)
        elif self._buzz is not None:
            self._second_digit(digit, at)
        elif self._entry.may_grow(digit):
            self._buzz = (digit, at)
            self._patience.start()
        else:
            self._number(digit, at)

    def _second_digit(self, digit: int, at: int) -> None:
        """A buzz by two digits has the instant of the first; another digit is another team."""
        assert self._buzz is not None
        first, first_at = self._buzz
        teams = {team.number for team in self._console.teams} if self._console else set()
        if first * 10 + digit in teams and at - first_at <= TWO_DIGITS_NS:
            self._buzz = None
            self._patience.stop()
            self._number(first * 10 + digit, first_at)
            return
        self._flush_buzz()
        self._number(digit, at)

    def _flush_buzz(self) -> None:
        """No second digit came: the first one was the team."""
        self._patience.stop()
        buzz, self._buzz = self._buzz, None
        if buzz is not None:
            self._number(*buzz)

    def _number(self, team: int, at: int) -> None:
        if self._buzzes():
            self._submit(c.Buzz(at, team, By.HOST))
        elif not self._entry.choose(team):
            self.said.emit(self._words.say("host.not_markable", team=team), "why")

    def _buzzes(self) -> bool:
        """Whether a number is a buzz: buzzers are open and nobody has the right to answer."""
        console = self._console
        return (
            console is not None
            and console.takes == "buzz"
            and console.phase == "open"
            and not console.judges
        )
