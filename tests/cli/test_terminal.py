"""Nothing of a file or a paper is obeyed by the terminal that it is told on."""

from __future__ import annotations

import json

import pytest

from contest.cli.terminal import Terminal

HOSTILE = "Đội\x1b[2J\x1b]0;x\x07\x9b2J\x7f\r\u202e\u2066\udc80 1"


def test_controls_of_a_text_do_not_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    terminal = Terminal()
    terminal.say(f"{HOSTILE}\n\tĐội 2")
    terminal.complain(HOSTILE)
    terminal.table([("1", HOSTILE)])
    told = capsys.readouterr()
    for text in (told.out, told.err):
        assert all(sign.isprintable() for sign in text.replace("\n", "").replace("\t", ""))
        assert "Đội�[2J" in text
    assert "\n\tĐội 2\n" in told.out, "lines and columns of our own stay"


def test_data_for_programs_come_back_letter_for_letter(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal().data({"name": HOSTILE})
    told = capsys.readouterr().out
    assert json.loads(told) == {"name": HOSTILE}
    assert "Đội" in told
    assert all(sign.isprintable() for sign in told.replace("\n", ""))
