"""Takes what a window shows, small enough for a page of text."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from contest.ui.projector.window import StageWindow

WIDTH = 900
STAGE_WIDTH = 480
BLENDS, AREAS, SIGNS = 90, 90, 60  # colours of transitions, of areas, of what shines


class Camera:
    """Writes each picture under its name; `taken` are the files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.taken: list[Path] = []

    def window(self, name: str, window: QWidget) -> None:
        """A window of the host's."""
        self._write(name, window.grab().toImage(), WIDTH)

    def stage(self, name: str, window: StageWindow) -> None:
        """What the hall sees at the same moment."""
        self._write(f"{name}-stage", window.grabWindow(), STAGE_WIDTH)

    def page(self, name: str, image: QImage) -> None:
        """A page of paper."""
        self._write(name, image, STAGE_WIDTH)

    def _write(self, name: str, image: QImage, width: int) -> None:
        small = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        assert small.save(buffer, "PPM")  # type: ignore[call-overload]
        path = self._folder / f"{name}.png"
        picture = Image.open(BytesIO(buffer.data().data())).convert("RGB")
        few = picture.quantize(palette=_palette(picture), dither=Image.Dither.NONE)
        few.save(path, optimize=True)
        self.taken.append(path)
        print(path.name, flush=True)


def _palette(picture: Image.Image) -> Image.Image:
    """Colours for a picture of a window: flat areas keep theirs, and so do the colours of teams."""
    blends = picture.quantize(BLENDS, Image.Quantize.MEDIANCUT).convert("RGB").getcolors()
    found = sorted(picture.getcolors(picture.width * picture.height), reverse=True)
    areas = [colour for _, colour in found[:AREAS]]
    signs = [colour for _, colour in found if max(colour) - min(colour) > 110][:SIGNS]
    few = dict.fromkeys((*(colour for _, colour in blends), *areas, *signs))
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in few for part in colour])
    return palette
