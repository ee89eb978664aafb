"""Words of sealing and opening banks in the editor."""

TEXTS: dict[str, str] = {
    "seal_title": "Seal the bank",
    "seal_about": "Whoever has the sealed file can draw questions from it, and read none of them. A lost passphrase opens nothing: write it down and keep it in an envelope.",
    "seal_go": "Seal…",
    "open_title": "Open a sealed bank",
    "open_about": "The bank opens in this window only. To keep it unsealed, save it in another place.",
    "open_go": "Open",
    "passphrase": "Passphrase",
    "again": "The passphrase once more",
    "not_the_same": "It was not the same twice. Type it again.",
    "file_title": "Save the sealed file",
    "sealing": "Sealing…",
    "sealed": "{count} questions are sealed in {file}. Hand the file over, and keep the passphrase apart.",
    "opened": "The seal is open, to look and to change. The sealed file is as it was.",
}
