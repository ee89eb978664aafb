"""Commands to events and events to state, one module a part of the evening.

Each module has `against` (every reason that refuses a command), `decide` and `evolve`.
"""
