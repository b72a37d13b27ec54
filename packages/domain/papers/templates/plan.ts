import type { Template, TemplatePart } from "../template-form.ts";
import { LITERACY, PROGRAMME } from "./grounds.ts";

const section = (text: string): TemplatePart => ({ kind: "heading", level: 1, text });
const point = (text: string): TemplatePart => ({ kind: "heading", level: 2, text });
const item = (text: string): TemplatePart => ({ kind: "item", text });
const paragraph = (text: string): TemplatePart => ({ kind: "paragraph", text });

export const PLAN: Template = {
  id: "plan",
  kind: "plan",
  name: "Kế hoạch giao chỉ tiêu cho các tổ",
  symbol: "KH-UBND",
  title: "Giao chỉ tiêu cho các Tổ công nghệ số cộng đồng\ntrên địa bàn {{xã}} {{kỳ}}",
  decider: null,
  addressees: [],
  grounds: [],
  body: [
    paragraph(
      `${PROGRAMME}; ${LITERACY.replace("Căn cứ", "thực hiện")}, {{cơ quan}} ban hành Kế hoạch giao chỉ tiêu cho các Tổ công nghệ số cộng đồng {{kỳ}} như sau:`,
    ),
    section("MỤC ĐÍCH, YÊU CẦU"),
    item(
      "Giao chỉ tiêu cụ thể cho từng Tổ công nghệ số cộng đồng để trực tiếp hướng dẫn các hộ gia đình trên địa bàn sử dụng các nền tảng số, dịch vụ số thiết yếu.",
    ),
    item(
      "Chỉ tiêu phù hợp với điều kiện của từng thôn; kết quả được ghi nhận đúng thực tế, mỗi hộ chỉ tính một lần cho mỗi chỉ tiêu.",
    ),
    section("CHỈ TIÊU"),
    paragraph(
      "Giao {{số chỉ tiêu}} chỉ tiêu cho {{số tổ}} Tổ công nghệ số cộng đồng, thực hiện từ ngày {{từ ngày}} đến hết ngày {{đến ngày}} (chi tiết tại Phụ lục kèm theo).",
    ),
    section("NỘI DUNG, GIẢI PHÁP"),
    item(
      "Tuyên truyền, vận động từng hộ gia đình; hướng dẫn, làm mẫu tại nhà, tại nhà văn hóa thôn và Trung tâm Phục vụ hành chính công xã; quan tâm người cao tuổi, hộ chưa có điện thoại thông minh, người chưa thạo tiếng phổ thông.",
    ),
    item(
      "Ghi kết quả ngay sau mỗi lượt hướng dẫn; hẹn ngày đến lại với người chưa tự sử dụng được; chia sẻ cách làm hay giữa các tổ.",
    ),
    paragraph("{{nội dung}}"),
    section("TỔ CHỨC THỰC HIỆN"),
    point("Các Tổ công nghệ số cộng đồng"),
    paragraph(
      "Phân công thành viên phụ trách từng hộ; trực tiếp hướng dẫn, ghi kết quả từng lượt hướng dẫn; báo cáo kết quả và khó khăn, vướng mắc theo kỳ.",
    ),
    point("Phòng Văn hóa - Xã hội"),
    paragraph(
      "Theo dõi, đôn đốc, hướng dẫn các tổ; tổng hợp kết quả, tham mưu {{cơ quan}} trả lời, xử lý khó khăn, vướng mắc và khen thưởng tổ có thành tích.",
    ),
    point("Trưởng các thôn, tổ dân phố"),
    paragraph("Vận động các hộ gia đình tham gia, tạo điều kiện để tổ hoàn thành chỉ tiêu được giao."),
    paragraph(
      "Trên đây là Kế hoạch giao chỉ tiêu cho các Tổ công nghệ số cộng đồng {{kỳ}}; trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các tổ phản ánh kịp thời về {{cơ quan}} để xem xét, giải quyết.",
    ),
  ],
  annexes: [
    {
      title: "Chỉ tiêu giao cho các Tổ công nghệ số cộng đồng\n{{kỳ}}",
      body: [paragraph("{{bảng giao chỉ tiêu}}")],
      landscape: true,
    },
  ],
  recipients: [
    "{{cơ quan cấp trên}}",
    "TT. Đảng ủy, TT. HĐND {{xã}}",
    "CT, các PCT UBND {{xã}}",
    "Phòng Văn hóa - Xã hội",
    "Các Tổ công nghệ số cộng đồng",
    "Lưu: VT, VHXH",
  ],
  signer: { authority: [{ sign: "TM.", of: "Ủy ban nhân dân" }], post: "Chủ tịch", name: null },
  secretary: null,
};
