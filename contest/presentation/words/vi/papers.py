"""Words of papers."""

TEXTS: dict[str, str] = {}
