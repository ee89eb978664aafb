"""Slides of packages, stars, stakes and stealing."""

from __future__ import annotations

from contest.domain.cue import Cue
from contest.domain.handling import packages
from contest.domain.points import Points
from contest.domain.rounds import Everyone, Obstacle, Package, Turns
from contest.domain.rounds.package import Taken
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation import slides
from contest.presentation.wording import Words


def packages_slide(
    contest: Contest, header: slides.Header, tiles: tuple[slides.Tile, ...], words: Words
) -> slides.Packages | None:
    """Which packages or values there are, and who took what; None in any other round."""
    rules = contest.rules
    if not isinstance(rules, Package):
        return None
    cards = _sealed(contest, words) if rules.choice == "sealed" else _values(contest, rules, words)
    return slides.Packages(header, _choosing(contest, words), cards, tiles)


def declaring_slide(
    contest: Contest,
    cue: Cue,
    header: slides.Header,
    tiles: tuple[slides.Tile, ...],
    words: Words,
) -> slides.Declaring:
    """What may be declared before a question is shown; nothing of the question."""
    if isinstance(contest.rules, Everyone):
        most = words.points(contest.rules.most_stake)
        title, note = words.say("stage.stake_now"), words.say("stage.stake_most", most=most)
        return slides.Declaring(header, title, note, False, tiles)
    owner = contest.team(cue.team) if cue.team is not None else None
    title = words.say("stage.next_of", number=cue.number, team=owner.name if owner else "")
    note = words.say("stage.star_on" if cue.star else "stage.star_asked")
    return slides.Declaring(header, title, note, cue.star, tiles)


def value_of(contest: Contest, cue: Cue) -> Points:
    """What a question is worth, as chosen or as its round says."""
    rules = contest.rules
    assert rules is not None
    if isinstance(rules, Package):
        return rules.value_of(cue)
    if isinstance(rules, Obstacle):
        return rules.right_points(cue)
    return rules.common.right_points(cue.question)


def value_line(contest: Contest, cue: Cue, words: Words) -> str:
    """The value on the top line: of stakes their most, with the star of a team that laid it."""
    rules = contest.rules
    if isinstance(rules, Everyone) and rules.most_stake:
        return words.say("stage.stake_most", most=words.points(rules.most_stake))
    line = words.say("stage.points", points=words.points(value_of(contest, cue)))
    return words.say("stage.with_star", value=line) if cue.star else line


def stake_status(contest: Contest, cue: Cue, team: int, words: Words) -> str:
    """What a team staked, as its tile says it; empty where there are no stakes."""
    rules = contest.rules
    if not isinstance(rules, Everyone) or not rules.most_stake:
        return ""
    return words.say("stage.staked", points=words.points(cue.stakes.get(team, 0)))


def steal_hint(contest: Contest, cue: Cue, words: Words) -> str:
    """Who may answer while the steal window is open; empty before."""
    rules = contest.rules
    if cue.thieves is None or not isinstance(rules, Turns | Package):
        return ""
    teams = [contest.team(number) for number in cue.thieves]
    names = words.listed([team.short for team in teams if team])
    return words.say("stage.steal", teams=names)


def steal_state(cue: Cue, team: int) -> tuple[str, str]:
    """State and word of a tile once others were let at the question."""
    if team in cue.tried:
        return "out", "has_tried"
    if team == cue.team:
        return "out", "lost_right"
    return ("idle", "may_steal" if team in (cue.thieves or ()) else "")


def star_status(contest: Contest, team: int) -> str:
    """The word for a team that has its star still."""
    rules, run = contest.rules, contest.run
    if not isinstance(rules, Package) or run is None or contest.packages.by(team):
        return ""
    return "has_star" if rules.has_star(team, run.cues) else ""


def _choosing(contest: Contest, words: Words) -> str:
    due = packages.due(contest)
    rules, team = contest.rules, contest.team(due[0]) if len(due) == 1 else None
    assert isinstance(rules, Package)
    if team is not None:
        return words.say(f"stage.choosing_{rules.choice}", team=team.name)
    if due:
        return words.say("stage.drawing_order")
    last = contest.packages.taken[-1] if contest.packages.taken else None
    taker = contest.team(last.team) if last else None
    if last is None or taker is None:
        return words.say("stage.packages")
    if last.package:
        return words.say("stage.took", team=taker.name, package=last.package)
    values = " · ".join(map(words.points, last.values))
    return words.say("stage.chose", team=taker.name, values=values)


def _sealed(contest: Contest, words: Words) -> tuple[slides.PackageCard, ...]:
    rules = contest.rules
    assert isinstance(rules, Package)
    taken = {one.package: one for one in contest.packages.taken}
    return tuple(
        _card(contest, words.say("stage.package", package=number), "", taken.get(number))
        for number in range(1, rules.count(len(contest.teams)) + 1)
    )


def _card(contest: Contest, label: str, detail: str, taken: Taken | None) -> slides.PackageCard:
    team: Team | None = None if taken is None else contest.team(taken.team)
    if taken is None or team is None:
        return slides.PackageCard(label, detail)
    is_last = taken is contest.packages.taken[-1]
    state = "now" if is_last else "taken"
    return slides.PackageCard(label, team.short, state, team.number, team.color)


def _values(contest: Contest, rules: Package, words: Words) -> tuple[slides.PackageCard, ...]:
    """A card for each value, and how often the team that took last chose it."""
    waits = bool(packages.due(contest)) or not contest.packages.taken
    last = None if waits else contest.packages.taken[-1]
    cards = []
    for value in rules.values:
        label = words.say("stage.points", points=words.points(value))
        times = last.values.count(value) if last else 0
        seconds = words.say("stage.value_seconds", seconds=rules.seconds_of_value(value))
        if last is not None and times:
            detail = words.say("stage.times", times=times)
            team = contest.team(last.team)
            color = team.color if team else 0
            cards.append(slides.PackageCard(label, detail, "now", last.team, color))
        elif packages.left_of_value(contest, value):
            cards.append(slides.PackageCard(label, seconds))
        else:
            cards.append(slides.PackageCard(label, words.say("stage.used_up"), "taken"))
    return tuple(cards)
