"""The review of an import: what was read, what somebody has to decide, and what was decided."""
