import { describe, expect, it } from "vitest";
import { DEFAULT_TEMPLATES, findingsOf, PLACEHOLDERS, TEMPLATE_KINDS, type Template } from "./template.ts";
import { blockIn, filled } from "./template-placeholders.ts";

const template = (change: Partial<Template>): Template => ({ ...DEFAULT_TEMPLATES[0]!, ...change });
const said = (change: Partial<Template>) =>
  findingsOf(template(change)).map(({ place, text }) => `${place}: ${text}`);

describe("what is wrong with a template", () => {
  it("names an unknown placeholder with its place and the nearest known one", () => {
    expect(said({ title: "Thành lập tổ tại {{tên xã}}" })).toEqual([
      "Trích yếu: Không có chỗ điền nào tên là “{{tên xã}}”. Có phải là “{{xã}}”?",
    ]);
    expect(said({ recipients: ["{{abc}}", "Lưu: VT"] })).toEqual([
      "Nơi nhận, dòng 1: Không có chỗ điền nào tên là “{{abc}}”. Hãy chọn trong danh sách chỗ điền.",
    ]);
  });

  it("refuses a placeholder of another kind of paper", () => {
    expect(said({ grounds: ["Căn cứ {{cuộc họp}}"] })[0]).toMatch(/^Căn cứ, dòng 1: Không có chỗ điền/);
  });

  it("finds braces that are not closed", () => {
    expect(said({ title: "Thành lập tổ tại {{xã" })).toEqual([
      "Trích yếu: Dấu {{ }} viết chưa đủ: mỗi chỗ điền cần hai dấu mở và hai dấu đóng.",
    ]);
  });

  it("wants a list in a paragraph of its own", () => {
    const body = [{ kind: "article" as const, title: null, text: "Gồm {{danh sách tổ}} như sau" }];
    expect(said({ body })).toEqual([
      "Nội dung, đoạn 1: “{{danh sách tổ}}” là cả một danh sách: hãy để riêng một đoạn.",
    ]);
  });

  it("wants the teams in a decision that establishes them", () => {
    const body = [{ kind: "article" as const, title: null, text: "Thành lập tổ." }];
    expect(said({ body })).toEqual([
      "Nội dung: Mẫu chưa có chỗ cho “{{danh sách tổ}}” hoặc “{{bảng danh sách tổ}}”. Hãy thêm một đoạn có chỗ điền ấy.",
    ]);
  });

  it.each([
    [{ title: " " }, "Trích yếu"],
    [{ decider: null }, "Thẩm quyền ban hành"],
    [{ grounds: [] }, "Căn cứ"],
    [{ signer: { authority: [], post: null, name: null } }, "Người ký"],
    [{ recipients: ["Như Điều 4"] }, "Nơi nhận"],
  ] as [Partial<Template>, string][])("wants what the decree asks for: %j", (change, place) => {
    expect(findingsOf(template(change)).map((finding) => finding.place)).toEqual([place]);
  });
});

it("starts every office with a template of each kind, in which nothing is wrong", () => {
  expect(new Set(DEFAULT_TEMPLATES.map(({ kind }) => kind))).toEqual(new Set(Object.keys(TEMPLATE_KINDS)));
  expect(new Set(DEFAULT_TEMPLATES.map(({ id }) => id)).size).toBe(DEFAULT_TEMPLATES.length);
  for (const each of DEFAULT_TEMPLATES) expect(findingsOf(each), each.id).toEqual([]);
});

it("keeps templates plain data", () => {
  expect(JSON.parse(JSON.stringify(DEFAULT_TEMPLATES))).toEqual(DEFAULT_TEMPLATES);
});

it("explains each placeholder once", () => {
  for (const [kind, placeholders] of Object.entries(PLACEHOLDERS)) {
    const names = placeholders.map(({ name }) => name);
    expect(new Set(names).size, kind).toBe(names.length);
    expect(placeholders.every(({ means }) => means.length > 10)).toBe(true);
  }
});

it("reads names without regard to capitals and spaces, and never fills what a value brings", () => {
  expect(filled("tại {{ Xã }} ({{năm}})", (key) => (key === "xã" ? "{{năm}}" : "2026"))).toBe(
    "tại {{năm}} (2026)",
  );
  expect(blockIn(" {{Danh sách  tổ}}. ", "establish")).toBe("danh sách tổ");
  expect(blockIn("Gồm {{danh sách tổ}}", "establish")).toBe(null);
});
