"""Words of the rules of a contest in sentences."""

TEXTS: dict[str, str] = {}
