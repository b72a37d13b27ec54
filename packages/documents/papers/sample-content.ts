import {
  blankContent,
  type PaperContent,
  type PaperMember,
  type Template,
} from "@toso/domain/papers/template";

const person = (name: string, more: Partial<PaperMember> = {}): PaperMember => ({
  name,
  gender: null,
  positions: [],
  role: null,
  phone: null,
  ...more,
});
const LEADER = person("Hồ Văn Sáu", {
  gender: "male",
  positions: ["Bí thư Chi bộ", "Trưởng thôn"],
  role: "leader",
  phone: "0912345678",
});
const SUCCESSOR = person("Đinh Thị Lan", { gender: "female", positions: ["Trưởng thôn"], role: "leader" });
const hamlet = { level: "hamlet" as const, hamlet: { type: "thôn", name: "Cầu Gỗ" } };
const period = { label: "tháng 11 năm 2026", from: "2026-10-15", to: "2026-11-14" };
const team = "Tổ công nghệ số cộng đồng thôn Cầu Gỗ";

/** An invented commune in which there is something for every placeholder, to try templates with. */
const SAMPLE: PaperContent = {
  ...blankContent(
    {
      agency: "Ủy ban nhân dân xã Suối Mây",
      superior: "Ủy ban nhân dân tỉnh Quảng Ngãi",
      place: "Suối Mây",
      commune: "xã Suối Mây",
      district: null,
      province: "tỉnh Quảng Ngãi",
    },
    null,
  ),
  date: "2026-11-09",
  subject: "Tổ chức hướng dẫn người dân sử dụng dịch vụ công trực tuyến",
  teams: [
    {
      ...hamlet,
      members: [LEADER, person("Y Mẫu"), person("H'Lan Niê", { gender: "female", role: "member" })],
    },
  ],
  decision: {
    number: "5",
    symbol: "QĐ-UBND",
    date: "2022-08-09",
    by: "Chủ tịch Ủy ban nhân dân xã Suối Mây",
    about: "về việc thành lập các Tổ công nghệ số cộng đồng",
  },
  changes: [
    {
      team: hamlet,
      replace: [{ out: LEADER, by: SUCCESSOR }],
      remove: [person("Y Mẫu")],
      add: [person("Giàng A Páo", { gender: "male", positions: ["Công an viên"], role: "deputy" })],
      from: "2026-12-01",
    },
  ],
  targets: {
    period,
    indicators: [
      { name: "Hộ có người dùng VNeID mức 2", unit: "hộ" },
      { name: "Hộ có trong nhóm Zalo", unit: "%", share: true },
    ],
    teams: [
      { name: team, amounts: [1200, 80] },
      { name: "Tổ công nghệ số cộng đồng thôn Nà Hoa", amounts: [null, 90] },
    ],
  },
  report: {
    period,
    rows: [
      { name: "Hộ có người dùng VNeID", unit: "hộ", teams: [{ team, figure: { target: 120, result: 80 } }] },
    ],
    narratives: [{ team, text: "Đã hướng dẫn tại nhà văn hóa thôn." }],
    difficulties: [{ team, text: "Sóng di động yếu.", answer: null }],
    missing: ["Tổ công nghệ số cộng đồng thôn Nà Hoa"],
    proposals: ["Đề nghị lắp thêm trạm phát sóng."],
    tasks: [],
  },
  meeting: {
    name: "Họp giao ban các Tổ công nghệ số cộng đồng tháng 11 năm 2026",
    day: "2026-11-13",
    starts: "08:00",
    ends: "10:30",
    where: "Hội trường Ủy ban nhân dân xã Suối Mây",
    chair: { name: "Ông Trần Văn Mẫu", post: "Phó Chủ tịch Ủy ban nhân dân xã" },
    secretary: { name: "Bà Lê Thị Thử", post: "Công chức Văn hóa - Xã hội" },
    people: ["Thường trực Đảng ủy xã", "Tổ trưởng các Tổ công nghệ số cộng đồng"],
    absent: [],
  },
  paragraphs: ["Tổ chức hướng dẫn tại nhà văn hóa các thôn vào chiều thứ Ba hằng tuần."],
  conclusions: ["Các tổ hoàn thành chỉ tiêu trước ngày 30/11/2026."],
};

/** The sample for one template: its symbol, and its signer with a name. */
export const sampleContent = (template: Template): PaperContent => ({
  ...SAMPLE,
  symbol: template.symbol,
  signer: template.kind === "minutes" ? null : { ...template.signer, name: "Trần Văn Mẫu" },
});
