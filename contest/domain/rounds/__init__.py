"""Kinds of round: one module each; a format is a table of their parameters."""

from contest.domain.rounds.buzzer import Buzzer
from contest.domain.rounds.everyone import Everyone
from contest.domain.rounds.turns import Turns

RoundRules = Everyone | Turns | Buzzer

__all__ = ["Buzzer", "Everyone", "RoundRules", "Turns"]
