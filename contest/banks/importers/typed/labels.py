"""The signs that a single line carries: question, option, answer, explanation, heading.

Each function looks at one line as it is shown and says what it could be; what it is, is decided
where the lines around it are known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from contest.banks.importers.cleaning import bare, label_letter
from contest.banks.importers.told import hundredths_of, level_of


def _sign(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


Style = Literal["word", "bracket", "number", "lesson"]

_SIGN = "A-Ja-jАВСЕНІаαβΑΒЕΕΗΙＡ-Ｊａ-ｊ"  # with letters of other alphabets that look the same
_AFTER_NUMBER = r"\s*[.:)/\-–—．：）]*\s*"
_WORD = _sign(r"\s*(?:câu(?:\s*hỏi)?(?:\s*số)?|question|q)\s*[.:]?\s*(\d{1,4})(?!\d)")
_WORD_ALONE = _sign(r"\s*(?:câu\s*)?hỏi\s*[:.]\s*|\s*question\s*[:.]\s*")
_LESSON = _sign(r"\s*bài(?:\s*tập)?\s*(\d{1,3})\s*[.:)]\s*")
_NUMBER = re.compile(
    r"\s*(\d{1,4})\s*(?:(?P<sign>[.)/:．：）])[.)/:．：）]*|\s(?P<dash>[-–])(?=\s))(?:\s+|(?=[^\d\s])|$)"
)
_BRACKET = re.compile(r"\s*\[\s*(\d{1,4})\s*\]\s*")
_TAG = re.compile(r"\s*[(\[<]\s*([^()\[\]<>]{1,40}?)\s*[)\]>]\s*")
_POINTS = _sign(r"(\d+(?:[.,]\d+)?)\s*(?:điểm|đ|points?|pts?)\.?")
_CHOICE = re.compile(
    rf"\s*(?P<star>[*✓✔☑✅]\s*)?[(\[]?\s*(?P<sign>[{_SIGN}])(?P<after>\s?\*)?"
    rf"(?:\s?(?P<close>[.),/:\]．：）])(?![A-Za-z]\.(?:\s|\w\.))|\s?[-–](?=\s)|(?=\t))\s*"
    r"(?P<inner>[*✓✔☑✅]\s*(?=\S))?"
)
_BULLET = re.compile(r"\s*(?:(?P<star>[✓✔☑✅])|[-–+•◦▪●○□☐■])\s+")
_LETTER = rf"[{_SIGN}]"
_LETTERS = re.compile(
    rf"[(\[]?\s*{_LETTER}(?:\s*(?:[,;/&+]|\bvà\b|\band\b|\s)\s*{_LETTER})*\s*[)\]]?\s*[.;]?"
)
_ROW_OF_LETTERS = re.compile(r"[A-J]{2,6}")
_KEY_AT_END = _sign(
    r"(?:\s*[(\[]\s*|\s{2,}|\t)(?:đáp\s*án|đ/?a|answer|key)\s*(?:đúng)?\s*(?:là)?\s*[:.]\s*"
    r"([A-J](?:\s*,\s*[A-J])*)\s*[)\]]?\s*\.?\s*$"
)
_LETTER_AND_TEXT = re.compile(
    rf"[(\[]?\s*({_LETTER})\s*(?:[.,;):\]\-–]+\s*|(?=[(\[])|\s(?=vì\s|do\s|theo\s))(\S.*)",
    re.DOTALL,
)
_ARROW = _sign(
    r"\s*(?:[=\-–—]+>|→|⇒|➔|➜)\s*"
    r"(?:(?:chọn\s*(?:đáp án)?|đáp án(?:\s*đúng)?(?:\s*là)?)\s*[:.]?\s*)?"
)
_ANSWER = _sign(
    r"\s*[(\[]?\s*(?:đáp\s*án(?:\s*(?:đúng(?:\s*nhất)?|chính xác|câu\s*\d+))*"
    r"|phương án\s*(?:trả lời\s*)?đúng|(?:câu\s*)?trả lời(?:\s*đúng)?|đ\.?/?a|answers?|ans|key"
    r"|(?:correct|right)\s*answers?|correct)"
    r"\s*(?:là)?\s*(?P<sign>[:=.\-–—→：]+>?|(?=\s)|$)\s*"
)
_CHOOSE = _sign(
    rf"\s*(?:chọn|choose)\s*(?:đáp án|câu|phương án|ý)?\s*[:.]?\s*({_LETTER})\s*[.!)]?\s*"
)
_CHOOSE_AT_END = _sign(
    r"(?:^|[\s(\[.;,])(?:vậy\s*)?(?:chọn|=>|→|⇒)\s*(?:đáp án|câu|phương án|ý)?\s*[:.]?\s*"
    r"([A-J])\s*[.!)\]]?\s*$"
)
_CHOOSE_AT_START = _sign(r"\s*chọn\s*(?:đáp án|câu|phương án|ý)?\s*[:.]?\s*([A-J])\b")
_EXPLANATION = _sign(
    r"\s*(?:giải thích|lời giải|hướng dẫn(?:\s*(?:giải|trả lời|chấm))?|gợi ý(?:\s*trả lời)?"
    r"|phân tích|giải|explanation|rationale)(?:\s*(?:chi tiết|đáp án))?\s*(?:[:：]\s*|\.?\s*$)"
)
_SOURCE = _sign(
    r"\s*[(\[]?\s*(?:căn cứ(?:\s*pháp lý)?|cơ sở(?:\s*pháp lý)?|nguồn|trích(?:\s*dẫn)?"
    r"|tài liệu(?:\s*tham khảo)?|source)\s*[:：]\s*"
)
_FIELDS = (
    (
        "level",
        _sign(r"\s*(?:mức độ(?:\s*nhận thức)?|độ khó|difficulty)\s*[:：]\s*"),
    ),
    ("topic", _sign(r"\s*(?:chủ đề|lĩnh vực|topic)\s*[:：]\s*")),
    ("points", _sign(r"\s*(?:điểm|số điểm|points?)\s*[:：]\s*")),
    ("name", _sign(r"\s*(?:mã(?:\s*số)?(?:\s*câu(?:\s*hỏi)?)?|id)\s*[:：]\s*")),
    ("use", _sign(r"\s*(?:dùng cho|use)\s*[:：]\s*")),
    ("law", _sign(r"\s*(?:tình trạng văn bản|law)\s*[:：]\s*")),
    ("note", _sign(r"\s*(?:ghi chú|note)\s*[:：]\s*")),
    ("tags", _sign(r"\s*(?:thẻ|từ khóa|từ khoá|nhãn|tags?)\s*[:：]\s*")),
    ("tolerance", _sign(r"\s*(?:sai số|tolerance)\s*[:：]\s*")),
    ("unit", _sign(r"\s*(?:đơn vị|unit)\s*[:：]\s*")),
    ("rubric", _sign(r"\s*(?:ý chấm|criterion)\s*[:：]\s*")),
    ("seconds", _sign(r"\s*(?:thời gian|time)\s*[:：]\s*")),
)
_HEADING = _sign(
    r"\s*(?:phần|chương|chủ đề|chuyên đề|mục|lĩnh vực|part|chapter|section|topic)"
    r"\s*(?:thứ\s+\w+|[ivxlc]+\b|\d+|[A-Z]\b)?\s*(?:[:.\-–—)]|$)\s*(?P<title>.*)"
    r"|\s*(?:chương|phần|bài)\s+(?:[ivxlc]+|\d+)\b\s*[:.\-–—]?\s*(?P<second>.*)"
    r"|\s*(?-i:[IVXLC]{1,5})\s*[.)/\-–]\s*(?P<third>\S.*)"
)
_KEY_HEADING = _sign(
    r"\s*(?:[IVXLC]+[.)]\s*)?(?:(?:bảng|phần|hướng dẫn)\s*)*(?:tra\s*)?"
    r"(?:đáp\s*án|answer\s*keys?|answers)"
    r"(?:\s*(?:chi tiết|tham khảo|trắc nghiệm|đề\s*(?:số\s*)?\d+|và\s+(?:hướng dẫn|lời giải).*))*"
    r"\s*[:.]?\s*"
)
_END = re.compile(r"[\s\W_]*(?:HẾT|THE END)[\s\W_]*|[\s\W_]*[-–—_*=]{2,}\s*[Hh]ết[\s\W_]*")
_PAIR = _sign(
    r"(?:(?:câu|question)\s*)?(\d{1,4})\s*[.:)\-–—]*\s*\(?([A-Ja-j](?:\s*[,&]\s*[A-J])*)\)?(?!\w)"
)
_BETWEEN_PAIRS = re.compile(r"[\s.,;|/\-–]*")
_LONGEST_KEY, _LONGEST_HEADING, _LONGEST_ROW = 60, 150, 5000


# What stands in brackets after a number and says of what kind a question is.
_KINDS: dict[str, str] = {
    bare(name): kind
    for kind, names in {
        "multiple all": ("chọn nhiều đáp án", "chọn nhiều", "nhiều đáp án đúng", "choose several"),
        "multiple partial": ("chọn nhiều, chấm từng phần", "choose several, partial marks"),
        "truefalse": ("đúng hay sai", "đúng/sai", "đúng - sai", "đúng sai", "true or false"),
        "short": ("trả lời ngắn", "điền khuyết", "short answer"),
        "short exact": ("trả lời ngắn, đúng từng chữ", "short answer, exactly so"),
        "short no_tones": ("trả lời ngắn, không cần dấu", "short answer, without tones"),
        "numeric": ("trả lời bằng số", "a number"),
        "ordering": ("sắp xếp", "put in order"),
        "matching": ("ghép đôi", "nối", "match"),
        "situation": ("tình huống", "situation"),
    }.items()
    for name in names
}


@dataclass(frozen=True, slots=True)
class Start:
    """Where a question begins: "Câu 5 (NB): …"; `end` is where its text begins in the line."""

    style: Style
    number: int | None
    end: int
    level: int | None = None
    points: int | None = None  # hundredths
    kind: str = ""  # "ordering", "short exact"
    sign: str = ""  # what stands after a bare number


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; that of a section names the topic of what follows, a first other one the file."""

    title: str
    is_section: bool


