import type { Guide } from "./guide.ts";

export const health: Guide = {
  code: "health",
  title: "Sổ sức khỏe điện tử",
  about: "Đi khám không cần mang sổ giấy",
  glyph: "health",
  cards: [
    {
      code: "mo-vneid",
      say: "Mở VNeID và đăng nhập; Sổ sức khỏe nằm ngay trong đó.",
      picture: { phone: [{ bar: "VNeID" }, { glyph: "id" }, { button: "Đăng nhập", press: true }] },
    },
    {
      code: "chon-so",
      say: "Bấm Sổ sức khỏe điện tử.",
      picture: {
        phone: [
          { bar: "VNeID" },
          { row: "Ví giấy tờ", glyph: "wallet" },
          { row: "Sổ sức khỏe", glyph: "health", press: true },
        ],
      },
    },
    {
      code: "dong-y",
      say: "Đọc kỹ, rồi bấm Đồng ý để bệnh viện đưa kết quả khám vào sổ.",
      picture: { phone: [{ bar: "Sổ sức khỏe" }, { glyph: "document" }, { button: "Đồng ý", press: true }] },
    },
    {
      code: "go-ma",
      say: "Gõ mã 6 số của VNeID để mở sổ.",
      picture: {
        phone: [{ bar: "Sổ sức khỏe" }, { glyph: "lock" }, { boxes: 6 }, { button: "Mở sổ", press: true }],
      },
    },
    {
      code: "di-kham",
      say: "Đi khám, đưa màn hình căn cước hoặc thẻ bảo hiểm y tế cho người đón tiếp.",
      picture: { phone: [{ bar: "Bảo hiểm y tế" }, { glyph: "health" }, { glyph: "qr" }], mark: "yes" },
    },
    {
      code: "xem-lai",
      say: "Về nhà mở sổ xem lại kết quả khám, đơn thuốc, lịch tiêm của con.",
      picture: {
        phone: [
          { bar: "Sổ sức khỏe" },
          { row: "Lần khám", glyph: "document" },
          { row: "Đơn thuốc", glyph: "health", press: true },
          { row: "Tiêm chủng", glyph: "shield" },
        ],
      },
    },
  ],
};
