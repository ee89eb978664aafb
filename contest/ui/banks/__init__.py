"""The windows of question banks: the editor, and the review of what is brought in."""
