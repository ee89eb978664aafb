"""How windows before the contest look: the clothes of the console, and lists and tables."""

from __future__ import annotations

from string import Template

from contest.ui.widgets.theme import GOLD, LOW, scale_for, sheet_of

_MORE = Template("""
QLabel[role="heading"] { font-size: ${huge}px; font-weight: 700; }
QLabel[role="remark"] { background: #4a3a10; color: #ffe6a8; border-radius: 6px; padding: 6px 8px; }
QLabel[role="remark"][stops="true"] { background: #7a1230; color: #ffffff; }
QPushButton[big="true"] { border-radius: 8px; }
QPushButton[big="true"][first="true"], QPushButton#make, QPushButton#on {
  background: $gold; color: #14100a; border-color: $gold; font-weight: 700; }
QPushButton[big="true"][first="true"]:focus, QPushButton#make:focus, QPushButton#on:focus {
  border-color: #ffffff; }
QPushButton#make { padding: 12px; font-size: ${large}px; }
QPushButton#make[locked="true"] { background: #1b202b; color: #f0d9a0; border: 2px dashed #7d6a38; }
QPushButton#on { padding: ${on}px 18px; }
QPushButton[step="true"] { text-align: left; padding: ${step}px 10px; }
QPushButton[kind="wrong"] { text-align: left; padding: 6px 10px; }
QPushButton:disabled { color: #79839a; border-style: dashed; }
QListWidget { border: 1px solid #2c3444; border-radius: 8px; background: #1b202b; }
QListWidget:focus, QTextBrowser:focus, QPlainTextEdit:focus, QTableWidget:focus {
  border: 2px solid $gold; }
QListWidget::item { padding: 7px 8px; border-bottom: 1px solid #2c3444; border-radius: 0; }
QListWidget::item:selected { background: #2f3a52; border-left: 4px solid $gold; }
QListWidget::indicator { width: ${base}px; height: ${base}px; border: 2px solid #8f9ab3;
  border-radius: 4px; background: #12151d; }
QListWidget::indicator:checked { background: $gold; border-color: $gold; }
QTextBrowser, QPlainTextEdit { background: #1b202b; border: 2px solid #2c3444; border-radius: 8px;
  padding: 6px; selection-background-color: #3f5b9a; }
QTableWidget { background: #12151d; border: 2px solid #2c3444; border-radius: 8px;
  gridline-color: #2c3444; selection-background-color: #2f3a52; selection-color: #eef1f7; }
QTableWidget QLineEdit { padding: 0 2px; border-radius: 0; border-color: $gold; }
QHeaderView { background: #1b202b; }
QHeaderView::section { background: #1b202b; color: #aab4c8; border: none; padding: 5px;
  border-bottom: 1px solid #2c3444; font-weight: 600; }
QTableCornerButton::section { background: #1b202b; border: none; }
QComboBox, QDateEdit { background: #12151d; border: 2px solid #5b6782; border-radius: 5px;
  padding: 4px 6px; }
QDateEdit::up-button, QDateEdit::down-button, QSpinBox::up-button, QSpinBox::down-button {
  width: 0; border: none; }
QTableWidget QComboBox { border: none; padding: 0 4px; border-radius: 0; }
QComboBox:focus, QDateEdit:focus, QLineEdit:focus { border-color: $gold; }
QTableWidget QComboBox:focus { border: 2px solid $gold; }
QRadioButton { spacing: 8px; padding: 3px; }
QRadioButton::indicator { width: ${base}px; height: ${base}px; border: 2px solid #8f9ab3;
  border-radius: ${round}px; background: #12151d; }
QRadioButton::indicator:checked { background: $gold; border-color: $gold; }
QRadioButton:focus { color: $gold; }
QLabel[role="drawn"] { font-size: ${large}px; font-weight: 600; }
QPushButton[big="true"] QLabel { background: transparent; }
QPushButton[big="true"] QLabel[role="deed"] { font-size: ${large}px; font-weight: 600; }
QPushButton[big="true"][first="true"] QLabel { color: #14100a; }
QPushButton[big="true"][first="true"] QLabel[role="deed"] { font-weight: 700; }
""")


def clothes_for(width: int, height: int) -> str:
    """The style sheet for a window of that size."""
    scale = scale_for(width, height)
    base = scale.base + (1 if scale.base < 17 else 0)  # read sitting, but by many ages
    is_low = height < LOW
    more = _MORE.substitute(
        step=3 if is_low else 9,
        on=4 if is_low else 8,
        base=base,
        large=round(base * 1.2),
        huge=round(base * 1.9),
        round=base // 2 + 2,
        gold=GOLD,
    )
    return f"{sheet_of(scale)}\n* {{ font-size: {base}px; }}\n{more}"
