"""Words of the draw of the order of play before the hall."""

TEXTS: dict[str, str] = {
    "title": "Bốc thăm thứ tự thi",
    "title_done": "Thứ tự thi",
    "waiting": "Mời {team} mở phong bì",
    "waiting_for": "Ban Tổ chức mở phong bì thay {team}",
    "all_open": "Đã mở đủ phong bì",
    "key_draw": "Bốc thăm thứ tự (S)",
    "key_draw_again": "Bốc thăm lại (S)",
    "key_show": "Thứ tự thi (S)",
    "do_draw": "Bốc thăm thứ tự thi trên màn chiếu",
    "do_draw_again": "Bốc thăm lại thứ tự thi",
    "do_show": "Thứ tự thi",
    "do_back": "Bốc thăm: lùi một bước",
    "next_open": "Mở phong bì: {team}",
    "next_list": "Hiện thứ tự thi",
    "drawn": "Bốc thăm thứ tự thi: {order}",
    "opened": "Mở phong bì thứ {count}",
    "none_opened": "Đóng lại các phong bì",
    "listed": "Hiện thứ tự thi",
    "in_hall": "Bốc trước khán giả: mở hội thi, bấm F2 rồi S.",
}
