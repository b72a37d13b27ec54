import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toso } from "./toso.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "toso-words-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("explains itself, in Vietnamese and English, each command too", async () => {
  const { code, out } = await toso(["--help"]);
  expect(code).toBe(0);
  for (const word of [
    "serve",
    "demo",
    "decision read FILE",
    "report render",
    "TOSO_DATA",
    "Cách gọi",
    "usage",
  ]) {
    expect(out).toContain(word);
  }
  expect((await toso(["decision", "read", "--help"])).out).toContain("--json");
});

test.each([
  [["fly"], "Không có lệnh “fly”"],
  [["serve", "--bad"], "toso serve --help"],
  [["decision", "read"], "Cách gọi: toso decision read FILE"],
])("what it does not understand ends with 2 and says how: %j", async (words, sentence) => {
  const { code, out, err } = await toso(words);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(sentence);
});

test("decision read: one JSON object and nothing else on stdout", async () => {
  const file = join(folder, "decision.txt");
  writeFileSync(file, decision);
  const { code, out } = await toso(["decision", "read", file, "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ kind: "establish", units: { commune: "xã Trà Xinh" } });
});

test("decision read of what is no decision file: a sentence, the same as JSON, and 2", async () => {
  const { code, out, err } = await toso(["decision", "read", join(folder, "none.txt"), "--json"]);
  expect(code).toBe(2);
  const { refused, code: reasonCode, reason } = JSON.parse(out);
  expect({ refused, reasonCode: typeof reasonCode }).toEqual({ refused: true, reasonCode: "string" });
  expect(err.trim()).toBe(reason);
});

const decision = `ỦY BAN NHÂN DÂN
XÃ TRÀ XINH
Số:      /QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Trà Xinh, ngày 09 tháng 8 năm 2022

QUYẾT ĐỊNH
Về việc thành lập Tổ công nghệ số cộng đồng thôn Trà Veo, xã Trà Xinh

Điều 1. Thành lập Tổ công nghệ số cộng đồng thôn Trà Veo, xã Trà Xinh gồm các ông (bà) có tên sau:
1. Ông Hồ Văn Sáu - Bí thư Chi bộ, Trưởng thôn - Tổ trưởng;
2. Bà Hồ Thị Lan - Chi hội trưởng Chi hội Phụ nữ - Thành viên.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đinh Văn Nay
`;
