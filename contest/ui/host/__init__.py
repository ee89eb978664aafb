"""The host's console: one panel a file; the window only places them."""
