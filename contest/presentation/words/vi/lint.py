"""Words of the lint of banks: what is seen, why it matters, what to do."""

TEXTS: dict[str, str] = {
    "longest_right": "phương án đúng {letter} dài hơn hẳn các phương án khác; người thi quen chọn câu dài nhất. Hãy rút gọn, hoặc viết các phương án sai dài tương tự.",
    "all_of_them": "phương án “{text}”: ai biết hai ý đúng là đoán được, và không đổi chỗ phương án được. Hãy viết một phương án cụ thể.",
    "negative_stem": "câu hỏi phủ định dễ bị đọc lướt. Hãy viết hoa chữ “{shown}”, hoặc hỏi theo cách khẳng định.",
    "units_missing": "có phương án ghi đơn vị, có phương án không; phương án khác loại tự lộ ra. Hãy ghi đơn vị như nhau.",
    "not_all_numbers": "các phương án là số, riêng “{text}” thì không; phương án khác loại tự lộ ra. Hãy viết các phương án cùng loại.",
    "unlike_lengths": "phương án ngắn nhất {least} ký tự, dài nhất {most}; phương án khác hẳn tự lộ ra và khó đọc trên màn chiếu. Hãy viết dài ngắn tương đương.",
    "giveaway": "chữ “{word}” chỉ có ở phương án sai; người thi biết câu tuyệt đối thường sai. Hãy bỏ chữ này, hoặc dùng cả ở phương án đúng.",
    "often_right": "đáp án {letter} đúng ở {times} trên {total} câu {options} phương án; người thi nhận ra sẽ đoán {letter}. Hãy đổi chỗ phương án ở một số câu.",
    "rarely_right": "đáp án {letter} chỉ đúng ở {times} trên {total} câu {options} phương án; người thi nhận ra sẽ loại {letter}. Hãy đổi chỗ phương án ở một số câu.",
    "often_longest": "phương án đúng là phương án dài nhất ở {times} trên {total} câu {options} phương án; không biết cũng đoán được. Hãy viết các phương án sai dài tương tự.",
    "run_of_keys": "{times} câu liền nhau kể từ câu {first} đều có đáp án {letter}; người thi dễ nghi ngờ và đổi câu trả lời. Hãy đổi chỗ phương án.",
    "near_same": "gần giống câu {first}; gặp câu trước thì câu này hết bất ngờ. Hãy bỏ một câu hoặc hỏi khác đi.",
    "same_words": "cùng các từ với câu {first}, chỉ khác thứ tự. Hãy bỏ một câu hoặc hỏi khác đi.",
    "other_key": "giống câu {first}, cùng các phương án mà khác đáp án đúng. Hãy kiểm tra lại cả hai câu.",
    "too_many_to_compare": "lời các câu giống nhau nhiều quá nên chỉ tìm câu gần giống ở {done} trên {count} câu (câu trùng hết các từ thì tìm ở mọi câu). Hãy kiểm tra từng ngân hàng một.",
}
