"""The keys of teams: learned, tried, kept; on the start page, in the wizard and on the console."""
