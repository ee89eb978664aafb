"""The Vietnamese catalogue, put together from its sections."""

from contest.presentation.words.vi import (
    banks,
    cli,
    common,
    console,
    papers,
    refusals,
    rules,
    stage,
)

_SECTIONS = {
    "banks": banks,
    "cli": cli,
    "common": common,
    "console": console,
    "papers": papers,
    "refusal": refusals,
    "rules": rules,
    "stage": stage,
}

TEXTS: dict[str, str] = {
    f"{section}.{name}": text
    for section, module in _SECTIONS.items()
    for name, text in module.TEXTS.items()
}
