"""Help: every page in both languages, its links and keys true, and F1 to the place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from contest.cli.arguments import _GRAMMARS
from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.rounds import Buzzer, Everyone
from contest.entrance import Entrance
from contest.presentation.setup.draft import Step
from contest.presentation.wording import LANGUAGES, Language, Words
from contest.presentation.words import Catalogue
from contest.resources import fonts_dir, help_dir
from contest.ui.bank_program import BankProgram
from contest.ui.help.page import HelpPage
from contest.ui.help.places import place_of
from contest.ui.help.report import report_of
from contest.ui.help.shelf import NAMES, load_pages
from contest.ui.help.window import HelpOpener, HelpWindow
from contest.ui.keymaps import KeyMap
from contest.ui.keys import KeyStroke, Listening, act_of
from contest.ui.start.remembered import Remembered
from contest.ui.widgets.theme import GOLD
from tests.ui.activating import make_active
from tests.ui.host.staging import Stand, common, contest_of

TEXTS = {language: Catalogue(language).beginning("") for language in ("vi", "en")}
NO_KEY = re.compile(r"contest( \w+)?|pip install .*|\.contest|--\w+|hoi-thi")
OF_QT = {"Enter": "Return", "Ctrl+Enter": "Ctrl+Return", "Page Down": "PgDown", "Page Up": "PgUp",
         "Alt+←": "Alt+Left",
         "↑": "Up", "↓": "Down"}  # fmt: skip
# Taken by fields and tables, as tests of theirs show; and by the list of what the system calls so.
OF_WIDGETS = {"Return", "Tab", "Ctrl+V"}
ASKED = (c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))


def pages(language: str) -> dict[str, str]:
    return {page.name: page.text for page in load_pages(help_dir() / language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_there_in_every_language(language: Language) -> None:
    files = {file.stem for file in (help_dir() / language).glob("*.md")}
    assert files == set(NAMES)
    assert len(NAMES) >= 15
    for page in load_pages(help_dir() / language):
        assert page.text.startswith("# ")
        assert len(page.title) > 5
        assert len(page.text) > 150, page.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere_and_every_page_is_reached(language: str) -> None:
    texts = pages(language)
    links = {name: set(re.findall(r"\]\(([^)]+)\)", text)) for name, text in texts.items()}
    ends = {link.removesuffix(".md") for found in links.values() for link in found}
    assert ends <= set(NAMES)
    assert {name: len(found) for name, found in links.items()} == {
        name: len(set(re.findall(r"\]\(([^)]+)\)", text))) for name, text in pages("vi").items()
    }, "the pages of both languages lead to the same places"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_that_a_page_names_is_there(language: str) -> None:
    named = {
        word for text in pages(language).values() for word in re.findall(r"`contest (\w+)", text)
    }
    assert named
    assert named <= set(_GRAMMARS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_on_buttons_is_named_as_it_stands_there(language: str) -> None:
    catalogue = " | ".join(TEXTS[language].values()).lower()
    extend = {"mở rộng", "extend"}  # words of Windows
    strange = [
        f"{name}: {word}"
        for name, text in pages(language).items()
        for word in re.findall(r"\*\*([^*]+)\*\*", text)
        if word.lower().rstrip("…") not in catalogue and word.lower() not in extend
    ]
    assert strange == []


@pytest.fixture(scope="module")
def shortcuts(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Every shortcut of the real windows, all of them open."""
    folder = tmp_path_factory.mktemp("shortcuts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CONTEST_HOME", str(folder))
        entrance = Entrance(Words(), Remembered(folder), folder)
        entrance.window.begin_new()
        entrance.open_demo()
        opened = entrance.opened
        assert opened is not None
        opened.program.open_hall()
        opened.papers.open()
        editor = BankProgram(["contest"], Words(), fonts_dir(), "2026-11-22")
        found = set()
        for widget in (*QApplication.allWidgets(), editor.desk.window):
            keys = [one.key() for one in widget.findChildren(QShortcut)]
            keys += [key for one in widget.findChildren(QAction) for key in one.shortcuts()]
            keys += [one.shortcut() for one in widget.findChildren(QAbstractButton)]
            found |= {key.toString() for key in keys}
        editor.close()
        entrance.leave()
        entrance.window.close()
    return found


