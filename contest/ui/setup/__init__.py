"""A new contest, step by step: one page a file, in any order."""
