"""What forks the runs that are killed lets every one of them end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.torture.forking import Loaded


def test_a_run_that_nobody_listens_to_any_more_ends(tmp_path: Path) -> None:
    """A test that failed while its run was talking would wait for it for ever."""
    (tmp_path / "talks.py").write_text("while True:\n    print('x' * 1000)\n", "utf-8")
    program = Loaded(PYTHONPATH=str(tmp_path))
    child = program.run("talks")
    with pytest.raises(ZeroDivisionError), child:
        raise ZeroDivisionError
    assert program.run("this").all_said().startswith("The Zen of Python")
    program.close()
