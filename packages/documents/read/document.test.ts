import { readDecision } from "@toso/domain/decisions/read/decision";
import { plainDecision } from "@toso/domain/decisions/read/plain";
import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { isUnreadable, readDocument } from "./document.ts";
import { readMarkdown } from "./markdown.ts";
import { decodeText } from "./text.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function refusal(content: Uint8Array, name = "quyet-dinh.docx"): Promise<string> {
  const start = performance.now();
  const result = await readDocument(content, name);
  expect(performance.now() - start).toBeLessThan(2000);
  if (!isUnreadable(result)) throw new Error("was read");
  expect(result.sentence).toMatch(/Hãy|hãy/);
  return result.code;
}

test("bad files are refused with a reason", async () => {
  expect(await refusal(new Uint8Array(0))).toBe("empty");
  expect(await refusal(bytes(" \n \n"), "a.txt")).toBe("empty");
  expect(await refusal(new Uint8Array(21 * 1024 * 1024))).toBe("too_large");
  expect(await refusal(bytes("MZ\x90\x00 this program cannot be run"))).toBe("not_a_document");
  expect(await refusal(zipSync({ "word/document.xml": new Uint8Array(80 * 1024 * 1024) }))).toBe(
    "unsafe_archive",
  );
  expect(await refusal(zipSync({ "photo.jpg": bytes("x") }))).toBe("not_a_document");
  const macros = { "word/document.xml": bytes("<w:document/>"), "word/vbaProject.bin": bytes("x") };
  expect(await refusal(zipSync(macros))).toBe("macros");
  const enabled = {
    "word/document.xml": bytes("<w:document/>"),
    "[Content_Types].xml": bytes("macroEnabled"),
  };
  expect(await refusal(zipSync(enabled), "quyet-dinh.docm")).toBe("macros");
  expect(await refusal(zipSync({ "xl/workbook.xml": bytes("<workbook/>") }))).toBe("empty");
  expect(await refusal(bytes("%PDF-1.7 cut off"))).toBe("damaged");
  expect(await refusal(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).toBe("damaged");
  const locked = new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...[..."EncryptedPackage"].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);
  expect(await refusal(locked)).toBe("encrypted");
});

test("a document type declaration is not followed", async () => {
  const xml =
    '<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>';
  expect(await refusal(zipSync({ "word/document.xml": bytes(xml) }))).toBe("damaged");
});

test("any bytes give a document or a refusal", async () => {
  const start = fc.constantFrom("", "PK\x03\x04", "%PDF-1.4\n", "\xd0\xcf\x11\xe0", "\xff\xfe", "{\\rtf1");
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (mark, rest) => {
      const content = new Uint8Array([...[...mark].map((c) => c.charCodeAt(0)), ...rest]);
      const result = await readDocument(content, "a.txt");
      expect(isUnreadable(result) || typeof result.text === "string").toBe(true);
    }),
    { numRuns: 60 },
  );
});

