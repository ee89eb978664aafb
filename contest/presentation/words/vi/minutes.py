"""Words of the lines of the minutes."""

TEXTS: dict[str, str] = {
    "stopwatch_set": "Sửa thời gian tiết mục của {team} thành {time}",
    "team_corrected": "Sửa thông tin đội số {number}: {what}",
    "contest_corrected": "Sửa thông tin hội thi: {what}",
    "interrupted": "Hội thi tạm ngừng: {scene}",
    "at_stake": "{line}. Câu này {points} điểm",
    "star_kept": "{line}; {team} giữ lại ngôi sao hy vọng",
    "rules_apply": "Điểm được tính theo thể lệ “{rules}”, kèm theo biên bản này; điểm của từng phần thi được làm tròn đến hai chữ số thập phân.",
    "changed": "{field} từ “{old}” thành “{new}”",
    "field_name": "tên đội",
    "field_short": "tên gọi tắt",
    "field_members": "thành viên",
    "field_title": "tên hội thi",
    "field_place": "địa điểm",
    "field_organiser": "đơn vị tổ chức",
    "team_named": "{team} (gọi tắt: {short})",
}
