"""From the runs of a paragraph to lines: text with its look, pictures in their place."""

from __future__ import annotations

from collections.abc import Iterator

from contest.banks.importers.old_fonts import converted, system_of
from contest.banks.importers.typed.marked import PICTURE, Look, Marked, marked
from contest.banks.importers.word.equations import equation_text, lowered, raised
from contest.banks.importers.word.names import MC, VAL, A, M, V, W
from contest.banks.importers.word.pictures import Pictures
from contest.banks.importers.word.styles import Format, Styles, format_of, look_of
from contest.banks.importers.xml_parts import Element

_THROUGH = {
    f"{W}{name}"
    for name in "hyperlink ins moveTo smartTag sdt sdtContent customXml fldSimple dir bdo".split()
}
_SIGNS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",
}  # fmt: skip
# Signs of picture fonts that authors tick options with: code in Wingdings → a sign everybody has.
_TICKS = {"FC": "✓", "FE": "☑", "52": "☑", "A8": "☐", "6F": "☐", "E0": "→", "F0": "→"}
_DEEPEST = 30

Piece = tuple[str, Look]


class RunReader:
    """Reads the text of paragraphs; notes what it passes over, and texts in old fonts."""

    def __init__(self, styles: Styles, pictures: Pictures, convert: bool) -> None:
        self._styles = styles
        self._pictures = pictures
        self._convert = convert
        self.passed_over: set[str] = set()  # "boxes", "hidden"
        self.old_texts: list[tuple[str, str]] = []  # as stored, and converted

    def lines(self, paragraph: Element, under: Format) -> list[Marked]:
        """The lines of a paragraph, one more for each line end in it."""
        lines: list[list[Piece]] = [[]]
        for text, look in self._pieces(paragraph, under, 0):
            first, *others = text.split("\n")
            lines[-1].append((first, look))
            lines += [[(other, look)] for other in others]
        return [marked(line) for line in lines]

    def _pieces(self, holder: Element, under: Format, depth: int) -> Iterator[Piece]:
        if depth > _DEEPEST:
            return
        for child in holder:
            tag = child.tag
            if tag == f"{W}r":
                yield from self._run(child, under)
            elif tag in _THROUGH:
                yield from self._pieces(child, under, depth + 1)
            elif tag in (f"{M}oMath", f"{M}oMathPara"):
                self.passed_over.add("equations")
                yield equation_text(child), Look()
            elif tag == f"{MC}AlternateContent":
                yield from self._pieces(_chosen(child), under, depth + 1)

    def _run(self, run: Element, under: Format) -> Iterator[Piece]:
        properties = run.find(f"{W}rPr")
        said = under
        if properties is not None and len(properties):
            said = format_of(properties).over(self._of_style(properties)).over(under)
        if said.hidden:
            self.passed_over.add("hidden")
            return
        for child in run:
            yield from self._content(child, said, 0)

    def _of_style(self, properties: Element | None) -> Format:
        named = properties.find(f"{W}rStyle") if properties is not None else None
        return Format() if named is None else self._styles.style(named.get(VAL, "")).format

    def _content(self, child: Element, said: Format, depth: int) -> Iterator[Piece]:
        tag = child.tag
        if tag == f"{W}t":
            yield self._text(child.text or "", said), look_of(said)
        elif tag in _SIGNS:
            sign = _SIGNS[tag]
            yield self._text(sign, said) if sign == "\u00ad" else sign, look_of(said)
        elif tag == f"{W}sym":
            yield self._symbol(child), look_of(said)
        elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            yield from self._drawn(child, said)
        elif tag == f"{MC}AlternateContent" and depth < _DEEPEST:
            for inner in _chosen(child):
                yield from self._content(inner, said, depth + 1)
        elif tag == f"{W}ruby":
            base = child.find(f"{W}rubyBase")
            yield from self._pieces(base, said, depth + 1) if base is not None else ()

    def _text(self, text: str, said: Format) -> str:
        if said.font and system_of(said.font):
            turned = converted(text, said.font)
            if turned is not None:
                self.old_texts.append((text, turned))
                text = turned if self._convert else text
        if "Ð" in text or "ð" in text:
            self.passed_over.add("eth")  # cleaned to Đ, which the file does not say
        if said.raised in ("superscript", "subscript"):
            small = raised(text) if said.raised == "superscript" else lowered(text)
            return small if small[:1] not in ("^", "_") else text
        return text

    def _symbol(self, child: Element) -> str:
        code = child.get(f"{W}char", "").upper().removeprefix("F0")
        if child.get(f"{W}font", "").startswith("Wingdings"):
            return _TICKS.get(code, "")
        return chr(int(code, 16)) if 0 < len(code) < 5 and code.isalnum() and _hex(code) else ""

    def _drawn(self, child: Element, said: Format) -> Iterator[Piece]:
        if any(True for _ in child.iter(f"{W}txbxContent")):
            self.passed_over.add("boxes")
        relations = [
            *(one.get(self._pictures.EMBED, "") for one in child.iter(f"{A}blip")),
            *(one.get(self._pictures.ID, "") for one in child.iter(f"{V}imagedata")),
        ]
        alternative = next(
            (one.get("descr", "") for one in child.iter() if str(one.tag).endswith("}docPr")), ""
        )
        for relation in dict.fromkeys(relations):
            media = self._pictures.media(relation, alternative)
            look = look_of(said)
            yield PICTURE, Look(look.bold, look.italic, look.underline, picture=media)


def _chosen(alternatives: Element) -> Element:
    """Of contents for newer and older programs the older: it is the one without surprises."""
    fallback = alternatives.find(f"{MC}Fallback")
    choice = alternatives.find(f"{MC}Choice")
    return next(one for one in (fallback, choice, alternatives) if one is not None)


def _hex(code: str) -> bool:
    return all(sign in "0123456789ABCDEF" for sign in code)
