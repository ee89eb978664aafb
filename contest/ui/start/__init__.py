"""The way into the evening: the start page and what is remembered between evenings."""
