"""Sealed banks: what stands in for their questions, and opening them before the first round."""

from __future__ import annotations

from dataclasses import replace as replaced
from typing import assert_never

from contest.domain.events import Event
from contest.domain.frozen import replace
from contest.domain.keywords import Keyword
from contest.domain.questions import Question, letters_of
from contest.domain.refusals import Refusal, Why, because
from contest.domain.rounds.common import RoundQuestions
from contest.domain.seal_commands import SealCommand
from contest.domain.seal_events import BankSealed, SealEvent, SealOpened
from contest.domain.state import Contest
from contest.domain.teams import NAME_LIMIT


def against(contest: Contest, command: SealCommand) -> list[Refusal]:
    """Every reason not to open it."""
    bank, who = command.bank, command.by.strip()
    if bank not in contest.seals:
        return [because(Why.NOT_SEALED, bank=bank)]
    reasons = []
    if not who or len(who) > NAME_LIMIT:
        reasons.append(because(Why.NAME_NEEDED))
    found = {question.key: question for question in command.questions}
    words = {keyword.key: keyword for keyword in command.keywords}
    fits = all(
        one.key in found and _stands_for(one, found[one.key])
        for one in sealed_questions(contest, bank)
    ) and all(
        one.key in words and one.questions == words[one.key].questions
        for one in sealed_keywords(contest, bank)
    )
    return reasons if fits else [*reasons, because(Why.OTHER_SEAL, bank=bank)]


def decide(contest: Contest, command: SealCommand) -> list[Event]:
    """The opening, with what was drawn and nothing else of the bank."""
    wanted = {one.key for one in sealed_questions(contest, command.bank)}
    words = {one.key for one in sealed_keywords(contest, command.bank)}
    return [
        SealOpened(
            command.bank,
            command.by.strip(),
            tuple(one for one in command.questions if one.key in wanted),
            tuple(one for one in command.keywords if one.key in words),
            at=command.at,
        )
    ]


def evolve(contest: Contest, event: SealEvent) -> Contest:
    """The contest with a bank more that is sealed, or one less."""
    match event:
        case BankSealed(bank=bank, media=media):
            return replace(contest, seals={**contest.seals, bank: media})
        case SealOpened(bank=bank, questions=questions, keywords=keywords):
            seals = {name: media for name, media in contest.seals.items() if name != bank}
            found = {question.key: question for question in questions}
            table = {key: found.get(key, one) for key, one in contest.questions.items()}
            words = {keyword.key: keyword for keyword in keywords}
            drawn = tuple(_with_keywords(one, words) for one in contest.drawn)
            return replace(contest, seals=seals, questions=table, drawn=drawn)
    assert_never(event)


def against_playing(contest: Contest) -> list[Refusal]:
    """Why nothing may be asked yet: a bank is sealed."""
    return [because(Why.SEALED, bank=bank) for bank in contest.seals]


def sealed_questions(contest: Contest, bank: str) -> tuple[Question, ...]:
    """The stand-ins of a bank."""
    return tuple(one for one in contest.questions.values() if one.bank == bank)


def sealed_keywords(contest: Contest, bank: str) -> tuple[Keyword, ...]:
    """The hidden keywords that were drawn of a bank."""
    drawn = (keyword for one in contest.drawn for keyword in one.keywords)
    return tuple(keyword for keyword in drawn if keyword.bank == bank)


def _stands_for(standin: Question, question: Question) -> bool:
    """Whether a question is what the draw took it for."""
    return (
        standin.kind == question.kind
        and len(letters_of(standin)) == len(letters_of(question))
        and standin.points == question.points
        and standin.difficulty == question.difficulty
    )


def _with_keywords(drawn: RoundQuestions, words: dict[str, Keyword]) -> RoundQuestions:
    if not any(keyword.key in words for keyword in drawn.keywords):
        return drawn
    return replaced(drawn, keywords=tuple(words.get(one.key, one) for one in drawn.keywords))
