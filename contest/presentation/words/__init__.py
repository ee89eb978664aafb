"""The catalogues: one package a language, one module a section; each text exists in both.

A section is loaded when a first text of it is asked for: no window shows more than a few of them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from importlib import import_module


class Catalogue(dict[str, str]):
    """The texts of one language by their names, "section.name"; empty until one is asked for."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._package = f"{__name__}.{language}"
        self._loaded: set[str] = set()

    def __missing__(self, name: str) -> str:
        self._load(name.partition(".")[0])
        if name not in self:
            raise KeyError(name)
        return self[name]

    def beginning(self, start: str) -> Mapping[str, str]:
        """At least every text whose name begins like that."""
        section, dot, _ = start.partition(".")
        for one in [section] if dot else self._sections():
            self._load(one)
        return self.copy()  # another thread may load more while somebody looks through it

    def _sections(self) -> list[str]:
        path = import_module(self._package).__path__
        return [module.name for module in pkgutil.iter_modules(path)]

    def _load(self, section: str) -> None:
        if section in self._loaded:
            return
        try:
            module = import_module(f"{self._package}.{section}")
        except ModuleNotFoundError:
            texts: Mapping[str, str] = {}
        else:
            texts = module.TEXTS
        self.update({f"{section}.{name}": text for name, text in texts.items()})
        # Last: another thread that asks meanwhile loads the same once more.
        self._loaded.add(section)


__all__ = ["Catalogue"]
