"""From a contest to the slide that the hall sees, with nothing in it that is still secret."""

from __future__ import annotations

from contest.domain.cue import Phase
from contest.domain.prizes import prizes_by_team
from contest.domain.rounds import Audience
from contest.domain.rounds.judged import JudgedPlay
from contest.domain.stage import Scene
from contest.domain.standings import Standing, groups_of_equal_place, places, standings
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation import slides
from contest.presentation.projection_acts import act_slide, marks_slide
from contest.presentation.projection_audience import audience_slide
from contest.presentation.projection_cue import cue_slide, header_of, waiting_tiles
from contest.presentation.projection_elimination import MOST_NAMED, contestant_name, seats_slide
from contest.presentation.projection_jury import lots_slide, pause_slide
from contest.presentation.projection_playoff import playoff_slide
from contest.presentation.projection_turns import packages_slide
from contest.presentation.rulesheet import rules_lines
from contest.presentation.wording import Words

COLOURS = 12  # of the stage, for contestants by number


def slide_of(contest: Contest, words: Words) -> slides.Slide:  # noqa: C901 - one case a scene
    """The slide for the stage now."""
    if contest.black:
        return slides.Black()
    match contest.scene:
        case Scene.WELCOME:
            return _welcome(contest, words)
        case Scene.TEAMS:
            return slides.Teams(
                words.say("stage.teams"), cards(contest), contest.page, page_label(words)
            )
        case Scene.RULES:
            return _rules(contest, words)
        case Scene.CUE:
            return cue_slide(contest, words) or _board(contest, words)
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
            return _ceremony(contest, words)
        case Scene.WINNERS:
            lines = tuple(
                line for line in _announced(contest, words, contest.ceremony) if line.prize
            )
            return slides.Winners(words.say("stage.winners"), contest.title, lines)
        case Scene.DELIBERATION | Scene.TECHNICAL | Scene.INTERMISSION:
            return pause_slide(contest, words)
        case Scene.LOTS:
            return lots_slide(contest, words)
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
    return slides.TeamCard(team.number, team.name, team.short, team.color, team.members)


def scoreboard(contest: Contest, words: Words) -> slides.Scoreboard:
    """All teams by place, with places won and lost since the scoreboard was last shown."""
    before = places(contest.board_before) if contest.board_before else {}
    lines = tuple(_score_line(contest, words, s, before) for s in standings(contest))
    # What was asked of the hall is no part of how far the teams are.
    runs = [run for run in contest.all_runs if not isinstance(contest.rules_of(run), Audience)]
    run = runs[-1] if runs else None
    subtitle = ""
    if run is not None:
        open_cue = contest.cue is not None and contest.cue.phase is not Phase.REVEALED
        asked = sum(cue.counts_as_asked for cue in run.cues) + open_cue
        title = contest.rules_of(run).common.title.in_language(words.language)
        acts_count = len(run.play.acts) if isinstance(run.play, JudgedPlay) else 0
        name, count = ("after_acts", acts_count) if acts_count else ("after_questions", asked)
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
    )


def _rules(contest: Contest, words: Words) -> slides.Slide:
    if contest.rules is None:
        return _welcome(contest, words)
    title = contest.rules.common.title.in_language(words.language)
    return slides.Rules(
        header_of(contest, words),
        title,
        rules_lines(contest.rules, words),
        contest.page,
        page_label(words),
    )


def _ceremony(contest: Contest, words: Words) -> slides.Ceremony:
    groups = groups_of_equal_place(contest)
    left = len(groups) - contest.ceremony
    waiting = ""
    if left:
        prize, place = _prize_of(contest, words, groups[left - 1][0])
        waiting = words.say("stage.next_place", what=prize or place)
    return slides.Ceremony(
        words.say("stage.ceremony"), _announced(contest, words, contest.ceremony), waiting
    )


def _announced(contest: Contest, words: Words, count: int) -> tuple[slides.CeremonyLine, ...]:
    """Lines of the last `count` groups of equal place, best first."""
    groups = groups_of_equal_place(contest)
    first = len(groups) - count
    return tuple(
        line
        for index, group in enumerate(groups)
        if index >= first
        for line in _group_lines(contest, words, group, fresh=index == first)
    )


def _group_lines(
    contest: Contest, words: Words, group: tuple[Standing, ...], *, fresh: bool
) -> tuple[slides.CeremonyLine, ...]:
    if contest.teams:
        return tuple(_ceremony_line(contest, words, standing, fresh=fresh) for standing in group)
    prize, place = _prize_of(contest, words, group[0])
    numbers = [standing.team for standing in group]
    if len(numbers) > MOST_NAMED:
        # So many share the place that the hall sees how many: the floor shows their numbers.
        names = [(len(numbers), words.say("stage.contestants", count=len(numbers)))]
    else:
        names = [(number, contestant_name(number, words)) for number in numbers]
    return tuple(
        slides.CeremonyLine(place, prize, number, name, number % COLOURS, "", fresh)
        for number, name in names
    )


def _ceremony_line(
    contest: Contest, words: Words, standing: Standing, *, fresh: bool
) -> slides.CeremonyLine:
    team = _team(contest, standing.team)
    prize, place = _prize_of(contest, words, standing)
    points = words.say("stage.points", points=words.points(standing.points))
    rank = _rank(standing.place)
    return slides.CeremonyLine(
        place, prize, team.number, team.name, team.color, points, fresh, rank
    )


def _rank(place: int) -> int:
    """Gold, silver and bronze for the first three places."""
    return place if place <= 3 else 0


def _prize_of(contest: Contest, words: Words, standing: Standing) -> tuple[str, str]:
    prize = prizes_by_team(contest).get(standing.team)
    title = prize.title.in_language(words.language) if prize else ""
    return title, words.say("stage.place", place=standing.place)


def _team(contest: Contest, number: int) -> Team:
    return contest.team(number) or Team(number, str(number), str(number))
