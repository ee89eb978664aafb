"""Words of the lines of the minutes."""

TEXTS: dict[str, str] = {
    "stopwatch_set": "Sửa thời gian tiết mục của {team} thành {time}",
    "interrupted": "Hội thi tạm ngừng: {scene}",
    "team_named": "{team} (tên ngắn: {short})",
}
