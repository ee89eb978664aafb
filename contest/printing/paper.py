"""What a paper is drawn from, and what comes out before it is a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from contest.domain.contest import replay
from contest.domain.events import Event
from contest.domain.heads import Head, Preset
from contest.domain.state import Contest
from contest.presentation.check_code import CHAIN_DIGITS, CheckCode
from contest.presentation.papers.certificates import CertificateWish
from contest.presentation.papers.heads import HeadBlock, head_block
from contest.presentation.wording import Words
from contest.printing.keeping import Origin
from contest.printing.marks import Page
from contest.printing.typefaces import Typefaces, typefaces


@dataclass(frozen=True, slots=True)
class PaperInput:
    """A contest at one event of its history, and how its papers look.

    `seq` is the number of that event and `chain_head_hex` its hash; `fonts` the folder of Tinos.
    `events` are the history up to there, `walls` its wall times, for papers that tell it, and
    `hashes` its chain, by which files of before are known.
    """

    contest: Contest
    seq: int
    chain_head_hex: str
    words: Words
    fonts: Path
    head: Preset | HeadBlock | None = None  # None: as the contest says
    events: tuple[Event, ...] = ()
    walls: tuple[str, ...] = ()
    certificate: CertificateWish = field(default_factory=CertificateWish)
    hashes: tuple[str, ...] = ()

    @classmethod
    def of_history(
        cls,
        events: Sequence[Event],
        walls: Sequence[str],
        hashes: Sequence[str],
        words: Words,
        fonts: Path,
    ) -> PaperInput:
        """What a whole history gives: its last state, its length, and all that is known of it."""
        whole, chain = tuple(events), tuple(hashes)
        head = chain[-1] if chain else ""
        return cls(
            replay(whole), len(whole), head, words, fonts,
            events=whole, walls=tuple(walls), hashes=chain,
        )  # fmt: skip

    @property
    def origin(self) -> Origin:
        """What files made of this are known by in their folder."""
        return Origin.of(self.contest, self.seq, self.chain_head_hex, self.hashes)

    @property
    def faces(self) -> Typefaces:
        """The typefaces, read once a process."""
        return typefaces(self.fonts)

    @property
    def head_block(self) -> HeadBlock:
        """The head of every paper of this contest."""
        if isinstance(self.head, HeadBlock):
            return self.head
        chosen = self.contest.head if self.head is None else Head(self.head)
        return head_block(chosen, self.contest, self.words)

    def code(self, kind: str, totals: tuple[tuple[int, int], ...]) -> CheckCode:
        """The check code of a paper of that kind, which states these totals."""
        chain = self.chain_head_hex[:CHAIN_DIGITS].lower()
        return CheckCode(self.contest.id, self.seq, kind, totals, chain)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper, laid out: the stem of its file's name, its title, its code and its pages.

    No code where there is no contest to check it against: the rules of a format alone. `whom`:
    whom it is for, where a newer one of this name may be for somebody else.
    """

    stem: str
    title: str
    code: CheckCode | None
    pages: tuple[Page, ...]
    whom: str = ""
