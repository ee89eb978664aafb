"""What the host sees, may do next, and why not: one frozen value for the whole console."""

from __future__ import annotations

from itertools import islice

from contest.domain import commands as c
from contest.domain.cue import Cue, Phase
from contest.domain.events import Resume
from contest.domain.handling.judging import as_told, gained
from contest.domain.questions import Multiple, Question, letters_of
from contest.domain.rounds import (
    Audience,
    ByBuzzer,
    Elimination,
    JudgedPlay,
    Package,
    Playoff,
    RoundRules,
)
from contest.domain.stage import Scene
from contest.domain.standings import places, totals
from contest.domain.state import Contest, Run
from contest.domain.teams import Team
from contest.presentation.answers import options_of, right_answer, right_letters, source_line
from contest.presentation.next_order import back_offer
from contest.presentation.next_step import next_step
from contest.presentation.offers import Offer, offer
from contest.presentation.panels.acts import ActsPanel, acts_panel
from contest.presentation.panels.elimination import EliminationPanel, elimination_panel
from contest.presentation.panels.hall import HallPanel, hall_panel
from contest.presentation.panels.jury import JuryPanel, jury_panel
from contest.presentation.panels.media import media_lines
from contest.presentation.panels.obstacle import (
    ObstaclePanel,
    is_for_buzzers,
    obstacle_panel,
    takes_in_obstacle,
)
from contest.presentation.panels.spoken import SpokenPanel, spoken_panel
from contest.presentation.panels.ties import TiesPanel, ties_panel
from contest.presentation.panels.turns import TurnsPanel, turns_panel
from contest.presentation.projection_audience import audience_header
from contest.presentation.projection_cue import clock_of, header_of, presses_now
from contest.presentation.record import step_line
from contest.presentation.round_names import round_names, short_names, where_in
from contest.presentation.run_of_show import break_offer
from contest.presentation.slides import Clock, Header
from contest.presentation.wording import Words
from contest.values import dataclass

HISTORY_LINES = 60


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A round in the run of show; `state` is done, now or ahead."""

    title: str
    short: str  # for a narrow column
    state: str
    detail: str


@dataclass(frozen=True, slots=True)
class HostOption:
    """An option with its truth: only for the host's eyes."""

    letter: str
    text: str
    right: bool


@dataclass(frozen=True, slots=True)
class HostQuestion:
    """The present question with its answer, explanation, source, the MC's note, and its media."""

    header: str
    text: str
    options: tuple[HostOption, ...]
    answer: str
    explanation: str
    source: str
    note: str
    phase: str  # a word for the host: "Đang đọc", "Đang mở", …
    page: int
    media: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HostTeam:
    """A team with its score and what it did in this cue."""

    number: int
    name: str
    short: str
    color: int
    place: int
    points: str
    answer: str
    verdict: str  # right, wrong, blank or nothing
    change: str
    status: str  # active, idle, done, out
    may_be_marked: bool
    buzz: str = ""  # its place among those that pressed: "1", or the gap to the first


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One step of the host in words, the latest first; `at` is contest time in ns."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class ResumeQuestion:
    """The question about an interrupted cue, with the three ways on."""

    text: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Console:
    """Everything on the console.

    `letters`: what a team may be given from the keyboard now; empty when nothing listens.
    `next` is the one Next key; `offers` are the other actions by their id.
    `entry_kind` and `phase` are the words of the rules (boards, open, …), empty without a round
    or a question. `takes`: what a team's own key gives now: letter, buzz, both (where its
    buzzer is another key) or nothing.
    `several`: the host types the letters of an answer one by one, whatever the way of entry is.
    """

    title: str
    agenda: tuple[AgendaLine, ...]
    question: HostQuestion | None
    teams: tuple[HostTeam, ...]
    letters: tuple[str, ...]
    judges: bool  # right and wrong are marked by hand now
    entry: str
    clock: Clock | None
    next: Offer
    offers: tuple[Offer, ...]
    history: tuple[HistoryLine, ...]
    resume: ResumeQuestion | None
    is_black: bool
    entry_kind: str = ""
    phase: str = ""
    takes: str = ""
    several: bool = False  # the letters of an answer add up
    acts: ActsPanel | None = None
    jury: JuryPanel | None = None
    elimination: EliminationPanel | None = None
    turns: TurnsPanel | None = None
    obstacle: ObstaclePanel | None = None
    ties: TiesPanel | None = None
    hall: HallPanel | None = None
    spoken: SpokenPanel | None = None

    def offer(self, name: str) -> Offer:
        """The offer of that id; raises KeyError."""
        return {one.id: one for one in self.offers}[name]


