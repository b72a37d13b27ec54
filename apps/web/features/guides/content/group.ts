import type { Guide } from "./guide.ts";

export const group: Guide = {
  code: "group",
  title: "Nhóm Zalo của thôn",
  about: "Tin của thôn về ngay trong máy",
  glyph: "people",
  cards: [
    {
      code: "cai-zalo",
      say: "Mở kho ứng dụng, gõ Zalo rồi bấm Tải về.",
      picture: {
        phone: [
          { bar: "Kho ứng dụng" },
          { field: "Zalo" },
          { glyph: "chat" },
          { button: "Tải về", press: true },
        ],
      },
    },
    {
      code: "dang-ky",
      say: "Gõ số điện thoại của mình, rồi gõ mã gửi về tin nhắn.",
      picture: {
        phone: [
          { bar: "Đăng ký" },
          { field: "Số điện thoại" },
          { boxes: 4 },
          { button: "Tiếp tục", press: true },
        ],
      },
    },
    {
      code: "quet-ma-nhom",
      say: "Bấm Quét mã, đưa máy vào mã của nhóm thôn, rồi bấm Tham gia.",
      picture: { phone: [{ bar: "Nhóm của thôn" }, { glyph: "qr" }, { button: "Tham gia", press: true }] },
    },
    {
      code: "doc-tin",
      say: "Có tin mới, máy kêu: mở nhóm, kéo xuống cuối để đọc.",
      picture: {
        phone: [
          { bar: "Nhóm của thôn" },
          { bubble: "Sáng mai 7 giờ họp thôn" },
          { bubble: "Nhớ mang căn cước" },
        ],
      },
    },
    {
      code: "gui-loi",
      say: "Không quen gõ chữ thì giữ nút micro rồi nói; thả tay là gửi.",
      picture: {
        phone: [
          { bar: "Nhóm của thôn" },
          { bubble: "Tôi sẽ đến", mine: true },
          { button: "Giữ để nói", press: true },
        ],
      },
    },
    {
      code: "giu-nep",
      say: "Trong nhóm không đưa số căn cước, không chuyển tin chưa rõ thật giả.",
      picture: {
        phone: [{ bar: "Nhóm của thôn" }, { bubble: "Số căn cước của tôi…", mine: true }],
        mark: "no",
      },
    },
  ],
};
