"""The layout of any slide on any screen: the one door to the plans."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import assert_never

from contest.presentation.slides import (
    Act,
    Agenda,
    Audience,
    AudienceWinner,
    Black,
    Buzz,
    Ceremony,
    Declaring,
    Face,
    Header,
    Lots,
    Marks,
    Message,
    Obstacle,
    OrderDraw,
    Packages,
    Pause,
    Playoff,
    QuestionLocked,
    QuestionOpen,
    QuestionRead,
    Results,
    Reveal,
    Rules,
    Scoreboard,
    Seats,
    Slide,
    Teams,
    Tile,
    Welcome,
    Winners,
)
from contest.ui.projector.fitting import count_pages
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Canvas, Size
from contest.ui.projector.plans.acts import ActPlan, MarksPlan, act_plan, marks_plan
from contest.ui.projector.plans.agenda import AgendaPlan, agenda_plan
from contest.ui.projector.plans.audience import (
    AudiencePlan,
    AudienceWinnerPlan,
    audience_plan,
    audience_winner_plan,
)
from contest.ui.projector.plans.buzz import BuzzPlan, buzz_plan
from contest.ui.projector.plans.ceremony import CeremonyPlan, ceremony_plan
from contest.ui.projector.plans.message import MessagePlan, message_plan
from contest.ui.projector.plans.obstacle import ObstaclePlan, obstacle_plan
from contest.ui.projector.plans.order_draw import OrderDrawPlan, order_draw_plan
from contest.ui.projector.plans.packages import (
    DeclaringPlan,
    PackagesPlan,
    declaring_plan,
    packages_plan,
)
from contest.ui.projector.plans.pause import LotsPlan, PausePlan, lots_plan, pause_plan
from contest.ui.projector.plans.playoff import PlayoffPlan, playoff_plan
from contest.ui.projector.plans.question import QuestionPlan, question_plan, rooms_above
from contest.ui.projector.plans.results import ResultsPlan, results_plan
from contest.ui.projector.plans.reveal import reveal_plan
from contest.ui.projector.plans.scoreboard import BoardPlan, board_plan
from contest.ui.projector.plans.seats import SeatsPlan, seats_plan
from contest.ui.projector.plans.spread import options_of_face
from contest.ui.projector.plans.titles import (
    RulesPlan,
    TeamsPlan,
    WelcomePlan,
    rules_plan,
    teams_plan,
    welcome_plan,
)
from contest.ui.projector.plans.winners import WinnersPlan, winners_plan
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class BlackPlan:
    """Nothing."""

    backdrop: str = "none"
    pages: int = 1
    page: int = 0


Plan = (
    WelcomePlan
    | TeamsPlan
    | RulesPlan
    | PackagesPlan
    | DeclaringPlan
    | ObstaclePlan
    | QuestionPlan
    | BuzzPlan
    | BoardPlan
    | CeremonyPlan
    | WinnersPlan
    | ResultsPlan
    | AgendaPlan
    | PausePlan
    | MessagePlan
    | LotsPlan
    | OrderDrawPlan
    | PlayoffPlan
    | AudiencePlan
    | AudienceWinnerPlan
    | SeatsPlan
    | ActPlan
    | MarksPlan
    | BlackPlan
)


def plan_of(slide: Slide, size: Size, lettering: Lettering) -> Plan:
    """Where everything of a slide stands on a screen of `size` pixels."""
    return lettering.latest((slide, size), partial(_planned, slide, size, lettering))


def _planned(slide: Slide, size: Size, lettering: Lettering) -> Plan:  # noqa: C901 - one case a scene
    canvas = Canvas(size, lettering)
    match slide:
        case Welcome():
            return welcome_plan(canvas, slide)
        case Teams():
            return teams_plan(canvas, slide)
        case Agenda():
            return agenda_plan(canvas, slide)
        case Rules():
            return rules_plan(canvas, slide)
        case Packages():
            return packages_plan(canvas, slide)
        case Declaring():
            return declaring_plan(canvas, slide)
        case Obstacle():
            return obstacle_plan(canvas, slide)
        case QuestionRead() | QuestionOpen() | QuestionLocked():
            return question_plan(canvas, slide)
        case Buzz():
            return buzz_plan(canvas, slide)
        case Reveal():
            return reveal_plan(canvas, slide)
        case Scoreboard() | Ceremony() | Winners() | Results():
            return _places_plan(canvas, slide)
        case Seats():
            return seats_plan(canvas, slide)
        case Act():
            return act_plan(canvas, slide)
        case Marks():
            return marks_plan(canvas, slide)
        case Pause():
            return pause_plan(canvas, slide)
        case Message():
            return message_plan(canvas, slide)
        case Lots():
            return lots_plan(canvas, slide)
        case OrderDraw():
            return order_draw_plan(canvas, slide)
        case Playoff():
            return playoff_plan(canvas, slide)
        case Audience():
            return audience_plan(canvas, slide)
        case AudienceWinner():
            return audience_winner_plan(canvas, slide)
        case Black():
            return BlackPlan()
        case _:
            assert_never(slide)


def _places_plan(
    canvas: Canvas, slide: Scoreboard | Ceremony | Winners | Results
) -> BoardPlan | CeremonyPlan | WinnersPlan | ResultsPlan:
    match slide:
        case Scoreboard():
            return board_plan(canvas, slide)
        case Ceremony():
            return ceremony_plan(canvas, slide)
        case Winners():
            return winners_plan(canvas, slide)
        case Results():
            return results_plan(canvas, slide)
        case _:
            assert_never(slide)


def pages_of_slide(slide: Slide, size: Size, lettering: Lettering) -> int:
    """Onto how many pages a slide goes; Next turns them before it does anything else."""
    return plan_of(slide, size, lettering).pages


def page_counter(size: Size, lettering: Lettering, *, teams: int) -> Callable[[Face], int]:
    """Tells onto how many pages a question goes, for the check of a bank, before there are teams.

    A check asks for thousands of questions: what they share is laid out once, and of each only
    the pages are counted.
    """
    canvas = Canvas(size, lettering)
    tiles = tuple(Tile(number, "Chi đoàn Tân A", 0, "100") for number in range(1, teams + 1))
    rooms = rooms_above(canvas, Header("Vòng 1", "Câu 1/10", "10"), tiles)

    def count(face: Face) -> int:
        texts, left = options_of_face(face)
        fewest = count_pages(face.text, texts, rooms[0], canvas, left=left)
        for room in rooms[1:] if fewest > 1 else []:
            fewest = min(fewest, count_pages(face.text, texts, room, canvas, left=left))
        return fewest

    return count
