"""On which page of a slide a film is to be seen: a long question leaves it a page of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from contest.presentation.slides import Slide
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import Plan, plan_of


class Sight:
    """What the hall has before its eyes, on a stage of the size that `size_of` says."""

    def __init__(self, size_of: Callable[[], Size], lettering: Lettering) -> None:
        self._size_of = size_of
        self._lettering = lettering

    def sees(self, slide: Slide, name: str) -> bool:
        """Whether the medium of this hash has a place on the page that is shown."""
        return name in _media_of(self._plan(slide))

    def pages(self, slide: Slide) -> int:
        """Onto how many pages the slide goes."""
        return self._plan(slide).pages

    def page_with(self, slide: Slide, name: str) -> int | None:
        """The first page (from 0) with that medium; None where no page has room for it."""
        for page in range(self.pages(slide)):
            if self.sees(_turned(slide, page), name):
                return page
        return None

    def _plan(self, slide: Slide) -> Plan:
        return plan_of(slide, self._size_of(), self._lettering)


def _turned(slide: Slide, page: int) -> Slide:
    """The slide at another page, where it has pages."""
    face = getattr(slide, "face", None)
    return slide if face is None else replace(slide, face=replace(face, page=page))


def _media_of(plan: Plan) -> set[str]:
    """The hashes of what stands on a page, beside its question or on its options."""
    options = (one for option in getattr(plan, "options", ()) for one in option.media)
    return {one.hash for one in (*getattr(plan, "media", ()), *options)}
