import { expect, test } from "vitest";
import { readDecision } from "./decision.ts";
import { composeDocument, type DraftBlock } from "./document.ts";
import { plainDecision } from "./plain.ts";

/** What a kiện toàn decision of these articles changes: who leaves (-) and who comes (+, with posts and role). */
function changes(articles: (string | string[][])[]): string[] {
  const drafts = [
    "UBND XÃ TRÀ LÂM",
    "QUYẾT ĐỊNH",
    "Về việc kiện toàn Tổ công nghệ số cộng đồng",
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "QUYẾT ĐỊNH:",
    ...articles,
    "Điều 9. Các ông, bà có tên tại Điều 1 thi hành./.",
  ].map(
    (block): DraftBlock =>
      typeof block === "string"
        ? { kind: "paragraph", text: block }
        : { kind: "table", rows: block.map((row) => row.map((text) => ({ text }))) },
  );
  const { teams, changes: read } = plainDecision(readDecision(composeDocument(drafts, "docx", false)));
  expect(teams).toEqual([]);
  return read.flatMap(({ village, remove, add }) => [
    ...remove.map((name) => `${village} - ${name}`),
    ...add.map(({ name, positions, teamRole }) =>
      [`${village} + ${name}`, positions.length > 0 && `[${positions.join(", ")}]`, teamRole]
        .filter(Boolean)
        .join(" "),
    ),
  ]);
}

const H = "Điều 1. Kiện toàn thành viên các Tổ công nghệ số cộng đồng như sau:";
const ba = "- Lê Văn Ba";
const nam = "+ Hồ Văn Nam [Trưởng thôn] leader";

test("what is said of a body that is no team changes none", () => {
  const articles = [
    "Điều 1. Kiện toàn Ban Chỉ đạo chuyển đổi số xã như sau:",
    "- Ông Hồ Văn Nam, Chủ tịch UBND xã, làm Trưởng ban thay ông Lê Văn Ba;",
    "Điều 2. Kiện toàn Tổ công nghệ số cộng đồng như sau:",
    "1. Thôn Trà Veo",
    "- Bà Lê Thị Xôn thôi làm Tổ phó;",
    "- Bà Hồ Thị Na, Y tế thôn, làm Tổ phó.",
  ];
  expect(changes(articles)).toEqual(["Trà Veo - Lê Thị Xôn", "Trà Veo + Hồ Thị Na [Y tế thôn] deputy"]);
});

test.each([
  "Cử ông Hồ Văn Nam, Trưởng thôn, giữ chức Tổ trưởng thay ông Lê Văn Ba nghỉ hưu.",
  "Ông Hồ Văn Nam, Trưởng thôn thay ông Lê Văn Ba giữ nhiệm vụ Tổ trưởng.",
  "Ông Hồ Văn Nam, Trưởng thôn tham gia Tổ, giữ nhiệm vụ Tổ trưởng, thay ông Lê Văn Ba (chuyển công tác).",
  "Thay thế ông Lê Văn Ba, nguyên Trưởng thôn, Tổ trưởng bằng ông Hồ Văn Nam, Trưởng thôn, Tổ trưởng.",
  "Giao nhiệm vụ Tổ trưởng cho ông Hồ Văn Nam, Trưởng thôn, thay ông Lê Văn Ba.",
  "Giao ông Hồ Văn Nam, Trưởng thôn, Tổ phó, làm Tổ trưởng thay ông Lê Văn Ba.",
  "Tổ trưởng: ông Hồ Văn Nam, Trưởng thôn (thay ông Lê Văn Ba).",
  "Tổ trưởng: thay ông Lê Văn Ba bằng ông Hồ Văn Nam, Trưởng thôn.",
  "Chức danh Tổ trưởng: ông Hồ Văn Nam, Trưởng thôn thay ông Lê Văn Ba.",
  "Thay đồng chí Lê Văn Ba bằng đồng chí Hồ Văn Nam – Trưởng thôn, giữ chức vụ Tổ trưởng.",
  "Đồng chí Hồ Văn Nam, Trưởng thôn, Tổ trưởng, thay đồng chí Lê Văn Ba, nguyên Trưởng thôn.",
  "Chỉ định ông Hồ Văn Nam - Trưởng thôn kiêm Tổ trưởng thay ông Lê Văn Ba đã từ trần.",
  "Công nhận ông Hồ Văn Nam, Trưởng thôn là Tổ trưởng, thay ông Lê Văn Ba.",
  "Ông Lê Văn Ba bàn giao nhiệm vụ Tổ trưởng cho ông Hồ Văn Nam, Trưởng thôn.",
  "Ông Lê Văn Ba thôi làm Tổ trưởng, ông Hồ Văn Nam, Trưởng thôn làm Tổ trưởng.",
  "Thay thế Tổ trưởng từ ông Lê Văn Ba thành ông Hồ Văn Nam, Trưởng thôn.",
  "Điều động ông Hồ Văn Nam, Trưởng thôn về làm Tổ trưởng thay ông Lê Văn Ba.",
  "Ông Hồ Văn Nam, Trưởng thôn thay vị trí Tổ trưởng của ông Lê Văn Ba.",
  "Miễn nhiệm chức danh Tổ trưởng đối với ông Lê Văn Ba; bổ nhiệm ông Hồ Văn Nam, Trưởng thôn giữ chức Tổ trưởng.",
])("%s", (sentence) => {
  expect(changes([H, `1. Thôn Trà Veo: ${sentence}`])).toEqual([`Trà Veo ${ba}`, `Trà Veo ${nam}`]);
});

