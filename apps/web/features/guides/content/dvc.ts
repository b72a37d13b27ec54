import type { Guide } from "./guide.ts";

export const dvc: Guide = {
  code: "dvc",
  title: "Dịch vụ công trực tuyến",
  about: "Nộp giấy tờ không phải ra xã",
  glyph: "document",
  cards: [
    {
      code: "mo-cong",
      say: "Mở trình duyệt, gõ dichvucong.gov.vn; đúng đuôi gov.vn mới là của nhà nước.",
      picture: { phone: [{ field: "dichvucong.gov.vn" }, { glyph: "shield" }, { tick: "Đuôi gov.vn" }] },
    },
    {
      code: "dang-nhap",
      say: "Bấm Đăng nhập, chọn tài khoản VNeID.",
      picture: {
        phone: [{ bar: "Dịch vụ công" }, { glyph: "id" }, { button: "Dùng VNeID", press: true }],
      },
    },
    {
      code: "tim-viec",
      say: "Gõ việc cần làm vào ô tìm, như khai sinh hoặc xác nhận cư trú.",
      picture: {
        phone: [
          { bar: "Tìm thủ tục" },
          { field: "khai sinh", press: true },
          { row: "Đăng ký khai sinh", glyph: "document" },
          { row: "Cấp bản sao", glyph: "document" },
        ],
      },
    },
    {
      code: "dien-to-khai",
      say: "Chọn đúng xã mình, bấm Nộp hồ sơ rồi điền từng ô.",
      picture: {
        phone: [
          { bar: "Tờ khai" },
          { field: "Họ và tên" },
          { field: "Ngày sinh" },
          { button: "Nộp hồ sơ", press: true },
        ],
      },
    },
    {
      code: "chup-giay",
      say: "Giấy tờ nào hỏi thì chụp rõ bốn góc, không bị lóa, rồi bấm Đính kèm.",
      picture: {
        phone: [{ bar: "Giấy tờ kèm theo" }, { glyph: "camera" }, { button: "Đính kèm", press: true }],
      },
    },
    {
      code: "tra-phi",
      say: "Có lệ phí thì trả ngay trên trang này; không chuyển tiền riêng cho người nào.",
      picture: { phone: [{ bar: "Lệ phí" }, { glyph: "money" }, { button: "Thanh toán", press: true }] },
    },
    {
      code: "xem-ket-qua",
      say: "Ghi lại mã hồ sơ; vào Theo dõi hồ sơ để biết bao giờ có kết quả.",
      picture: {
        phone: [
          { bar: "Theo dõi hồ sơ" },
          { field: "Mã hồ sơ" },
          { tick: "Đã nhận" },
          { tick: "Đang làm" },
          { text: "Hẹn trả: thứ Sáu" },
        ],
      },
    },
  ],
};