def console_of(contest: Contest, words: Words, pages: int = 1) -> Console:
    """The console for this state; `pages` is how many the stage needs for the question."""
    rules = contest.rules
    return Console(
        title=contest.title,
        agenda=_agenda(contest, words),
        question=_question(contest, words),
        teams=_teams(contest, words),
        letters=_letters(contest),
        judges=_judges(contest),
        entry="" if rules is None else words.say(f"console.entry_{rules.common.entry.value}"),
        clock=clock_of(contest, words),
        next=next_step(contest, words, pages),
        offers=(
            *_offers(contest, words),
            back_offer(contest, words),
            _page_forward(contest, words, pages),
            break_offer(contest, words, Scene.TECHNICAL),
        ),
        history=_history(contest, words),
        resume=_resume(contest, words),
        is_black=contest.black,
        entry_kind="" if rules is None else rules.common.entry.value,
        phase="" if contest.cue is None else contest.cue.phase.value,
        takes=_takes(contest),
        several=bool(_letters(contest)) and is_several(contest.cue),
        acts=acts_panel(contest, words),
        jury=jury_panel(contest, words),
        elimination=elimination_panel(contest, words),
        turns=turns_panel(contest, words),
        obstacle=obstacle_panel(contest, words),
        ties=ties_panel(contest, words),
        hall=hall_panel(contest, words),
        spoken=spoken_panel(contest, words),
    )


def _agenda(contest: Contest, words: Words) -> tuple[AgendaLine, ...]:
    if contest.format is None:
        return ()
    played = {run.round for run in contest.runs if not run.cancelled}
    lines = []
    every = zip(
        contest.format.rounds,
        round_names(contest.format, words),
        short_names(contest.format, words),
        strict=True,
    )
    for index, (rules, title, short) in enumerate(every):
        if contest.run is not None and contest.run.round == index:
            detail = _progress(contest, contest.run, rules, words)
            lines.append(AgendaLine(title, short, "now", detail))
        else:
            state = "done" if index in played else "ahead"
            lines.append(AgendaLine(title, short, state, _waits_for(rules, words)))
    return tuple(lines)


def _progress(contest: Contest, run: Run, rules: RoundRules, words: Words) -> str:
    """How far the running round is."""
    if isinstance(run.play, JudgedPlay):  # it has acts instead of questions
        acts = len(run.play.acts)
        return words.say("stage.act_number", number=acts, count=len(contest.playing))
    counted = [cue for cue in run.cues if cue.counts_as_asked]
    if contest.cue is not None:
        counted.append(contest.cue)
    # One that was passed and came back at the end of a turn is the same question still.
    done = len({(cue.team, cue.number) for cue in counted})
    count = rules.questions_needed(len(contest.teams))
    if isinstance(rules, Package):  # more are drawn than asked, for whatever is chosen
        count = rules.each * len(contest.teams)
    elif isinstance(rules, Playoff):  # more are made ready, for other ties
        count = rules.count
    elif isinstance(rules, Audience):
        done = sum(one.round == run.round for one in contest.hall)
    return words.say("stage.question_number", number=done, count=count)


def _waits_for(rules: RoundRules, words: Words) -> str:
    """Why a line of the agenda does not come by itself."""
    if isinstance(rules, Playoff):
        return words.say("console.agenda_if_tied")
    if isinstance(rules, Audience) and not rules.agenda:
        return words.say("console.agenda_between")
    return ""


def _question(contest: Contest, words: Words) -> HostQuestion | None:
    cue = contest.cue
    if contest.scene is Scene.AUDIENCE and contest.hall:
        asked = contest.hall[-1]
        phase = "revealed" if asked.revealed else "hall"
        header = audience_header(contest, words)
        return _host_question(asked.question, header, phase, contest.page, words)
    if cue is None:
        return None
    header = header_of(contest, words)
    return _host_question(cue.question, header, cue.phase.value, cue.page, words)


