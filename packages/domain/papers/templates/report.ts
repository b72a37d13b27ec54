import type { Template, TemplatePart } from "../template-form.ts";

const section = (text: string): TemplatePart => ({ kind: "heading", level: 1, text });
const point = (text: string): TemplatePart => ({ kind: "heading", level: 2, text });
const paragraph = (text: string): TemplatePart => ({ kind: "paragraph", text });

export const REPORT: Template = {
  id: "report",
  kind: "report",
  name: "Báo cáo kết quả hoạt động của các tổ",
  symbol: "BC-UBND",
  title: "Kết quả hoạt động của các Tổ công nghệ số cộng đồng\n{{kỳ}}",
  decider: null,
  addressees: ["{{cơ quan cấp trên}}"],
  grounds: [],
  body: [
    paragraph(
      "{{cơ quan}} báo cáo kết quả hoạt động của các Tổ công nghệ số cộng đồng trên địa bàn {{xã}} {{kỳ}} (số liệu từ ngày {{từ ngày}} đến hết ngày {{đến ngày}}) như sau:",
    ),
    section("KẾT QUẢ THỰC HIỆN"),
    paragraph("{{tổ chưa báo cáo}}"),
    point("Kết quả thực hiện chỉ tiêu"),
    paragraph("{{bảng kết quả}}"),
    point("Tình hình hoạt động của các tổ"),
    paragraph("{{tình hình các tổ}}"),
    section("KHÓ KHĂN, VƯỚNG MẮC"),
    paragraph("{{khó khăn, vướng mắc}}"),
    section("KIẾN NGHỊ VÀ NHIỆM VỤ THỜI GIAN TỚI"),
    point("Kiến nghị, đề xuất"),
    paragraph("{{kiến nghị}}"),
    point("Nhiệm vụ thời gian tới"),
    paragraph("{{nhiệm vụ thời gian tới}}"),
    paragraph(
      "Trên đây là báo cáo kết quả hoạt động của các Tổ công nghệ số cộng đồng trên địa bàn {{xã}} {{kỳ}}, {{cơ quan}} kính báo cáo.",
    ),
  ],
  annexes: [
    {
      title: "Kết quả thực hiện chỉ tiêu theo từng tổ {{kỳ}}",
      body: [paragraph("{{bảng kết quả theo tổ}}")],
      landscape: false,
    },
  ],
  recipients: [
    "Như trên",
    "TT. Đảng ủy, HĐND {{xã}}",
    "CT, các PCT UBND {{xã}}",
    "Các Tổ công nghệ số cộng đồng",
    "Lưu: VT",
  ],
  signer: { authority: [{ sign: "TM.", of: "Ủy ban nhân dân" }], post: "Chủ tịch", name: null },
  secretary: null,
};
