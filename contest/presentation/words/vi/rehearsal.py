"""Words of rehearsals in the program."""

TEXTS: dict[str, str] = {
    "open": "Tập dượt…",
    "mark": "TẬP DƯỢT",
    "title": "Tập dượt hội thi này",
    "about": "Tập dượt chạy trong một tệp tạm, xong thì xóa. Hội thi thật không bị ghi gì.",
    "demo": "Tập với câu hỏi mẫu (nên chọn)",
    "seen": "Câu hỏi thật sẽ hiện lên màn chiếu, ai trong hội trường cũng thấy. Chỉ chọn khi chưa có khán giả và các đội.",
    "real": "Vẫn tập với câu hỏi thật",
    "robots_off": "Máy chơi thay",
    "robots_on": "Máy đang chơi · dừng",
    "speed": "Nhanh gấp {speed} lần",
    "again": "Làm lại",
    "again_name": "Tập lại từ đầu",
    "end": "Thôi tập",
    "end_name": "Kết thúc tập dượt, xóa mọi thứ vừa tập",
    "over": "Đã xong tập dượt. Hội thi thật còn nguyên, chưa bắt đầu.",
    "over_demo": "Đã xong tập dượt. Không có gì được giữ lại.",
    "window": "TẬP DƯỢT · {title}",
}
