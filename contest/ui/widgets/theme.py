"""How windows look: a calm dark desk for a dark hall, one size of type for each height."""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtCore import QCoreApplication

from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """Sizes in pixels: base type, question, width of left and right column, a team's row."""

    base: int
    question: int
    left: int
    right: int
    row: int


LOW = 660  # pixels: a laptop's 768 lines at 125 % have 614, less its task bar
_FOR_LOW = Scale(11, 14, 196, 320, 25)
TEXT_PERCENT = "textPercent"  # a property of the application: the size of letters in windows


def scale_for(width: int, height: int, *, is_full: bool = False) -> Scale:
    """Sizes for a window of so many pixels, from 1024×700 up, in letters as large as wished.

    `is_full`: the window has so much in it that letters are smaller where it is low.
    """
    scale = _FOR_LOW if is_full and height < LOW else _scale_of(width, height)
    return _enlarged(scale, _text_percent())


def is_low(scale: Scale) -> bool:
    """Whether these are the sizes for a low window: what scrolls gives way there."""
    return scale.row < _scale_of(0, 0).row


def _text_percent() -> int:
    application = QCoreApplication.instance()
    wished = application.property(TEXT_PERCENT) if application is not None else None
    return wished if isinstance(wished, int) and wished else 100


def _enlarged(scale: Scale, percent: int) -> Scale:
    if percent == 100:
        return scale
    base, question, row = (
        round(one * percent / 100) for one in (scale.base, scale.question, scale.row)
    )
    # Columns grow by a quarter as much: the middle one needs its room too.
    left, right = (round(one * (300 + percent) / 400) for one in (scale.left, scale.right))
    return Scale(base, question, left, right, row)


def _scale_of(width: int, height: int) -> Scale:
    if width >= 1700 and height >= 900:
        return Scale(17, 25, 340, 520, 50)
    if width >= 1280:
        return Scale(14, 18, 256, 400, 35)
    return Scale(13, 16, 202, 334, 34)


_DOWN = Path(__file__).with_name("down.png").as_posix()
GOLD = "#ffca4b"
RIGHT = "#4fe6a4"
WRONG = "#ff9a90"

# For lists that Qt shows in a window of their own.
POPUP = """* { font-family: "Be Vietnam Pro", "Noto Sans", sans-serif; font-size: 14px; }
QListView { background: #12151d; color: #eef1f7; border: 1px solid #5b6782; padding: 3px;
  selection-background-color: #3f5b9a; selection-color: #eef1f7; outline: none; }
QScrollBar:vertical { background: transparent; width: 10px; }
QScrollBar::handle:vertical { background: #465069; border-radius: 5px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"""

