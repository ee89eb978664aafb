"""What the check of banks finds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from contest.banks.checks import check_bank_files, check_banks
from contest.banks.loader import load_bank
from contest.domain.questions import Question
from contest.presentation.wording import Words
from tests.banks.samples import line_of, sample, write_bank


def codes(folder: Path, bank: dict[str, Any], **options: Any) -> tuple[list[str], list[str]]:
    report = check_bank_files([write_bank(folder, bank)], **options)
    for fault in (*report.faults, *report.warnings):
        for words in (Words("vi"), Words("en")):
            assert fault.sentence(words)
    return [one.code for one in report.faults], [one.code for one in report.warnings]


def changed(index: int, **fields: Any) -> dict[str, Any]:
    bank = sample()
    bank["questions"][index] |= fields
    return bank


def test_the_sample_is_clean(tmp_path: Path) -> None:
    assert codes(tmp_path, sample(), date="2026-11-22") == ([], [])


@pytest.mark.parametrize(
    ("bank", "code"),
    [
        (changed(5, id="q1"), "banks.repeated_id"),
        (changed(0, answer="D"), "banks.answer_unknown"),
        (changed(1, answer=["A", "D"]), "banks.answer_unknown"),
        (changed(1, answer=["A", "A"]), "banks.answer_repeated"),
        (
            changed(0, choices=[{"id": "A", "text": "x"}, {"id": "C", "text": "y"}], answer="A"),
            "banks.letter_order",
        ),
        (
            changed(0, choices=[{"id": "A", "text": "x"}, {"id": "B", "text": "x"}]),
            "banks.equal_options",
        ),
        (changed(1, topic="khac"), "banks.topic_unknown"),
        (changed(0, points=7.505), "banks.points_too_fine"),
        (changed(7, rubric=[{"text": "x", "points": 0.125}]), "banks.points_too_fine"),
        (changed(5, answer=["B", "B"]), "banks.order_incomplete"),
        (changed(6, answer={"1": "B", "3": "A"}), "banks.pairs_incomplete"),
        (changed(6, answer={"1": "B", "2": "C"}), "banks.pair_unknown"),
        (
            changed(6, right=[{"id": "A", "text": "x"}, {"id": "A", "text": "y"}]),
            "banks.piece_repeated",
        ),
        (changed(0, media=[{"kind": "image", "src": "media/no.png"}]), "banks.media_missing"),
        (changed(0, sources=[{"document": "luat-9"}]), "banks.document_unknown"),
        (changed(0, text="   "), "banks.blank_text"),
        (changed(2, text="Một cộng  một"), "banks.double_space"),
        (changed(2, text=" Một cộng một"), "banks.outer_space"),
        (changed(2, text="Một cộng\u200b một"), "banks.unseen_signs"),
        (changed(2, text="Một cô\u0323ng một"), "banks.not_nfc"),
        (changed(3, answer=["Ðà Lạt"]), "banks.eth"),
        (
            sample() | {"packages": [{"id": "g", "title": "G", "questions": ["q1", "zz"]}]},
            "banks.question_unknown",
        ),
        (
            sample() | {"packages": [{"id": "g", "title": "G", "questions": ["q1", "q1"]}]},
            "banks.question_twice",
        ),
        (
            sample() | {"packages": [{"id": "g", "title": "G", "pick": {"count": 9}}]},
            "banks.pick_too_many",
        ),
        (
            sample()
            | {
                "packages": [
                    {"id": "g", "title": "G", "pick": {"count": 1, "topics": ["x", "attt"]}}
                ]
            },
            "banks.topic_unknown",
        ),
        (
            sample()
            | {"obstacles": [{"id": "o", "keyword": "K", "rows": ["q1", "q2", "q3", "zz"]}]},
            "banks.question_unknown",
        ),
        (
            sample() | {"obstacles": [{"id": "o", "keyword": "K", "rows": ["q1", "q2", "q3"]}]},
            "banks.schema_min_items",
        ),
    ],
)
def test_each_fault_is_found_alone(tmp_path: Path, bank: dict[str, Any], code: str) -> None:
    faults, warnings = codes(tmp_path, bank)
    assert code in faults + warnings
    # A blank text is nothing else; an unknown pair may be two faults of one line.
    assert set(faults + warnings) <= {code, "banks.pairs_incomplete", "banks.pair_unknown"}


def test_a_fault_stands_on_its_line(tmp_path: Path) -> None:
    home = write_bank(tmp_path, changed(1, answer=["A", "D"]))
    (fault,) = check_bank_files([home]).faults
    assert fault.line == line_of(home, '"D"')
    assert fault.place(Words("vi")) == (
        f'{home}/bank.json, dòng {fault.line}, câu 2 (q2), trường "answer", mục 2'
    )


def expiring(folder: Path, **fields: Any) -> Path:
    home = write_bank(folder, changed(0, sources=[{"document": "cu"}], **fields))
    old = {"id": "cu", "title": "Luật Cũ", "validTo": "2026-06-30", "replacedBy": "moi"}
    new = {"id": "moi", "title": "Luật Mới", "validFrom": "2026-07-01"}
    documents = {"format": "document-list", "formatVersion": "1.0", "documents": [old, new]}
    (folder / "sources.json").write_text(json.dumps(documents), encoding="utf-8")
    return home


def test_law_no_longer_in_force_is_a_fault_from_the_day_after_its_last(tmp_path: Path) -> None:
    home = expiring(tmp_path)
    assert check_bank_files([home], date="2026-06-30").is_clean
    (fault,) = check_bank_files([home], date="2026-07-01").faults
    assert "đã hết hiệu lực từ 01/7/2026: Luật Cũ (nay là Luật Mới)" in fault.said(Words("vi"))
    assert check_bank_files([home]).is_clean  # nobody said a date


def test_law_not_yet_in_force_is_a_fault(tmp_path: Path) -> None:
    faults, _ = codes(
        tmp_path,
        changed(0, sources=[{"title": "Luật", "validFrom": "2027-01-01"}]),
        date="2026-12-31",
    )
    assert faults == ["banks.law_not_yet"]


def test_a_question_about_history_may_cite_old_law(tmp_path: Path) -> None:
    home = expiring(tmp_path, about="history")
    report = check_bank_files([home], date="2026-07-01")
    # It is not drawn by a package of the ordinary kind, though.
    assert [fault.code for fault in report.faults] == ["banks.pick_too_many"]


def test_the_same_question_twice_is_a_fault_and_the_same_words_a_warning(tmp_path: Path) -> None:
    bank = sample()
    again = bank["questions"][0] | {"id": "q9", "text": "SỐ NÀO ĐỨNG SAU MỘT?"}
    bank["questions"].append(again)
    assert codes(tmp_path / "a", bank) == (["banks.same_question"], [])
    other = [{"id": "A", "text": "Khác"}, {"id": "B", "text": "Nữa"}]
    bank["questions"][-1] = again | {"choices": other}
    assert codes(tmp_path / "b", bank) == ([], ["banks.same_text"])


def test_two_banks_are_compared(tmp_path: Path) -> None:
    homes = [write_bank(tmp_path, sample(), name) for name in ("mot", "hai")]
    report = check_bank_files(homes)
    assert report.is_clean
    found = [fault.code for fault in report.warnings]
    assert found.count("banks.same_text") == 8
    assert found.count("banks.id_elsewhere") == 8
    other = write_bank(tmp_path / "khac", sample(), "mot")
    assert [fault.code for fault in check_bank_files([homes[0], other]).faults] == [
        "banks.same_bank_name"
    ]


def test_names_standing_twice_are_found(tmp_path: Path) -> None:
    home = write_bank(tmp_path, sample())
    path = home / "bank.json"
    text = path.read_text(encoding="utf-8").replace(
        '"answer": "B",', '"answer": "A",\n"answer": "B",'
    )
    path.write_text(text, encoding="utf-8")
    (fault,) = check_bank_files([home]).faults
    assert (fault.code, fault.line) == ("banks.repeated_name", line_of(home, '"answer": "B"'))


def test_pages_are_counted_by_whoever_lays_out(tmp_path: Path) -> None:
    def pages(question: Question) -> int:
        return {"q1": 2, "q2": 3}.get(question.id, 1)

    assert codes(tmp_path, sample(), page_count=pages) == (["banks.pages"], ["banks.pages"])


def test_what_can_be_read_of_a_faulty_bank_is_checked_too(tmp_path: Path) -> None:
    bank = changed(0, answer="D")
    bank["questions"][4]["answer"] = "pi"
    bank["obstacles"] = []
    faults, _ = codes(tmp_path, bank)
    assert sorted(faults) == ["banks.answer_unknown", "banks.schema_type"]


def test_many_faults_of_a_kind_are_counted(tmp_path: Path) -> None:
    bank = sample()
    first = bank["questions"][2]
    bank["questions"] = [
        first | {"id": f"q{n}", "text": f"Câu {n}.", "topic": "x"} for n in range(150)
    ]
    bank["packages"] = bank["obstacles"] = []
    faults, _ = codes(tmp_path, bank)
    assert faults.count("banks.topic_unknown") == 100
    assert faults.count("banks.more_of_kind") == 1


def test_a_date_that_is_none_is_refused(tmp_path: Path) -> None:
    bank = load_bank(write_bank(tmp_path, sample()))
    with pytest.raises(ValueError, match="isoformat"):
        check_banks([bank], date="tomorrow")
