"""The Next key around a team's own questions: packages, declarations, stealing."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.cue import Phase
from contest.domain.handling import asking, judging
from contest.domain.rounds import Package, Turns
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.wording import Words


def next_in_turns(contest: Contest, words: Words) -> tuple[c.Command | None, str] | None:
    """What Next does where a package, a declaration or a steal is due; None anywhere else."""
    cue = contest.cue
    if cue is None:
        return _between(contest, words)
    if cue.phase is Phase.DRAWN:
        return c.ShowQuestion(0), words.say("console.next_declared", number=cue.number)
    if cue.phase is Phase.LOCKED and judging.steal_is_due(contest, asking.may_steal(contest)):
        return c.OpenSteal(0), _steal_label(contest, words)
    if asking.steal_window_is_open(cue) and cue.answering is not None:
        return None, words.say("console.next_judge_thief")
    return None


def _between(contest: Contest, words: Words) -> tuple[c.Command | None, str] | None:
    if not isinstance(contest.rules, Package) or contest.next_ask() is not None:
        return None
    if not contest.has_more:
        return None
    if contest.scene is not Scene.PACKAGES:
        return c.ShowScene(0, Scene.PACKAGES), words.say("console.next_packages")
    return None, words.say(f"console.next_choose_{contest.rules.choice}")


def _steal_label(contest: Contest, words: Words) -> str:
    rules = contest.rules
    assert isinstance(rules, Turns | Package)
    if rules.others == "next":
        thief = contest.team(asking.may_steal(contest)[0])
        name = thief.short if thief else ""
        return words.say("console.next_steal_next", team=name, seconds=rules.steal_answer_seconds)
    return words.say("console.next_steal", seconds=rules.steal_seconds)
