"""The headers over columns, as schools, departments and quiz programs write them.

A header is compared without tone marks, capitals, punctuation and what stands in brackets.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from contest.banks.importers.cleaning import bare
from contest.banks.importers.sheets.grids import Grid, Row

SEARCHED_ROWS = 20  # banners may stand over a header, but not a whole page of them

# Our field → what stands over it; the first field that knows a header has it.
_ALIASES: dict[str, str] = {
    "number": "stt|tt|so tt|so thu tu|no|cau|cau so|so|cau hoi so|question no|question number|#",
    "id": "ma|ma cau|ma cau hoi|ma so|id|question id|code|ma ch",
    "question": (
        "cau hoi|noi dung|noi dung cau hoi|noi dung cau|cau hoi trac nghiem|noi dung hoi|de bai"
        "|cau dan|phan dan|tinh huong|noi dung tinh huong|de|hoi|question|question text"
        "|questions|question title|stem|prompt|text|question content|cau hoi thi|bo cau hoi"
        "|noi dung de|cau hoi tinh huong|ten cau hoi|cau hoi va phuong an|cau hoi va cac phuong an"
        "|cau hoi va phuong an tra loi|cau hoi va cac phuong an tra loi"
        "|noi dung cau hoi va phuong an|noi dung cau hoi va phuong an tra loi"
    ),
    "key": (
        "dap an dung|dap an|phuong an dung|cau tra loi dung|tra loi dung|lua chon dung"
        "|dap an chinh xac|phuong an tra loi dung|cau dung|ket qua|ket qua dung|da|da dung|key"
        "|correct answer|correct answers|correct|answer key|right answer|correct option|answer"
        "|vi tri dap an dung|vi tri dung|so thu tu dap an dung|chi so dap an dung|dung"
        "|correct answer index|correct index|answer index|noi dung dap an dung|dap an cau hoi"
        "|goi y tra loi|goi y dap an|dap an goi y|tra loi|cau tra loi|correct choice|solution"
        "|y dung|d an|d an dung"
    ),
    "choices": (
        "phuong an tra loi|phuong an|cac phuong an|cac phuong an tra loi|lua chon|cac lua chon"
        "|cac dap an|options|choices|answers|phuong an lua chon|dap an tra loi|cac cau tra loi"
        "|noi dung dap an|noi dung phuong an|answer options|cac phuong an lua chon"
    ),
    "level": "do kho|muc do|level|difficulty|cap do|muc do nhan thuc|muc do kho|do kho cau hoi",
    "topic": (
        "chu de|linh vuc|hang muc|mon|mon hoc|chuyen de|topic|category|subject|nhom|nhom cau hoi"
        "|mang|mang kien thuc|noi dung kien thuc|chu diem|phan|phan thi|danh muc"
    ),
    "chapter": "chuong|bai|chapter|lesson|bai hoc",
    "grade": "khoi|lop|grade|class|khoi lop",
    "points": "diem|so diem|thang diem|points|point|score|diem so|marks|diem cau hoi",
    "seconds": (
        "thoi gian|thoi luong|thoi gian tra loi|thoi gian lam bai|time|time limit|seconds"
        "|time in seconds|thoi gian suy nghi|so giay|timer|duration"
    ),
    "explanation": (
        "giai thich|loi giai|giai thich dap an|huong dan giai|explanation|answer explanation"
        "|huong dan|ly giai|giai thich chi tiet|dien giai|huong dan tra loi"
    ),
    "source": (
        "can cu|can cu phap ly|trich dan|nguon|dieu khoan|van ban|tham chieu|source|sources"
        "|reference|dieu luat|co so phap ly|trich nguon|nguon trich dan|tai lieu|can cu tra loi"
    ),
    "note": "ghi chu|note|notes|luu y|ghi chu cho mc|ghi chu cho nguoi dan chuong trinh",
    "type": "loai|loai cau hoi|dang|dang cau hoi|type|question type|kieu|kieu cau hoi|hinh thuc",
    "tags": "the|nhan|tu khoa|tags|tag|keywords",
    "image": "hinh anh|anh|hinh|image|image link|image url|link anh|media|file anh|media link",
    "tolerance": "sai so|tolerance",
    "unit": "don vi|unit|don vi tinh",
    "use": "dung cho|use",
    "law": "tinh trang van ban|law",
    "match": "cach so dap an|matching rule",
    "scoring": "cach cham|scoring",
    "rubric": "cac y cham|y cham|rubric",
    "right": "ve phai|cot phai|right side",
}
FIELDS = tuple(_ALIASES)
_FIELD_OF = {
    alias: name for name, aliases in reversed(_ALIASES.items()) for alias in aliases.split("|")
}
_OPTION = re.compile(
    r"(?:(?:noi dung )?(?:dap an|phuong an|lua chon|cau tra loi|tra loi|option|answer|choice|ans"
    r"|opt|pa|da|y)(?: tra loi)? ?(?:so )?)([a-l]|1[0-2]|[1-9])|(?:cau|noi dung) ([a-l])"
)
_WRONG = re.compile(
    r"(?:incorrect|wrong)(?: answer| option)? ?[1-9]?"
    r"|(?:dap an|phuong an|cau tra loi) (?:sai|nhieu) ?[1-9]?"
)
_SAID_RIGHT = re.compile(r"\((?:dap an )?(?:dung|correct|right)(?: answer)?\)")
_LABEL = re.compile(r"[a-l]")
_NUMBERED = re.compile(r"1[0-2]|[1-9]")
_PEOPLE = frozenset(
    "ho ten|ho va ten|ten|email|mat khau|tai khoan|ngay sinh|gioi tinh|so dien thoai|dien thoai"
    "|dia chi|mssv|ma hoc sinh|ma sinh vien|ma giao vien|username|password|full name|name|phone"
    "|ten dang nhap|chuc vu|don vi cong tac|que quan|cccd|so cmnd|ho|ten dem".split("|")
)
_OURS = re.compile(r"\((?:chu cai|letters)\)")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_FROM = re.compile(r"\b([01])\s*(?:-+>?|–|→|÷|~|\.\.+|to|den)\s*\d")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; columns count from 0."""

    fields: Mapping[str, int]
    options: tuple[int, ...] = ()
    wrong: tuple[int, ...] = ()  # options that are wrong, where the right one is the key
    titles: Mapping[int, str] = field(default_factory=dict)  # what stands over each column

    def title(self, name: str) -> str:
        """What stands over the column of a field."""
        return self.titles.get(self.fields.get(name, -1), "")

    @property
    def are_ours(self) -> bool:
        """Whether this program wrote the table: each row is a question, each key letters."""
        return _OURS.search(bare(self.title("key"))) is not None

    @property
    def unused(self) -> tuple[str, ...]:
        """The headers over columns that nothing is read from."""
        used = {*self.fields.values(), *self.options, *self.wrong}
        return tuple(title for place, title in sorted(self.titles.items()) if place not in used)

    @property
    def are_enough(self) -> bool:
        """Whether questions can be read from them."""
        answers = len(self.options) > 1 or self.wrong or self.fields.keys() & {"choices", "key"}
        return "question" in self.fields and bool(answers)


