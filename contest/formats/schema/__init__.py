"""The published schema of contest formats."""
