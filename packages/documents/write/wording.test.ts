import { expect, it } from "vitest";
import { roman } from "../roman.ts";
import { evenLines, nameLines, widthIn } from "./lines.ts";
import { closed, dateInWords, ended, numberLine, pointLetter } from "./wording.ts";

it("pads numbers, days and the first two months, and leaves room in drafts", () => {
  expect(numberLine("5", "QĐ-UBND")).toBe("Số: 05/QĐ-UBND");
  expect(numberLine("112", "BC-UBND")).toBe("Số: 112/BC-UBND");
  expect(numberLine(null, "BC-UBND")).toMatch(/^Số: {7}\/BC-UBND$/);
  expect(dateInWords("2026-02-05")).toBe("ngày 05 tháng 02 năm 2026");
  expect(dateInWords("2022-08-09")).toBe("ngày 09 tháng 8 năm 2022");
  expect(dateInWords("2026")).toMatch(/^ngày {8}tháng {8}năm 2026$/);
  expect(dateInWords(null)).toMatch(/^ngày {8}tháng {8}năm +$/);
});

it("numbers as the decree does", () => {
  expect([1, 4, 9, 14, 49].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XLIX"]);
  expect([1, 4, 5, 6, 24].map(pointLetter)).toEqual(["a", "d", "đ", "e", "aa"]);
});

it("closes lists and texts with the right marks", () => {
  expect(closed(["Như Điều 4.", "Lưu: VT;"])).toEqual(["Như Điều 4;", "Lưu: VT."]);
  expect(ended([{ kind: "paragraph", text: "Hết." }])).toEqual([{ kind: "paragraph", text: "Hết./." }]);
  expect(ended([{ kind: "item", text: [{ text: "Một", bold: true }, { text: " hai;" }] }])).toEqual([
    { kind: "item", text: [{ text: "Một", bold: true }, { text: " hai./." }] },
  ]);
  expect(ended([])).toEqual([{ kind: "paragraph", text: "./." }]);
});

it("breaks the name of a body before the kind of unit", () => {
  expect(nameLines("ỦY BAN NHÂN DÂN XÃ TRÀ XINH", "agency", 180)).toEqual(["ỦY BAN NHÂN DÂN", "XÃ TRÀ XINH"]);
  expect(nameLines("UBND XÃ TRÀ XINH", "agency", 180)).toEqual(["UBND XÃ TRÀ XINH"]);
});

it("breaks a summary into lines of about one length", () => {
  const summary = "Về việc thành lập các Tổ công nghệ số cộng đồng trên địa bàn xã Suối Mây";
  const lines = evenLines(summary, "summary", 400);
  expect(lines.join(" ")).toBe(summary);
  const widths = lines.map((line) => widthIn("summary", line));
  expect(Math.max(...widths)).toBeLessThanOrEqual(400);
  expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.75);
});

it("knows the widths of the face: a bold capital A at 13 points is 0.722 of it", () => {
  expect(widthIn("agency", "A")).toBeCloseTo(13 * 0.722, 1);
});
