"""`make audit` says what was asked about and what was not; silence is no answer."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOUND = """Found 1 known vulnerability in 1 package
Name Version ID             Fix Versions
---- ------- -------------- ------------
lxml 6.0.0   PYSEC-2026-123 6.0.9"""
SKIPPED = "Name Skip Reason\\n---- ----"


def audited(folder: Path, body: str) -> subprocess.CompletedProcess[str]:
    """The command with a tool of this name that does what the body says."""
    tool = folder / "pip-audit"
    tool.write_text(f"#!/bin/bash\nlock=$2\n{body}\n", encoding="utf-8")
    tool.chmod(0o755)
    places = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [ROOT / ".ci" / "audit"],
        env={**os.environ, "PATH": places},
        capture_output=True,
        text=True,
        check=False,
    )


def skip(pattern: str) -> str:
    """The lines of libraries that could not be asked about."""
    return (
        f"grep -oE '{pattern}==[^ ]+' $lock | sed -E 's/(.*)==(.*)/\\1 Dependency not found on "
        "PyPI and could not be audited: \\1 (\\2)/'"
    )


def counts(said: str) -> list[tuple[int, int]]:
    return [(int(asked), int(every)) for asked, every in re.findall(r"(\d+) of (\d+) lib", said)]


def test_all_asked_and_none_at_fault_is_nought(tmp_path: Path) -> None:
    done = audited(tmp_path, "echo 'No known vulnerabilities found'")
    assert done.returncode == 0
    assert all(asked == every > 0 for asked, every in counts(done.stdout))
    assert len(counts(done.stdout)) == 2
    assert "no library has a known fault" in done.stdout
    assert "not all" not in done.stderr


@pytest.mark.parametrize(
    ("body", "least"),
    [
        (f"echo 'No known vulnerabilities found'; echo '{SKIPPED}'; {skip('^[a-z].*')}", 0),
        (f"echo 'No known vulnerabilities found'; echo '{SKIPPED}'; {skip('^[a-h].*')}", 1),
        ("echo 'Max retries exceeded: Connection refused' >&2; exit 1", 0),
    ],
    ids=["none", "some", "no network"],
)
def test_what_was_not_asked_about_is_no_good_news(tmp_path: Path, body: str, least: int) -> None:
    done = audited(tmp_path, body)
    assert done.returncode == 3
    asked, every = counts(done.stdout)[0]
    assert least <= asked < every
    assert asked == 0 or least
    assert "PyPI must be reached" in done.stderr
    assert "no library has a known fault" not in done.stdout
    assert "No known vulnerabilities" not in done.stdout


def test_a_known_fault_is_named(tmp_path: Path) -> None:
    done = audited(tmp_path, f"echo '{FOUND}'; exit 1")
    assert done.returncode == 1
    assert "PYSEC-2026-123" in done.stdout
    assert "not all" not in done.stderr


def test_a_known_fault_stays_one_where_others_could_not_be_asked_about(tmp_path: Path) -> None:
    done = audited(tmp_path, f"echo '{FOUND}'; {skip('^[a-h].*')}; exit 1")
    assert done.returncode == 1
    assert "PYSEC-2026-123" in done.stdout
    assert "nothing is known of the others" in done.stderr
