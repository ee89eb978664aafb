"""Words of what may be wrong with a contest file: each names the file and what to do."""

TEXTS: dict[str, str] = {
    "missing": "Không tìm thấy tệp {file}. Hãy kiểm tra lại tên tệp và thư mục.",
    "is_folder": "{file} là thư mục, không phải tệp hội thi. Hãy chọn một tệp trong thư mục đó.",
    "not_a_file": "{file} không phải là tệp thường. Hãy chọn một tệp trên đĩa.",
    "empty": "Tệp {file} trống, chưa có hội thi nào. Hãy mở bản sao đã lưu hoặc tạo hội thi mới.",
    "not_sqlite": "Tệp {file} không phải tệp hội thi, hoặc phần đầu tệp đã hỏng. "
    'Nếu chọn đúng tệp rồi: mở bản sao đã lưu, hoặc cứu vào tệp mới: contest repair "{file}" -o TỆP-MỚI.contest.',
    "not_contest": "Tệp {file} là dữ liệu của chương trình khác, không phải tệp hội thi. "
    "Hãy chọn đúng tệp hội thi.",
    "newer_file": "Tệp {file} do phiên bản mới hơn của chương trình ghi (cấu trúc {found}, "
    "máy này chỉ biết đến {known}). Hãy cập nhật chương trình rồi mở lại.",
    "newer_event": "Tệp {file} do phiên bản mới hơn của chương trình ghi: mục nhật ký thứ {seq} "
    '("{kind}", bản {version}) máy này chưa biết. Hãy cập nhật chương trình rồi mở lại.',
    "damaged": "Tệp {file} bị cụt hoặc hỏng ({reason}). "
    'Hãy mở bản sao đã lưu, hoặc cứu những gì còn lại vào tệp mới: contest repair "{file}" -o TỆP-MỚI.contest.',
    "bad_event": "Tệp {file} bị hỏng: không đọc được mục nhật ký thứ {seq} ({reason}). "
    'Hãy mở bản sao đã lưu, hoặc cứu những gì còn lại vào tệp mới: contest repair "{file}" -o TỆP-MỚI.contest.',
    "chain_broken": "Tệp {file} bị hỏng hoặc đã bị sửa: chuỗi kiểm tra đứt ở mục nhật ký thứ {seq}. "
    'Giữ nguyên tệp này để đối chiếu. Hãy mở bản sao đã lưu, hoặc cứu những gì còn lại vào tệp mới: contest repair "{file}" -o TỆP-MỚI.contest.',
    "locked": "Tệp {file} đang mở trong một chương trình khác. "
    "Hãy đóng chương trình đó rồi mở lại.",
    "cannot_lock": "Ổ đĩa chứa {file} không cho giữ quyền ghi ({reason}). "
    "Hãy chép tệp vào ổ đĩa của máy này rồi mở.",
    "read_only": "Không ghi được vào {file}: tệp hoặc thư mục chỉ cho đọc. "
    "Hãy chép tệp sang thư mục ghi được rồi mở.",
    "unreadable": "Không có quyền đọc tệp {file}. Hãy chép tệp sang thư mục của mình rồi mở.",
    "disk_full": "Ổ đĩa đã đầy, chưa ghi được vào {file}. Hãy xoá bớt tệp trên ổ đĩa rồi làm lại.",
    "disk_fault": "Ổ đĩa báo lỗi khi đọc hoặc ghi {file} ({reason}). "
    "Hãy kiểm tra ổ đĩa, hoặc chép tệp sang ổ khác rồi mở.",
    "exists": "Tệp {file} đã có. Hãy chọn tên khác.",
    "same_file": "Bản sao {file} trùng với chính tệp hội thi. Hãy chọn tên khác.",
    "no_folder": "Không có thư mục để ghi {file}. Hãy tạo thư mục hoặc chọn chỗ khác.",
    "foreign_log": "{file} còn nguyên nhưng tệp {log} bên cạnh là của một bản khác (thường do chép đè lên hội thi chưa đóng). Hãy chuyển {log} và tệp -shm đi chỗ khác rồi mở lại.",
    "gone": "Tệp {file} không còn ở chỗ cũ: USB bị rút, hoặc tệp đã bị xoá hay đổi tên. "
    "Hãy cắm lại đúng chỗ, hoặc chọn chỗ lưu khác.",
    "log_damaged": "Tệp {log} bên cạnh {file} bị hỏng ở giữa; nếu mở ngay sẽ mất các mục nhật ký ghi sau chỗ hỏng. "
    'Hãy cứu vào tệp mới rồi mở tệp đó: contest repair "{file}" -o TỆP-MỚI.contest.',
    "mirror_ahead": "Bản sao thứ hai {file} đi trước tệp này {count} mục nhật ký (mục cuối lúc {wall}): hội thi đã thi tiếp ở đó. "
    "Hãy mở {file}, đừng thi tiếp từ tệp cũ này.",
    "mirror_other": "{file} là của hội thi khác, hoặc kể khác từ mục nhật ký thứ {seq}; tệp đó được giữ nguyên. "
    "Hãy chọn tên khác cho bản sao thứ hai.",
    "nothing_saved": "Không cứu được gì từ {file}: không còn mục nhật ký đầu tiên nào đọc được. "
    "Hãy mở bản sao đã lưu, hoặc tạo hội thi mới và nhập điểm từ biên bản giấy.",
    "short_not_sqlite": "phần đầu tệp đã hỏng",
    "short_not_contest": "phần đầu tệp không phải của hội thi",
    "short_damaged": "tệp bị cụt hoặc hỏng",
    "short_bad_event": "có mục nhật ký không đọc được",
    "short_chain_broken": "chuỗi kiểm tra đứt: tệp hỏng hoặc đã bị sửa",
    "short_foreign_log": "nhật ký bên cạnh là của bản khác, nên không dùng",
    "short_log_damaged": "nhật ký bên cạnh hỏng ở giữa",
    "short_disk_fault": "ổ đĩa báo lỗi khi đọc",
    "short_read_only": "không mở được như tệp hội thi",
    "system_missing": "không có tệp hoặc thư mục đó",
    "system_no_right": "không có quyền",
    "system_read_only": "ổ đĩa chỉ cho đọc",
    "system_full": "ổ đĩa đã đầy",
    "system_exists": "tên đó đã có",
    "system_not_a_folder": "một phần của đường dẫn là tệp, không phải thư mục",
    "system_is_folder": "đó là thư mục, không phải tệp",
    "system_fault": "ổ đĩa đọc hoặc ghi bị lỗi",
    "system_busy": "đang được chương trình khác dùng",
    "system_other": "hệ điều hành báo lỗi ({text})",
    "went_on": 'Hội thi trong {file} đã đi tiếp ở {place} lúc {wall}; ở đó có thêm {count} mục nhật ký. Hãy mở {place}, hoặc chép việc mới về tệp này rồi thi tiếp ở đây: contest follow "{file}" "{place}".',
    "went_on_away": 'Hội thi trong {file} đã đi tiếp ở {place} lúc {wall}, mà giờ không mở được {place}. Hãy cắm lại USB hay ổ đĩa ấy. Nếu nơi ấy đã mất hẳn, thi tiếp từ tệp cũ này: contest follow "{file}" --alone; những gì làm sau lúc ấy phải nhập lại từ giấy.',
}
