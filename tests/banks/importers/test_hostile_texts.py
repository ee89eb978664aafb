"""Files and strings made to hurt importers of texts: refused or read, always with a sentence."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from contest.banks.importers.cleaning import cleaned
from contest.banks.importers.encodings import likely_text
from contest.banks.importers.html import is_markup
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.importing import Import, Read
from contest.domain.questions import Single
from contest.presentation.wording import Words

MOST_MEGABYTES = 200
MOST_SECONDS = 5

# Run on its own, so that the memory of nothing else counts.
CHILD = """
import sys, time
from pathlib import Path
from contest.banks.importers.html import is_markup
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
slowest = 0.0
for path in map(Path, sys.argv[1:]):
    began = time.monotonic()
    import_source(Source(path.name, path.read_bytes()))
    slowest = max(slowest, time.monotonic() - began)
status = Path("/proc/self/status")  # what getrusage tells begins with the memory of the parent
lines = status.read_text().splitlines() if status.exists() else []
print(slowest, *(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")))
"""


@pytest.fixture(scope="module")
def hostile(corpus: Path) -> Path:
    return corpus / "hostile"


def read_file(path: Path, **assumed: str) -> Import:
    result = import_source(Source(path.name, path.read_bytes(), assumed=assumed))
    is_accounted(result)
    return result


def is_accounted(result: Import) -> None:
    """Everything seen is read, in doubt or refused, with words for people in both languages."""
    assert result.seen == len(result.questions) + len(result.doubts) + len(result.refusals)
    assert result.seen
    for language in ("vi", "en"):
        words = Words(language)
        for entry in result.entries:
            said = [step.said(words) for step in entry.place.steps]
            if not isinstance(entry, Read):
                said.append(entry.why.said(words))
            assert all(text.strip() and text.isprintable() for text in said), said


def hostile_json(hostile: Path) -> Iterator[Path]:
    return (path for path in sorted((hostile / "json").rglob("*.json")) if path.is_file())


def test_no_hostile_json_gives_a_question(hostile: Path) -> None:
    files = list(hostile_json(hostile))
    assert len(files) > 300
    for path in files:
        assert read_file(path).questions == (), path.name


def test_hostile_xml_and_strings_give_no_question(hostile: Path) -> None:
    for path in [*(hostile / "xml").iterdir(), *(hostile / "strings").iterdir()]:
        assert read_file(path).questions == ()


def test_no_hostile_file_takes_long_or_much_memory(hostile: Path) -> None:
    paths = [*hostile_json(hostile), *(hostile / "xml").iterdir(), *(hostile / "strings").iterdir()]
    paths += (hostile / "encoding").iterdir()
    child = subprocess.run(
        [sys.executable, "-c", CHILD, *map(str, paths)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    seconds, *megabytes = child.stdout.split()
    assert float(seconds) < MOST_SECONDS
    assert all(int(number) < MOST_MEGABYTES for number in megabytes)


SURE = (
    "cr-only", "crlf", "nel-ls-ps", "utf16be-bom", "utf16le-bom", "utf16le-nobom", "utf8-bom",
    "utf8-nfd", "utf8",
)  # fmt: skip
ASKED = {
    "cp1258": "cp1258",
    "tcvn5712-1": "tcvn3",
    "viscii": "viscii",
    "double-utf8-mojibake": "repaired",
}


def test_aiken_in_any_encoding_says_the_same_or_asks(hostile: Path) -> None:
    folder = hostile / "encoding"
    expected = [question.text for question in read_file(folder / "utf8.aiken.txt").questions]
    assert len(expected) == 2
    for name in SURE:
        result = read_file(folder / f"{name}.aiken.txt")
        assert result.is_settled
        assert [question.text for question in result.questions] == expected, name
        assert all(
            "\n" not in choice.text
            for question in result.questions
            if isinstance(question.body, Single)
            for choice in question.body.choices
        )
    for name, encoding in ASKED.items():
        result = read_file(folder / f"{name}.aiken.txt", encoding=encoding)
        assert [question.text for question in result.questions] == expected, name
    cut = read_file(folder / "truncated-utf8.aiken.txt")
    assert [refusal.why.name for refusal in cut.refusals] == ["banks.not_utf8"]


RUNS = [
    "{", "{ ", "{{c1::", "<", "<a ", "<!", "::", "~", "=", "%", "$", "\\\\", "//", "#Q ", "^ ",
    "A. ", "A.  ", "chọn: a!!", "(", "[", "<u>", "*", " ", "\t", "\n", "&", "\r", '"', "a ",
    "1.", "câu ",
]  # fmt: skip
HEADS = [
    "",
    "#separator:tab\n",
    "[html]",
    "Câu?\nA. ",
    "Câu? {",
    "<quiz><question><text>",
    '[{"q": "',
]


@pytest.mark.parametrize("head", HEADS)
def test_long_runs_of_one_sign_do_not_take_long(head: str) -> None:
    for run in RUNS:
        is_accounted(import_source(Source("x", (head + run * (8_000 // len(run))).encode())))
    markup = f"<pre>{' ' * 60_000}</pre>x"
    item = {"question": markup, "options": ["a", "b"], "answer": "a"}
    is_accounted(import_source(Source("x", json.dumps([item]).encode())))


def aiken(text: str) -> str:
    return f"{text}\nA. một\nB. hai\nANSWER: B\n"


def gift(text: str) -> str:
    marked = "".join(f"\\{sign}" if sign in "~=#{}:\\" else sign for sign in text)
    return f"::t::[plain]{marked} {{~một =hai}}\n"


def moodle(text: str) -> str:
    answers = "".join(
        f'<answer fraction="{percent}"><text>{said}</text></answer>'
        for percent, said in ((0, "một"), (100, "hai"))
    )
    return (
        f'<quiz><question type="multichoice"><questiontext format="plain_text"><text>'
        f"{escape(text)}</text></questiontext>{answers}</question></quiz>"
    )


def as_json(text: str) -> str:
    item = {"question": text, "options": ["một", "hai"], "answer": "hai"}
    return json.dumps([item], ensure_ascii=False)


@pytest.mark.parametrize("write", [aiken, gift, moodle, as_json])
def test_naughty_strings_come_through_as_texts_or_are_refused(
    hostile: Path, write: Callable[[str], str]
) -> None:
    strings = json.loads((hostile / "strings/blns.json").read_bytes())
    assert len(strings) > 400
    came = 0
    for text in strings:
        flat = " ".join(text.split("\n"))
        source = Source("x", write(flat).encode("utf-8", "replace"))
        if write is aiken and not likely_text(source):
            continue
        result = import_source(source)
        is_accounted(result)
        same = [question.text == cleaned(flat) for question in result.questions]
        came += same == [True] or (write is as_json and is_markup(flat))
    assert came > 0.85 * len(strings)


def test_vietnamese_pairs_are_the_same_text_where_they_should_be(hostile: Path) -> None:
    pairs = json.loads((hostile / "encoding/vietnamese_pairs.json").read_bytes())["strings"]
    composed, apart = cleaned(pairs[0]), cleaned(pairs[1])
    assert composed == apart == "cà phê"
    assert [cleaned(text) for text in pairs[2:6]] == ["Đ", "Đ", "đ", "đ"]
    assert cleaned(pairs[13]) == "Câu 1"
    assert cleaned(pairs[12]) == "AB"
    options = f"{pairs[16]}\nB．hai\nC）ba\nD、bốn\n"
    result = import_source(Source("x", f"Gì?\n{options}ＡＮＳＷＥＲ： B\n".encode()))
    (question,) = result.questions
    assert isinstance(question.body, Single)
    assert [choice.text for choice in question.body.choices][1:] == ["hai", "ba", "bốn"]
    assert question.body.answer == "B"
