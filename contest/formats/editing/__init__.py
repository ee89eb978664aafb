"""Editing a format: its fields as they stand in a file, the form for them, and their faults."""
