# ruff: noqa: INP001
"""Draws the pictures of the shipped questions anew: python assets/drawings/make.py [FOLDER].

FOLDER is where the banks lie, by default question_banks beside assets. Each picture is named as
the first question, or the hidden keyword, that shows it; every run gives the same pictures.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import keywords
import messages
import scenes
from canvas import Sheet

PICTURES: dict[str, Callable[[Sheet], None]] = {
    "ai-chuyen-doi-so/ai-008": messages.chat_window,
    "ai-chuyen-doi-so/ai-012": scenes.made_face,
    "ai-chuyen-doi-so/ai-022": scenes.made_singer,
    "ai-chuyen-doi-so/ai-023": messages.chat_with_a_mask,
    "ai-chuyen-doi-so/ai-024": scenes.made_bridge,
    "an-ninh-mang-2025/chuong-ngai-vat-1": keywords.way_in,
    "du-lieu-ca-nhan-2025/chuong-ngai-vat-1": keywords.word_given,
    "du-lieu-ca-nhan-2025/dlcn-033": messages.asked_for_papers,
    "lua-dao-truc-tuyen/ld-012": messages.look_alike_pages,
    "lua-dao-truc-tuyen/ld-014": messages.qr_trap,
    "lua-dao-truc-tuyen/ld-015": scenes.cheap_journey,
    "lua-dao-truc-tuyen/ld-016": messages.taken_account,
    "quy-tac-ung-xu-2026/qt-011": scenes.neighbour_post,
    "sim-va-tin-rac/sim-011": messages.changed_telephone,
    "sim-va-tin-rac/sim-014": messages.advertising_message,
    "sim-va-tin-rac/sim-020": messages.daily_messages,
    "tin-gia-2026/tg-008": scenes.labelled_post,
    "tin-gia-2026/tg-020": scenes.market_rumour,
    "tre-em-tren-mang/chuong-ngai-vat-1": keywords.behind_a_curtain,
    "tre-em-tren-mang/te-010": scenes.secret_of_a_child,
    "tre-em-tren-mang/te-026": scenes.children_line,
    "tre-em-tren-mang/te-040": scenes.marks_of_an,
    "tre-em-tren-mang/te-041": scenes.told_secret,
    "tre-em-tren-mang/te-043": scenes.long_game,
}


def make(banks: Path) -> None:
    """Write every picture into the bank that shows it."""
    for name, draw in PICTURES.items():
        bank, question = name.split("/")
        sheet = Sheet()
        draw(sheet)
        sheet.save(banks / bank / "media" / f"{question}.png")


if __name__ == "__main__":
    default = Path(__file__).resolve().parents[2] / "question_banks"
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
