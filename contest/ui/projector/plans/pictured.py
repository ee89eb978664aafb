"""A question with pictures: as large as the text leaves them, and large on a page of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from contest.presentation.slides import Face, Media
from contest.ui.projector.fitting import QUESTION_WEIGHT, Fitted, option_measures
from contest.ui.projector.pieces import SILENT, Block, Box, Canvas
from contest.ui.projector.plans.aside import aside_of
from contest.ui.projector.plans.media import PlacedMedia, place_large, shape_of
from contest.ui.projector.plans.spread import Spread

_HEIGHTS = (0.5, 0.42, 0.35, 0.29, 0.24)  # of a picture beside a question
_SOUNDS = (0.2, 0.16, 0.13)
_ON_OPTIONS = (0.4, 0.34, 0.28, 0.23, 0.18, 0.14)
_WIDEST = 0.6  # of the body: the question keeps the rest
_HALF = 0.48  # of the body, beside an explanation
_OF_PICTURE, _OF_OPTION = 1.9, 6.0  # what height of a picture is worth beside large type
_LARGE = 0.6  # of the screen: a picture that is as high needs no page of its own
_TEXT_ABOVE = 2  # lines of the question over its large picture


def with_pictures(canvas: Canvas, spreads: Sequence[Spread]) -> tuple[Spread, Fitted] | None:
    """The question with its pictures on one page, in the best of its places between the teams.

    Where that is too much for a page the pictures have one of their own; those on options stand
    there with the options, after the question. None where there is no such page.
    """
    found = [one for spread in spreads if (one := best_with_pictures(canvas, spread))]
    if spreads and not found and any(option.media for option in spreads[0].face.options):
        found = [one for spread in spreads if (one := _parted(canvas, spread))]
    return max(found, key=lambda one: picture_worth(canvas, *one), default=None)


def best_with_pictures(canvas: Canvas, spread: Spread) -> tuple[Spread, Fitted] | None:
    """The question with its pictures on one page, or None where that is too much for one."""
    tried = ((one, one.fitted(canvas)) for one in _arranged(canvas, spread))
    whole = [(s, f) for s, f in tried if len(f.pages) == 1 and f.picture == s.picture]
    return max(whole, key=lambda one: picture_worth(canvas, *one), default=None)


def _parted(canvas: Canvas, spread: Spread) -> tuple[Spread, Fitted] | None:
    """The question on pages of its own, then its options with their pictures on one page."""
    face, spread = spread.face, replace(spread, room=replace(spread.room, pours=False))
    text = replace(spread, face=replace(face, options=())).fitted(canvas)
    found = best_with_pictures(canvas, replace(spread, face=replace(face, text="")))
    if found is None:
        return None
    options = found[1]
    pages = (*text.pages, *options.pages)
    whole = replace(options, question_px=text.question_px, pages=pages)
    return replace(found[0], face=face), whole


def picture_worth(canvas: Canvas, spread: Spread, fitted: Fitted) -> float:
    """What a page is worth: large type, and large pictures."""
    if spread.aside is not None:
        return fitted.worth + _OF_PICTURE * spread.aside.media[0].box.h / canvas.size.height
    inside = fitted.bars[0] - 2 * option_measures(canvas, fitted.option_px).pad
    shapes = [shape_of(one) for option in spread.face.options for one in option.media]
    seen_high = min(spread.picture, inside / min(shapes))
    return fitted.worth + _OF_OPTION * seen_high / canvas.size.height


def beside_text(canvas: Canvas, spread: Spread) -> Spread:
    """The largest pictures at the right of a page of text, or its medallion alone."""
    media = spread.face.media
    if media:
        for share in _SOUNDS if _are_sounds(media) else _HEIGHTS:
            for stacked in (True, False):
                aside = aside_of(canvas, media, canvas.px(share), stacked=stacked)
                if aside.height <= spread.body.h and aside.width <= _HALF * spread.body.w:
                    return spread.beside(canvas, aside)
    return spread


def has_pictures(face: Face) -> bool:
    """Whether anything is to be seen or heard beside the text."""
    return bool(face.media) or any(option.media for option in face.options)


def wants_page(canvas: Canvas, face: Face, beside: tuple[PlacedMedia, ...]) -> bool:
    """Whether pictures need a page of their own, being small `beside` the question or not there."""
    if not beside:
        return any(one.kind != "audio" for one in face.media)
    return bool(seen(face.media)) and not is_large(canvas, beside)


def is_large(canvas: Canvas, media: tuple[PlacedMedia, ...]) -> bool:
    """Whether pictures beside a question are as large as they need to be."""
    high = _LARGE * canvas.size.height
    return bool(media) and all(one.kind == "audio" or one.box.h >= high for one in media)


def large_media(canvas: Canvas, face: Face, body: Box) -> tuple[Block, tuple[PlacedMedia, ...]]:
    """The pictures as large as the body allows; a short question stands above them."""
    media = tuple(one for one in face.media if one.kind != "audio")
    px = canvas.letters(0.042)
    lines = canvas.lettering.lines(face.text, px, QUESTION_WEIGHT, body.w)
    if len(lines) > _TEXT_ABOVE:
        return SILENT, place_large(canvas, media, body)
    above = canvas.placed(lines, px, QUESTION_WEIGHT, body, "center", "top")
    return above, place_large(canvas, media, body.cut_top(above.h + canvas.gap))


def seen(media: tuple[Media, ...]) -> tuple[Media, ...]:
    """Those that are worth a page: there is something to see."""
    return tuple(one for one in media if one.kind != "audio" and one.hash)


def _arranged(canvas: Canvas, spread: Spread) -> Iterator[Spread]:
    """Ways to set the question with its pictures on its options, or else beside it."""
    if any(option.media for option in spread.face.options):
        yield from (replace(spread, picture=canvas.px(share)) for share in _ON_OPTIONS)
        return
    media = spread.face.media
    for share in _SOUNDS if _are_sounds(media) else _HEIGHTS:
        for stacked in (False, True):
            aside = aside_of(canvas, media, canvas.px(share), stacked=stacked)
            if aside.height <= spread.body.h and aside.width <= _WIDEST * spread.body.w:
                yield spread.beside(canvas, aside)


def _are_sounds(media: tuple[Media, ...]) -> bool:
    return all(one.kind == "audio" for one in media)
