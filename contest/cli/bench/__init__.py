"""`contest bench`: how fast the program is, each measurement beside the least that it could be."""
