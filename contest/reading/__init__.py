"""Files that people hand us: bytes to JSON or CSV, and faults that know their file and line."""
