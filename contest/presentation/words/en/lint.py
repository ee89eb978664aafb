"""Words of the lint of banks: what is seen, why it matters, what to do."""

TEXTS: dict[str, str] = {
    "longest_right": "the right option {letter} is much longer than the others; people guess the longest. Shorten it, or write wrong ones as long.",
    "all_of_them": "option “{text}”: whoever knows two right ones can tell, and options cannot change places. Write a plain option.",
    "negative_stem": "a negative question is easily misread. Write “{shown}” in capitals, or ask it the other way round.",
    "units_missing": "some options have a unit and some have none; an option of another kind stands out. Write the unit everywhere, or nowhere.",
    "not_all_numbers": "the options are numbers, but “{text}” is none; an option of another kind stands out. Write options of one kind.",
    "unlike_lengths": "the shortest option has {least} characters, the longest {most}; what differs stands out and is hard to read on the wall. Write them of like length.",
    "giveaway": "“{word}” stands only in a wrong option; people know that absolutes are mostly wrong. Leave it out, or use it in the right one too.",
    "often_right": "{letter} is right in {times} of {total} questions with {options} options; whoever notices will guess it. Move some options.",
    "rarely_right": "{letter} is right in only {times} of {total} questions with {options} options; whoever notices will rule it out. Move some options.",
    "often_longest": "the right option is the longest in {times} of {total} questions with {options} options; nobody needs to know the answer. Write wrong ones as long.",
    "run_of_keys": "{times} questions in a row from {first} on have the key {letter}; people grow doubtful and change right answers. Move some options.",
    "near_same": "nearly the same as {first}; whoever met that one is not surprised by this. Leave one out, or ask otherwise.",
    "same_words": "the same words as {first} in another order. Leave one out, or ask otherwise.",
    "other_key": "like {first}, with the same options and another right answer. Look at both.",
    "too_many_to_compare": "the questions are so much alike that near likeness was looked for among {done} of {count} (the same words in any order among all). Check the banks one by one.",
}
