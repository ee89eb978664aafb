"""Paths of categories, as Moodle writes them: $course$/top/Law//Decrees/Roads."""

from __future__ import annotations


def topic_of(path: str) -> str:
    """The last part of the path of a category; two slashes are one in a name.

    The root that every course has, `top`, is no topic.
    """
    parts = path.replace("//", "\0").split("/")
    names = [part.replace("\0", "/").strip() for part in parts]
    if len(names) > 1 and names[0].startswith("$") and names[1] == "top":
        names = names[2:]
    return next((name for name in reversed(names) if name and not name.startswith("$")), "")
