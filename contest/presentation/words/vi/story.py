"""Words of what is wrong with a story."""

TEXTS: dict[str, str] = {
    "line": "Dòng {line}: {what}",
    "quotes": "dấu ngoặc kép chưa đóng.",
    "unknown": "không hiểu “{text}”.",
    "number": "“{text}” không phải là số.",
    "not_so": "mong đợi “{wanted}” nhưng là “{found}”.",
    "no_clock": "không có đồng hồ nào đang chạy.",
    "not_open": "chưa mở câu hỏi nên không có mốc thời gian.",
    "not_refused": "đáng lẽ phải bị từ chối mà lại được nhận.",
    "refused": "bị từ chối.",
    "question_type": "không có loại câu hỏi “{text}” trong kịch bản.",
}
