"""The words by which sheets say what kind of question a row is, here and in other programs."""

from __future__ import annotations

from contest.banks.importers.sheets.headers import named

# The first word of each is what our own sheets write.
_WORDS: dict[str, str] = {
    "single": (
        "mot dap an|mot lua chon|1 dap an|chon mot|chon mot dap an|single|single choice"
        "|single answer|radio|trac nghiem mot dap an"
    ),
    "multiple": (
        "nhieu dap an|nhieu lua chon dung|chon nhieu|chon nhieu dap an|checkbox|checkboxes"
        "|multiple|multiple answers|multiple response|multi select|multiselect|nhieu phuong an dung"
    ),
    "choice": (
        "trac nghiem|trac nghiem khach quan|tn|multiple choice|quiz|mcq|nhieu lua chon"
        "|chon dap an|abcd|tnkq|multichoice|slide or quiz"
    ),
    "truefalse": "dung sai|true false|truefalse|tf|d s|dung hoac sai|true or false|boolean",
    "short": (
        "tra loi ngan|dien khuyet|dien tu|dien vao cho trong|short|short answer|fill in the blank"
        "|fill in the blanks|fill in blank|blank|text|dien dap an|cau tra loi ngan|type answer"
    ),
    "numeric": "tra loi bang so|so|numeric|number|numerical|dien so",
    "ordering": "sap xep|sap xep thu tu|ordering|order|reorder|sap thu tu|puzzle",
    "matching": "ghep doi|noi|noi cot|ghep noi|matching|match",
    "situation": (
        "tinh huong|tu luan|xu ly tinh huong|situation|essay|open ended|open|cau hoi mo"
        "|thuyet trinh"
    ),
    "unsupported": "poll|khao sat|draw|ve|survey|word cloud|drag and drop|drop down|hotspot|slider",
}
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split("|")}


def kind_of(text: str) -> str | None:
    """The kind that a cell names: one of our types, "choice", "unsupported"; None when unknown."""
    return _KIND_OF.get(named(text).casefold())
