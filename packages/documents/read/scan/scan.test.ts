import { createCanvas } from "@napi-rs/canvas";
import { readDecision } from "@toso/domain/decisions/read/decision";
import { expect, test } from "vitest";
import { isUnreadable, readDocument } from "../document.ts";
import type { ScanProgress } from "./scan.ts";

async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  const start = performance.now();
  const result = await readDocument(bytes, name);
  if (!isUnreadable(result)) throw new Error("was read");
  expect(result.sentence).toMatch(/Hãy|hãy/);
  expect(performance.now() - start).toBeLessThan(2000);
  return result.code;
}

/** The head of a PNG that says how large it is, and nothing after it. */
function pngHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

test("a picture is refused by its head when it is too large, empty or of another kind", async () => {
  expect(await refusal(pngHead(30_000, 30_000), "bom.png")).toBe("picture_too_large");
  expect(await refusal(pngHead(0, 10), "rong.png")).toBe("damaged");
  expect(await refusal(new TextEncoder().encode("II*\0 a scan"), "quet.tif")).toBe("other_picture");
  expect(await refusal(new TextEncoder().encode("\0\0\0\x18ftypheic"), "anh.heic")).toBe("other_picture");
});

test("a picture cut short is refused", async () => {
  const result = await readDocument(pngHead(800, 1000), "dut.png");
  expect(isUnreadable(result) && result.code).toBe("damaged");
}, 60_000);

test("a picture without letters says so", async () => {
  const canvas = createCanvas(900, 1200);
  const context = canvas.getContext("2d");
  context.fillStyle = "#dde4cc";
  context.fillRect(0, 0, 900, 1200);
  context.fillStyle = "#335522";
  context.ellipse(450, 600, 250, 180, 0.4, 0, 7);
  context.fill();
  const result = await readDocument(canvas.toBuffer("image/png"), "anh.png");
  expect(isUnreadable(result) && result.code).toBe("no_text");
}, 60_000);

const LINES = [
  "ỦY BAN NHÂN DÂN XÃ SUỐI MÂY",
  "Số: 12/QĐ-UBND",
  "Suối Mây, ngày 09 tháng 02 năm 2026",
  "QUYẾT ĐỊNH",
  "Về việc thành lập Tổ công nghệ số cộng đồng",
  "Điều 1. Thành lập Tổ công nghệ số cộng đồng các thôn, gồm:",
  "1. Tổ công nghệ số cộng đồng thôn Cầu Gỗ",
  "- Ông Nguyễn Văn Thử, Trưởng thôn, Tổ trưởng;",
  "- Bà Hoàng Thị Lan, Bí thư Chi đoàn, Thành viên.",
];

function scan(): Uint8Array {
  const canvas = createCanvas(1654, 2339);
  const context = canvas.getContext("2d");
  context.fillStyle = "#f4f1e8";
  context.fillRect(0, 0, 1654, 2339);
  context.rotate(0.02);
  context.fillStyle = "#1c1c1c";
  context.font = "38px Tinos, 'Liberation Serif', 'DejaVu Serif', serif";
  for (const [i, line] of LINES.entries()) context.fillText(line, 200, 260 + i * 66);
  return canvas.toBuffer("image/png");
}

test("a page that lies askew is recognised, and tells how far it is", async () => {
  const told: ScanProgress[] = [];
  const document = await readDocument(scan(), "quet.png", { onProgress: (at) => told.push(at) });
  if (isUnreadable(document)) throw new Error(document.code);
  const { letterhead, teams } = readDecision(document);
  expect(letterhead.date.value).toBe("2026-02-09");
  expect(teams.map(({ members }) => members.map(({ name }) => name.value))).toEqual([
    ["Nguyễn Văn Thử", "Hoàng Thị Lan"],
  ]);
  expect(told.at(-1)).toEqual({ progress: 1, page: 1, pages: 1 });
  expect(told.every(({ progress }, i) => progress >= (told[i - 1]?.progress ?? 0))).toBe(true);
}, 60_000);

test("whoever gives up lets the next one go on", async () => {
  const giveUp = new AbortController();
  const first = readDocument(scan(), "quet.png", {
    signal: giveUp.signal,
    onProgress: ({ progress }) => progress > 0 && giveUp.abort(),
  });
  const second = readDocument(scan(), "quet.png");
  expect(isUnreadable(await first)).toBe(true);
  expect(isUnreadable(await second)).toBe(false);
}, 60_000);
