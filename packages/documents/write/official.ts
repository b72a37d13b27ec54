/**
 * The model of an official Vietnamese document (Nghị định 30/2020/NĐ-CP). It says what stands in the
 * document; how it looks is in layout.ts, and both renderers (docx.ts, pdf.ts) follow that.
 *
 * In `superior`, `agency`, `summary`, an annex's title and table cells "\n" is a line break that the
 * author wants; anywhere else it reads as a space.
 */
export interface OfficialDocument {
  kind: DocumentKind;
  /** The body above the issuing one, e.g. "Ủy ban nhân dân huyện Trà Bồng". */
  superior: string | null;
  /** The issuing body, e.g. "Ủy ban nhân dân xã Trà Xinh". Written in capitals by the renderers. */
  agency: string;
  /** From the register of documents: "5" is written "05". A draft has none: "Số:      /BC-UBND". */
  number: string | null;
  /** e.g. "BC-UBND". Without one the document has no line for its number. */
  symbol: string | null;
  /** Where it is issued, e.g. "Trà Xinh". */
  place: string;
  /** "2026-11-16". A draft leaves open what it does not know: "2026-11", "2026" or null. */
  date: string | null;
  /** "BÁO CÁO"; see `KINDS`. Ignored for a letter, whose summary stands under its number. */
  title: string;
  /** Trích yếu: what it is about. */
  summary: string;
  /** Kính gửi: nobody, one, or several receivers. */
  addressees: string[];
  /** Who decides, above the grounds of a decision: "Chủ tịch Ủy ban nhân dân xã Trà Xinh". */
  decider: string | null;
  /** Căn cứ: one line each, with or without its closing mark. */
  grounds: string[];
  body: Block[];
  /** Nơi nhận: one line each, without dash and mark. The last is "Lưu: VT, …". */
  recipients: string[];
  signer: Signer;
  /** Signs on the left, as the secretary of minutes does; the recipients then stand below. */
  secretary?: Signer;
  annexes: Annex[];
  /** The text was issued apart: only what is appended to it is written. */
  annexesOnly?: boolean;
}

export interface Signer {
  /** Authority and post, a line each: ["TM. Ủy ban nhân dân", "Chủ tịch"]. */
  authority: string[];
  name: string | null;
}

export interface Annex {
  title: string;
  body: Block[];
  /** For wide tables. */
  landscape?: boolean;
}

export type Block =
  /** Numbered by the renderers: I., 1., a). A level starts again under each heading above it. */
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  /** Numbered through the document: "Điều 1. title" in bold, then the text. */
  | { kind: "article"; title: string | null; text: Text | null }
  | { kind: "paragraph"; text: Text }
  | { kind: "item"; text: Text; mark?: string }
  /** A small line under a table. */
  | { kind: "note"; text: Text }
  | Table;

/** Plain text, or spans where a part of it is bold or italic. */
export type Text = string | Span[];

export interface Span {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** Not broken over two lines: a person's name. The PDF keeps to it. */
  together?: boolean;
}

export interface Table {
  kind: "table";
  columns: Column[];
  /** The header's rows, repeated on each page. */
  head: Cell[][];
  rows: Cell[][];
  /** A last row in bold. */
  total?: Cell[];
}

export interface Column {
  /** Its share of the width of the page, in any measure. */
  width: number;
  align: "left" | "center" | "right";
}

export type Cell = string | SpannedCell;

export interface SpannedCell {
  text: string;
  /** How many columns and rows it covers. A row does not list the places covered from above. */
  columns?: number;
  rows?: number;
  align?: Column["align"];
  bold?: boolean;
  italic?: boolean;
}

/** Title and abbreviation of the kinds (NĐ 30/2020/NĐ-CP, Phụ lục III). A letter has neither. */
export const KINDS = {
  decision: { title: "Quyết định", symbol: "QĐ" },
  report: { title: "Báo cáo", symbol: "BC" },
  plan: { title: "Kế hoạch", symbol: "KH" },
  notice: { title: "Thông báo", symbol: "TB" },
  proposal: { title: "Tờ trình", symbol: "TTr" },
  minutes: { title: "Biên bản", symbol: "BB" },
  invitation: { title: "Giấy mời", symbol: "GM" },
  programme: { title: "Chương trình", symbol: "CTr" },
  guide: { title: "Hướng dẫn", symbol: "HD" },
  letter: { title: "", symbol: "" },
} as const;

export type DocumentKind = keyof typeof KINDS;
