"""Every word that is shown comes from here: one catalogue a language, in sections.

A text is named `section.name` ("stage.seconds") and may hold `{fields}`. Numbers and dates
are written as the language writes them: decimal comma and day first in Vietnamese.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, get_args

from contest.presentation.words import Catalogue

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

# What is counted in English texts; a field of 1 takes away its "s", and that of "entries".
_NOUNS = (
    "act|bank|byte|cell|character|contest|contestant|event|fault|file|gap|hint|item|judge|keyboard"
    "|kind|letter|line|logo|minute|number|option|package|page|pair|picture|place|point|prize|question"
    "|round|row|seat|second|sheet|sponsor|square|team|thing|tie|time|value|warning"
)
_VERBS = {
    "are": "is", "were": "was", "have": "has", "count": "counts", "fit": "fits",
    "leave": "leaves", "mark": "marks", "stay": "stays",
}  # fmt: skip
_VERB = "|".join(_VERBS)
_COUNTED = re.compile(
    rf"(?<!\d to )(?<!\}} to )(?P<of>\bof )?\{{(?P<field>\w+)\}} "
    r"(?P<kind>(?:more|new|question|reserve|right|such) )?"
    rf"(?:(?P<noun>{_NOUNS})s|entries)\b(?! as )(?P<more> more)?(?: (?P<verb>{_VERB})\b)?"
)
# "There are 1", and "; 1 are left": what is counted was named before.
_THERE = re.compile(r"\b([Tt])here are \{(\w+)\}")
_ALONE = re.compile(rf"(^|[:;,] |\bonly )\{{(\w+)\}} ({_VERB})\b")
_CATALOGUES: Mapping[Language, Catalogue] = {one: Catalogue(one) for one in LANGUAGES}


class Words:
    """The texts of one language, with its way of writing points, numbers and dates."""

    def __init__(self, language: Language = "vi") -> None:
        self.language: Language = language
        self._texts = _CATALOGUES[language]

    def say(self, name: str, /, **values: object) -> str:
        """The text `name` with its fields filled; raises KeyError for a name that is not there."""
        text = self._texts[name]
        if not values:
            return text
        if self.language == "en" and any(str(value) == "1" for value in values.values()):
            text = _of_one(text, values)
        return text.format(**values)

    def has(self, name: str) -> bool:
        """Whether the catalogue holds a text of that name."""
        try:
            self._texts[name]
        except KeyError:
            return False
        return True

    def section(self, start: str) -> Mapping[str, str]:
        """The texts whose names begin like that, by their names; all of them for no beginning."""
        texts = self._texts.beginning(start)
        return {name: text for name, text in texts.items() if name.startswith(start)}

    def points(self, hundredths: int, *, signed: bool = False) -> str:
        """Points as people write them: 825 is "8,25", 1000 is "10", signed "+10" or "−5"."""
        whole, part = divmod(abs(hundredths), 100)
        mark = "," if self.language == "vi" else "."
        text = f"{whole}{mark}{part:02d}".rstrip("0") if part else str(whole)
        if hundredths < 0:
            return f"−{text}"
        return f"+{text}" if signed else text

    def seconds(self, milliseconds: int) -> str:
        """Seconds to the millisecond: 3412 is "3,412"."""
        mark = "," if self.language == "vi" else "."
        return f"{milliseconds // 1000}{mark}{milliseconds % 1000:03d}"

    def date(self, iso: str) -> str:
        """A short date, "05/02/2026"; a text that is no ISO date comes back as it is.

        Vietnamese papers write a nought before days under 10 and months 1 and 2: "01/7/2026".
        """
        year, month, day = self._parts(iso)
        return f"{day}/{month}/{year}" if year else iso

    def long_date(self, iso: str) -> str:
        """A date as papers carry it: "ngày 05 tháng 02 năm 2026"."""
        year, month, day = self._parts(iso)
        return self.say("common.long_date", day=day, month=month, year=year) if year else iso

    def listed(self, texts: tuple[str, ...] | list[str]) -> str:
        """Texts joined as a sentence joins them: "a, b và c"."""
        if len(texts) < 2:
            return "".join(texts)
        return f"{', '.join(texts[:-1])} {self.say('common.and')} {texts[-1]}"

    def _parts(self, iso: str) -> tuple[str, str, str]:
        parts = iso[:10].split("-")
        if len(parts) != 3 or not all(part.isdecimal() for part in parts):
            return "", "", ""
        year, month, day = parts
        if self.language == "vi" and month > "02":
            month = month.lstrip("0")
        return year, month, day


def _of_one(text: str, values: Mapping[str, object]) -> str:
    """An English text that agrees with a field that is 1; "0 to 1 points" is right."""

    def is_one(field: str) -> bool:
        return str(values.get(field)) == "1"

    def counted(found: re.Match[str]) -> str:
        if not is_one(found["field"]):
            return found[0]
        whole = f"{{{found['field']}}} {found['kind'] or ''}{found['noun'] or 'entry'}"
        whole = f"{found['of'] or ''}{whole}{found['more'] or ''}"
        if not found["verb"]:
            return whole
        # "No questions of 1 point are left": the verb is not that of what is counted here.
        return f"{whole} {found['verb'] if found['of'] else _VERBS[found['verb']]}"

    def there(found: re.Match[str]) -> str:
        return f"{found[1]}here is {{{found[2]}}}" if is_one(found[2]) else found[0]

    def alone(found: re.Match[str]) -> str:
        return f"{found[1]}{{{found[2]}}} {_VERBS[found[3]]}" if is_one(found[2]) else found[0]

    return _ALONE.sub(alone, _THERE.sub(there, _COUNTED.sub(counted, text)))
