"""Words of rehearsals in the program."""

TEXTS: dict[str, str] = {
    "open": "Rehearse…",
    "mark": "REHEARSAL",
    "title": "Rehearse this contest",
    "about": "A rehearsal runs in a file of its own, which is removed afterwards. Nothing is written into the real contest.",
    "demo": "Rehearse with questions of the demo (recommended)",
    "seen": "The real questions would be seen by everybody in the hall. Choose them only while neither audience nor teams are there.",
    "real": "Rehearse with the real questions all the same",
    "robots_off": "Let robots play",
    "robots_on": "Robots play · stop",
    "speed": "{speed} times as fast",
    "again": "Again",
    "again_name": "Rehearse from the beginning again",
    "end": "End",
    "end_name": "End the rehearsal and remove all that was tried",
    "over": "The rehearsal is over. The real contest is as it was and has not begun.",
    "over_demo": "The rehearsal is over. Nothing of it was kept.",
    "window": "REHEARSAL · {title}",
}
