"""The command line as a person or another tool uses it: what it prints, and how it ends."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
from pathlib import Path

import pytest

from contest.cli import main
from contest.resources import assets_dir, banks_dir

TEAMS = "number,name,short,members\n1,Đội A,Đội A,An;Bình\n2,Đội B,Đội B,\n3,Đội C,,Chi\n"


@pytest.fixture
def rehearsed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "a.contest"
    assert main(["rehearse", "--format", "ward-quiz", "--teams", "4", "-o", str(path)]) == 0
    capsys.readouterr()
    return path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def complaint(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 1) -> str:
    assert main(arguments) == status
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return captured.err or captured.out


def test_two_rehearsals_of_one_seed_have_the_same_history(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    histories = []
    for name in ("a", "b"):
        path = str(tmp_path / f"{name}.contest")
        said(
            capsys, "rehearse", "--format", "boards-10x3", "--teams", "3", "--seed", "7", "-o", path
        )
        histories.append(said(capsys, "history", path, "--json"))
    assert histories[0] == histories[1]
    rows = json.loads(histories[0])
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    assert set(rows[0]) == {"seq", "kind", "version", "at_ns", "wall", "payload", "hash"}


def test_trace_prints_every_event_with_its_hash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "a.contest")
    traced = said(capsys, "rehearse", "--format", "boards-10x3", "--trace", "-o", path).splitlines()
    rows = json.loads(said(capsys, "history", path, "--json"))
    assert traced == [f"{row['seq']} {row['kind']} {row['hash']}" for row in rows]


def test_standings_are_the_same_for_people_json_and_csv(
    rehearsed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = json.loads(said(capsys, "standings", str(rehearsed), "--json"))
    assert [set(row) for row in rows] == [{"place", "team", "points"}] * 4
    assert all(len(row["points"].split(".")[1]) == 2 for row in rows)
    table = list(csv.DictReader(io.StringIO(said(capsys, "standings", str(rehearsed), "--csv"))))
    assert [(row["team"], row["points"]) for row in table] == [
        (row["team"], row["points"]) for row in rows
    ]
    shown = said(capsys, "standings", str(rehearsed)).splitlines()
    assert len(shown) == 5
    assert rows[0]["team"] in shown[1]


def test_history_is_told_in_both_languages(
    rehearsed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Tạo hội thi" in said(capsys, "history", str(rehearsed))
    assert "Contest created" in said(capsys, "--lang", "en", "history", str(rehearsed))


def test_a_new_contest_from_files_can_be_rehearsed_and_copied(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    teams = tmp_path / "teams.csv"
    teams.write_text(TEAMS, "utf-8")
    made, out, twin = (str(tmp_path / name) for name in ("x.contest", "y.contest", "z.contest"))
    bank = str(banks_dir() / "an-ninh-mang-2025")
    said(
        capsys, "new", "--format", "boards-10x3", "--bank", bank, "--teams", str(teams),
        "--title", "Hội thi thử", "--date", "2026-11-22", "--seed", "3", "-o", made,
    )  # fmt: skip
    said(capsys, "rehearse", made, "-o", out)
    said(capsys, "copy", out, twin)
    assert said(capsys, "history", out, "--json") == said(capsys, "history", twin, "--json")
    assert "Đội C" in said(capsys, "standings", out)


def test_two_teams_of_one_name_are_told_of_and_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    teams = tmp_path / "teams.csv"
    teams.write_text("number,name,short,members\n1,Đội A,A,\n2,Đội A,B,\n", "utf-8")
    made = tmp_path / "x.contest"
    new = ("new", "--format", "boards-10x3", "--bank", "an-ninh-mang-2025")
    assert main([*new, "--teams", str(teams), "-o", str(made)]) == 0
    assert "dòng 3" in capsys.readouterr().err
    assert made.exists()


def test_a_question_beyond_one_page_is_a_warning_and_beyond_two_a_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bank = {
        "format": "quiz-bank", "formatVersion": "1.0", "title": "Dài", "language": "vi",
        "questions": [
            {"id": f"q{times}", "type": "truefalse", "answer": True, "difficulty": 1,
             "text": "Người dùng mạng phải xem kỹ nguồn tin trước khi chia sẻ. " * times + "Đúng?"}
            for times in (1, 17, 40)
        ],
    }  # fmt: skip
    home = tmp_path / "dai"
    home.mkdir()
    (home / "bank.json").write_text(json.dumps(bank), "utf-8")
    assert main(["check", str(home), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    pages = {
        name: [one["sentence"] for one in found[name] if one["code"] == "banks.pages"]
        for name in ("faults", "warnings")
    }
    assert "(q40)" in pages["faults"][0]
    assert len(pages["faults"]) == 1
    assert len(pages["warnings"]) == 1
    assert "(q17)" in pages["warnings"][0]


def test_every_shipped_question_stands_on_one_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert "0 lỗi, 0 lưu ý" in said(capsys, "check", str(banks_dir()), "--date", "2026-11-22")


def test_verify_knows_a_sound_file_and_a_changed_one(
    rehearsed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "nguyên vẹn" in said(capsys, "verify", str(rehearsed))
    raw = rehearsed.read_bytes()
    place = raw.rindex(b'"points":')
    digit = raw[place + 9 : place + 10]
    rehearsed.write_bytes(raw[: place + 9] + (b"8" if digit != b"8" else b"7") + raw[place + 10 :])
    changed = rehearsed.read_bytes()
    complaint(capsys, "verify", str(rehearsed))
    complaint(capsys, "standings", str(rehearsed))
    assert rehearsed.read_bytes() == changed


def test_a_paper_without_a_code_is_not_taken_for_a_sound_one(
    rehearsed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "papers", str(rehearsed), "-o", str(tmp_path), "--only", "boards")
    boards = tmp_path / "bang-abcd.pdf"
    assert "không có ô vuông" in complaint(capsys, "verify", str(rehearsed), "--pdf", str(boards))


def test_the_shipped_banks_and_formats_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    found = said(
        capsys, "check", str(banks_dir()), str(assets_dir() / "formats"),
        "--date", "2026-11-22", "--json",
    )  # fmt: skip
    assert json.loads(found) == {"faults": [], "warnings": []}


def test_fines_and_old_law_are_asked_only_when_their_bank_is_named(
    rehearsed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = json.loads(said(capsys, "history", str(rehearsed), "--json"))
    (drawn,) = [event for event in events if event["kind"] == "questions_drawn"]
    banks = {question["bank"] for question in drawn["payload"]["questions"]}
    assert banks
    assert not banks & {"muc-phat-2026", "lich-su-van-ban"}


def test_law_not_yet_in_force_is_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    bank = str(banks_dir() / "an-ninh-mang-2025")
    assert main(["check", bank, "--date", "2026-06-30", "--json"]) == 1
    faults = json.loads(capsys.readouterr().out)["faults"]
    assert faults
    assert all("01/7/2026" in one["sentence"] or "2026" in one["sentence"] for one in faults)


@pytest.mark.parametrize("command", ["standings", "history", "papers", "verify", "rehearse"])
@pytest.mark.parametrize(
    "content",
    [None, b"", b"SQLite format 3\0" + b"x" * 200, b"{}", "tiếng".encode("utf-16")],
    ids=["missing", "empty", "broken", "json", "utf-16"],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_bad_contest_file_gets_one_sentence(
    command: str,
    content: bytes | None,
    language: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "bad.contest"
    if content is not None:
        path.write_bytes(content)
    output = ["-o", str(tmp_path / "out")] if command in ("papers", "rehearse") else []
    sentence = complaint(capsys, command, str(path), *output, "--lang", language)
    assert len(sentence.strip().splitlines()) == 1
    assert "bad.contest" in sentence
    assert sorted(tmp_path.iterdir()) == ([path] if content is not None else [])
    if content is not None:
        assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["rehearse", "-o", "x"], 2),
        (["rehearse", "a.contest", "--format", "ward-quiz", "-o", "x"], 2),
        (["rehearse", "a.contest", "--teams", "3", "-o", "x"], 2),
        (["rehearse", "a.contest", "--bank", "b", "-o", "x"], 2),
        (["rehearse", "--format", "ward-quiz", "--teams", "0", "-o", "x"], 1),
        (["rehearse", "--format", "ward-quiz", "--teams", "-3", "-o", "x"], 1),
        (["rehearse", "--form", "ward-quiz", "-o", "x"], 2),
        (["papers", "a.contest", "--only", "poem", "-o", "x"], 2),
        (["standings", "a.contest", "--json=yes"], 2),
        (["standings", "a.contest", "--lang"], 2),
        (["rehearse", "--format", "no-such", "-o", "x"], 1),
        (["rehearse", "--format", "ward-quiz", "--teams", "1", "-o", "x"], 1),
        (["rehearse", "--format", "ward-quiz", "--teams", "13", "-o", "x"], 1),
        (["rehearse", "--format", "ward-quiz", "--teams", "many", "-o", "x"], 2),
        (["new", "--format", "ward-quiz"], 2),
        (["standings"], 2),
        (["tour"], 2),
        (["tour", "-o", "x", "--size", "big"], 2),
        (["check", "nowhere"], 1),
        (["check", ".", "--date", "hôm nay"], 1),
        (["play", "nowhere.txt"], 1),
    ],
)
def test_wrong_use_is_said_and_leaves_nothing(
    arguments: list[str],
    status: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    said_so = complaint(capsys, *arguments, status=status).strip()
    assert said_so
    assert "lường trước" not in said_so
    assert not list(tmp_path.iterdir())


def test_a_story_that_does_not_hold_ends_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "s.txt"
    story.write_text(
        'contest "Thử"\nround everyone count=1 seconds=9 entry=boards right=10\n'
        'team 1 "A"\nteam 2 "B"\nstart 1\nexpect points 1 0\n',
        "utf-8",
    )
    assert main(["play", str(story), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["passed"] is False
    assert told["line"] == 6
    assert [row["points"] for row in told["standings"]] == ["0.00", "0.00"]


def test_papers_state_the_standings(
    rehearsed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = said(capsys, "papers", str(rehearsed), "-o", str(tmp_path / "p")).split()
    files = [file for file in files if "phieu-diem" in file or "bang-tong-hop" in file]
    assert len(files) == 5


def test_papers_do_not_go_into_a_file(
    rehearsed: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)  # a long path is said cut short
    other = Path("notes.txt")
    other.write_text("x", "utf-8")
    for output in (other, other / "below"):
        sentence = complaint(capsys, "papers", str(rehearsed), "-o", str(output))
        assert "notes.txt là tệp" in sentence
    assert other.read_text("utf-8") == "x"


@pytest.mark.parametrize(
    ("number", "word"), [(errno.EROFS, "chỉ cho đọc"), (errno.ENOSPC, "đầy"), (errno.EBUSY, "dùng")]
)
def test_what_the_system_reports_is_said_in_our_words(
    number: int,
    word: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise OSError(number, os.strerror(number), "disk")

    monkeypatch.setattr(Path, "mkdir", refuse)
    sentence = complaint(capsys, "tour", "-o", str(tmp_path / "p"))
    assert word in sentence
    assert os.strerror(number) not in sentence


def test_an_error_without_words_of_ours_keeps_those_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise OSError(errno.ELOOP, "Too many levels", "disk")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert "(Too many levels)" in complaint(capsys, "tour", "-o", str(tmp_path / "p"))


def test_a_language_that_is_not_there_is_named_with_its_option(
    capsys: pytest.CaptureFixture[str],
) -> None:
    sentence = complaint(capsys, "--lang", "xx", "standings", "a.contest", status=2)
    assert "--lang" in sentence
    assert "xx" in sentence


@pytest.mark.parametrize("command", [(), ("rehearse",), ("standings",)])
@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", ("Cách dùng:", "Tùy chọn:")), ("en", ("Usage:", "Options:"))],
)
def test_help_is_in_one_language(
    command: tuple[str, ...],
    language: str,
    words: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--lang", language, *command, "-h"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    assert all(word in text for word in words)
    for english in ("usage:", "positional arguments", "\noptions", "show this help message"):
        assert english not in text


STORY = """contest "Thử"
round everyone count=1 seconds=9 entry=boards right=10
team 1 "A"
team 2 "B"
start 1
ask
open
"""


def test_a_story_that_cannot_be_read_is_named_like_one_that_does_not_hold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "s.txt"
    for line in ("dance", "expect clock 3 held"):
        story.write_text(f"{STORY}{line}\n", "utf-8")
        sentence = complaint(capsys, "play", str(story))
        assert sentence.splitlines()[-1].startswith(f"{story}: Dòng 8:")
    assert main(["play", str(story), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["line"] == 8


def test_a_format_fault_in_a_story_names_its_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "s.txt"
    story.write_text(STORY.replace("seconds=9", "seconds=soon"), "utf-8")
    sentence = complaint(capsys, "play", str(story), "-o", str(tmp_path / "s.contest"))
    assert sentence.startswith(f"{story}, dòng 2")
    assert list(tmp_path.iterdir()) == [story]


def test_a_story_without_a_format_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "s.txt"
    story.write_text('contest "Thử"\nteam 1 "A"\n', "utf-8")
    sentence = complaint(capsys, "play", str(story))
    assert "thể thức" in sentence
    assert "Dòng" not in sentence


def test_a_power_cut_in_a_story_opens_the_stored_file_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story, out = tmp_path / "s.txt", tmp_path / "s.contest"
    story.write_text(f"{STORY}power cut\nresume going on\nclose and open\n", "utf-8")
    said(capsys, "play", str(story), "-o", str(out))
    rows = json.loads(said(capsys, "history", str(out), "--json"))
    opened = [row["payload"]["clean"] for row in rows if row["kind"] == "contest_reopened"]
    assert opened == [False, True]
    assert sorted(tmp_path.iterdir()) == [out, story]


def test_a_file_that_the_system_does_not_give_is_said_in_our_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_args: object) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    story = tmp_path / "s.txt"
    story.write_text(STORY, "utf-8")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    sentence = complaint(capsys, "play", str(story))
    assert "không có quyền" in sentence
    assert "Permission" not in sentence
