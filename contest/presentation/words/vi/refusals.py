"""Words of why a command is refused."""

TEXTS: dict[str, str] = {}
