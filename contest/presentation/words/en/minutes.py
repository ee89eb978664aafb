"""Words of the lines of the minutes."""

TEXTS: dict[str, str] = {
    "stopwatch_set": "Time of the act of {team} corrected to {time}",
    "interrupted": "The contest paused: {scene}",
    "at_stake": "{line}. It was worth {points} points",
    "star_kept": "{line}; {team} keeps its star of hope",
    "rules_apply": "Points were given by the rules “{rules}”, which go with these minutes; the points of each round are rounded to two decimals.",
    "team_named": "{team} (in short: {short})",
}
