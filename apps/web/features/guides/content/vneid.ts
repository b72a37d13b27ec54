import type { Guide } from "./guide.ts";

export const vneid: Guide = {
  code: "vneid",
  title: "VNeID",
  about: "Căn cước trong điện thoại",
  glyph: "id",
  cards: [
    {
      code: "ra-cong-an",
      say: "Muốn có VNeID mức 2, bà con mang căn cước ra công an xã để làm, không mất tiền.",
      picture: { things: ["id", "officer"], mark: "yes" },
    },
    {
      code: "tai-ung-dung",
      say: "Mở kho ứng dụng của máy, gõ chữ VNeID rồi bấm Tải về.",
      picture: {
        phone: [
          { bar: "Kho ứng dụng" },
          { field: "VNeID" },
          { glyph: "id" },
          { button: "Tải về", press: true },
        ],
      },
    },
    {
      code: "dang-nhap",
      say: "Mở VNeID, gõ số căn cước và mật khẩu của mình, rồi bấm Đăng nhập.",
      picture: {
        phone: [
          { bar: "VNeID" },
          { field: "Số căn cước" },
          { field: "Mật khẩu" },
          { button: "Đăng nhập", press: true },
        ],
      },
    },
    {
      code: "kich-hoat",
      say: "Lần đầu, bấm Kích hoạt rồi gõ mã gửi về tin nhắn của máy mình.",
      picture: {
        phone: [
          { bar: "Kích hoạt" },
          { glyph: "mail" },
          { text: "Mã trong tin nhắn" },
          { boxes: 6 },
          { button: "Kích hoạt", press: true },
        ],
      },
    },
    {
      code: "dat-ma",
      say: "Đặt mã 6 số để mở VNeID; chỉ mình biết, không cho ai xem.",
      picture: {
        phone: [{ bar: "Đặt mã 6 số" }, { glyph: "lock" }, { boxes: 6 }, { button: "Tiếp tục", press: true }],
      },
    },
    {
      code: "mo-giay-to",
      say: "Cần đưa giấy tờ thì bấm Ví giấy tờ, chọn Căn cước cho cán bộ xem.",
      picture: {
        phone: [
          { bar: "VNeID" },
          { row: "Ví giấy tờ", glyph: "wallet", press: true },
          { row: "Căn cước", glyph: "id" },
          { row: "Bảo hiểm y tế", glyph: "health" },
        ],
      },
    },
    {
      code: "giu-mat-khau",
      say: "Không đưa mật khẩu VNeID cho ai, kể cả người xưng là công an.",
      picture: { things: ["key", "call"], mark: "no" },
    },
  ],
};
