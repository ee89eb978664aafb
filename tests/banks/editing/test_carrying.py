"""Questions that go from one bank to another, and what goes with them."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from contest.banks.checks import check_bank_files
from contest.banks.editing.carrying import carried, split_off
from contest.banks.editing.media import put_media
from contest.banks.editing.opened import OpenedBank, make_bank, open_bank
from contest.banks.editing.saving import save
from contest.reading.faults import NotPossible
from tests.banks.editing.test_saving import odd_bank
from tests.banks.samples import PICTURE, sample, write_bank


@pytest.fixture
def source(tmp_path: Path) -> OpenedBank:
    return open_bank(odd_bank(tmp_path))


def target_at(folder: Path, bank: dict[str, Any]) -> OpenedBank:
    return open_bank(write_bank(folder, bank, "kia"))


def test_a_question_brings_its_topic_law_and_media(source: OpenedBank, tmp_path: Path) -> None:
    target = make_bank(tmp_path / "xa" / "moi", "Mới")
    made = carried(source, [0, 1], target)
    put_media(tmp_path / "xa" / "moi", made.media)
    save(target.with_document(made.document))
    written: Any = json.loads((tmp_path / "xa/moi/bank.json").read_text("utf-8"))
    assert written["topics"] == [{"id": "attt", "title": "An toàn thông tin"}]
    cited = written["questions"][1]["sources"][0]
    # The list of the other place does not have this law, so it is written out.
    assert cited == {
        "title": "Luật An ninh mạng (24/2018)",
        "validTo": "2026-06-30",
        "x-why": "vì thế",
    }
    assert (tmp_path / "xa/moi/media/so.png").read_bytes() == PICTURE
    assert check_bank_files([tmp_path / "xa" / "moi"]).is_clean


def test_law_that_both_banks_list_stays_by_its_id(source: OpenedBank, tmp_path: Path) -> None:
    target = make_bank(tmp_path / "moi", "Mới")  # beside the same list
    row = carried(source, [1], target).document.rows[0]
    assert row.fields()["sources"] == [{"document": "luat", "x-why": "vì thế"}]
    assert row.fields()["x-facts"] == ["f1", "f2"]


def test_an_id_that_is_taken_gets_a_number(source: OpenedBank, tmp_path: Path) -> None:
    target = target_at(tmp_path / "b", sample())
    made = carried(source, [0, 3], target, at=1)
    assert [row.id for row in made.document.rows][:4] == ["q1", "q1-2", "q4-2", "q2"]
    assert made.at == range(1, 3)


def test_a_topic_is_found_by_its_title_and_not_mixed_up(source: OpenedBank, tmp_path: Path) -> None:
    bank = sample()
    bank["topics"] = [{"id": "attt", "title": "Khác"}, {"id": "so", "title": "An toàn thông tin"}]
    bank["questions"][0]["topic"] = "so"
    row = carried(source, [0], target_at(tmp_path / "b", bank)).document.rows[-1]
    assert row.fields()["topic"] == "so"
    bank["topics"].pop()
    bank["questions"][0]["topic"] = "attt"
    made = carried(source, [0], target_at(tmp_path / "c", bank)).document
    assert made.topics == {"attt": "Khác", "attt-2": "An toàn thông tin"}
    assert made.rows[-1].fields()["topic"] == "attt-2"


def test_another_picture_of_the_same_name_is_not_overwritten(
    source: OpenedBank, tmp_path: Path
) -> None:
    target = target_at(tmp_path / "b", sample())
    (tmp_path / "b/kia/media/so.png").write_bytes(b"another")
    made = carried(source, [0], target)
    media: Any = made.document.rows[-1].fields()["media"]
    assert media[0]["src"] == "media/so-2.png"
    put_media(tmp_path / "b" / "kia", made.media)
    assert (tmp_path / "b/kia/media/so.png").read_bytes() == b"another"
    assert (tmp_path / "b/kia/media/so-2.png").read_bytes() == PICTURE


def test_the_same_picture_is_not_copied_again(source: OpenedBank, tmp_path: Path) -> None:
    made = carried(source, [0], target_at(tmp_path / "b", sample()))
    assert made.media == {}


def test_media_cannot_go_into_a_zip(source: OpenedBank, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as packed:
        packed.writestr("bank.json", json.dumps(sample()))
    target = open_bank(tmp_path / "z.zip")
    assert carried(source, [3], target).document.rows[-1].id == "q4-2"
    with pytest.raises(NotPossible, match=r"editor\.media_in_zip"):
        carried(source, [0], target)


def test_a_part_becomes_a_bank_of_its_own(source: OpenedBank, tmp_path: Path) -> None:
    made = split_off(source, [7, 0], tmp_path / "xa" / "tach", "Phần tách")
    again = open_bank(tmp_path / "xa" / "tach")
    assert [row.id for row in again.document.rows] == ["q1", "q8"]
    assert again.document.title == made.document.title == "Phần tách"
    assert (tmp_path / "xa/tach/media/so.png").is_file()
    assert again.documents.keys() == {"luat"}
    assert check_bank_files([tmp_path / "xa" / "tach"]).is_clean


def test_everything_of_one_bank_merges_into_another(source: OpenedBank, tmp_path: Path) -> None:
    other = sample()
    other["questions"] = [
        question | {"id": f"k{i}"} for i, question in enumerate(other["questions"])
    ]
    del other["packages"], other["obstacles"]
    target = target_at(tmp_path / "b", other)
    made = carried(source, range(len(source.document.rows)), target)
    assert len(made.document.rows) == 16
    assert len(made.document.ids()) == 16
