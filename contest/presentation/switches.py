"""The table of switches: everything that people quarrel about, with its default and its words.

A switch is a parameter of a format. Each of its values has a sentence in the rules (on the stage
and on paper), and a story in `tests/stories` that ends otherwise when the switch is turned. What
nobody may turn stands here too, as a switch of one value.
"""

from __future__ import annotations

from typing import NamedTuple

from contest.values import dataclass


class Value(NamedTuple):
    """A value as a format file writes it (empty: the field is left out), and its sentence."""

    text: str
    sentence: str  # of the catalogue, without "rules."


@dataclass(frozen=True, slots=True)
class Switch:
    """A switch by the name of its field; `kinds` is empty where it is of the whole format.

    The first value is the default. `written`: how a story writes it, where that is not
    "field=value".
    """

    field: str
    kinds: tuple[str, ...]
    values: tuple[Value, ...]
    written: str = ""

    @property
    def story(self) -> str:
        """The file of its story."""
        small = "".join(f"_{sign.lower()}" if sign.isupper() else sign for sign in self.field)
        return f"switch_{small}.txt"

    @property
    def is_fixed(self) -> bool:
        """Whether no format may turn it."""
        return len(self.values) == 1

    def in_story(self, value: Value) -> str:
        """The word of a story that sets it."""
        if not value.text:
            return ""
        return (self.written or f"{self.field}={{value}}").format(value=value.text)


def _switch(field: str, kinds: str, *values: tuple[str, str], written: str = "") -> Switch:
    return Switch(field, tuple(kinds.split()), tuple(Value(*value) for value in values), written)


_QUIZ = "everyone turns buzzer package obstacle elimination playoff"
_STEALS = "turns package"

SWITCHES: tuple[Switch, ...] = (
    # Time and answers.
    _switch(
        "readingSeconds", _QUIZ,
        ("", "starts_host"), ("0", "starts_shown"), ("5", "starts_reading"),
    ),
    _switch(
        "answerCounts", "everyone turns package obstacle",
        ("last", "entry_keys_last"), ("first", "entry_keys_first"),
    ),
    _switch(
        "spelling", "everyone turns package obstacle",
        ("question", "spelling_question"), ("exact", "spelling_exact"),
        ("fold", "spelling_fold"), ("no_tones", "spelling_no_tones"),
    ),
    _switch("judging", "", ("host", "judging_host"), ("automatic", "judging_automatic")),
    # Points.
    _switch("floor", "", ("none", "floor_none"), ("zero", "floor_zero")),
    _switch("beyond", "everyone", ("repeat", "table_repeat"), ("zero", "table_zero")),
    _switch("speedTies", "everyone", ("skip", "speed_tie_skip"), ("next", "speed_tie_next")),
    _switch("linear", "everyone", ("false", "right"), ("true", "linear")),
    # Turns, and who may steal.
    _switch(
        "onPass", "turns",
        ("none", "pass_none"), ("gone", "pass_gone"), ("back_at_end", "pass_back"),
        ("others", "pass_others"),
    ),
    _switch(
        "rotation", "turns",
        ("block", "turns_count_block"), ("alternate", "turns_count_alternate"),
    ),
    _switch(
        "others", _STEALS,
        ("none", "steal_none"), ("next", "steal_next"), ("buzzer", "steal_buzzer"),
    ),
    _switch("whoSteals", _STEALS, ("all", "who_steals_all"), ("behind", "who_steals_behind")),
    _switch("skipInSteal", _STEALS, ("false", "skip_refused"), ("true", "skip_allowed")),
    _switch(
        "stealAfterCorrection", _STEALS,
        ("keep", "after_correction_keep"), ("undo", "after_correction_undo"),
    ),
    _switch("stealWrong", "turns", ("0", "steal_loss_none"), ("-5", "steal_wrong_costs")),
    _switch(
        "stealTakesFromOwner", "package", ("false", "steal_gains"), ("true", "steal_takes"),
    ),
    _switch(
        "stealLoss", "package",
        ("half", "steal_loss_half"), ("none", "steal_loss_none"), ("all", "steal_loss_all"),
    ),
    _switch(
        "half", "package", ("keep", "half_keep"), ("up", "half_up"), ("down", "half_down"),
    ),
    _switch("undoTransfer", "package", ("whole", "transfer_undone")),
    # Packages and the star of hope.
    _switch(
        "order", "package",
        ("fixed", "package_order_fixed"), ("drawn", "package_order_drawn"),
        ("highest", "package_order_highest"),
    ),
    _switch("star", "package", ("false", "star_none"), ("true", "star")),
    _switch(
        "starLoss", "package", ("once", "star_loss_once"), ("and_steal", "star_loss_and_steal"),
    ),
    _switch(
        "starThief", "package", ("single", "star_thief_single"), ("double", "star_thief_double"),
    ),
    _switch(
        "starReplaced", "package", ("moves", "star_moves"), ("returns", "star_returns"),
    ),
    # Buzzers.
    _switch(
        "early", "buzzer playoff",
        ("ignored", "early_ignored"), ("allowed", "early_allowed"), ("loses", "early_loses"),
    ),
    _switch("tries", "buzzer", ("1", "tries_one"), ("2", "tries_more")),
    _switch("buzzHolds", "buzzer", ("true", "buzz_holds"), ("false", "buzz_runs")),
    # A hidden keyword.
    _switch("rowChoice", "obstacle", ("teams", "row_choice_teams"), ("order", "row_choice_order")),
    _switch(
        "hearing", "obstacle", ("at_once", "hearing_at_once"), ("after_row", "hearing_after_row"),
    ),
    _switch(
        "keywordSpelling", "obstacle",
        ("fold", "keyword_spelling_fold"), ("exact", "keyword_spelling_exact"),
        ("no_tones", "keyword_spelling_no_tones"),
    ),
    _switch(
        "keywordAfterCorrection", "obstacle",
        ("keep", "keyword_correction_keep"), ("undo", "keyword_correction_undo"),
    ),
    # Questions to the hall.
    _switch(
        "agenda", "audience", ("true", "audience_agenda"), ("false", "audience_between"),
    ),
    # Golden bell.
    _switch(
        "everyoneWrong", "elimination",
        ("nobody_out", "elimination_nobody_out"), ("all_out", "elimination_all_out"),
    ),
    _switch(
        "rescues", "elimination", ("1", "elimination_rescue"), ("0", "elimination_rescue_none"),
    ),
    # Acts before a jury.
    _switch(
        "mean", "judged",
        ("mean", "mean_mean"), ("sum", "mean_sum"),
        ("without_extremes", "mean_without_extremes"), ("without_far", "mean_without_far"),
    ),
    _switch(
        "count", "judged",
        ("full", "overtime_each_full"), ("started", "overtime_each_started"),
        written="overtime=each:60:1:{value}",
    ),
    _switch("twoPerson", "judged", ("false", "sheets_once"), ("true", "sheets_twice")),
)  # fmt: skip
