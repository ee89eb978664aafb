"""Films and sounds of the question on the stage: the host starts, holds and ends them.

Nothing plays by itself. What leaves the stage stops; what only stands behind something for a
moment (black, a team that buzzes, a text of the host, a pause) is held where it is, and does not
start there: the hall would hear what it does not see. So is a film while another page of its
question is shown; to play it is first of all to go back to its page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

from contest.presentation.panels.media import Playing
from contest.presentation.slides import (
    Black,
    Buzz,
    Media,
    Message,
    Obstacle,
    Pause,
    Slide,
    media_on,
)
from contest.ui.projector.gallery import BytesOf, Gallery
from contest.ui.projector.sight import Sight

if TYPE_CHECKING:  # it needs libraries that may be missing
    from contest.ui.media.player import Player

_BEHIND = (Black, Buzz, Message, Obstacle, Pause)


class _Reading(QRunnable):
    """The bytes of one medium, read on another thread: a film may be large."""

    def __init__(
        self, name: str, bytes_of: BytesOf, done: Callable[[str, bytes | OSError | None], None]
    ) -> None:
        super().__init__()
        self._name, self._bytes_of, self._done = name, bytes_of, done

    def run(self) -> None:
        try:
            raw = self._bytes_of(self._name)
        except OSError as lost:  # a disk that fails is told elsewhere; here a film is missing
            self._done(self._name, lost)
            return
        self._done(self._name, raw)


class Transport(QObject):
    """Hands the host's wishes to the player, and its frames to the gallery.

    `sight` knows which page of a slide has room for a film; without it every page has.

    Signals:
        changed: what `playing` says
        held_back: it was to play while the hall does not see it (the problem, as `Playing` has it)
        page_wanted: it was to play while another page is shown; this one (from 0) has it
    """

    changed = Signal()
    held_back = Signal(str)
    page_wanted = Signal(int)
    _came = Signal(str, object)  # crosses the threads

    def __init__(
        self,
        gallery: Gallery,
        bytes_of: BytesOf,
        sight: Sight | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._bytes_of = bytes_of
        self._sight = sight
        self._slide: Slide = Black()
        self._asked = ""
        self._away: set[str] = set()  # what the disk did not give: asked for with the next slide
        self._blind: set[str] = set()  # films that are nothing but sound
        self._unseen = ""  # why the hall does not see what is on, though nothing stands before it
        self._player: Player | None = None
        self._media: tuple[Media, ...] = ()
        self._at = 0
        self._is_covered = False
        self._pool = QThreadPool(self)
        self._came.connect(self._on_reading_came)

    @property
    def playing(self) -> Playing | None:
        """What is on, or nothing."""
        if not self._media:
            return None
        media, player = self._media[self._at], self._player
        shown = player is not None and player.name == media.hash
        return Playing(
            media,
            self._at + 1,
            len(self._media),
            shown and player is not None and player.is_playing,
            player.position_ms if shown and player is not None else 0,
            player.length_ms if shown and player is not None else 0,
            self._problem(media),
        )

    def use(self, player: Player) -> None:
        """A player that was found."""
        self._player = player
        player.framed.connect(self._on_player_framed)
        player.moved.connect(self.changed)
        player.opened.connect(self._on_player_opened)
        player.failed.connect(self._on_player_failed)
        self._open()

    def show_slide(self, slide: Slide) -> None:
        """What the hall is shown from now on."""
        before = self._is_covered, self._unseen
        self._slide = slide
        self._is_covered = isinstance(slide, _BEHIND) and self._is_behind(slide)
        if self._is_covered:
            self._pause()
        else:
            self._take(_played_on(slide), _asked_on(slide))
        self._look()
        if before != (self._is_covered, self._unseen):
            self.changed.emit()

    def look_again(self) -> None:
        """The stage has another size: the film may stand on another page now."""
        self.show_slide(self._slide)

    def _take(self, media: tuple[Media, ...], asked: str) -> None:
        """The films and sounds that are on from now on, of what is `asked`."""
        is_other, self._asked = asked != self._asked, asked
        if is_other and self._media:
            self.stop()  # several questions may be asked about one film
        if [one.hash for one in media] == [one.hash for one in self._media]:
            self._media = media
            if media and media[self._at].hash in self._away:
                self._open()
            return
        held = self._media[self._at].hash if self._media else ""
        names = [one.hash for one in media]
        self._media, self._at = media, names.index(held) if held in names else 0
        if held not in names:
            self._open()
        self.changed.emit()

    def toggle(self) -> None:
        """Play, or hold."""
        player = self._player
        if player is None or not self._media or player.name != self._media[self._at].hash:
            return
        if self._is_covered or self._unseen:
            self._hold_back()
            return
        (player.pause if player.is_playing else player.play)()

    def hold(self) -> None:
        """Stand still, whatever comes; the host may play it again."""
        self._pause()

    def rewind(self) -> None:
        """Back to the start."""
        if self._player is not None:
            self._player.rewind()

    def stop(self) -> None:
        """Hold it at its start."""
        self._pause()
        self.rewind()

    def choose_next(self) -> None:
        """The next one, where a question has several."""
        if len(self._media) > 1:
            self._at = (self._at + 1) % len(self._media)
            self._open()
            self._look()
            self.changed.emit()

    def close(self) -> None:
        """Let everything go, and wait for what is being read."""
        self._media = ()
        if self._player is not None:
            self._player.close()
        self._pool.waitForDone()

    def _problem(self, media: Media) -> str:
        if self._player is None:
            return "silent"
        is_blind = media.hash in self._blind
        if self._gallery.state(media.hash) == "broken" and not is_blind:
            return "broken"
        if self._player.name != media.hash:
            return "waiting"
        return "covered" if self._is_covered else self._unseen or ("blind" if is_blind else "")

    def _look(self) -> None:
        """See whether the page that is shown has what is on; what it has not is held."""
        self._unseen = ""
        if self._is_covered or self._sight is None or not self._media:
            return
        one = self._media[self._at]
        is_film = one.kind == "video" and one.hash not in self._blind
        if is_film and not self._sight.sees(self._slide, one.hash):
            # Which page has it is looked for when it is to play: that takes a while.
            self._unseen = "elsewhere" if self._sight.pages(self._slide) > 1 else "unseen"
            self._pause()

    def _hold_back(self) -> None:
        """It was to play and is not seen: go to its page, or say why not."""
        if self._unseen == "elsewhere" and self._sight is not None:
            page = self._sight.page_with(self._slide, self._media[self._at].hash)
            if page is not None:
                self.page_wanted.emit(page)
                return
            self._unseen = "unseen"
            self.changed.emit()
        self.held_back.emit(self._unseen or "covered")

    def _is_behind(self, slide: Slide) -> bool:
        """Whether what is on comes back once the slide is gone: a buzz may be of another one."""
        if isinstance(slide, Obstacle):
            return slide.heard is not None  # a team says the keyword; then the row goes on
        return not isinstance(slide, Buzz) or _played_on(slide) == self._media

    def _pause(self) -> None:
        if self._player is not None:
            self._player.pause()

    def _open(self) -> None:
        self._gallery.drop_film()
        if self._player is None:
            return
        self._player.close()
        if self._media:
            name = self._media[self._at].hash
            self._pool.start(_Reading(name, self._bytes_of, self._came.emit))

    def _on_reading_came(self, name: str, raw: bytes | OSError | None) -> None:
        if self._player is None or not self._media or self._media[self._at].hash != name:
            return  # the stage has gone on meanwhile
        if isinstance(raw, OSError):
            self._away.add(name)
        elif name in self._away:
            self._away.discard(name)
            self._gallery.mark_whole(name)
        if not isinstance(raw, bytes):
            self._gallery.mark_broken(name)
        else:
            self._player.open(name, raw, name)
            if self._media[self._at].kind == "video":
                self._player.pause()  # its first frame is what the hall sees until it plays
        self.changed.emit()

    def _on_player_framed(self, frame: QImage) -> None:
        # A song may have the picture of its record in it: nobody asked for that one.
        if self._player is not None and self._media and self._media[self._at].kind == "video":
            self._gallery.show_frame(self._player.name, frame)

    def _on_player_opened(self, name: str, has_film: bool, has_sound: bool) -> None:
        """See whether there is in it what it is said to be."""
        kind = next((one.kind for one in self._media if one.hash == name), "")
        if (kind == "video" and not has_film) or (kind == "audio" and not has_sound):
            if kind == "video" and has_sound:
                self._blind.add(name)
                self._look()
            self._gallery.mark_broken(name)  # the hall reads words where nothing is to be seen
            self.changed.emit()

    def _on_player_failed(self, name: str) -> None:
        self._gallery.mark_broken(name)
        self.changed.emit()


def _played_on(slide: Slide) -> tuple[Media, ...]:
    """The films and sounds of a slide."""
    return tuple(one for one in media_on(slide) if one.kind != "image" and one.hash)


def _asked_on(slide: Slide) -> str:
    """The text of the question on a slide."""
    face = getattr(slide, "face", None)
    return "" if face is None else str(face.text)
