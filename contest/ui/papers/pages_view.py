"""Pages as wide as their place, but never wider than a page is looked at."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtPdfWidgets import QPdfView

_WIDEST = 940  # pixels of a page: on a wide screen more would show only its head
_LARGEST = 1.2  # times the size on paper, which a page that wide has


class PagesView(QPdfView):
    """All pages one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setZoomFactor(_LARGEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width of a small window, and keep the page whole in a large one."""
        fits = event.size().width() <= _WIDEST
        mode = QPdfView.ZoomMode.FitToWidth if fits else QPdfView.ZoomMode.Custom
        if mode is not self.zoomMode():
            self.setZoomMode(mode)
        super().resizeEvent(event)
