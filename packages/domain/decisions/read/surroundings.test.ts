import { expect, test } from "vitest";
import { readDecision } from "./decision.ts";
import { composeDocument } from "./document.ts";
import { plainDecision } from "./plain.ts";

function read(lines: { grounds?: string[]; body?: string[]; closing?: string[]; summary?: string }) {
  const text = [
    "UBND XÃ TRÀ LÂM",
    "QUYẾT ĐỊNH",
    lines.summary ?? "Về việc thành lập Tổ công nghệ số cộng đồng",
    ...(lines.grounds ?? []),
    "QUYẾT ĐỊNH:",
    ...(lines.body ?? []),
    ...(lines.closing ?? []),
  ];
  const drafts = text.map((line) => ({ kind: "paragraph" as const, text: line }));
  const document = composeDocument(drafts, "docx", false);
  return { document, decision: readDecision(document), plain: plainDecision(readDecision(document)) };
}

test("a document that says nothing of them has no grounds, recipients, executors and earlier decision", () => {
  expect(read({}).plain).toMatchObject({ grounds: [], recipients: [], executors: [], amends: null });
});

test("a ground that is no document has only its words", () => {
  expect(read({ grounds: ["Xét đề nghị của Trưởng phòng Văn hóa - Xã hội."] }).plain.grounds).toEqual([
    {
      text: "Xét đề nghị của Trưởng phòng Văn hóa - Xã hội",
      kind: null,
      number: null,
      date: null,
      issuer: null,
    },
  ]);
});

test.each([
  ["Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;", "Luật", "72/2025/QH15", null, null],
  [
    "Căn cứ Công văn số 820/BTTTT-THH của Bộ Thông tin và Truyền thông ngày 09/3/2022 về việc hướng dẫn;",
    "Công văn",
    "820/BTTTT-THH",
    "2022-03-09",
    "Bộ Thông tin và Truyền thông",
  ],
  [
    "Căn cứ Kế hoạch số 20/KH-UBND ngày 30 tháng 01 năm 2024 của UBND huyện Phú Bình, tỉnh Long Sơn;",
    "Kế hoạch",
    "20/KH-UBND",
    "2024-01-30",
    "UBND huyện Phú Bình, tỉnh Long Sơn",
  ],
])("ground %s", (line, kind, number, date, issuer) => {
  expect(read({ grounds: [line] }).plain.grounds).toEqual([
    { text: line.replace(/;$/, ""), kind, number, date, issuer },
  ]);
});

test("two laws on one line are two grounds, each pointing to its words", () => {
  const { document, decision } = read({
    grounds: [
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ ngày 22/11/2019;",
    ],
  });
  expect(decision.grounds.map(({ value }) => [value.kind, value.date, value.issuer])).toEqual([
    ["Luật", "2015-06-19", null],
    ["Luật", "2019-11-22", null],
  ]);
  for (const { value, source } of decision.grounds)
    expect(document.text.slice(source!.start, source!.end)).toBe(value.text);
});

test("recipients end before the signature, and where a copy is kept is none", () => {
  const closing = [
    "Nơi nhận:",
    "- Như Điều 4;",
    "- CT, PCT UBND xã;",
    "- Lưu: VT.",
    "CHỦ TỊCH",
    "Đinh Văn Lem",
  ];
  expect(read({ closing }).plain.recipients).toEqual(["Như Điều 4", "CT, PCT UBND xã"]);
});

test.each([
  ["Điều 3. Quyết định có hiệu lực thi hành kể từ ngày ký.", []],
  ["Điều 3. Các ông, bà có tên tại Điều 1, Điều 2 thi hành./.", ["Các ông, bà có tên tại Điều 1, Điều 2"]],
  [
    "Điều 3. Quyết định có hiệu lực từ ngày ký. Văn phòng HĐND và UBND xã; các ban, ngành liên quan và các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
    ["Văn phòng HĐND và UBND xã", "các ban, ngành liên quan", "các cá nhân có tên tại Điều 1"],
  ],
])("who carries it out: %s", (line, executors) => {
  expect(read({ body: [line] }).plain.executors).toEqual(executors);
});

test("the decision that is amended or replaced, its date also from the ground of the same number", () => {
  const summary = "Về việc kiện toàn Tổ công nghệ số cộng đồng";
  const person = "a) Thôn Trà Veo: thay thế ông Hồ Văn Sáu bằng bà Hồ Thị Bé.";
  expect(
    read({ summary, body: ["Điều 1. Sửa đổi Điều 1 Quyết định số 51/QĐ-UBND như sau:", person] }).plain,
  ).toMatchObject({ amends: { way: "amends", number: "51/QĐ-UBND", date: null } });
  expect(
    read({
      summary,
      grounds: ["Căn cứ Quyết định số 51/QĐ-UBND ngày 15/6/2022 của UBND xã Trà Lâm;"],
      body: ["Điều 1. Như sau:", person, "Điều 2. Quyết định này thay thế Quyết định số 51/QĐ-UBND."],
    }).plain.amends,
  ).toEqual({ way: "replaces", number: "51/QĐ-UBND", date: "2022-06-15", issuer: "UBND xã Trà Lâm" });
});
