"""A contest that is being prepared: what was chosen so far, and what is still wrong with it."""
