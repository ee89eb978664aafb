-- A contest file: its history, the media of its questions, and whether it was closed properly.
-- Nothing else is stored, but for how far its clock had run (reached.sql).
PRAGMA application_id = 0x48546869;  -- "HThi"
PRAGMA user_version = 2;  -- 1 had no media

-- hash = SHA-256(raw previous hash ‖ canonical JSON of [seq, kind, version, at_ns, wall, payload]),
-- in hexadecimal; before the first event stands SHA-256 of the contest id.
CREATE TABLE event (
    seq     INTEGER PRIMARY KEY,  -- from 1, without gaps
    kind    TEXT    NOT NULL,     -- a stable word: answer_given
    version INTEGER NOT NULL,     -- of the payload of that kind
    at_ns   INTEGER NOT NULL,     -- contest time
    wall    TEXT    NOT NULL,     -- local time with its offset; a label only
    payload TEXT    NOT NULL,     -- canonical JSON object
    hash    TEXT    NOT NULL
) STRICT;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;

-- Pictures, sounds and films, each once, by the SHA-256 of its bytes in hexadecimal. Questions in
-- the history name them by it, so that the chain covers them.
CREATE TABLE media (
    hash  TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER media_is_never_changed BEFORE UPDATE ON media
BEGIN SELECT RAISE(ABORT, 'media is never changed'); END;
CREATE TRIGGER media_is_never_deleted BEFORE DELETE ON media
BEGIN SELECT RAISE(ABORT, 'media is never deleted'); END;

-- One row. clean is 0 from the first event of a sitting until the program closes the file.
CREATE TABLE closed (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    clean INTEGER NOT NULL
) STRICT;
INSERT INTO closed VALUES (1, 1);
