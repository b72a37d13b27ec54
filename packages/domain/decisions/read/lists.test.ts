import { expect, test } from "vitest";
import { readDecision } from "./decision.ts";
import { composeDocument, type DraftBlock } from "./document.ts";
import { plainDecision } from "./plain.ts";

/** What a decision of an invented commune says, in one line a team: "thôn Trà Veo: Hồ Văn Sáu [Trưởng thôn] leader". */
function outline(summary: string, body: (string | string[][])[], wrapped = false): string[] {
  const drafts: DraftBlock[] = [
    ...[
      "UBND XÃ TRÀ LÂM",
      "QUYẾT ĐỊNH",
      summary,
      "Căn cứ Luật Tổ chức chính quyền địa phương;",
      "QUYẾT ĐỊNH:",
    ],
    ...body,
    ...[
      "Điều 9. Các ông, bà có tên tại Điều 1 thi hành./.",
      "Nơi nhận:",
      "- Lưu: VT.",
      "CHỦ TỊCH",
      "Đinh Văn Lem",
    ],
  ].map((block) =>
    typeof block === "string"
      ? { kind: "paragraph", text: block }
      : { kind: "table", rows: block.map((row) => row.map((text) => ({ text }))) },
  );
  const { kind, teams } = plainDecision(readDecision(composeDocument(drafts, "txt", wrapped)));
  if (kind === "none") return ["none"];
  return teams.map((team) => {
    const place = team.level === "commune" ? "xã" : `${team.villageKind} ${team.village}`;
    const members = team.members.map(({ name, positions, teamRole, phone }) =>
      [name, positions.length > 0 && `[${positions.join(", ")}]`, teamRole, phone].filter(Boolean).join(" "),
    );
    return `${place}: ${members.join("; ")}`;
  });
}

const found = "Về việc thành lập Tổ công nghệ số cộng đồng các thôn";
const person = "- Ông Hồ Văn Sáu, Trưởng thôn, Tổ trưởng";

test.each([
  "Về việc cử thành viên Tổ công nghệ số cộng đồng tham gia tập huấn",
  "Về việc công nhận danh hiệu Tổ công nghệ số cộng đồng tiêu biểu",
  "Về việc giải thể Tổ công nghệ số cộng đồng thôn Trà Veo",
  "Về việc bổ sung kinh phí cho các Tổ công nghệ số cộng đồng",
])("nothing is set up by: %s", (summary) => {
  const body = ["Điều 1. Danh sách:", "1. Tổ công nghệ số cộng đồng thôn Trà Veo:", person];
  expect(outline(summary, body)).toEqual(["none"]);
});

test("who made the list is not in it", () => {
  const body = ["Điều 1. Như sau:", "1. Thôn Trà Veo", person, "NGƯỜI LẬP BIỂU", "Nguyễn Thị Bình"];
  expect(outline(found, body)).toEqual(["thôn Trà Veo: Hồ Văn Sáu [Trưởng thôn] leader"]);
});

test.each([
  ["Về việc thành lập Tổ công nghệ số cộng đồng thôn Trà Veo", "thôn Trà Veo"],
  ["Về việc thành lập Tổ công nghệ số cộng đồng xã Trà Lâm", "xã"],
])("the one team that only the title names: %s", (summary, place) => {
  const body = ["Điều 1. Nay thành lập Tổ công nghệ số cộng đồng, thành phần gồm:", person];
  expect(outline(summary, body)).toEqual([`${place}: Hồ Văn Sáu [Trưởng thôn] leader`]);
});

test.each([
  ["* Tổ số 3 (bản Huổi Một):", "bản Huổi Một"],
  ["Tổ 4: Bản Pá Khôm", "bản Pá Khôm"],
  ["I. Liên gia Tổ 4, thôn 5:", "thôn 5"],
  ["3. Tổ 3: Tổ công nghệ số cộng đồng thôn Trà Kem", "thôn Trà Kem"],
  ["2- Làng Lung Leng Mới:", "làng Lung Leng Mới"],
  ["B. TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG ẤP MŨI ÔNG LỤC", "ấp Mũi Ông Lục"],
  ["3. Tổ dân phố 21 Chơn Tâm", "tổ dân phố 21 Chơn Tâm"],
])("heading %s", (heading, place) => {
  expect(outline(found, ["Điều 1. Như sau:", heading, person])).toEqual([
    `${place}: Hồ Văn Sáu [Trưởng thôn] leader`,
  ]);
});

