"""`contest banks` where there is no screen: what is wrong is said all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from contest.cli import main


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere"], "nowhere"),
        (["--import", "nowhere.docx"], "nowhere.docx"),
        (["quy-dinh-85", "--date", "hôm nay"], "--date"),
        (["quy-dinh-85"], "màn hình"),
        ([], "màn hình"),
    ],
)
def test_what_is_wrong_is_said_before_the_missing_screen(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["banks", *words]) == 1
    assert said in capsys.readouterr().err
