"""The Vietnamese catalogue, put together from its sections."""

from contest.presentation.words.vi import (
    banks,
    cli,
    common,
    console,
    files,
    papers,
    record,
    refusals,
    rules,
    stage,
)

_SECTIONS = {
    "banks": banks,
    "cli": cli,
    "common": common,
    "console": console,
    "files": files,
    "papers": papers,
    "record": record,
    "refusal": refusals,
    "rules": rules,
    "stage": stage,
}

TEXTS: dict[str, str] = {
    f"{section}.{name}": text
    for section, module in _SECTIONS.items()
    for name, text in module.TEXTS.items()
}
