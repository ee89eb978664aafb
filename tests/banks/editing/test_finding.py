"""Search, filters, problems by question, undo: what the editor asks of a bank."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.banks.editing.document import BankDocument
from contest.banks.editing.filtering import Filter, Law, Trouble, wanted
from contest.banks.editing.history import History
from contest.banks.editing.kinds import KINDS, as_shown, copy_of, new_question, turned_into
from contest.banks.editing.opened import OpenedBank, open_bank
from contest.banks.editing.problems import Problems, problems_of, worst_of
from contest.domain.matching import plain
from contest.reading.faults import Severity, phrase
from tests.banks.editing.test_saving import odd_bank
from tests.banks.samples import sample, write_bank

DAY = "2026-11-22"


def shown(bank: OpenedBank, sought: Filter, problems: Problems | None = None) -> list[str]:
    at = (problems or Problems()).at
    test = wanted(sought, bank.documents, lambda row: worst_of(at.get(row, ())), DAY)
    return [row.id for row in bank.document.rows if test(row)]


def codes_at(bank: OpenedBank, problems: Problems, index: int) -> list[str]:
    return [one.what.name for one in problems.at.get(bank.document.rows[index], ())]


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> OpenedBank:
    return open_bank(odd_bank(tmp_path_factory.mktemp("bank")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thu do", ["q4"]),
        ("Thủ đô", ["q4"]),
        ("THỦ ĐÔ", ["q4"]),
        ("do thu", ["q4"]),  # in any order
        ("đô th", ["q4"]),  # while it is being typed
        ("ang", []),  # a word is found from its beginning
        ("thù", []),  # another tone is another word
        ("ha noi", ["q4"]),  # among the answers
        ("cong an", ["q8"]),  # in the model answer
        ("trang 5", ["q1"]),  # the place in the law
        ("q7", ["q7"]),  # the id
        ("vong-1", ["q1"]),  # a tag
        ("", ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"]),
    ],
)
def test_search_knows_vietnamese(bank: OpenedBank, text: str, found: list[str]) -> None:
    assert shown(bank, Filter(text)) == found


def test_both_styles_of_tone_marks_are_found(tmp_path: Path) -> None:
    other = sample()
    other["questions"][0]["text"] = "Hoà bình là gì?"
    opened = open_bank(write_bank(tmp_path, other))
    assert shown(opened, Filter("hòa")) == shown(opened, Filter("hoà")) == ["q1"]
    assert shown(opened, Filter("hoa binh")) == ["q1"]
    assert shown(opened, Filter("hoá")) == []


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Filter(topic="attt"), ["q1"]),
        (Filter(topic="", kind="short"), ["q4"]),
        (Filter(kind="matching"), ["q7"]),
        (Filter(level=2), ["q1"]),
        (Filter(law=Law.IN_FORCE), ["q1"]),
        (Filter(law=Law.OUT_OF_FORCE), ["q2"]),
        (Filter("so", law=Law.NONE_CITED), ["q5"]),
    ],
)
def test_filters(bank: OpenedBank, sought: Filter, found: list[str]) -> None:
    assert shown(bank, sought) == found


def test_problems_are_told_by_question_and_of_the_whole(tmp_path: Path) -> None:
    broken = sample()
    broken["questions"][1]["answer"] = ["D"]
    broken["questions"][3]["topic"] = "la"
    broken["questions"][4]["difficulty"] = 9  # no record can be made of it
    broken["packages"][0]["questions"] = ["q1", "khong-co"]
    opened = open_bank(write_bank(tmp_path, broken))
    (found,) = problems_of([opened], DAY)
    said = {row.id: [one.what.name for one in several] for row, several in found.at.items()}
    assert said["q2"] == ["banks.answer_unknown"]
    assert said["q4"] == ["banks.topic_unknown"]
    assert said["q5"] == ["banks.schema_maximum"]
    # The obstacle names q5, which is there, faulty as it is.
    assert [dict(one.what.values).get("id") for one in found.whole] == ["khong-co"]
    assert shown(opened, Filter(trouble=Trouble.FAULT), found) == ["q2", "q4", "q5"]


def test_a_faulty_head_is_said_and_hides_nothing_else(tmp_path: Path) -> None:
    broken = sample()
    broken["titel"] = broken.pop("title")
    broken["questions"][1]["answer"] = ["D"]
    opened = open_bank(write_bank(tmp_path, broken))
    (found,) = problems_of([opened], DAY)
    codes = {one.what.name for one in found.whole}
    assert codes == {"banks.schema_required", "banks.unknown_field_near"}
    assert [row.id for row in found.at] == ["q2"]
    assert codes_at(opened, found, 1) == ["banks.answer_unknown"]


def test_law_out_of_force_on_the_day_is_a_fault_of_its_question(bank: OpenedBank) -> None:
    (found,) = problems_of([bank], DAY)
    assert codes_at(bank, found, 1) == ["banks.law_expired"]
    (before,) = problems_of([bank], "2026-06-01")
    assert codes_at(bank, before, 1) == []


def test_the_lint_comes_when_it_is_asked_for(bank: OpenedBank) -> None:
    row = bank.document.rows[0]
    loud = row.fields() | {"text": "Số nào không phải là số chẵn?"}
    opened = bank.with_document(bank.document.with_row(0, bank.document.row(loud)))
    (quiet,) = problems_of([opened])
    (full,) = problems_of([opened], lint=True)
    assert quiet.count(Severity.HINT) == 0
    assert worst_of(full.at[opened.document.rows[0]]) is Severity.HINT


def test_two_banks_are_checked_against_each_other(tmp_path: Path) -> None:
    one = open_bank(write_bank(tmp_path, sample(), "mot"))
    two = open_bank(write_bank(tmp_path, sample(), "hai"))
    alone, (_, beside) = problems_of([two])[0], problems_of([one, two])
    assert alone.count(Severity.WARNING) == 0
    assert {"banks.id_elsewhere", "banks.same_text"} <= set(codes_at(two, beside, 0))


def edit(document: BankDocument, text: str) -> BankDocument:
    return document.with_row(0, document.row(document.rows[0].fields() | {"text": text}))


def test_undo_and_redo_go_through_the_states(bank: OpenedBank) -> None:
    history = History(bank.document)
    first = edit(history.document, "Một?")
    history.do(first, phrase("editor.did_edit"))
    second = edit(history.document, "Hai?")
    history.do(second, phrase("editor.did_edit"))
    assert history.undo()
    assert history.document is first
    assert history.undo()
    assert history.document is bank.document
    assert history.is_saved
    assert not history.undo()
    assert history.redo()
    assert history.redo()
    assert history.document is second
    assert not history.redo()
    assert not history.is_saved


def test_what_is_typed_in_one_go_is_undone_in_one(bank: OpenedBank) -> None:
    history = History(bank.document)
    for text in ("M", "Mộ", "Một"):
        history.do(edit(history.document, text), phrase("editor.did_edit"), run=("q1", "text"))
    history.end_run()
    history.do(edit(history.document, "Một?"), phrase("editor.did_edit"), run=("q1", "text"))
    history.undo()
    assert history.document.rows[0].text == "Một"
    history.undo()
    assert history.document is bank.document


def test_a_new_step_forgets_what_was_undone(bank: OpenedBank) -> None:
    history = History(bank.document)
    history.do(edit(history.document, "Một?"), phrase("editor.did_edit"), run="a")
    history.undo()
    history.do(edit(history.document, "Hai?"), phrase("editor.did_edit"), run="a")
    assert history.redoes is None
    history.undo()
    assert history.document is bank.document


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("into", KINDS)
def test_every_type_turns_into_every_other(kind: str, into: str) -> None:
    own: dict[str, Any] = {"x-a": 1, "topic": "attt", "text": "Câu?"}
    fields = new_question(kind, set()) | own
    turned = turned_into(fields, into)
    assert turned.items() >= own.items()
    assert turned["type"] == into
    record = as_shown(turned)
    assert record is not None
    assert record.text == "Câu?"


def test_turning_keeps_what_both_types_have() -> None:
    choices = [{"id": "A", "text": "Một", "x-k": 1}, {"id": "B", "text": "Hai"}]
    single = {"id": "a", "type": "single", "text": "?", "choices": choices, "answer": "B"}
    multiple = turned_into(single, "multiple")
    assert multiple["choices"] == choices
    assert multiple["answer"] == ["B"]
    assert turned_into(multiple, "single") == single
    assert turned_into(single, "short")["answer"] == ["Hai"]


def test_new_questions_and_copies_have_ids_of_their_own() -> None:
    assert new_question("single", {"cau-001", "cau-002"})["id"] == "cau-003"
    assert copy_of({"id": "a"}, {"a", "a-2"})["id"] == "a-3"


@given(st.text(max_size=40).filter(lambda text: "\u034f" not in text))
def test_without_marks_is_the_fold_less_every_mark(text: str) -> None:
    folded = plain(text, "fold")
    slow = "".join(sign for sign in folded if not unicodedata.combining(sign))
    assert plain(text, "no_tones") == slow.replace("đ", "d").replace("ð", "d")


def test_a_question_that_is_no_object_can_be_seen_and_taken_out(tmp_path: Path) -> None:
    odd = sample()
    odd["questions"].insert(0, "lạc loài")
    opened = open_bank(write_bank(tmp_path, odd))
    (found,) = problems_of([opened])
    assert worst_of(found.at[opened.document.rows[0]]) is Severity.FAULT
    assert replace(opened.document, rows=opened.document.rows[1:]) == opened.document.without([0])
