import type { Template, TemplateKind, TemplatePart } from "./template-form.ts";
import { blockIn, PLACEHOLDERS, placeholderKey, placeholdersIn } from "./template-placeholders.ts";

/** Something in a template that would make its papers wrong: where, and what to do. */
export interface Finding {
  /** "Căn cứ, dòng 2". */
  place: string;
  text: string;
}

/** Without it the paper would not say what it is for. */
const NEEDED: Record<TemplateKind, string[][]> = {
  establish: [["danh sách tổ", "bảng danh sách tổ"]],
  reorganise: [["nội dung thay đổi", "danh sách tổ", "bảng danh sách tổ"]],
  list: [["danh sách tổ", "bảng danh sách tổ"]],
  plan: [["bảng giao chỉ tiêu"]],
  report: [["bảng kết quả", "bảng kết quả theo tổ"]],
  notice: [],
  invitation: [["thời gian"], ["địa điểm"]],
  minutes: [["nội dung"]],
};

/**
 * What is wrong with a template, each with its place: unknown placeholders, braces left open, a list inside a
 * sentence, a part that every paper of its kind needs. Empty: papers can be made of it.
 */
export function findingsOf(template: Template): Finding[] {
  const texts = textsOf(template);
  return [
    ...texts.flatMap((each) => placeholderFindings(each, template.kind)),
    ...missingParts(template),
    ...missingPlaceholders(template, texts),
  ];
}

interface Placed {
  place: string;
  text: string;
  /** A paragraph of its own, where a block may stand. */
  alone: boolean;
}

function textsOf(template: Template): Placed[] {
  const line = (place: string, text: string | null): Placed[] =>
    text === null ? [] : [{ place, text, alone: false }];
  const lines = (place: string, all: string[]) =>
    all.flatMap((text, index) => line(`${place}, dòng ${index + 1}`, text));
  const { signer, secretary } = template;
  const signers = [signer, ...(secretary ? [secretary] : [])].flatMap(({ authority, post, name }) => [
    ...authority.map(({ of }) => of),
    post ?? "",
    name ?? "",
  ]);
  return [
    ...line("Trích yếu", template.title),
    ...line("Thẩm quyền ban hành", template.decider),
    ...lines("Kính gửi", template.addressees),
    ...lines("Căn cứ", template.grounds),
    ...partTexts("Nội dung", template.body),
    ...template.annexes.flatMap((annex, index) => [
      ...line(`Phụ lục ${index + 1}, tên`, annex.title),
      ...partTexts(`Phụ lục ${index + 1}`, annex.body),
    ]),
    ...lines("Nơi nhận", template.recipients),
    ...signers.flatMap((text) => line("Người ký", text)),
  ];
}

const partTexts = (place: string, parts: TemplatePart[]): Placed[] =>
  parts.flatMap((part, index) => {
    const where = `${place}, đoạn ${index + 1}`;
    const own =
      part.text === null ? [] : [{ place: where, text: part.text, alone: part.kind === "paragraph" }];
    return part.kind === "article" && part.title !== null
      ? [{ place: where, text: part.title, alone: false }, ...own]
      : own;
  });

function placeholderFindings({ place, text, alone }: Placed, kind: TemplateKind): Finding[] {
  const known = new Map(PLACEHOLDERS[kind].map((each) => [each.name, each]));
  const named = placeholdersIn(text).flatMap((name): Finding[] => {
    const placeholder = known.get(placeholderKey(name));
    if (!placeholder)
      return [{ place, text: `Không có chỗ điền nào tên là “{{${name}}}”.${nearest(name, kind)}` }];
    if (placeholder.block && !(alone && blockIn(text, kind)))
      return [{ place, text: `“{{${placeholder.name}}}” là cả một danh sách: hãy để riêng một đoạn.` }];
    return [];
  });
  const open = text.replace(/\{\{[^{}]*\}\}/g, "");
  return /\{\{|\}\}/.test(open)
    ? [...named, { place, text: "Dấu {{ }} viết chưa đủ: mỗi chỗ điền cần hai dấu mở và hai dấu đóng." }]
    : named;
}

/** "Có phải là {{xã}}?" for a name that shares its words with a known one. */
function nearest(name: string, kind: TemplateKind): string {
  const words = new Set(placeholderKey(name).split(" "));
  const shared = (other: string) => other.split(" ").filter((word) => words.has(word)).length;
  const best = PLACEHOLDERS[kind].toSorted((a, b) => shared(b.name) - shared(a.name))[0];
  return best && shared(best.name) > 0
    ? ` Có phải là “{{${best.name}}}”?`
    : " Hãy chọn trong danh sách chỗ điền.";
}

const DECISIONS: TemplateKind[] = ["establish", "reorganise"];

function missingParts(template: Template): Finding[] {
  const { kind, title, decider, body, recipients, signer } = template;
  const decision = DECISIONS.includes(kind);
  const wants: [boolean, string, string][] = [
    [!title.trim(), "Trích yếu", "Chưa có trích yếu. Hãy viết văn bản nói về việc gì."],
    [decision && !decider?.trim(), "Thẩm quyền ban hành", "Quyết định cần nêu ai quyết định."],
    [decision && template.grounds.length === 0, "Căn cứ", "Quyết định cần ít nhất một căn cứ."],
    [decision && !body.some(({ kind: part }) => part === "article"), "Nội dung", "Quyết định cần có Điều 1."],
    [
      kind !== "list" && !signer.post && signer.authority.length === 0,
      "Người ký",
      "Chưa có chức vụ người ký.",
    ],
    [
      kind !== "list" && !/^\s*-?\s*lưu\s*:/iu.test(recipients.at(-1) ?? ""),
      "Nơi nhận",
      "Dòng cuối của Nơi nhận phải là nơi lưu: “Lưu: VT, …”.",
    ],
    [kind === "minutes" && !template.secretary, "Người ký", "Biên bản cần thư ký ký bên trái."],
    [kind === "list" && template.annexes.length === 0, "Phụ lục", "Danh sách kèm theo cần một phụ lục."],
  ];
  return wants.flatMap(([missing, place, text]) => (missing ? [{ place, text }] : []));
}

function missingPlaceholders({ kind }: Template, texts: Placed[]): Finding[] {
  const used = new Set(texts.flatMap(({ text }) => placeholdersIn(text).map(placeholderKey)));
  return NEEDED[kind].flatMap((either): Finding[] => {
    if (either.some((name) => used.has(name))) return [];
    const names = either.map((name) => `“{{${name}}}”`).join(" hoặc ");
    return [{ place: "Nội dung", text: `Mẫu chưa có chỗ cho ${names}. Hãy thêm một đoạn có chỗ điền ấy.` }];
  });
}
