"""Robots in the hall: asked between two things, right or not, and named with what they win."""

from __future__ import annotations

from collections.abc import Callable

from contest.domain import commands as c
from contest.domain.audience_commands import AskAudience, NameWinner
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.session.chance import Dice

Try = Callable[[c.Command], bool]
NAMES = ("Nguyễn Thị Ánh", "Lê Văn Ưng, tổ 7", "Bác Trần Ế", "Em Đỗ Phúc, lớp 9A")


def ask_the_hall(contest: Contest, dice: Dice, attempt: Try) -> None:
    """Now and then the MC asks a question between two things, or shows the last one again."""
    if not contest.drawn or contest.cue is not None:
        return
    if contest.next_for_hall() is not None and dice.happens(3):
        attempt(AskAudience(0, dice.pick(["", "Một chiếc mũ bảo hiểm"])))
    elif contest.hall and dice.happens(1):
        attempt(c.ShowScene(0, Scene.AUDIENCE))


def answer_in_the_hall(contest: Contest, dice: Dice, attempt: Try) -> None:
    """Somebody is right most of the time; a name that was misheard is put right later."""
    if contest.scene is not Scene.AUDIENCE or not contest.hall:
        return
    asked = contest.hall[-1]
    if asked.revealed and not asked.winner and dice.happens(80):
        attempt(NameWinner(0, dice.pick(NAMES), asked.prize))
    elif len(contest.hall) > 1 and dice.happens(10):
        number = 1 + dice.below(len(contest.hall))
        attempt(NameWinner(0, dice.pick(NAMES), "Một phần quà khác", number))
    elif asked.winner and dice.happens(5):
        attempt(NameWinner(0, "", asked.prize))
