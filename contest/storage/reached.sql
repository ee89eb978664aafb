-- One row at most, outside the history: how far contest time had come when it was last noted, which
-- happens each second while a clock runs. A power cut then costs that clock a second, not more.
CREATE TABLE IF NOT EXISTS reached (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    at_ns INTEGER NOT NULL
) STRICT;
