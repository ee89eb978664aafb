"""The editor offers the files that a contest takes: no picture that the hall would not see."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image

from contest.banks.picture_size import picture_size
from contest.presentation.wording import Words
from contest.ui.banks.forms.media import KINDS

PICTURES = sorted(ending for ending, kind in KINDS.items() if kind == "image")


@pytest.mark.parametrize("ending", PICTURES)
def test_every_kind_of_picture_that_is_offered_is_taken(ending: str) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 6)).save(buffer, Image.registered_extensions()[ending])
    assert picture_size(buffer.getvalue()) == (8, 6)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_dialog_shows_the_same_files_as_may_be_dropped(language: str) -> None:
    shown = Words(language).say("editor.media_files")
    assert set(re.findall(r"\*(\.\w+)", shown)) == set(KINDS)
