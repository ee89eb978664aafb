"""Words of what nobody foresaw."""

TEXTS: dict[str, str] = {
    "remake": "Làm lại màn chiếu",
    "remake_hint": "Màn chiếu đứng hình hoặc vẽ sai: đóng cửa sổ ấy và mở cái mới (Ctrl+F11). Hội thi không bị động tới.",
    "told": "Có trục trặc trong chương trình, đã ghi lại. Hội thi không mất gì: mọi việc đã lưu vẫn còn, hãy làm tiếp. Nếu màn chiếu không đúng, bấm Ctrl+F11 để làm lại.",
    "told_here": "Có trục trặc trong chương trình, đã ghi lại. Không tệp nào bị mất; hãy làm lại việc vừa rồi.",
    "remade": "Màn chiếu đã được làm lại.",
    "wedged": "Màn chiếu không vẽ hình mới đã mấy giây. Bấm Ctrl+F11 hoặc nút “Làm lại màn chiếu”: chỉ cửa sổ ấy mở lại, hội thi và đồng hồ không bị động tới.",
}
