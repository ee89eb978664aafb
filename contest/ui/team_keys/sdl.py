"""Game pads as SDL hears them, through pygame-ce: an extra that may be missing."""

from __future__ import annotations

import importlib
import os
import threading
from collections.abc import Iterable
from typing import Any

from contest.ui.team_keys.pads import PadPress, PadsFailed, PadsMissing, PadsThere

# No window of SDL's own, no greeting on the terminal, and presses while ours has the focus.
_SURROUNDINGS = {
    "SDL_VIDEODRIVER": "dummy",
    "SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS": "1",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
}

_SLOWER = 4  # how much later a pad may be found than its presses are heard


class SdlReader:
    """Pads keep their place while they are plugged in; one that comes takes the first free one."""

    def __init__(self) -> None:
        os.environ.update({k: v for k, v in _SURROUNDINGS.items() if k not in os.environ})
        try:
            self._pygame: Any = importlib.import_module("pygame")
        except ImportError as missing:
            raise PadsMissing from missing
        try:
            self._pygame.display.init()  # SDL's events need it
            self._pygame.joystick.init()
        except self._pygame.error as failure:
            raise PadsFailed(str(failure)) from failure
        self._pause = threading.Event()
        self._pads: dict[int, tuple[int, Any]] = {}  # SDL's number → place and device

    def read(self, seconds: float) -> Iterable[PadPress | PadsThere]:
        """What has happened; SDL looks at the pads every millisecond, where there are any."""
        pygame = self._pygame
        if not self._pads:
            self._pause.wait(seconds * _SLOWER)
        try:
            first = pygame.event.wait(int(seconds * 1000)) if self._pads else None
            events = [*([first] if first is not None else ()), *pygame.event.get()]
        except pygame.error as failure:
            raise PadsFailed(str(failure)) from failure
        found = (self._told(event) for event in events)
        return [one for one in found if one is not None]

    def close(self) -> None:
        """Let the pads go."""
        self._pads.clear()
        self._pygame.quit()

    def _told(self, event: Any) -> PadPress | PadsThere | None:
        pygame = self._pygame
        if event.type == pygame.JOYDEVICEADDED:
            device = pygame.joystick.Joystick(event.device_index)
            taken = {place for place, _ in self._pads.values()}
            place = next(number for number in range(len(taken) + 1) if number not in taken)
            self._pads[device.get_instance_id()] = (place, device)
            return self._there()
        if event.type == pygame.JOYDEVICEREMOVED:
            self._pads.pop(event.instance_id, None)
            return self._there()
        if event.type in (pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP):
            known = self._pads.get(event.instance_id)
            if known is not None:
                return PadPress(known[0], event.button, event.type == pygame.JOYBUTTONDOWN)
        return None

    def _there(self) -> PadsThere:
        ordered = sorted(self._pads.values(), key=lambda one: one[0])
        return PadsThere(tuple(device.get_name() for _, device in ordered))
