import { expect, test } from "vitest";
import { readDecision } from "./decision.ts";
import { composeDocument, type DraftBlock, type DraftCell } from "./document.ts";
import { plainDecision } from "./plain.ts";

type Body = (string | (string | DraftCell)[][])[];

function decisionOf(summary: string, body: Body) {
  const drafts = [
    "UBND XÃ TRÀ LÂM",
    "QUYẾT ĐỊNH",
    summary,
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "QUYẾT ĐỊNH:",
    ...body,
    "Điều 9. Các ông, bà có tên tại Điều 1 thi hành./.",
  ].map(
    (block): DraftBlock =>
      typeof block === "string"
        ? { kind: "paragraph", text: block }
        : {
            kind: "table",
            rows: block.map((row) => row.map((cell) => (typeof cell === "string" ? { text: cell } : cell))),
          },
  );
  return readDecision(composeDocument(drafts, "docx", false));
}

/** Each team with its people, their posts, roles and sexes. */
function teams(body: Body): string {
  const articles = ["Điều 1. Thành lập các Tổ công nghệ số cộng đồng như sau:", ...body];
  const read = plainDecision(decisionOf("Về việc thành lập Tổ công nghệ số cộng đồng các thôn", articles));
  return read.teams
    .map(({ village, members }) => {
      const people = members.map(({ name, positions, teamRole, gender }) =>
        [name, positions.length > 0 && `[${positions.join(",")}]`, teamRole, gender]
          .filter(Boolean)
          .join(" "),
      );
      return `${village}: ${people.join("; ")}`;
    })
    .join(" || ");
}

test("whom another body works with is no team of its own", () => {
  const read = decisionOf("Về việc thành lập Đội hình thanh niên tình nguyện xã Trà Lâm", [
    "Điều 1. Thành lập Đội hình thanh niên tình nguyện, gồm:",
    "1. Anh Hồ Văn Nam, Bí thư Đoàn xã, Đội trưởng;",
    "Điều 2. Đội hình phối hợp với các Tổ công nghệ số cộng đồng:",
    "- Ấp 1: phối hợp với ông Lê Văn Ba, Tổ trưởng Tổ công nghệ số cộng đồng;",
  ]);
  expect(plainDecision(read)).toMatchObject({ kind: "none", teams: [] });
});

test.each([
  ["Điều 1. Nay thành lập Tổ công nghệ số cộng đồng, gồm:", true],
  ["Điều 1. Thành lập Tổ công nghệ số cộng đồng thôn Trà Veo, gồm:", false],
])("a team that only the title names is doubted: %s", (article, doubted) => {
  const summary = "Về việc thành lập Tổ công nghệ số cộng đồng thôn Trà Veo";
  const { teams: read } = decisionOf(summary, [article, "- Ông Hồ Văn Nam, Tổ trưởng"]);
  expect(read.map(({ village }) => [village.value, Boolean(village.doubt)])).toEqual([["Trà Veo", doubted]]);
});

