"""Words that several sections share."""

TEXTS: dict[str, str] = {
    "and": "và",
    "long_date": "ngày {day} tháng {month} năm {year}",
    "true": "Đúng",
    "false": "Sai",
    "or": " hoặc ",
    "in_force_from": "có hiệu lực từ {date}",
    "right": "đúng",
    "wrong": "sai",
    "blank": "không trả lời",
    "partial": "đúng một phần",
}
