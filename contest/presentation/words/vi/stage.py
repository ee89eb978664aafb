"""Words of the projector."""

TEXTS: dict[str, str] = {}
