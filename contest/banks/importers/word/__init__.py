"""Word files (.docx), read from their XML: paragraphs, lists, marked keys, tables, pictures.

The file is read without a word processor's library: what matters here (labels that lists make,
tracked changes, merged cells, fonts from before Unicode) is what such libraries leave out.
"""
