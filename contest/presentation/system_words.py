"""What an operating system reports, in words of ours; its own words are in its own language."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from types import MappingProxyType

from contest.presentation.wording import Words
from contest.values import dataclass

_NAMES: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOENT: "system_missing",
        errno.EACCES: "system_no_right",
        errno.EPERM: "system_no_right",
        errno.EROFS: "system_read_only",
        errno.ENOSPC: "system_full",
        errno.EEXIST: "system_exists",
        errno.ENOTDIR: "system_not_a_folder",
        errno.EISDIR: "system_is_folder",
        errno.EIO: "system_fault",
        errno.EBUSY: "system_busy",
    }
)


@dataclass(frozen=True, slots=True)
class SystemReason:
    """A number of `errno`, and what the system says of it, for one that has no words of ours."""

    number: int
    text: str

    @property
    def name(self) -> str:
        """The text of the catalogue that says it; the one for all others has a field `text`."""
        return f"files.{_NAMES.get(self.number, 'system_other')}"

    def said(self, words: Words) -> str:
        """The reason as a part of a sentence."""
        clean = "".join(sign if sign.isprintable() else " " for sign in self.text)
        return words.say(self.name, text=clean)


def reason_of(error: OSError) -> SystemReason:
    """Why the system could not do it."""
    return SystemReason(error.errno or 0, error.strerror or str(error))
