"""The questions that a story writes itself, and trial ones where it has none left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from contest.domain.formats import Format
from contest.domain.keywords import Keyword
from contest.domain.questions import Body, Choice, Multiple, Question, Short, Single, TrueFalse
from contest.domain.rounds import Obstacle, RoundRules
from contest.domain.rounds.common import RoundQuestions
from contest.session.story import Story
from contest.session.story_error import StoryError
from contest.session.story_numbers import hundredths, whole_seconds

_LETTERS = "ABCD"
_MOST_SECONDS = 86_400  # of one question, as in a bank


def written_questions(
    story: Story, chosen: Format, teams: int
) -> tuple[tuple[Question, ...], tuple[RoundQuestions, ...]]:
    """The questions of the story in its order; where it has none left, trial ones with key A.

    Raises StoryError for a field that no question can have.
    """
    needed = [_needed(rules, teams) for rules in chosen.rounds]
    count = sum(main + reserve for main, reserve in needed)
    written = [_question(line, named) for line, named in story.questions]
    written += [_question(0, {}, place) for place in range(len(written) + 1, count + 1)]
    questions = tuple(replace(one, id=f"q{place}") for place, one in enumerate(written, 1))
    keys = iter(question.key for question in questions)
    # Reserves come last, so that the listed questions are the ones that are asked.
    mains = [tuple(next(keys) for _ in range(main)) for main, _ in needed]
    reserves = [tuple(next(keys) for _ in range(reserve)) for _, reserve in needed]
    words = iter(story.keywords)
    rounds = tuple(
        _of_keywords(rules, (*main, *reserve), words)
        if isinstance(rules, Obstacle)
        else RoundQuestions(main, reserve)
        for rules, main, reserve in zip(chosen.rounds, mains, reserves, strict=True)
    )
    return questions, rounds


def _needed(rules: RoundRules, teams: int) -> tuple[int, int]:
    """How many questions a round asks and holds in reserve: of keywords, whole sets of rows."""
    spare = rules.common.reserve * (rules.count if isinstance(rules, Obstacle) else 1)
    return rules.questions_needed(teams), spare


def _of_keywords(rules: Obstacle, keys: Sequence[str], words: Iterator[str]) -> RoundQuestions:
    """The keywords of the story with the questions in its order; trial ones where it has none."""
    sets = [keys[at : at + rules.count] for at in range(0, len(keys), rules.count)]
    keywords = tuple(
        Keyword(
            f"story/k{keys_of[0].partition('/')[2]}",
            next(words, f"Từ khóa {place}"),
            tuple(keys_of[: rules.rows]),
            keys_of[rules.rows] if rules.centre else "",
        )
        for place, keys_of in enumerate(sets, 1)
    )
    return RoundQuestions(tuple(sets[0]), keywords=keywords)


def _question(line: int, named: Mapping[str, str], place: int = 0) -> Question:
    text = named.get("text", f"Câu thử {place}" if place else "Câu thử")
    parts = named.get("scoring") == "partial"
    body = _body(line, named.get("type", "single"), named.get("key", "A"), parts=parts)
    if isinstance(body, Short) and "match" in named:
        body = replace(body, match=_match(line, named["match"]))
    return Question("story", "q", text, body, _points(line, named), _seconds(line, named))


def _body(line: int, kind: str, key: str, *, parts: bool) -> Body:
    match kind:
        case "single" if key and key in tuple(_LETTERS):
            choices = tuple(Choice(letter, f"Phương án {letter}") for letter in _LETTERS)
            return Single(choices, key)
        case "truefalse" if key in ("A", "B"):
            return TrueFalse(key == "A")
        case "short" if all(part.strip() for part in key.split("|")):
            return Short(tuple(key.split("|")))
        case "multiple" if key and len(set(key)) == len(key) and set(key) <= set(_LETTERS):
            choices = tuple(Choice(letter, f"Phương án {letter}") for letter in _LETTERS)
            return Multiple(choices, tuple(sorted(key)), "partial" if parts else "all")
        case "single" | "truefalse" | "short" | "multiple":
            raise StoryError(line, "question_key", text=key, type=kind)
        case _:
            raise StoryError(line, "question_type", text=kind)


def _match(line: int, how: str) -> Literal["exact", "fold", "no_tones"]:
    match how:
        case "exact" | "fold" | "no_tones":
            return how
        case _:
            raise StoryError(line, "question_match", text=how)


def _points(line: int, named: Mapping[str, str]) -> int | None:
    if "points" not in named:
        return None
    points = hundredths(line, named["points"])
    if points < 0:
        raise StoryError(line, "question_points", text=named["points"])
    return points


def _seconds(line: int, named: Mapping[str, str]) -> int | None:
    if "seconds" not in named:
        return None
    value = whole_seconds(line, named["seconds"])
    if not 1 <= value <= _MOST_SECONDS:
        raise StoryError(line, "question_seconds", text=named["seconds"], most=_MOST_SECONDS)
    return value
