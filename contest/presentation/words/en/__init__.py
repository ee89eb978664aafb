"""The English catalogue, put together from its sections."""

from contest.presentation.words.en import (
    after,
    banks,
    before,
    bench,
    cli,
    common,
    console,
    editor,
    exports,
    files,
    formats,
    host,
    imports,
    lint,
    mc,
    papers,
    preflight,
    printing,
    record,
    refusals,
    review,
    rules,
    setup,
    sheets,
    show,
    stage,
    start,
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
    "editor": editor,
    "exports": exports,
    "files": files,
    "formats": formats,
    "host": host,
    "imports": imports,
    "lint": lint,
    "mc": mc,
    "papers": papers,
    "preflight": preflight,
    "printing": printing,
    "record": record,
    "refusal": refusals,
    "review": review,
    "rules": rules,
    "setup": setup,
    "sheets": sheets,
    "show": show,
    "stage": stage,
    "start": start,
    "story": story,
}

TEXTS: dict[str, str] = {
    f"{section}.{name}": text
    for section, module in _SECTIONS.items()
    for name, text in module.TEXTS.items()
}
