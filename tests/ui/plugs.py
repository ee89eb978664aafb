"""Screens that are plugged in and pulled out for real, as far as Qt can tell.

The offscreen platform lets its screens be set while it runs, by a function that is handed out to
C++ alone (tst_qhighdpi.cpp of Qt uses it): it is called here by its address. Only where that call
is known to be right: Linux on x86-64.
"""

from __future__ import annotations

import ctypes
import json
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtCore import QByteArray, QJsonDocument
from PySide6.QtGui import QGuiApplication

MAY_PLUG = sys.platform == "linux" and platform.machine() == "x86_64"
_RESOURCE_SLOT = 12  # of QPlatformNativeInterface: after the twelve virtual functions of QObject
_LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"


@dataclass(frozen=True)
class Plug:
    """A screen as the platform is told of it, in its own pixels; `ratio` is its scale factor."""

    name: str
    width: int
    height: int
    x: int = 0
    ratio: float = 1.0

    def to_json(self) -> dict[str, object]:
        return {
            "name": self.name,
            "x": self.x,
            "y": 0,
            "width": self.width,
            "height": self.height,
            "dpr": 1,  # as Windows and X11 have it: the density asks for the scale
            "logicalDpi": round(96 * self.ratio),
            "logicalBaseDpi": 96,
        }


LAPTOP = Plug("laptop", 1920, 1080)
PROJECTOR = Plug("projector", 1024, 768, 1920)
NOTHING_ELSE = (Plug("", 800, 800),)  # what the platform begins with


def plug(screens: Sequence[Plug]) -> None:
    """From now on these screens are there; the first of new ones is the primary one."""
    interface = _function("Gui", "_ZN15QGuiApplication23platformNativeInterfaceEv")()
    slots = ctypes.cast(interface, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))[0]
    resource = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    name = QByteArray(b"setConfiguration")
    found = resource(slots[_RESOURCE_SLOT] or 0)(interface, _address(name))
    text = json.dumps({"screens": [one.to_json() for one in screens]})
    document = QJsonDocument.fromJson(QByteArray(text.encode()))
    value = ctypes.c_void_p()  # a QJsonObject is one pointer
    _function("Core", "_ZNK13QJsonDocument6objectEv")(ctypes.addressof(value), _address(document))
    apply = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
    apply(found)(ctypes.addressof(value), interface)
    QGuiApplication.processEvents()


def _function(library: str, name: str) -> ctypes._NamedFuncPointer:
    found = getattr(ctypes.CDLL(str(_LIBRARIES / f"libQt6{library}.so.6")), name)
    found.restype = ctypes.c_void_p
    found.argtypes = [] if library == "Gui" else [ctypes.c_void_p, ctypes.c_void_p]
    return found  # type: ignore[no-any-return]


def _address(wrapped: object) -> int:
    return int(shiboken6.getCppPointer(wrapped)[0])  # type: ignore[arg-type]
