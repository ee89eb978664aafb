"""From bytes to text, for every importer of texts: what is certain is read, the rest is asked.

Certain are a byte order mark, strict UTF-8 and UTF-16 that shows itself by its zeros. Files from
before Unicode (TCVN3, VISCII, code pages) and texts that were encoded twice look like words in
more than one way; each question of such a file becomes a doubt, `--assume encoding=…` settles all.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from contest.banks.importers.drafting import either
from contest.banks.importers.source import Source
from contest.banks.importing import Entry, Import, settled
from contest.reading.faults import BadFile, Phrase, fault, phrase
from contest.reading.files import as_text

KIND = "encoding"

# The upper halves; below lie, among the control signs, a few capitals that found no room there.
_TCVN3 = (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ"
    "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợù"
    "ỖủũúụừửữứựỳỷỹýỵỐ"
)
_TCVN3_LOW = {1: "Ú", 2: "Ụ", 4: "Ừ", 5: "Ử", 6: "Ữ", 17: "Ứ", 18: "Ự", 19: "Ỳ", 20: "Ỷ"} | {
    21: "Ỹ",
    22: "Ý",
    23: "Ỵ",
}
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII_LOW = {2: "Ẳ", 5: "Ẵ", 6: "Ẫ", 20: "Ỷ", 25: "Ỹ", 30: "Ỵ"}

_WORD = re.compile(r"[^\W\d_]+")
# A syllable without its tone; what is no Vietnamese word does not often look like one.
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|kh|ph|th|tr|gh|gi|ch|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WESTERN = re.compile(r"[a-zàâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßšž]+")
_TWICE = re.compile(r"[\u0080-\u00ff\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122]{2,}")
_SAMPLE = 2000  # words looked at
_LIKELY = 0.6  # share of words that must look like words


@dataclass(frozen=True, slots=True)
class TextReading:
    """One text that the bytes can be, by the name of its encoding."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Decoding:
    """The texts that the bytes can be, likeliest first."""

    readings: tuple[TextReading, ...]
    is_certain: bool


def decoding_of(source: Source) -> Decoding:
    """The texts that a source can be; an encoding that was assumed is certain.

    Raises BadFile for what is no text, and for UTF-8 that is cut or broken.
    """
    assumed = source.assumed.get(KIND)
    if assumed in _DECODERS:
        text = _DECODERS[assumed](source.raw)
        if text is None:
            raise BadFile(fault("imports.not_in_encoding", source.name, encoding=assumed))
        return Decoding((TextReading(assumed, text),), is_certain=True)
    decoding = _decoding(source.raw)
    if decoding is not None:
        return decoding
    if b"\0" not in source.raw:
        as_text(source.raw, source.name)  # says where it breaks off
    raise BadFile(fault("imports.not_text", source.name))


def likely_text(source: Source) -> str:
    """The likeliest text of a source, to tell its format by; "" when it is no text."""
    try:
        return decoding_of(source).readings[0].text
    except BadFile:
        return ""


def read_as_text(source: Source, read: Callable[[str], Import]) -> Import:
    """What `read` makes of the text of a source, or a doubt a question where that is unclear."""
    decoding = decoding_of(source)
    if decoding.is_certain:
        return read(decoding.readings[0].text)
    names, imports = [], []
    for reading in decoding.readings:
        try:
            imports.append(settled(read(reading.text), source.assumed))
        except BadFile:  # this is not what the bytes mean
            continue
        names.append(reading.name)
    if not imports:
        return read(decoding.readings[0].text)
    if len({imported.seen for imported in imports}) > 1:
        raise BadFile(fault("imports.which_encoding", source.name, encodings=tuple(names)))
    columns = zip(*(imported.entries for imported in imports), strict=True)
    entries = tuple(_asked(tuple(names), entries) for entries in columns)
    media = {path: raw for imported in imports for path, raw in imported.media.items()}
    return replace(imports[0], entries=entries, media=media)


def _asked(names: tuple[str, ...], entries: tuple[Entry, ...]) -> Entry:
    """One entry of several: what is the same in every encoding is in no doubt."""
    first = entries[0]
    is_plain = ascii(first) == repr(first)  # no letter in it that encodings differ in
    if is_plain or (len(entries) > 1 and all(entry == first for entry in entries)):
        return first
    ways = tuple((name, _said(name), entry) for name, entry in zip(names, entries, strict=True))
    if names[0] in ("repaired", "as-is"):
        return either(KIND, first.place, phrase("imports.encoded_twice"), ways)
    known = tuple(_SAID.get(name, name) for name in names)
    return either(KIND, first.place, phrase("imports.unclear_encoding", names=known), ways)


def _said(name: str) -> Phrase:
    if name in ("repaired", "as-is"):
        return phrase(f"imports.encoding_{name.replace('-', '_')}")
    return phrase("imports.encoding", name=_SAID.get(name, name))


def repaired_text(text: str) -> str | None:
    """`text` with what was encoded twice decoded once more; None when nothing was.

    "Viá»‡t" is "Việt" whose bytes somebody took for letters.
    """
    runs = [_decoded_once(match[0]) for match in _TWICE.finditer(text)]
    # Quotation marks may look like it by chance («Â»): only letters prove it.
    if not any(_is_common(sign) for run in runs if run is not None for sign in run):
        return None
    return _TWICE.sub(lambda match: _decoded_once(match[0]) or match[0], text)


