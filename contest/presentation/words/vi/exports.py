"""Words of exporting a bank for other programs."""

TEXTS: dict[str, str] = {
    "lost": "không chứa được {part}",
    "left_out": "định dạng này không có loại câu như vậy nên câu bị bỏ lại",
    "lost_packages": "không chứa được các gói câu hỏi",
    "lost_obstacles": "không chứa được các chướng ngại vật",
    # Parts of a question.
    "part_points": "điểm của câu",
    "part_seconds": "thời gian",
    "part_difficulty": "mức độ",
    "part_sources": "căn cứ",
    "part_media": "hình, âm thanh, phim",
    "part_note": "ghi chú cho người dẫn",
    "part_use": "mục đích dùng",
    "part_history": "dấu “hỏi về quy định cũ”",
    "part_explanation": "giải thích",
    "part_scoring": "cách chấm “phải đúng hết”",
    "part_match": "cách so chữ",
    "part_unit": "đơn vị",
    "part_rubric": "thang điểm chấm",
    "part_shown_order": "thứ tự hiện trên màn chiếu",
    "part_kind": "loại câu",
    "part_text": "nội dung",
    "part_topic": "chủ đề",
    "part_tags": "nhãn",
}
