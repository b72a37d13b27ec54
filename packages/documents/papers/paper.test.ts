import {
  DEFAULT_TEMPLATES,
  PLACEHOLDERS,
  type Template,
  type TemplateKind,
} from "@toso/domain/papers/template";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toText } from "../write/plain-text.ts";
import { blocksOf } from "./blocks.ts";
import { paperOf } from "./paper.ts";
import { sampleContent } from "./sample-content.ts";
import { valuesOf } from "./values.ts";

const template = (id: string, change: Partial<Template> = {}): Template => ({
  ...DEFAULT_TEMPLATES.find((each) => each.id === id)!,
  ...change,
});
const sample = (id: string) => sampleContent(template(id));

describe("what a content does not say", () => {
  it("shows as dots and is named with its place", () => {
    const { document, findings } = paperOf(template("invitation"), {
      ...sample("invitation"),
      meeting: { ...sample("invitation").meeting!, where: null, chair: null },
    });
    expect(findings).toEqual([
      { place: "Nội dung, đoạn 3", text: "Chưa có “chủ trì”." },
      { place: "Nội dung, đoạn 5", text: "Chưa có “địa điểm”." },
    ]);
    expect(toText(document)).toContain("Địa điểm: …………");
  });

  it("is never a list that silently is not there", () => {
    const { document, findings } = paperOf(template("establish-body"), {
      ...sample("establish-body"),
      teams: [],
    });
    expect(findings).toContainEqual({ place: "Nội dung, đoạn 2", text: "Chưa có “danh sách tổ”." });
    expect(toText(document)).toContain("\n…………\n");
  });

  it("leaves a line of Nơi nhận out that is nothing else", () => {
    const content = sample("plan");
    const { document, findings } = paperOf(template("plan"), {
      ...content,
      office: { ...content.office, superior: null },
    });
    expect(document.recipients[0]).toBe("TT. Đảng ủy, TT. HĐND xã Suối Mây");
    expect(findings).toEqual([{ place: "Nơi nhận, dòng 1", text: "Chưa có “cơ quan cấp trên”." }]);
  });

  it("finds a placeholder that no paper knows", () => {
    const { document, findings } = paperOf(template("notice", { title: "{{thơ}}" }), sample("notice"));
    expect(document.summary).toBe("…………");
    expect(findings).toEqual([{ place: "Trích yếu", text: "Không có chỗ điền nào tên là “{{thơ}}”." }]);
  });
});

it("fills every placeholder that an editor is offered", () => {
  for (const [kind, placeholders] of Object.entries(PLACEHOLDERS) as [
    TemplateKind,
    (typeof PLACEHOLDERS)["plan"],
  ][]) {
    const content = sampleContent(DEFAULT_TEMPLATES.find((each) => each.kind === kind)!);
    const values = valuesOf(kind, {
      ...content,
      office: { ...content.office, district: "huyện Trà Bồng" },
      signer: { authority: [], post: null, name: "Trần Văn Mẫu" },
    });
    for (const { name, block } of placeholders)
      expect(block ? blocksOf(name, content, kind) : values[name], `${kind}: ${name}`).toBeTruthy();
  }
});

it("takes what a person wrote for text: braces in a content stay as they are", () => {
  const { document, findings } = paperOf(template("notice"), {
    ...sample("notice"),
    paragraphs: ["{{xã}} {{lạ}}"],
  });
  expect(toText(document)).toContain("{{xã}} {{lạ}}");
  expect(findings).toEqual([]);
});

/** Whatever an office may type. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "",
    " ",
    "{{",
    "}}",
    "{{}}",
    "{{xã}}",
    "{{danh sách tổ}}",
    "{{lạ}} $& $1",
    "$'",
    "Trà Veo\n",
  ),
);

/** The value with its free texts exchanged for others, its shape kept. */
function retold<T>(value: T, texts: (string | undefined)[]): T {
  const CLOSED = ["id", "kind", "level", "role", "gender", "sign", "date", "day", "from", "to"];
  const others = texts[Symbol.iterator]();
  const next = () => others.next().value;
  return JSON.parse(
    JSON.stringify(value, (key, part) =>
      typeof part === "string" && !CLOSED.includes(key) ? (next() ?? part) : part,
    ),
  );
}

