"""A running contest: the session, its ports, stories and rehearsals."""
