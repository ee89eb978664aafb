"""Words of the help; its pages are texts of many paragraphs and lie in assets/help."""

TEXTS: dict[str, str] = {
    "open": "Help · F1",
    "about": "About Hội Thi",
    "about_text": "A program for team contests on stage, without a network. MIT licence.",
    "report": "**Copy report** for whoever helps: the lines above and nothing else, no questions, answers, names of people or teams, or paths.",
    "copy_report": "Copy report",
    "copied": "Copied. Paste it into a message.",
    "licences": "Licences",
    "licences_text": "The program: MIT. Typeface Be Vietnam Pro: OFL 1.1; Tinos: see the file beside it. Sounds and drawings: our own, CC0. Qt and PySide6: LGPL 3, unchanged. The libraries:",
}
