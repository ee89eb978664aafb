"""Setting a contest up: format, teams, questions; frozen when the first round starts."""

from __future__ import annotations

from collections import Counter
from typing import assert_never

from contest.domain.act_commands import EnterJudges
from contest.domain.act_events import JudgesEntered
from contest.domain.carried_commands import TakeOver
from contest.domain.carried_events import ContestTakenOver
from contest.domain.commands import (
    ChooseFormat,
    CreateContest,
    DrawQuestions,
    EnterTeams,
    SetupCommand,
)
from contest.domain.events import (
    ContestCreated,
    Event,
    FormatChosen,
    QuestionsDrawn,
    SetupEvent,
    TeamsEntered,
)
from contest.domain.frozen import replace
from contest.domain.handling import taking
from contest.domain.questions import is_by_letter
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds import Judged, Obstacle, RoundRules
from contest.domain.rounds.common import RoundQuestions
from contest.domain.seal_events import BankSealed
from contest.domain.state import Contest
from contest.domain.teams import MOST_TEAMS, NAME_LIMIT, SHORT_LIMIT, Team


def against(contest: Contest, command: SetupCommand) -> list[Refusal]:
    """Every reason not to do it."""
    if contest.started:
        return [because(Why.ALREADY_STARTED)]
    match command:
        case CreateContest():
            return [because(Why.ALREADY_STARTED)] if contest.id else []
        case ChooseFormat():
            return []
        case EnterTeams(teams=teams):
            return _against_teams(contest, teams)
        case EnterJudges(names=names):
            return _against_judges(contest, names)
        case TakeOver():
            return taking.against(contest, command)
        case DrawQuestions():
            return _against_draw(contest, command)
    assert_never(command)


def decide(_contest: Contest, command: SetupCommand) -> list[Event]:
    """The event that a set-up command makes."""
    at = command.at
    match command:
        case CreateContest(id=id_, title=title, date=date, place=place, organiser=organiser):
            return [ContestCreated(id_, title, date, place, organiser, at=at)]
        case ChooseFormat(format=chosen):
            return [FormatChosen(chosen, at=at)]
        case EnterTeams(teams=teams):
            return [TeamsEntered(teams, at=at)]
        case EnterJudges(names=names):
            return [JudgesEntered(tuple(name.strip() for name in names), at=at)]
        case TakeOver(carried=carried):
            drawn = QuestionsDrawn(command.questions, command.rounds, command.seed, at=at)
            return [drawn, ContestTakenOver(carried, at=at)]
        case DrawQuestions(questions=questions, rounds=rounds, seed=seed, seals=seals):
            sealed = (BankSealed(bank, media, at=at) for bank, media in seals)
            return [QuestionsDrawn(questions, rounds, seed, at=at), *sealed]
    assert_never(command)


def evolve(contest: Contest, event: SetupEvent) -> Contest:
    """The contest after a set-up event; a new format or other teams need a new draw."""
    match event:
        case ContestCreated(id=id_, title=title, date=date, place=place, organiser=organiser):
            return replace(
                contest, id=id_, title=title, date=date, place=place, organiser=organiser
            )
        case FormatChosen(format=chosen):
            return replace(contest, format=chosen, drawn=(), questions={}, seals={})
        case TeamsEntered(teams=teams):
            if len(teams) != len(contest.teams):
                contest = replace(contest, drawn=(), questions={}, seals={})
            return replace(contest, teams=teams, envelopes=None)
        case JudgesEntered(names=names):
            return replace(contest, judges=names)
        case QuestionsDrawn(questions=questions, rounds=rounds, seed=seed):
            table = {question.key: question for question in questions}
            return replace(contest, questions=table, drawn=rounds, seed=seed, seals={})
        case ContestTakenOver(carried=carried):
            return taking.evolve(contest, carried, event.at)
    assert_never(event)


