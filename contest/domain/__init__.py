"""The rules: values and functions of the standard library: no Qt, SQL, files, clock, chance."""
