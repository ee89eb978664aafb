"""Words of faults in banks, formats and team lists."""

TEXTS: dict[str, str] = {
    "sentence": "{place}: {what}",
    # Where it is.
    "at_line": "line {line}",
    "at_question": "question {number} ({id})",
    "at_question_number": "question {number}",
    "at_package": "package {number} ({id})",
    "at_obstacle": "obstacle {number} ({id})",
    "at_topic": "topic {number} ({id})",
    "at_field": 'field "{field}"',
    "at_item": "item {number}",
    # Reading a file at all.
    "missing_file": "there is no such file. Check the name and the path.",
    "is_folder": "this is a folder where a file is needed. Name the file in it.",
    "not_a_file": "this is not an ordinary file. Choose a file on a disk.",
    "unreadable": "it cannot be read ({reason}). Check the permissions or copy it elsewhere.",
    "too_large": "it is larger than {most} MB. Split it into smaller files.",
    "empty": "the file is empty. Fetch the version that has something in it.",
    "utf16": "it is saved as UTF-16. Save it again as UTF-8.",
    "not_utf8": "it is not UTF-8 (byte {position} is {byte}). Save it again as UTF-8.",
    # JSON.
    "bad_json": "bad JSON at column {column}: {reason}. Mend this place and try again.",
    "json_comma": "a comma is missing between two items, or a closing bracket",
    "json_colon": "a colon is missing after the name of a field",
    "json_name": "a field name in double quotes is needed, or the last comma is too many",
    "json_trailing_comma": "the comma before the closing bracket is too many",
    "json_value": "a value is missing, or the last comma is too many",
    "json_extra": "something stands after the end of the content",
    "json_quote": "a text is not closed by a double quote",
    "json_control": "a line end or control character stands inside a text",
    "json_escape": '"\\" stands before a character that it cannot escape',
    "json_unclear": "this place cannot be read",
    "json_number": "a number is too large or too long. Write a shorter one.",
    "not_a_number": "JSON has no {found}. Put a number there.",
    "half_character": (
        "half a Unicode character stands here (a lone \\uD800–\\uDFFF). Type the text again."
    ),
    "too_deep": (
        "brackets are nested too deeply. This program did not write the file; fetch another copy."
    ),
    "unclear_json": "the JSON cannot be read. Save the file again with a JSON editor.",
    "repeated_name": 'the field "{name}" stands twice in one object. Remove one of them.',
    "not_an_object": "the content must be fields in curly brackets. Compare it with a sample file.",
    "no_format": 'the field "format" is missing. This file needs "format": "{expected}".',
    "wrong_format": 'this is not a "{expected}" file. Choose the right file.',
    "bad_version": '"formatVersion" must read like "{known}". Correct it.',
    "newer_version": (
        "it is written in version {version}; this program reads version {known} only. Update "
        "the program."
    ),
    "newer_minor": (
        "it is written in version {version}, newer than this program; unknown fields are left "
        "out. Better update the program."
    ),
    # Zip and folder of a bank.
    "bad_zip": "the zip is damaged, has a password, or is no zip. Pack it again.",
    "unsafe_zip": (
        'the zip holds the unsafe path "{name}". Pack it again with bank.json and the folder '
        "media only."
    ),
    "zip_without_bank": "there is no bank.json in the zip. Pack the whole folder of the bank.",
    "zip_of_banks": "there are several bank.json in the zip. Pack each bank into a zip of its own.",
    "folder_without_bank": (
        "there is no bank.json in the folder. Choose the folder of a question bank."
    ),
    "not_a_bank": (
        "this is not a question bank. Choose a folder with bank.json, that file, or a .zip."
    ),
    # Form, by keyword of the schema.
    "schema_type": "it must be {expected} and is {found}. Correct the value.",
    "schema_required": 'the field "{field}" is missing. Add it.',
    "unknown_field": (
        'there is no field "{field}". Remove it, or begin its name with x- if it is your own.'
    ),
    "unknown_field_near": 'there is no field "{field}". Is it "{near}"?',
    "unknown_field_newer": (
        'this program does not know the field "{field}" and leaves it out. Better update the '
        "program."
    ),
    "schema_enum": "it is {found}; allowed are: {allowed}. Choose one of them.",
    "schema_enum_near": 'it is {found}; allowed are: {allowed}. Is it "{near}"?',
    "schema_const": 'it must be "{expected}" and is {found}. Correct it.',
    "schema_minimum": "it must be {limit} or more and is {found}. Correct it.",
    "schema_maximum": "it must be {limit} or less and is {found}. Correct it.",
    "schema_above": "it must be more than {limit} and is {found}. Correct it.",
    "schema_below": "it must be less than {limit} and is {found}. Correct it.",
    "schema_min_length": "it must have at least {limit} characters and has {count}. Write more.",
    "schema_max_length": "it must have at most {limit} characters and has {count}. Shorten it.",
    "schema_min_items": "it must have at least {limit} items and has {count}. Add some.",
    "schema_max_items": "it must have at most {limit} items and has {count}. Remove some.",
    "schema_unique": "an item stands twice. Remove one of them.",
    "schema_other": "the value is not valid ({found}). Compare it with the schema.",
    "pattern_identifier": (
        "an id has plain letters, digits, dots, hyphens and underscores, at most 64 "
        "characters; it is {found}. Choose another id."
    ),
    "pattern_item_id": (
        "an item's id has 1 to 8 plain letters or digits; it is {found}. Choose another id."
    ),
    "pattern_letter": "it must be a capital letter from A to J; it is {found}. Correct it.",
    "pattern_date": (
        'it must be a real date, year-month-day like "2026-07-01"; it is {found}. Correct it.'
    ),
    "pattern_media_path": (
        "the path must begin with media/ and stay inside the bank; it is {found}. Copy the "
        "file into media and name it again."
    ),
    "pattern_version": 'it must read like "1.0"; it is {found}. Correct it.',
    "pattern_language": 'it must be a language code like "vi"; it is {found}. Correct it.',
    "pattern_points": (
        'it must be a number like 10, 2.5 or "7,5" with at most two decimals and is {found}. '
        "Correct it."
    ),
    "pattern_question_key": 'it must read like "bank/question" and is {found}. Correct it.',
    "pattern_other": "the value has the wrong form ({found}). Compare it with the schema.",
    "type_string": "text in double quotes",
    "type_number": "a number",
    "type_integer": "a whole number",
    "type_boolean": "true or false",
    "type_array": "a list in square brackets",
    "type_object": "fields in curly brackets",
    "type_null": "null",
    "found_text": 'the text "{value}"',
    "found_number": "the number {value}",
    "found_word": "{value}",
    "found_list": "a list",
    "found_object": "a group of fields",
    "more_faults": (
        "more than {most} questions have a wrong form; the others are not listed. Mend these "
        "and check again."
    ),
    "more_of_kind": (
        "{count} more places of the same kind are not listed. Mend these and check again."
    ),
    "unclear_question": "this question cannot be read. Type it again after a sample file.",
    # What the values mean.
    "repeated_id": "this id is used by number {first} already. Choose another id.",
    "id_elsewhere": 'the bank "{bank}" has a question of this id too. Better choose another id.',
    "same_bank_name": 'it has the same name "{name}" as {other}. Rename one folder or zip.',
    "letter_order": (
        "options must be lettered A, B, C… in order; this one must be {letter}. Correct the "
        "answer too if needed."
    ),
    "answer_unknown": (
        "the answer {letter} is not among the options. Correct the answer or add the option."
    ),
    "answer_repeated": "the answer {letter} stands twice. Remove one of them.",
    "equal_options": "the options {letters} are the same. Change one of them.",
    "order_incomplete": "the right order must hold every item once. Write it again.",
    "pairs_incomplete": "each item on the left needs exactly one on the right. Write it again.",
    "pair_unknown": 'there is no item "{id}" on the right. Correct this pair.',
    "piece_repeated": 'the id "{id}" is used by two items. Choose another id.',
    "topic_unknown": 'the topic "{topic}" is not in the list "topics". Add it or correct it.',
    "points_too_fine": "points have at most two decimals. Round them.",
    "question_unknown": (
        'there is no question with the id "{id}". Correct the id or add the question.'
    ),
    "question_twice": 'the question "{id}" stands twice. Remove one of them.',
    "pick_too_many": (
        "the package needs {wanted} questions and only {count} fit. Ask for fewer or widen "
        "the rule."
    ),
    "document_unknown": 'the document "{id}" is not in sources.json. Add it or correct the id.',
    "document_twice": 'the document id "{id}" is used twice. Choose another id.',
    "dates_swapped": "the first day in force {start} is after the last {end}. Correct them.",
    "law_expired": (
        "it rests on a document no longer in force since {since}: {title}{instead}. Replace "
        'the question, or write "about": "history" if it asks about old law on purpose.'
    ),
    "law_not_yet": (
        "it rests on a document in force only from {start}: {title}. Replace the question."
    ),
    "replaced_by": " (now {title})",
    "picture_cut": "the file of this picture breaks off (not wholly copied or loaded). Copy it again; the question goes without it.",
    "keyword_picture_cut": "the file of this picture breaks off (not wholly copied or loaded), so the hall would see nothing behind the pieces. Copy it again, or take out the line “picture” of the obstacle.",
    "keyword_not_a_picture": "this is no picture that the program can show, so the obstacle would hide an empty frame. Save it again as PNG or JPG, or remove the line “picture” of the obstacle.",
    "not_a_picture": "this is no picture that can be shown. Save it as PNG or JPG; the question will go without it.",
    "too_many_pixels": "the picture has {found} million pixels, at most {most} million are shown. Make it smaller; the question will go without it.",
    "media_too_large": "it is larger than {most} MB. Compress it; the question will go without it.",
    "media_large": 'the file "{src}" has {size} MB and should have less than {most}: the stage may stall when it is shown. Make it smaller.',
    "media_missing": 'there is no file "{src}". Copy it into the folder media or remove this line.',
    "same_question": "this question is the same as {first}. Remove one of them.",
    "same_text": "the words are those of question {first}. Better look at both.",
    "blank_text": "there are only blanks. Write something or remove the field.",
    "not_nfc": "accented letters are decomposed. Better convert them to composed Unicode (NFC).",
    "unseen_signs": (
        "there are invisible characters (pasted from Word or the web). Better type this place "
        "again."
    ),
    "eth": "a foreign letter Ð stands for the Vietnamese Đ. Better type Đ again.",
    "double_space": "there are two blanks in a row, or a tab. Better remove one.",
    "outer_space": "there are blanks at the beginning or the end. Better remove them.",
    "pages": "this question takes {pages} pages on the projector. Shorten it to fit one page.",
    "outside": "the file lies outside of the bank's folder (its path or a link leads out); copy it into the bank's folder media",
}
