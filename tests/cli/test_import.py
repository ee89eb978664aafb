"""`contest import` as a person or another tool uses it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contest.cli import main

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UNREADABLE = {
    "a.doc": (OLE + bytes(99) + "WordDocument".encode("utf-16-le"), "doc"),
    "b.docx": (b"%PDF-1.7 ...", "pdf"),
    "c.txt": (b"{\\rtf1 abc}", "rtf"),
    "d.docx": (b"PK\x03\x04 broken\x00", "unknown"),
    "e.docx": (b"", "unknown"),
    "f.docx": (bytes(range(256)) * 4, "unknown"),
}


def test_files_that_cannot_be_read_are_each_refused_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, (raw, _) in UNREADABLE.items():
        (tmp_path / name).write_bytes(raw)
    paths = [str(tmp_path / name) for name in (*UNREADABLE, "missing.docx")]
    assert main(["import", *paths, "-o", str(tmp_path / "bank"), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [one["format"] for one in told] == [
        *(kind for _, kind in UNREADABLE.values()),
        "unknown",
    ]
    assert [one["file"] for one in told] == paths
    for one in told:
        assert (one["seen"], one["read"], one["doubts"], len(one["refused"])) == (1, 0, [], 1)
        assert one["refused"][0]["where"] == "cả tệp"
        assert one["refused"][0]["why"].endswith(".")
    assert not (tmp_path / "bank").exists()


@pytest.mark.parametrize("wrong", [["--map", "x"], ["--assume", "=x"], ["--assume", "x="]])
def test_pairs_are_written_with_an_equals_sign(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: list[str]
) -> None:
    assert main(["import", "a.docx", "-o", str(tmp_path / "b"), *wrong]) == 2
    assert "TÊN=GIÁ-TRỊ" in capsys.readouterr().err


def test_a_folder_with_something_in_it_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("x")
    assert main(["import", "a.docx", "-o", str(tmp_path)]) == 1
    assert "không ghi đè" in capsys.readouterr().err


def test_an_assumption_that_names_no_reading_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.txt"
    source.write_text("Câu 1: Thủ đô?\nA. Hà Nội\nB. Huế\n", "utf-8")
    command = ["import", str(source), "-o", str(tmp_path / "bank"), "--json", "--assume"]
    assert main([*command, "no-key=zz"]) == 1
    captured = capsys.readouterr()
    assert "zz" in captured.err
    assert json.loads(captured.out)["doubts"]
    assert main([*command, "no-key=a"]) == 0
    assert capsys.readouterr().err == ""