# A frame is a panel or a sheet by one property: Qt looks it up at each widget around each other.
_SHEET = Template("""
* { font-family: "Be Vietnam Pro", "Noto Sans", sans-serif; font-size: ${base}px; }
QMainWindow, QWidget#desk { background: #12151d; }
QWidget { color: #eef1f7; }
QToolTip { background: #2b3242; color: #eef1f7; border: 1px solid #5b6782; padding: 4px; }
QFrame[panel="true"] { background: #1b202b; border: 1px solid #2c3444; border-radius: 8px; }
QFrame[panel="true"] QWidget { background: transparent; }
QLabel[role="caption"] { color: #aab4c8; font-size: ${small}px; font-weight: 600; }
QLabel[role="quiet"] { color: #b9c2d4; }
QLabel[role="small"] { color: #b9c2d4; font-size: ${small}px; }
QLabel[role="title"] { font-size: ${large}px; font-weight: 600; }
QLabel[role="question"] { font-size: ${question}px; font-weight: 600; }
QLabel[role="option"] { font-size: ${option}px; }
QLabel[role="answer"] { color: $right; font-size: ${option}px; font-weight: 600; }
QLabel[role="note"] { color: $gold; }
QLabel[role="phase"] { color: $gold; font-weight: 700; }
QLabel[role="clock"] { font-size: ${huge}px; font-weight: 700; }
QLabel[role="clock"][late="true"] { color: $wrong; }
QLabel[role="black"] { background: #7a1230; color: #ffffff; font-weight: 700; padding: 2px 10px;
  border-radius: 6px; }

QPushButton { background: #2a3140; border: 2px solid #3d475b; border-radius: 6px;
  padding: ${pad}px 4px; color: #eef1f7; text-align: center; }
QPushButton:hover { background: #343d50; }
QPushButton:focus { border-color: $gold; }
QPushButton[locked="true"] { background: #1b202b; border-color: #2c3444; border-style: dashed;
  color: #919bb0; }
QPushButton[locked="true"]:focus { border-color: $gold; }
QFrame[panel="true"] QPushButton { background: #2a3140; }
QFrame[panel="true"] QPushButton:hover { background: #343d50; }
QFrame[panel="true"] QPushButton[locked="true"] { background: transparent; }
QPushButton[on="true"] { border-color: $gold; color: $gold; font-weight: 700; }
QPushButton[kind="right"] { border-color: $right; color: $right; font-weight: 600; }
QPushButton[kind="wrong"] { border-color: $wrong; color: $wrong; font-weight: 600; }
QPushButton[kind="black"][on="true"] { background: #7a1230; border-color: #ff9ab5; }

QPushButton#next { background: $gold; border: 3px solid $gold; border-radius: 10px; }
QPushButton#next:hover { background: #ffd773; }
QPushButton#next:focus { border-color: #ffffff; }
QPushButton#next QLabel { color: #14100a; background: transparent; }
QPushButton#next QLabel[role="next"] { font-size: ${next}px; font-weight: 700; }
QPushButton#next QLabel[role="keys"] { font-size: ${small}px; font-weight: 600; }
QPushButton#next[behind="true"] { background: #1b202b; border: 3px solid #7d6a38; }
QPushButton#next[behind="true"]:focus { border-color: #ffffff; }
QPushButton#next[behind="true"] QLabel[role="next"],
QPushButton#next[behind="true"] QLabel[role="keys"] { color: #f0d9a0; }
QPushButton#next[locked="true"] { background: #1b202b; border: 3px dashed #7d6a38; }
QPushButton#next[locked="true"] QLabel[role="next"],
QPushButton#next[locked="true"] QLabel[role="keys"] { color: #f0d9a0; }

QPushButton[team="true"] { background: transparent; border: 2px solid transparent;
  border-bottom-color: #2c3444; border-radius: 5px; padding: 0 4px; }
QPushButton[team="true"]:hover { background: #262d3b; }
QPushButton[team="true"]:focus { border-color: #8f9ab3; }
QPushButton[team="true"][marked="true"] { background: #3b3313; border-color: $gold; }
QPushButton[team="true"][status="active"] { background: #1d3550; }
QPushButton[team="true"][marked="true"][status="active"] { background: #3b3313; }
QPushButton[team="true"] QLabel[role="letter"] { font-size: ${large}px; font-weight: 800; }
QPushButton[team="true"] QLabel[role="team"] { font-size: ${team}px; }
QPushButton[team="true"] QLabel[role="points"] { font-size: ${team}px; font-weight: 700; }
QPushButton[team="true"][status="out"] QLabel[role="team"] { color: #8a94a8; }
QLabel[sign="right"] { color: $right; font-weight: 800; font-size: ${large}px; }
QLabel[sign="wrong"] { color: $wrong; font-weight: 800; font-size: ${large}px; }
QLabel[sign="look"] { color: $gold; font-weight: 800; font-size: ${large}px; }
QLabel[sign="blank"] { color: #b9c2d4; }

QFrame[panel="sheet"] { background: #2a2540; border: 2px solid $gold; border-radius: 8px; }
QFrame[panel="sheet"] QWidget { background: transparent; }
QFrame[panel="sheet"] QPushButton { background: #3a3557; border-color: #5b5484; }
QFrame[panel="sheet"] QPushButton:focus { border-color: $gold; }
QFrame[panel="sheet"] QPushButton[kind="do"] { background: $gold; color: #14100a;
  font-weight: 700; }
QFrame[panel="sheet"] QPushButton[kind="do"]:focus { border-color: #ffffff; }
QLineEdit, QFrame[panel="sheet"] QLineEdit, QFrame[panel="sheet"] QComboBox {
  background: #12151d; border: 2px solid #5b6782; border-radius: 5px; padding: ${field}px 6px;
  selection-background-color: #3f5b9a; }
QFrame[panel="sheet"] QLineEdit:focus, QFrame[panel="sheet"] QComboBox:focus {
  border-color: $gold; }
QComboBox QAbstractItemView { background: #12151d; color: #eef1f7;
  selection-background-color: #3f5b9a; }

QLabel#message { border-radius: 6px; padding: 4px 8px; background: #1b202b; color: #b9c2d4; }
QLabel#message[kind="why"] { background: #4a3a10; color: #ffe6a8; font-weight: 600; }
QLabel#message[kind="fault"] { background: #7a1230; color: #ffffff; font-weight: 700; }

QListWidget { border: none; background: transparent; outline: none; }
QListWidget::item { padding: 2px 3px; border-radius: 4px; }
QListWidget::item:selected { background: #2f3a52; color: #eef1f7; }
QListWidget:focus { border: 1px solid $gold; border-radius: 4px; }
QPlainTextEdit, QFrame[panel="sheet"] QPlainTextEdit { background: #12151d;
  border: 2px solid #5b6782; border-radius: 5px; }
QPlainTextEdit:focus, QFrame[panel="sheet"] QPlainTextEdit:focus { border-color: $gold; }
QTreeWidget { border: 1px solid #2c3444; border-radius: 8px; background: #1b202b; outline: none; }
QTreeWidget::item { padding: 3px 2px; }
QTreeWidget::item:selected { background: #2f3a52; color: #eef1f7; }
QTreeWidget:focus { border-color: $gold; }
QTreeWidget::indicator, QCheckBox::indicator { width: ${base}px; height: ${base}px;
  border: 2px solid #8f9ab3; border-radius: 4px; background: #12151d; }
QTreeWidget::indicator:checked, QCheckBox::indicator:checked { background: $gold;
  border-color: $gold; }
QCheckBox:focus { color: $gold; }
QSpinBox, QDoubleSpinBox { background: #12151d; border: 2px solid #5b6782; border-radius: 5px;
  padding: 3px 4px; selection-background-color: #3f5b9a; }
QSpinBox:focus, QDoubleSpinBox:focus { border-color: $gold; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button { width: 0; border: none; }
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit { padding: 0 4px; border: none; }
QFrame[panel="true"] QSpinBox, QFrame[panel="true"] QDoubleSpinBox { background: #12151d; }

QPlainTextEdit, QComboBox { background: #12151d; border: 2px solid #5b6782;
  border-radius: 5px; padding: 3px 5px; selection-background-color: #3f5b9a; }
QPlainTextEdit:read-only { background: #1b202b; border-color: #2c3444; }
QFrame[panel="true"] QLineEdit, QFrame[panel="true"] QPlainTextEdit,
QFrame[panel="true"] QComboBox { background: #12151d; }
QFrame[panel="true"] QPlainTextEdit:read-only { background: #161a24; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border-color: $gold; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: #919bb0; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url("$down"); width: 10px; height: 7px; margin-right: 5px; }
QPushButton:disabled, QFrame[panel="true"] QPushButton:disabled { background: transparent;
  border-color: #2c3444; border-style: dashed; color: #919bb0; }
QPushButton[kind="do"] { background: $gold; border-color: $gold; color: #14100a; font-weight: 700; }
QFrame[panel="true"] QPushButton[kind="do"] { background: $gold; }
QPushButton[kind="do"]:focus { border-color: #ffffff; }
QPushButton[kind="do"]:disabled, QFrame[panel="true"] QPushButton[kind="do"]:disabled,
QFrame[panel="sheet"] QPushButton[kind="do"]:disabled { background: #1b202b;
  border-color: #7d6a38; color: #f0d9a0; }
QPushButton[kind="choice"] { text-align: left; padding: 6px 10px; }
QPushButton[kind="small"] { padding: 1px 6px; }
QLabel[role="keyed"] { color: $right; font-weight: 600; }
QLabel[role="fault"] { color: $wrong; font-weight: 600; }
QRadioButton::indicator { width: ${base}px; height: ${base}px; border: 2px solid #8f9ab3;
  border-radius: ${round}px; background: #12151d; }
QRadioButton::indicator:checked { background: $gold; border-color: $gold; }
QRadioButton:focus { color: $gold; }

QFrame[panel="true"][active="true"] { border-color: $gold; }
QTableView { border: 1px solid #2c3444; border-radius: 6px; background: #161a24; outline: none;
  gridline-color: transparent; selection-background-color: #2f3a52; selection-color: #eef1f7; }
QTableView:focus { border-color: $gold; }
QTableView::item { padding: 0 6px; }
QHeaderView { background: #1b202b; }
QHeaderView::section { background: #1b202b; color: #aab4c8; border: none; padding: 3px 6px;
  font-size: ${small}px; font-weight: 600; }
QMenuBar { background: #12151d; padding: 1px 4px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: #2f3a52; }
QMenu { background: #1b202b; border: 1px solid #3d475b; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: #2f3a52; }
QMenu::item:disabled { color: #7c869b; }
QMenu::separator { height: 1px; background: #2c3444; margin: 4px 6px; }
QDialog { background: #1b202b; }
QProgressBar { background: #12151d; border: 1px solid #3d475b; border-radius: 5px; height: 14px;
  text-align: center; }
QProgressBar::chunk { background: #3f5b9a; border-radius: 4px; }
QSplitter::handle { background: transparent; }
QPushButton[cell="true"] { padding: 0 4px; font-size: ${team}px; }
QPushButton[cell="true"][heard="true"] { border-color: $right; color: $right; font-weight: 600; }
QPushButton[cell="true"][asked="true"] { border: 3px solid $gold; color: $gold; font-weight: 700; }
QPushButton[cell="true"][lit="true"] { background: $gold; border-color: #ffffff; color: #14100a;
  font-weight: 700; }
QFrame[panel="sheet"] QPushButton[cell="true"][heard="true"] { border-color: $right; }
QFrame[panel="sheet"] QPushButton[cell="true"][asked="true"] { border-color: $gold; }
QFrame[panel="sheet"] QPushButton[cell="true"][lit="true"] { background: $gold; color: #14100a; }
QLabel[role="team_of_keys"] { padding: 0 5px; border-radius: 5px; font-weight: 600; }
QLabel[role="keys_said"] { font-size: ${large}px; font-weight: 600; color: $right; }
QLabel[role="keys_said"][wrong="true"] { color: $wrong; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; }
QScrollBar::handle:vertical { background: #465069; border-radius: 5px; min-height: 24px; }
QScrollBar:horizontal { background: transparent; height: 10px; }
QScrollBar::handle:horizontal { background: #465069; border-radius: 5px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
""")


def sheet_of(scale: Scale) -> str:
    """The style sheet for these sizes."""
    base = scale.base
    return _SHEET.substitute(
        base=base,
        small=min(base, max(12, base - 2)),
        large=round(base * 1.2),
        question=scale.question,
        team=base if base < 14 else base + 1,
        option=round((base + scale.question) / 2),
        next=round(base * 1.55),
        huge=round(base * 3),
        field=4 if base > _FOR_LOW.base else 2,
        pad=min(base - 11, 2) if base < 14 else 4,
        round=base // 2 + 2,
        down=_DOWN,
        gold=GOLD,
        right=RIGHT,
        wrong=WRONG,
    )
