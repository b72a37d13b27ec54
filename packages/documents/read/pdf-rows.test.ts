import { expect, test } from "vitest";
import { overPageEnd } from "./pdf-page-end.ts";
import { rowsOf } from "./pdf-rows.ts";
import type { TableLine } from "./pdf-table-line.ts";

/** A line of a table: where it stands on the page, and its cells. */
const line = (y: number, ...cells: string[]): TableLine => ({
  cells,
  line: { y, size: 12, segments: [], page: 0 },
});

test("cells in the middle of their rows go to the number beside them, merged places to all that they reach", () => {
  const lines = [
    line(10, "1", "", "Hồ Văn Sáu", "Trưởng thôn"),
    line(33, "", "Thôn Trà", "", "Bí thư"),
    line(40, "2", "", "Hồ Thị Hoa", ""),
    line(47, "", "Veo", "", "Chi đoàn"),
    line(70, "3", "", "Hồ Văn Tre", "Y tế thôn"),
    line(93, "4", "Thôn Trà Ôi", "Hồ Thị Na", "Già làng"),
  ];
  expect(rowsOf(lines, 4)).toEqual([
    ["1", "Thôn Trà Veo", "Hồ Văn Sáu", "Trưởng thôn"],
    ["2", "", "Hồ Thị Hoa", "Bí thư Chi đoàn"],
    ["3", "", "Hồ Văn Tre", "Y tế thôn"],
    ["4", "Thôn Trà Ôi", "Hồ Thị Na", "Già làng"],
  ]);
});

test("cells at the top of their rows go on below", () => {
  const lines = [
    line(10, "1", "Hồ Văn Sáu", "Bí thư"),
    line(24, "", "", "Chi đoàn"),
    line(44, "2", "Hồ Thị Hoa", "Y tế thôn"),
  ];
  expect(rowsOf(lines, 3)).toEqual([
    ["1", "Hồ Văn Sáu", "Bí thư Chi đoàn"],
    ["2", "Hồ Thị Hoa", "Y tế thôn"],
  ]);
});

test("a row cut by the page's end is whole, and titles are told once", () => {
  const cells = (...texts: string[]) => texts.map((text) => ({ text }));
  const titles = cells("TT", "Thôn", "Họ và tên");
  const above = [
    titles,
    [{ text: "1" }, { text: "Trà Veo", rows: 2 }, { text: "Hồ Văn Sáu" }],
    cells("2", "Hồ Thị"),
  ];
  const below = [titles, cells("", "", "Hoa"), cells("3", "Trà Ôi", "Hồ Văn Tre")];
  expect(overPageEnd(above, below).map((row) => row.map(({ text }) => text))).toEqual([
    ["TT", "Thôn", "Họ và tên"],
    ["1", "Trà Veo", "Hồ Văn Sáu"],
    ["2", "Hồ Thị Hoa"],
    ["", "", ""],
    ["3", "Trà Ôi", "Hồ Văn Tre"],
  ]);
});
