"""Help in the program: a page a task, what this program is, and F1 to the place."""
