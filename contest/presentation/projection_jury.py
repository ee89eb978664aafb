"""What the hall sees while the evening stands still on purpose, and the lots that were drawn."""

from __future__ import annotations

from contest.domain.countdown import SECOND_NS
from contest.domain.standings import places
from contest.domain.state import Contest
from contest.presentation import slides
from contest.presentation.looks import sponsors_of
from contest.presentation.wording import Words


def pause_slide(contest: Contest, words: Words) -> slides.Pause:
    """Deliberation, technical pause or intermission; nothing of the question that waits."""
    name = contest.scene.value
    return slides.Pause(
        words.say(f"stage.pause_{name}"),
        contest.title,
        words.say(f"stage.hint_{name}"),
        _clock(contest, words),
        sponsors_of(contest, words),
    )


def lots_slide(contest: Contest, words: Words) -> slides.Lots:
    """The latest lots: the teams one below the other, each with the place it has won."""
    order = contest.lots[-1] if contest.lots else ()
    won = places(contest)
    lines = []
    for number in order:
        team = contest.team(number)
        if team is not None:
            # A team that has withdrawn since has no place.
            place = str(won.get(number) or "–")
            lines.append(slides.LotLine(place, number, team.name, team.color, team.short))
    return slides.Lots(words.say("stage.lots"), words.say("stage.lots_hint"), tuple(lines))


def _clock(contest: Contest, words: Words) -> slides.Clock | None:
    """A countdown that runs from the moment of the pause; at zero nothing happens by itself."""
    pause = contest.pause
    if pause is None or pause.seconds is None:
        return None
    whole_ms = pause.seconds * SECOND_NS // 1_000_000
    label, unit = words.say("stage.clock_pause"), words.say("stage.seconds")
    return slides.Clock(whole_ms, whole_ms, pause.since, running=True, unit=unit, label=label)
