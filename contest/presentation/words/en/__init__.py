"""The English catalogue, a module a section."""
