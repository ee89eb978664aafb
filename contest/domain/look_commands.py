"""What is asked about the organiser's look."""

from __future__ import annotations

from contest.domain.looks import Look
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class ChooseLook:
    """Let the stage look like this from now on; the file holds the pictures already."""

    at: int
    look: Look


LookCommand = ChooseLook