@dataclass(frozen=True, slots=True)
class ChoiceLabel:
    """The label of an option: "B."; `end` is where its text begins in the line."""

    letter: str
    sign_at: int
    end: int
    is_starred: bool
    star: str = ""  # a star after the label, which may belong to the text


def start_of(text: str) -> Start | None:
    """The beginning of a question, where the line has one."""
    before = _tags(text, 0)
    for style, pattern in _STARTS:
        match = pattern.match(text, before.end)
        if match is None:
            continue
        number = int(match[1]) if match.re.groups else None
        if style == "bracket" and (inner := start_of(text[match.end() :])):
            level = before.level or inner.level or (number if number and number <= 4 else None)
            end = match.end() + inner.end
            return Start(inner.style, inner.number, end, level, inner.points, inner.kind)
        first = _tags(text, match.end())
        end = first.end
        if style == "word" and number is not None:
            separated = _SEPARATOR.match(text, end)
            assert separated is not None
            if not separated[0].strip() and text[end:].lstrip()[:1].islower():
                continue  # "câu 5 đến câu 10"
            end = separated.end()
        tags = before.over(first).over(_tags(text, end))
        sign = match["sign"] or match["dash"] if style == "number" else ""
        return Start(style, number, tags.end, tags.level, tags.points, tags.kind, sign)
    return Start("bracket", None, before.end, before.level) if before.level else None


