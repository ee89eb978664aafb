"""Sound and films wired together: what is heard, what the host steers, what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from contest.domain.commands import TurnPage
from contest.domain.state import Contest
from contest.presentation.panels.media import media_panel
from contest.presentation.slides import Slide
from contest.presentation.wording import Words
from contest.ui.host.desk import Desk
from contest.ui.host.media_panel import MediaPanel
from contest.ui.host.sound_bar import SoundBar
from contest.ui.media.sounding import Sounding
from contest.ui.media.transport import Transport
from contest.ui.projector.gallery import BytesOf, Gallery
from contest.ui.projector.sight import Sight

if TYPE_CHECKING:  # it needs libraries that may be missing
    from contest.ui.media.speakers import Speakers

SpeakersOf = Callable[[], "Speakers | None"]
_LATER_MS = 400


class SoundDesk(QObject):
    """Silent and without films until `load` has found loudspeakers; the contest goes on anyway."""

    def __init__(
        self,
        desk: Desk,
        gallery: Gallery,
        bytes_of: BytesOf,
        words: Words,
        now_ns: Callable[[], int],
        speakers_of: SpeakersOf | None,
        sight: Sight | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._words = desk.window, words
        self._complete = desk.hands.complete
        self._speakers_of = speakers_of
        self.sounding = Sounding(now_ns, self)
        self.transport = Transport(gallery, bytes_of, sight, self)
        self.bar, self.panel = SoundBar(words), MediaPanel(words)
        self._window.add_tool(self.bar)
        self._window.middle.add_panel(self.panel)
        self._wire(desk, gallery)
        self._speakers: Speakers | None = None
        self.has_output: bool | None = None  # None: not looked for yet
        self._on_sounding_changed()

    def play_test(self) -> None:
        """A sound for the host to hear in the hall."""
        self.sounding.play_test()

    def show_contest(self, contest: Contest) -> None:
        """The state whose slide comes next: a step back makes no sound."""
        step = contest.last_step
        self.sounding.count_steps(0 if step is None else step.number)

    def show_slide(self, slide: Slide) -> None:
        """What the hall is shown from now on."""
        self.sounding.show_slide(slide)
        self.transport.show_slide(slide)

    def look_again(self) -> None:
        """The stage has another size: films may stand on other pages."""
        self.transport.look_again()

    def load_later(self) -> None:
        """Look for loudspeakers once the windows stand: that takes a while."""
        QTimer.singleShot(_LATER_MS, self.load)

    def load(self) -> None:
        """Look for loudspeakers now; what is missing is one line to the host."""
        if self._speakers_of is None:
            return
        speakers = self._speakers_of()
        self.has_output = speakers is not None and speakers.has_output
        if speakers is None:
            self._say("sound_missing")
            return
        speakers.setParent(self)
        self._speakers = speakers
        speakers.outputs_changed.connect(self._on_speakers_outputs_changed)
        self.sounding.use(speakers)
        self.transport.use(speakers.player)
        if not speakers.has_output:
            self._say("no_loudspeaker")

    def close(self) -> None:
        """Nothing is played any more."""
        self.transport.close()
        speakers, self._speakers = self._speakers, None
        if speakers is not None:
            speakers.close()

    def _wire(self, desk: Desk, gallery: Gallery) -> None:
        sounding, transport, panel = self.sounding, self.transport, self.panel
        sounding.changed.connect(self._on_sounding_changed)
        self.bar.muted.connect(sounding.toggle_mute)
        self.bar.volume_chosen.connect(sounding.set_volume)
        desk.hands.mute_toggled.connect(sounding.toggle_mute)
        desk.hands.media_toggled.connect(transport.toggle)
        panel.toggled.connect(transport.toggle)
        panel.rewound.connect(transport.rewind)
        panel.stopped.connect(transport.stop)
        panel.next_wanted.connect(transport.choose_next)
        transport.changed.connect(self._on_transport_changed)
        transport.held_back.connect(self._on_transport_held_back)
        transport.page_wanted.connect(self._on_transport_page_wanted)
        gallery.broke.connect(self._on_gallery_broke)

    def _say(self, name: str) -> None:
        self._window.message.say(self._words.say(f"host.{name}"), "why")

    def _on_speakers_outputs_changed(self) -> None:
        assert self._speakers is not None
        self.has_output = self._speakers.has_output
        self._say("loudspeaker_came" if self.has_output else "no_loudspeaker")

    def _on_sounding_changed(self) -> None:
        self.bar.show_sound(self.sounding.volume, is_muted=self.sounding.is_muted)

    def _on_transport_changed(self) -> None:
        self.panel.show_media(media_panel(self.transport.playing, self._words))

    def _on_transport_held_back(self, problem: str) -> None:
        self._say(f"media_{problem}")

    def _on_transport_page_wanted(self, page: int) -> None:
        self._complete((TurnPage(0, page),))
        told = self._words.say("host.media_paged", page=page + 1)
        self._window.message.say(told, "why")

    def _on_gallery_broke(self, _name: str) -> None:
        self._say("medium_broken")
