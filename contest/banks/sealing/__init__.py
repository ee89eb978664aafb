"""Sealed banks: one file that shows what a draw needs, and keeps the rest until a passphrase."""