_STARTS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    ("word", _WORD),
    ("bracket", _BRACKET),
    ("word", _WORD_ALONE),
    ("lesson", _LESSON),
    ("number", _NUMBER),
)
_SEPARATOR = re.compile(_AFTER_NUMBER)


@dataclass(frozen=True, slots=True)
class _Tags:
    """What stands in brackets at one place, and where it ends."""

    end: int
    level: int | None = None
    points: int | None = None
    kind: str = ""

    def over(self, later: _Tags) -> _Tags:
        """These tags with what later ones add."""
        return _Tags(
            later.end,
            self.level or later.level,
            self.points or later.points,
            self.kind or later.kind,
        )


def _tags(text: str, at: int) -> _Tags:
    """Level, points and kind in brackets at a place: "(NB) (0,5 điểm) (sắp xếp)"."""
    found = _Tags(at)
    while (match := _TAG.match(text, found.end)) is not None and not match[1].isdecimal():
        level, worth = level_of(match[1]), _POINTS.fullmatch(match[1])
        kind = _KINDS.get(bare(match[1]), "")
        if level is None and worth is None and not kind:
            break
        points = hundredths_of(worth[1]) if worth else None
        found = found.over(_Tags(match.end(), level, points, kind))
    return found


def choice_of(text: str) -> ChoiceLabel | None:
    """The label of an option, where the line begins with one."""
    match = _CHOICE.match(text)
    if match is None or not (letter := label_letter(match["sign"])):
        return None
    starred = bool(match["star"] or match["after"] or match["inner"])
    star = (match["inner"] or "").strip()
    return ChoiceLabel(letter, match.start("sign"), match.end(), starred, star)


