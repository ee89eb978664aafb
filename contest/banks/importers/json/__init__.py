"""JSON that programs write: banks of ours, trivia of OpenTDB, lists of questions of any shape."""
