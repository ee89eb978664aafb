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
    # Encodings of texts.
    "both": "{first}, {second}",
    "encoding": "read as {name}",
    "encoding_repaired": "mend the letters that were encoded twice",
    "encoding_as_is": "keep it as it stands in the file",
    "unclear_encoding": "the file is not plain Unicode; it can be read as {names}. Choose the one that gives the right letters.",
    "which_encoding": "it is not clear how the letters of the file are encoded. Import again and say it with --assume encoding=… ({encodings}), or save the file as UTF-8.",
    "not_in_encoding": "the file cannot be read as {encoding}. Choose another encoding, or save the file as UTF-8.",
    "not_text": "the file is no readable text. Open it in the program that made it and save it as UTF-8.",
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
