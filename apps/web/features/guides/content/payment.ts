import type { Guide } from "./guide.ts";

export const payment: Guide = {
  code: "payment",
  title: "Thanh toán điện tử",
  about: "Trả tiền, nhận tiền bằng điện thoại",
  glyph: "qr",
  cards: [
    {
      code: "mo-tai-khoan",
      say: "Mang căn cước ra ngân hàng, hoặc tự mở tài khoản trong ứng dụng của ngân hàng.",
      picture: { things: ["id", "bank"], mark: "yes" },
    },
    {
      code: "quet-khuon-mat",
      say: "Ngân hàng cần chụp khuôn mặt: nhìn thẳng, bỏ mũ, đứng chỗ sáng.",
      picture: {
        phone: [
          { bar: "Chụp khuôn mặt" },
          { glyph: "face" },
          { text: "Nhìn thẳng vào máy" },
          { button: "Chụp", press: true },
        ],
      },
    },
    {
      code: "quet-ma",
      say: "Mua hàng: mở ứng dụng ngân hàng, bấm Quét mã, đưa máy vào mã của cửa hàng.",
      picture: { phone: [{ bar: "Ngân hàng" }, { glyph: "qr" }, { button: "Quét mã", press: true }] },
    },
    {
      code: "xem-ten",
      say: "Xem đúng tên người nhận rồi mới gõ số tiền.",
      picture: {
        phone: [
          { bar: "Chuyển tiền" },
          { text: "Người nhận" },
          { tick: "HO THI MO" },
          { field: "50.000 đồng", press: true },
        ],
      },
    },
    {
      code: "xac-nhan",
      say: "Bấm Chuyển tiền, gõ mã của mình; che tay khi gõ.",
      picture: {
        phone: [
          { bar: "Xác nhận" },
          { text: "50.000 đồng" },
          { boxes: 6 },
          { button: "Chuyển tiền", press: true },
        ],
      },
    },
    {
      code: "nhan-tien",
      say: "Nhận tiền: bấm Mã QR của tôi cho người ta quét; nhận tiền không cần gõ mã nào.",
      picture: { phone: [{ bar: "Mã QR của tôi" }, { glyph: "qr" }, { text: "Đưa người trả quét" }] },
    },
    {
      code: "xem-bao",
      say: "Bán hàng thì đợi máy mình báo tiền về rồi mới giao, đừng chỉ xem ảnh người ta chụp.",
      picture: {
        phone: [{ bar: "Thông báo" }, { row: "+50.000 đồng", glyph: "bell" }, { tick: "Tiền đã về" }],
        mark: "yes",
      },
    },
  ],
};
