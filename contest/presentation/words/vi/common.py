"""Words that several sections share."""

TEXTS: dict[str, str] = {
    "and": "và",
    "long_date": "ngày {day} tháng {month} năm {year}",
}
