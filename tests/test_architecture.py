"""The rules of the architecture, each a sentence that a test keeps."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest
from importlinter.api import read_configuration

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "contest"
CONTRACTS = {
    contract["id"]: contract["name"]
    for contract in read_configuration(str(ROOT / "pyproject.toml"))["contracts_options"]
}
# They import heavy parts late, to start fast.
LATE_IMPORTERS = ("alone.py", "app.py", "parts.py", "entrance.py", "cli/")
# A line that begins with an import, but not at its first column, or has one after something else.
_MAY_BE_LATE = re.compile(r"^[ \t]+(?:import|from)\b|[:;].*\bimport\b", re.MULTILINE)
ENGINE = ("domain", "presentation", "session")


@pytest.fixture(scope="module")
def imports() -> grimp.ImportGraph:
    return grimp.build_graph("contest", cache_dir=None)


@pytest.fixture(scope="module")
def verdicts() -> str:
    """What import-linter says of every contract, as one text: it breaks its lines anywhere."""
    # A child process: import-linter is built to be run once, as the command that it is.
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    lint = subprocess.run(
        [sys.executable, "-c", program, "--no-logo", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return " ".join((lint.stdout + lint.stderr).split())


@pytest.mark.parametrize("contract", CONTRACTS.values())
def test_contract(verdicts: str, contract: str) -> None:
    assert f"{contract} KEPT" in verdicts, verdicts


def test_there_are_no_import_cycles(imports: grimp.ImportGraph) -> None:
    order = TopologicalSorter(
        {module: imports.find_modules_directly_imported_by(module) for module in imports.modules}
    )
    order.prepare()  # raises CycleError, which names the modules of the circle


@pytest.mark.parametrize("part", ENGINE)
def test_the_engine_runs_without_the_toolkit(part: str) -> None:
    names = list(modules_of(PACKAGE / part))
    program = (
        "import importlib, sys\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "print(*sorted(name for name in sys.modules if name.startswith('PySide6')))\n"
    )
    child = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    assert child.stdout.split() == []


def test_only_app_entrance_and_cli_import_late() -> None:
    late = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in PACKAGE.rglob("*.py")
        if not path.relative_to(PACKAGE).as_posix().startswith(LATE_IMPORTERS)
        for line in late_imports_in(path.read_text(encoding="utf-8"))
    ]
    assert late == []


def test_late_imports_are_seen_wherever_they_hide() -> None:
    source = """
import contest.domain
class A:
    def f(self):
        if self:
            from contest.domain import questions
async def g():
    import json, contest
"""
    assert list(late_imports_in(source)) == [6, 8]


def modules_of(package: Path) -> Iterator[str]:
    """The dotted names of all modules of a package of ours."""
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def late_imports_in(source: str) -> Iterator[int]:
    """The lines on which a function imports a module of ours; few have any to be looked at."""
    return late_imports(ast.parse(source)) if _MAY_BE_LATE.search(source) else iter(())


def late_imports(tree: ast.AST) -> Iterator[int]:
    """The lines on which a function imports a module of ours."""
    functions = (
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    lines = {
        node.lineno
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) and _is_ours(node)
    }
    yield from sorted(lines)


def _is_ours(node: ast.Import | ast.ImportFrom) -> bool:
    if isinstance(node, ast.ImportFrom):
        return node.level > 0 or (node.module or "").split(".")[0] == "contest"
    return any(alias.name.split(".")[0] == "contest" for alias in node.names)
