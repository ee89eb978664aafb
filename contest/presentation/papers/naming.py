"""How papers and lists name things: the contest by its title, a place, and having none."""

from __future__ import annotations

from contest.presentation.wording import Words

_SAYS_WHAT_IT_IS = ("hội thi", "cuộc thi", "hội diễn", "liên hoan", "chung kết", "đêm chung kết")


def contest_named(title: str, words: Words, *, within: bool = False) -> str:
    """The contest in a line of its own, or `within` a sentence: Hội thi “An toàn giao thông”.

    Most titles begin with "Hội thi" themselves; "Hội thi “Hội thi …”" reads badly on a wall.
    """
    if title.casefold().startswith(_SAYS_WHAT_IT_IS):
        return title
    return words.say("papers.contest_within" if within else "papers.contest_line", title=title)


def team_within(name: str, words: Words) -> str:
    """A team within a sentence: đội Khu phố 1, but Đội tuyển phường as it is called."""
    if name.casefold().split()[:1] == ["đội"]:
        return name
    return words.say("papers.team_within", team=name)


def place_said(place: int) -> str:
    """A place in the standings; a team that withdrew or was excluded has none."""
    return str(place) if place else "–"
