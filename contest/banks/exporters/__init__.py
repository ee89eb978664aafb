"""Banks written for other programs, one file a format; each says what its format cannot carry."""
