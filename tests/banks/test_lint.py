"""The lint sees what gives an answer away, says why, and leaves good questions alone."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from contest.banks.checks import check_bank_files
from contest.banks.generated import generated_bank
from contest.banks.lint import LINTED_UNASKED, lint_bank_files, lint_banks
from contest.banks.loader import load_bank
from contest.banks.near_duplicates import MOST_PAIRS
from contest.cli import main
from contest.presentation.wording import LANGUAGES, Words
from contest.reading.faults import Severity
from tests.banks.samples import write_bank

GOOD = ["xanh lam", "đỏ tươi", "vàng nhạt", "tím sẫm"]


def single(
    text: str, options: list[str] = GOOD, answer: str = "A", name: str = ""
) -> dict[str, object]:
    choices = [{"id": "ABCD"[n], "text": option} for n, option in enumerate(options)]
    return {
        "id": name or "q1",
        "type": "single",
        "text": text,
        "choices": choices,
        "answer": answer,
    }


def kept(folder: Path, *asked: dict[str, object]) -> Path:
    numbered = [{**one, "id": f"q{n}"} for n, one in enumerate(asked, 1)]
    head = {"format": "quiz-bank", "formatVersion": "1.0", "title": "Mẫu"}
    return write_bank(folder, {**head, "questions": numbered})


def codes(*paths: Path) -> list[str]:
    """The hints by name; each is a whole sentence in both languages, with its place."""
    hints = lint_banks([load_bank(path) for path in paths])
    for language in LANGUAGES:
        words = Words(language)
        for hint in hints:
            assert hint.severity is Severity.HINT
            assert hint.sentence(words).startswith(hint.file)
            assert len(hint.said(words).split()) > 8  # what, why and what to do
    return [hint.code.removeprefix("lint.") for hint in hints]


@pytest.mark.parametrize(
    ("code", "options", "answer"),
    [
        (
            "longest_right",
            ["Gọi ngay 113 để báo công an phường nơi mình đang ở", "Im", "Chạy", "Ngủ"],
            "A",
        ),
        ("all_of_them", ["xanh", "đỏ", "vàng", "Tất cả các phương án trên"], "D"),
        ("all_of_them", ["xanh", "đỏ", "vàng", "Cả A, B và C đều đúng"], "D"),
        ("all_of_them", ["xanh", "đỏ", "vàng", "Cả ba đáp án trên"], "D"),
        ("all_of_them", ["xanh", "đỏ", "vàng", "Không có đáp án nào đúng"], "A"),
        ("all_of_them", ["xanh", "đỏ", "vàng", "All of the above"], "D"),
        ("not_all_numbers", ["5 ngày", "10 ngày", "15 ngày", "không thời hạn"], "B"),
        ("units_missing", ["5 ngày", "10 ngày", "15", "20 ngày"], "B"),
        (
            "unlike_lengths",
            [
                "Có",
                "Không",
                "Chưa",
                "Khi có văn bản đồng ý của cơ quan công an cấp tỉnh nơi người đó cư trú",
            ],
            "A",
        ),
        ("giveaway", ["có khi được", "không bao giờ được", "ít khi được", "nhiều khi được"], "A"),
        ("giveaway", ["một số người", "chỉ trẻ em", "nhiều người", "ít người"], "A"),
    ],
)
def test_options_that_give_the_answer_away(
    tmp_path: Path, code: str, options: list[str], answer: str
) -> None:
    assert codes(kept(tmp_path, single("Màu của áo là màu gì?", options, answer))) == [code]


@pytest.mark.parametrize(
    ("options", "answer"),
    [
        (GOOD, "A"),
        (["5 ngày", "10 ngày", "15 ngày", "20 ngày"], "C"),
        (["1", "2", "3", "4"], "A"),
        (["chỉ trẻ em", "chỉ người già", "mọi người", "không ai"], "A"),  # the right one has it too
        (["Luật An ninh mạng", "Luật Trẻ em", "Bộ luật Hình sự", "Luật Báo chí"], "A"),
        (["Cả nhà cùng làm", "Một người làm", "Hai người làm", "Không ai làm"], "A"),
    ],
)
def test_plain_options_are_left_alone(tmp_path: Path, options: list[str], answer: str) -> None:
    assert codes(kept(tmp_path, single("Màu của áo là màu gì?", options, answer))) == []


@pytest.mark.parametrize(
    ("text", "is_hinted"),
    [
        ("Hành vi nào sau đây không bị cấm?", True),
        ("Hành vi nào sau đây KHÔNG bị cấm?", False),
        ("Ý nào dưới đây là sai?", True),
        ("Phát biểu nào SAI?", False),
        ("Các màu sau đều nóng, ngoại trừ màu nào?", True),
        ("Nội dung nào không đúng về mật khẩu?", True),
        ("Bạn có nên chia sẻ mật khẩu không?", False),
        ("Người không đủ 16 tuổi được làm gì?", False),
        ("Which of these is not a colour?", True),
        ("Màu nào là màu nóng?", False),
    ],
)
def test_negative_questions_need_capitals(tmp_path: Path, text: str, is_hinted: bool) -> None:
    assert codes(kept(tmp_path, single(text))) == ["negative_stem"] * is_hinted


def bank_of_keys(folder: Path, keys: str, *, longest: bool = False) -> Path:
    asked = []
    for number, key in enumerate(keys):
        options = [f"ý {number} {sign}" for sign in "abcd"]
        if longest:
            options["ABCD".index(key)] += " dài"
        asked.append(single(f"Số {number} trong bảng {number * 7919} là gì?", options, key))
    return kept(folder, *asked)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("ABCD" * 6, []),
        ("A" * 5 + "BCD" + "A" * 5 + "BDC" + "A" * 5 + "CBD", ["often_right"]),
        ("ABAB" * 12, ["often_right", "often_right", "rarely_right", "rarely_right"]),
        ("ABCD" * 3 + "CCCCCC" + "DABBADDA", ["run_of_keys"]),
        ("AAAA", []),  # too few to tell
    ],
)
def test_where_the_keys_stand(tmp_path: Path, keys: str, expected: list[str]) -> None:
    assert sorted(codes(bank_of_keys(tmp_path, keys))) == expected


def test_a_bank_whose_right_options_are_the_longest(tmp_path: Path) -> None:
    assert codes(bank_of_keys(tmp_path, "ABCD" * 6, longest=True)) == ["often_longest"]


FIRST = "Cơ quan nào chịu trách nhiệm bảo vệ an ninh mạng quốc gia?"


@pytest.mark.parametrize(
    ("other", "key", "code"),
    [
        ("Chịu trách nhiệm bảo vệ an ninh mạng quốc gia, cơ quan nào?", "A", "same_words"),
        ("Cơ quan nào chịu trách nhiệm bảo vệ an ninh mạng của quốc gia?", "A", "near_same"),
        ("Cơ quan nào chịu trách nhiệm bảo vệ an ninh mạng quốc gia ?", "B", "other_key"),
        ("Cơ quan nào cấp giấy phép lái xe cho người dân?", "A", None),
        (FIRST.upper(), "A", "near_same"),
    ],
)
@pytest.mark.parametrize("is_elsewhere", [False, True])
def test_questions_that_are_nearly_alike(
    tmp_path: Path, other: str, key: str, code: str | None, is_elsewhere: bool
) -> None:
    asked = single(FIRST), single(other, answer=key)
    if is_elsewhere:
        (tmp_path / "a").mkdir()
        (tmp_path / "b").mkdir()
        paths = [kept(tmp_path / "a", asked[0]), kept(tmp_path / "b", asked[1])]
    else:
        paths = [kept(tmp_path, *asked)]
    assert codes(*paths) == ([code] if code else [])


def test_many_questions_are_compared_as_far_as_takes_seconds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_PAIRS > 1_000_000
    (tmp_path / "bank.json").write_bytes(generated_bank(300))
    whole = codes(tmp_path)
    assert "too_many_to_compare" not in whole
    monkeypatch.setattr("contest.banks.near_duplicates.MOST_PAIRS", 1000)
    assert "too_many_to_compare" in codes(tmp_path)


def test_a_large_bank_is_linted_only_when_asked(tmp_path: Path) -> None:
    asked = [single(f"Ý {n} nào sau đây không đúng?") for n in range(3)]
    small = kept(tmp_path, *asked)
    assert len(lint_bank_files([small], is_asked_for=False)) >= 3
    raw = json.loads((small / "bank.json").read_bytes())
    raw["questions"] = [{**asked[0], "id": f"q{n}"} for n in range(LINTED_UNASKED + 1)]
    (small / "bank.json").write_bytes(json.dumps(raw).encode())
    assert lint_bank_files([small], is_asked_for=False) == ()


def test_hints_are_told_and_stop_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bank = str(kept(tmp_path, single("Ý nào sau đây không đúng?")))
    assert main(["check", bank]) == 0
    told = capsys.readouterr()
    assert "Gợi ý" in told.out + told.err
    assert main(["check", bank, "--no-lint"]) == 0
    told = capsys.readouterr()
    assert "Gợi ý" not in told.out + told.err
    assert main(["check", bank, "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == {"faults", "warnings"}
    assert main(["check", bank, "--json", "--lint"]) == 0
    hints = json.loads(capsys.readouterr().out)["hints"]
    assert [one["code"] for one in hints] == ["lint.negative_stem"]


@pytest.mark.parametrize("is_zip", [False, True])
def test_media_too_large_to_show_at_once_are_told(tmp_path: Path, is_zip: bool) -> None:
    picture = {"kind": "image", "src": "media/a.png"}
    asked = {**single("Đây là đâu?"), "media": [picture]}
    home = kept(tmp_path, asked)
    (home / "media").mkdir(exist_ok=True)
    with (home / "media" / "a.png").open("wb") as stream:
        stream.truncate(11 * 1024**2)
    path = home
    if is_zip:
        path = tmp_path / "bank.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in ("bank.json", "media/a.png"):
                archive.write(home / name, name)
    report = check_bank_files([path])
    assert [one.code for one in report.warnings] == ["banks.media_large"]
    assert "11 MB" in report.warnings[0].said(Words("vi"))
