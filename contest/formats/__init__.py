"""Formats of contests: files to values, and every fault in them."""
