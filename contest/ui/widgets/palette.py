"""The twelve colours of the teams, the same on the console as on the stage."""

from __future__ import annotations

# ΔE2000 ≥ 10 between any two for normal, protan and deutan eyes; in the order of the stage.
TEAM_COLORS: tuple[str, ...] = (
    "#fdae00", "#abd5f1", "#00d49a", "#ff90c6", "#1d3fd6", "#fff744",
    "#ab001c", "#c2a3ff", "#006344", "#f98d65", "#641e87", "#c2ed8e",
)  # fmt: skip
_DARK, _LIGHT = "#080b20", "#ffffff"


def team_color(index: int) -> str:
    """The colour of a team by its index; indices beyond the twelfth begin anew."""
    return TEAM_COLORS[index % len(TEAM_COLORS)]


def ink_on(color: str) -> str:
    """Black or white, whichever is easier to read on `color` ("#rrggbb")."""
    light = _luminance(color)
    return _DARK if (light + 0.05) / 0.05 > 1.05 / (light + 0.05) else _LIGHT


def _luminance(color: str) -> float:
    parts = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
