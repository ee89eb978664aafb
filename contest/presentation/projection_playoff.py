"""A playoff as the hall sees it: for which place it is, who plays for it, who has one already."""

from __future__ import annotations

from contest.domain.formats import Prize
from contest.domain.prizes import prize_ties, prizes_by_team, slots_of
from contest.domain.rounds import Playoff, PlayoffPlay
from contest.domain.standings import places
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation import slides
from contest.presentation.wording import Words


def playoff_slide(contest: Contest, words: Words) -> slides.Playoff | None:
    """Who has taken which place and who still wants one; None where no playoff runs."""
    play, rules = play_of(contest), contest.rules
    if play is None or contest.run is None or not isinstance(rules, Playoff):
        return None
    asked = sum(cue.counts_as_asked for cue in contest.run.cues)
    return slides.Playoff(
        title=rules.common.title.in_language(words.language),
        progress=words.say("stage.playoff_asked", done=asked, count=rules.count),
        goal=_goal(contest, play, words),
        hint=words.say("stage.playoff_hint") if contest.has_more else "",
        lines=_lines(contest, play, words),
    )


def play_of(contest: Contest) -> PlayoffPlay | None:
    """The playoff that runs."""
    play = None if contest.run is None else contest.run.play
    return play if isinstance(play, PlayoffPlay) else None


def teams_shown(contest: Contest) -> tuple[Team, ...]:
    """Whose tiles stand below a question: in a playoff only those of the tie."""
    play = play_of(contest)
    return tuple(team for team in contest.teams if play is None or team.number in play.teams)


def place_taken(contest: Contest, team: int) -> int | None:
    """The place that a team of the running playoff has won, the running question included."""
    play = play_of(contest)
    if play is None or contest.run is None:
        return None
    cues = contest.run.cues if contest.cue is None else (*contest.run.cues, contest.cue)
    placed = play.placed(cues)
    return play.place + placed.index(team) if team in placed else None


def place_wanted(contest: Contest, words: Words) -> str:
    """The place that the running question is about, for the line on top."""
    play = play_of(contest)
    if play is None or contest.run is None:
        return ""
    place = play.place + len(play.placed(contest.run.cues))
    return words.say("stage.playoff_place", place=place)


def _goal(contest: Contest, play: PlayoffPlay, words: Words) -> str:
    assert contest.run is not None
    if contest.has_more:
        place = play.place + len(play.placed(contest.run.cues))
        prize = _prize_at(contest, place)
        title = prize.title.in_language(words.language) if prize else ""
        return words.say("stage.playoff_goal", place=place, prize=title)
    waits = _undecided(contest, play)
    return words.say("stage.playoff_lots" if waits else "stage.playoff_over")


def _lines(contest: Contest, play: PlayoffPlay, words: Words) -> tuple[slides.PlayoffLine, ...]:
    """Those who have a place in its order, then the others by their seats."""
    assert contest.run is not None
    placed = play.placed(contest.run.cues)
    rest = [team for team in contest.order if team in play.teams and team not in placed]
    waits = contest.has_more or _undecided(contest, play)
    found, prizes = places(contest), prizes_by_team(contest)
    lines = []
    for number in (*placed, *rest):
        team = contest.team(number)
        if team is None:
            continue
        known = number in placed or not waits
        prize = prizes.get(number) if known else None
        state = "placed" if known else "in" if number in contest.playing else "out"
        place = words.say("stage.place", place=found[number]) if found[number] else ""
        away = words.say("stage.playoff_away")
        lines.append(
            slides.PlayoffLine(
                number,
                team.name,
                team.short,
                team.color,
                state,
                {"placed": place, "in": "", "out": away}[state],
                prize.title.in_language(words.language) if prize else "",
            )
        )
    return tuple(lines)


def _undecided(contest: Contest, play: PlayoffPlay) -> bool:
    """Whether a prize still depends on teams of this playoff."""
    return any(set(tie.teams) & set(play.teams) for tie in prize_ties(contest))


def _prize_at(contest: Contest, place: int) -> Prize | None:
    slots = slots_of(contest)
    return slots[place - 1] if 1 <= place <= len(slots) else None
