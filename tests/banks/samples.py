"""A small bank with a question of every type, and ways to write it down with something changed."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

CHOICES = [{"id": "A", "text": "Một"}, {"id": "B", "text": "Hai"}, {"id": "C", "text": "Ba"}]

SAMPLE: dict[str, Any] = {
    "$schema": "https://example.org/schema/bank/v1.json",
    "format": "quiz-bank",
    "formatVersion": "1.0",
    "title": "Ngân hàng mẫu",
    "language": "vi",
    "topics": [{"id": "attt", "title": "An toàn thông tin"}],
    "questions": [
        {
            "id": "q1",
            "type": "single",
            "text": "Số nào đứng sau một?",
            "choices": CHOICES,
            "answer": "B",
            "points": 7.5,
            "seconds": 15,
            "difficulty": 2,
            "topic": "attt",
            "tags": ["vòng-1"],
            "explanation": "Hai đứng sau một.",
            "sources": [
                {
                    "title": "Sách Toán 1",
                    "locator": "trang 5",
                    "validFrom": "2020-01-01",
                    "validTo": None,
                    "asOf": "2026-10-15",
                }
            ],
            "media": [{"kind": "image", "src": "media/so.png", "alt": "Số", "show": "answer"}],
            "note": "Đọc chậm",
            "use": ["audience"],
            "status": "reviewed",
        },
        {
            "id": "q2",
            "type": "multiple",
            "text": "Những số nào là số lẻ?",
            "choices": CHOICES,
            "answer": ["A", "C"],
            "scoring": "partial",
        },
        {"id": "q3", "type": "truefalse", "text": "Một cộng một bằng hai.", "answer": True},
        {
            "id": "q4",
            "type": "short",
            "text": "Thủ đô nước ta?",
            "answer": ["Hà Nội", "Ha Noi"],
            "match": "no_tones",
        },
        {
            "id": "q5",
            "type": "numeric",
            "text": "Số pi?",
            "answer": 3.14,
            "tolerance": 0.01,
            "unit": "rad",
        },
        {
            "id": "q6",
            "type": "ordering",
            "text": "Xếp từ bé đến lớn.",
            "items": [{"id": "A", "text": "3"}, {"id": "B", "text": "1"}],
            "answer": ["B", "A"],
        },
        {
            "id": "q7",
            "type": "matching",
            "text": "Nối cho đúng.",
            "left": [{"id": "1", "text": "mèo"}, {"id": "2", "text": "chó"}],
            "right": [{"id": "A", "text": "gâu"}, {"id": "B", "text": "meo"}],
            "answer": {"1": "B", "2": "A"},
        },
        {
            "id": "q8",
            "type": "situation",
            "text": "Bạn nhận được tin nhắn lạ. Bạn làm gì?",
            "modelAnswer": "Không bấm, báo công an phường.",
            "rubric": [{"text": "Không bấm", "points": 5}],
            "about": "history",
        },
    ],
    "packages": [
        {"id": "goi-1", "title": "Gói 1", "questions": ["q1", "q2"]},
        {"id": "goi-2", "title": "Gói 2", "pick": {"count": 1, "topics": ["attt"]}},
    ],
    "obstacles": [
        {
            "id": "cnv-1",
            "keyword": "AN TOÀN",
            "rows": ["q1", "q2", "q3", "q4"],
            "centre": "q5",
            "picture": "media/so.png",
        }
    ],
}


def sample() -> dict[str, Any]:
    """A copy of the sample bank to change."""
    return deepcopy(SAMPLE)


# The head of a PNG of 16 × 9: all that is asked of a picture before it is drawn.
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\t\x08\x02\0\0\0\xb4H;e"


def write_bank(folder: Path, bank: dict[str, Any], name: str = "mau") -> Path:
    """The bank written as its author would, one field a line; the folder of the bank."""
    home = folder / name
    (home / "media").mkdir(parents=True)
    (home / "media" / "so.png").write_bytes(PICTURE)
    text = json.dumps(bank, ensure_ascii=False, indent=1)
    (home / "bank.json").write_text(text, encoding="utf-8")
    return home


def line_of(home: Path, text: str, nth: int = 1) -> int:
    """The line of the bank file on which `text` stands for the nth time."""
    lines = (home / "bank.json").read_text(encoding="utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if text in line][nth - 1]
