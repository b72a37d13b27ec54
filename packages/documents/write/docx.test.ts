import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { communeReport } from "../reports/commune-report.ts";
import { toDocx } from "./docx.ts";
import { TEXT_WIDTH } from "./layout.ts";
import { widthIn } from "./lines.ts";

vi.setConfig({ testTimeout: 30_000 }); // each file is made by a process of its own

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/documents/${name}.json`, import.meta.url), "utf8"));

type Paragraph = { text: string; sizes: number[]; bold: boolean; italic: boolean; xml: string };

/** Paragraphs as a reader of the XML finds them; sizes in points. */
const paragraphsIn = (xml: string): Paragraph[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([each]) => ({
    text: [...each.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/gs)].map(([, text]) => text).join(""),
    sizes: [...each.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size) / 2),
    bold: each.includes("<w:b/>"),
    italic: each.includes("<w:i/>"),
    xml: each,
  }));

const read = (docx: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));

describe("the report as DOCX", () => {
  let files: Record<string, string>;
  let xml: string;
  let paragraphs: Paragraph[];
  const find = (text: string) => paragraphs.find((each) => each.text.includes(text))!;

  beforeAll(async () => {
    files = read(await toDocx(communeReport(fixture("commune-report"))));
    xml = files["word/document.xml"]!;
    paragraphs = paragraphsIn(xml);
  });

  it("is well-formed in every part, each style once", () => {
    for (const [name, text] of Object.entries(files)) {
      if (/\.(xml|rels)$/.test(name)) expect(() => new SaxesParser().write(text).close(), name).not.toThrow();
    }
    const styles = [...files["word/styles.xml"]!.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) =>
      id!.toLowerCase(),
    );
    expect(new Set(styles).size).toBe(styles.length);
  });

  it("has A4 pages with margins 20, 20, 30, 15 mm; the annex counts its own pages", () => {
    const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/gs)!;
    expect(sections).toHaveLength(2);
    for (const section of sections) {
      expect(section).toContain('<w:pgSz w:w="11906" w:h="16838"');
      expect(section).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/);
      expect(section).toContain('<w:pgNumType w:start="1"/>');
      expect(section).toContain("<w:titlePg/>");
    }
  });

  it("numbers pages in the middle of the top margin, not the first", () => {
    expect(files["word/header1.xml"]).toMatch(/<w:jc w:val="center"\/>.*PAGE/s);
    expect(files["word/header1.xml"]).toContain('<w:sz w:val="28"/>');
    expect(files["word/header2.xml"]).not.toContain("PAGE");
  });

  it("is in Times New Roman throughout", () => {
    const faces = [...(xml + files["word/styles.xml"]).matchAll(/w:ascii="([^"]+)"/g)].map(
      ([, face]) => face,
    );
    expect(new Set(faces)).toEqual(new Set(["Times New Roman"]));
  });

  it.each([
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, true, false],
    ["Độc lập - Tự do - Hạnh phúc", 14, true, false],
    ["ỦY BAN NHÂN DÂN", 13, true, false],
    ["Số:       /BC-UBND", 13, false, false],
    ["Suối Mây, ngày        tháng 11 năm 2026", 14, false, true],
    ["BÁO CÁO", 14, true, false],
    ["Kết quả hoạt động của các Tổ", 14, true, false],
    ["Kính gửi:", 14, false, false],
    ["I. KẾT QUẢ THỰC HIỆN", 14, true, false],
    ["Ủy ban nhân dân xã Suối Mây báo cáo", 14, false, false],
    ["Nơi nhận:", 12, true, true],
    ["- Lưu: VT, VHXH.", 11, false, false],
    ["KT. CHỦ TỊCH", 14, true, false],
    ["Trần Thị Mẫu", 14, true, false],
    ["Phụ lục", 14, true, false],
    ["(Kèm theo Báo cáo số", 14, false, true],
  ])("writes %s at %d points", (text, size, bold, italic) => {
    const { sizes, ...look } = find(text);
    expect(new Set(sizes)).toEqual(new Set([size]));
    expect(look).toMatchObject({ bold, italic });
  });

  it("rules under the motto as long as it, under the summary by a third to a half", () => {
    const ruleAfter = (text: string) =>
      paragraphs[paragraphs.indexOf(paragraphs.find((each) => each.text === text)!) + 1]!;
    const sides = (text: string) => Number(/w:left="(\d+)"/.exec(ruleAfter(text).xml)![1]) / 20;
    const motto = widthIn("motto", "Độc lập - Tự do - Hạnh phúc");
    const column = (98 / 25.4) * 72;
    expect(Math.abs(column - 2 * sides("Độc lập - Tự do - Hạnh phúc") - motto)).toBeLessThan(0.2);
    const summary = widthIn("summary", "Kết quả hoạt động của các Tổ công nghệ số cộng đồng");
    const share = (TEXT_WIDTH - 2 * sides("tháng 11 năm 2026")) / summary;
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });

  it("justifies the body, its first line 12.7 mm in, 6 points between paragraphs, 1.15 lines", () => {
    const style = /<w:style [^>]*w:styleId="VB-paragraph".*?<\/w:style>/s.exec(files["word/styles.xml"]!)![0];
    expect(style).toContain('<w:jc w:val="both"/>');
    expect(style).toContain('w:firstLine="720"');
    expect(style).toContain('w:after="120"');
    expect(style).toContain('w:line="276"');
  });

  it("repeats the head of a table and keeps recipients beside the signature in one row", () => {
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs)!;
    expect(tables.filter((table) => table.includes("<w:tblHeader/>"))).toHaveLength(2);
    const foot = tables.find((table) => table.includes("Nơi nhận:"))!;
    expect(foot.match(/<w:tr>/g)).toHaveLength(1);
    expect(foot).toContain("<w:cantSplit/>");
    expect(foot).toContain("Trần Thị Mẫu");
  });

  it("ends its text with ./.", () => {
    expect(find("Trên đây là báo cáo").text.endsWith("kính báo cáo./.")).toBe(true);
  });
});

it("escapes what the author wrote and numbers articles", async () => {
  const xml = read(await toDocx(fixture("decision")))["word/document.xml"]!;
  expect(xml).toContain("&amp; dịch vụ công &lt;trực tuyến&gt;");
  const texts = paragraphsIn(xml).map(({ text }) => text);
  expect(texts).toContain("Số: 05/QĐ-UBND");
  expect(texts).toContain("Suối Mây, ngày 09 tháng 02 năm 2026");
  expect(texts.filter((text) => text.startsWith("Điều ")).map((text) => text.slice(0, 7))).toEqual([
    "Điều 1.",
    "Điều 2.",
    "Điều 3.",
  ]);
});

it("turns a wide annex", async () => {
  const annexes = [{ title: "Danh sách", body: [], landscape: true }];
  const xml = read(await toDocx({ ...fixture("decision"), annexes }))["word/document.xml"]!;
  expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
});

it("joins cells across columns and rows, and keeps a section's row with the row under it", async () => {
  const xml = read(await toDocx(fixture("plan")))["word/document.xml"]!;
  const table = xml.match(/<w:tbl>.*?<\/w:tbl>/gs)!.find((each) => each.includes("Chính quyền số"))!;
  expect(table.match(/<w:gridSpan w:val="3"\/>/g)).toHaveLength(1);
  expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3);
  expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(paragraphsIn(table).find(({ text }) => text === "Chính quyền số")!.xml).toContain("<w:keepNext/>");
});
