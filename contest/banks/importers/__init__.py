"""What organisers bring, one file a format; all of them give the values of `importing`.

An importer is a module-level `Importer`: its name, whether it knows a source by its content
(never by its ending alone), and how it reads it. `ALL` in `registry` lists them, surest first.
"""
