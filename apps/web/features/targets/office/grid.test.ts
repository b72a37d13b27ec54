import { monthPeriod } from "@toso/domain/reports/calendar";
import { expect, test } from "vitest";
import { assigned, cellKey, columnTotal, type Given, paste } from "./grid.ts";
import { cellsOf, typedNumber } from "./pasted.ts";

const shape = { teams: ["veo", "oi"], indicators: ["HO-VNEID", "HO-DVC"] };
const period = monthPeriod("2026-11");
const none: Given = new Map();

test("a block from Excel is rows of cells, quoted cells and the last line break included", () => {
  expect(cellsOf("120\t1.200\r\n60\t\r\n")).toEqual([
    ["120", "1.200"],
    ["60", ""],
  ]);
  expect(cellsOf('"hai\ndòng"\t"nói ""được"""')).toEqual([["hai\ndòng", 'nói "được"']]);
});

test.each([
  ["1200", 1200],
  ["1.200", 1200],
  ["1,200", 1200],
  ["1 200", 1200],
  ["", null],
  ["0", undefined],
  ["12,5", undefined],
  ["-3", undefined],
  ["80%", undefined],
])("%s is read as %s", (text, value) => expect(typedNumber(text)).toBe(value));

test("pasting fills from the corner and leaves out what reaches past the edge", () => {
  const typed = paste({}, "1\t2\t3\n4\t5\t6\n7\t8\t9", shape, { row: 1, column: 1 });
  expect(typed).toEqual({ [cellKey("oi", "HO-DVC")]: "1" });
});

test("only what is new or changed is sent, with the id it had", () => {
  const given: Given = new Map([
    [cellKey("veo", "HO-VNEID"), { id: "t1", value: 120 }],
    [cellKey("veo", "HO-DVC"), { id: "t2", value: 60 }],
  ]);
  const typed = {
    [cellKey("veo", "HO-VNEID")]: "120",
    [cellKey("veo", "HO-DVC")]: "70",
    [cellKey("oi", "HO-DVC")]: "40",
  };
  const { body, bad } = assigned(typed, given, shape, period);
  expect(bad).toEqual([]);
  expect(body.targets.map(({ team, value }) => [team, value])).toEqual([
    ["veo", 70],
    ["oi", 40],
  ]);
  expect(body.targets[0]).toMatchObject({ id: "t2", from: "2026-10-15", to: "2026-11-14" });
});

test("the same new target has the same id wherever it is typed", () => {
  const typed = { [cellKey("oi", "HO-DVC")]: "40" };
  const [one] = assigned(typed, none, shape, period).body.targets;
  const [two] = assigned(typed, none, shape, period).body.targets;
  expect(one?.id).toBe(two?.id);
});

test("what is no number, or was emptied, is named and not sent", () => {
  const given: Given = new Map([[cellKey("veo", "HO-VNEID"), { id: "t1", value: 120 }]]);
  const typed = { [cellKey("veo", "HO-VNEID")]: "", [cellKey("oi", "HO-DVC")]: "80%" };
  const { body, bad } = assigned(typed, given, shape, period);
  expect(body.targets).toEqual([]);
  expect(bad.map(({ why }) => why)).toEqual(["emptied", "not_a_number"]);
});

test("a column's total leaves out what cannot be read, and is unknown when nothing is there", () => {
  const typed = { [cellKey("veo", "HO-DVC")]: "1.000", [cellKey("oi", "HO-DVC")]: "x" };
  expect(columnTotal("HO-DVC", typed, none, shape.teams)).toBe(1000);
  expect(columnTotal("HO-VNEID", typed, none, shape.teams)).toBeNull();
});
