"""Runs in a process of its own: events are stored until the disk is full, and then elsewhere.

python -m tests.torture.full_disk FILE ELSEWHERE LIMIT. With a LIMIT (bytes, 0 for none) no file
may grow beyond it until the contest goes on elsewhere, which needs no right of root; else FILE
lies on
a disk that is really small. Each line is said once what it says is durable.
"""

from __future__ import annotations

import resource
import signal
import sys
from pathlib import Path

from contest.storage.event_log import create
from contest.storage.faults import ContestFileError
from contest.storage.stored import open_for_reading
from contest.storage.taking_over import leave_mark
from tests.storage.histories import CREATED, WALL, question

MOST = 4000  # questions; a disk that is not full by then is none


def main(file: Path, elsewhere: Path, limit: int) -> None:
    log = create(file, [CREATED], WALL)
    if limit:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    for number in range(1, MOST):
        events = question(number)
        try:
            say(log.append(events, WALL)[-1].hash)
        except ContestFileError as error:
            say(f"told {error.trouble.value}")
            break
    else:
        say("never full")
        return
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    say(f"left {open_for_reading(file).head.hex()}")
    log.go_on_at(elsewhere)
    say(log.append(events, WALL)[-1].hash)
    log.close()
    say(f"marked {leave_mark(file, elsewhere, WALL)}")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
