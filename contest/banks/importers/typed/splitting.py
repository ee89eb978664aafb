"""Options that share a line, or stand at the end of a stem: "A. 2   B. 4   C. 6   D. 8"."""

from __future__ import annotations

import re
from dataclasses import replace

from contest.banks.importers.cleaning import label_letter
from contest.banks.importers.typed.found import Found, Option
from contest.banks.importers.typed.labels import ChoiceLabel
from contest.banks.importers.typed.marked import Marked, joined

_LABEL = re.compile(
    r"(?P<gap>^|[ \t\n]+|(?<=[.;,?!:)…”\"]))(?P<star>\*\s?)?[(\[]?(?P<sign>[A-Ja-jАВСЕ])"
    r"(?P<after>\*)?\s?[.)/:\]．）：](?![A-Za-z]\.\w)(?P<inner>\s*\*(?=\s*\w))?"
)


# "… là gìA. Hà Nội": no word ends in a capital.
_STUCK_A = re.compile(
    r"(?P<gap>)(?P<star>)(?<=[a-zà-ỹ\d])(?P<sign>A)(?P<after>)\s?[.)](?P<inner>)(?=\s?\S)"
)
# Before a letter that is the name of somebody or something: "ông D", "công ty X".
_NAMED = frozenset(
    "ông bà anh chị em cô chú bác bạn cháu thầy ty lớp nhóm đội xã tổ thôn nước tỉnh huyện điểm"
    " chất vật mạch phường khu bên trường câu ý loại vitamin hepatitis gan virus".split()
)
LONGEST_LINE = 6000  # looked through for labels: a longer line is no question that can stand


def next_letter(letter: str) -> str:
    """The letter after this one."""
    return chr(ord(letter) + 1)


def options_in(text: Marked, label: ChoiceLabel, follows: str, *, auto: bool) -> list[Option]:
    """The options of a line that begins with `label`; `follows` is the label of the next line.

    Wide gaps part options for sure. One blank does only where the letters run on to the end or
    to the label of the next line: "A. Vitamin B. Thiếu nó gây …" is a single option.
    """
    if len(text.text) > LONGEST_LINE:
        return [Option(label.letter, auto, label=Marked(), parts=[text.cut(label.end)])]
    is_small = not auto and text.text[label.sign_at : label.sign_at + 1].islower()
    first = Option(
        label.letter,
        is_auto=auto,
        is_small=is_small,
        is_starred=label.is_starred,
        star=Marked(label.star),
        label=Marked() if auto else text.cut(label.sign_at, label.sign_at + 1),
    )
    found = _chain(text.text, next_letter(label.letter), label.end, is_small)
    wide = [match for match in found if _is_wide(match)]
    last = label_letter(found[-1]["sign"]) if found else ""
    # "D. Chị A, ông B và chị E." names a person, and "C. ba D. bốn" two options.
    is_whole = not follows and (label.letter == "A" or label.letter < last <= "D")
    runs_on = bool(last) and (next_letter(last) == follows or is_whole)
    if runs_on and not text.text[found[-1].end() :].strip():
        runs_on = False
    cuts = found if runs_on else _unbroken(wide, next_letter(label.letter))
    return _parted(text, first, label.end, cuts, is_small)


def split_stem(found: Found, first_label: str) -> bool:
    """Take options out of the last lines of the stem, where the first of them are glued to it.

    `first_label` is the letter of the first option on a line of its own, "" when there is none.
    Whether anything was taken.
    """
    for place in range(len(found.stem) - 1, -1, -1):
        text = found.stem[place]
        if len(text.text) > LONGEST_LINE:
            continue
        match = _last_run(text.text, first_label)
        if match is None:
            continue
        sign_at = match.start("sign")
        star = (match["inner"] or "").strip()
        label = ChoiceLabel("A", sign_at, match.end(), _is_starred(match), star)
        options = options_in(text, label, first_label, auto=False)
        if len(options) < (ord(first_label) - ord("A") if first_label else 2):
            continue
        rest = found.stem[place + 1 :]
        options[-1].parts += rest
        found.stem = [*found.stem[:place], text.cut(0, match.start())]
        found.options = options + found.options
        return True
    return False


