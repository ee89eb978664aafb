"""Contracts for import-linter that say what is allowed, so that modules added later are covered.

The built-in kinds name what is forbidden, or stop at a module that nobody has written yet.
"""

from __future__ import annotations

from collections.abc import Iterable

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class ReachesOnly(Contract):
    """`source` reaches only itself and `allowed`, directly or through others.

    Only modules of the same root package count.
    """

    type_name = "reaches_only"

    source = fields.ModuleField()
    allowed = fields.SetField(subfield=fields.ModuleField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        source = self.source.name
        fine = (source, *(module.name for module in self.allowed))
        chains = {
            reached: _chain(graph, source, reached)
            for reached in graph.find_upstream_modules(source, as_package=True)
            if _is_in(reached, [self.source.root_package_name]) and not _is_in(reached, fine)
        }
        return ContractCheck(kept=not chains, metadata={"chains": chains})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for reached, chain in sorted(check.metadata["chains"].items()):
            output.print_error(f"{self.source.name} reaches {reached}: {' -> '.join(chain)}")


class ImportedOnlyBy(Contract):
    """`imported`, of ours or of others, is imported directly only by itself and `allowed`."""

    type_name = "imported_only_by"

    imported = fields.ModuleField()
    allowed = fields.SetField(subfield=fields.ModuleField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        imported = self.imported.name
        fine = (imported, *(module.name for module in self.allowed))
        strangers = {
            (importer, module)
            for module in graph.modules
            if _is_in(module, [imported])
            for importer in graph.find_modules_that_directly_import(module)
            if not _is_in(importer, fine)
        }
        return ContractCheck(kept=not strangers, metadata={"strangers": strangers})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, module in sorted(check.metadata["strangers"]):
            output.print_error(f"{importer} imports {module}")


def _chain(graph: ImportGraph, package: str, reached: str) -> tuple[str, ...]:
    """The shortest way from any module of the package (`reached` may be a package above it)."""
    starts = [module for module in graph.modules if _is_in(module, [package])]
    chains = (graph.find_shortest_chain(start, reached) for start in starts)
    return min((chain for chain in chains if chain), key=len, default=(reached,))


def _is_in(module: str, packages: Iterable[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)
