import { expect, test } from "vitest";
import { nationalSource } from "./sources.ts";

test.each(["", "15/QĐ-UBND", "793/BTTTT-THH", "01-KH/BCĐTW", "Luật Tổ chức chính quyền địa phương"])(
  "what the national database does not hold has no link: %s",
  (number) => expect(nationalSource(number)).toBe(null),
);

test.each([
  ["1690/QĐ-TTg", "1690/QĐ-TTg"],
  ["749 /qđ-ttg", "749/QĐ-TTg"],
  ["30/2020/NĐ-CP", "30/2020/NĐ-CP"],
  ["91/2025/QH15", "91/2025/QH15"],
  ["03/2021/TT-BNV", "03/2021/TT-BNV"],
])("%s is looked up by its number", (number, keyword) => {
  const source = new URL(nationalSource(number) as string);
  expect(source.hostname).toBe("vbpl.vn");
  expect(source.searchParams.get("Keyword")).toBe(keyword);
});
