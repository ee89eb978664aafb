"""The settings of a person: few, with defaults that are right, in one file."""
