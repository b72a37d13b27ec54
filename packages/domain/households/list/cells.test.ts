import { describe, expect, it } from "vitest";
import { fold } from "../../words/fold.ts";
import { hamletAtStart, hamletIn, hamletOfCell } from "./hamlet.ts";
import { headName } from "./head-name.ts";
import { saysLeft } from "./left.ts";
import { readCount } from "./people.ts";
import { readPhones } from "./phones.ts";
import { povertyIn } from "./poverty.ts";

const count = (value: string | number) => readCount({ value });

describe("a number of people", () => {
  it.each([
    [4, 4],
    ["4", 4],
    ["04", 4],
    ["4 khẩu", 4],
    [" 03 nhân khẩu", 3],
    ["5 người (2 nữ)", 5],
  ])("%j says %i", (value, people) => {
    expect(count(value)).toEqual({ count: people, finding: null });
  });

  it.each([
    ["", null, "blank"],
    ["-", null, "blank"],
    ["không rõ", null, "not_a_number"],
    ["5-6", null, "not_a_number"],
    ["bốn", 4, "not_a_number"],
    ["1.234", 1234, "separator"],
    [1.234, 1234, "separator"],
    ["4,0", 4, "separator"],
    [45, 45, "outlier"],
    [-2, null, "outlier"],
    [0, null, "outlier"],
    ["#REF!", null, "formula_error"],
  ])("%j says %j and is looked at: %s", (value, people, finding) => {
    expect(count(value)).toEqual({ count: people, finding });
  });

  it("takes a date for no number, as programs make one of 3/4", () => {
    expect(readCount({ value: 46115, date: true })).toEqual({ count: null, finding: "not_a_number" });
  });
});

describe("telephones", () => {
  it.each([
    ["951234567", ["0951234567"]],
    ["0951.234.567 / 0959 876 543", ["0951234567", "0959876543"]],
    ["+84 951 234 567", ["0951234567"]],
    ["0168 123 4567", ["0381234567"]],
    ["1681234567", ["0381234567"]],
    ["0199 123 4567", ["0591234567"]],
    ["0255 3822 822", ["02553822822"]],
    ["không có", []],
  ])("%s", (text, phones) => {
    expect(readPhones(fold(text))).toEqual({ phones, bad: false });
  });

  it.each(["095123456", "0123456789", "9.51E+08", "gọi trưởng thôn", "12345"])("%s is none", (text) => {
    expect(readPhones(fold(text))).toEqual({ phones: [], bad: true });
  });

  it("keeps the good one of two", () => {
    expect(readPhones("0951234567/095987")).toEqual({ phones: ["0951234567"], bad: true });
  });
});

describe("the head's name", () => {
  it.each([
    ["1. Ông HỒ VĂN SÁU (đi làm ăn xa)", "Hồ Văn Sáu"],
    ["Hộ bà Đinh Thị Lan - 1970", "Đinh Thị Lan"],
    ["H'BIA NIÊ", "H'Bia Niê"],
    ["Nguyễn Văn A, SN 1965", "Nguyễn Văn A"],
    ["Hồ Văn Sáu 0951234567", "Hồ Văn Sáu"],
    ["?", ""],
    ["không rõ", ""],
  ])("%s → %s", (text, name) => {
    expect(headName(text)).toBe(name);
  });
});

describe("the hamlet", () => {
  it.each([
    ["DANH SÁCH HỘ DÂN THÔN TRÀ VEO NĂM 2026", "Trà Veo"],
    ["Danh sách hộ do Tổ công nghệ số cộng đồng thôn Trà Ôi quản lý", "Trà Ôi"],
    ["Tổ dân phố số 3 cũ", "Tổ dân phố số 3 cũ"],
    ["KP.03", "Khu phố 3"],
    ["Chương trình nông thôn mới", null],
    ["Trưởng thôn: Hồ Văn Bé", null],
    ["Kèm theo văn bản số 3", null],
  ])("in %s: %s", (text, hamlet) => {
    expect(hamletIn(text)).toBe(hamlet);
  });

  it("is no surname that sounds like a kind of it", () => {
    for (const name of ["Bàn Văn Tá", "Khu Văn Én", "Lang Thị Hoa", "Tô Văn An"])
      expect(hamletAtStart(name)).toBeNull();
  });

  it("keeps the kind of its heading where it only has a number", () => {
    expect(hamletOfCell("3", "Ấp")).toBe("Ấp 3");
    expect(hamletOfCell("thôn 03", "Thôn")).toBe("Thôn 3");
    expect(hamletOfCell("TRÀ KEM", "Thôn/bản")).toBe("Trà Kem");
  });
});

it("tells who has left from who has a son far away", () => {
  for (const text of ["đi làm ăn xa", "Đã chuyển đi Gia Lai", "cả nhà vào Nam", "không còn ở địa phương"])
    expect(saysLeft(text)).toBe(true);
  for (const text of ["Con đi làm ăn xa", "Mới chuyển đến", "Hộ mới tách", "Trưởng thôn"])
    expect(saysLeft(text)).toBe(false);
});

it("reads poverty, and nothing where both are said", () => {
  expect(
    ["Hộ nghèo", "Cận nghèo", "HCN", "Thoát nghèo", "Không", "Hộ nghèo, cận nghèo", ""].map(povertyIn),
  ).toEqual(["poor", "near_poor", "near_poor", "none", "none", null, null]);
});
