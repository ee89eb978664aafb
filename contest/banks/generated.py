"""Banks made up for rehearsals and measurements: as many questions as asked, none of them real."""

from __future__ import annotations

import random

import msgspec

from contest.domain.keywords import Keyword
from contest.domain.questions import (
    Body,
    Choice,
    Item,
    Matching,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
    TrueFalse,
)
from contest.domain.rounds import Obstacle, RoundRules

MADE_UP_BANK = "cau-thu"

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


def made_up_for(rules: RoundRules, number: int, count: int, seed: int) -> tuple[Question, ...]:
    """So many questions that round `number` may draw, whatever it wishes; none of them real.

    For rehearsals, where the banks do not hold enough. Levels go round, so that teams and
    packages can have as many of each.
    """
    wish = rules.common.draw
    chance = random.Random(f"{seed}/{number}")  # noqa: S311  (made-up text, no secret)
    types = wish.types or ("single",)
    levels = wish.difficulty or (1, 2, 3, 4)
    return tuple(
        Question(
            wish.banks[0] if wish.banks else MADE_UP_BANK,
            f"thu-{number}-{place:04d}",
            f"Câu thử {number}.{place}: {_phrase(chance, 14)}?",
            _body(types[place % len(types)], chance),
            points=1000,
            seconds=15,
            difficulty=levels[place % len(levels)],
            topic=wish.topics[0] if wish.topics else "",
            tags=wish.tags[:1],
            explanation=f"Giải thích {_phrase(chance, 6)}.",
        )
        for place in range(1, count + 1)
    )


def made_up_keywords(
    rules: Obstacle, number: int, count: int, seed: int
) -> tuple[tuple[Keyword, ...], tuple[Question, ...]]:
    """So many hidden keywords that round `number` may take, and the questions behind them."""
    chance = random.Random(f"{seed}/{number}/keyword")  # noqa: S311  (made-up text, no secret)
    questions = made_up_for(rules, number, count * rules.count, seed)
    keys = [question.key for question in questions]
    rows = [keys[start : start + rules.count] for start in range(0, len(keys), rules.count)]
    keywords = (
        Keyword(
            f"{questions[0].bank}/thu-{number}-{place}",
            _phrase(chance, 2).upper(),
            tuple(own[: rules.rows]),
            "".join(own[rules.rows :]),
        )
        for place, own in enumerate(rows, 1)
    )
    return tuple(keywords), questions


def _body(kind: str, chance: random.Random) -> Body:
    choices = tuple(Choice(letter, f"Phương án {letter} {_phrase(chance, 4)}") for letter in "ABCD")
    items = tuple(Item(letter, f"Việc {letter} {_phrase(chance, 3)}") for letter in "ABC")
    match kind:
        case "truefalse":
            return TrueFalse(chance.random() < 0.5)
        case "short":
            return Short((_phrase(chance, 2),))
        case "numeric":
            return Numeric(str(chance.randrange(1, 100)))
        case "multiple":
            return Multiple(choices, tuple(sorted(chance.sample("ABCD", 2))))
        case "ordering":
            return Ordering(items, tuple(chance.sample("ABC", 3)))
        case "matching":
            left = tuple(Item(str(place), _phrase(chance, 3)) for place in (1, 2))
            return Matching(left, items, (("1", "B"), ("2", "A")))
        case "situation":
            return Situation(f"Nên {_phrase(chance, 8)}.")
        case _:
            return Single(choices, chance.choice("ABCD"))
