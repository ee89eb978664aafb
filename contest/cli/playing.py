"""The command that plays a story."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Mapping
from pathlib import Path

from contest.cli.making import REHEARSAL_START
from contest.cli.rows import standing_data, standing_rows
from contest.cli.terminal import Terminal
from contest.domain.state import Contest
from contest.preparing import FileLibrary
from contest.reading.faults import BadFile, NotPossible
from contest.reading.files import as_text, read_bytes
from contest.session.clocks import VirtualClock
from contest.session.session import Session
from contest.session.story import Story, read_story
from contest.session.story_error import StoryError
from contest.session.story_play import Play
from contest.storage.event_log import create, open_for_writing


def play(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Play a story and check what it expects."""
    contest = Contest()
    problem: StoryError | None = None
    try:
        story = read_story(as_text(read_bytes(arguments.story), arguments.story))
    except StoryError as error:
        problem = error
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = arguments.output or Path(folder) / "story.contest"
            contest, problem = _played(story, arguments.story, path)
    _tell(arguments, terminal, contest, problem)
    return 0 if problem is None else 1


class _Stage:
    """The contest file of a story while it is played: one session after the other on it."""

    def __init__(self, path: Path) -> None:
        self.clock = VirtualClock(REHEARSAL_START)
        self._path = path
        self._store = create(path)
        self.session = Session(self._store, self.clock)

    def reopen(self, clean: bool) -> Session:
        """Leave the file, properly closed or as a power cut leaves it, and open it again."""
        if clean:
            self.session.close()
        else:
            self._store.abandon()
        self._store = open_for_writing(self._path)
        self.session = Session(self._store, self.clock)
        return self.session

    def keep_media(self, media: Mapping[str, bytes]) -> None:
        """Put the media of drawn questions into the file."""
        self._store.keep_media(media)

    def close(self) -> None:
        """Leave the file properly closed."""
        self._store.close()


def _played(story: Story, file: Path, path: Path) -> tuple[Contest, StoryError | None]:
    """The contest after the story, or at the line that does not hold."""
    stage = _Stage(path)
    library = FileLibrary(file, stage.keep_media)
    playing = Play(story, library, stage.session, stage.clock, stage.reopen)
    try:
        return playing.run(), None
    except StoryError as error:
        return playing.contest, error
    except (BadFile, NotPossible):
        stage.close()
        path.unlink(missing_ok=True)  # ours, and there was nothing to play in it
        raise
    finally:
        stage.close()


def _tell(
    arguments: argparse.Namespace, terminal: Terminal, contest: Contest, problem: StoryError | None
) -> None:
    if arguments.json:
        passed = problem is None
        said = "" if problem is None else terminal.story_sentence(problem)
        line = None if problem is None else problem.line or None
        terminal.data(
            {"passed": passed, "line": line, "problem": said, "standings": standing_data(contest)}
        )
        return
    if contest.teams:
        terminal.table(standing_rows(contest, terminal.words))
    if problem is not None:
        terminal.complain(f"{arguments.story}: {terminal.story_sentence(problem)}")
