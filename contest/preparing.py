"""From files to the commands that set a contest up: format, teams, banks, and the draw.

What the command line and the windows both need before a session exists. Everything that is
wrong with a file comes as BadFile, everything that the rules refuse as NotPossible.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from contest.banks.bank_files import bank_files
from contest.banks.checks import check_banks
from contest.banks.generated import made_up_for, made_up_keywords
from contest.banks.keywords import keywords_in
from contest.banks.loader import LoadedBank, load_bank
from contest.banks.media import Collection, with_media
from contest.domain import commands as c
from contest.domain.act_commands import EnterJudges
from contest.domain.drawing import Drawn, Shortage, draw
from contest.domain.formats import Format, with_seats
from contest.domain.heads import Head, Preset
from contest.domain.keywords import Keyword
from contest.domain.look_commands import ChooseLook
from contest.domain.looks import Look
from contest.domain.paper_commands import ChooseHead
from contest.domain.questions import Question
from contest.domain.rounds import Obstacle, RoundRules
from contest.domain.rounds.common import RoundQuestions
from contest.domain.rounds.elimination import LEAST_SEATS, MOST_SEATS
from contest.domain.show_commands import PlanStart
from contest.domain.teams import Team
from contest.formats.inline import format_of_fields
from contest.formats.loader import load_format
from contest.formats.shipped import format_path
from contest.presentation.setup.checking import Needs, RoundNeed
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, NotPossible, Phrase, phrase
from contest.reading.files import read_bytes
from contest.reading.json_text import read_object
from contest.resources import assets_dir, banks_dir
from contest.sealing import open_banks, sealed_banks
from contest.session.chance import SeededShuffler
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the cover of a contest and its papers; the date is ISO."""

    id: str
    title: str
    date: str
    place: str = ""
    organiser: str = ""
    head: Preset = Preset.STATE
    judges: tuple[str, ...] = ()  # names; none: as many as the format has, without names
    look: Look = Look()
    start: str = ""  # the time of day it is to begin at, "19:30"


def formats_dir() -> Path:
    """Where the shipped formats are."""
    return assets_dir() / "formats"


def format_named(name: str) -> Format:
    """A shipped format by its id, or the one in a file; raises BadFile."""
    return load_format(format_path(name, formats_dir()))


def for_contestants(chosen: Format, seats: int | None) -> Format:
    """The format for so many contestants, None for as many as it says; raises NotPossible."""
    if seats is None:
        return chosen
    if not LEAST_SEATS <= seats <= MOST_SEATS:
        raise NotPossible(phrase("cli.seat_count", count=seats, least=LEAST_SEATS, most=MOST_SEATS))
    return with_seats(chosen, seats)


def shipped_banks() -> list[Path]:
    """The folders of the shipped question banks, but those marked optional.

    Amounts of fines and old law come into a contest only where the organiser names their bank.
    """
    files = sorted(banks_dir().glob("*/bank.json"))
    return [file.parent for file in files if not _is_optional(file)]


def bank_path(name: str) -> Path:
    """A bank by path, or a shipped one by its id."""
    path, shipped = Path(name), banks_dir() / name
    return shipped if not path.exists() and (shipped / "bank.json").is_file() else path


def questions_of(paths: Sequence[Path]) -> list[Question]:
    """All questions of some banks, stand-ins of sealed ones; raises BadFile for any fault."""
    sealed = sealed_banks(paths)
    banks = [load_bank(path) for path in open_banks(paths)]
    report = check_banks(banks, media=False)
    if not report.is_clean:
        raise BadFile(*report.faults)
    of_sealed = (question for bank in sealed for question in bank.questions)
    return [*(question for bank in banks for question in _of_bank(bank)), *of_sealed]


def keywords_for(chosen: Format, paths: Sequence[Path]) -> tuple[Keyword, ...]:
    """The hidden keywords of some banks, where the format asks for one; raises BadFile."""
    if not any(isinstance(rules, Obstacle) for rules in chosen.rounds):
        return ()
    hidden = (keyword for bank in sealed_banks(paths) for keyword in bank.keywords)
    told = (keyword for path in open_banks(paths) for keyword in keywords_in(load_bank(path)))
    return (*told, *hidden)


def check_team_count(chosen: Format, count: int) -> None:
    """Raise NotPossible unless the format takes so many teams."""
    least, most = chosen.least_teams, chosen.most_teams
    if not least <= count <= most:
        raise NotPossible(phrase("refusal.team_count", count=count, least=least, most=most))


