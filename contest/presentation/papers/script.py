"""The script for MC and judges: every drawn question with its answer, source and notes.

A secret until the evening is over: the paper says so, and no other paper before the contest
holds an answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contest.domain.keywords import Keyword, letters_in
from contest.domain.questions import Question, Situation
from contest.domain.rounds import Judged, Obstacle, Package, RoundRules, Turns
from contest.domain.state import Contest
from contest.presentation.answers import options_of, right_answer, source_line
from contest.presentation.papers.rounds import round_title
from contest.presentation.projection_cue import row_name
from contest.presentation.rulesheet import rules_lines
from contest.presentation.wording import Words


@dataclass(frozen=True, slots=True)
class ScriptQuestion:
    """A question as it is read out: `label` its number, `facts` pairs of heading and text."""

    label: str
    text: str
    options: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ScriptRound:
    """A round: its rules as they are read out, and its questions; `reserve` come after."""

    title: str
    rules: tuple[str, ...]
    questions: tuple[ScriptQuestion, ...]
    reserve: tuple[ScriptQuestion, ...]
    remark: str = ""  # where there are no questions


def script_of(contest: Contest, words: Words) -> tuple[ScriptRound, ...]:
    """The script of all rounds, in the order of the format."""
    rounds = contest.format.rounds if contest.format else ()
    return tuple(_round(contest, index, rules, words) for index, rules in enumerate(rounds))


def _round(contest: Contest, index: int, rules: RoundRules, words: Words) -> ScriptRound:
    drawn = contest.drawn[index] if index < len(contest.drawn) else None
    if isinstance(rules, Obstacle):
        return _obstacle(contest, index, rules, drawn.keywords if drawn else (), words)
    main = drawn.main if drawn else ()
    reserve = drawn.reserve if drawn else ()
    return ScriptRound(
        title=round_title(contest, index, words),
        rules=rules_lines(rules, words),
        questions=tuple(
            _question(contest.questions[key], _label(contest, rules, place, words), words)
            for place, key in enumerate(main)
            if key in contest.questions
        ),
        reserve=tuple(
            _question(
                contest.questions[key], words.say("before.reserve_label", number=place), words
            )
            for place, key in enumerate(reserve, start=1)
            if key in contest.questions
        ),
        remark=words.say("before.no_script_acts") if isinstance(rules, Judged) else "",
    )


def _obstacle(
    contest: Contest, index: int, rules: Obstacle, keywords: tuple[Keyword, ...], words: Words
) -> ScriptRound:
    """The keyword with its rows, then the spare ones, each with its own."""
    said = [
        tuple(_keyword(contest, rules, keyword, spare, words))
        for spare, keyword in enumerate(keywords)
    ]
    title = round_title(contest, index, words)
    reserve = tuple(question for one in said[1:] for question in one)
    return ScriptRound(title, rules_lines(rules, words), said[0] if said else (), reserve)


def _keyword(
    contest: Contest, rules: Obstacle, keyword: Keyword, spare: int, words: Words
) -> Iterator[ScriptQuestion]:
    name = "before.spare_keyword" if spare else "papers.keyword"
    letters = words.say("stage.letters", count=sum(letters_in(keyword.word)))
    text = words.say("before.keyword_said", word=keyword.word, letters=letters)
    yield ScriptQuestion(words.say(name, number=spare), text, (), ())
    for number, key in enumerate(rules.questions_of(keyword), 1):
        if key in contest.questions:
            yield _question(contest.questions[key], row_name(rules, number, words), words)


def _label(contest: Contest, rules: RoundRules, place: int, words: Words) -> str:
    """Its number ("Câu 3"), and whose or which package's it is where each has its own."""
    match rules:
        case Turns(each=each) if place // each < len(contest.teams):
            short = contest.teams[place // each].short
            return words.say("before.question_of_team", number=place % each + 1, team=short)
        case Package(choice="sealed", each=each):
            number, package = place % each + 1, place // each + 1
            return words.say("before.question_of_package", number=number, package=package)
        case _:
            return words.say("before.question_label", number=place + 1)


def _question(question: Question, label: str, words: Words) -> ScriptQuestion:
    body = question.body
    facts = [(words.say("before.answer"), right_answer(question, words))]
    if isinstance(body, Situation):
        facts += [
            (
                words.say("before.marking"),
                words.say("before.mark_for", points=words.points(line.points), text=line.text),
            )
            for line in body.rubric
        ]
    facts += [
        (words.say("before.explanation"), question.explanation),
        (words.say("before.source"), source_line(question, words)),
        (words.say("before.note"), question.note),
    ]
    return ScriptQuestion(
        label=label,
        text=question.text,
        options=tuple(f"{letter}. {text}" for letter, text in options_of(question, words)),
        facts=tuple((heading, text) for heading, text in facts if text),
    )
