import type { Guide } from "./guide.ts";

export const shop: Guide = {
  code: "shop",
  title: "Bán hàng trên sàn",
  about: "Mật ong, chè, quế bán đi khắp nơi",
  glyph: "shop",
  cards: [
    {
      code: "chuan-bi",
      say: "Trước khi bán: hàng sạch, đóng gói chắc, ghi rõ tên và ngày làm.",
      picture: { things: ["parcel", "star"], mark: "yes" },
    },
    {
      code: "dang-ky",
      say: "Tải ứng dụng của sàn, bấm Đăng ký bán hàng, gõ số điện thoại của mình.",
      picture: {
        phone: [
          { bar: "Sàn bán hàng" },
          { field: "Số điện thoại" },
          { glyph: "shop" },
          { button: "Đăng ký bán", press: true },
        ],
      },
    },
    {
      code: "chup-hang",
      say: "Chụp hàng ngoài chỗ sáng, nền sạch, ba ảnh: cả gói, cận cảnh, lúc đang làm.",
      picture: { phone: [{ bar: "Ảnh của hàng" }, { glyph: "camera" }, { button: "Thêm ảnh", press: true }] },
    },
    {
      code: "dat-gia",
      say: "Ghi tên hàng, cân nặng, giá đã tính công đóng gói.",
      picture: {
        phone: [
          { bar: "Hàng mới" },
          { field: "Mật ong rừng 500 ml" },
          { field: "150.000 đồng" },
          { button: "Đăng bán", press: true },
        ],
      },
    },
    {
      code: "nhan-don",
      say: "Có người mua, máy báo: bấm Nhận đơn trong ngày.",
      picture: {
        phone: [
          { bar: "Đơn mới" },
          { row: "2 chai mật ong", glyph: "bell" },
          { button: "Nhận đơn", press: true },
        ],
      },
    },
    {
      code: "gui-hang",
      say: "Gói hàng, dán phiếu của sàn, đưa bưu tá hoặc mang ra bưu điện.",
      picture: { things: ["parcel", "people"], mark: "yes" },
    },
    {
      code: "nhan-tien",
      say: "Khách nhận hàng rồi thì tiền về ví trên sàn; bấm Rút tiền về tài khoản của mình.",
      picture: {
        phone: [
          { bar: "Ví của tôi" },
          { glyph: "wallet" },
          { text: "300.000 đồng" },
          { button: "Rút tiền", press: true },
        ],
      },
    },
  ],
};
