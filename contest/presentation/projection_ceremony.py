"""What the hall sees of the end: the ceremony step by step, the winners, the results as a code."""

from __future__ import annotations

from contest.domain.ceremony import Group, ceremony_groups, next_group
from contest.domain.prizes import prizes_by_team
from contest.domain.standings import Standing, standings
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation import slides
from contest.presentation.looks import team_logo
from contest.presentation.projection_elimination import MOST_NAMED, contestant_name
from contest.presentation.wording import Words

COLOURS = 12  # of the stage, for contestants by number
MOST_CODE_BYTES = 500  # of text in a QR code that the last row of a hall can still scan
_MOST_TITLE = 60


def ceremony_slide(contest: Contest, words: Words) -> slides.Ceremony:
    """What was announced so far, and what comes: its prize, and then whose it is."""
    title, lines = words.say("stage.ceremony"), _announced(contest, words)
    group = next_group(contest)
    if group is None:
        return slides.Ceremony(title, lines, "")
    prize, place = prize_of(contest, words, group[0])
    if not contest.ceremony_waits:
        return slides.Ceremony(title, lines, words.say("stage.next_place", what=prize or place))
    several = contest.teams and len(group) > 1
    note = words.say("stage.prize_teams", count=len(group)) if several else ""
    return slides.Ceremony(title, lines, "", prize or place, note)


def winners_slide(contest: Contest, words: Words) -> slides.Winners:
    """Everybody with a prize, the best first."""
    lines = tuple(line for line in _announced(contest, words) if line.prize)
    return slides.Winners(words.say("stage.winners"), contest.title, lines)


def results_slide(contest: Contest, words: Words) -> slides.Results:
    """The final standings for a telephone."""
    return slides.Results(
        words.say("stage.results_code"),
        contest.title,
        words.say("stage.results_hint"),
        results_text(contest, words),
    )


def results_text(contest: Contest, words: Words) -> str:
    """The standings as plain text, the best first; as many lines as a code of that size holds."""
    title = contest.title
    text = title if len(title) <= _MOST_TITLE else f"{title[: _MOST_TITLE - 1].rstrip()}…"
    for standing in standings(contest):
        line = f"\n{_result(contest, standing, words)}"
        if len(f"{text}{line}\n…".encode()) > MOST_CODE_BYTES:
            return f"{text}\n…"
        text += line
    return text


def prize_of(contest: Contest, words: Words, standing: Standing) -> tuple[str, str]:
    """The prize of a team, if it has one, and its place, in words."""
    prize = prizes_by_team(contest).get(standing.team)
    title = prize.title.in_language(words.language) if prize else ""
    return title, words.say("stage.place", place=standing.place)


def _result(contest: Contest, standing: Standing, words: Words) -> str:
    place = f"{standing.place}." if standing.place else "–"
    if not contest.teams:
        return f"{place} {contestant_name(standing.team, words)}"
    short = _team(contest, standing.team).short
    return f"{place} {short}: {words.points(standing.points)}"


def _announced(contest: Contest, words: Words) -> tuple[slides.CeremonyLine, ...]:
    """Lines of the groups that are announced, best first."""
    groups = ceremony_groups(contest)
    first = len(groups) - contest.ceremony
    fresh = None if contest.ceremony_waits else first
    return tuple(
        line
        for index, group in enumerate(groups)
        if index >= first
        for line in _group_lines(contest, words, group, fresh=index == fresh)
    )


def _group_lines(
    contest: Contest, words: Words, group: Group, *, fresh: bool
) -> tuple[slides.CeremonyLine, ...]:
    if contest.teams:
        return tuple(_ceremony_line(contest, words, standing, fresh=fresh) for standing in group)
    prize, place = prize_of(contest, words, group[0])
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
    prize, place = prize_of(contest, words, standing)
    points = words.say("stage.points", points=words.points(standing.points))
    rank = standing.place if standing.place <= 3 else 0  # gold, silver and bronze
    return slides.CeremonyLine(
        place,
        prize,
        team.number,
        team.name,
        team.color,
        points,
        fresh,
        rank,
        team_logo(team),
        team.short,
    )


def _team(contest: Contest, number: int) -> Team:
    return contest.team(number) or Team(number, str(number), str(number))
