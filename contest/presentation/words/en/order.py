"""Words of the draw of the order of play before the hall."""

TEXTS: dict[str, str] = {
    "title": "Draw of the order of play",
    "title_done": "Order of play",
    "waiting": "{team}: please open your envelope",
    "waiting_for": "The organisers open the envelope for {team}",
    "all_open": "Every envelope is open",
    "key_draw": "Draw the order (S)",
    "key_draw_again": "Draw once more (S)",
    "key_show": "Order of play (S)",
    "do_draw": "Draw the order of play on the stage",
    "do_draw_again": "Draw the order of play once more",
    "do_show": "Order of play",
    "do_back": "Draw: one step back",
    "next_open": "Open the envelope of {team}",
    "next_list": "Show the order of play",
    "drawn": "Order of play drawn: {order}",
    "opened": "Envelope {count} opened",
    "none_opened": "Envelopes closed again",
    "listed": "Order of play shown",
    "in_hall": "To draw before the audience: open the contest, press F2, then S.",
}
