"""What `contest bench` measures of the windows, each module a process of its own."""

# Set in the environment, the program tells of its first paint (first_paint.py) and needs no screen.
FIRST_PAINT = "CONTEST_FIRST_PAINT"
