"""The editor of formats: a form made from the schema, beside the rules that come of it."""
