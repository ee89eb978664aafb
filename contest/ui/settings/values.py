"""What may be set, and what holds unless somebody sets it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from contest.presentation.wording import LANGUAGES, Language
from contest.values import dataclass

Theme = Literal["dark", "light"]
THEMES: tuple[Theme, ...] = ("dark", "light")
TEXT_SIZES = (100, 115, 130)  # percent
MOST_VOLUME = 100


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` is None until somebody chose; empty texts are for what the program finds itself.

    `screen`: the projector's, by what it calls itself. `second_copy`: the folder into which each
    contest is copied, event by event. `contests`: the folder of new contests.
    """

    language: Language | None = None
    theme: Theme = "dark"
    reduced_motion: bool = False
    volume: int = 70
    muted: bool = False
    screen: str = ""
    second_copy: str = ""
    text_size: int = 100
    contests: str = ""


def settings_in(fields: Mapping[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    """The settings that a file holds, and the names of those that are none: they stay as usual."""
    usual = Settings()
    good: dict[str, Any] = {}
    wrong: list[str] = []
    for name, fits in _FITS.items():
        if name not in fields or fields[name] == getattr(usual, name):
            continue
        if fits(fields[name]):
            good[name] = fields[name]
        else:
            wrong.append(name)
    return Settings(**good), tuple(wrong)


def fields_of(settings: Settings) -> dict[str, Any]:
    """The settings as a file holds them."""
    return {name: getattr(settings, name) for name in _FITS}


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) < 4096 and "\0" not in value


def _is_volume(value: object) -> bool:
    return type(value) is int and 0 <= value <= MOST_VOLUME


_FITS = {
    "language": lambda value: value in LANGUAGES,
    "theme": lambda value: value in THEMES,
    "reduced_motion": lambda value: isinstance(value, bool),
    "volume": _is_volume,
    "muted": lambda value: isinstance(value, bool),
    "screen": _is_text,
    "second_copy": _is_text,
    "text_size": lambda value: type(value) is int and value in TEXT_SIZES,
    "contests": _is_text,
}
