"""What the code of a printed mark sheet opens on the console, or why it opens nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

from contest.domain.handling import acts
from contest.domain.rounds import Judged
from contest.domain.state import Contest
from contest.presentation.papers.mark_sheets import (
    TAG_DIGITS,
    MarkPlace,
    contest_tag,
    mark_code,
)
from contest.presentation.papers.rounds import round_title
from contest.presentation.wording import Words
from contest.values import dataclass

_LEAST, _MOST = 5, 6  # digits of a code that is typed; a scanned one has the tag behind them


class SheetFault(Enum):
    """Why a code opens no form; each is a sentence of the catalogue, `host.acts_code_…`."""

    UNKNOWN = "unknown"
    CHECK = "check"  # the other square of the sheet was scanned
    OTHER_CONTEST = "other_contest"
    OTHER_ROUND = "other_round"
    EARLY = "early"  # the act is still to come
    OVER = "over"  # its points are settled


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """The form that the code of a printed sheet opens."""

    team: int
    judge: int


@dataclass(frozen=True, slots=True)
class SheetCodes:
    """The codes of this contest: forms of the running round, and the titles of other rounds."""

    tag: str
    here: Mapping[str, SheetPlace]
    elsewhere: Mapping[str, str]
    acts: Mapping[int, bool]  # teams whose act has come, and whether its marks may be entered

    def place(self, text: str) -> SheetPlace | SheetFault:
        """What a typed or scanned text opens. Letters are none of ours, nor made into digits."""
        code = "".join(text.split())
        if not re.fullmatch("[0-9]+", code):
            return SheetFault.CHECK if code.upper().startswith("HT") else SheetFault.UNKNOWN
        if _LEAST + TAG_DIGITS <= len(code) <= _MOST + TAG_DIGITS:
            code, tag = code[:-TAG_DIGITS], code[-TAG_DIGITS:]
            if tag != self.tag:
                return SheetFault.OTHER_CONTEST
        if code in self.elsewhere:
            return SheetFault.OTHER_ROUND
        place = self.here.get(code)
        if place is None:
            return SheetFault.UNKNOWN
        if place.team not in self.acts:
            return SheetFault.EARLY
        return place if self.acts[place.team] else SheetFault.OVER

    def round_of(self, text: str) -> str:
        """The title of the other round that a code is of."""
        digits = "".join(text.split())
        return self.elsewhere.get(digits) or self.elsewhere.get(digits[:-TAG_DIGITS], "")


def sheet_codes_of(contest: Contest, words: Words) -> SheetCodes:
    """The codes of every printed mark sheet of this contest."""
    now = contest.run.round if contest.run else -1
    here: dict[str, SheetPlace] = {}
    elsewhere: dict[str, str] = {}
    for index, rules in enumerate(contest.format.rounds if contest.format else ()):
        if not isinstance(rules, Judged):
            continue
        for team in contest.order:
            for judge in range(1, acts.judges_of(contest, rules) + 1):
                code = mark_code(MarkPlace(index, team, judge))
                if index == now:
                    here[code] = SheetPlace(team, judge)
                else:
                    elsewhere[code] = round_title(contest, index, words)
    play = acts.play_of(contest)
    come = {act.team: act.result is None for act in play.acts}
    return SheetCodes(contest_tag(contest), here, elsewhere, come)
