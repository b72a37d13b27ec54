import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Cell, Table } from "../write/official.ts";
import { type CommuneReport, communeReport } from "./commune-report.ts";
import { completion, type IndicatorRow, total } from "./figures.ts";
import { teamReport } from "./team-report.ts";

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/documents/${name}.json`, import.meta.url), "utf8"));
const textOf = (cell: Cell) => (typeof cell === "string" ? cell : cell.text);
const words = (value: unknown) => JSON.stringify(value);

const input: CommuneReport = fixture("commune-report");
const report = communeReport(input);
const table = report.body.find((block): block is Table => block.kind === "table")!;

it("adds up ratios of sums and leaves the unknown unknown", () => {
  expect(table.rows.map((row) => row.slice(3).map(textOf))).toEqual([
    ["1.300", "282", "1.130", "93% (*)"],
    ["460", "69", "278", "60%"],
    ["78,67%", "chưa có\nsố liệu", "73%\n(1.096/1.500)", "93%"],
    ["30", "chưa có\nsố liệu", "chưa có\nsố liệu", "–"],
  ]);
});

it("says what a rate is taken of when teams are missing from it", () => {
  expect(words(report.body)).toContain(
    "tỷ lệ tính trên 2/3 tổ đã có số liệu (1.130/1.220); chưa có số liệu: Tổ thôn Nà Hoa",
  );
});

it("never takes an unknown for zero", () => {
  const row: IndicatorRow = {
    name: "",
    unit: "",
    teams: [{ team: "A", figure: { target: 10, result: null } }],
  };
  expect(total(row)).toMatchObject({ target: 10, result: null });
  expect(completion(row)).toMatchObject({ part: null });
  const zero: IndicatorRow = {
    name: "",
    unit: "",
    teams: [{ team: "A", figure: { target: 10, result: 0 } }],
  };
  expect(total(zero)).toMatchObject({ result: 0 });
});

it("names the teams without an accepted report, and answers still to come", () => {
  expect(words(report.body)).toContain("còn 01 tổ chưa có báo cáo được duyệt: Tổ thôn Nà Hoa.");
  expect(words(report.body)).toContain("đang xem xét, chưa có ý kiến trả lời.");
  expect(words(report.body)).toContain("chỉ tiêu chưa đạt: hộ có người dùng VNeID mức 2;");
});

it("puts each team under each indicator in the annex", () => {
  const [annexTable] = report.annexes[0]!.body as [Table];
  expect(annexTable.rows).toHaveLength(4 * (1 + 3 + 1));
  expect(annexTable.rows[3]!.map(textOf)).toEqual([
    "3",
    "Tổ thôn Nà Hoa",
    "80",
    "chưa có\nsố liệu",
    "chưa có\nsố liệu",
    "–",
  ]);
});

it("stands without any figure or text", () => {
  const empty = communeReport({
    ...input,
    rows: [],
    narratives: [],
    difficulties: [],
    missing: [],
    proposals: [],
  });
  expect(empty.annexes).toEqual([]);
  expect(words(empty.body)).toContain("Trong kỳ chưa giao chỉ tiêu cho các tổ.");
});

it("lets a team report to its commune without a number", () => {
  const document = teamReport(fixture("team-report"));
  expect(document).toMatchObject({ symbol: null, addressees: ["Ủy ban nhân dân xã Suối Mây"] });
  expect(words(document.body)).not.toContain("Trả lời");
});