test.each([
  [
    "ông Hồ Văn Sáu (Trưởng thôn) làm Tổ trưởng; bà Hồ Thị Hoa (Y tế thôn), ông Đinh Văn Huynh (Công an viên) và Hồ Thị Lan làm thành viên.",
    "Hồ Văn Sáu [Trưởng thôn] leader; Hồ Thị Hoa [Y tế thôn] member; Đinh Văn Huynh [Công an viên] member; Hồ Thị Lan member",
  ],
  [
    "Tổ trưởng là ông Hồ Văn Thức, Bí thư Chi bộ; Tổ phó là ông Hồ Văn Sau; các thành viên gồm bà Hồ Thị Dền và bà Hồ Thị Na.",
    "Hồ Văn Thức [Bí thư Chi bộ] leader; Hồ Văn Sau deputy; Hồ Thị Dền member; Hồ Thị Na member",
  ],
  [
    "Tổ trưởng: Ông Phan Văn Đèo (Trưởng ấp, Già làng); Thành viên: các ông (bà): Lê Thị Diễm, Khưu Mộng Nghi, K' Krèm.",
    "Phan Văn Đèo [Trưởng ấp, Già làng] leader; Lê Thị Diễm member; Khưu Mộng Nghi member; K'Krèm member",
  ],
  ["bà Lâm Thị Ba (Ba Lành) - Phó thôn, làm thành viên", "Lâm Thị Ba [Phó thôn] member"],
])("people in a sentence: %s", (sentence, members) => {
  expect(outline(found, ["Điều 1. Như sau:", `1. Thôn Trà Veo: ${sentence}`])).toEqual([
    `thôn Trà Veo: ${members}`,
  ]);
});

test("labels on lines of their own", () => {
  const record = [
    "Họ và tên: Hồ Văn Sáu",
    "Chức vụ: Trưởng thôn",
    "Nhiệm vụ: Tổ trưởng",
    "Điện thoại: 0912345678",
  ];
  const body = ["Điều 1. Như sau:", "1. Thôn Trà Veo", ...record, "Họ và tên: Hồ Thị Hoa"];
  expect(outline(found, body, true)).toEqual([
    "thôn Trà Veo: Hồ Văn Sáu [Trưởng thôn] leader 0912345678; Hồ Thị Hoa",
  ]);
});

const village = (...members: string[]) => [`thôn Trà Veo: ${members.join("; ")}`];

test.each<[string, string[][], string[]]>([
  [
    "a column for each role",
    [
      ["TT", "Thôn", "Tổ trưởng", "Thành viên"],
      ["1", "Trà Veo", "Hồ Văn Sáu (Trưởng thôn)", "Krajăn Plin; Hồ Thị Lan (Y tế thôn)"],
    ],
    village("Hồ Văn Sáu [Trưởng thôn] leader", "Krajăn Plin member", "Hồ Thị Lan [Y tế thôn] member"),
  ],
  [
    "two rows of titles",
    [
      ["TT", "Thôn", "Tổ trưởng", "", "Thành viên", ""],
      ["", "", "Họ và tên", "Chức vụ", "Họ và tên", "Chức vụ"],
      ["1", "Trà Veo", "Hồ Văn Sáu", "Trưởng thôn", "Hồ Thị Hoa", "Y tế thôn"],
    ],
    village("Hồ Văn Sáu [Trưởng thôn] leader", "Hồ Thị Hoa [Y tế thôn] member"),
  ],
  [
    "a name in two columns",
    [
      ["STT", "Họ và tên đệm", "Tên", "Thôn", "Chức vụ"],
      ["1", "Hồ Văn", "Sáu", "Thôn Trà Veo", "Trưởng thôn"],
    ],
    village("Hồ Văn Sáu [Trưởng thôn]"),
  ],
  [
    "no titles: posts that sound like titles are none",
    [
      ["1.", "Ông Hồ Văn Sáu", "Cộng tác viên dân số", "Tổ phó"],
      ["2.", "Bà Hồ Thị Hoa", "Trưởng thôn", "Tổ trưởng"],
    ],
    village("Hồ Văn Sáu [Cộng tác viên dân số] deputy", "Hồ Thị Hoa [Trưởng thôn] leader"),
  ],
])("table: %s", (_, rows, teams) => {
  expect(outline(found, ["Điều 1. Như sau:", "1. Thôn Trà Veo", rows])).toEqual(teams);
});

test("words torn by the margin are whole again, items are not glued", () => {
  const body = [
    "Điều 1. Thành lập các Tổ công nghệ số cộng đồng tại các thôn",
    "trên địa bàn xã, gồm các ông, bà có tên sau:",
    "1. Thôn Trà Veo:",
    "- Ông Nguyễn Phúc Bảo Long – Phó Trưởng phòng Văn hóa",
    "- Xã hội – Hiệu trưởng Trường Trung học cơ sở Phổ thông",
    "Lê Lợi – Tổ trưởng;",
    "- Bà Hồ Thị Hoa – Chi hội trưởng Chi hội Phụ nữ thôn –",
    "Thành viên, điện thoại 0912 345 678;",
    "2. Thôn Trà Ôi: Tổ trưởng: Hồ Văn Tre; Thành viên: Bạch",
    "Ngọc Dư, Hồ Văn Na.",
  ];
  expect(outline(found, body, true)).toEqual([
    "thôn Trà Veo: Nguyễn Phúc Bảo Long [Phó Trưởng phòng Văn hóa - Xã hội, Hiệu trưởng Trường Trung học cơ sở Phổ thông Lê Lợi] leader; Hồ Thị Hoa [Chi hội trưởng Chi hội Phụ nữ thôn] member 0912345678",
    "thôn Trà Ôi: Hồ Văn Tre leader; Bạch Ngọc Dư member; Hồ Văn Na member",
  ]);
});
