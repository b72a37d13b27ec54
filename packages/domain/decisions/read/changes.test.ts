import { expect, test } from "vitest";
import { readDecision } from "./decision.ts";
import { composeDocument } from "./document.ts";
import { plainDecision } from "./plain.ts";

/** Who leaves (-) and who comes (+, with posts and role) by what is said of thôn Trà Veo. */
function changes(...lines: string[]): string[] {
  const text = [
    "UBND XÃ TRÀ LÂM",
    "QUYẾT ĐỊNH",
    "Về việc kiện toàn Tổ công nghệ số cộng đồng",
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "QUYẾT ĐỊNH:",
    "Điều 1. Kiện toàn thành viên các Tổ công nghệ số cộng đồng như sau:",
    `1. Thôn Trà Veo: ${lines[0]}`,
    ...lines.slice(1),
    "Điều 2. Các ông, bà có tên tại Điều 1 thi hành./.",
  ];
  const drafts = text.map((line) => ({ kind: "paragraph" as const, text: line }));
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

test("a reason names nobody anew", () => {
  expect(changes("Bà Hồ Thị Vin tham gia Tổ thay bà Lê Thị Xôn. Lý do: bà Xôn chuyển nơi cư trú.")).toEqual([
    "Trà Veo - Lê Thị Xôn",
    "Trà Veo + Hồ Thị Vin",
  ]);
});

test("verbs are not looked for in names", () => {
  expect(
    changes("Cử bà Hồ Thị Bé làm Tổ trưởng thay ông Phạm Văn Bằng; ông Bùi Tá Thay thôi tham gia."),
  ).toEqual(["Trà Veo - Phạm Văn Bằng", "Trà Veo - Bùi Tá Thay", "Trà Veo + Hồ Thị Bé leader"]);
  expect(changes("Bổ sung bà Phạm Thị Hạnh, Y tế thôn.")).toEqual(["Trà Veo + Phạm Thị Hạnh [Y tế thôn]"]);
});

test.each([
  ["Ông Lê A được thay bằng bà Hồ Thị Bé, Trưởng thôn."],
  ["Ông Lê A nghỉ hưu, không tham gia Tổ; thay thế bằng bà Hồ Thị Bé, Trưởng thôn."],
  ["Ông Lê A không còn là thành viên; người thay thế là bà Hồ Thị Bé, Trưởng thôn."],
  ["Rút tên ông Lê A, thay vào đó là bà Hồ Thị Bé, Trưởng thôn."],
  ["Bà Hồ Thị Bé, Trưởng thôn (thay ông Lê A)."],
])("%s", (sentence) => {
  expect(changes(sentence)).toEqual(["Trà Veo - Lê A", "Trà Veo + Hồ Thị Bé [Trưởng thôn]"]);
});

test("labels say who leaves and who comes", () => {
  expect(changes("", "- Ra khỏi Tổ: Ông Lê A.", "- Vào Tổ: Bà Hồ Thị Bé, Trưởng thôn, Tổ phó.")).toEqual([
    "Trà Veo - Lê A",
    "Trà Veo + Hồ Thị Bé [Trưởng thôn] deputy",
  ]);
  expect(
    changes("", "- Thành viên thôi tham gia: Lê Thị A", "- Thành viên bổ sung: Hồ Thị Bé - Trưởng thôn"),
  ).toEqual(["Trà Veo - Lê Thị A", "Trà Veo + Hồ Thị Bé [Trưởng thôn]"]);
});

test("a role that changes hands is the newcomer's", () => {
  expect(changes("Điều chỉnh chức danh Tổ trưởng từ ông Lê A sang bà Hồ Thị Bé, Trưởng thôn.")).toEqual([
    "Trà Veo - Lê A",
    "Trà Veo + Hồ Thị Bé [Trưởng thôn] leader",
  ]);
});
