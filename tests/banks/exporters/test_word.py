"""Papers for Word: what is printed, what a paper without the key keeps quiet, what comes back."""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings

from contest.banks.exporters.word import export_word
from contest.banks.exporting import Export
from contest.banks.importing import Import
from contest.banks.loader import LoadedBank, load_bank
from contest.banks.records import BankHead, TopicRecord
from contest.domain.questions import Choice, Media, Question, Single
from contest.presentation.wording import Language, Words
from contest.reading.faults import Phrase
from contest.resources import banks_dir
from tests.banks.exporters.test_round_trips import questions
from tests.banks.importers.reading import brought
from tests.banks.importers.word_files import PNG
from tests.banks.samples import sample, write_bank


@pytest.fixture
def bank(tmp_path: Path) -> LoadedBank:
    home = write_bank(tmp_path, sample())
    (home / "media" / "so.png").write_bytes(PNG)
    return load_bank(home)


@dataclass
class Content:
    """What is exported."""

    questions: tuple[Question, ...]
    head: BankHead
    files: dict[str, bytes] = field(default_factory=dict)

    def written(self, *, with_key: bool, language: Language = "vi") -> Export:
        return export_word(
            self.questions, self.head, Words(language), self.files.get, with_key=with_key
        )


def head(title: str, **topics: str) -> BankHead:
    records = tuple(TopicRecord(name, said) for name, said in topics.items())
    return BankHead(format="quiz-bank", formatVersion="1.0", title=title, topics=records)


def content_of(bank: LoadedBank) -> Content:
    return Content(tuple(bank.questions()), bank.head, {"media/so.png": PNG})


def paper(content: Content, *, with_key: bool) -> list[str]:
    made = content.written(with_key=with_key)
    return [paragraph.text for paragraph in Document(io.BytesIO(made.raw)).paragraphs]


def lost(content: Content, language: Language = "vi") -> dict[str, set[str]]:
    """The parts that are lost, by question; "" for those of the bank."""
    found: dict[str, set[str]] = {}
    for loss in content.written(with_key=True, language=language).losses:
        values = dict(loss.what.values)
        part = values["part"].name if isinstance(values.get("part"), Phrase) else loss.what.name
        assert loss.said(Words(language))
        found.setdefault(loss.question, set()).add(
            part.removeprefix("exports.").removeprefix("part_")
        )
    return found


def again(content: Content) -> Import:
    return brought(content.written(with_key=True).raw)


def test_a_paper_with_the_key_reads_as_people_write_one(bank: LoadedBank) -> None:
    lines = paper(content_of(bank), with_key=True)
    assert lines[:7] == [
        "Ngân hàng mẫu",
        "Chủ đề: An toàn thông tin",
        "Câu 1: Số nào đứng sau một?",
        "A. Một",
        "B. Hai",
        "C. Ba",
        "Đáp án: B",
    ]
    assert "Câu 6 (sắp xếp): Xếp từ bé đến lớn." in lines
    assert "Đáp án: 1-B, 2-A" in lines


def test_a_paper_without_the_key_gives_nothing_away(bank: LoadedBank) -> None:
    lines = paper(content_of(bank), with_key=False)
    whole = "\n".join(lines)
    for secret in ("Đáp án", "Giải thích", "Căn cứ", "Đọc chậm", "Hà Nội", "Không bấm", "3,14"):
        assert secret not in whole
    assert [line for line in lines if line.startswith("Câu ")] == [
        line for line in paper(content_of(bank), with_key=True) if line.startswith("Câu ")
    ]
    raw = content_of(bank).written(with_key=False).raw
    assert b"media/" not in raw  # its only picture is part of an answer


@pytest.mark.parametrize("language", ["vi", "en"])
def test_only_what_paper_cannot_show_is_lost(bank: LoadedBank, language: Language) -> None:
    # A picture that is shown with the answer comes back as one of the question.
    assert lost(content_of(bank), language) == {
        "q1": {"media"},
        "": {"lost_packages", "lost_obstacles"},
    }


def test_shipped_banks_come_back_from_word_as_they_were() -> None:
    home = load_bank(banks_dir() / "an-ninh-mang-2025")
    topics = {topic.id: topic.title for topic in home.head.topics}
    content = Content(tuple(home.questions()), home.head)
    found = again(content)
    assert found.is_settled
    assert found.title == home.title
    same = [
        replace(one, bank="import", topic=topics.get(one.topic, "")) for one in content.questions
    ]
    assert list(found.questions) == same


def test_pictures_go_to_word_and_come_back() -> None:
    shown = Media("image", "media/so.png", "Một con số")
    choices = (Choice("A", "Một", (shown,)), Choice("B", "Hai"))
    question = Question("b", "q", "Đây là số mấy?", Single(choices, "B"), media=(shown,))
    content = Content((question,), head("Số"), {"media/so.png": PNG})
    assert lost(content) == {}
    found = again(content)
    (back,) = found.questions
    assert [(one.kind, one.alt) for one in back.media] == [("image", "Một con số")]
    assert found.media[back.media[0].src] == PNG
    unreadable = Content((question,), head("Số"), {"media/so.png": b"no picture"})
    assert lost(unreadable) == {"q": {"media"}}


def test_signs_that_a_file_cannot_hold_do_not_break_it() -> None:
    question = Question(
        "b", "q", "Số\x00 nào\ufffe?", Single((Choice("A", "a\x01"), Choice("B", "b")), "A")
    )
    assert lost(Content((question,), head("T\x02"))) == {"q": {"text"}}


@settings(max_examples=10)
@given(question=questions())
def test_what_is_not_named_comes_back(question: Question) -> None:
    content = Content((question,), head("T", t1="Pháp luật/An ninh"), {"media/a.png": PNG})
    named = lost(content).get(question.id, set())
    found = [one for one in again(content).questions if one.id == question.id]
    if "not_read_again" in named:
        assert found == []
        return
    (back,) = found
    for name in ("text", "points", "seconds", "difficulty", "tags", "note", "use", "explanation"):
        if getattr(back, name) != getattr(question, name):
            assert name in named
