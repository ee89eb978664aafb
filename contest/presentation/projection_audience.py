"""A question to the hall as the hall sees it; the answer once it is revealed, then the winner."""

from __future__ import annotations

from contest.domain.rounds import Audience, HallQuestion
from contest.domain.state import Contest
from contest.presentation import slides
from contest.presentation.answers import right_answer, right_letters, source_line
from contest.presentation.looks import topped
from contest.presentation.projection_face import question_face
from contest.presentation.round_names import title_of
from contest.presentation.wording import Words


def audience_slide(contest: Contest, words: Words) -> slides.Slide | None:
    """The latest question to the hall, or who has won with it; None before the first."""
    if not contest.hall:
        return None
    asked = contest.hall[-1]
    if asked.revealed and asked.winner:
        return _winner(contest, asked, words)
    right = right_letters(asked.question) if asked.revealed else ()
    source = source_line(asked.question, words) if asked.revealed else ""
    spoken = asked.revealed and not right
    return slides.Audience(
        header=audience_header(contest, words),
        face=question_face(asked.question, words, revealed=asked.revealed, page=contest.page),
        prize_label=words.say("stage.audience_prize"),
        prize=asked.prize,
        hint=words.say("stage.right_answer" if asked.revealed else "stage.audience_hint"),
        answer=right_answer(asked.question, words) if spoken else "",
        explanation=asked.question.explanation if asked.revealed else "",
        source=words.say("stage.source", source=source) if source else "",
        revealed=asked.revealed,
    )


def audience_header(contest: Contest, words: Words) -> slides.Header:
    """Which question to the hall it is."""
    asked = contest.hall[-1]
    assert contest.format is not None
    rules = contest.format.rounds[asked.round]
    number = sum(one.round == asked.round for one in contest.hall)
    count = rules.count if isinstance(rules, Audience) else number
    told = words.say("stage.question_number", number=number, count=count)
    return topped(slides.Header(title_of(contest.format, asked.round, words), told), contest)


def _winner(contest: Contest, asked: HallQuestion, words: Words) -> slides.AudienceWinner:
    answer = right_answer(asked.question, words)
    return slides.AudienceWinner(
        header=audience_header(contest, words),
        title=words.say("stage.audience_winner"),
        name=asked.winner,
        prize_label=words.say("stage.audience_prize") if asked.prize else "",
        prize=asked.prize,
        answer=words.say("stage.audience_answer", answer=answer),
    )
