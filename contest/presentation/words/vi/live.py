"""Words of what was decided while a question ran, for the minutes."""

TEXTS: dict[str, str] = {
    "cue": "Câu {number}: {said}",
    "worth": "{number} ({points} điểm)",
    "judged": "{teams} {verdict}",
    "corrected": "sửa {team} từ {old} thành {new}",
    "answer_again": "sửa câu trả lời của {team} từ {old} thành {new}",
    "passed": "bỏ qua lượt",
    "steal": "cho các đội khác giành quyền",
    "steal_one": "chuyển quyền trả lời cho {team}",
    "stake": "{team} đặt cược {points} điểm",
    "star_on": "{team} đặt ngôi sao hy vọng",
    "star_off": "{team} rút ngôi sao hy vọng",
    "clock": "đặt lại đồng hồ còn {seconds} giây",
    "marked_again": "sửa số bị loại từ {old} thành {new}",
    "marks_again": "Sửa phiếu của {judge} cho {team}: từ {old} thành {new}",
}
