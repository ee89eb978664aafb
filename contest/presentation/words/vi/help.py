"""Words of the help; its pages are texts of many paragraphs and lie in assets/help."""

TEXTS: dict[str, str] = {
    "open": "Hướng dẫn · F1",
    "about": "Giới thiệu Hội Thi",
    "about_text": "Chương trình tổ chức hội thi theo đội trên sân khấu, không cần mạng. Giấy phép MIT.",
    "report": "**Chép báo cáo** để gửi cho người giúp: đúng những dòng trên, không có câu hỏi, đáp án, tên người, tên đội hay đường dẫn.",
    "copy_report": "Chép báo cáo",
    "copied": "Đã chép. Dán vào tin nhắn hay thư.",
    "licences": "Giấy phép",
    "licences_text": "Chương trình: MIT. Phông chữ Be Vietnam Pro: OFL 1.1; Tinos: xem tệp cạnh phông. Âm thanh và hình vẽ: tự làm, CC0. Qt và PySide6: LGPL 3, dùng nguyên bản. Các thư viện:",
}
