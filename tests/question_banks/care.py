"""What every shipped question has to be, said as complaints: no complaint, no fault.

Each rule takes everything that is shipped and yields one sentence a fault, so that the same
rules can be tried on banks with a fault planted in them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from tests.question_banks.aloud import seconds_aloud
from tests.question_banks.sets import obstacles_hide_their_word, packages_are_alike
from tests.question_banks.shipped import Asked, Record, Shipped
from tests.question_banks.vietnamese import content_words, numbers, slips

Rule = Callable[[Shipped], Iterator[str]]

SHARE_OF_KEY = 0.6  # of the key's content words stand in the facts
LONGEST_OPTION = 90  # characters
LONGEST_TEXT = 340  # characters: with a picture beside it still one page
READ_ALOUD = 20  # seconds, for the levels below
PLAIN_LEVELS = (1, 2)
LEVELS = {1: 0.40, 2: 0.35, 3: 0.20, 4: 0.05}
BIG_BANK = 10  # questions of single choice, from which a bank is judged for itself

_DATE = re.compile(r"\b\d{1,2}/(\d{1,2}/(\d{4}))\b")
_DOCUMENT = re.compile(r"\b(\d+)/(\d{4})/[A-ZĐ]")


def sources_are_listed(shipped: Shipped) -> Iterator[str]:
    """Each source is a listed document, says where in it, and that place is one of a fact."""
    for asked in shipped.questions():
        if not asked.record["sources"]:
            yield f"{asked.name}: no source"
        for source in asked.record["sources"]:
            if source.get("document") not in shipped.documents:
                yield f"{asked.name}: unknown document {source.get('document')}"
            elif not source.get("locator", "").strip():
                yield f"{asked.name}: no place in {source['document']}"
            elif not numbers(source["locator"]) <= numbers(_places(asked, source["document"])):
                yield f"{asked.name}: no fact at {source['locator']} of {source['document']}"
        cited = {source.get("document") for source in asked.record["sources"]}
        yield from (
            f"{asked.name}: fact {fact['id']} is of no document cited"
            for fact in asked.facts
            if fact["document"] not in cited
        )


def validity_is_covered(shipped: Shipped) -> Iterator[str]:
    """No source and no fact is in force on a day on which its document is not."""
    for asked in shipped.questions():
        for source in asked.record["sources"]:
            document = shipped.documents.get(source.get("document", ""))
            span = (source.get("validFrom"), source.get("validTo"))
            if document and not _within(span, document):
                yield f"{asked.name}: in force {span}, not so {document['id']}"
    for fact in shipped.facts.values():
        document = shipped.documents.get(fact["document"])
        if document is None or not _within((fact["from"], fact["to"]), document):
            yield f"fact {fact['id']}: not covered by {fact['document']}"


def facts_are_carried(shipped: Shipped) -> Iterator[str]:
    """Each question names facts that are shipped; each fact and each document is used."""
    used: set[str] = set()
    for asked in shipped.questions():
        named = asked.record.get("x-facts", [])
        if not named or len(set(named)) < len(named):
            yield f"{asked.name}: no facts, or one named twice"
        yield from (f"{asked.name}: no fact {one}" for one in named if one not in shipped.facts)
        used.update(named)
    yield from (f"fact {one}: used by no question" for one in shipped.facts if one not in used)
    cited = {
        source.get("document")
        for asked in shipped.questions()
        for source in asked.record["sources"]
    }
    yield from (f"document {one}: cited by none" for one in shipped.documents if one not in cited)


def numbers_stand_in_facts(shipped: Shipped) -> Iterator[str]:
    """Every number and date in digits of stem, key and explanation stands in the facts.

    A year or a month with its year may be cut from a date that stands there (2022 and 10/2022
    from 07/10/2022), and a short name from a number of a document (53 from 53/2022/NĐ-CP).
    """
    for asked in shipped.questions():
        told = " · ".join(fact["fact"] for fact in asked.facts)
        missing = numbers(asked.claims()) - numbers(told) - _parts(told)
        if missing:
            yield f"{asked.name}: in no fact: {', '.join(sorted(missing))}"


def keys_stand_in_facts(shipped: Shipped) -> Iterator[str]:
    """At least 60 % of the content words of the key stand in the facts of the question.

    Key is: the right options (the wrong ones where the stem asks what does NOT hold); the
    statement where it is true, else the explanation that puts it right; the first accepted
    answer; number and unit; all items of an ordering; both sides of all right pairs; the model
    answer of a situation. The order itself and who is in a situation are in no fact, and need
    not be: 40 % are left for them, and more than that nobody has needed.
    """
    for asked in shipped.questions():
        wanted = content_words(asked.key())
        told = " ".join(fact["fact"] for fact in asked.facts)
        missing = wanted - content_words(told) - _parts(told)
        if len(missing) > (1 - SHARE_OF_KEY) * len(wanted) or not wanted:
            yield f"{asked.name}: in no fact: {', '.join(sorted(missing)) or 'a key of no words'}"


def texts_are_written_well(shipped: Shipped) -> Iterator[str]:
    """Every text that somebody reads, the title and the facts too, is written one way."""
    for asked in shipped.questions():
        for text in asked.texts():
            yield from (f"{asked.name}: {slip}: {text}" for slip in slips(text))
    for name, bank in shipped.banks.items():
        titles = [bank["title"], bank.get("x-note", ""), *_titles(bank)]
        for text in titles:
            yield from (f"{name}: {slip}: {text}" for slip in slips(text))
    for fact in shipped.facts.values():
        yield from (f"fact {fact['id']}: {slip}" for slip in slips(fact["fact"]))


def texts_are_short(shipped: Shipped) -> Iterator[str]:
    """Options, stems, and what the MC reads aloud for an easy question, keep to their length."""
    for asked in shipped.questions():
        options = [choice["text"] for choice in asked.record.get("choices", ())]
        if max(map(len, options), default=0) > LONGEST_OPTION:
            yield f"{asked.name}: an option of {max(map(len, options))} characters"
        if len(asked.record["text"]) > LONGEST_TEXT:
            yield f"{asked.name}: a text of {len(asked.record['text'])} characters"
        spoken = seconds_aloud(" ".join(asked.read_out()))
        if asked.record["difficulty"] in PLAIN_LEVELS and spoken > READ_ALOUD:
            yield f"{asked.name}: {spoken:.1f} s to read aloud"


def options_are_of_one_size(shipped: Shipped) -> Iterator[str]:
    """No single answer is told by its length from all others, and no option stands twice."""
    for asked in shipped.questions():
        options = [choice["text"] for choice in asked.record.get("choices", ())]
        if len({text.casefold() for text in options}) < len(options):
            yield f"{asked.name}: an option stands twice"
        lengths = sorted(map(len, options))
        if asked.kind != "single":
            continue
        if lengths[-1] > 2.5 * lengths[0] and lengths[-1] - lengths[0] > 20:
            yield f"{asked.name}: options of {lengths} characters"


def keys_are_spread(shipped: Shipped) -> Iterator[str]:
    """Each of A–D is right in 20–30 % of all, and in no more than 40 % of a bank of ten."""
    everywhere: Counter[str] = Counter()
    for name in shipped.banks:
        singles = singles_of(shipped, name)
        keys = Counter(asked.record["answer"] for asked in singles)
        everywhere += keys
        if len(singles) >= BIG_BANK and max(keys.values()) > 0.4 * len(singles):
            yield f"{name}: one letter is right too often: {dict(keys)}"
    for letter in "ABCD":
        share = everywhere[letter] / everywhere.total()
        if not 0.2 <= share <= 0.3:
            yield f"{letter} is right in {share:.0%} of all"


def length_tells_nothing(shipped: Shipped) -> Iterator[str]:
    """The right option alone is the longest in at most 35 %, of all and of a bank of ten."""
    singles = [asked for name in shipped.banks for asked in singles_of(shipped, name)]
    judged = {name: singles_of(shipped, name) for name in shipped.banks} | {"all": singles}
    for name, some in judged.items():
        longest = sum(map(is_longest, some))
        if len(some) >= BIG_BANK and longest > 0.35 * len(some):
            yield f"{name}: the right option is the longest in {longest} of {len(some)}"


def levels_are_mixed(shipped: Shipped) -> Iterator[str]:
    """Levels 1–4 come in about 40/35/20/5 of a hundred: five (of the last two: three) off."""
    levels = Counter(asked.record["difficulty"] for asked in shipped.questions())
    for level, wanted in LEVELS.items():
        share = levels[level] / levels.total()
        if abs(share - wanted) > (0.03 if level > 2 else 0.05):
            yield f"level {level}: {share:.1%} instead of about {wanted:.0%}"


def nothing_is_asked_twice(shipped: Shipped) -> Iterator[str]:
    """No fact answers two questions with the same words, in one bank or in two."""
    first: dict[tuple[str, frozenset[str]], str] = {}
    for asked in shipped.questions():
        words = frozenset(content_words(asked.key()))
        twins = {first.setdefault((fact["id"], words), asked.name) for fact in asked.facts}
        yield from (f"{asked.name}: asks what {twin} asks" for twin in twins - {asked.name})


def situations_can_be_judged(shipped: Shipped) -> Iterator[str]:
    """A situation has a model answer and marking points, ten points in all."""
    for asked in shipped.questions():
        if asked.kind != "situation":
            continue
        lines = asked.record.get("rubric", [])
        points = sum(line["points"] for line in lines)
        if not asked.record.get("modelAnswer") or len(lines) < 2 or points != 10:
            yield f"{asked.name}: {len(lines)} marking points worth {points}"


def ids_are_unique(shipped: Shipped) -> Iterator[str]:
    """A question is named by its id alone in talk: no two banks share one."""
    homes = defaultdict(list)
    for asked in shipped.questions():
        homes[asked.record["id"]].append(asked.bank)
    yield from (f"{one}: in {banks}" for one, banks in homes.items() if len(banks) > 1)


RULES: tuple[Rule, ...] = (
    sources_are_listed,
    validity_is_covered,
    facts_are_carried,
    numbers_stand_in_facts,
    keys_stand_in_facts,
    texts_are_written_well,
    texts_are_short,
    options_are_of_one_size,
    keys_are_spread,
    length_tells_nothing,
    levels_are_mixed,
    nothing_is_asked_twice,
    situations_can_be_judged,
    ids_are_unique,
    packages_are_alike,
    obstacles_hide_their_word,
)


def _places(asked: Asked, document: str) -> str:
    facts = [fact for fact in asked.facts if fact["document"] == document]
    return " · ".join(f"{fact['article']} {fact['fact']}" for fact in facts)


def _within(span: tuple[str | None, str | None], document: Record) -> bool:
    start, end = span
    floor, ceiling = document["validFrom"], document["validTo"]
    starts = floor is None or (start is not None and start >= floor)
    return starts and (ceiling is None or (end is not None and end <= ceiling))


def _parts(text: str) -> set[str]:
    cut: set[str] = set()
    for month_and_year, year in _DATE.findall(text):
        cut |= numbers(month_and_year) | {year}
    for number, year in _DOCUMENT.findall(text):
        cut |= {number.lstrip("0"), year}
    return cut


def _titles(bank: Record) -> Iterator[str]:
    for name in ("topics", "packages", "obstacles"):
        for part in bank.get(name, ()):
            yield from (part[key] for key in ("title", "keyword") if key in part)


def singles_of(shipped: Shipped, bank: str) -> list[Asked]:
    """The questions of a bank with one right option."""
    return [asked for asked in shipped.questions() if asked.bank == bank and asked.kind == "single"]


def is_longest(asked: Asked) -> bool:
    """Whether the right option is longer than every other."""
    lengths = {choice["id"]: len(choice["text"]) for choice in asked.record["choices"]}
    right = lengths.pop(asked.record["answer"])
    return right > max(lengths.values())
