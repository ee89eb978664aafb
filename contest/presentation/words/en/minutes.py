"""Words of the lines of the minutes."""

TEXTS: dict[str, str] = {
    "stopwatch_set": "Time of the act of {team} corrected to {time}",
    "interrupted": "The contest paused: {scene}",
    "team_named": "{team} (in short: {short})",
}