def _host_question(
    question: Question, header: Header, phase: str, page: int, words: Words
) -> HostQuestion:
    right = right_letters(question)
    return HostQuestion(
        " · ".join(part for part in (header.round, header.progress, header.value) if part),
        question.text,
        tuple(
            HostOption(letter, text, letter in right)
            for letter, text in options_of(question, words)
        ),
        right_answer(question, words),
        question.explanation,
        source_line(question, words),
        question.note,
        words.say(f"console.phase_{phase}"),
        page,
        media_lines(question, words),
    )


def _teams(contest: Contest, words: Words) -> tuple[HostTeam, ...]:
    told = as_told(contest)
    points, place, change = totals(told), places(told), gained(contest)
    each = ((team, points[team.number], place[team.number]) for team in contest.teams)
    return tuple(_team(contest, *one, words, change) for one in each)


def _team(
    contest: Contest, team: Team, points: int, place: int, words: Words, changes: dict[int, int]
) -> HostTeam:
    cue, number = contest.cue, team.number
    given = cue.answers.get(number) if cue else None
    return HostTeam(
        number,
        team.name,
        team.short,
        team.color,
        place,
        words.points(points),
        given.answer if given else "",
        _verdict(cue, number),
        words.points(changes[number], signed=True) if changes.get(number) else "",
        _status(contest, cue, number),
        _may_be_marked(contest, number),
        _buzz(cue, number, words),
    )


def _buzz(cue: Cue | None, team: int, words: Words) -> str:
    """How a team pressed: first, or so much later; nothing once the answer is shown."""
    presses = presses_now(cue) if cue is not None and cue.phase is not Phase.REVEALED else ()
    for place, press in enumerate(presses, 1):
        if press.team == team and place == 1:
            return words.say("console.buzz_first")
        if press.team == team:
            gap_ms = max(0, press.at - presses[0].at) // 1_000_000
            return words.say("console.buzz_gap", place=place, ms=gap_ms)
    return ""


def _verdict(cue: Cue | None, team: int) -> str:
    if cue is None:
        return ""
    verdict = cue.verdicts.get(team) or cue.marks.get(team)
    return verdict.value if verdict else ""


def _status(contest: Contest, cue: Cue | None, team: int) -> str:
    play = contest.obstacle
    if isinstance(contest.rules, Playoff) and team not in contest.contending:
        return "out"
    if play is not None and (team in play.out or team == play.guessing):
        return "out" if team in play.out else "active"
    if cue is None:
        return "idle"
    if team in cue.barred or team in cue.tried:
        return "out"
    if team in (cue.answering, cue.team):
        return "active"
    return "done" if team in cue.answers else "idle"


def _may_be_marked(contest: Contest, team: int) -> bool:
    """Whether the host may say right or wrong of this team now."""
    cue, rules, play = contest.cue, contest.rules, contest.obstacle
    if play is not None and play.guessing is not None:
        return team == play.guessing
    if play is not None and is_for_buzzers(contest):
        return False
    if cue is None or rules is None or cue.phase in (Phase.DRAWN, Phase.SHOWN):
        return False
    if cue.phase is Phase.REVEALED:
        return team in cue.verdicts
    if isinstance(rules, ByBuzzer) or cue.answering is not None:
        return team == cue.answering
    return team in rules.judged_teams(cue, contest.playing)


def _letters(contest: Contest) -> tuple[str, ...]:
    cue, rules = contest.cue, contest.rules
    if cue is None or rules is None or isinstance(rules, ByBuzzer | Elimination):
        return ()
    heard = contest.obstacle is not None and contest.obstacle.guessing is not None
    if cue.thieves is not None or heard:
        return ()
    return letters_of(cue.question) if cue.phase in (Phase.OPEN, Phase.LOCKED) else ()


def is_several(cue: Cue | None) -> bool:
    """Whether a question has several right letters."""
    return cue is not None and isinstance(cue.question.body, Multiple)


def _takes(contest: Contest) -> str:
    """What a key of a team's own gives now, if the round listens to it."""
    cue, rules = contest.cue, contest.rules
    if contest.obstacle is not None:
        return takes_in_obstacle(contest)
    if cue is None or rules is None:
        return ""
    if isinstance(rules, Elimination):
        return ""
    if isinstance(rules, ByBuzzer):
        return "buzz" if cue.phase in (Phase.SHOWN, Phase.OPEN) else ""
    if cue.thieves is not None:
        return "buzz" if cue.phase is Phase.OPEN else ""
    return "letter" if cue.phase is Phase.OPEN and letters_of(cue.question) else ""