@dataclass(frozen=True, slots=True)
class Header:
    """The columns, and the index of the first row below what names them."""

    columns: Columns
    first: int


def named(title: str) -> str:
    """A header as it is compared: "Độ khó (1-3)" and "do_kho" are both "do kho"."""
    title = _BRACKETS.sub(" ", title).replace("#", " no ")
    title = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", title)  # correctAnswer
    title = re.sub(r"(?<=[a-z])(?=\d)", " ", title)  # answer1
    words = re.findall(r"[a-z0-9]+", bare(title))
    name = " ".join(words)
    # "Answer 1 - max 75 characters"
    if name not in _FIELD_OF and not _OPTION.fullmatch(name):
        before, dash, _ = re.sub(r" – |:", " - ", title).partition(" - ")
        if dash:
            return named(before)
    return name or title.strip()


def field_of(title: str) -> str:
    """Our field for a header; "" when it names none."""
    return _FIELD_OF.get(named(title), "")


def counts_from(title: str) -> int | None:
    """From which number a header says that options are counted: "(0-3)"; None when it does not."""
    match = _FROM.search(bare(title))
    return int(match[1]) if match else None


def columns_of(titles: Mapping[int, str]) -> Columns:
    """The columns under some headers."""
    names = {place: named(title) for place, title in titles.items()}
    options = _options(names)
    wrong = tuple(place for place, name in names.items() if _WRONG.fullmatch(name))
    fields: dict[str, int] = {}
    for place, name in names.items():
        ours = _FIELD_OF.get(name)
        if ours and place not in (*options, *wrong) and ours not in fields:
            fields[ours] = place
    if len(options) < 2:
        options = ()
        _split_answers(fields, names)
    right = [place for place in options if _SAID_RIGHT.search(bare(titles[place]))]
    if len(right) == 1 and len(options) > 1:  # "Phương án 1 (đúng)", and wrong ones behind it
        fields["key"] = right[0]
        wrong, options = tuple(place for place in options if place != right[0]), ()
    _add_question(fields, options or wrong, names)
    return Columns(fields, options, wrong, titles)


