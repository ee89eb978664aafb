"""Words of papers about contestants on the floor of an elimination round."""

TEXTS: dict[str, str] = {
    "stayed": "still in",
    "fell": "out at question {number}",
    "numbers": "No. {numbers}",
    "column_contestants": "Contestants",
    "column_count": "How many",
    "column_came": "Result",
    "column_out": "Numbers that are out",
    "column_left": "Still in",
    "column_seat": "Number",
    "seats_heading": "Contestants",
    "role": "Contestant {number}",
    "out": "{count} out",
    "blank_note": "Write in ink which numbers are out at each question and how many are left. Two secretaries keep two sheets independently and compare them after each question. Write who is brought back, and why, in the line of the question before.",
}
