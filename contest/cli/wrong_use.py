"""What argparse says of a wrong command line, in our words."""

from __future__ import annotations

import re

from contest.presentation.wording import Words

_SAID = (
    (r"the following arguments are required: (?P<what>.+)", "use_required"),
    (r"unrecognized arguments: (?P<what>.+)", "use_unknown"),
    (r"argument (?P<what>.+): expected .*arguments?", "use_expected"),
    (r"argument (?P<what>.+): not allowed with argument (?P<other>.+)", "use_not_with"),
    (r"argument (?P<what>.+): invalid choice: (?P<value>.+?) \(.*", "use_value"),
    (r"argument (?P<what>.+): invalid .*value: (?P<value>.+)", "use_value"),
    (r"argument (?P<what>[^:]+): (?P<value>.+)", "use_value"),
)


def said(message: str, words: Words) -> str:
    """A message of argparse as a sentence of the catalogue; one we do not know stays as it is."""
    for pattern, name in _SAID:
        match = re.fullmatch(pattern, message)
        if match:
            return words.say(f"cli.{name}", **match.groupdict())
    return message
