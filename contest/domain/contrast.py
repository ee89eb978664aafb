"""How well a colour is read on the stage, by WCAG 2, and the nearest one that is read well enough.

A colour moves along its lightness in OKLab (Ottosson 2020), its hue stays: blue gets a lighter or a
deeper blue.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

LEAST_RATIO = 7.0
# What the accent is written on at worst: the lightest of the dark stage, its cards and the lines of
# its drum in the light, and the deepest of the light one. A test holds them to what is painted.
DARK_SURFACE, LIGHT_SURFACE = "#2d3b86", "#cbd5f0"
_STEPS = 400  # of lightness, from a colour to white or black
_FORM = re.compile(r"#[0-9a-f]{6}")

Triple = tuple[float, float, float]


def is_colour(text: str) -> bool:
    """Whether it is a colour as the contest keeps it: "#rrggbb" in small letters."""
    return _FORM.fullmatch(text) is not None


def ratio(one: str, other: str) -> float:
    """Contrast from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def accent_ratio(accent: str, *, light: bool) -> float:
    """The least contrast that a colour has as the accent of a theme."""
    return ratio(accent, LIGHT_SURFACE if light else DARK_SURFACE)


@lru_cache(maxsize=64)
def nearest_accent(accent: str, *, light: bool) -> str:
    """The colour itself where it is read well, else the nearest of its hue that is."""
    if accent_ratio(accent, light=light) >= LEAST_RATIO:
        return accent
    lightness, a, b = _to_oklab(accent)
    end = 0.0 if light else 1.0
    for step in range(1, _STEPS + 1):
        moved = _in_gamut(lightness + (end - lightness) * step / _STEPS, a, b)
        if accent_ratio(moved, light=light) >= LEAST_RATIO:
            return moved
    return "#000000" if light else "#ffffff"


def _in_gamut(lightness: float, a: float, b: float) -> str:
    """The colour of that lightness and hue, with as much of its chroma as a screen shows."""
    for part in range(20, -1, -1):
        linear = _from_oklab(lightness, a * part / 20, b * part / 20)
        if all(-0.0005 <= value <= 1.0005 for value in linear):
            break
    return "#" + "".join(f"{round(255 * _curved(value)):02x}" for value in linear)


def _linear(colour: str) -> Triple:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _straight(red), _straight(green), _straight(blue)


def _straight(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _curved(value: float) -> float:
    value = min(1.0, max(0.0, value))
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


@lru_cache(maxsize=64)
def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _to_oklab(colour: str) -> Triple:
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _from_oklab(lightness: float, a: float, b: float) -> Triple:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
