"""A question as the hall sees it: text, options and media, and nothing that is not released."""

from __future__ import annotations

from contest.domain.questions import Media, Question
from contest.presentation import slides
from contest.presentation.answers import option_media, options_of, right_letters
from contest.presentation.wording import Words


def question_face(question: Question, words: Words, *, revealed: bool, page: int) -> slides.Face:
    """Before its reveal there is no key in it; with it come the media that were kept for it."""
    right = right_letters(question) if revealed else ()
    beside = {letter: media for letter, media in option_media(question) if media}
    return slides.Face(
        question.text,
        tuple(
            slides.Option(
                letter, text, _state(letter, right), _shown(beside.get(letter, ()), revealed)
            )
            for letter, text in options_of(question, words)
        ),
        _shown(question.media, revealed),
        page,
        words.say("stage.page", page="{page}", pages="{pages}"),
    )


def _state(letter: str, right: tuple[str, ...]) -> str:
    if not right:
        return "open"
    return "right" if letter in right else "dimmed"


def _shown(media: tuple[Media, ...], revealed: bool) -> tuple[slides.Media, ...]:
    """What the hall sees or hears now: what was kept for the answer comes with it, and first."""
    told = [one for one in media if one.show == "question" or revealed]
    told.sort(key=lambda one: one.show != "answer")
    return tuple(
        slides.Media(one.kind, one.hash, one.alt, one.width, one.height, one.show == "answer")
        for one in told
        if one.hash or one.alt
    )