def bullet_end(text: str) -> tuple[int, bool] | None:
    """Where the text after a typed bullet begins, and whether the bullet is a tick."""
    match = _BULLET.match(text)
    return None if match is None else (match.end(), bool(match["star"]))


def answer_of(text: str) -> str | None:
    """What is typed after "Đáp án:" and its like; None where the line is no answer."""
    arrow = arrow_of(text)
    if arrow is not None and letters_in(arrow):
        return arrow
    chosen = _CHOOSE.fullmatch(text)
    if chosen is not None:
        return chosen[1]
    match = _ANSWER.match(text)
    if match is None:
        return None
    value = text[match.end() :].strip()
    if match["sign"]:
        return value
    return value if not value or letters_in(value) else None


def arrow_of(text: str) -> str | None:
    """What an arrow at the beginning of a line points at: "=> Từ đủ 20 tuổi"."""
    arrow = _ARROW.match(text)
    return text[arrow.end() :].strip() if arrow is not None else None


def key_at_end(text: str) -> tuple[int, str] | None:
    """A key at the end of a stem or an option, "… (Đáp án: B)": its place and its letters."""
    match = _KEY_AT_END.search(text[-_LONGEST_KEY:])
    if match is None:
        return None
    return max(0, len(text) - _LONGEST_KEY) + match.start(), match[1]


def letters_in(value: str) -> tuple[str, ...]:
    """The letters of an answer that is nothing but letters: "B", "A, C", "A và C", "ACD"."""
    value = value.strip()
    if len(value) > _LONGEST_KEY:
        return ()
    if _ROW_OF_LETTERS.fullmatch(value.rstrip(".")) and list(value.rstrip(".")) == sorted(
        set(value.rstrip("."))
    ):
        return tuple(value.rstrip("."))
    if not _LETTERS.fullmatch(value):
        return ()
    value = re.sub(r"\b(?:và|and)\b", " ", value)
    return tuple(dict.fromkeys(filter(None, map(label_letter, value))))


def letter_and_text(value: str) -> tuple[str, str] | None:
    """An answer that repeats its option: "B. Hà Nội"."""
    match = _LETTER_AND_TEXT.fullmatch(value.strip())
    return (label_letter(match[1]), match[2]) if match and label_letter(match[1]) else None


def chosen_in(explanation: str) -> str:
    """The letter that an explanation chooses: "Chọn B." at its begin or end; "" when none."""
    at_end = _CHOOSE_AT_END.search(explanation)
    at_start = _CHOOSE_AT_START.match(explanation)
    found = {match[1].upper() for match in (at_end, at_start) if match is not None}
    return found.pop() if len(found) == 1 else ""


