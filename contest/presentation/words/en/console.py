"""Words of the host's console."""

TEXTS: dict[str, str] = {}
