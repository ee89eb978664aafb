"""Banks while somebody edits them: JSON text is kept to the letter wherever nothing changes."""
