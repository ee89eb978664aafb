"""Questions as people type them, in Word or as plain text: from lines to questions.

`labels` knows the signs of one line ("Câu 1:", "B.", "Đáp án: C"), `gathering` puts lines together
to questions, `keying` finds the right option by letter, by table or by how it is marked, and
`settling` makes the entries. A line may carry how its signs look; pasted text just has none.
"""
