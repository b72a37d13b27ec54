import type { Guide } from "./guide.ts";

export const scams: Guide = {
  code: "scams",
  title: "Cảnh giác lừa đảo",
  about: "Giữ tiền, giữ mật khẩu của mình",
  glyph: "shield",
  cards: [
    {
      code: "ma-otp",
      say: "Mã gửi về tin nhắn là chìa khóa tiền của mình: không đọc cho bất cứ ai.",
      picture: {
        phone: [{ bar: "Tin nhắn" }, { bubble: "Mã của bạn: 482 915" }, { bubble: "Đọc mã cho tôi" }],
        mark: "no",
      },
    },
    {
      code: "can-bo-khong-doi-tien",
      say: "Công an, cán bộ xã không bao giờ gọi điện đòi chuyển tiền.",
      picture: { things: ["call", "money"], mark: "no" },
    },
    {
      code: "duong-dan-la",
      say: "Đường dẫn lạ gửi đến thì đừng bấm, dù là người quen gửi.",
      picture: {
        phone: [{ bar: "Tin nhắn" }, { bubble: "Nhận quà ở đây" }, { row: "qua-tang.xyz", glyph: "link" }],
        mark: "no",
      },
    },
    {
      code: "ung-dung-la",
      say: "Chỉ tải ứng dụng từ kho của máy; ai bảo cài VNeID bằng đường dẫn là lừa.",
      picture: {
        phone: [
          { bar: "Cài ứng dụng" },
          { row: "vneid.apk", glyph: "link" },
          { button: "Cài đặt", press: true },
        ],
        mark: "no",
      },
    },
    {
      code: "nguoi-quen-vay",
      say: "Người quen nhắn vay tiền thì gọi lại số cũ, nghe đúng giọng rồi hãy tin.",
      picture: { things: ["chat", "call"], mark: "yes" },
    },
    {
      code: "viec-nhe",
      say: "Việc nhẹ lương cao, nạp tiền trước nhận lãi sau: đều là lừa.",
      picture: {
        phone: [{ bar: "Tin nhắn" }, { bubble: "Việc nhẹ, ngày 2 triệu" }, { bubble: "Nạp trước 500.000" }],
        mark: "no",
      },
    },
    {
      code: "lo-mat-tien",
      say: "Lỡ chuyển tiền rồi: gọi ngay ngân hàng để khóa, rồi báo công an xã.",
      picture: { things: ["bank", "officer"], mark: "yes" },
    },
  ],
};
