import {
  blockIn,
  type Finding,
  filled,
  type PaperContent,
  type PaperSigner,
  PLACEHOLDERS,
  type Template,
  type TemplateKind,
  type TemplatePart,
} from "@toso/domain/papers/template";
import {
  type Block,
  type DocumentKind,
  KINDS,
  type OfficialDocument,
  type Signer,
} from "../write/official.ts";
import { blocksOf } from "./blocks.ts";
import { valuesOf } from "./values.ts";

export interface Paper {
  document: OfficialDocument;
  /** What the content does not say yet, each with its place; dots stand there. */
  findings: Finding[];
}

const DOCUMENTS: Record<TemplateKind, DocumentKind> = {
  establish: "decision",
  reorganise: "decision",
  list: "decision",
  plan: "plan",
  report: "report",
  notice: "notice",
  invitation: "invitation",
  minutes: "minutes",
};

/** No title stands before a signer's name (NĐ 30/2020/NĐ-CP, Phụ lục I). */
const TITLES = /^\s*(?:ông|bà|đồng chí|đ\/c)\s+/iu;

/** Stands where the content has nothing to say. */
const DOTS = "…………";

/**
 * A template filled with a content, ready to be written as DOCX or PDF (NĐ 30/2020/NĐ-CP). Total: what is unknown shows
 * as dots and is among the findings.
 */
export function paperOf(template: Template, content: PaperContent): Paper {
  const writer = new Writer(template.kind, content);
  const { office, date, number, symbol } = content;
  const kind = DOCUMENTS[template.kind];
  const apart = template.kind === "list" ? content.decision : null;
  const document: OfficialDocument = {
    kind,
    superior: office.superior,
    agency: office.agency,
    number: apart ? apart.number : number,
    symbol: apart ? apart.symbol : symbol,
    place: office.place,
    date: apart ? apart.date : date,
    title: KINDS[kind].title,
    summary: writer.text("Trích yếu", template.title),
    addressees: writer.lines("Kính gửi", template.addressees),
    decider: apart ? apart.by : template.decider && writer.text("Thẩm quyền ban hành", template.decider),
    grounds: writer.lines("Căn cứ", template.grounds),
    body: writer.blocks("Nội dung", template.body),
    recipients: writer.lines("Nơi nhận", template.recipients),
    signer: writer.signer(content.signer ?? template.signer, content.meeting?.chair?.name),
    annexes: template.annexes.flatMap((annex, index) => {
      const place = `Phụ lục ${index + 1}`;
      const body = writer.blocks(place, annex.body);
      return body.length
        ? [{ title: writer.text(place, annex.title), body, landscape: annex.landscape }]
        : [];
    }),
    ...(template.secretary && {
      secretary: writer.signer(template.secretary, content.meeting?.secretary?.name),
    }),
    ...(template.kind === "list" && { annexesOnly: true }),
  };
  return { document, findings: writer.findings };
}

class Writer {
  findings: Finding[] = [];
  private values: Record<string, string | null>;
  private kind: TemplateKind;
  private content: PaperContent;

  constructor(kind: TemplateKind, content: PaperContent) {
    this.kind = kind;
    this.content = content;
    this.values = valuesOf(kind, content);
  }

  text(place: string, text: string): string {
    return filled(text, (key) => this.value(place, key));
  }

  /** A line that is nothing but something unknown is left out. */
  lines(place: string, texts: string[]): string[] {
    return texts
      .map((text, index) => this.text(`${place}, dòng ${index + 1}`, text))
      .filter((text) => text !== DOTS);
  }

  blocks(place: string, parts: TemplatePart[]): Block[] {
    return parts.flatMap((part, index) => this.part(`${place}, đoạn ${index + 1}`, part));
  }

  /** Minutes are signed by who chaired and who wrote, unless others are named. */
  signer({ authority, post, name }: PaperSigner, inMeeting: string | undefined): Signer {
    const lines = [...authority.map(({ sign, of }) => `${sign} ${of}`), ...(post ? [post] : [])];
    const named = (name ?? (this.kind === "minutes" ? inMeeting : null) ?? null)?.replace(TITLES, "");
    return {
      authority: lines.map((line) => this.text("Người ký", line)),
      name: named ? this.text("Người ký", named) : null,
    };
  }

  private part(place: string, part: TemplatePart): Block[] {
    const block = part.kind === "paragraph" ? blockIn(part.text, this.kind) : null;
    if (block) return this.block(place, block);
    if (part.kind === "article") {
      const { title, text } = part;
      return [
        { kind: "article", title: title && this.text(place, title), text: text && this.text(place, text) },
      ];
    }
    return [{ ...part, text: this.text(place, part.text) }];
  }

  private block(place: string, name: string): Block[] {
    const blocks = blocksOf(name, this.content, this.kind);
    if (blocks) return blocks;
    this.missing(place, name);
    return [{ kind: "paragraph", text: DOTS }];
  }

  private value(place: string, key: string): string {
    const value = this.values[key];
    if (value?.trim()) return value;
    this.missing(place, key);
    return DOTS;
  }

  private missing(place: string, key: string): void {
    const known = PLACEHOLDERS[this.kind].some(({ name }) => name === key);
    const text = known ? `Chưa có “${key}”.` : `Không có chỗ điền nào tên là “{{${key}}}”.`;
    if (!this.findings.some((one) => one.place === place && one.text === text))
      this.findings.push({ place, text });
  }
}
