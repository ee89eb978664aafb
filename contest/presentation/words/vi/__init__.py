"""The Vietnamese catalogue, put together from its sections."""

from contest.presentation.words.vi import (
    after,
    banks,
    before,
    bench,
    cli,
    common,
    console,
    files,
    formats,
    host,
    imports,
    papers,
    preflight,
    printing,
    record,
    refusals,
    rules,
    setup,
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
    "files": files,
    "formats": formats,
    "host": host,
    "imports": imports,
    "papers": papers,
    "preflight": preflight,
    "printing": printing,
    "record": record,
    "refusal": refusals,
    "rules": rules,
    "setup": setup,
    "stage": stage,
    "start": start,
    "story": story,
}

TEXTS: dict[str, str] = {
    f"{section}.{name}": text
    for section, module in _SECTIONS.items()
    for name, text in module.TEXTS.items()
}
