import { describe, expect, test } from "vitest";
import { dutiesIn, inForceFrom } from "./in-force.ts";

describe("the day in force", () => {
  test.each([
    ["Quyết định này có hiệu lực kể từ ngày ký."],
    ["Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế Quyết định số 5 ngày 01/02/2024."],
    ["Không nói gì về hiệu lực."],
  ])("is not said by: %s", (text) => expect(inForceFrom(text).value).toBe(null));

  test("that no calendar has is asked about", () => {
    expect(inForceFrom("có hiệu lực từ ngày 31/02/2026")).toMatchObject({
      value: null,
      doubt: expect.any(String),
    });
  });

  test.each([
    ["Điều 3. Quyết định này có hiệu lực kể từ ngày 01 tháng 8 năm 2026.", "2026-08-01"],
    ["QUYẾT ĐỊNH NÀY CÓ HIỆU LỰC THI HÀNH TỪ NGÀY 1/8/2026", "2026-08-01"],
    ["Quyết định có hiệu lực từ 15-09-2026 và thay thế Quyết định ngày 01/01/2022.", "2026-09-15"],
  ])("stands where it stands: %s", (text, day) => {
    const { value, source } = inForceFrom(text);
    expect(value).toBe(day);
    expect(text.slice(source?.start, source?.end)).toMatch(/hiệu lực.*\d{4}/i);
  });
});

describe("the duties", () => {
  const text = [
    "Điều 1. Kiện toàn Tổ công nghệ số thôn Trà Veo.",
    "Điều 2. Nhiệm vụ của Tổ công nghệ số cộng đồng",
    "1. Tuyên truyền đến từng hộ.",
    "2. Hướng dẫn dùng VNeID.",
    "Điều 3. Quyết định có hiệu lực kể từ ngày ký.",
  ].join("\n");

  test("are nobody's where no article names them", () => {
    expect(dutiesIn("Điều 1. Thành lập tổ.\nĐiều 2. Các ông bà có tên thi hành nhiệm vụ".slice(0, 21))).toBe(
      null,
    );
  });

  test("are that article, whole, and no other", () => {
    expect(dutiesIn(text)).toBe(text.split("\n").slice(1, 4).join("\n"));
    expect(dutiesIn(text.replace("Điều 2. Nhiệm", "Điều 2.\nNhiệm"))).toContain("VNeID");
  });

  test("too long to read on a phone are cut at a line", () => {
    const long = text.replace("2. Hướng", `${"x".repeat(80)}\n`.repeat(300).concat("2. Hướng"));
    expect(dutiesIn(long)?.length).toBeLessThan(12_003);
    expect(dutiesIn(long)).toMatch(/x\n…$/);
  });
});
