"""What went wrong, in sentences for the message line."""

from __future__ import annotations

from contest.banks.importers.source import Cancelled
from contest.presentation.system_words import reason_of
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, NotPossible, printable

_MOST = 3  # sentences; the rest are counted


def sentence_of(why: Exception, words: Words) -> str:
    """Why something was not done."""
    match why:
        case BadFile(faults=faults):
            sentences = [one.sentence(words) for one in faults[:_MOST]]
            if len(faults) > _MOST:
                sentences.append(words.say("editor.and_more", count=len(faults) - _MOST))
            return " ".join(sentences)
        case NotPossible(reasons=reasons):
            return " ".join(reason.said(words) for reason in reasons)
        case Cancelled():
            return words.say("editor.stopped")
        case OSError():
            reason = reason_of(why).said(words)
            if not why.filename:
                return words.say("cli.system_error_somewhere", reason=reason)
            file = printable(str(why.filename), 400)
            return words.say("cli.system_error", file=file, reason=reason)
        case _:
            return words.say("editor.bug", what=type(why).__name__)
