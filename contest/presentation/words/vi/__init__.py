"""The Vietnamese catalogue, put together from its sections."""

from contest.presentation.words.vi import (
    after,
    banks,
    before,
    bench,
    cli,
    common,
    console,
    exports,
    files,
    formats,
    host,
    imports,
    lint,
    papers,
    printing,
    record,
    refusals,
    rules,
    sheets,
    stage,
    story,
)

_SECTIONS = {
    "after": after,
    "banks": banks,
    "before": before,
    "bench": bench,
    "cli": cli,
    "common": common,
    "console": console,
    "exports": exports,
    "files": files,
    "formats": formats,
    "host": host,
    "imports": imports,
    "lint": lint,
    "papers": papers,
    "printing": printing,
    "record": record,
    "refusal": refusals,
    "rules": rules,
    "sheets": sheets,
    "stage": stage,
    "story": story,
}

TEXTS: dict[str, str] = {
    f"{section}.{name}": text
    for section, module in _SECTIONS.items()
    for name, text in module.TEXTS.items()
}
