"""Words of the lines of the minutes."""

TEXTS: dict[str, str] = {
    "stopwatch_set": "Sửa thời gian tiết mục của {team} thành {time}",
    "interrupted": "Hội thi tạm ngừng: {scene}",
    "at_stake": "{line}. Câu này {points} điểm",
    "star_kept": "{line}; {team} giữ lại ngôi sao hy vọng",
    "rules_apply": "Điểm được tính theo thể lệ “{rules}”, kèm theo biên bản này; điểm của từng phần thi được làm tròn đến hai chữ số thập phân.",
    "team_named": "{team} (tên ngắn: {short})",
}
