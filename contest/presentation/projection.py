"""From a contest to the slide that the hall sees, with nothing in it that is still secret."""

from __future__ import annotations

from dataclasses import replace

from contest.domain.cue import Phase
from contest.domain.handling.judging import as_told
from contest.domain.rounds import Audience
from contest.domain.rounds.judged import JudgedPlay
from contest.domain.stage import Scene
from contest.domain.standings import Standing, places, standings
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation import slides
from contest.presentation.harmless import harmless
from contest.presentation.looks import logos_of, sponsors_of, team_logo
from contest.presentation.projection_acts import act_slide, marks_slide
from contest.presentation.projection_agenda import agenda_slide
from contest.presentation.projection_audience import audience_slide
from contest.presentation.projection_ceremony import ceremony_slide, results_slide, winners_slide
from contest.presentation.projection_cue import cue_slide, header_of, waiting_tiles
from contest.presentation.projection_elimination import seats_slide
from contest.presentation.projection_jury import lots_slide, pause_slide
from contest.presentation.projection_obstacle import obstacle_slide
from contest.presentation.projection_order import order_slide
from contest.presentation.projection_playoff import playoff_slide
from contest.presentation.projection_turns import packages_slide
from contest.presentation.quotes import curled
from contest.presentation.rulesheet import rules_lines
from contest.presentation.wording import Words


def slide_of(contest: Contest, words: Words) -> slides.Slide:
    """The slide for the stage now: its quotation marks as in print, no sign that moves others."""
    slide = harmless(_slide_of(contest, words))
    return slide if isinstance(slide, slides.Results) else curled(slide)  # a code is read as it is


def _slide_of(contest: Contest, words: Words) -> slides.Slide:  # noqa: C901 - one case a scene
    if contest.black:
        return slides.Black()
    if contest.message:
        return slides.Message(contest.message, contest.title)
    match contest.scene:
        case Scene.WELCOME:
            return _welcome(contest, words)
        case Scene.TEAMS:
            return slides.Teams(
                words.say("stage.teams"), cards(contest), contest.page, page_label(words)
            )
        case Scene.AGENDA:
            return agenda_slide(contest, words)
        case Scene.RULES:
            return _rules(contest, words)
        case Scene.CUE:
            heard = contest.obstacle is not None and contest.obstacle.guessing is not None
            slide = obstacle_slide(contest, words) if heard else cue_slide(contest, words)
            return slide or _board(contest, words)
        case Scene.OBSTACLE:
            return obstacle_slide(contest, words) or _board(contest, words)
        case Scene.ACT:
            return act_slide(contest, words) or _board(contest, words)
        case Scene.MARKS:
            return marks_slide(contest, words) or _board(contest, words)
        case Scene.PACKAGES:
            header, tiles = header_of(contest, words), waiting_tiles(contest, words)
            return packages_slide(contest, header, tiles, words) or scoreboard(contest, words)
        case Scene.SCOREBOARD:
            return _board(contest, words)
        case Scene.CEREMONY:
            return ceremony_slide(contest, words)
        case Scene.WINNERS:
            return winners_slide(contest, words)
        case Scene.RESULTS:
            return results_slide(contest, words)
        case Scene.DELIBERATION | Scene.TECHNICAL | Scene.INTERMISSION:
            return pause_slide(contest, words)
        case Scene.LOTS:
            return lots_slide(contest, words)
        case Scene.ORDER:
            return order_slide(contest, words) or _welcome(contest, words)
        case Scene.PLAYOFF:
            return playoff_slide(contest, words) or _board(contest, words)
        case Scene.AUDIENCE:
            return audience_slide(contest, words) or _board(contest, words)


def _board(contest: Contest, words: Words) -> slides.Slide:
    """The scoreboard, or the floor where contestants are what there is to see."""
    return seats_slide(contest, words) or scoreboard(contest, words)


def page_label(words: Words) -> str:
    """How a page is called; the stage, which alone knows the pages, fills the numbers in."""
    return words.say("stage.page", page="{page}", pages="{pages}")


def cards(contest: Contest) -> tuple[slides.TeamCard, ...]:
    """Every team with its whole name."""
    return tuple(card(team) for team in contest.teams)


def card(team: Team) -> slides.TeamCard:
    """A team with its whole name and members."""
    return slides.TeamCard(
        team.number, team.name, team.short, team.color, team.members, team_logo(team)
    )


def scoreboard(contest: Contest, words: Words) -> slides.Scoreboard:
    """All teams by place, with places won and lost since the scoreboard was last shown."""
    before = places(as_told(contest.board_before)) if contest.board_before else {}
    contest = as_told(contest)
    lines = tuple(_score_line(contest, words, s, before) for s in standings(contest))
    # What was asked of the hall is no part of how far the teams are.
    runs = [run for run in contest.all_runs if not isinstance(contest.rules_of(run), Audience)]
    run = runs[-1] if runs else None
    subtitle = ""
    if run is not None:
        open_cue = contest.cue is not None and contest.cue.phase is not Phase.REVEALED
        asked = sum(cue.counts_as_asked for cue in run.cues) + open_cue
        title = contest.rules_of(run).common.title.in_language(words.language)
        name, count = "after_questions", asked
        if isinstance(run.play, JudgedPlay):  # one may be on while the jury marks the one before
            name, count = "after_acts", sum(act.result is not None for act in run.play.acts)
        subtitle = words.say(f"stage.{name}", round=title, count=count)
    return slides.Scoreboard(
        words.say("stage.scoreboard"), subtitle, lines, contest.page, page_label(words)
    )


def _score_line(
    contest: Contest, words: Words, standing: Standing, before: dict[int, int]
) -> slides.ScoreLine:
    team = _team(contest, standing.team)
    move = before.get(standing.team, standing.place) - standing.place
    label = f"▲{move}" if move > 0 else f"▼{-move}" if move < 0 else ""
    return slides.ScoreLine(
        standing.place,
        team.number,
        team.name,
        team.short,
        team.color,
        words.points(standing.points),
        move,
        label,
    )


def _welcome(contest: Contest, words: Words) -> slides.Welcome:
    parts = [part for part in (contest.place, words.date(contest.date)) if part]
    return slides.Welcome(
        contest.title,
        contest.organiser,
        " · ".join(parts),
        words.say("stage.greeting"),
        cards(contest),
        logos_of(contest),
        sponsors_of(contest, words),
    )


def _rules(contest: Contest, words: Words) -> slides.Slide:
    if contest.rules is None:
        return _welcome(contest, words)
    title = contest.rules.common.title.in_language(words.language)
    header = header_of(contest, words)
    if header.round == title:  # what stands beside the rounds has no number to tell above it
        header = replace(header, round=words.say("stage.rules"))
    return slides.Rules(
        header,
        title,
        rules_lines(contest.rules, words),
        contest.page,
        page_label(words),
    )


def _team(contest: Contest, number: int) -> Team:
    return contest.team(number) or Team(number, str(number), str(number))
