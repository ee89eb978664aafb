"""What the console shows for each kind of round, one value a kind."""
