"""Words that several sections share."""

TEXTS: dict[str, str] = {
    "and": "and",
    "long_date": "{day}/{month}/{year}",
}
