"""What `make test` says of its checks, and when: before the summary of the tests, and it counts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.skipif(shutil.which("make") is None, reason="no make")
@pytest.mark.parametrize(
    ("checks", "tests", "code"), [("true", 1, 0), ("false", 1, 1), ("true", 0, 1), ("false", 0, 1)]
)
def test_a_check_that_failed_is_as_a_test_that_failed(
    tmp_path: Path, checks: str, tests: int, code: int
) -> None:
    (tmp_path / "Makefile").write_text(f"check:\n\t@echo 'what it found'\n\t@{checks}\n")
    (tmp_path / "test_one.py").write_text(f"def test_one():\n    assert {tests}\n")
    said = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.checking", "-p", "no:cacheprovider"],
        cwd=tmp_path, text=True, capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
    )  # fmt: skip
    assert said.returncode == code, said.stdout + said.stderr
    *before, last = said.stdout.splitlines()
    assert ("1 passed" if tests else "1 failed") in last
    assert "what it found" in before
    assert any("checks failed" in line for line in before) == (checks == "false")