test.each(["\t", " ", "| ", "*", "[", "- ", "(", "Ông Hồ Văn Sáu, ", "của Luật "])(
  "a quarter of a megabyte of %j is read in two seconds",
  async (unit) => {
    const line = `${unit.repeat(Math.ceil(80 / unit.length))}\n`;
    const text = `QUYẾT ĐỊNH\nVề việc kiện toàn Tổ công nghệ số cộng đồng\n${line.repeat(250_000 / line.length)}`;
    for (const name of ["a.txt", "a.md"]) {
      const start = performance.now();
      const document = await readDocument(bytes(text), name);
      if (!isUnreadable(document)) readDecision(document);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  },
);

test("UTF-16 with and without its mark, and decomposed letters", () => {
  const text = "Quyết định thành lập Tổ công nghệ số thôn Trà Ôi";
  const utf16 = new Uint8Array([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  expect(decodeText(utf16)).toBe(text);
  expect(decodeText(new Uint8Array([0xff, 0xfe, ...utf16]))).toBe(text);
});

test("TCVN3 and VNI", () => {
  const tcvn3 = [..."QuyÕt ®Þnh thµnh lËp Tæ c«ng nghÖ sè th«n Trµ ¤i"].map((c) => c.charCodeAt(0));
  expect(decodeText(new Uint8Array(tcvn3))).toBe("Quyết định thành lập Tổ công nghệ số thôn Trà Ôi");
  const vni = [..."Quyeát ñònh thaønh laäp Toå coâng ngheä soá thoân Traø OÂi cuûa oâng"].map((c) =>
    c.charCodeAt(0),
  );
  expect(decodeText(new Uint8Array(vni))).toBe("Quyết định thành lập Tổ công nghệ số thôn Trà Ôi của ông");
});

test("Markdown: marks go, tables and escapes are understood", () => {
  const blocks = readMarkdown(
    "**Điều 1.** Thôn *Trà Veo*\n1\\. Ông A\n| STT | Họ tên |\n|:-:|---|\n| 1 | **Hồ** \\| Sáu |",
  );
  expect(blocks).toEqual([
    { kind: "paragraph", text: "Điều 1. Thôn Trà Veo" },
    { kind: "paragraph", text: "1. Ông A" },
    {
      kind: "table",
      rows: [
        [{ text: "STT" }, { text: "Họ tên" }],
        [{ text: "1" }, { text: "Hồ | Sáu" }],
      ],
    },
  ]);
});

test("Word: numbers, cut runs, merged cells", async () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const cell = (inner: string, merge = "") => `<w:tc><w:tcPr>${merge}</w:tcPr><w:p>${inner}</w:p></w:tc>`;
  const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>';
  const xml = `<w:document><w:body><w:p>${numbered}${run("Th")}${run("ôn Trà ")}${run("Veo")}</w:p><w:p>${numbered}${run("Thôn Trà Ôi")}</w:p>
<w:tbl><w:tr>${cell(run("Trà Kem"), '<w:vMerge w:val="restart"/>')}${cell(run("A"))}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell(run("B"))}</w:tr></w:tbl></w:body></w:document>`;
  const numbering =
    '<w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>';
  const result = await readDocument(
    zipSync({ "word/document.xml": bytes(xml), "word/numbering.xml": bytes(numbering) }),
    "a.docx",
  );
  if (isUnreadable(result)) throw new Error(result.code);
  expect(result.text).toBe("I. Thôn Trà Veo\nII. Thôn Trà Ôi\nTrà Kem\tA\nB");
  const table = result.blocks.at(-1)!;
  if (table.kind !== "table") throw new Error("no table");
  expect(table.rows.map((row) => row.map((at) => at && result.text.slice(at.start, at.end)))).toEqual([
    ["Trà Kem", "A"],
    ["Trà Kem", "B"],
  ]);
});

test("Excel: text above, then the list with its merged cells", async () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = `<worksheet><sheetData><row r="1">${cell("A1", "DANH SÁCH TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG")}</row>
<row r="3">${cell("A3", "STT")}${cell("B3", "Thôn")}${cell("C3", "Họ và tên")}</row>
<row r="4"><c r="A4"><v>1</v></c>${cell("B4", "Trà Veo")}<c r="C4" t="s"><v>0</v></c></row><row r="5"><c r="A5"><v>2</v></c>${cell("C5", "Hồ Thị Bé")}</row></sheetData>
<mergeCells><mergeCell ref="B4:B5"/></mergeCells></worksheet>`;
  const result = await readDocument(
    zipSync({
      "xl/workbook.xml": bytes("<workbook/>"),
      "xl/worksheets/sheet1.xml": bytes(sheet),
      "xl/sharedStrings.xml": bytes("<sst><si><r><t>Hồ Văn </t></r><r><t>Sáu</t></r></si></sst>"),
    }),
    "danh-sach.xlsx",
  );
  if (isUnreadable(result)) throw new Error(result.code);
  const read = plainDecision(readDecision(result));
  expect(read.teams).toMatchObject([
    { village: "Trà Veo", members: [{ name: "Hồ Văn Sáu" }, { name: "Hồ Thị Bé" }] },
  ]);
});
