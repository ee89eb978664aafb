"""The published JSON Schemas of a bank and of a list of documents."""
