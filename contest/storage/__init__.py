"""The contest file: SQLite, and only here."""
