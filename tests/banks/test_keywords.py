"""Hidden keywords of a bank: their rows by key, and the picture that travels with the contest."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from contest.banks.keywords import MOST_PICTURE_BYTES, keywords_in
from contest.banks.loader import load_bank
from contest.preparing import shipped_banks
from contest.reading.faults import BadFile
from tests.banks.samples import sample, write_bank
from tests.pictures import halves, jpeg, png

HIDDEN = {"id": "o1", "keyword": "BẢO MẬT", "rows": ["q1", "q2", "q3", "q4"], "centre": "q5"}


def test_rows_and_centre_are_keys_of_questions(tmp_path: Path) -> None:
    folder = write_bank(tmp_path, sample() | {"obstacles": [HIDDEN]})
    (keyword,) = keywords_in(load_bank(folder))
    assert keyword.key == "mau/o1"
    assert keyword.bank == "mau"
    assert keyword.word == "BẢO MẬT"
    assert keyword.questions == ("mau/q1", "mau/q2", "mau/q3", "mau/q4", "mau/q5")
    assert keyword.picture == ""


def test_the_picture_comes_whole(tmp_path: Path) -> None:
    with_picture = HIDDEN | {"picture": "media/an.jpg"}
    folder = write_bank(tmp_path, sample() | {"obstacles": [with_picture]})
    (folder / "media").mkdir(exist_ok=True)
    (folder / "media" / "an.jpg").write_bytes(jpeg(halves(32, 18, "#c02020", "#2020c0")))
    (keyword,) = keywords_in(load_bank(folder))
    head, _, data = keyword.picture.partition(",")
    assert head == "data:image/jpeg;base64"
    assert base64.b64decode(data) == (folder / "media" / "an.jpg").read_bytes()


@pytest.mark.parametrize(
    "raw",
    [None, bytes(MOST_PICTURE_BYTES + 1), bytes(9), png()[:-20]],
    ids=["missing", "too large", "no picture", "cut"],
)
def test_a_picture_that_is_not_there_too_large_cut_or_none_is_a_fault(
    raw: bytes | None, tmp_path: Path
) -> None:
    with_picture = HIDDEN | {"picture": "media/an.png"}
    folder = write_bank(tmp_path, sample() | {"obstacles": [with_picture]})
    if raw is not None:
        (folder / "media").mkdir(exist_ok=True)
        (folder / "media" / "an.png").write_bytes(raw)
    with pytest.raises(BadFile) as bad:
        keywords_in(load_bank(folder))
    assert "an.png" in bad.value.faults[0].file


def test_the_shipped_keywords_have_four_rows_a_centre_and_a_picture() -> None:
    keywords = [one for path in shipped_banks() for one in keywords_in(load_bank(path))]
    assert len(keywords) >= 3
    for keyword in keywords:
        assert len(keyword.rows) == 4
        assert keyword.centre
        assert keyword.picture.startswith("data:image/png;base64,")