def loose_label(option: Option, letter: str, *, is_short: bool) -> tuple[Marked, Marked] | None:
    """An option parted where a letter without a sign could be the next label: "… D Ông Q".

    At the beginning of a line it always could; elsewhere only where the question `is_short` of
    options, likeliest after a full stop, then before a capital.
    """
    for place, part in enumerate(option.parts[1:], 1):
        if re.match(rf"{letter}\s+\S", part.text):
            rest = [part.cut(1), *option.parts[place + 1 :]]
            return joined(option.parts[:place], " "), joined(rest, " ")
    text = option.text
    after_stop = rf"(?P<word>)(?<=[.;,)])\s*{letter}\s+(?=\S)"
    before_capital = rf"(?P<word>)(?<=\w)\s+{letter}\s+(?=[A-ZÀ-ỴĐ\d])"
    anywhere = rf"(?P<word>\w+)\s+{letter}\s+(?=\S)"
    for pattern in (after_stop, before_capital, anywhere) if is_short else ():
        match = re.search(pattern, text.text)
        if match is not None and match["word"].casefold() not in _NAMED:
            return text.cut(0, match.end("word")), text.cut(match.end())
    return None


def lost_label(option: Option, letter: str, *, is_short: bool) -> tuple[Option, Option] | None:
    """An option parted where the label that is missing after it is stuck to its text.

    After a blank it is one only where the question `is_short` of options.
    """
    text = option.text
    stuck = rf"(?<=[^\sA-Z]){letter}[.)/]\s?(?=\S)"
    match = re.search(stuck, text.text)
    if match is None and is_short:
        match = re.search(rf"\s{letter}[.)/]\s?(?=\S)", text.text)
    if match is None:
        return None
    at = match.start() + len(match[0]) - len(match[0].lstrip())
    before = replace(option, star=Marked(), parts=[text.cut(0, match.start())])
    return before, Option(letter, label=text.cut(at, at + 1), parts=[text.cut(match.end())])


def _chain(text: str, letter: str, at: int, is_small: bool) -> list[re.Match[str]]:
    """The labels that follow one another from `letter` on."""
    found = []
    while letter <= "J":
        match = _label_after(text, letter, at, is_small)
        if match is None:
            break
        # In "anh C. C. Anh M" the first ends a sentence and the second is the label.
        again = _label_after(text, letter, match.end(), is_small)
        if again is not None and not text[match.end() : again.start()].strip():
            match = again
        found.append(match)
        at, letter = match.end(), next_letter(letter)
    return found


def _label_after(text: str, letter: str, at: int, is_small: bool) -> re.Match[str] | None:
    return next(
        (
            one
            for one in _LABEL.finditer(text, at)
            if label_letter(one["sign"]) == letter
            and one["sign"].islower() == is_small
            and (not is_small or _is_wide(one))
        ),
        None,
    )


def _unbroken(matches: list[re.Match[str]], letter: str) -> list[re.Match[str]]:
    kept = []
    for match in matches:
        if label_letter(match["sign"]) != letter:
            break
        kept.append(match)
        letter = next_letter(letter)
    return kept


def _parted(
    text: Marked, first: Option, begin: int, cuts: list[re.Match[str]], is_small: bool
) -> list[Option]:
    options = [first]
    for match in cuts:
        options[-1].parts = [_without_semicolon(text.cut(begin, match.start()))]
        sign_at, begin = match.start("sign"), match.end()
        options.append(
            Option(
                label_letter(match["sign"]),
                is_small=is_small,
                is_starred=_is_starred(match),
                star=Marked((match["inner"] or "").strip()),
                label=text.cut(sign_at, sign_at + 1),
            )
        )
    options[-1].parts = [text.cut(begin)]
    return options


def _without_semicolon(text: Marked) -> Marked:
    """An option on a shared line without the sign that parts it from the next."""
    return text.cut(0, len(text.text) - 1) if text.text.endswith(";") else text


def _last_run(text: str, first_label: str) -> re.Match[str] | None:
    """The last label A of a text from which the letters run on to `first_label`."""
    found = None
    for match in _LABEL.finditer(text):
        if label_letter(match["sign"]) != "A":
            continue
        run = _chain(text, "B", match.end(), match["sign"].islower())
        reached = label_letter(run[-1]["sign"]) if run else "A"
        if next_letter(reached) >= first_label if first_label else run:
            found = match
    if found is None and first_label == "B":
        return _STUCK_A.search(text)
    return found


def _is_wide(match: re.Match[str]) -> bool:
    gap = match["gap"]
    return "\t" in gap or "\n" in gap or len(gap) > 1


def _is_starred(match: re.Match[str]) -> bool:
    return bool(match["star"] or match["after"] or match["inner"])
