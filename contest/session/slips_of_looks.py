"""Looks that no stage can have, and draws of an order that leave teams out."""

from __future__ import annotations

from contest.domain.look_commands import ChooseLook
from contest.domain.looks import MOST_LOGOS, MOST_SPONSORS, Look, Picture, Sponsor
from contest.domain.order_commands import DrawOrder
from contest.domain.refusals import Why
from contest.session.slips import Slip

_LOGO = Picture("0" * 64, "logo.png", 1, 1)
_SPONSOR = Sponsor("Nhà sách")


def _look(look: Look) -> ChooseLook:
    return ChooseLook(0, look)


SLIPS_OF_LOOKS = (
    Slip(Why.ACCENT_FORM, lambda _contest, _now: _look(Look("vàng"))),
    Slip(Why.ACCENT_FAINT, lambda _contest, _now: _look(Look("#000000"))),
    Slip(Why.ACCENT_FAINT_LIGHT, lambda _contest, _now: _look(Look("#ffffff", light=True))),
    Slip(Why.TOO_MANY_LOGOS, lambda _contest, _now: _look(Look(logos=(_LOGO,) * (MOST_LOGOS + 1)))),
    Slip(
        Why.TOO_MANY_SPONSORS,
        lambda _contest, _now: _look(Look(sponsors=(_SPONSOR,) * (MOST_SPONSORS + 1))),
    ),
    Slip(Why.NO_ORDER_TO_DRAW, lambda _contest, _now: DrawOrder(0, ())),
    Slip(Why.SPONSOR_NAME, lambda _contest, _now: _look(Look(sponsors=(Sponsor(""),)))),
)