def explanation_end(text: str) -> int | None:
    """Where an explanation begins in the line, after its word."""
    match = _EXPLANATION.match(text)
    return None if match is None else match.end()


def source_end(text: str) -> int | None:
    """Where the document that an answer rests on begins in the line, after its word."""
    match = _SOURCE.match(text)
    return None if match is None else match.end()


def field_of(text: str) -> tuple[str, str] | None:
    """A line that gives a field: "Mức độ: Khó", "Thời gian: 15 giây"."""
    for name, pattern in _FIELDS:
        match = pattern.match(text)
        if match is not None and (name in ("note", "rubric") or len(text) - match.end() <= 200):
            return name, text[match.end() :].strip()
    return None


def heading_of(text: str) -> Heading | None:
    """The heading that a line is: "Phần II. Luật Trẻ em", or a line in capitals."""
    text = text.strip()
    if not text or len(text) > _LONGEST_HEADING or text.endswith("?"):
        return None
    match = _HEADING.fullmatch(text)
    if match is not None:
        title = next((part for part in match.groups() if part), "")
        is_roman = bool(match["third"])
        if not is_roman or title.isupper() or not title.endswith((":", ".", ";", ",")):
            return Heading(title or text, is_section=True)
    letters = [sign for sign in text if sign.isalpha()]
    if len(letters) >= 4 and text.isupper() and not text.endswith((":", "…", "...")):
        return Heading(text, is_section=False)
    return None


def is_end(text: str) -> bool:
    """Whether the line says that the paper ends here: "-----HẾT-----"."""
    return len(text) <= _LONGEST_HEADING and _END.fullmatch(text) is not None


def is_key_heading(text: str) -> bool:
    """Whether the line is the heading of a table of answers: "BẢNG ĐÁP ÁN"."""
    return len(text) <= _LONGEST_HEADING and _KEY_HEADING.fullmatch(text) is not None


def key_pairs(text: str) -> tuple[tuple[int, str], ...]:
    """The pairs of number and answer of a line that is nothing but such pairs: "1.A 2-B 3 C"."""
    pairs: list[tuple[int, str]] = []
    if len(text) > _LONGEST_ROW:
        return ()
    at = len(text) - len(text.lstrip())
    while at < len(text):
        match = _PAIR.match(text, at)
        if match is None:
            return ()
        pairs.append((int(match[1]), match[2]))
        between = _BETWEEN_PAIRS.match(text, match.end())
        at = between.end() if between else match.end()
    return tuple(pairs)


def number_row(text: str) -> tuple[int, ...]:
    """The numbers of a line that holds nothing else, over a line of letters: "1 2 3"."""
    parts = re.split(r"[\s|]+", text.strip(" |\t"))[:200]
    is_row = len(parts) > 1 and all(part.isdecimal() and len(part) < 4 for part in parts)
    return tuple(map(int, parts)) if is_row else ()


def letter_row(text: str) -> tuple[str, ...]:
    """The letters of a line that holds nothing else: "A C B"."""
    parts = re.split(r"[\s|]+", text.strip(" |\t"))[:200]
    letters = tuple(label_letter(part) for part in parts)
    return letters if len(parts) > 1 and all(letters) else ()


def first_pair(text: str) -> tuple[int, str, str] | None:
    """The pair at the beginning of a line in a table of answers, and what stands after it."""
    match = re.match(
        r"\s*(?:câu\s*)?(\d{1,4})\s*[.:)\-–—]*\s*(?:đáp án|chọn)?\s*:?\s*"
        r"([A-J](?:\s*[,&]\s*[A-J])*)(?![\w])\s*[.:)\-–—]?\s*(.*)",
        text,
        re.IGNORECASE | re.DOTALL,
    )
    return (int(match[1]), match[2], match[3]) if match else None
