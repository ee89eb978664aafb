"""Words of what was decided while a question ran, for the minutes."""

TEXTS: dict[str, str] = {
    "cue": "Question {number}: {said}",
    "worth": "{number} ({points} points)",
    "judged": "{teams} {verdict}",
    "corrected": "{team} corrected from {old} to {new}",
    "answer_again": "answer of {team} corrected from {old} to {new}",
    "passed": "passed",
    "steal": "open to the other teams",
    "steal_one": "the right to answer goes to {team}",
    "stake": "{team} stakes {points} points",
    "star_on": "{team} lays its star of hope",
    "star_off": "{team} takes its star of hope off",
    "clock": "clock set to {seconds} seconds",
    "marked_again": "contestants out corrected from {old} to {new}",
    "marks_again": "Sheet of {judge} for {team} corrected from {old} to {new}",
}
