"""The projector: one scene a QML file, and the thin window that hands it slides."""
