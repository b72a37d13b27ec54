import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { previewOf } from "./list/preview.ts";
import type { Cell, Merge, Sheet } from "./list/sheet.ts";
import { readHouseholdList } from "./read-list.ts";

const sheetOf = (rows: (string | number | null)[][], name = "Sheet1", merges: Merge[] = []): Sheet => ({
  name,
  hidden: false,
  merges,
  rows: rows.map((values, i) => ({
    number: i + 1,
    cells: values.map((value) => (value === null ? undefined : ({ value } as Cell))),
  })),
});

describe("a household list", () => {
  it("is found under its headings, in any order of columns", () => {
    const { households, findings, refused } = readHouseholdList([
      sheetOf([
        ["Danh sách hộ thôn Trà Veo"],
        ["Khẩu", "SĐT", "Chủ hộ", "TT"],
        ["4 khẩu", 951234567, "HỒ VĂN SÁU", 1],
        [null, null, "Đinh Thị Lan", 2],
      ]),
    ]);
    expect(refused).toBe(false);
    expect(households).toEqual([
      {
        sheet: "Sheet1",
        row: 3,
        hamlet: "Trà Veo",
        head: "Hồ Văn Sáu",
        people: 4,
        phones: ["0951234567"],
        poverty: null,
        ethnicity: null,
        left: false,
      },
      {
        sheet: "Sheet1",
        row: 4,
        hamlet: "Trà Veo",
        head: "Đinh Thị Lan",
        people: null,
        phones: [],
        poverty: null,
        ethnicity: null,
        left: false,
      },
    ]);
    expect(findings).toEqual([{ sheet: "Sheet1", row: 4, kind: "blank" }]);
  });

  it("is refused where no table names heads of households", () => {
    const read = readHouseholdList([
      sheetOf([
        ["Thôn", "Số hộ"],
        ["Trà Veo", 25],
      ]),
    ]);
    expect(read).toMatchObject({ refused: true, households: [] });
    expect(read.reason).toContain("họ tên chủ hộ");
  });

  it("is not the list of a team's members", () => {
    expect(
      readHouseholdList([
        sheetOf([
          ["STT", "Họ và tên", "Chức vụ", "SĐT"],
          [1, "Hồ Văn Sáu", "Trưởng thôn", "0951234567"],
        ]),
      ]).refused,
    ).toBe(true);
  });

  it("ends at its totals and signatures", () => {
    const rows = [
      ["STT", "Chủ hộ", "Số khẩu"],
      [1, "Tống Văn Cộng", 3],
      [null, "Tổng cộng", 3],
      [null, "NGƯỜI LẬP"],
      [],
      [null, "Hồ Văn Lập"],
    ];
    expect(
      readHouseholdList([sheetOf(rows as (string | number | null)[][])]).households.map(({ head }) => head),
    ).toEqual(["Tống Văn Cộng"]);
  });

  it("does not take a first row for a row of column numbers", () => {
    expect(
      readHouseholdList([
        sheetOf([
          ["STT", "Chủ hộ", "Khẩu"],
          [1, "Hồ Văn Sáu", 2],
        ]),
      ]).households,
    ).toHaveLength(1);
  });

  it("counts the people of a list by person, and is headed by who heads the household", () => {
    const rows = [
      ["Số hộ", "Họ và tên", "Quan hệ với chủ hộ"],
      [1, "Hồ Văn Sáu", "Chủ hộ"],
      [null, "Hồ Thị Con", "Con"],
      [2, "Đinh Thị Lan", "Chủ hộ"],
    ];
    const { households } = readHouseholdList([sheetOf(rows)]);
    expect(households.map(({ head, people }) => [head, people])).toEqual([
      ["Hồ Văn Sáu", 2],
      ["Đinh Thị Lan", 1],
    ]);
  });

  it("takes a second line under a merged name for more of the same household", () => {
    const merges = [0, 1].map((column) => ({ top: 2, bottom: 3, left: column, right: column }));
    const rows = [
      ["STT", "Chủ hộ", "SĐT"],
      [1, "Hồ Văn Sáu", "0951234567"],
      [null, null, "0951234568"],
      [2, "Đinh Thị Lan", null],
    ];
    const { households, findings } = readHouseholdList([sheetOf(rows, "Sheet1", merges)]);
    expect(households.map(({ phones }) => phones)).toEqual([["0951234567", "0951234568"], []]);
    expect(findings).toEqual([]);
  });

  it("is previewed row by row: what is added, looked at, left out", () => {
    const list = readHouseholdList([
      sheetOf([
        ["STT", "Chủ hộ", "Khẩu", "SĐT"],
        [1, "Hồ Văn Sáu", 2, "0951234567"],
        [2, "Đinh Văn Nay", "?"],
        [3, null, 4],
        [4, "Hồ Văn Sáu", 2, "0951234567"],
      ]),
    ]);
    expect(previewOf(list).map(({ row, fate }) => [row, fate])).toEqual([
      [2, "add"],
      [3, "look"],
      [4, "skip"],
      [5, "skip"],
    ]);
    expect(list.households).toHaveLength(2);
  });

  const word = fc.constantFrom(
    "STT",
    "Chủ hộ",
    "Họ và tên",
    "Số khẩu",
    "SĐT",
    "Thôn",
    "Hồ Văn Sáu",
    "Tổng",
    "Thôn 3",
    "x",
    "0951234567",
    "1.234",
    "đã chuyển",
    "II",
    "",
    "#REF!",
  );
  const cell = fc.option(
    fc.oneof(word, fc.integer({ min: -5, max: 2_000_000_000 }), fc.double({ noNaN: true }), fc.string()),
    { nil: null },
  );
  const range = fc.record({ top: fc.nat(8), left: fc.nat(5), bottom: fc.nat(12), right: fc.nat(8) });

  it("never fails, invents no zero, and points at rows that exist", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
        fc.array(range, { maxLength: 4 }),
        (rows, merges) => {
          const read = readHouseholdList(
            [sheetOf([["STT", "Chủ hộ", "Số khẩu", "SĐT"], ...rows], "Sheet1", merges)],
            "list.xlsx",
          );
          for (const { people, head, row } of read.households) {
            expect(people === null || people > 0).toBe(true);
            expect(head).not.toBe("");
            expect(row).toBeGreaterThan(1);
          }
          for (const { row } of read.findings) expect(row <= rows.length + 1).toBe(true);
          previewOf(read);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the hamlet of a household", () => {
  const hamletsOf = (rows: (string | number | null)[][], name?: string) =>
    readHouseholdList([sheetOf(rows, name)]).households.map(({ hamlet }) => hamlet);
  const headings = ["STT", "Chủ hộ", "Số khẩu"];

  it("comes from its column, else the group, the title, the sheet", () => {
    expect(
      hamletsOf(
        [
          ["STT", "Chủ hộ", "Thôn"],
          [1, "Hồ Văn Sáu", "Trà Ôi"],
        ],
        "Trà Veo",
      ),
    ).toEqual(["Trà Ôi"]);
    expect(hamletsOf([headings, ["I", "Thôn Trà Ôi"], [1, "Hồ Văn Sáu", 3]], "Trà Veo")).toEqual(["Trà Ôi"]);
    expect(hamletsOf([["DANH SÁCH HỘ THÔN TRÀ ÔI"], headings, [1, "Hồ Văn Sáu", 3]], "Trà Veo")).toEqual([
      "Trà Ôi",
    ]);
    expect(hamletsOf([headings, [1, "Hồ Văn Sáu", 3]], "Trà Veo")).toEqual(["Trà Veo"]);
    expect(hamletsOf([headings, [1, "Hồ Văn Sáu", 3]], "Sheet1")).toEqual([null]);
  });

  it("is the quarter in a ward, but not inside a hamlet", () => {
    const rows = [headings, [null, "Tổ 1"], [1, "Hồ Văn Sáu", 3], [null, "Tổ 02"], [2, "Đinh Văn Nay", 4]];
    expect(hamletsOf(rows)).toEqual(["Tổ 1", "Tổ 2"]);
    expect(hamletsOf([["Thôn Trà Veo"], ...rows])).toEqual(["Trà Veo", "Trà Veo"]);
    expect(hamletsOf([["DANH SÁCH HỘ TỔ 5, PHƯỜNG NGHĨA LỘ"], headings, [1, "Hồ Văn Sáu", 3]])).toEqual([
      "Tổ 5",
    ]);
    expect(
      hamletsOf([
        ["STT", "Chủ hộ", "Tổ"],
        [1, "Hồ Văn Sáu", "5"],
      ]),
    ).toEqual(["Tổ 5"]);
  });
});
