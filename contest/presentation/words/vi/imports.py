"""Words of importing what organisers bring."""

TEXTS: dict[str, str] = {
    # Where it is in the source.
    "at_line": "dòng {line}",
    "at_paragraph": "đoạn {number}",
    "at_table": "bảng {number}",
    "at_row": "hàng {number}",
    "at_sheet": "trang tính “{name}”",
    "at_item": "mục {number}",
    "at_question": "câu {number}",
    "at_file": "tệp “{name}”",
    # What stops a question.
    "no_text": "câu hỏi không có nội dung. Hãy viết câu hỏi rồi nhập lại.",
    "text_too_long": "câu hỏi dài quá {most} ký tự. Hãy rút gọn.",
    "too_few_choices": "chỉ thấy {count} phương án, cần ít nhất hai. Hãy kiểm tra cách ghi A. B. C. D.",
    "too_many_choices": "có {count} phương án, nhiều nhất là {most}. Hãy bớt đi.",
    "empty_choice": "phương án {letter} để trống. Hãy viết phương án này hoặc bỏ đi.",
    "choice_too_long": "phương án {letter} dài quá {most} ký tự. Hãy rút gọn.",
    "no_key": "không thấy đáp án đúng. Hãy ghi đáp án (ví dụ “Đáp án: B”) rồi nhập lại.",
    "several_keys": "có nhiều đáp án đúng mà loại câu này chỉ nhận một. Hãy sửa lại.",
    "key_beyond": "đáp án không nằm trong {count} phương án. Hãy sửa lại đáp án.",
}
