"""Words of the command line."""

TEXTS: dict[str, str] = {}
