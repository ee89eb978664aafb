"""The second copy of an open contest, wired to its store and to the console."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from contest.domain.state import Contest
from contest.session.session import Outcome, Told
from contest.storage.event_log import EventLog
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.mirror import REFUSED, Following, Mirror, joined
from contest.storage.place_marks import Role

if TYPE_CHECKING:
    from contest.ui.mirroring import Mirroring


class SecondCopy:
    """The mirror of an open contest: the one that was asked for, or that the host picks."""

    def __init__(self, store: EventLog) -> None:
        self._store = store
        self._joined: tuple[Path, EventLog | None] | None = None
        self._mirror: Mirror | None = None
        self._panel: Mirroring | None = None

    def join(self, path: Path) -> None:
        """Begin with a mirror; one that cannot be reached now is looked for later.

        Raises ContestFileError where the mirror is of another history, or goes further.
        """
        path = path / self._store.path.name if path.is_dir() else path
        try:
            self._check(path)
            self._joined = path, joined(path, self._store.rows)
        except ContestFileError as error:
            if error.trouble in REFUSED:
                raise
            self._joined = path, None

    def join_remembered(self) -> None:
        """Begin with the mirror that the file remembers, if it does.

        Raises ContestFileError where the contest went on there. One that is of another history
        now, or away, is told in the console; the contest begins without it.
        """
        mark = self._store.marks.get(Role.MIRROR)
        if mark is None:
            return
        try:
            self.join(Path(mark.path))
        except ContestFileError as error:
            if error.trouble is Trouble.MIRROR_AHEAD:
                raise
            self._joined = Path(mark.path), None

    def show_in(self, panel: Mirroring) -> None:
        """Tell how the mirror stands there, and let the host pick one; the session is made."""
        self._panel = panel
        panel.chosen.connect(self._on_panel_chosen)
        if self._joined is not None:
            self._follow(*self._joined)

    def telling(self, told: Told) -> Told:
        """Who is told of a change, and then the mirror."""

        def tell(contest: Contest, outcomes: tuple[Outcome, ...]) -> None:
            told(contest, outcomes)
            if self._mirror is not None:
                self._mirror.wake()

        return tell

    def moved(self) -> None:
        """The contest lies elsewhere now: the mirror notes that."""
        if self._mirror is not None:
            self._mirror.wake()

    def close(self) -> None:
        """Write what is missing, if it can be written soon."""
        if self._mirror is not None:
            self._mirror.close()

    def _on_panel_chosen(self, path: Path) -> None:
        assert self._panel is not None
        try:
            self._check(path)
        except ContestFileError as error:
            self._panel.heard(path, Following.REFUSED.value, error)
            return
        if self._mirror is not None:
            self._mirror.let_go()
        self._follow(path, None)

    def _check(self, path: Path) -> None:
        """Raises ContestFileError where the mirror would be the contest itself."""
        if path.exists() and path.samefile(self._store.path):
            raise ContestFileError(Trouble.SAME_FILE, path)

    def _follow(self, path: Path, log: EventLog | None) -> None:
        assert self._panel is not None
        heard = partial(_mirror_heard, self._panel, path)
        self._mirror = Mirror(path, self._store.rows, heard, lambda: self._store.path)
        self._mirror.start(log)


def _mirror_heard(
    panel: Mirroring, path: Path, following: Following, failure: ContestFileError | None
) -> None:
    panel.heard(path, following.value, failure)
