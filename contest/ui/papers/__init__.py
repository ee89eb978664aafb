"""The print centre: what can be printed now, how it looks, and onto which printer."""
