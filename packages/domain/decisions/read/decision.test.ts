import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../words/fold.ts";
import { readDecision } from "./decision.ts";
import { composeDocument, type TextDocument } from "./document.ts";
import type { Found } from "./found.ts";
import { properName } from "./names.ts";
import { plainDecision } from "./plain.ts";

/** A decision of an invented commune around the lines under test. */
function decision(body: string, summary = "Về việc thành lập Tổ công nghệ số cộng đồng"): TextDocument {
  const text = `UBND HUYỆN SƠN LINH
UBND XÃ TRÀ LÂM
Số: 12/QĐ-UBND
Trà Lâm, ngày 05 tháng 7 năm 2022

QUYẾT ĐỊNH
${summary}

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TRÀ LÂM
Căn cứ Luật Tổ chức chính quyền địa phương;
QUYẾT ĐỊNH:
Điều 1. Nay quyết định như sau:
${body}
Điều 2. Quyết định có hiệu lực kể từ ngày ký./.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Đinh Văn Lem`;
  return textDocument(text);
}

function textDocument(text: string): TextDocument {
  return composeDocument(
    text.split("\n").map((line) => ({ kind: "paragraph" as const, text: line })),
    "txt",
    true,
  );
}

const read = (body: string, summary?: string) => plainDecision(readDecision(decision(body, summary)));

const heading = "1. Tổ công nghệ số cộng đồng thôn Trà Veo:\n";

test("the letterhead", () => {
  const { decision: head, units } = read(`${heading}- Ông Hồ Văn Sáu, Trưởng thôn`);
  expect(head).toEqual({
    number: "12",
    symbol: "QĐ-UBND",
    date: "2022-07-05",
    agency: "Ủy ban nhân dân xã Trà Lâm",
    signer: "Đinh Văn Lem",
    signerPosition: "Phó Chủ tịch",
  });
  expect(units).toEqual({ commune: "xã Trà Lâm", district: "huyện Sơn Linh", province: null });
});

test.each<[string, string, string[], string | null, string | null]>([
  [
    "- Ông Hồ Văn Sáu, Bí thư Chi bộ, Trưởng thôn Trà Veo",
    "Hồ Văn Sáu",
    ["Bí thư Chi bộ", "Trưởng thôn"],
    null,
    "male",
  ],
  ["- Ông Hồ Văn Hậu, Công an viên xã tại thôn Trà Veo", "Hồ Văn Hậu", ["Công an viên xã"], null, "male"],
  ["- Bà Đinh Thị Y, Bí thư chi đoàn thôn Trà Veo", "Đinh Thị Y", ["Bí thư chi đoàn"], null, "female"],
  [
    "1) Đ/c Lê Mai (công chức Văn hóa - Xã hội) – Tổ phó",
    "Lê Mai",
    ["Công chức Văn hóa - Xã hội"],
    "deputy",
    null,
  ],
  ["Tổ trưởng: H’ Bia Niê – Chi hội trưởng Phụ nữ", "H'Bia Niê", ["Chi hội trưởng Phụ nữ"], "leader", null],
  [
    "+ Ông A Lô, Già làng kiêm Tổ trưởng tổ hòa giải - Thành viên",
    "A Lô",
    ["Già làng", "Tổ trưởng tổ hòa giải"],
    "member",
    "male",
  ],
  ["a) Bí thư Chi bộ - ông GIÀNG A PÁO - Tổ trưởng", "Giàng A Páo", ["Bí thư Chi bộ"], "leader", "male"],
  ["- Ong Khắc Dũng, Trưởng thôn", "Ong Khắc Dũng", ["Trưởng thôn"], null, null],
  ["- Ong Hồ Văn Tím, Trưởng thôn", "Hồ Văn Tím", ["Trưởng thôn"], null, "male"],
])("%s", (line, name, positions, teamRole, gender) => {
  const [member] = read(heading + line).teams[0]!.members;
  expect(member).toMatchObject({ name, positions, teamRole, gender });
});

test.each([
  ["0912.345.678", "0912345678"],
  ["+84 912 345 678", "0912345678"],
  ["0912-345 678", "0912345678"],
])("telephone %s", (spelling, phone) => {
  const [member] = read(`${heading}- Ông Hồ Văn Sáu, Trưởng thôn (ĐT: ${spelling})`).teams[0]!.members;
  expect(member).toMatchObject({ name: "Hồ Văn Sáu", positions: ["Trưởng thôn"], phone });
});

test.each([
  ["I. Tổ CNSCĐ TDP số 3 cũ", "tổ dân phố", "số 3 cũ"],
  ["2. Làng Kon Brăp Ju:", "làng", "Kon Brăp Ju"],
  ["TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG BUÔN ĐUNG A", "buôn", "Đung A"],
  ["c) Thành lập Tổ công nghệ số cộng đồng và Đề án 06 khu phố 5 gồm:", "khu phố", "5"],
  ["2.1. Bon Bu N’Drung", "bon", "Bu N'Drung"],
])("heading %s", (line, villageKind, village) => {
  const { teams } = read(`${line}\n- Ông Hồ Văn Sáu, Trưởng thôn`);
  expect(teams).toMatchObject([{ level: "hamlet", villageKind, village }]);
});

