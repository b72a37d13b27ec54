import type { TemplateKind } from "./template-form.ts";

/** A word in double braces that a paper's content fills. */
export interface Placeholder {
  name: string;
  /** What stands there, in one line for the office. */
  means: string;
  /** A list or table: stands alone in its paragraph. */
  block: boolean;
}

const text = (name: string, means: string): Placeholder => ({ name, means, block: false });
const block = (name: string, means: string): Placeholder => ({ name, means, block: true });

const OFFICE = [
  text("xã", "Tên xã, phường hoặc đặc khu, có cả loại: “xã Trà Xinh”"),
  text("địa bàn", "Xã cùng huyện (nếu có) và tỉnh: “xã Trà Xinh, tỉnh Quảng Ngãi”"),
  text("cơ quan", "Cơ quan ban hành: “Ủy ban nhân dân xã Trà Xinh”"),
  text("cơ quan cấp trên", "Cơ quan cấp trên trực tiếp: “Ủy ban nhân dân tỉnh Quảng Ngãi”"),
  text("huyện", "Tên huyện, chỉ dùng cho văn bản trước ngày 01/7/2025"),
  text("tỉnh", "Tên tỉnh hoặc thành phố: “tỉnh Quảng Ngãi”"),
  text("nơi ban hành", "Địa danh ở dòng ngày tháng: “Trà Xinh”"),
  text("ngày ban hành", "Ngày ký: “ngày 09 tháng 8 năm 2026”; bản dự thảo để trống"),
  text("năm", "Năm ký văn bản"),
  text("người ký", "Họ và tên người ký"),
];

const SUBJECT = text("trích yếu", "Văn bản nói về việc gì, nhập khi soạn");

const TEAMS = [
  text("số tổ", "Có bao nhiêu tổ: “03”"),
  text("số thành viên", "Có bao nhiêu lượt thành viên trong các tổ: “09”"),
  text("các thôn", "Tên các thôn có tổ: “thôn Trà Veo, thôn Trà Ôi và thôn Trà Kem”"),
  block("danh sách tổ", "Từng tổ với thành viên, mỗi người một dòng"),
  block("bảng danh sách tổ", "Bảng: STT, họ và tên, chức vụ, nhiệm vụ trong tổ, số điện thoại"),
];

const DECISION = text("quyết định trước", "Số, ngày, người ban hành của quyết định đã có về các tổ");
const PERIOD = [
  text("kỳ", "Tên kỳ: “tháng 11 năm 2026”"),
  text("từ ngày", "Ngày đầu của kỳ: “15/10/2026”"),
  text("đến ngày", "Ngày cuối của kỳ: “14/11/2026”"),
];
const FREE = block("nội dung", "Nội dung nhập khi soạn, mỗi dòng một đoạn");

const MEETING = [
  SUBJECT,
  text("cuộc họp", "Tên cuộc họp, hội nghị"),
  text("thời gian", "Giờ, thứ và ngày họp: “08 giờ 00 phút, thứ Sáu, ngày 13 tháng 11 năm 2026”"),
  text("địa điểm", "Nơi họp: “Nhà văn hóa thôn Trà Veo”"),
  text("chủ trì", "Chức vụ và họ tên người chủ trì"),
  FREE,
];

/** What each kind of paper may name, in the order an editor offers it. */
export const PLACEHOLDERS: Record<TemplateKind, Placeholder[]> = {
  establish: [...TEAMS, ...OFFICE],
  reorganise: [
    DECISION,
    text("số tổ thay đổi", "Có bao nhiêu tổ thay đổi thành viên: “02”"),
    block("nội dung thay đổi", "Từng tổ: ai được thay thế, ai thôi tham gia, ai được bổ sung, từ ngày nào"),
    ...TEAMS,
    ...OFFICE,
  ],
  list: [...TEAMS, DECISION, ...OFFICE],
  plan: [
    ...PERIOD,
    text("số tổ", "Có bao nhiêu tổ được giao chỉ tiêu: “03”"),
    text("số chỉ tiêu", "Có bao nhiêu chỉ tiêu: “05”"),
    block("bảng giao chỉ tiêu", "Bảng: mỗi tổ một dòng, mỗi chỉ tiêu một cột"),
    FREE,
    SUBJECT,
    ...OFFICE,
  ],
  report: [
    ...PERIOD,
    block("tổ chưa báo cáo", "Câu nêu tên các tổ chưa có báo cáo được duyệt; không có thì bỏ"),
    block("bảng kết quả", "Bảng kết quả chung: mỗi chỉ tiêu một dòng"),
    block("bảng kết quả theo tổ", "Bảng kết quả từng tổ, thường đặt ở phụ lục"),
    block("tình hình các tổ", "Phần lời trong báo cáo của từng tổ"),
    block("khó khăn, vướng mắc", "Khó khăn các tổ nêu và trả lời của xã"),
    block("kiến nghị", "Kiến nghị, đề xuất với cấp trên"),
    block("nhiệm vụ thời gian tới", "Nhiệm vụ của kỳ sau; không nhập thì nêu chỉ tiêu chưa đạt"),
    ...OFFICE,
  ],
  notice: [SUBJECT, FREE, ...OFFICE],
  invitation: [text("khách mời", "Những người được mời, nối bằng dấu chấm phẩy"), ...MEETING, ...OFFICE],
  minutes: [
    ...MEETING,
    text("bắt đầu", "Giờ và ngày bắt đầu"),
    text("kết thúc", "Giờ và ngày kết thúc"),
    text("thư ký", "Chức vụ và họ tên thư ký"),
    block("thành phần", "Những người dự họp, mỗi người một dòng"),
    block("vắng mặt", "Những người vắng mặt; không có thì ghi “Không.”"),
    block("kết luận", "Kết luận, mỗi dòng một đoạn"),
    ...OFFICE,
  ],
};

const IN_BRACES = /\{\{([^{}]*)\}\}/g;

/** `"{{ Xã }}"` → "xã": names are compared without regard to capitals and spaces around. */
export const placeholderKey = (name: string): string =>
  name.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase("vi");

/** The names in braces of a text, in their order, as written. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(IN_BRACES)].map(([, name]) => name!.trim());

/** The text with each placeholder given to `say`; what it answers stands there as plain text. */
export const filled = (text: string, say: (key: string) => string): string =>
  text.replace(IN_BRACES, (_, name: string) => say(placeholderKey(name)));

/** The block that a paragraph stands for: "{{danh sách tổ}}" alone → "danh sách tổ"; else null. */
export function blockIn(text: string, kind: TemplateKind): string | null {
  const [, only] = /^\s*\{\{([^{}]*)\}\}[\s.;]*$/.exec(text) ?? [];
  const key = only === undefined ? null : placeholderKey(only);
  return PLACEHOLDERS[kind].some(({ name, block }) => block && name === key) ? key : null;
}
