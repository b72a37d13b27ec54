import { expect, test } from "vitest";
import { readDecision } from "./decision.ts";
import { composeDocument } from "./document.ts";

const LINES = [
  "QUYẾT ĐỊNH",
  "Về việc thành lập Tổ công nghệ số cộng đồng",
  "Điều 1. Thành lập Tổ công nghệ số cộng đồng thôn Cầu Gỗ, gồm:",
  "- Ông Nguyễn Văn Thử, Trưởng thôn, Tổ trưởng;",
  "- Bà Hoàng Thị Lan, Bí thư Chi đoàn, Thành viên.",
];

const document = composeDocument(
  LINES.map((text) => ({ kind: "paragraph", text })),
  "pdf",
  true,
);

function doubtsWith(word: string | null) {
  const start = word ? document.text.indexOf(word) : -1;
  const faint = word ? [{ start, end: start + word.length }] : [];
  const [team] = readDecision({ ...document, faint }).teams;
  return {
    village: team?.village.doubt,
    members: team?.members.map(({ name, positions }) => [name.doubt, positions[0]?.doubt]),
  };
}

test("a document without faint words gets no doubt for them", () => {
  expect(doubtsWith(null)).toEqual(doubtsWith("Về"));
});

test("only the value that stands in a faint word is doubted", () => {
  const doubt = "Chữ quét mờ, hãy so lại với bản gốc.";
  const without = doubtsWith(null);
  expect(doubtsWith("Thử")).toEqual({
    ...without,
    members: [[doubt, without.members?.[0]?.[1]], without.members?.[1]],
  });
  expect(doubtsWith("Gỗ").village).toBe(doubt);
});

test("what was read stays the same", () => {
  const all = { start: 0, end: document.text.length };
  const { teams, kind } = readDecision({ ...document, faint: [all] });
  expect(kind.value).toBe("establish");
  expect(teams[0]?.members.map(({ name }) => name.value)).toEqual(["Nguyễn Văn Thử", "Hoàng Thị Lan"]);
});
