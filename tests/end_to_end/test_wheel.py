"""The wheel is the whole program: built without a network, installed and played elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = (("contest", "contest"), ("assets", "contest/assets"),
           ("question_banks", "contest/question_banks"))  # fmt: skip
# One of each kind without which an evening ends early.
NEEDED = (
    "contest/storage/schema.sql",
    "contest/storage/reached.sql",
    "contest/formats/schema/format-v1.json",
    "contest/banks/schema/bank-v1.json",
    "contest/presentation/words/vi/host.py",
    "contest/presentation/words/en/host.py",
    "contest/ui/projector/qml/Stage.qml",
    "contest/ui/projector/qml/qmldir",
    "contest/ui/widgets/down.png",
    "contest/assets/fonts/be-vietnam-pro/BeVietnamPro_400Regular.ttf",
    "contest/assets/fonts/be-vietnam-pro/OFL.txt",
    "contest/assets/fonts/tinos/Tinos_400Regular.ttf",
    "contest/assets/formats/ward-quiz.json",
    "contest/assets/demo/teams.csv",
    "contest/assets/sounds/buzz.wav",
    "contest/question_banks/sources.json",
)


def ran(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What a child said; a child that failed fails the test with all of it."""
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env={**os.environ, **environment},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    ran(
        sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check",
        "--no-index", "--no-deps", "--no-build-isolation", "-w", folder, ROOT, cwd=folder,
    )  # fmt: skip
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `python` of a venv that has the wheel, and every library from where the tests run."""
    folder = tmp_path_factory.mktemp("laptop") / "venv"
    ran(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    place = Path(ran(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))",
                     cwd=folder).strip())  # fmt: skip
    ran(
        sys.executable, "-m", "pip", "--python", python, "install", "--quiet",
        "--disable-pip-version-check", "--no-index", "--no-deps", "--no-compile", wheel, cwd=folder,
    )  # fmt: skip
    (place / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def shipped() -> Iterator[tuple[Path, str]]:
    """Every file of the program, and its name in the wheel."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "-co", "--exclude-standard", *(name for name, _ in SHIPPED)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode == 0:
        names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    else:  # an unpacked source archive
        found = (path for name, _ in SHIPPED for path in (ROOT / name).rglob("*"))
        names = [path.relative_to(ROOT).as_posix() for path in found if path.is_file()]
    for name in names:
        if "__pycache__" not in name:
            first, _, rest = name.partition("/")
            yield ROOT / name, f"{dict(SHIPPED)[first]}/{rest}"


def test_the_wheel_carries_every_file_of_the_program_and_none_besides(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        carried = {name for name in archive.namelist() if ".dist-info/" not in name}
    wanted = {name for _, name in shipped()}
    assert wanted - carried == set()
    assert carried - wanted == set()
    assert set(NEEDED) - carried == set()


def test_the_wheel_carries_its_files_as_they_are(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        changed = [name for path, name in shipped() if archive.read(name) != path.read_bytes()]
    assert changed == []


def test_an_installed_wheel_plays_the_demo_to_its_end_from_another_folder(
    installed: Path, tmp_path: Path
) -> None:
    where = ran(installed, "-c", "import contest; print(contest.__file__)", cwd=tmp_path)
    assert where.startswith(str(installed.parents[1])), "the checkout was played, not the wheel"
    contest = installed.with_name("contest")
    said = ran(contest, "demo", "-o", "demo", cwd=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert "demo" in said
    assert (tmp_path / "demo" / "demo.contest").is_file()
    assert list((tmp_path / "demo" / "papers").glob("*.pdf"))
    assert list((tmp_path / "demo" / "pictures").glob("*.png"))
    told = ran(contest, "standings", "demo/demo.contest", "--csv", cwd=tmp_path)
    assert len(told.splitlines()) > 2