test.each<[string, string[]]>([
  ["Miễn nhiệm Tổ phó đối với ông Lê Văn Ba, lý do chuyển nơi ở.", [ba]],
  ["Cho ông Lê Văn Ba và bà Lê Thị Xôn thôi tham gia Tổ.", [ba, "- Lê Thị Xôn"]],
  ["Đưa ra khỏi Tổ: ông Lê Văn Ba, bà Lê Thị Xôn.", [ba, "- Lê Thị Xôn"]],
  ["Đưa ông Lê Văn Ba ra khỏi danh sách thành viên Tổ do chuyển nơi cư trú.", [ba]],
  ["Chấm dứt tư cách thành viên của ông Lê Văn Ba.", [ba]],
  ["Xóa tên ông Lê Văn Ba khỏi danh sách Tổ.", [ba]],
  ["Thôi nhiệm vụ thành viên đối với các ông, bà: Lê Văn Ba, Lê Thị Xôn.", [ba, "- Lê Thị Xôn"]],
  ["Rút ông Lê Văn Ba khỏi Tổ, thay bằng ông Hồ Văn Nam.", [ba, "+ Hồ Văn Nam"]],
  ["Ông Lê Văn Ba nghỉ, bà Hồ Thị Na, Y tế thôn vào thay.", [ba, "+ Hồ Thị Na [Y tế thôn]"]],
  ["Ông Lê Văn Ba xin thôi nhiệm vụ vì lý do sức khỏe, người thay là ông Hồ Văn Nam.", [ba, "+ Hồ Văn Nam"]],
  ["Ông Lê Văn Ba (đã mất) được thay bởi ông Hồ Văn Nam.", [ba, "+ Hồ Văn Nam"]],
  ["Kết nạp bà Hồ Thị Na, Đoàn viên làm thành viên.", ["+ Hồ Thị Na [Đoàn viên] member"]],
  ["Tiếp nhận bà Hồ Thị Na, Y tế thôn vào Tổ.", ["+ Hồ Thị Na [Y tế thôn]"]],
  ["Thành viên: bổ sung bà Hồ Thị Na, Y tế thôn.", ["+ Hồ Thị Na [Y tế thôn] member"]],
  ["Bổ sung chức danh Tổ phó: bà Hồ Thị Na, Y tế thôn.", ["+ Hồ Thị Na [Y tế thôn] deputy"]],
  ["Bổ sung Tổ phó là bà Hồ Thị Na, Y tế thôn.", ["+ Hồ Thị Na [Y tế thôn] deputy"]],
  [
    "Cử thêm bà Hồ Thị Na, giáo viên, tham gia Tổ với vai trò thành viên.",
    ["+ Hồ Thị Na [Giáo viên] member"],
  ],
  [
    "Điều chỉnh nhiệm vụ của bà Hồ Thị Na, Y tế thôn từ thành viên sang Tổ phó.",
    ["+ Hồ Thị Na [Y tế thôn] deputy"],
  ],
  [
    "Bổ sung vào Tổ 02 thành viên: ông Hồ Văn Nam, Công an viên; bà Hồ Thị Na, Y tế thôn.",
    ["+ Hồ Văn Nam [Công an viên] member", "+ Hồ Thị Na [Y tế thôn] member"],
  ],
  [
    "Giảm 01 thành viên: ông Lê Văn Ba. Tăng 01 thành viên: bà Hồ Thị Na, Y tế thôn.",
    [ba, "+ Hồ Thị Na [Y tế thôn] member"],
  ],
  [
    "Thôi tham gia: Lê Văn Ba, Lê Thị Xôn. Bổ sung: Hồ Văn Nam (Trưởng thôn), Hồ Thị Na (Y tế thôn).",
    [ba, "- Lê Thị Xôn", "+ Hồ Văn Nam [Trưởng thôn]", "+ Hồ Thị Na [Y tế thôn]"],
  ],
  ["Tổ trưởng cũ: ông Lê Văn Ba; Tổ trưởng mới: ông Hồ Văn Nam, Trưởng thôn.", [ba, nam]],
  ["Tổ trưởng cũ: Lê Văn Ba; Tổ trưởng mới: Hồ Văn Nam, Trưởng thôn.", [ba, nam]],
  ["Lê Văn Ba → Hồ Văn Nam.", [ba, "+ Hồ Văn Nam"]],
  ["Tổ trưởng: ông Lê Văn Ba → ông Hồ Văn Nam, Trưởng thôn.", [ba, nam]],
  ["Bổ sung ông Hồ Văn Nam chuyển công tác từ xã khác về.", ["+ Hồ Văn Nam"]],
  ["Ông Lê Văn Ba chuyển công tác. Bổ sung ông Hồ Văn Nam.", [ba, "+ Hồ Văn Nam"]],
  [
    "Thay cụm từ “ông Lê Văn Ba, Công an viên, Tổ trưởng” bằng cụm từ “ông Hồ Văn Nam, Trưởng thôn, Tổ trưởng”.",
    [ba, nam],
  ],
  [
    "Thay cụm từ “ông Lê Văn Ba, Công an viên, Tổ trưởng” bằng cụm từ “ông Hồ Văn Nam, Trưởng thôn”.",
    [ba, nam],
  ],
  [
    "Ông Lê Văn Ba và bà Lê Thị Xôn thôi tham gia thành viên Tổ, cử ông Hồ Văn Nam tham gia thành viên Tổ.",
    [ba, "- Lê Thị Xôn", "+ Hồ Văn Nam member"],
  ],
  [
    "Thay thế bà Lê Thị Xôn và ông Lê Văn Ba bằng bà Hồ Thị Na và ông Hồ Văn Nam.",
    ["- Lê Thị Xôn", ba, "+ Hồ Thị Na", "+ Hồ Văn Nam"],
  ],
])("%s", (sentence, expected) => {
  expect(changes([H, `1. Thôn Trà Veo: ${sentence}`])).toEqual(expected.map((change) => `Trà Veo ${change}`));
});

