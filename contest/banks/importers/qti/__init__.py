"""QTI, the exchange format of learning platforms, in the versions 1.2, 2.x and 3.0."""
