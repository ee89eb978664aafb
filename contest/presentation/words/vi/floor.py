"""Words of papers about contestants on the floor of an elimination round."""

TEXTS: dict[str, str] = {
    "stayed": "còn trên sàn",
    "fell": "bị loại ở câu {number}",
    "numbers": "Số {numbers}",
    "column_contestants": "Thí sinh",
    "column_count": "Số người",
    "column_came": "Kết quả",
    "column_out": "Số báo danh bị loại",
    "column_left": "Còn lại",
    "column_seat": "Số báo danh",
    "seats_heading": "Thí sinh",
    "role": "Thí sinh số {number}",
    "out": "loại {count}",
    "blank_note": "Ghi bằng bút mực số báo danh bị loại ở từng câu và số người còn lại. Hai thư ký ghi hai bản độc lập, đối chiếu sau mỗi câu. Ai được cứu trợ thì ghi số và lý do ở dòng của câu trước đó.",
}
