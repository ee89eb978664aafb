"""What is wrong or worth a look in a contest that is being prepared, said at its field."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.act_commands import EnterJudges
from contest.domain.contest import reasons_against
from contest.domain.state import Contest
from contest.domain.teams import NAME_LIMIT, SHORT_LIMIT, proposed_short
from contest.domain.typed import tidied, time_of_day
from contest.presentation.offers import say_refusal
from contest.presentation.setup.draft import Draft, Step, TeamRow, members_of
from contest.presentation.wording import Words
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence about a field; `stops` where no contest can be made before it is mended.

    `row` is the place of a team among those entered, None for what is about the whole step.
    """

    step: Step
    field: str
    text: str
    stops: bool = True
    row: int | None = None


@dataclass(frozen=True, slots=True)
class RoundNeed:
    """How many questions a round asks and keeps in reserve, and how many there are for it."""

    number: int
    title: str
    needed: int
    found: int
    spare_needed: int = 0
    spare_found: int = 0

    @property
    def is_met(self) -> bool:
        """Whether the round can be played; a short reserve is no hindrance."""
        return self.found >= self.needed


@dataclass(frozen=True, slots=True)
class Needs:
    """What the chosen banks give to each round; `short` and `notes` are sentences."""

    rounds: tuple[RoundNeed, ...] = ()
    short: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def remarks_on(draft: Draft, needs: Needs, today: str, words: Words) -> tuple[Remark, ...]:
    """Everything that is wrong or worth a look, step by step."""
    return (
        *_on_cover(draft, today, words),
        *(_on_teams(draft, words) if draft.plays_in_teams else ()),
        *_on_judges(draft, words),
        *_on_banks(draft, needs, words),
    )


def _on_cover(draft: Draft, today: str, words: Words) -> Iterator[Remark]:
    if draft.date < today:
        text = words.say("setup.date_past", date=words.date(draft.date))
        yield Remark(Step.COVER, "date", text, stops=False)
    if time_of_day(draft.start) is None:
        yield Remark(Step.COVER, "start", words.say("show.plan_start_wrong"))


def _on_teams(draft: Draft, words: Words) -> Iterator[Remark]:
    count, least, most = len(draft.entered), draft.format.least_teams, draft.format.most_teams
    if not least <= count <= most:
        name = "setup.teams_none" if not count else "setup.teams_count"
        text = words.say(name, count=count, least=least, most=most)
        yield Remark(Step.TEAMS, "teams", text)
    seen: dict[tuple[str, str], int] = {}
    for place, row in enumerate(draft.entered):
        yield from _on_row(place, row, words)
        yield from _on_twins(place, row, seen, words)


def _on_row(place: int, row: TeamRow, words: Words) -> Iterator[Remark]:
    number, name, short = place + 1, tidied(row.name), tidied(row.short)
    if not name:
        yield Remark(Step.TEAMS, "name", words.say("setup.no_name", row=number), row=place)
    limits = [("name", name, NAME_LIMIT), ("short", short, SHORT_LIMIT)]
    limits += [("members", member, NAME_LIMIT) for member in members_of(row)]
    for field, text, limit in limits:
        if len(text) > limit:
            what = words.say(f"setup.column_{field}")
            values = {"row": number, "what": what, "limit": limit, "count": len(text)}
            yield Remark(Step.TEAMS, field, words.say("setup.too_long", **values), row=place)


def _on_twins(
    place: int, row: TeamRow, seen: dict[tuple[str, str], int], words: Words
) -> Iterator[Remark]:
    name = tidied(row.name)
    short = tidied(row.short) or proposed_short(name)
    for field, text in (("name", name), ("short", short)):
        first = seen.setdefault((field, text.casefold()), place)
        if text and first != place:
            said = words.say(f"setup.same_{field}", row=place + 1, first=first + 1, text=text)
            yield Remark(Step.TEAMS, field, said, stops=False, row=place)
            return


def _on_judges(draft: Draft, words: Words) -> Iterator[Remark]:
    if draft.judges:
        asked = EnterJudges(0, draft.judges)
        for refusal in reasons_against(Contest(format=draft.format), asked):
            yield Remark(Step.JUDGES, "judges", say_refusal(refusal, words))


def _on_banks(draft: Draft, needs: Needs, words: Words) -> Iterator[Remark]:
    if not draft.banks and any(one.needed for one in needs.rounds):
        yield Remark(Step.BANKS, "banks", words.say("setup.no_banks"))
        return
    for text in needs.short:
        yield Remark(Step.BANKS, "banks", text)
    for text in needs.notes:
        yield Remark(Step.BANKS, "banks", text, stops=False)
