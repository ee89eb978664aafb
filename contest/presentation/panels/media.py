"""The film or sound on the stage, as the host steers it; nothing of it is history."""

from __future__ import annotations

from contest.domain.questions import Media, Question, all_media
from contest.domain.state import Contest
from contest.presentation import slides
from contest.presentation.wording import Words
from contest.values import dataclass

# It can be heard, but the hall does not see it, now or ever.
_HELD = ("covered", "elsewhere", "unseen", "blind")


@dataclass(frozen=True, slots=True)
class Playing:
    """What is on: the medium, which of how many, and where it stands.

    `problem`: empty, "waiting" for its bytes, "broken", "silent" where nothing can play here,
    "covered" while something stands before it on the stage, "elsewhere" while another page of the
    question is shown, "unseen" where no page has room for it, "blind" for a film without pictures,
    which is heard.
    """

    media: slides.Media
    number: int
    count: int
    is_playing: bool
    position_ms: int
    length_ms: int
    problem: str


@dataclass(frozen=True, slots=True)
class MediaPanel:
    """The same in words: a title, the time, what the play key does, and what is wrong."""

    title: str
    time: str
    play: str
    may_play: bool
    may_wind: bool
    is_playing: bool
    several: bool
    note: str


def media_panel(playing: Playing | None, words: Words) -> MediaPanel | None:
    """The panel for what is on, or None without anything to play."""
    if playing is None:
        return None
    kind = words.say(f"console.media_{playing.media.kind}")
    parts = [f"{kind} {playing.number}/{playing.count}" if playing.count > 1 else kind]
    parts += [playing.media.alt] if playing.media.alt else []
    length = f" / {_face(playing.length_ms)}" if playing.length_ms else ""
    return MediaPanel(
        title=" · ".join(parts),
        time=f"{_face(playing.position_ms)}{length}",
        play=words.say(f"host.media_{_key_does(playing)}"),
        may_play=playing.problem in ("", "elsewhere", "blind"),
        may_wind=playing.problem in ("", *_HELD),
        is_playing=playing.is_playing,
        several=playing.count > 1,
        note=words.say(f"host.media_{playing.problem}") if playing.problem else "",
    )


def _key_does(playing: Playing) -> str:
    """What the play key does now: first of all it brings the page of the film."""
    if playing.problem == "elsewhere":
        return "to_page"
    return "hold" if playing.is_playing else "play"


def media_lines(question: Question, words: Words) -> tuple[str, ...]:
    """What there is to see and hear beside the question, and what of it is missing."""
    return tuple(_line(media, words) for media in all_media(question))


def media_ahead(contest: Contest) -> tuple[slides.Media, ...]:
    """Media of the question on the stage and of the one after it, to be fetched in good time."""
    asked = [hall.question for hall in contest.hall[-1:]]
    asked += [contest.cue.question] if contest.cue is not None else []
    ask = contest.next_ask()
    asked += [contest.questions[ask.question]] if ask is not None else []
    media = (one for question in asked for one in all_media(question))
    return tuple(slides.Media(one.kind, one.hash, one.alt, one.width, one.height) for one in media)


def _line(media: Media, words: Words) -> str:
    kind = words.say(f"console.media_{media.kind}")
    name = "media_line" if media.hash else "media_missing"
    line = words.say(f"console.{name}", kind=kind, alt=media.alt or media.src)
    return line if media.show == "question" else words.say("console.media_answer", line=line)


def _face(milliseconds: int) -> str:
    return f"{milliseconds // 60_000}:{milliseconds // 1000 % 60:02d}"
