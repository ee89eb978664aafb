"""Words of two and three syllables that a line should not part; the commonest of such questions.

Vietnamese writes a space between syllables, so a line breaker cannot know words by itself.
"""

COMPOUNDS = frozenset(
    pair.strip()
    for pair in """
    thông tin, cá nhân, quy định, xã hội, nghị định, dữ liệu, an ninh, tổ chức, trẻ em, hành vi,
    hiệu lực, bảo vệ, triệu đồng, sử dụng, cơ quan, chia sẻ, vi phạm, quy tắc, tài khoản,
    trách nhiệm, nội dung, không gian, cung cấp, việt nam, tích cực, đảng viên, đồng ý, điện tử,
    thực hiện, sự thật, pháp luật, hệ thống, ban hành, quốc gia, nghiêm cấm, dịch vụ,
    doanh nghiệp, đăng tải, xử lý, xác thực, cán bộ, đối với, áp dụng, yêu cầu, mức phạt,
    bài viết, ứng xử, tối đa, tối thiểu, hướng dẫn, hoạt động, bí mật, quản lý, phạt tiền,
    lừa đảo, đời sống, trường hợp, môi trường, hình thức, giả mạo, chủ thể, điện thoại, riêng tư,
    hình ảnh, hình sự, cuộc gọi, bảo đảm, an toàn, trí tuệ, thẩm quyền, tham gia, hợp pháp,
    công văn, chức năng, văn hoá, văn hóa, phản ánh, lợi ích, lĩnh vực, lành mạnh, công ước,
    bình luận, đăng ký, xoá bỏ, xóa bỏ, toạ đàm, tọa đàm, tiếp nhận, thời gian, thay thế,
    quảng cáo, phát tán, ngăn chặn, kiểm soát, giá trị, giao dịch, chương trình, chính phủ,
    chuyển đổi, đầu tiên, văn bản, tổng đài, tuân thủ, trực tiếp, trái phép, tiêu cực,
    phát hiện, lưu trữ, liên quan, lan toả, lan tỏa, kiểm chứng, gỡ bỏ, giám hộ, công bố,
    báo cáo, mật khẩu, người thân, người dùng, công an, công dân, căn cước, gia đình, nhà nước,
    nhân dân, uỷ ban, ủy ban, thanh niên, phụ nữ, học sinh, giáo viên, nhà trường, bệnh viện,
    chuyển tiền, số tiền, viện phí, khuyến cáo, xác minh, quyền lợi, nghĩa vụ, tự do, danh dự,
    nhân phẩm, uy tín, tin giả, mã độc, phần mềm, ứng dụng, thiết bị, máy tính, mạng lưới,
    đường dây, đường link, trang web, tin nhắn, hộp thư, công khai, trả lời, câu hỏi, đáp án,
    phương án, lựa chọn, đầy đủ, chính xác, khi nào, bao nhiêu, thế nào, như thế, vì sao, tại sao,
    trước tiên, cần thiết, mọi người, giúp đỡ, toàn bộ, đồng thời, theo dõi, thời hạn, kể từ,
    có thể, không thể, bắt buộc, xử phạt, vi phạm, hành chính, tội phạm, cảnh báo, phòng chống,
    khuôn mặt, giọng nói, ghi âm, dấu hiệu, hối thúc, khiếu nại, tố cáo, giám hiệu, giám khảo,
    hội ý, kết quả, tình huống, giải lao, bốc thăm, liên hiệp, nông dân, chi đoàn,
    mặt trận, tổ quốc, cộng đồng, trung học, phổ thông, chiến binh, khán giả, thí sinh, đại biểu,
    hội trường, khuyến khích, khu phố, y tế, trật tự, quân sự, chỉ huy, công đoàn,
    gắn nhãn, chiếm đoạt, đối tượng, sai sự, im lặng, tuyên giáo, kịp thời, chậm nhất, giơ tay,
    sắp xếp, xúi giục, đánh bạc, đe dọa, đe doạ, nhân tạo, sức khỏe, sức khoẻ, còn thiếu, đơn vị,
    mô phỏng,
    giấy tờ, tôn trọng, ngân hàng, tạm dừng, lôi kéo, bạn bè, bổn phận, hoang mang, bịa đặt,
    trung ương, trình bày, yếu tố, nguy hại, giám sát, đạo đức, thuê bao, truy cập, khoa học,
    thu thập, xây dựng, ép buộc, nghe lén, trực tuyến, phối hợp, công nghệ, đại diện, chất lượng,
    di động, nhận biết, tài sản, mục đích, xâm hại, xâm phạm, cân nhắc, kết luận, trò chơi,
    nguồn gốc, rõ ràng, chăm sóc, tất cả, kỹ năng, danh sách, đính chính, kinh doanh, tiếp cận,
    cửa hàng, triển khai, cấp độ, nước ngoài, thận trọng, tiết lộ, khai thác, báo chí, trao đổi,
    kích động, hồ sơ, thường vụ, thiết lập, địa chỉ, tư vấn, chỉ thị, mã hóa, mã hoá, tương tác,
    hạn chế, thiết kế, mua bán, tàng trữ, quan điểm, khuyến nghị, quốc hội, lực lượng,
    thông thường, hàng xóm, giáo dục, giới hạn, phản hồi, học tập, nông nghiệp, cơ sở, tiểu học,
    đại học, nhân viên, kế toán, đoàn viên, hội viên, khởi động, kiến thức,
    khi đó, hồ chí, câu lạc, hợp tác, tp. hồ, hà nội, bến tre, sóc trăng, cần thơ,
    bình phước, thành ủy, tỉnh ủy
    """.split(",")
)
# What goes on from a pair: a word of three syllables, or a name.
LONGER = frozenset(
    three.strip()
    for three in """
    tp. hồ chí, hồ chí minh, câu lạc bộ, hợp tác xã
    """.split(",")
)
