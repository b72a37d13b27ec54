import { readFileSync } from "node:fs";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { communeReport } from "../reports/commune-report.ts";
import type { Block, OfficialDocument, Table } from "./official.ts";
import { toPdf } from "./pdf.ts";
import { pdfFile } from "./pdf-file.ts";
import { sheetOf } from "./sheet.ts";

vi.setConfig({ testTimeout: 30_000 }); // each file is made by a process of its own

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/documents/${name}.json`, import.meta.url), "utf8"));

/** Words of each page in their order. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, " "));
}

describe("the report as PDF", () => {
  let pdf: Uint8Array;
  let pages: string[];

  beforeAll(async () => {
    pdf = await toPdf(communeReport(fixture("commune-report")));
    pages = await pagesOf(pdf.slice());
  });

  it("has two pages of text and one of annex, all A4", async () => {
    const file = await getDocumentProxy(pdf.slice());
    expect(file.numPages).toBe(3);
    for (const number of [1, 2, 3]) {
      const [, , width, height] = (await file.getPage(number)).view;
      expect([Math.round(width!), Math.round(height!)]).toEqual([595, 842]);
    }
  });

  it("has its parts in the order of the decree", () => {
    const text = pages.join(" ");
    const parts = [
      "ỦY BAN NHÂN DÂN XÃ SUỐI MÂY",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "BÁO CÁO Kết quả hoạt động",
      "Kính gửi:",
      "I. KẾT QUẢ THỰC HIỆN",
      "II. KHÓ KHĂN, VƯỚNG MẮC",
      "III. KIẾN NGHỊ",
      "kính báo cáo./.",
      "Nơi nhận:",
      "KT. CHỦ TỊCH",
      "Trần Thị Mẫu",
      "Phụ lục",
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("shows page numbers from page 2 on, and starts again in the annex", () => {
    expect(pages[0]!.startsWith("ỦY BAN")).toBe(true);
    expect(pages[1]!.startsWith("2 ")).toBe(true);
    expect(pages[2]!.startsWith("Phụ lục")).toBe(true);
  });
});

const decision = (): OfficialDocument => fixture("decision");

/** Fails when a page in the middle of a long table lacks the head. */
it("repeats the head of a long table on each page of an annex, numbered on its own", async () => {
  const table: Table = {
    kind: "table",
    columns: [
      { width: 1, align: "center" },
      { width: 4, align: "left" },
    ],
    head: [["STT", "Họ và tên"]],
    rows: Array.from({ length: 120 }, (_, index) => [`${index + 1}`, `Người thứ ${index + 1}`]),
  };
  const annex = { title: "Danh sách", body: [table], landscape: true };
  const pages = await pagesOf(await toPdf({ ...decision(), annexes: [annex, annex] }));
  const annexPages = pages.slice(1);
  expect(annexPages.every((page) => page.includes("STT Họ và tên"))).toBe(true);
  const second = annexPages.findIndex((page) => page.startsWith("Phụ lục II"));
  expect(annexPages[second + 1]!.startsWith("2 STT")).toBe(true);
});

it("never leaves the signature alone on a page, nor parts it from the recipients", async () => {
  for (const count of [4, 10, 12, 13, 14, 15, 16, 17, 18]) {
    const filler = Array.from({ length: count }, () => ({ kind: "paragraph" as const, text: "Dòng chữ." }));
    const last = { kind: "paragraph" as const, text: "Câu cuối cùng của văn bản" };
    const pages = await pagesOf(pdfFile(sheetOf({ ...decision(), body: [...filler, last] })));
    const signed = pages.find((page) => page.includes("Trần Văn Mẫu"))!;
    expect(signed).toContain("Nơi nhận:");
    expect(signed).toContain("Câu cuối cùng của văn bản./.");
  }
});

it("takes what an author writes for text, never for markup or code", async () => {
  const text =
    '#panic("no") *đậm* $x^2$ \\u{41} // bỏ `raw` <nhãn> @tham-chiếu #sys.inputs -- "ngoặc" = tiêu đề';
  const [page] = await pagesOf(await toPdf({ ...decision(), body: [{ kind: "paragraph", text }] }));
  expect(page).toContain(text);
});

it("writes many at once", async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => toPdf(decision())));
  expect(new Set(all.map(({ length }) => length)).size).toBe(1);
});

it("loses nothing of a text, a row or a list of recipients that is longer than a page", async () => {
  const long = Array.from({ length: 900 }, (_, index) => `chữ${index}`).join(" ");
  const columns = [{ width: 1, align: "left" as const }];
  const table: Table = { kind: "table", columns, head: [["Nội dung"]], rows: [[long]] };
  const recipients = Array.from({ length: 120 }, (_, index) => `Nơi thứ ${index}`);
  const body: Block[] = [table, { kind: "paragraph", text: long }];
  const text = (await pagesOf(await toPdf({ ...decision(), body, recipients }))).join(" ");
  expect(text.match(/chữ899/g)).toHaveLength(2);
  for (const each of recipients) expect(text).toContain(`- ${each};`.replace("119;", "119."));
  expect(text).toContain("Trần Văn Mẫu");
});
