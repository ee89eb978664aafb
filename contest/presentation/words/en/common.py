"""Words that several sections share."""

TEXTS: dict[str, str] = {
    "and": "and",
    "long_date": "{day}/{month}/{year}",
    "true": "True",
    "false": "False",
    "or": " or ",
    "in_force_from": "in force from {date}",
    "right": "right",
    "wrong": "wrong",
    "blank": "no answer",
    "partial": "partly right",
}
