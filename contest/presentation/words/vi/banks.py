"""Words of faults in banks, formats and team lists."""

TEXTS: dict[str, str] = {
    "sentence": "{place}: {what}",
    # Where it is.
    "at_line": "dòng {line}",
    "at_question": "câu {number} ({id})",
    "at_question_number": "câu {number}",
    "at_package": "gói câu hỏi {number} ({id})",
    "at_obstacle": "chướng ngại vật {number} ({id})",
    "at_topic": "chủ đề {number} ({id})",
    "at_field": 'trường "{field}"',
    "at_item": "mục {number}",
    # Reading a file at all.
    "missing_file": "không tìm thấy tệp này. Hãy kiểm tra lại tên và đường dẫn.",
    "is_folder": "đây là thư mục, cần một tệp. Hãy chỉ rõ tệp trong thư mục.",
    "not_a_file": "đây không phải là tệp thường. Hãy chọn một tệp trên đĩa.",
    "unreadable": "không đọc được ({reason}). Hãy kiểm tra quyền đọc hoặc chép tệp sang chỗ khác.",
    "too_large": "tệp lớn quá {most} MB. Hãy chia thành nhiều tệp nhỏ hơn.",
    "empty": "tệp trống. Hãy lấy lại bản có nội dung.",
    "utf16": "tệp lưu theo bảng mã UTF-16. Hãy lưu lại theo UTF-8.",
    "not_utf8": (
        "tệp không phải UTF-8 (byte thứ {position} là {byte}). Hãy lưu lại theo bảng mã UTF-8."
    ),
    # JSON.
    "bad_json": "sai cú pháp JSON ở cột {column}: {reason}. Hãy sửa chỗ này rồi thử lại.",
    "json_comma": "thiếu dấu phẩy giữa hai mục, hoặc thiếu dấu đóng",
    "json_colon": "thiếu dấu hai chấm sau tên trường",
    "json_name": "cần một tên trường trong ngoặc kép, hoặc thừa dấu phẩy cuối",
    "json_trailing_comma": "thừa dấu phẩy trước dấu đóng",
    "json_value": "thiếu giá trị, hoặc thừa dấu phẩy cuối",
    "json_extra": "còn chữ thừa sau khi nội dung đã kết thúc",
    "json_quote": "chuỗi chữ chưa đóng ngoặc kép",
    "json_control": "có dấu xuống dòng hoặc ký tự điều khiển trong chuỗi chữ",
    "json_escape": 'dấu "\\" đứng trước một ký tự không hợp lệ',
    "json_unclear": "chỗ này không đọc được",
    "json_number": "có một số quá lớn hoặc quá dài. Hãy viết số ngắn hơn.",
    "not_a_number": "JSON không có giá trị {found}. Hãy thay bằng một số.",
    "half_character": "có nửa ký tự Unicode (\\uD800–\\uDFFF đứng lẻ). Hãy gõ lại chữ ở chỗ này.",
    "too_deep": (
        "các dấu ngoặc lồng nhau quá sâu. Đây không phải tệp do chương trình ghi; hãy lấy bản khác."
    ),
    "unclear_json": "nội dung JSON không đọc được. Hãy lưu lại tệp bằng một trình soạn JSON.",
    "repeated_name": 'trường "{name}" viết hai lần trong cùng một mục. Hãy bỏ bớt một.',
    "not_an_object": "nội dung phải là một nhóm trường trong dấu ngoặc nhọn. Hãy xem tệp mẫu.",
    "no_format": 'thiếu trường "format". Tệp này cần ghi "format": "{expected}".',
    "wrong_format": 'đây không phải tệp loại "{expected}". Hãy chọn đúng tệp.',
    "bad_version": '"formatVersion" phải viết như "{known}". Hãy sửa lại.',
    "newer_version": (
        "tệp ghi theo phiên bản {version}, chương trình này chỉ đọc được phiên bản {known}. "
        "Hãy cập nhật chương trình."
    ),
    "newer_minor": (
        "tệp ghi theo phiên bản {version}, mới hơn chương trình; trường lạ sẽ bị bỏ qua. Nên "
        "cập nhật chương trình."
    ),
    # Zip and folder of a bank.
    "bad_zip": "tệp zip hỏng, có mật khẩu hoặc không phải zip. Hãy nén lại.",
    "unsafe_zip": (
        'tệp zip chứa đường dẫn không an toàn "{name}". Hãy nén lại, chỉ gồm bank.json và thư '
        "mục media."
    ),
    "zip_without_bank": (
        "trong tệp zip không có bank.json. Hãy nén lại cả thư mục ngân hàng câu hỏi."
    ),
    "zip_of_banks": (
        "trong tệp zip có nhiều bank.json. Hãy nén mỗi ngân hàng câu hỏi thành một tệp."
    ),
    "folder_without_bank": (
        "trong thư mục không có bank.json. Hãy chọn thư mục của một ngân hàng câu hỏi."
    ),
    "not_a_bank": (
        "đây không phải ngân hàng câu hỏi. Hãy chọn thư mục có bank.json, tệp bank.json hoặc "
        "tệp .zip."
    ),
    # Form, by keyword of the schema.
    "schema_type": "phải là {expected}, đang là {found}. Hãy sửa giá trị.",
    "schema_required": 'thiếu trường "{field}". Hãy bổ sung.',
    "unknown_field": (
        'không có trường nào tên "{field}". Hãy bỏ đi, hoặc đặt tên bắt đầu bằng x- nếu là '
        "trường riêng."
    ),
    "unknown_field_near": 'không có trường nào tên "{field}". Có phải là "{near}"?',
    "unknown_field_newer": (
        'trường "{field}" chương trình chưa biết nên bỏ qua. Nên cập nhật chương trình.'
    ),
    "schema_enum": "đang là {found}, chỉ nhận: {allowed}. Hãy chọn một trong số đó.",
    "schema_enum_near": 'đang là {found}, chỉ nhận: {allowed}. Có phải là "{near}"?',
    "schema_const": 'phải là "{expected}", đang là {found}. Hãy sửa lại.',
    "schema_minimum": "phải từ {limit} trở lên, đang là {found}. Hãy sửa lại.",
    "schema_maximum": "không được quá {limit}, đang là {found}. Hãy sửa lại.",
    "schema_above": "phải lớn hơn {limit}, đang là {found}. Hãy sửa lại.",
    "schema_below": "phải nhỏ hơn {limit}, đang là {found}. Hãy sửa lại.",
    "schema_min_length": "phải có ít nhất {limit} ký tự, đang có {count}. Hãy viết thêm.",
    "schema_max_length": "không được quá {limit} ký tự, đang có {count}. Hãy viết ngắn lại.",
    "schema_min_items": "phải có ít nhất {limit} mục, đang có {count}. Hãy bổ sung.",
    "schema_max_items": "không được quá {limit} mục, đang có {count}. Hãy bớt đi.",
    "schema_unique": "có mục viết hai lần. Hãy bỏ bớt một.",
    "schema_other": "giá trị không hợp lệ ({found}). Hãy xem lại theo lược đồ.",
    "pattern_identifier": (
        "mã chỉ gồm chữ không dấu, số, dấu chấm, gạch nối, gạch dưới, không quá 64 ký tự; "
        "đang là {found}. Hãy đặt lại mã."
    ),
    "pattern_item_id": (
        "mã mục chỉ gồm 1 đến 8 chữ không dấu hoặc số; đang là {found}. Hãy đặt lại mã."
    ),
    "pattern_letter": "phải là một chữ in hoa từ A đến J; đang là {found}. Hãy sửa lại.",
    "pattern_date": (
        'phải là ngày có thật, viết năm-tháng-ngày như "2026-07-01"; đang là {found}. Hãy sửa lại.'
    ),
    "pattern_media_path": (
        "đường dẫn phải bắt đầu bằng media/ và nằm trong thư mục ngân hàng; đang là {found}. "
        "Hãy chép tệp vào media rồi ghi lại."
    ),
    "pattern_version": 'phải viết như "1.0"; đang là {found}. Hãy sửa lại.',
    "pattern_language": 'phải là mã ngôn ngữ như "vi"; đang là {found}. Hãy sửa lại.',
    "pattern_points": (
        'phải là số như 10, 2.5 hoặc "7,5", nhiều nhất hai chữ số thập phân; đang là {found}. '
        "Hãy sửa lại."
    ),
    "pattern_question_key": ('phải viết như "ngân-hàng/mã-câu"; đang là {found}. Hãy sửa lại.'),
    "pattern_other": "giá trị viết không đúng dạng ({found}). Hãy xem lại theo lược đồ.",
    "type_string": "một đoạn chữ trong ngoặc kép",
    "type_number": "một số",
    "type_integer": "một số nguyên",
    "type_boolean": "true hoặc false",
    "type_array": "một danh sách trong ngoặc vuông",
    "type_object": "một nhóm trường trong ngoặc nhọn",
    "type_null": "null",
    "found_text": 'chữ "{value}"',
    "found_number": "số {value}",
    "found_word": "{value}",
    "found_list": "một danh sách",
    "found_object": "một nhóm trường",
    "more_faults": "hơn {most} câu sai dạng; các câu sau không liệt kê. Hãy sửa rồi kiểm tra lại.",
    "more_of_kind": "còn {count} chỗ cùng loại không liệt kê. Hãy sửa rồi kiểm tra lại.",
    "unclear_question": "câu này không đọc được. Hãy gõ lại theo tệp mẫu.",
    # What the values mean.
    "repeated_id": "mã này đã dùng ở mục {first}. Hãy đặt mã khác.",
    "id_elsewhere": 'ngân hàng "{bank}" cũng có câu mang mã này. Nên đặt mã khác để khỏi nhầm.',
    "same_bank_name": 'trùng tên "{name}" với {other}. Hãy đổi tên một thư mục hoặc tệp zip.',
    "letter_order": (
        "phương án phải mang chữ A, B, C… theo thứ tự; chỗ này phải là {letter}. Hãy sửa cả "
        "đáp án nếu cần."
    ),
    "answer_unknown": (
        "đáp án {letter} không có trong các phương án. Hãy sửa đáp án hoặc thêm phương án."
    ),
    "answer_repeated": "đáp án {letter} ghi hai lần. Hãy bỏ bớt một.",
    "equal_options": "phương án {letters} giống hệt nhau. Hãy sửa một phương án.",
    "order_incomplete": "thứ tự đúng phải gồm mọi mục, mỗi mục một lần. Hãy ghi lại.",
    "pairs_incomplete": "mỗi mục bên trái phải có đúng một mục bên phải. Hãy ghi lại.",
    "pair_unknown": 'bên phải không có mục "{id}". Hãy sửa cặp này.',
    "piece_repeated": 'mã "{id}" dùng cho hai mục. Hãy đặt mã khác.',
    "topic_unknown": (
        'chủ đề "{topic}" không có trong danh sách "topics". Hãy thêm chủ đề hoặc sửa lại.'
    ),
    "points_too_fine": "điểm chỉ được có hai chữ số thập phân. Hãy làm tròn.",
    "question_unknown": 'không có câu hỏi nào mang mã "{id}". Hãy sửa mã hoặc thêm câu hỏi.',
    "question_twice": 'câu "{id}" ghi hai lần. Hãy bỏ bớt một.',
    "pick_too_many": (
        "gói cần {wanted} câu mà chỉ có {count} câu phù hợp. Hãy giảm số câu hoặc mở rộng "
        "điều kiện."
    ),
    "document_unknown": 'văn bản "{id}" không có trong sources.json. Hãy thêm văn bản hoặc sửa mã.',
    "document_twice": 'mã văn bản "{id}" dùng hai lần. Hãy đặt mã khác.',
    "dates_swapped": "ngày bắt đầu hiệu lực {start} đứng sau ngày cuối {end}. Hãy sửa lại.",
    "law_expired": (
        "căn cứ văn bản đã hết hiệu lực từ {since}: {title}{instead}. Hãy thay câu này, hoặc "
        'ghi "about": "history" nếu cố ý hỏi văn bản cũ.'
    ),
    "law_not_yet": "căn cứ văn bản đến {start} mới có hiệu lực: {title}. Hãy thay câu này.",
    "replaced_by": " (nay là {title})",
    "picture_cut": "tệp ảnh bị cắt dở (chép hoặc tải về chưa xong). Hãy chép lại từ bản gốc; câu hỏi sẽ không có ảnh này.",
    "keyword_picture_cut": "tệp ảnh bị cắt dở (chép hoặc tải về chưa xong), hội trường sẽ không thấy ảnh sau ô chữ. Hãy chép lại từ bản gốc, hoặc bỏ dòng “picture” của chướng ngại vật.",
    "keyword_not_a_picture": "đây không phải ảnh mà chương trình chiếu được, nên ô chữ sẽ che một khung trống. Hãy lưu ảnh lại dạng PNG hoặc JPG, hoặc bỏ dòng “picture” của chướng ngại vật.",
    "not_a_picture": "đây không phải ảnh mà chương trình chiếu được. Hãy lưu lại dạng PNG hoặc JPG; câu hỏi sẽ không có ảnh này.",
    "too_many_pixels": "ảnh có {found} triệu điểm ảnh, nhiều nhất là {most} triệu. Hãy thu nhỏ ảnh; câu hỏi sẽ không có ảnh này.",
    "media_too_large": "tệp lớn quá {most} MB. Hãy nén nhỏ lại; câu hỏi sẽ không có tệp này.",
    "media_large": 'tệp "{src}" nặng {size} MB, nên dưới {most} MB: máy có thể đứng lại khi chiếu. Hãy thu nhỏ tệp.',
    "media_missing": 'không thấy tệp "{src}". Hãy chép tệp vào thư mục media hoặc bỏ dòng này.',
    "same_question": "câu này giống hệt câu {first}. Hãy bỏ bớt một.",
    "same_text": "lời câu này giống câu {first}. Nên xem lại.",
    "blank_text": "chỉ có khoảng trắng. Hãy viết nội dung hoặc bỏ trường này.",
    "not_nfc": "chữ có dấu viết theo Unicode tổ hợp. Nên chuyển sang Unicode dựng sẵn (NFC).",
    "unseen_signs": "có ký tự không nhìn thấy (dán từ Word hoặc trang mạng). Nên gõ lại chỗ này.",
    "eth": "dùng chữ Ð lạ thay cho Đ tiếng Việt. Nên gõ lại chữ Đ.",
    "double_space": "có hai dấu cách liền nhau hoặc dấu tab. Nên bỏ bớt.",
    "outer_space": "có khoảng trắng ở đầu hoặc cuối. Nên bỏ đi.",
    "pages": "câu này cần {pages} trang trên màn chiếu. Hãy viết ngắn lại để vừa một trang.",
    "outside": "tệp nằm ngoài thư mục ngân hàng (đường dẫn hoặc liên kết dẫn ra ngoài); hãy chép tệp vào thư mục media của ngân hàng",
}
