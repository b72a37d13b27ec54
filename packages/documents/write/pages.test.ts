import { readFileSync } from "node:fs";
import { SaxesParser } from "saxes";
import { getDocumentProxy } from "unpdf";
import { beforeAll, expect, it, vi } from "vitest";
import { communeReport } from "../reports/commune-report.ts";
import { toPages } from "./pages.ts";
import { toPdf } from "./pdf.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 }); // each file is made by a process of its own

const report = communeReport(
  JSON.parse(
    readFileSync(new URL("../../../fixtures/documents/commune-report.json", import.meta.url), "utf8"),
  ),
);
let pages: string[];
beforeAll(async () => {
  pages = await toPages(report);
});

it("draws the pages that the PDF has", async () => {
  expect(pages).toHaveLength((await getDocumentProxy(await toPdf(report))).numPages);
});

it("makes each page a drawing that stands alone, in which nothing can run", () => {
  for (const page of pages) {
    expect(() => new SaxesParser({ xmlns: true }).write(page).close()).not.toThrow();
    expect(page).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 59[56] 842"/);
    expect(page).not.toMatch(/<script|<foreignObject|<style|\son\w+=|https?:\/\/(?!www\.w3\.org)/);
    const used = new Set([...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id));
    const defined = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((id) => !defined.has(id))).toEqual([]);
    expect([...defined].filter((id) => !used.has(id) && !page.includes(`url(#${id})`))).toEqual([]);
  }
});
