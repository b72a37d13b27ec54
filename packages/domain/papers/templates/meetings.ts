import type { Template, TemplatePart } from "../template-form.ts";

const paragraph = (text: string): TemplatePart => ({ kind: "paragraph", text });
const section = (text: string): TemplatePart => ({ kind: "heading", level: 1, text });
const BY_THE_COMMITTEE = [{ sign: "TM." as const, of: "Ủy ban nhân dân" }];

export const NOTICE: Template = {
  id: "notice",
  kind: "notice",
  name: "Thông báo",
  symbol: "TB-UBND",
  title: "{{trích yếu}}",
  decider: null,
  addressees: [],
  grounds: [],
  body: [
    paragraph(
      "{{cơ quan}} thông báo đến các Tổ công nghệ số cộng đồng và nhân dân trên địa bàn {{xã}} như sau:",
    ),
    paragraph("{{nội dung}}"),
    paragraph(
      "{{cơ quan}} thông báo để các cơ quan, đơn vị, các Tổ công nghệ số cộng đồng và nhân dân biết, thực hiện.",
    ),
  ],
  annexes: [],
  recipients: [
    "TT. Đảng ủy, TT. HĐND {{xã}}",
    "CT, các PCT UBND {{xã}}",
    "Các thôn, tổ dân phố",
    "Các Tổ công nghệ số cộng đồng",
    "Lưu: VT, VHXH",
  ],
  signer: { authority: BY_THE_COMMITTEE, post: "Chủ tịch", name: null },
  secretary: null,
};

export const INVITATION: Template = {
  id: "invitation",
  kind: "invitation",
  name: "Giấy mời họp",
  symbol: "GM-UBND",
  title: "{{cuộc họp}}",
  decider: null,
  addressees: [],
  grounds: [],
  body: [
    paragraph("{{cơ quan}} trân trọng kính mời: {{khách mời}}."),
    paragraph("Tới dự: {{cuộc họp}}."),
    paragraph("Chủ trì: {{chủ trì}}."),
    paragraph("Thời gian: {{thời gian}}."),
    paragraph("Địa điểm: {{địa điểm}}."),
    paragraph("{{nội dung}}"),
    paragraph("Đề nghị đại biểu đến dự đúng thành phần và thời gian để cuộc họp đạt kết quả"),
  ],
  annexes: [],
  recipients: ["Như thành phần mời", "CT, các PCT UBND {{xã}}", "Lưu: VT, VHXH"],
  signer: { authority: BY_THE_COMMITTEE, post: "Chủ tịch", name: null },
  secretary: null,
};

export const MINUTES: Template = {
  id: "minutes",
  kind: "minutes",
  name: "Biên bản họp",
  symbol: "BB-UBND",
  title: "{{cuộc họp}}",
  decider: null,
  addressees: [],
  grounds: [],
  body: [
    paragraph("Thời gian bắt đầu: {{bắt đầu}}."),
    paragraph("Địa điểm: {{địa điểm}}."),
    section("THÀNH PHẦN THAM DỰ"),
    paragraph("Chủ tọa: {{chủ trì}}."),
    paragraph("Thư ký: {{thư ký}}."),
    paragraph("Thành phần dự họp:"),
    paragraph("{{thành phần}}"),
    paragraph("Vắng mặt:"),
    paragraph("{{vắng mặt}}"),
    section("NỘI DUNG"),
    paragraph("{{nội dung}}"),
    section("KẾT LUẬN"),
    paragraph("{{kết luận}}"),
    paragraph(
      "Cuộc họp kết thúc vào {{kết thúc}}. Biên bản đã được đọc lại cho những người dự họp cùng nghe, thống nhất và ký tên.",
    ),
  ],
  annexes: [],
  recipients: ["Thành phần dự họp", "Lưu: VT, hồ sơ"],
  signer: { authority: [], post: "Chủ tọa", name: null },
  secretary: { authority: [], post: "Thư ký", name: null },
};