def find_header(grid: Grid) -> Header | None:
    """The header among the first rows, over one row or two; None when there is none."""
    rows = grid.rows[:SEARCHED_ROWS]
    for place, row in enumerate(rows):
        over = {column: row.cells[column].text for column in row.filled}
        below = rows[place + 1] if place + 1 < len(rows) else Row(0, ())
        if both := _joined(over, below):
            columns = columns_of(both)
            if columns.are_enough:
                return Header(columns, place + 2)
        columns = _with_numbered_question(columns_of(over), below)
        if columns.are_enough:
            return Header(_with_untitled_number(columns, grid.rows[place + 1 :]), place + 1)
    return None


def is_list_of_people(grid: Grid) -> bool:
    """Whether the headers are those of a list of pupils, teachers or teams."""
    for row in grid.rows[:SEARCHED_ROWS]:
        names = {named(row.cells[column].text) for column in row.filled}
        if len(names & _PEOPLE) > 1 and not names & {"cau hoi", "question", "dap an"}:
            return True
    return False


def _options(names: Mapping[int, str]) -> tuple[int, ...]:
    """The columns of options in the order of their letters or numbers."""
    labelled: dict[str, int] = {}
    # "1", "2" name options only where words beside them make the row a header.
    has_question = any(_FIELD_OF.get(name) == "question" for name in names.values())
    for place, name in names.items():
        match = _OPTION.fullmatch(name) or _LABEL.fullmatch(name)
        if match is None and has_question:
            match = _NUMBERED.fullmatch(name)
        if match:
            labelled.setdefault(match[match.lastindex or 0], place)
    for signs in (tuple("abcdefghijkl"), tuple(map(str, range(1, 13)))):
        found = [labelled[sign] for sign in signs if sign in labelled]
        if len(found) > 1 and signs[0] in labelled:
            return tuple(found)
    # "Đáp án" four times over: options in their order.
    counts = Counter(name for name in names.values() if _FIELD_OF.get(name) in ("key", "choices"))
    for name, count in counts.items():
        if count > 1:
            return tuple(place for place, other in names.items() if other == name)
    return ()


def _split_answers(fields: dict[str, int], names: Mapping[int, str]) -> None:
    """Tell options in one cell from the key where both are called answers.

    Of "Đáp án" and "Đáp án đúng" the first holds the options.
    """
    keys = [place for place, name in names.items() if _FIELD_OF.get(name) == "key"]
    if "choices" in fields or len(keys) < 2:
        return
    right = [place for place in keys if re.search(r"\b(dung|correct|right|key)\b", names[place])]
    others = [place for place in keys if place not in right]
    if right and others:
        fields["key"], fields["choices"] = right[0], others[0]


def _add_question(fields: dict[str, int], options: Sequence[int], names: Mapping[int, str]) -> None:
    """Where options and a key are named and no question is: the one column left before them."""
    if "question" in fields or not options or "key" not in fields:
        return
    used = {*fields.values(), *options}
    before = [place for place in names if place < min(options) and place not in used]
    if len(before) == 1:
        fields["question"] = before[0]


def _joined(over: Mapping[int, str], below: Row) -> dict[int, str]:
    """A header of two rows: A, B, C below "Phương án" name its columns; {} when it is not one."""
    under = {column: below.cells[column].text for column in below.filled}
    names = {column: named(text) for column, text in under.items()}
    labels = {
        column: match[match.lastindex or 0]
        for column, name in names.items()
        if (match := _LABEL.fullmatch(name) or _NUMBERED.fullmatch(name) or _OPTION.fullmatch(name))
    }
    in_order = "".join(labels.values()) in (
        "abcdefghijkl"[: len(labels)],
        "123456789"[: len(labels)],
    )
    others = [name for column, name in names.items() if column not in labels]
    is_below = any(_FIELD_OF.get(named(text)) == "question" for text in over.values())
    if len(labels) < 2 or not in_order or not is_below:
        return {}
    if not all(name in _FIELD_OF for name in others):
        return {}
    joined = {**over, **under, **{column: f"answer {sign}" for column, sign in labels.items()}}
    return dict(sorted(joined.items()))


def _with_numbered_question(columns: Columns, below: Row) -> Columns:
    """The columns, "Câu" being the question itself where it holds no numbers and no other is."""
    place = columns.fields.get("number")
    if "question" in columns.fields or place is None or below.text(place).isdecimal():
        return columns
    fields = {name: column for name, column in columns.fields.items() if name != "number"}
    return replace(columns, fields={**fields, "question": place}) if below.text(place) else columns


def _with_untitled_number(columns: Columns, below: Sequence[Row]) -> Columns:
    """The columns, those numbers that stand before the questions without a header included."""
    if "number" in columns.fields:
        return columns
    for place in range(columns.fields["question"]):
        counts = [row.text(place) for row in below if row.text(place)]
        if place not in columns.titles and counts and all(count.isdecimal() for count in counts):
            return replace(columns, fields={**columns.fields, "number": place})
    return columns