def decoded_as(name: str, raw: bytes) -> str | None:
    """The text of bytes in an encoding that is known; None where they are not in it."""
    return _DECODERS[name](raw)


def looks_vietnamese(text: str) -> float:
    """Which share of the words with marks look like Vietnamese syllables; 1.0 when none has any."""
    return _share(text, _is_syllable)


@lru_cache(maxsize=1)  # each importer asks, one after another
def _decoding(raw: bytes) -> Decoding | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            text = _decoded(raw, encoding)
            return None if text is None else Decoding((TextReading(encoding, text),), True)
    if b"\0" in raw:
        reading = _unmarked_utf16(raw)
        return None if reading is None else Decoding((reading,), True)
    text = _decoded(raw, "utf-8")
    if text is None:
        return _legacy(raw)
    repaired = repaired_text(text)
    if repaired is None:
        return Decoding((TextReading("utf-8", text),), is_certain=True)
    return Decoding((TextReading("repaired", repaired), TextReading("as-is", text)), False)


def _unmarked_utf16(raw: bytes) -> TextReading | None:
    """UTF-16 shows itself: in most texts every other byte is often zero, and only every other."""
    first, second = raw[0:4000:2].count(0), raw[1:4000:2].count(0)
    # One zero by chance would turn a whole text into Chinese.
    if min(first, second) or len(raw) % 2 or max(first, second) * 20 < len(raw[:4000]):
        return None
    name = "utf-16-le" if second else "utf-16-be"
    text = _decoded(raw, name)
    return None if text is None else TextReading(name, text)


def _legacy(raw: bytes) -> Decoding | None:
    """The texts of a file that is not UTF-8; None when it is UTF-8 that was cut or broken."""
    escaped = raw.decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= sign <= "\udcff" for sign in escaped)
    whole = sum(sign > "\x7f" for sign in escaped) - broken
    if whole > broken:
        return None
    found: list[tuple[float, TextReading]] = []
    for name in ("cp1258", "tcvn3", "viscii"):
        text = _DECODERS[name](raw)
        if text is not None and (share := looks_vietnamese(text)) >= _LIKELY:
            found.append((share, TextReading(name, text)))
    found.sort(key=lambda pair: -pair[0])
    western = _decoded(raw, "cp1252")
    if western is not None and (not found or _share(western, _is_western) > found[0][0]):
        found.insert(0, (1.0, TextReading("cp1252", western)))
    unlike = {reading.text: reading for _, reading in reversed(found)}
    readings = tuple(reading for _, reading in found if unlike[reading.text] is reading)
    return Decoding(readings, is_certain=False) if readings else None


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return unicodedata.normalize("NFC", raw.decode(encoding)).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None


def _by_table(raw: bytes, low: dict[int, str], high: str) -> str:
    table = {128 + place: sign for place, sign in enumerate(high)} | low
    return unicodedata.normalize("NFC", raw.decode("latin-1").translate(table))


def _decoded_once(run: str) -> str | None:
    """A run of signs taken for the bytes that they stand for, decoded; None when it is none."""
    try:
        raw = b"".join(
            bytes([ord(sign)]) if sign <= "\xff" else sign.encode("cp1252") for sign in run
        )
        return raw.decode("utf-8")
    except UnicodeError:
        return None


def _is_common(sign: str) -> bool:
    """A letter of Vietnamese or of its western neighbours, and no stranger made by chance."""
    return sign.isalpha() and (sign <= "\xff" or sign in "ĂăĐđĨĩŨũƠơƯư" or "Ạ" <= sign <= "ỹ")


def _share(text: str, is_word: Callable[[str], bool]) -> float:
    words = list(islice(_marked_words(text), _SAMPLE))
    return sum(map(is_word, words)) / len(words) if words else 1.0


def _marked_words(text: str) -> Iterator[str]:
    return (match[0] for match in _WORD.finditer(text) if not match[0].isascii())


def _is_syllable(word: str) -> bool:
    apart = unicodedata.normalize("NFD", word)
    toneless, tones = _TONES.subn("", apart)
    plain = unicodedata.normalize("NFC", toneless)
    is_cased = plain.islower() or plain.isupper() or plain.istitle()
    return tones <= 1 and is_cased and _SYLLABLE.fullmatch(plain.lower()) is not None


def _is_western(word: str) -> bool:
    is_cased = word.islower() or word.isupper() or word.istitle()
    return is_cased and _WESTERN.fullmatch(word.lower()) is not None


_SAID = {"tcvn3": "TCVN3 (ABC)", "viscii": "VISCII", "cp1258": "Windows-1258"} | {
    "cp1252": "Windows-1252"
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16 does, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECODERS: dict[str, Callable[[bytes], str | None]] = {
    "utf-8": lambda raw: _decoded(raw, "utf-8"),
    "utf-16": lambda raw: _decoded(raw, "utf-16"),
    "cp1258": lambda raw: _decoded(raw, "cp1258"),
    "cp1252": lambda raw: _decoded(raw, "cp1252"),
    "tcvn3": lambda raw: _by_table(raw, _TCVN3_LOW, _TCVN3),
    "viscii": lambda raw: _by_table(raw, _VISCII_LOW, _VISCII),
    "as-is": lambda raw: _decoded(raw, "utf-8"),
    "repaired": lambda raw: repaired_text(_decoded(raw, "utf-8") or ""),
}
KNOWN = tuple(_DECODERS)  # what may be assumed
