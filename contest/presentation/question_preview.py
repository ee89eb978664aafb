"""What the hall would see of a question that is in no contest yet: for whoever writes it."""

from __future__ import annotations

from contest.domain.cue import Cue, Phase
from contest.domain.questions import Question
from contest.presentation import slides
from contest.presentation.harmless import harmless
from contest.presentation.projection_cue import face_of, reveal_of
from contest.presentation.quotes import curled
from contest.presentation.wording import Words

TEAMS = 8  # tiles at the foot, as most contests have them


def preview_slide(
    question: Question, words: Words, *, revealed: bool = False, page: int = 0
) -> slides.QuestionOpen | slides.Reveal:
    """A page of a question while it is open, or with its answer."""
    header = slides.Header(words.say("editor.preview_round"), words.say("editor.preview_question"))
    tiles = tuple(
        slides.Tile(number, words.say("editor.preview_team", number=number), number - 1, "0")
        for number in range(1, TEAMS + 1)
    )
    if revealed:
        cue = Cue(1, question, phase=Phase.REVEALED, page=page)
        return curled(harmless(reveal_of(cue, header, tiles, words)))
    return curled(
        harmless(slides.QuestionOpen(header, face_of(question, words, page), tiles, None))
    )
