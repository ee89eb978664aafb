"""Words of sealing and opening banks in the editor."""

TEXTS: dict[str, str] = {
    "seal_title": "Niêm phong ngân hàng",
    "seal_about": "Ai giữ tệp niêm phong cũng bốc được câu, nhưng không đọc được câu nào. Mất mật khẩu thì không ai mở được: hãy viết ra giấy, cất trong phong bì.",
    "seal_go": "Niêm phong…",
    "open_title": "Mở ngân hàng niêm phong",
    "open_about": "Ngân hàng chỉ mở trong cửa sổ này. Muốn giữ bản không niêm phong thì lưu vào chỗ khác.",
    "open_go": "Mở",
    "passphrase": "Mật khẩu",
    "again": "Gõ lại mật khẩu",
    "not_the_same": "Hai lần gõ khác nhau. Hãy gõ lại.",
    "file_title": "Lưu tệp niêm phong",
    "sealing": "Đang niêm phong…",
    "sealed": "Đã niêm phong {count} câu vào {file}. Hãy giao tệp, cất riêng mật khẩu.",
    "opened": "Đã mở niêm phong để xem và sửa. Tệp niêm phong còn như cũ.",
}
