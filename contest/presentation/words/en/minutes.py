"""Words of the lines of the minutes."""

TEXTS: dict[str, str] = {
    "stopwatch_set": "Time of the act of {team} corrected to {time}",
    "team_corrected": "Team {number} corrected: {what}",
    "contest_corrected": "Contest corrected: {what}",
    "interrupted": "The contest paused: {scene}",
    "at_stake": "{line}. It was worth {points} points",
    "star_kept": "{line}; {team} keeps its star of hope",
    "rules_apply": "Points were given by the rules “{rules}”, which go with these minutes; the points of each round are rounded to two decimals.",
    "changed": "{field} from “{old}” to “{new}”",
    "field_name": "name",
    "field_short": "short name",
    "field_members": "members",
    "field_title": "title",
    "field_place": "place",
    "field_organiser": "organiser",
    "team_named": "{team} (in short: {short})",
}