test.each<[Body, string]>([
  [
    [
      "1. Thôn Trà Veo",
      "- Tổ trưởng Tổ: ông Hồ Văn Nam (Trưởng thôn)",
      "- Các Tổ phó: bà Hồ Thị Na, ông Lê Văn Ba",
      "- Các thành viên: bà Lê Thị Xôn; ông Hồ Văn Tư",
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader male; Hồ Thị Na deputy female; Lê Văn Ba deputy male; Lê Thị Xôn member female; Hồ Văn Tư member male",
  ],
  [
    [
      "1. Thôn Trà Veo",
      "Tổ trưởng:",
      "- Ông Hồ Văn Nam, Trưởng thôn",
      "Tổ phó:",
      "- Bà Hồ Thị Na, Y tế thôn",
      "Thành viên:",
      "- Ông Lê Văn Ba",
      "- Ông Hồ Văn Tư, Công an viên",
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader male; Hồ Thị Na [Y tế thôn] deputy female; Lê Văn Ba member male; Hồ Văn Tư [Công an viên] member male",
  ],
  [
    [
      "1. Thôn Trà Veo",
      "- Ông Hồ Văn Nam, Trưởng thôn làm Tổ trưởng",
      "- Bà Hồ Thị Na, Y tế thôn làm Tổ phó",
      "- Các ông (bà): Lê Văn Ba, Hồ Văn Tư làm thành viên",
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader male; Hồ Thị Na [Y tế thôn] deputy female; Lê Văn Ba member; Hồ Văn Tư member",
  ],
  [
    [
      "1. Thôn Trà Veo",
      "- Hồ Văn Nam - Tổ trưởng (Trưởng thôn)",
      "- Hồ Thị Na - Tổ phó thường trực (Y tế thôn)",
      "- Lê Văn Ba - Ủy viên",
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader; Hồ Thị Na [Y tế thôn] deputy; Lê Văn Ba member",
  ],
  [
    [
      "1. Thôn Trà Veo",
      "a) Tổ trưởng: Trưởng thôn - ông Hồ Văn Nam",
      "b) Tổ phó: Y tế thôn - bà Hồ Thị Na",
      "c) Thành viên: Công an viên - ông Lê Văn Ba",
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader male; Hồ Thị Na [Y tế thôn] deputy female; Lê Văn Ba [Công an viên] member male",
  ],
  [
    [
      "1. Thôn Trà Veo do ông Hồ Văn Nam, Trưởng thôn làm Tổ trưởng; bà Hồ Thị Na làm Tổ phó; ông Lê Văn Ba làm thành viên",
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader male; Hồ Thị Na deputy female; Lê Văn Ba member male",
  ],
  [
    [
      "1. Thôn Trà Veo: Tổ trưởng - ông Hồ Văn Nam; Tổ phó - bà Hồ Thị Na; các thành viên - ông Lê Văn Ba, ông Hồ Văn Tư",
    ],
    "Trà Veo: Hồ Văn Nam leader male; Hồ Thị Na deputy female; Lê Văn Ba member male; Hồ Văn Tư member male",
  ],
  [
    [
      [
        ["TT", "Thôn", "Họ và tên", "Tổ trưởng", "Tổ phó", "Thành viên"],
        ["1", "Trà Veo", "Hồ Văn Nam", "x", "", ""],
        ["2", "", "Hồ Thị Na", "", "x", ""],
        ["3", "", "Lê Văn Ba", "", "", "x"],
      ],
    ],
    "Trà Veo: Hồ Văn Nam leader; Hồ Thị Na deputy; Lê Văn Ba member",
  ],
  [
    [
      "1. Thôn Trà Veo",
      [
        ["TT", "Họ và tên", "Nhiệm vụ trong Tổ", "", ""],
        ["", "", "Tổ trưởng", "Tổ phó", "Thành viên"],
        ["1", "Hồ Văn Nam", "X", "", ""],
        ["2", "Hồ Thị Na", "", "X", ""],
        ["3", "Lê Văn Ba", "", "", "X"],
      ],
    ],
    "Trà Veo: Hồ Văn Nam leader; Hồ Thị Na deputy; Lê Văn Ba member",
  ],
  [
    [
      "1. Thôn Trà Veo",
      [
        [
          { text: "TT", rows: 2 },
          { text: "Họ và tên", rows: 2 },
          { text: "Năm sinh", columns: 2 },
          { text: "Chức vụ", rows: 2 },
          { text: "Vai trò trong Tổ", columns: 3 },
        ],
        ["Nam", "Nữ", "Tổ trưởng", "Tổ phó", "Tổ viên"],
        ["1", "Hồ Văn Nam", "1980", "", "Trưởng thôn", "x", "", ""],
        ["2", "Hồ Thị Na", "", "1985", "Y tế thôn", "", "x", ""],
        ["3", "Lê Văn Ba", "1990", "", "", "", "", "x"],
      ],
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader male; Hồ Thị Na [Y tế thôn] deputy female; Lê Văn Ba member male",
  ],
  [
    [
      "1. Thôn Trà Veo",
      [
        ["TT", "Họ và tên", "Nam", "Nữ", "Chức vụ", "Nhiệm vụ"],
        ["1", "Hồ Văn Nam", "1980", "", "Trưởng thôn", "Tổ trưởng"],
        ["2", "Hồ Thị Na", "", "1985", "Y tế thôn", "Tổ phó"],
      ],
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader male; Hồ Thị Na [Y tế thôn] deputy female",
  ],
  [
    [
      [
        ["TT", "Thôn", "Tổ trưởng", "Tổ phó", "Thành viên"],
        ["1", "Trà Veo", "Hồ Văn Nam", "Hồ Thị Na", "Lê Văn Ba\nHồ Văn Tư"],
        ["2", "Trà Ôi", "Hồ Văn Sáu", "", "Lê Thị Xôn"],
      ],
    ],
    "Trà Veo: Hồ Văn Nam leader; Hồ Thị Na deputy; Lê Văn Ba member; Hồ Văn Tư member || Trà Ôi: Hồ Văn Sáu leader; Lê Thị Xôn member",
  ],
  [
    [
      "1. Thôn Trà Veo",
      [
        ["TT", "Họ tên", "Chức danh trong Tổ", "Chức vụ hiện nay"],
        ["1", "Hồ Văn Nam", "TT", "Trưởng thôn"],
        ["2", "Hồ Thị Na", "TP", "Y tế thôn"],
        ["3", "Lê Văn Ba", "TV", "Công an viên"],
      ],
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader; Hồ Thị Na [Y tế thôn] deputy; Lê Văn Ba [Công an viên] member",
  ],
  [
    [
      "1. Thôn Trà Veo",
      [
        ["TT", "Họ tên", "Chức vụ", "Ghi chú"],
        ["Tổ trưởng"],
        ["1", "Hồ Văn Nam", "Trưởng thôn", ""],
        ["Tổ phó"],
        ["2", "Hồ Thị Na", "Y tế thôn", ""],
        ["Thành viên"],
        ["3", "Lê Văn Ba", "Công an viên", ""],
      ],
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader; Hồ Thị Na [Y tế thôn] deputy; Lê Văn Ba [Công an viên] member",
  ],
  [
    [
      "1. Thôn Trà Veo",
      [
        ["Vai trò", "Họ tên", "Chức vụ"],
        ["Tổ trưởng", "Hồ Văn Nam", "Trưởng thôn"],
        ["Tổ phó", "Hồ Thị Na", "Y tế thôn"],
        ["Thành viên", "Lê Văn Ba", "Công an viên"],
        ["", "Hồ Văn Tư", "Bí thư Chi đoàn"],
      ],
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader; Hồ Thị Na [Y tế thôn] deputy; Lê Văn Ba [Công an viên] member; Hồ Văn Tư [Bí thư Chi đoàn] member",
  ],
  [
    [
      "1. Liên gia Tổ 4, thôn 5:",
      "- Ông Hồ Văn Nam, Tổ trưởng",
      "2. Liên gia Tổ 6, thôn 5:",
      "- Ông Lê Văn Ba, Tổ trưởng",
    ],
    "5: Hồ Văn Nam leader male || 5: Lê Văn Ba leader male",
  ],
  [
    [
      "1. Thôn Trà Veo",
      "- Ông Hồ Văn Nam, Tổ trưởng tổ dân phố, làm Tổ trưởng Tổ công nghệ số",
      "- Bà Hồ Thị Na, Tổ phó Tổ hòa giải, thành viên",
    ],
    "Trà Veo: Hồ Văn Nam [Tổ trưởng tổ dân phố] leader male; Hồ Thị Na [Tổ phó Tổ hòa giải] member female",
  ],
  [
    [
      "1. Thôn Trà Veo",
      "Ông Hồ Văn Nam - Trưởng thôn - Tổ trưởng; Bà Hồ Thị Na - Y tế thôn - Tổ phó; Thành viên: Lê Văn Ba, Hồ Văn Tư, Lê Thị Xôn.",
    ],
    "Trà Veo: Hồ Văn Nam [Trưởng thôn] leader male; Hồ Thị Na [Y tế thôn] deputy female; Lê Văn Ba member; Hồ Văn Tư member; Lê Thị Xôn member",
  ],
])("%j", (body, expected) => {
  expect(teams(body)).toBe(expected);
});