it("makes a paper of any template and content, and tells what is missing", () => {
  const some = fc.array(fc.option(anyText, { nil: undefined, freq: 2 }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(fc.constantFrom(...DEFAULT_TEMPLATES), some, some, (template, words, others) => {
      const content = retold(sampleContent(template), others);
      const { document } = paperOf(retold(template, words), content);
      expect(toText(document).length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

it.each(DEFAULT_TEMPLATES.map(({ id }) => id))("leaves nothing open in %s when all is known", (id) => {
  const { document, findings } = paperOf(template(id), sample(id));
  expect(findings).toEqual([]);
  const text = toText(document);
  expect(text).not.toMatch(/\{\{|…………|undefined|null/);
  if (id !== "list") expect(text.match(/\.\/\./g), "one end").toHaveLength(1);
});

it.each([
  ["establish-body", "1. Tổ công nghệ số cộng đồng thôn Cầu Gỗ"],
  ["establish-body", "- Ông Hồ Văn Sáu, Bí thư Chi bộ, Trưởng thôn, Tổ trưởng, số điện thoại 0912.345.678;"],
  ["establish-body", "- Ông (Bà) Y Mẫu;"],
  ["establish-annex", "1\tÔng Hồ Văn Sáu\tBí thư Chi bộ, Trưởng thôn\tTổ trưởng\t0912.345.678"],
  ["establish-annex", "gồm 01 tổ với 03 thành viên (có danh sách kèm theo)."],
  [
    "reorganise-changes",
    "- Thay thế ông Hồ Văn Sáu (Tổ trưởng) bằng bà Đinh Thị Lan, Trưởng thôn, Tổ trưởng;",
  ],
  ["reorganise-changes", "- Thôi tham gia Tổ: ông (bà) Y Mẫu;"],
  ["reorganise-changes", "- Bổ sung ông Giàng A Páo, Công an viên, Tổ phó."],
  ["reorganise-changes", "thôn Cầu Gỗ (thực hiện từ ngày 01 tháng 12 năm 2026)"],
  [
    "reorganise-changes",
    "Quyết định số 05/QĐ-UBND ngày 09 tháng 8 năm 2022 của Chủ tịch Ủy ban nhân dân xã Suối Mây",
  ],
  [
    "list",
    "(Kèm theo Quyết định số 05/QĐ-UBND ngày 09 tháng 8 năm 2022\ncủa Chủ tịch Ủy ban nhân dân xã Suối Mây)",
  ],
  ["plan", "1\tThôn Cầu Gỗ\t1.200\t80%"],
  ["plan", "2\tThôn Nà Hoa\t–\t90%"],
  ["plan", "\tCộng\t1.200\t–"],
  ["plan", "Số:       /KH-UBND"],
  ["invitation", "Thời gian: 08 giờ 00 phút, thứ Sáu, ngày 13 tháng 11 năm 2026."],
  ["minutes", "Thư ký: Bà Lê Thị Thử - Công chức Văn hóa - Xã hội."],
  [
    "minutes",
    "THƯ KÝ\nLê Thị Thử\nNơi nhận:\n- Thành phần dự họp;\n- Lưu: VT, hồ sơ.\nCHỦ TỌA\nTrần Văn Mẫu",
  ],
])("writes in %s: %s", (id, text) => {
  expect(toText(paperOf(template(id), sample(id)).document)).toContain(text);
});

it.each([
  [[], "Chủ tịch", ["CHỦ TỊCH"]],
  [[{ sign: "TM.", of: "Ủy ban nhân dân" }], "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
  [[{ sign: "KT.", of: "Chủ tịch" }], "Phó Chủ tịch", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
  [
    [
      { sign: "TM.", of: "Ủy ban nhân dân" },
      { sign: "KT.", of: "Chủ tịch" },
    ],
    "Phó Chủ tịch",
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
  ],
  [[{ sign: "TL.", of: "Chủ tịch" }], "Chánh Văn phòng", ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]],
  [[{ sign: "TUQ.", of: "Chủ tịch" }], "Trưởng phòng", ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"]],
  [[{ sign: "Q.", of: "Chủ tịch" }], null, ["Q. CHỦ TỊCH"]],
] as const)("signs by the authority %j", (authority, post, lines) => {
  const signer = { authority: [...authority], post, name: "Bà Trần Thị Mẫu" };
  const { document } = paperOf(template("notice"), { ...sample("notice"), signer });
  expect(toText(document)).toContain(`${lines.join("\n")}\nTrần Thị Mẫu`);
});
