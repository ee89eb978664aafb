"""Going on from a state card: the banks and the format that it names, and the new contest file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from contest.banks.loader import load_bank
from contest.domain.carried_commands import TakeOver
from contest.domain.commands import Command
from contest.domain.drawing import Drawn
from contest.domain.formats import Format, with_seats
from contest.domain.heads import Head
from contest.domain.keywords import Keyword
from contest.domain.paper_commands import ChooseHead
from contest.domain.questions import Question
from contest.domain.rounds.common import RoundQuestions
from contest.making import fresh, write_commands
from contest.preparing import (
    Cover,
    format_named,
    keywords_for,
    media_for,
    questions_of,
    setup_commands,
)
from contest.presentation.state_card import (
    BadCard,
    StateCard,
    bank_digests,
    card_from,
    format_digest,
    is_card,
)
from contest.reading.faults import BadFile, NotPossible, Phrase, phrase
from contest.reading.files import read_bytes
from contest.resources import banks_dir
from contest.ui.scanning import NotAPicture, ScanningMissing, codes_in_pdf, codes_in_picture


def card_read(texts: Sequence[str]) -> StateCard:
    """The card of these texts; raises NotPossible, which says what is wrong with it."""
    try:
        return card_from(texts)
    except BadCard as bad:
        raise NotPossible(phrase(f"card.bad_{bad.fault.value}", **bad.values)) from None


def texts_on(files: Sequence[Path]) -> list[str]:
    """The parts of a card on photographs and in PDFs; raises NotPossible and OSError."""
    found: list[str] = []
    for file in files:
        read_bytes(file)
        try:
            if file.suffix.lower() == ".pdf":
                found += [text for page in codes_in_pdf(file, every=True) for text in page]
            else:
                found += codes_in_picture(file, every=True)
        except ScanningMissing:
            raise NotPossible(phrase("cli.scanning_missing")) from None
        except NotAPicture:
            raise NotPossible(phrase("cli.not_a_picture", file=str(file))) from None
    # The check code at the foot of the card is on the photograph, too.
    return [text for text in dict.fromkeys(found) if is_card(text)]


def banks_of(card: StateCard, named: Sequence[Path]) -> list[Path]:
    """The banks of the card: those that are named, or in a folder that is, else the shipped."""
    wanted = {bank for bank, _ in card.banks}
    inside = [file.parent for one in named for file in sorted(one.glob("*/bank.json"))]
    own = [one for one in (*named, *inside) if _bank_id(one) in wanted]
    known = {_bank_id(one) for one in own}
    shipped = [banks_dir() / bank for bank in sorted(wanted - known)]
    return [*own, *(one for one in shipped if (one / "bank.json").is_file())]


def _bank_id(path: Path) -> str:
    """The id of a bank, or nothing for a folder of banks or something else."""
    if path.is_dir() and not (path / "bank.json").is_file():
        return ""
    return load_bank(path).id


def take_over(path: Path, card: StateCard, banks: Sequence[Path], chosen: Format) -> None:
    """Write the contest that goes on; raises BadFile, NotPossible, OSError. Whole or not at all."""
    needed = {bank for bank, _ in card.banks}
    pool = questions_of(banks) if needed else []
    drawn = drawn_of(card, pool, keywords_for(chosen, banks))
    drawn, collected = media_for(drawn, [bank for bank in banks if bank.is_dir()])
    write_commands(path, commands_of(card, chosen, drawn), collected.media)


def contest_from(files: Sequence[Path], folder: Path, formats: Path) -> Path:
    """A new contest in the folder, from the card on these photographs; where it lies.

    Banks of the person's own are looked for in that folder, formats in the other one.
    """
    card = card_read(texts_on(files))
    own = formats / f"{card.format}.json"
    chosen = format_of(card, str(own) if own.is_file() else None)
    folder.mkdir(parents=True, exist_ok=True)
    path = fresh(folder / f"tiep-tuc-{card.carried.seq}.contest")
    take_over(path, card, banks_of(card, [folder]), chosen)
    return path


def commands_of(card: StateCard, chosen: Format, drawn: Drawn) -> tuple[Command, ...]:
    """The set-up of the contest that goes on, and as its last part what it takes over."""
    cover = Cover(
        uuid4().hex, card.title, card.date, card.place, card.organiser, card.head, card.judges
    )
    created, *commands, _draw = setup_commands(cover, chosen, card.teams, drawn, card.seed)
    if card.head_words != Head():
        of_preset = [one for one in commands if not isinstance(one, ChooseHead)]
        commands = [ChooseHead(0, card.head_words), *of_preset]
    taken = TakeOver(0, card.carried, drawn.questions, drawn.rounds, card.seed)
    return (created, *commands, taken)


def format_of(card: StateCard, named: str | None = None) -> Format:
    """The format of the card: the shipped one, or the file that is named; raises NotPossible."""
    try:
        found = format_named(named or card.format)
    except BadFile:
        if named is not None:
            raise
        raise NotPossible(_no_format(card)) from None
    for chosen in (found, with_seats(found, card.seats) if card.seats else found):
        if format_digest(chosen) == card.format_digest:
            return chosen
    raise NotPossible(_no_format(card))


def drawn_of(card: StateCard, pool: Sequence[Question], keywords: Sequence[Keyword]) -> Drawn:
    """What the card has drawn, out of these banks; raises NotPossible, which names the bank."""
    known = {question.key: question for question in pool}
    banks = {question.bank for question in pool}
    for bank, _ in card.banks:
        if bank not in banks:
            raise NotPossible(phrase("card.no_bank", bank=bank))
    words = {keyword.key: keyword for keyword in keywords}
    rounds = tuple(
        RoundQuestions(one.main, one.reserve, tuple(_keyword(words, key) for key in one.keywords))
        for one in card.drawn
    )
    keys = [*card.keys, *(key for one in rounds for word in one.keywords for key in word.questions)]
    questions = {key: _question(known, key) for key in dict.fromkeys(keys)}
    found = dict(bank_digests(questions))
    for bank, digest in card.banks:
        if found.get(bank) != digest:
            raise NotPossible(phrase("card.other_bank", bank=bank))
    return Drawn(rounds, tuple(questions.values()), ())


def _question(known: dict[str, Question], key: str) -> Question:
    bank, _, name = key.partition("/")
    if key not in known:
        raise NotPossible(phrase("card.no_question", bank=bank, question=name))
    return known[key]


def _keyword(known: dict[str, Keyword], key: str) -> Keyword:
    if key not in known:
        raise NotPossible(phrase("card.no_keyword", bank=key.partition("/")[0]))
    return known[key]


def _no_format(card: StateCard) -> Phrase:
    return phrase("card.no_format", format=card.format, version=card.format_version)