def is_of_the_contest(key: str) -> bool:
    """Whether the keys of the contest take it, whatever round is on."""
    combination = QKeySequence(key)[0]
    held = combination.keyboardModifiers() != Qt.KeyboardModifier.NoModifier
    stroke = KeyStroke(combination.key(), "", 99, control=held)
    rounds = (
        Listening(letters=("A", "B", "C", "D"), marks=True, digits=True),
        Listening(marks=True, digits=True, team_keys=True, takes="buzz"),
        Listening(choices=True),
        Listening(),
    )
    return any(act_of(stroke, one, KeyMap(), typing=False) is not None for one in rounds)


def of_the_show_sheet(key: str) -> bool:
    """Whether the sheet of the run of show has a button for it."""
    texts = [text for name, text in TEXTS["vi"].items() if name.startswith(("show.", "order."))]
    return any(f"({key})" in text for text in texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_a_page_names_does_something(language: str, shortcuts: set[str]) -> None:
    strange = []
    for name, text in pages(language).items():
        for span in re.findall(r"`([^`]+)`", text):
            key = OF_QT.get(span, span)
            known = key in shortcuts or key in OF_WIDGETS or of_the_show_sheet(key)
            if not (NO_KEY.fullmatch(span) or known or is_of_the_contest(key)):
                strange.append(f"{name}: {span}")
    assert strange == []


def guide() -> str:
    """The user guide of the README."""
    text = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    return text.partition("## Hướng dẫn sử dụng")[2].partition("\n## ")[0]


def test_every_key_that_the_guide_names_does_something(shortcuts: set[str]) -> None:
    strange = set()
    for span in re.findall(r"`([^`]+)`", guide()):
        key = OF_QT.get(span, span)
        known = key in shortcuts or key in OF_WIDGETS or of_the_show_sheet(key)
        if not (known or is_of_the_contest(key)):
            strange.add(span)
    assert strange == {"python -m tests.guide"}


def test_what_the_guide_names_stands_on_a_button() -> None:
    catalogue = " | ".join(TEXTS["vi"].values()).lower()
    bold = re.findall(r"\*\*([^*]+)\*\*", guide().replace("\n", " "))
    words = [one for one in bold if not one[0].isdecimal()]  # the others are its headings
    assert [one for one in words if one.lower().rstrip("….") not in catalogue] == []
    assert len(words) > 12


def test_the_guide_shows_every_picture_of_the_evening_and_no_other() -> None:
    folder = Path(__file__).parents[3] / "assets" / "pictures" / "guide"
    named = re.findall(r"\(assets/pictures/guide/([^)]+)\)", guide())
    assert sorted(named) == sorted(file.name for file in folder.iterdir())
    assert len(named) >= 25
    assert sum(file.stat().st_size for file in folder.iterdir()) < 2_500_000


@pytest.fixture
def entrance(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Entrance]:
    monkeypatch.setenv("CONTEST_HOME", str(tmp_path / "home"))
    one = Entrance(Words(), Remembered(tmp_path / "settings"), tmp_path / "Hoi thi")
    one.show()
    make_active(one.window, qtbot)
    yield one
    one.leave()
    one.window.close()
    one.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def f1(qtbot: QtBot, window: QWidget) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)


def test_f1_on_the_start_page_leads_to_the_page_about_the_step(
    entrance: Entrance, qtbot: QtBot
) -> None:
    window = entrance.window
    f1(qtbot, window)
    assert window.help is not None
    assert window.help.page == "friday"
    window.help.show_page("verify")
    f1(qtbot, window)
    assert window.help.page == "verify", "F1 inside help stays where one reads"
    wanted = {Step.TEAMS: "teams", Step.FORMAT: "formats", Step.BANKS: "banks",
              Step.COVER: "new_contest", Step.JUDGES: "marks"}  # fmt: skip
    for step, page in wanted.items():
        window.begin_new().go_to(step)
        f1(qtbot, window)
        assert window.help.page == page
    window.show_settings()
    f1(qtbot, window)
    assert window.help.page == "settings"
    window.show_formats()
    f1(qtbot, window)
    assert window.help.page == "formats"


