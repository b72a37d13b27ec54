import { expect, test } from "vitest";
import { cut } from "./marks.ts";

const text = "Ủy ban nhân dân xã Trà Xinh, ngày 09 tháng 8";

test("plain text is one piece", () => {
  expect(cut("abc", [])).toEqual([{ start: 0, text: "abc", fields: [] }]);
  expect(cut("", [])).toEqual([]);
});

test("a value inside another one is both, the more exact first", () => {
  const pieces = cut(text, [
    { field: "agency", start: 0, end: 27 },
    { field: "commune", start: 16, end: 27 },
  ]);
  expect(pieces.map((piece) => [piece.text, piece.fields])).toEqual([
    ["Ủy ban nhân dân ", ["agency"]],
    ["xã Trà Xinh", ["commune", "agency"]],
    [", ngày 09 tháng 8", []],
  ]);
});

test("pieces put together are the text, whatever the marks", () => {
  const pieces = cut(text, [
    { field: "a", start: -4, end: 3 },
    { field: "b", start: 2, end: 900 },
    { field: "c", start: 9, end: 9 },
    { field: "d", start: 12, end: 4 },
  ]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.flatMap((piece) => piece.fields)).not.toContain("c");
});
