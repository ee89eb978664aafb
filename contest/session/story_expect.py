"""What a story may demand of the contest at a moment, and the sentence when it is not so."""

from __future__ import annotations

from decimal import Decimal

from contest.domain.countdown import SECOND_NS
from contest.domain.prizes import prize_ties, prizes_by_team
from contest.domain.standings import places, totals
from contest.domain.state import Contest
from contest.session import story_asides, story_elimination, story_judged, story_obstacle
from contest.session.story import Expect
from contest.session.story_error import StoryError
from contest.session.story_numbers import hundredths, is_whole


def check(line: Expect, contest: Contest, now_ns: int) -> None:
    """Raise StoryError unless it is so."""
    of_floor = story_elimination.found_of(line.subject, line.words, contest)
    of_act = story_judged.found_of(line.subject, line.words, contest, now_ns)
    of_keyword = story_obstacle.found_of(line.subject, line.words, contest)
    of_aside = story_asides.found_of(line.subject, line.words, contest)
    found, wanted = (
        of_floor or of_act or of_keyword or of_aside or _found_and_wanted(line, contest, now_ns)
    )
    if found != wanted:
        raise StoryError(line.line, "not_so", found=found, wanted=wanted)


def _found_and_wanted(line: Expect, contest: Contest, now_ns: int) -> tuple[str, str]:
    words = line.words
    match line.subject:
        case "points":
            found = [totals(contest)[team] for team in contest.order]
            return _points_row(found), _points_row([hundredths(line.line, word) for word in words])
        case "places":
            found = [places(contest)[team] for team in contest.order]
            return " ".join(map(str, found)), " ".join(words)
        case "team":
            return _of_team(line, contest)
        case "prizes" | "tied":
            return _of_prizes(line.subject, contest), " ".join(words)
        case "phase":
            phase = contest.cue.phase.value if contest.cue else "none"
            return phase, " ".join(words)
        case "scene":
            scene = "black" if contest.black else contest.scene.value
            return scene, " ".join(words)
        case "clock":
            return _clock(contest, now_ns), " ".join(words)
        case "question":
            return str(contest.cue.number if contest.cue else 0), " ".join(words)
        case "asks":
            return ("to resume" if contest.asks_to_resume else "nothing"), " ".join(words)
        case _:
            raise StoryError(line.line, "unknown", text=f"expect {line.subject}")


def _of_prizes(subject: str, contest: Contest) -> str:
    if subject == "tied":
        ties = (",".join(map(str, tie.teams)) for tie in prize_ties(contest))
        return " ".join(ties) or "none"
    prizes = prizes_by_team(contest)
    return " ".join(prizes[team].id if team in prizes else "-" for team in contest.order)


def _of_team(line: Expect, contest: Contest) -> tuple[str, str]:
    match line.words:
        case [team, "has", points] if is_whole(team) and contest.team(int(team)):
            return (
                _points_row([totals(contest)[int(team)]]),
                _points_row([hundredths(line.line, points)]),
            )
        case [team, "place", place] if is_whole(team) and contest.team(int(team)):
            return str(places(contest)[int(team)]), place
        case _:
            raise StoryError(line.line, "unknown", text=" ".join(("expect team", *line.words)))


def _clock(contest: Contest, now_ns: int) -> str:
    if contest.clock is None:
        return "none"
    time = contest.clock.countdown
    seconds = Decimal(time.left(now_ns)) / SECOND_NS
    state = "running" if time.is_running else "held"
    return f"{seconds.normalize():f} {state}"


def _points_row(points: list[int]) -> str:
    return " ".join(f"{(Decimal(one) / 100).normalize():f}" for one in points)