const replaced = ["Trà Veo - Lê Văn Ba", `Trà Veo ${nam}`];
const moved = ["Trà Veo - Hồ Văn Nam", "Trà Ôi + Hồ Văn Nam [Công an viên] deputy"];
const newcomers = [
  ["STT", "Họ và tên", "Thôn", "Chức vụ", "Nhiệm vụ"],
  ["1", "Hồ Văn Nam", "Trà Veo", "Trưởng thôn", "Tổ trưởng"],
];
const leavers = [
  ["STT", "Họ và tên", "Thôn"],
  ["1", "Lê Văn Ba", "Trà Veo"],
  ["2", "Lê Thị Xôn", "Trà Ôi"],
];

test.each<[string, (string | string[][])[], string[]]>([
  [
    "from team to team",
    [
      "Chuyển ông Hồ Văn Nam, Công an viên từ Tổ công nghệ số cộng đồng thôn Trà Veo sang Tổ công nghệ số cộng đồng thôn Trà Ôi, giữ nhiệm vụ Tổ phó.",
    ],
    moved,
  ],
  [
    "two teams in one sentence",
    [
      "Miễn nhiệm chức danh Tổ trưởng Tổ công nghệ số cộng đồng thôn Trà Veo đối với ông Lê Văn Ba và miễn nhiệm thành viên Tổ công nghệ số cộng đồng thôn Trà Ôi đối với bà Lê Thị Xôn, ông Hồ Văn Nam.",
    ],
    ["Trà Veo - Lê Văn Ba", "Trà Ôi - Lê Thị Xôn", "Trà Ôi - Hồ Văn Nam"],
  ],
  [
    "from team back to team",
    ["Điều chuyển ông Hồ Văn Nam, Công an viên từ Tổ CNSCĐ thôn Trà Veo về làm Tổ phó Tổ CNSCĐ thôn Trà Ôi."],
    moved,
  ],
  [
    "an article each",
    [
      "Điều 2. Ông Lê Văn Ba thôi giữ chức Tổ trưởng Tổ công nghệ số cộng đồng thôn Trà Veo.",
      "Điều 3. Ông Hồ Văn Nam, Trưởng thôn giữ chức Tổ trưởng Tổ công nghệ số cộng đồng thôn Trà Veo.",
    ],
    replaced,
  ],
  [
    "two lists",
    ["I. Danh sách thôi tham gia", leavers, "II. Danh sách bổ sung, thay thế", newcomers],
    [...replaced, "Trà Ôi - Lê Thị Xôn"],
  ],
  [
    "two lists, of other words",
    ["A. Thành viên miễn nhiệm", leavers, "B. Thành viên thay thế", newcomers],
    [...replaced, "Trà Ôi - Lê Thị Xôn"],
  ],
  [
    "a column of what happens",
    [
      [
        ["STT", "Nội dung", "Thôn", "Họ và tên", "Chức vụ", "Nhiệm vụ"],
        ["1", "Thôi", "Trà Veo", "Lê Văn Ba", "Nguyên Trưởng thôn", "Tổ trưởng"],
        ["2", "Bổ sung", "Trà Veo", "Hồ Văn Nam", "Trưởng thôn", "Tổ trưởng"],
      ],
    ],
    replaced,
  ],
  [
    "Người thôi | Người thay",
    [
      [
        ["TT", "Thôn", "Người thôi", "Người thay", "Chức vụ", "Nhiệm vụ"],
        ["1", "Trà Veo", "Lê Văn Ba", "Hồ Văn Nam", "Trưởng thôn", "Tổ trưởng"],
      ],
    ],
    replaced,
  ],
  [
    "Nhân sự cũ | Nhân sự mới",
    [
      [
        ["TT", "Thôn", "Nhân sự cũ", "Nhân sự mới"],
        ["1", "Trà Veo", "Ông Lê Văn Ba - Tổ trưởng", "Ông Hồ Văn Nam - Trưởng thôn - Tổ trưởng"],
      ],
    ],
    replaced,
  ],
  [
    "a kind of hamlet inside its name",
    [
      [
        ["TT", "Ấp", "Người thôi", "Người thay"],
        ["1", "Sóc Bưng", "Lê Văn Ba", "Hồ Văn Nam"],
        ["2", "Tắc Gồng", "Lê Thị Xôn", "Hồ Thị Na"],
      ],
    ],
    ["Sóc Bưng - Lê Văn Ba", "Sóc Bưng + Hồ Văn Nam", "Tắc Gồng - Lê Thị Xôn", "Tắc Gồng + Hồ Thị Na"],
  ],
  [
    "Họ và tên | Thay thế cho",
    [
      [
        ["STT", "Họ và tên", "Chức vụ", "Thay thế cho", "Nhiệm vụ"],
        ["I", "Thôn Trà Veo", "", "", ""],
        ["1", "Hồ Văn Nam", "Trưởng thôn", "Lê Văn Ba", "Tổ trưởng"],
      ],
    ],
    replaced,
  ],
  [
    "Thôi nhiệm vụ | Cử thay thế",
    [
      [
        ["STT", "Tổ", "Thôi nhiệm vụ", "Cử thay thế"],
        ["1", "Thôn Trà Veo", "Ông Lê Văn Ba, Tổ trưởng", "Ông Hồ Văn Nam, Trưởng thôn, Tổ trưởng"],
      ],
    ],
    replaced,
  ],
  [
    "each with his own hamlet",
    ["1. Thôi tham gia: ông Lê Văn Ba (thôn Trà Veo), bà Lê Thị Xôn (thôn Trà Ôi)."],
    ["Trà Veo - Lê Văn Ba", "Trà Ôi - Lê Thị Xôn"],
  ],
])("%s", (_, articles, expected) => {
  expect(changes([H, ...articles])).toEqual(expected);
});
