"""The results as one self-contained page for a web site or a message: no script, no network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from contest.domain.state import Contest
from contest.presentation.papers.prizes import prize_list_of
from contest.presentation.papers.summary import Summary, summary_of
from contest.presentation.wording import Words

_STYLE = """
:root{color-scheme:light dark}
body{font:17px/1.5 "Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;max-width:60rem;margin:2rem auto;
padding:0 1rem;color:#14213d;background:#fff}
h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .5rem}p{margin:.3rem 0}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #aab3c5;padding:.4rem .6rem;text-align:left;vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}td.t{font-weight:700}
@media (prefers-color-scheme:dark){
body{background:#10162b;color:#f2f4fa}th,td{border-color:#48547a}}
"""


def results_page(contest: Contest, words: Words) -> bytes:
    """The page as UTF-8; every text of the contest is shown as text, whatever it holds."""
    body = "\n".join(_body(contest, words))
    title = escape(contest.title or words.say("after.results_title"))
    page = (
        f'<!doctype html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )
    return page.encode()


def _body(contest: Contest, words: Words) -> Iterator[str]:
    value = summary_of(contest, words)
    yield f"<h1>{escape(contest.title)}</h1>"
    about = (contest.organiser.replace("\n", " · "), contest.place, words.long_date(contest.date))
    yield f"<p>{escape(' · '.join(filter(None, about)))}</p>"
    if value.unfinished:
        yield f"<p><em>{escape(words.say('papers.unfinished'))}</em></p>"
    prizes = prize_list_of(contest, words)
    if prizes.lines:
        yield f"<h2>{escape(words.say('after.results_prizes'))}</h2>"
        head = (words.say("after.column_prize"), words.say("after.column_winner"))
        total = words.say("papers.column_total")
        rows = [
            (_cell(line.prize, "t"), _cell(line.winner), _cell(line.total, "n"))
            for line in prizes.lines
        ]
        yield _table([*map(_head, head), _head(total, "n")], rows)
    for tie in prizes.ties:
        yield f"<p>{escape(tie)}</p>"
    if value.contestants:
        yield f"<h2>{escape(words.say('after.results_points'))}</h2>"
        yield _contestants(value, words)
    if value.lines:
        yield f"<h2>{escape(words.say('after.results_points'))}</h2>"
        yield _points(value, words)
    if value.tie_note:
        yield f"<p>{escape(value.tie_note)}</p>"


def _contestants(value: Summary, words: Words) -> str:
    head = (
        _head(words.say("papers.column_place"), "n"),
        _head(words.say("floor.column_contestants")),
        _head(words.say("floor.column_came")),
    )
    rows = [
        (_cell(str(one.place), "n"), _cell(one.numbers), _cell(one.came))
        for one in value.contestants
    ]
    return _table(head, rows)


def _points(value: Summary, words: Words) -> str:
    head = [
        _head(words.say("papers.column_place"), "n"),
        _head(words.say("papers.column_team")),
        *(_head(title, "n") for title in value.rounds),
        _head(words.say("papers.column_changed"), "n"),
        _head(words.say("papers.column_total"), "n"),
    ]
    ranked = sorted(value.lines, key=lambda line: (not line.place.isdecimal(), _place(line.place)))
    rows = [
        (
            _cell(line.place, "n"),
            _cell(line.team, "t"),
            *(_cell(points, "n") for points in (*line.rounds, line.changed, line.total)),
        )
        for line in ranked
    ]
    return _table(head, rows)


def _place(text: str) -> int:
    return int(text) if text.isdecimal() and int(text) else 10**6


def _table(head: Sequence[str], rows: Sequence[tuple[str, ...]]) -> str:
    body = "".join(f"<tr>{''.join(row)}</tr>\n" for row in rows)
    return (
        f'<div class="scroll"><table>\n<thead><tr>{"".join(head)}</tr></thead>\n'
        f"<tbody>\n{body}</tbody>\n</table></div>"
    )


def _head(text: str, kind: str = "") -> str:
    return f'<th scope="col"{_class(kind)}>{escape(text)}</th>'


def _cell(text: str, kind: str = "") -> str:
    return f"<td{_class(kind)}>{escape(text)}</td>"


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
