"""Question banks: files to values, and every fault in them."""