def test_f1_at_the_console_opens_a_window_that_escape_closes(
    entrance: Entrance, qtbot: QtBot
) -> None:
    entrance.open_demo()
    assert entrance.opened is not None
    program = entrance.opened.program
    program.open_hall()
    make_active(program.desk.window, qtbot)
    assert program.help is not None
    program.desk.window.next_button.setFocus()
    f1(qtbot, program.desk.window)
    shown = program.help.opener.opened
    assert shown is not None
    assert shown.isVisible()
    assert shown.page.page == "evening"
    make_active(shown, qtbot)
    qtbot.keyClick(shown.page.search, Qt.Key.Key_Escape)
    assert not shown.isVisible()


@pytest.mark.parametrize(
    ("rules", "page"),
    [
        (Everyone(common(Entry.BOARDS), 3), "boards"),
        (Everyone(common(Entry.SPOKEN), 3), "spoken"),
        (Everyone(common(Entry.KEYS), 3), "buzzers"),
        (Buzzer(common(Entry.KEYS), 3, 5, tries=3), "buzzers"),
    ],
)
def test_the_console_knows_which_page_speaks_of_the_round(
    qtbot: QtBot, rules: Everyone | Buzzer, page: str
) -> None:
    one = Stand(contest_of(rules))
    assert place_of(one.desk.console) == "evening"
    one.do(*ASKED)
    assert place_of(one.desk.console) == page
    one.close()


def test_sheets_of_the_console_have_pages_of_their_own(qtbot: QtBot) -> None:
    one = Stand(contest_of(Everyone(common(Entry.BOARDS), 3)))
    one.window.activateWindow()
    make_active(one.window, qtbot)
    opener = HelpOpener(one.window, Words(), lambda: place_of(one.desk.console))
    one.do(*ASKED)
    one.window.jury_button.click()
    assert opener.place == "correct_mark"
    one.press(Qt.Key.Key_Escape)
    one.window.next_button.setFocus()
    assert opener.place == "boards"
    one.close()


def test_every_window_knows_a_page_that_is_there(entrance: Entrance, qtbot: QtBot) -> None:
    entrance.open_demo()
    assert entrance.opened is not None
    entrance.opened.program.open_hall()
    entrance.opened.papers.open()
    editor = BankProgram(["contest"], Words(), fonts_dir(), "2026-11-22")
    windows = (entrance.opened.papers.centre, editor.desk.window)
    for window, page in zip(windows, ("papers", "banks"), strict=True):
        assert window is not None
        (opener,) = window.findChildren(HelpOpener)
        assert opener.place == page
        opener.open()
        assert opener.opened is not None
        assert opener.opened.page.page == page
        opener.opened.close()
    editor.close()
    entrance.opened.papers.close()


def test_links_can_be_read_on_the_dark_ground(qtbot: QtBot) -> None:
    window = HelpWindow(Words(), report_of)
    qtbot.addWidget(window)
    window.page.show_page("evening")
    colours, block = set(), window.page.text.document().begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            form = fragments.fragment().charFormat()
            if form.isAnchor():
                colours.add(form.foreground().color().name())
            fragments += 1
        block = block.next()
    assert colours == {GOLD}


def test_pages_are_found_by_words_without_marks_and_links_lead_on(qtbot: QtBot) -> None:
    page = HelpPage(Words())
    qtbot.addWidget(page)
    page.search.setText("khieu nai")
    found = [page.list.item(row).text() for row in range(page.list.count())]
    assert "Đội khiếu nại" in found
    page.text.anchorClicked.emit(QUrl("power_cut.md"))
    assert page.page == "power_cut"
    assert page.search.text() == ""
    page.search.setText("xyzzy")
    assert "từ khác" in page.text.toPlainText()


def test_a_link_is_drawn_as_one(qtbot: QtBot) -> None:
    page = HelpPage(Words("en"))
    qtbot.addWidget(page)
    page.show_page("evening")
    assert "projector.md" in page.text.toHtml()
    assert "](" not in page.text.toPlainText()


def test_the_report_is_copied(qtbot: QtBot) -> None:
    page = HelpPage(Words())
    qtbot.addWidget(page)
    page.show_page("about")
    assert page.copy.isVisibleTo(page)
    page.copy.click()
    text = QGuiApplication.clipboard().text()
    assert "Python: 3." in text
    assert "SQLite: 3." in text
    page.show_page("boards")
    assert not page.copy.isVisibleTo(page)
