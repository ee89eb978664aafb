"""Words of what may be wrong with a contest file: each names the file and what to do."""

TEXTS: dict[str, str] = {
    "missing": "There is no file {file}. Check the name and the folder.",
    "is_folder": "{file} is a folder, not a contest file. Choose a file in that folder.",
    "not_a_file": "{file} is not an ordinary file. Choose a file on a disk.",
    "empty": "The file {file} is empty and holds no contest. Open a saved copy or make a new contest.",
    "not_sqlite": "The file {file} is not a contest file, or its beginning is damaged. "
    'If it is the right one: open a saved copy, or save what is left: contest repair "{file}" -o NEW.contest.',
    "not_contest": "The file {file} is data of another program, not a contest. "
    "Choose a contest file.",
    "newer_file": "The file {file} was written by a newer version of the program (structure {found}, "
    "this one knows up to {known}). Update the program, then open it again.",
    "newer_event": "The file {file} was written by a newer version of the program: entry {seq} "
    '("{kind}", version {version}) is not known here. Update the program, then open it again.',
    "damaged": "The file {file} is cut short or damaged ({reason}). "
    'Open a saved copy, or save what is left into a new file: contest repair "{file}" -o NEW.contest.',
    "bad_event": "The file {file} is damaged: entry {seq} of its history cannot be read ({reason}). "
    'Open a saved copy, or save what is left into a new file: contest repair "{file}" -o NEW.contest.',
    "chain_broken": "The file {file} is damaged or was altered: its chain breaks at entry {seq}. "
    'Keep this file as it is for comparison. Open a saved copy, or save what is left into a new file: contest repair "{file}" -o NEW.contest.',
    "locked": "The file {file} is open in another program. Close that program, then open it again.",
    "cannot_lock": "The disk of {file} does not let one program keep the file ({reason}). "
    "Copy the file to a disk of this computer and open it there.",
    "read_only": "{file} cannot be written: the file or its folder is read-only. "
    "Copy it to a folder that can be written and open it there.",
    "unreadable": "The file {file} may not be read. Copy it to a folder of your own and open it there.",
    "disk_full": "The disk is full; {file} was not written. Delete files from the disk and try again.",
    "disk_fault": "The disk reported a fault with {file} ({reason}). "
    "Check the disk, or copy the file to another one and open it there.",
    "exists": "The file {file} exists already. Choose another name.",
    "same_file": "The copy {file} would be the contest file itself. Choose another name.",
    "no_folder": "There is no folder to write {file} into. Make the folder or choose another place.",
    "foreign_log": "{file} is whole, but {log} beside it belongs to another copy (often after copying over a contest that was not closed). Move {log} and the -shm file away and open it again.",
    "gone": "{file} is no longer where it was: the USB stick was pulled, or the file deleted or renamed. "
    "Put it back, or choose another place.",
    "log_damaged": "{log} beside {file} is damaged in its middle; opened now, the entries after that place would be lost. "
    'Save them into a new file and open that: contest repair "{file}" -o NEW.contest.',
    "mirror_ahead": "The second copy {file} is {count} entries ahead of this file (the last on {wall}): the contest went on there. "
    "Open {file}, and do not go on from this older one.",
    "mirror_other": "{file} is of another contest, or tells another story from entry {seq}; it was left as it is. "
    "Choose another name for the second copy.",
    "nothing_saved": "Nothing could be saved from {file}: not even the first entry can be read. "
    "Open a saved copy, or make a new contest and enter the points from the paper minutes.",
    "short_not_sqlite": "its beginning is damaged",
    "short_not_contest": "its beginning is not that of a contest",
    "short_damaged": "it is cut short or damaged",
    "short_bad_event": "an entry of its history cannot be read",
    "short_chain_broken": "its chain breaks: damaged or altered",
    "short_foreign_log": "the log beside it belongs to another copy and was not used",
    "short_log_damaged": "the log beside it is damaged in its middle",
    "short_disk_fault": "the disk reported a fault",
    "short_read_only": "it cannot be opened as a contest",
    "system_missing": "there is no such file or folder",
    "system_no_right": "there is no right to do it",
    "system_read_only": "the disk is read-only",
    "system_full": "the disk is full",
    "system_exists": "that name is taken",
    "system_not_a_folder": "a part of the path is a file, not a folder",
    "system_is_folder": "it is a folder, not a file",
    "system_fault": "the disk failed to read or write",
    "system_busy": "another program is using it",
    "system_other": "the system reports an error ({text})",
    "went_on": 'The contest in {file} went on at {place} on {wall}; {count} entries more are there. Open {place}, or bring them over here and go on in this file: contest follow "{file}" "{place}".',
    "went_on_away": 'The contest in {file} went on at {place} on {wall}, and {place} cannot be opened now. Plug that stick or disk in again. If it is lost for good, go on from this older file: contest follow "{file}" --alone; what was done after that has to be entered again from paper.',
}
