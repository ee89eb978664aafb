"""Banks written for other programs, one file a format; each gives the values of `exporting`."""
