import type { PaperSigner } from "./template-content.ts";

/**
 * A template (mẫu văn bản): the words of a paper as an office may change them, with placeholders such as `{{xã}}` in
 * any text. Plain data; how it looks follows NĐ 30/2020/NĐ-CP and is not the template's.
 */
export interface Template {
  id: string;
  kind: TemplateKind;
  /** What the office calls it in its list of templates. */
  name: string;
  /** "QĐ-UBND"; null: a paper without a line for its number. */
  symbol: string | null;
  /** Trích yếu. */
  title: string;
  /** Above the grounds of a decision: "Chủ tịch {{cơ quan}}". */
  decider: string | null;
  /** Kính gửi: nobody, one, or several. */
  addressees: string[];
  /** Căn cứ, a line each, with or without its closing mark. */
  grounds: string[];
  body: TemplatePart[];
  annexes: TemplateAnnex[];
  /** Nơi nhận, a line each. The last is "Lưu: VT, …". */
  recipients: string[];
  signer: PaperSigner;
  /** Signs on the left: the secretary of minutes. */
  secretary: PaperSigner | null;
}

export type TemplateKind = keyof typeof TEMPLATE_KINDS;

/** The kinds of paper an office makes, as it calls them. */
export const TEMPLATE_KINDS = {
  establish: "Quyết định thành lập tổ",
  reorganise: "Quyết định kiện toàn tổ",
  list: "Danh sách kèm theo quyết định",
  plan: "Kế hoạch giao chỉ tiêu",
  report: "Báo cáo",
  notice: "Thông báo",
  invitation: "Giấy mời",
  minutes: "Biên bản",
} as const;

/**
 * A paragraph of the text. One that is a single block placeholder (`{{danh sách tổ}}`) stands for what the block makes:
 * headings, lists, a table.
 */
export type TemplatePart =
  /** "Điều 1." is counted by the paper; its title is bold. */
  | { kind: "article"; title: string | null; text: string | null }
  /** I., 1., a) are counted by the paper. */
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph" | "item"; text: string };

export interface TemplateAnnex {
  title: string;
  body: TemplatePart[];
  /** For wide tables. */
  landscape: boolean;
}