def drawn_for(
    chosen: Format,
    teams: int,
    pool: Sequence[Question],
    date: str,
    seed: int,
    keywords: Sequence[Keyword] = (),
    *,
    expired: bool = False,
) -> Drawn:
    """The draw for a contest; with `expired` also of questions on law out of force.

    Raises NotPossible for a number of teams that the format does not take, and where a round is
    short of questions: it says which, and how many.
    """
    check_team_count(chosen, teams)
    result = _draw(chosen, teams, pool, date, seed, keywords, expired=expired)
    if not result.is_enough:
        asked = (one for one in result.shortages if not one.reserve and not one.uneven)
        short = [one for one in asked if one.found < one.needed]
        raise NotPossible(*(_short(chosen, one) for one in short))
    return result


def media_for(drawn: Drawn, banks: Sequence[Path]) -> tuple[Drawn, Collection]:
    """The draw with its media by hash, and their bytes; warnings tell what was left out.

    A sealed bank comes along whole: what it is opened for lies in it.
    """
    files = {one.bank_id: one for one in map(bank_files, open_banks(banks))}
    collected = Collection()
    asked = {question.bank for question in drawn.questions}
    for bank in sealed_banks(banks):
        if bank.id in asked:
            name = sha256(bank.raw).hexdigest()
            collected.media[name], collected.seals[bank.id] = bank.raw, name
    questions = with_media(drawn.questions, files, collected)
    return replace(drawn, questions=questions), collected


def check_open(collected: Collection) -> None:
    """Raise NotPossible where questions are sealed, and robots would have to play them."""
    if collected.seals:
        raise NotPossible(phrase("sealing.not_open", banks=tuple(collected.seals)))


def needs_for(
    chosen: Format,
    teams: int,
    pool: Sequence[Question],
    date: str,
    seed: int,
    words: Words,
    keywords: Sequence[Keyword] = (),
) -> Needs:
    """What a pool gives to every round of a contest: how many are needed, and how many there are.

    For fewer teams than the format takes, as if there were enough of them.
    """
    count = min(max(teams, chosen.least_teams), chosen.most_teams)
    drawn = _draw(chosen, count, pool, date, seed, keywords)
    asked = (one for one in drawn.shortages if not one.reserve and not one.uneven)
    lacking = (_short(chosen, one) for one in asked if one.found < one.needed)
    short = [_for_a_window(one).said(words) for one in lacking]
    notes = () if short else draw_notes(chosen, drawn, date)
    rounds = tuple(
        RoundNeed(
            number,
            rules.common.title.in_language(words.language),
            rules.questions_needed(count),
            len(got.main),
            rules.common.reserve,
            len(got.reserve),
        )
        for number, (rules, got) in enumerate(zip(chosen.rounds, drawn.rounds, strict=True), 1)
    )
    return Needs(rounds, tuple(short), tuple(note.said(words) for note in notes))


def filled_up(
    chosen: Format,
    teams: int,
    pool: Sequence[Question],
    date: str,
    seed: int,
    keywords: Sequence[Keyword] = (),
) -> Drawn:
    """The draw for a rehearsal: where the banks do not hold enough, made-up questions help out.

    Made-up keywords too, where a round asks for one.

    Raises NotPossible for a number of teams that the format does not take.
    """
    check_team_count(chosen, teams)
    counts: Counter[int] = Counter()
    while True:
        made, hidden = list(pool), list(keywords)
        for number, count in sorted(counts.items()):
            rules = chosen.rounds[number - 1]
            if isinstance(rules, Obstacle):
                words, questions = made_up_keywords(rules, number, count, seed)
                hidden += words
            else:
                questions = made_up_for(rules, number, count, seed)
            made += questions
        result = _draw(chosen, teams, made, date, seed, hidden)
        missing = _missing(result)
        if not missing:
            return result
        counts.update(missing)


def draw_notes(chosen: Format, drawn: Drawn, date: str) -> tuple[Phrase, ...]:
    """What an organiser should know of a draw that is enough: what it could not do."""
    notes = [_note(one) for one in drawn.shortages]
    history = {
        key
        for rules, asked in zip(chosen.rounds, drawn.rounds, strict=True)
        if rules.common.draw.history
        for key in (*asked.main, *asked.reserve)
    }
    old = [one.key for one in drawn.questions if not one.in_force(date) and one.key not in history]
    if old:
        notes.append(phrase("cli.note_expired", questions=tuple(old)))
    return tuple(notes)


def _draw(
    chosen: Format,
    teams: int,
    pool: Sequence[Question],
    date: str,
    seed: int,
    keywords: Sequence[Keyword],
    *,
    expired: bool = False,
) -> Drawn:
    shuffle = partial(SeededShuffler(seed).shuffled, seed_word="draw")
    return draw(chosen, teams, pool, date, shuffle, keywords=keywords, expired=expired)


