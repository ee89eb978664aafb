"""All papers go to the printer in the order of the list, each with its copies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from contest.printing.papers import KINDS
from tests.printing.staged import ward_evening
from tests.ui.papers.test_centre import centre_of, finish


def test_all_that_is_ticked_is_printed_in_the_order_of_the_list(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[str, str, int]] = []

    def printing(pdf: bytes, printer: str, copies: int) -> Iterator[int]:
        reader = PdfReader(BytesIO(pdf))
        assert reader.metadata is not None
        sent.append((str(reader.metadata.title), printer, copies))
        yield len(reader.pages)

    monkeypatch.setattr("contest.ui.papers.making.printing", printing)
    monkeypatch.setattr(
        "contest.ui.papers.centre.QPrinterInfo.availablePrinterNames", lambda: ["Canon"]
    )
    stage = ward_evening(2)
    centre = centre_of(stage, qtbot)
    centre._all.click()
    centre._copies.setValue(3)
    centre._print.click()
    finish(centre, qtbot)
    titles = []
    for word in centre._kinds.printable():
        first = next(iter(KINDS[word].draw(replace(stage.given(), events=tuple(stage.log)))))
        titles.append((first.title, "Canon", 3))
    assert sent == titles
    assert "Canon" in centre._message.text()