def _judges(contest: Contest) -> bool:
    cue, rules, play = contest.cue, contest.rules, contest.obstacle
    if play is not None and (play.guessing is not None or is_for_buzzers(contest)):
        return play.guessing is not None
    if cue is None or cue.phase not in (Phase.OPEN, Phase.LOCKED):
        return False
    if isinstance(rules, Elimination):
        return False
    if isinstance(rules, ByBuzzer) or cue.thieves is not None:
        return cue.answering is not None
    spoken = rules is not None and rules.common.entry.value == "spoken"
    return spoken or not letters_of(cue.question)


def _offers(contest: Contest, words: Words) -> tuple[Offer, ...]:
    """Every action apart from Next, each with the reasons against it now."""
    reason = "…"  # stands for the text that the host will type
    team = contest.order[0] if contest.order else 1
    commands: dict[str, c.Command] = {
        "black": c.BlackStage(0, not contest.black),
        "undo": c.Undo(0),
        "pause": c.PauseClock(0),
        "resume_clock": c.ResumeClock(0),
        "more_time": c.AdjustClock(0, 5),
        "less_time": c.AdjustClock(0, -5),
        "set_clock": c.SetClock(0, 30),
        "lock": c.LockCue(0),
        "settle": c.SettleCue(0),
        "pass": c.Pass(0),
        "skip": c.SkipCue(0, reason),
        "replace": c.ReplaceCue(0, reason),
        "throw_out": c.ThrowOutCue(0, reason),
        "change_points": c.ChangePoints(0, team, 100, reason, reason),
        "welcome": c.ShowScene(0, Scene.WELCOME),
        "agenda": c.ShowScene(0, Scene.AGENDA),
        "teams": c.ShowScene(0, Scene.TEAMS),
        "rules": c.ShowScene(0, Scene.RULES),
        "cue": c.ShowScene(0, Scene.CUE),
        "scoreboard": c.ShowScene(0, Scene.SCOREBOARD),
        "page_back": c.TurnPage(0, contest.shown_page - 1),
        "end_round": c.EndRound(0, reason),
        "ceremony": c.StartCeremony(0),
        "end_contest": c.EndContest(0),
    }
    needs = {
        "skip": ("reason",),
        "replace": ("reason",),
        "throw_out": ("reason",),
        "end_round": ("reason",),
        "change_points": ("team", "points", "reason", "name"),
        "set_clock": ("seconds",),
    }
    return tuple(
        offer(contest, words, name, command, _label(contest, words, name), needs.get(name, ()))
        for name, command in commands.items()
    )


def _page_forward(contest: Contest, words: Words, pages: int) -> Offer:
    """The next page of what is on the stage: while answers are taken Next does not turn it."""
    page, label = contest.shown_page + 1, words.say("console.do_page_forward")
    command = c.TurnPage(0, page)
    if page >= pages:
        return Offer("page_forward", label, command, (words.say("console.no_more_pages"),))
    return offer(contest, words, "page_forward", command, label)


def _label(contest: Contest, words: Words, name: str) -> str:
    if name == "undo" and contest.last_step is not None:
        return words.say("console.undo_what", what=step_line(contest.last_step, words))
    if name == "black" and contest.black:
        return words.say("console.do_black_off")
    return words.say(f"console.do_{name}")


def _history(contest: Contest, words: Words) -> tuple[HistoryLine, ...]:
    steps = islice(contest.last_step or (), HISTORY_LINES)
    return tuple(HistoryLine(step.event.at, step_line(step, words)) for step in steps)


def _resume(contest: Contest, words: Words) -> ResumeQuestion | None:
    if not contest.asks_to_resume or contest.cue is None or contest.run is None:
        return None
    assert contest.format is not None
    left = contest.clock.countdown.left_ns if contest.clock else 0
    text = words.say(
        "console.stopped",
        wall=contest.stopped_wall[11:19],
        round=where_in(contest.format, contest.run.round, words),
        question=contest.cue.number,
        seconds=-(-left // 1_000_000_000),
    )
    offers = tuple(
        offer(
            contest,
            words,
            choice.value,
            c.ResumeCue(0, choice),
            words.say(f"console.resume_{choice.value}"),
        )
        for choice in Resume
    )
    return ResumeQuestion(text, offers)
