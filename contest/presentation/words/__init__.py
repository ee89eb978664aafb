"""The catalogues: one package a language, one module a section; each text exists in both."""
