"""The Vietnamese catalogue, a module a section."""
