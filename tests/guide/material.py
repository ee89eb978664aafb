"""What the evening of the guide is made of: a format with every usual round, long names."""

from __future__ import annotations

import json
from pathlib import Path

from contest.domain.teams import Team
from contest.formats.teams_file import load_teams
from contest.making import make_contest
from contest.preparing import (
    Cover,
    format_named,
    formats_dir,
    keywords_for,
    questions_of,
    shipped_banks,
)
from contest.presentation.setup.draft import TeamRow
from contest.resources import assets_dir

TEAMS = 6
TITLE = "Hội thi Tìm hiểu Luật An ninh mạng và Văn hóa ứng xử trên không gian mạng năm 2026"
PLACE = "Hội trường Ủy ban nhân dân phường Ngã Bảy"
ORGANISER = "Ủy ban nhân dân phường Ngã Bảy"
JUDGES = ("Ông Nguyễn Văn Ưởng", "Bà Trần Thị Diễm Quỳnh", "Ông Lê Hữu Nghĩa")
DAY = "2026-11-29"


def teams() -> tuple[Team, ...]:
    """Teams whose names are as long as those of wards are."""
    return load_teams(assets_dir() / "demo" / "long-names.csv")[:TEAMS]


def rows() -> tuple[TeamRow, ...]:
    """The same as they are typed."""
    return tuple(TeamRow(one.name, one.short, ";".join(one.members)) for one in teams())


def write_format(file: Path) -> None:
    """Few questions of each kind of round that a ward has."""
    standard = json.loads((formats_dir() / "ward-standard.json").read_text(encoding="utf-8"))
    every = assets_dir() / "demo" / "every-kind.json"
    shown = json.loads(every.read_text(encoding="utf-8"))
    own = {one["id"]: one for one in standard["rounds"]}
    more = {one["id"]: one for one in shown["rounds"]}
    own["kien-thuc"] |= {"count": 4}
    own["ve-dich"] |= {"each": 1, "values": [10, 20, 30]}
    own["khan-gia"] |= {"count": 1}
    names = ("chao-hoi", "kien-thuc", "gianh-quyen", "chuong-ngai-vat", "ve-dich", "khan-gia",
             "cau-hoi-phu")  # fmt: skip
    standard["rounds"] = [own.get(name) or more[name] for name in names]
    standard["id"] = "guide"
    file.write_text(json.dumps(standard, ensure_ascii=False), encoding="utf-8")


def write_contest(file: Path, format_file: Path) -> None:
    """A contest that is ready to begin."""
    chosen, banks = format_named(str(format_file)), shipped_banks()
    cover = Cover("guide", TITLE, DAY, PLACE, ORGANISER, judges=JUDGES)
    pool, hidden = questions_of(banks), keywords_for(chosen, banks)
    make_contest(file, cover, chosen, teams(), pool, 7, hidden, banks=banks)
