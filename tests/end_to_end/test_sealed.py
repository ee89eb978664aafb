"""A sealed bank from the passphrase to the stage: nothing is found anywhere before it is open."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from contest.app import Opened, note, remembered
from contest.banks.loader import load_bank
from contest.banks.sealing import envelope
from contest.cli import main
from contest.domain import commands as c
from contest.domain.seal_events import BankSealed, SealOpened
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.offers import Offer
from contest.presentation.wording import Words
from contest.storage.faults import ContestFileError
from contest.storage.media import stored_media
from contest.storage.stored import open_for_reading
from contest.workshop import Workshop
from tests.banks.sealing.sealed_samples import every_text
from tests.pictures import png

PASSPHRASE = "Trăng rằm tháng Tám 2026"
TEAMS = """number,name,short,members
1,Khu phố Đông Thạnh,KP Đông,An; Bình
2,Hội Phụ nữ phường,Phụ nữ,Lan
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Everything that the program writes goes here: files, settings, what is temporary."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(envelope, "USUAL_COST", envelope.LEAST_COST)
    monkeypatch.setattr(sys, "argv", ["contest"])
    monkeypatch.setattr("contest.parts._speakers", lambda: None)
    return tmp_path


@pytest.fixture
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bank in a place of its own, where the search does not look."""
    folder = tmp_path_factory.mktemp("plain") / "de-chung-ket"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "hinh.png").write_bytes(png(16, 9))
    questions = [
        {
            "id": f"q{number:03}",
            "type": "single",
            "text": f"Điều bí mật thứ {number} của đề thi là điều nào trong các điều sau?",
            "choices": [
                {"id": letter, "text": f"Phương án {letter} kín {number * 7919}"}
                for letter in "ABCD"
            ],
            "answer": "ABCD"[number % 4],
            "difficulty": number % 4 + 1,
            "explanation": f"Giải thích riêng cho câu thứ {number * 104729}",
            "note": f"Dặn người dẫn riêng {number * 15485863}",
            "media": [{"kind": "image", "src": "media/hinh.png", "alt": f"Hình kín {number * 31}"}],
        }
        for number in range(1, 61)
    ]
    head = {
        "format": "quiz-bank",
        "formatVersion": "1.0",
        "title": "Đề chung kết",
        "language": "vi",
    }
    text = json.dumps({**head, "questions": questions}, ensure_ascii=False)
    (folder / "bank.json").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def secrets(bank: Path) -> set[bytes]:
    """Every text of the bank, as a file, a database, JSON or Qt would hold it."""
    texts = {*every_text(load_bank(bank).questions()), PASSPHRASE, "Hình kín"}
    forms = (
        (one.encode(), json.dumps(one)[1:-1].encode(), one.encode("utf-16-le")) for one in texts
    )
    return {form for three in forms for form in three}


@pytest.fixture
def passphrase(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("pass") / "phrase.txt"
    file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return file


@pytest.fixture
def contest_file(home: Path, bank: Path, passphrase: Path) -> Path:
    """A contest that was made from the sealed bank alone."""
    sealed, teams, file = home / "de.sealed", home / "teams.csv", home / "thi.contest"
    teams.write_text(TEAMS, encoding="utf-8")
    seal = ["seal", str(bank), "-o", str(sealed), "--passphrase-file", str(passphrase)]
    assert main(seal) == 0
    new = ["new", "--format", "boards-10x3", "--bank", str(sealed), "--teams", str(teams)]
    assert main([*new, "--seed", "3", "-o", str(file)]) == 0
    return file


def found(home: Path, secrets: set[bytes]) -> list[tuple[str, bytes]]:
    """Every secret in any file below, logs of the database and temporary files included."""
    files = [path for path in home.rglob("*") if path.is_file()]
    assert files
    return [(path.name, one) for path in files for one in secrets if one in path.read_bytes()]


def test_before_the_opening_no_file_holds_a_word_of_it(
    home: Path, contest_file: Path, secrets: set[bytes]
) -> None:
    assert not found(home, secrets)
    stored = open_for_reading(contest_file)
    (sealed,) = (event for event in stored.events if isinstance(event, BankSealed))
    assert sealed.media in stored_media(contest_file)
    assert main(["draw", str(contest_file), "--bank", str(home / "de.sealed"), "--seed", "4"]) == 0
    assert main(["verify", str(contest_file)]) == 0
    assert main(["papers", str(contest_file), "-o", str(home / "p"), "--only", "rules"]) == 0
    assert main(["papers", str(contest_file), "-o", str(home / "p"), "--only", "script"]) == 1
    assert main(["copy", str(contest_file), str(home / "copy.contest")]) == 0
    assert not found(home, secrets)


def test_the_command_line_opens_it_for_good(
    home: Path, contest_file: Path, passphrase: Path, bank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = home / "wrong.txt"
    wrong.write_text("trang ram thang tam\n")
    words = ["open-seal", str(contest_file), "--by", "Bà Lan", "--passphrase-file"]
    assert main([*words, str(wrong)]) == 1
    assert "Mật khẩu không đúng" in capsys.readouterr().err
    assert main([*words, str(passphrase)]) == 0
    assert main(["papers", str(contest_file), "-o", str(home / "p"), "--only", "script"]) == 0
    (opened,) = (
        event for event in open_for_reading(contest_file).events if isinstance(event, SealOpened)
    )
    assert opened.by == "Bà Lan"
    assert all(question.media[0].hash for question in opened.questions)
    assert PASSPHRASE.encode() not in contest_file.read_bytes()
    back = home / "back"
    sealed = ["open-seal", str(home / "de.sealed"), "-o", str(back)]
    assert main([*sealed, "--passphrase-file", str(passphrase)]) == 0
    assert (back / "bank.json").read_bytes() == (bank / "bank.json").read_bytes()
    assert (back / "media" / "hinh.png").exists()


@pytest.fixture
def opened(contest_file: Path, home: Path, qtbot: QtBot) -> Iterator[Opened]:
    one = Opened(contest_file, Words(), home / "mirror.contest")
    note(one, remembered())
    one.begin()
    one.program.open_hall()
    yield one
    one.close()
    one.program.close()


def contest_of(opened: Opened) -> Contest:
    return opened.session.contest


def next_of(opened: Opened) -> Offer:
    console = opened.program.desk.console
    assert console is not None
    return console.next


def test_the_console_opens_it_and_everything_goes_on_without_the_passphrase(
    opened: Opened, home: Path, secrets: set[bytes], qtbot: QtBot
) -> None:
    panel, button = opened.unsealing.panel, opened.unsealing.button
    note(opened, remembered())
    assert button.isVisible()
    opened.program.bridge.submit(c.ShowScene(opened.program.now_ns(), Scene.TEAMS))
    qtbot.waitUntil(lambda: contest_of(opened).scene is Scene.TEAMS)
    qtbot.waitUntil(lambda: "niêm phong" in " ".join(next_of(opened).reasons))
    assert isinstance(next_of(opened).command, c.StartRound)
    button.click()
    assert panel.passphrase.echoMode() is QLineEdit.EchoMode.Password
    panel.by.setText("Bà Nguyễn Thị Ngọc Ánh")
    panel.passphrase.setText("không phải câu này")
    panel.submit()
    qtbot.waitUntil(lambda: "không đúng" in panel.why.text())
    assert contest_of(opened).seals
    assert not found(home, secrets)  # in the file, its log, its index, the mirror, the settings
    panel.passphrase.setText(PASSPHRASE)
    panel.submit()
    qtbot.waitUntil(lambda: not opened.unsealing.button.isVisible())
    assert not contest_of(opened).seals
    assert panel.passphrase.text() == ""
    assert panel.isHidden()
    assert all(question.text for question in contest_of(opened).questions.values())
    assert next_of(opened).reasons == ()
    opened.close()
    for file in (opened.path, home / "mirror.contest"):
        questions = open_for_reading(file).events
        assert any(isinstance(event, SealOpened) for event in questions)
        assert PASSPHRASE.encode() not in file.read_bytes()
    with pytest.raises(ContestFileError):
        open_for_reading(home / "de.sealed")


def test_the_wizard_takes_a_sealed_bank(home: Path, contest_file: Path, tmp_path: Path) -> None:
    choice = Workshop(Words(), tmp_path / "c", tmp_path / "t").bank_in(home / "de.sealed")
    assert (choice.title, choice.count) == ("Đề chung kết (niêm phong)", 60)


def test_two_banks_of_one_name_are_not_taken_together(
    home: Path, contest_file: Path, bank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = ["new", "--format", "boards-10x3", "--teams", str(home / "teams.csv")]
    both = ["--bank", str(home / "de.sealed"), str(bank), "-o", str(home / "both.contest")]
    assert main([*new, *both]) == 1
    assert "cùng tên “de-chung-ket”" in capsys.readouterr().err