test("a steering committee is no team, nor are the hamlets named under another body", () => {
  const { teams } = read(
    `1. Ban Chỉ đạo chuyển đổi số:\n- Ông Lê A, Chủ tịch UBND xã, Trưởng ban\n2. Tổ công nghệ số cộng đồng thôn Trà Veo:\n- Ông Hồ Văn Sáu, Trưởng thôn\n3. Tổ hòa giải:\n3.1. Thôn Trà Ôi:\n- Ông Hồ Văn Tím, Trưởng thôn`,
  );
  expect(teams.map((team) => team.village)).toEqual(["Trà Veo"]);
});

test("a plan, an award and another kind of team establish nothing, and it is said", () => {
  for (const [body, summary] of [
    [
      `${heading}- Ông Hồ Văn Sáu, Trưởng thôn`,
      "Về việc tặng Giấy khen thành viên Tổ công nghệ số cộng đồng",
    ],
    ["1. Thôn Trà Veo:\n- Ông Hồ Văn Sáu, Trưởng thôn", "Về việc thành lập Tổ hòa giải"],
  ] as const) {
    const result = readDecision(decision(body, summary));
    expect(result).toMatchObject({ kind: { value: "none" }, teams: [], changes: [] });
    expect(result.kind.doubt).toBeTruthy();
  }
});

const reorganise = "Về việc kiện toàn Tổ công nghệ số cộng đồng";

test.each([
  [
    "1. Thôn Trà Veo: thay thế ông Hồ Văn Sáu bằng bà Hồ Thị Bé, Bí thư chi đoàn.",
    ["Hồ Văn Sáu"],
    ["Hồ Thị Bé"],
  ],
  [
    "1. Bà Hồ Thị Bé thay ông Hồ Văn Sáu làm Tổ trưởng Tổ công nghệ số cộng đồng thôn Trà Veo.",
    ["Hồ Văn Sáu"],
    ["Hồ Thị Bé"],
  ],
  ["1. Thôn Trà Veo: Ông Hồ Văn Sáu thôi tham gia Tổ; bổ sung bà Hồ Thị Bé.", ["Hồ Văn Sáu"], ["Hồ Thị Bé"]],
  [
    "1. Thôn Trà Veo\na) Thôi tham gia:\n- Ông Hồ Văn Sáu\nb) Bổ sung:\n- Bà Hồ Thị Bé",
    ["Hồ Văn Sáu"],
    ["Hồ Thị Bé"],
  ],
])("change: %s", (body, remove, add) => {
  const { kind, teams, changes } = read(body, reorganise);
  expect({ kind, teams }).toEqual({ kind: "reorganise", teams: [] });
  expect(changes).toMatchObject([{ village: "Trà Veo", remove, add: add.map((name) => ({ name })) }]);
});

test("kiện toàn with a full new list gives teams, not changes", () => {
  const { kind, teams, changes } = read(`${heading}- Ông Hồ Văn Sáu, Trưởng thôn`, reorganise);
  expect({ kind, changes, count: teams.length }).toEqual({ kind: "reorganise", changes: [], count: 1 });
});

const pieces = [
  "Ông",
  "Bà",
  "Đ/c",
  "Hồ Văn Sáu",
  "Y Bhim",
  "H’ Bia",
  "Trưởng thôn",
  "Tổ trưởng",
  "Tổ công nghệ số cộng đồng",
  "thôn Trà Veo",
  "TDP số 3",
  ",",
  ";",
  ":",
  " - ",
  "(",
  ")",
  "\n",
  "\n\n",
  "1.",
  "a)",
  "-",
  "Điều 1.",
  "QUYẾT ĐỊNH",
  "Nơi nhận:",
  "CHỦ TỊCH",
  "thay thế",
  "bằng",
  "bổ sung",
  "thôi tham gia",
  "kiện toàn",
  "0912.345.678",
  "ngày 05 tháng 7 năm 2022",
  "Số: /QĐ-UBND",
  "UBND XÃ TRÀ LÂM",
  "kiêm",
  "-nt-",
  "\t",
];

test("reads any text without failing, and every source holds its value", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join(" ")),
  );
  fc.assert(
    fc.property(text, fc.boolean(), (body, change) => {
      const document = decision(body, change ? reorganise : undefined);
      expectSources(document);
      readDecision(textDocument(body));
    }),
    { numRuns: 300, endOnFailure: true },
  );
});

function expectSources(document: TextDocument): void {
  const result = readDecision(document);
  const said = (found: Found<unknown>) => document.text.slice(found.source!.start, found.source!.end);
  const members = [
    ...result.teams.flatMap((team) => team.members),
    ...result.changes.flatMap((change) => change.add),
  ];
  for (const member of members) {
    expect(properName(said(member.name))).toBe(member.name.value);
    for (const post of member.positions) expect(fold(said(post))).toBe(fold(post.value));
    if (member.phone.value)
      expect(said(member.phone).replace(/\D/g, "").slice(-8)).toBe(member.phone.value.slice(-8));
  }
  for (const { village } of result.teams)
    if (village.value) expect(fold(said(village)).replace(/[()]/g, "")).toBe(fold(village.value));
}
