"""Names that programs give to the parts of a question, in two languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from contest.banks.importers.cleaning import bare

Item = Mapping[str, object]
Part = Literal[
    "question", "choices", "answer", "wrong", "explanation", "topic", "difficulty", "id",
    "image", "seconds", "points", "tags",
]  # fmt: skip

# Without marks, capitals and signs between words; the likelier name first.
NAMES: Mapping[Part, tuple[str, ...]] = {
    "question": (
        "question", "questiontext", "cauhoi", "noidungcauhoi", "noidung", "debai", "text",
        "content", "stem", "prompt", "statement", "problem", "q", "cau", "front",
    ),
    "choices": (
        "choices", "options", "phuongan", "cacphuongan", "phuongantraloi", "luachon",
        "cacluachon", "answeroptions", "alternatives", "answers", "dapan", "cacdapan",
        "cautraloi", "responses", "variants",
    ),
    "answer": (
        "correctanswer", "correctanswers", "correct", "correctoption", "correctoptions",
        "correctchoice", "correctindex", "correctanswerindex", "answerindex", "rightanswer",
        "dapandung", "phuongandung", "traloidung", "solution", "solutions", "answer", "answers",
        "dapan", "traloi", "answerkey", "key", "right", "a", "back", "result",
    ),
    "wrong": ("incorrectanswers", "wronganswers", "distractors", "incorrect", "dapansai"),
    "explanation": (
        "explanation", "explain", "giaithich", "loigiai", "rationale", "reason", "tip",
        "feedback", "meo", "note", "ghichu", "hint",
    ),
    "topic": (
        "topic", "category", "subject", "chude", "linhvuc", "chuong", "section", "chapter",
        "hangmuc", "phan", "monhoc",
    ),
    "difficulty": ("difficulty", "level", "dokho", "mucdo"),
    "id": ("id", "questionid", "ma", "macauhoi", "code", "uuid", "no", "stt", "number", "index"),
    "image": (
        "image", "imageurl", "img", "picture", "photo", "hinh", "hinhanh", "anh", "media",
        "figure",
    ),
    "seconds": ("seconds", "timelimit", "time", "thoigian", "timer", "duration"),
    "points": ("points", "point", "score", "marks", "diem"),
    "tags": ("tags", "tag", "labels", "keywords", "nhan"),
}  # fmt: skip

# Options that have a field each: {"A": …, "B": …}, {"option1": …}, {"dap_an_a": …}.
_EACH = re.compile(
    r"(option|opt|choice|answer|ans|phuongan|luachon|dapan|pa|da|lc)?([a-j]|10|[1-9])"
)
_LETTERS = "abcdefghij"


@dataclass(frozen=True, slots=True)
class Shape:
    """Where the parts of a question stand in the objects of one list: their path by part."""

    paths: Mapping[Part, str] = field(default_factory=dict)
    each: tuple[str, ...] = ()  # the fields of options that have one each, in their order

    @property
    def used(self) -> frozenset[str]:
        """The fields that are looked at, the first step of a path."""
        return frozenset({path.split(".")[0] for path in self.paths.values()} | set(self.each))

    @property
    def is_question(self) -> bool:
        """Whether there is a question, and something to answer it with."""
        has_options = bool(self.each) or "choices" in self.paths or "wrong" in self.paths
        return "question" in self.paths and (has_options or "answer" in self.paths)


def plain_name(name: str) -> str:
    """A name as it is compared: `Correct_Answer` is `correctanswer`, `Câu hỏi` is `cauhoi`."""
    return re.sub(r"[^a-z0-9]", "", bare(name))


def value_at(item: object, path: str) -> object:
    """What stands at a path of names and numbers; None when nothing does."""
    if isinstance(item, Mapping) and path in item:
        return item[path]
    for step in path.split("."):
        if isinstance(item, Mapping):
            item = item.get(step)
        elif isinstance(item, list) and step.isdecimal() and int(step) < len(item):
            item = item[int(step)]
        else:
            return None
    return item


def shape_of(items: Iterable[Item], told: Mapping[str, str]) -> Shape:
    """The shape of the objects of a list; what was told with --map comes first."""
    sample = list(items)[:200]
    names = _names_in(sample)
    paths: dict[Part, str] = {}
    for part in NAMES:
        if part in told:
            paths[part] = told[part]
            continue
        taken = {*paths.values(), *told.values()}
        found = next(
            (
                names[name]
                for name in NAMES[part]
                if name in names
                and names[name] not in taken
                and _may_be(part, (item.get(names[name]) for item in sample))
            ),
            None,
        )
        if found is not None:
            paths[part] = f"{found}{_inner(part, found, sample)}"
    each = () if "choices" in paths else _each(names)
    if each and paths.get("answer") in each:
        del paths["answer"]
    return Shape(paths, each)


def _names_in(sample: Iterable[Item]) -> dict[str, str]:
    names: dict[str, str] = {}
    for item in sample:
        for name in item:
            names.setdefault(plain_name(name), name)
    return names


def _may_be(part: Part, values: Iterable[object]) -> bool:
    """Whether values are of a kind that the part can be."""
    given = [value for value in values if value not in (None, "", [], {})]
    match part:
        case "question":
            return any(isinstance(value, str) or _text_in(value) for value in given)
        case "choices":
            return any(_is_several(value) for value in given)
        case "wrong":
            return any(isinstance(value, list | str) for value in given)
        case "answer" | "image":
            return bool(given)
        case _:
            return any(isinstance(value, str | int | float | list) for value in given)


def _text_in(value: object) -> str:
    """The field of an object that holds its text, for {"question": {"text": …}}."""
    if not isinstance(value, Mapping):
        return ""
    return next(
        (name for name in ("text", "content", "html") if isinstance(value.get(name), str)), ""
    )


def _inner(part: Part, name: str, sample: Iterable[Item]) -> str:
    if part != "question":
        return ""
    found = next((inner for item in sample if (inner := _text_in(item.get(name)))), "")
    return f".{found}" if found else ""


def _is_several(value: object) -> bool:
    return isinstance(value, list | Mapping) and len(value) > 1


def _each(names: Mapping[str, str]) -> tuple[str, ...]:
    """Fields like A, B, C, D or option1 … option4, from the first on without a gap."""
    groups: dict[tuple[str, bool], dict[int, str]] = {}
    for plain, name in names.items():
        found = _EACH.fullmatch(plain)
        if found is None:
            continue
        is_letter = found[2] in _LETTERS
        place = _LETTERS.index(found[2]) if is_letter else int(found[2]) - 1
        groups.setdefault((found[1] or "", is_letter), {})[place] = name
    best = max(groups.values(), key=_run, default={})
    return tuple(best[place] for place in range(_run(best))) if _run(best) > 1 else ()


def _run(group: Mapping[int, str]) -> int:
    """How many stand in a row from the first on."""
    length = 0
    while length in group:
        length += 1
    return length
