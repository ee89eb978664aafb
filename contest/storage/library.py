"""Which SQLite the store runs on, for whoever helps from afar."""

from __future__ import annotations

import sqlite3

VERSION = sqlite3.sqlite_version
