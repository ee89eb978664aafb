"""Banks made up for rehearsals and measurements: as many questions as asked, none of them real."""

from __future__ import annotations

import random

import msgspec

_TOPICS = (("mat-khau", "Mật khẩu"), ("lua-dao", "Lừa đảo"), ("du-lieu", "Dữ liệu cá nhân"))
_WORDS = (
    "tài khoản mật khẩu thông tin cá nhân đường dẫn liên kết tin nhắn cuộc gọi người lạ "
    "xác thực hai lớp cơ quan nhà nước mạng xã hội bình luận chia sẻ bảo vệ trẻ em dữ liệu "
    "phần mềm cập nhật thiết bị sao lưu ngân hàng công an phường tổ dân phố kiểm chứng"
).split()


def generated_bank(count: int, seed: int = 0) -> bytes:
    """A valid bank of `count` questions as UTF-8 JSON; the same bytes for the same arguments.

    Nine in ten are single choice, the rest true/false; every text begins "Câu thử".
    """
    chance = random.Random(seed)  # noqa: S311  (made-up text, no secret)
    return msgspec.json.encode(
        {
            "format": "quiz-bank",
            "formatVersion": "1.0",
            "title": f"Ngân hàng thử {count} câu",
            "language": "vi",
            "topics": [{"id": topic, "title": title} for topic, title in _TOPICS],
            "questions": [_question(chance, number) for number in range(1, count + 1)],
        }
    )


def _question(chance: random.Random, number: int) -> dict[str, object]:
    common: dict[str, object] = {
        "id": f"thu-{number:06d}",
        "type": "truefalse" if number % 10 == 0 else "single",
        "text": f"Câu thử {number}: {_phrase(chance, 14)}?",
        "points": 10,
        "seconds": chance.choice((10, 15, 20, 30)),
        "difficulty": 1 + number % 4,
        "topic": _TOPICS[number % len(_TOPICS)][0],
        "explanation": f"Giải thích {_phrase(chance, 6)}.",
        "sources": [{"title": "Văn bản thử", "locator": f"Điều {1 + number % 45}"}],
    }
    if number % 10 == 0:
        return common | {"answer": chance.random() < 0.5}
    return common | {
        "choices": [
            {"id": letter, "text": f"Phương án {letter} {_phrase(chance, 4)}"} for letter in "ABCD"
        ],
        "answer": chance.choice("ABCD"),
    }


def _phrase(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words))
