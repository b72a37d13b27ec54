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

function scan(lines = LINES): Uint8Array {
  return page(lines).toBuffer("image/png");
}

function page(lines: string[]) {
  const canvas = createCanvas(1654, 2339);
  const context = canvas.getContext("2d");
  context.fillStyle = "#f4f1e8";
  context.fillRect(0, 0, 1654, 2339);
  context.rotate(0.02);
  context.fillStyle = "#1c1c1c";
  context.font = "38px Tinos, 'Liberation Serif', 'DejaVu Serif', serif";
  for (const [i, line] of lines.entries()) context.fillText(line, 200, 260 + i * 66);
  return canvas;
}

/** A PDF as a scanner writes it, a picture to a page; where a page has words instead, it shows these. */
function pdf(pages: (Buffer | string)[]): Uint8Array {
  const objects: Buffer[] = [];
  const add = (head: string, stream?: Buffer) => {
    const [before, after] = stream ? ["\nstream\n", "\nendstream"] : ["", ""];
    objects.push(Buffer.concat([Buffer.from(head + before), stream ?? Buffer.alloc(0), Buffer.from(after)]));
    return `${objects.length} 0 R`;
  };
  add("<</Type/Catalog/Pages 2 0 R>>");
  add(`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${4 + i * 4} 0 R`).join(" ")}]>>`);
  for (const content of pages) {
    const drawing =
      typeof content === "string" ? `BT /F 12 Tf 60 700 Td (${content}) Tj ET` : "595 0 0 842 0 0 cm /I Do";
    const font = add("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>");
    const at = objects.length;
    const resources = `<</Font<</F ${font}>>/XObject<</I ${at + 2} 0 R>>>>`;
    add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources ${resources}/Contents ${at + 3} 0 R>>`);
    const picture = typeof content === "string" ? page([]).toBuffer("image/jpeg") : content;
    const size = "/Width 1654/Height 2339/ColorSpace/DeviceRGB/BitsPerComponent 8";
    add(`<</Subtype/Image${size}/Filter/DCTDecode/Length ${picture.length}>>`, picture);
    add(`<</Length ${drawing.length}>>`, Buffer.from(drawing));
  }
  const body = objects.map((object, i) =>
    Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]),
  );
  return Buffer.concat([Buffer.from("%PDF-1.4\n"), ...body, Buffer.from("trailer<</Root 1 0 R>>\n%%EOF")]);
}

async function namesIn(bytes: Uint8Array, told: ScanProgress[] = []) {
  const document = await readDocument(bytes, "quet.pdf", { onProgress: (at) => told.push(at) });
  if (isUnreadable(document)) throw new Error(document.code);
  const { teams } = readDecision(document);
  const names = teams.flatMap(({ members }) => members.map(({ name }) => name.value));
  return { names, text: document.text };
}

test("pages of a scanned PDF are read in their order, and counted", async () => {
  const told: ScanProgress[] = [];
  const pages = [LINES.slice(0, 6), LINES.slice(6)].map((lines) => page(lines).toBuffer("image/jpeg"));
  const { names } = await namesIn(pdf(pages), told);
  expect(names).toEqual(["Nguyễn Văn Thử", "Hoàng Thị Lan"]);
  expect(told.at(-1)).toEqual({ progress: 1, page: 2, pages: 2 });
}, 60_000);

test("a PDF in which only a page is scanned has that page recognised and the others' text taken", async () => {
  const told: ScanProgress[] = [];
  const words = "Plain words of a page that was printed from a text and never scanned";
  const { names, text } = await namesIn(pdf([page(LINES).toBuffer("image/jpeg"), words]), told);
  expect(names).toEqual(["Nguyễn Văn Thử", "Hoàng Thị Lan"]);
  expect(text.trim().endsWith(words)).toBe(true);
  expect(told.at(-1)).toMatchObject({ page: 1, pages: 1 });
}, 60_000);

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

test("who waits for another document hears of it, and may leave", async () => {
  const giveUp = new AbortController();
  const first = readDocument(scan(), "quet.png");
  const told: ScanProgress[] = [];
  const second = readDocument(scan(), "quet.png", {
    signal: giveUp.signal,
    onProgress: (at) => {
      told.push(at);
      giveUp.abort();
    },
  });
  const refused = await second;
  expect(isUnreadable(refused) && refused.code).toBe("given_up");
  expect(told).toEqual([{ progress: 0, page: 1, pages: 1, before: 1 }]);
  expect(isUnreadable(await first)).toBe(false);
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
