"""Words of what is wrong with a story."""

TEXTS: dict[str, str] = {
    "line": "Line {line}: {what}",
    "quotes": "a quotation mark is not closed.",
    "unknown": "“{text}” is not understood.",
    "number": "“{text}” is no number.",
    "not_so": "expected “{wanted}” but it is “{found}”.",
    "no_clock": "no clock is running.",
    "not_open": "no question is open to count the instant from.",
    "not_refused": "it should have been refused and was taken.",
    "refused": "refused.",
    "question_type": "stories have no question type “{text}”.",
}
