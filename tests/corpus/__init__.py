"""Banks from the wild, walked by plain means, and held against what the importers say.

`CONTEST_CORPUS` names the folder; `make corpus` prints the report. A format is a `Format`: where
its files lie, how many questions a plain walk of one counts, and what each should say.
"""
