"""Words of importing what organisers bring."""

TEXTS: dict[str, str] = {
    # Where it is in the source.
    "at_line": "line {line}",
    "at_paragraph": "paragraph {number}",
    "at_table": "table {number}",
    "at_row": "row {number}",
    "at_sheet": "sheet “{name}”",
    "at_item": "item {number}",
    "at_question": "question {number}",
    "at_file": "file “{name}”",
    # What stops a question.
    "no_text": "the question has no text. Write it and import again.",
    "text_too_long": "the question is longer than {most} characters. Shorten it.",
    "too_few_choices": "only {count} options are seen, two are needed. Look how A. B. C. D. are written.",
    "too_many_choices": "there are {count} options, at most {most} are taken. Remove some.",
    "empty_choice": "option {letter} is empty. Write it or remove it.",
    "choice_too_long": "option {letter} is longer than {most} characters. Shorten it.",
    "no_key": "no right answer is seen. Write it (as in “Answer: B”) and import again.",
    "several_keys": "several answers are right where this type takes one. Mend it.",
    "key_beyond": "the right answer is not among the {count} options. Mend it.",
}
