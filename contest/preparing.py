"""From files to the commands that set a contest up: format, teams, banks, and the draw.

What the command line and the windows both need before a session exists. Everything that is
wrong with a file comes as BadFile, everything that the rules refuse as NotPossible.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from contest.banks.bank_files import bank_files
from contest.banks.checks import check_banks
from contest.banks.loader import LoadedBank, load_bank
from contest.banks.media import Collection, with_media
from contest.domain import commands as c
from contest.domain.drawing import Drawn, draw
from contest.domain.formats import Format, with_seats
from contest.domain.heads import Head, Preset
from contest.domain.paper_commands import ChooseHead
from contest.domain.questions import Question
from contest.domain.rounds.common import RoundQuestions
from contest.domain.rounds.elimination import LEAST_SEATS, MOST_SEATS
from contest.domain.teams import Team
from contest.formats.inline import format_of_fields
from contest.formats.loader import load_format
from contest.formats.shipped import format_path
from contest.reading.faults import BadFile, NotPossible, Phrase, phrase
from contest.reading.files import read_bytes
from contest.reading.json_text import read_object
from contest.resources import assets_dir, banks_dir
from contest.session.chance import SeededShuffler


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the cover of a contest; the date is ISO."""

    id: str
    title: str
    date: str
    place: str = ""
    organiser: str = ""
    head: Preset = Preset.STATE


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
    """All questions of some banks; raises BadFile when one of them has a fault."""
    banks = [load_bank(path) for path in paths]
    report = check_banks(banks, media=False)
    if not report.is_clean:
        raise BadFile(*report.faults)
    return [question for bank in banks for question in _of_bank(bank)]


def check_team_count(chosen: Format, count: int) -> None:
    """Raise NotPossible unless the format takes so many teams."""
    least, most = chosen.least_teams, chosen.most_teams
    if not least <= count <= most:
        raise NotPossible(phrase("refusal.team_count", count=count, least=least, most=most))


def drawn_for(chosen: Format, teams: int, pool: Sequence[Question], date: str, seed: int) -> Drawn:
    """The draw for a contest.

    Raises NotPossible for a number of teams that the format does not take, and where a round is
    short of questions.
    """
    check_team_count(chosen, teams)
    shuffler = SeededShuffler(seed)
    result = draw(chosen, teams, pool, date, partial(shuffler.shuffled, seed_word="draw"))
    if not result.is_enough:
        short = [one for one in result.shortages if not one.reserve]
        raise NotPossible(*(_short(one.round, one.needed, one.found) for one in short))
    return result


def media_for(drawn: Drawn, banks: Sequence[Path]) -> tuple[Drawn, Collection]:
    """The draw with its media by hash, and their bytes; warnings tell what was left out."""
    files = {one.bank_id: one for one in map(bank_files, banks)}
    collected = Collection()
    questions = with_media(drawn.questions, files, collected)
    return replace(drawn, questions=questions), collected


def setup_commands(
    cover: Cover, chosen: Format, teams: tuple[Team, ...], drawn: Drawn, seed: int
) -> tuple[c.Command, ...]:
    """The commands of a contest that is ready to begin; raises NotPossible for its team count."""
    check_team_count(chosen, len(teams))
    head = () if cover.head is Preset.STATE else (ChooseHead(0, Head(cover.head)),)
    return (
        c.CreateContest(0, cover.id, cover.title, cover.date, cover.place, cover.organiser),
        *head,
        c.ChooseFormat(0, chosen),
        c.EnterTeams(0, teams),
        c.DrawQuestions(0, drawn.questions, drawn.rounds, seed),
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
        result = drawn_for(chosen, teams, questions_of(paths), date, seed)
        if self._keep_media is not None:
            result, collected = media_for(result, paths)
            self._keep_media(collected.media)
        return result.questions, result.rounds


def _is_optional(file: Path) -> bool:
    return read_object(read_bytes(file), file).get("x-optional") is True


def _of_bank(bank: LoadedBank) -> list[Question]:
    return list(bank.questions())


def _short(number: int, needed: int, found: int) -> Phrase:
    return phrase("refusal.too_few_questions", round=number, needed=needed, found=found)