def _against_teams(contest: Contest, teams: tuple[Team, ...]) -> list[Refusal]:
    reasons = _against_count(contest, teams)
    seen = Counter(team.number for team in teams)
    for team in teams:
        if not 1 <= team.number <= MOST_TEAMS or seen[team.number] > 1:
            reasons.append(because(Why.TEAM_NUMBER, team=team.number))
        fits = team.name.strip() and len(team.name) <= NAME_LIMIT and len(team.short) <= SHORT_LIMIT
        if not fits or not team.short.strip():
            reasons.append(because(Why.TEAM_NAME, team=team.number, name=team.name[:80]))
    return reasons


def _against_count(contest: Contest, teams: tuple[Team, ...]) -> list[Refusal]:
    least = contest.format.least_teams if contest.format else 2
    most = contest.format.most_teams if contest.format else MOST_TEAMS
    if least <= len(teams) <= most:
        return []
    return [because(Why.TEAM_COUNT, count=len(teams), least=least, most=most)]


def _against_judges(contest: Contest, names: tuple[str, ...]) -> list[Refusal]:
    """Every name must be one, and every judged round must take so many judges."""
    reasons = [because(Why.NAME_NEEDED)] if not all(name.strip() for name in names) else []
    if any(len(name) > NAME_LIMIT for name in names) or len(set(names)) < len(names):
        reasons.append(because(Why.JUDGE_NAME))
    for number, rules in enumerate(contest.format.rounds if contest.format else (), 1):
        if isinstance(rules, Judged) and not rules.takes_judges(len(names)):
            least, most = rules.judges_range
            reasons.append(
                because(Why.JUDGE_COUNT, round=number, count=len(names), least=least, most=most)
            )
    return reasons


def _against_draw(contest: Contest, command: DrawQuestions) -> list[Refusal]:
    if contest.format is None or not contest.has_teams_it_needs:
        return [because(Why.NO_FORMAT)]
    table = {question.key: question for question in command.questions}
    reasons = _against_count(contest, contest.teams)  # the format may be newer than the teams
    rounds = zip(contest.format.rounds, command.rounds, strict=False)
    for number, (rules, drawn) in enumerate(rounds, 1):
        needed = rules.questions_needed(len(contest.teams))
        if len(drawn.main) < needed:
            reasons.append(
                because(Why.TOO_FEW_QUESTIONS, round=number, needed=needed, found=len(drawn.main))
            )
        if isinstance(rules, Obstacle):
            reasons += _against_keywords(number, rules, drawn)
        keys = _keys(rules, drawn)
        known = [table[key] for key in keys if key in table]
        if len(known) < len(keys):
            reasons.append(because(Why.TOO_FEW_QUESTIONS, round=number, needed=needed, found=0))
        if rules.is_by_letter and not all(map(is_by_letter, known)):
            reasons.append(because(Why.NOT_FOR_ENTRY, round=number))
    if len(command.rounds) != len(contest.format.rounds):
        reasons.append(because(Why.NOT_SET_UP))
    asked = Counter(
        key
        for rules, drawn in zip(contest.format.rounds, command.rounds, strict=False)
        for key in _keys(rules, drawn)
    )
    reasons += [because(Why.ASKED_TWICE, question=key) for key, times in asked.items() if times > 1]
    return reasons


def _keys(rules: RoundRules, drawn: RoundQuestions) -> tuple[str, ...]:
    """Every question that a round may come to ask, those of spare keywords too."""
    keys = (*drawn.main, *drawn.reserve)
    if not isinstance(rules, Obstacle):
        return keys
    return (*keys, *(key for spare in drawn.keywords[1:] for key in rules.questions_of(spare)))


def _against_keywords(number: int, rules: Obstacle, drawn: RoundQuestions) -> list[Refusal]:
    """A keyword with as many rows as the round asks, whose questions are those it asks."""
    fit = drawn.keywords and all(map(rules.takes, drawn.keywords))
    if fit and drawn.main == rules.questions_of(drawn.keywords[0]):
        return []
    return [because(Why.NO_KEYWORD, round=number, rows=rules.rows)]