def setup_commands(
    cover: Cover,
    chosen: Format,
    teams: tuple[Team, ...],
    drawn: Drawn,
    seed: int,
    seals: Mapping[str, str] = MappingProxyType({}),
) -> tuple[c.Command, ...]:
    """The commands of a contest that is ready to begin; raises NotPossible for its team count."""
    check_team_count(chosen, len(teams))
    head = () if cover.head is Preset.STATE else (ChooseHead(0, Head(cover.head)),)
    look = () if cover.look == Look() else (ChooseLook(0, cover.look),)
    judges = (EnterJudges(0, cover.judges),) if cover.judges else ()
    start = (PlanStart(0, cover.start),) if cover.start else ()
    return (
        c.CreateContest(0, cover.id, cover.title, cover.date, cover.place, cover.organiser),
        *head,
        *look,
        *start,
        c.ChooseFormat(0, chosen),
        c.EnterTeams(0, teams),
        *judges,
        c.DrawQuestions(0, drawn.questions, drawn.rounds, seed, tuple(seals.items())),
    )


class FileLibrary:
    """Formats and banks for stories, from files and from what is shipped.

    `story` is the name of the story in what is said of its own lines; `keep_media` takes the
    bytes of the drawn questions' media by their hashes.
    """

    def __init__(
        self,
        story: object = "story",
        keep_media: Callable[[Mapping[str, bytes]], None] | None = None,
    ) -> None:
        self._file = story
        self._keep_media = keep_media

    def format_named(self, name: str) -> Format:
        """A shipped format or a file."""
        return format_named(name)

    def format_of(
        self,
        settings: Mapping[str, tuple[int, str]],
        rounds: Sequence[tuple[int, str, Mapping[str, str]]],
    ) -> Format:
        """A format from the `rules` and `round` lines of a story."""
        return format_of_fields(settings, rounds, self._file)

    def drawn(
        self, banks: Sequence[str], chosen: Format, teams: int, date: str, seed: int
    ) -> tuple[tuple[Question, ...], tuple[RoundQuestions, ...]]:
        """Questions for every round, drawn from banks."""
        paths = [bank_path(bank) for bank in banks]
        keywords = keywords_for(chosen, paths)
        result = drawn_for(chosen, teams, questions_of(paths), date, seed, keywords)
        if self._keep_media is not None:
            result, collected = media_for(result, paths)
            check_open(collected)
            self._keep_media(collected.media)
        return result.questions, result.rounds


def _is_optional(file: Path) -> bool:
    return read_object(read_bytes(file), file).get("x-optional") is True


def _of_bank(bank: LoadedBank) -> list[Question]:
    return list(bank.questions())


def _missing(drawn: Drawn) -> dict[int, int]:
    """How many questions each round (from 1) lacks, its reserve included."""
    missing: Counter[int] = Counter()
    for short in drawn.shortages:
        if not short.uneven:
            one = short.keyword and not short.reserve  # a keyword comes with all its questions
            missing[short.round] += int(one) or short.needed - short.found
    return {number: count for number, count in missing.items() if count}


def _short(chosen: Format, short: Shortage) -> Phrase:
    """Which round lacks how many questions, and of what sort."""
    rules = chosen.rounds[short.round - 1]
    if isinstance(rules, Obstacle):
        return phrase("refusal.no_keyword", round=short.round, rows=rules.rows)
    return phrase(
        "cli.short_round",
        round=short.round,
        title=short.title,
        needed=short.needed,
        found=short.found,
        missing=short.needed - short.found,
        sort=_sort(rules),
    )


def _for_a_window(short: Phrase) -> Phrase:
    """The same shortage for whoever ticks banks, and types no options."""
    return replace(short, name="setup.short_round") if short.name == "cli.short_round" else short


def _sort(rules: RoundRules) -> Phrase:
    """What a round draws, in the words of its format file."""
    wish = rules.common.draw
    difficulty = tuple(map(str, wish.difficulty))
    parts = [
        ("banks", wish.banks),
        ("topics", wish.topics),
        ("difficulty", difficulty),
        ("tags", wish.tags),
        ("types", wish.types),
    ]
    named = tuple(f"{name} {', '.join(values)}" for name, values in parts if values)
    if not named:
        return phrase("cli.sort_any", entry=rules.common.entry.value)
    return phrase("cli.sort", what="; ".join(named), entry=rules.common.entry.value)


def _note(short: Shortage) -> Phrase:
    number, title, needed, found = short.round, short.title, short.needed, short.found
    if short.uneven:
        return phrase("cli.note_uneven", round=number, title=title, packages=needed, same=found)
    if short.reserve:
        return phrase("cli.note_reserve", round=number, title=title, needed=needed, found=found)
    return phrase("cli.note_fixed", round=number, title=title, questions=short.missing)
