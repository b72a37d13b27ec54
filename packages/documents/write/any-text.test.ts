import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import { clean } from "./clean.ts";
import { docxFile } from "./docx-file.ts";
import { type Block, type Cell, type DocumentKind, KINDS, type OfficialDocument } from "./official.ts";
import { pdfFile } from "./pdf-file.ts";
import { sheetOf } from "./sheet.ts";

/** Whatever a keyboard, a broken import or an attacker may send, lone surrogates included. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    maxLength: 30,
  }),
  fc.stringMatching(/^[#*_$\\<>&"'`@=\-+/[\]{}()\n\tâế]{0,40}$/),
  fc.constantFrom("", " ", "\u0311", "\n\n", "x".repeat(3000), "Tổ công nghệ số ".repeat(300)),
);
const text = fc.oneof(
  anyText,
  fc.array(fc.record({ text: anyText, bold: fc.boolean(), together: fc.boolean() }), { maxLength: 3 }),
);
const spans = { columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 3 }) };
const cell: fc.Arbitrary<Cell> = fc.oneof(anyText, fc.record({ text: anyText, ...spans }));
const row = fc.array(cell, { maxLength: 4 });
const table = fc.record({
  kind: fc.constant("table" as const),
  columns: fc.array(fc.constant({ width: 1, align: "left" as const }), { minLength: 1, maxLength: 3 }),
  head: fc.array(row, { maxLength: 2 }),
  rows: fc.array(row, { maxLength: 4 }),
  total: fc.option(row, { nil: undefined }),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant("heading" as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text: anyText,
  }),
  fc.record({ kind: fc.constant("article" as const), title: fc.option(anyText), text: fc.option(text) }),
  fc.record({ kind: fc.constantFrom("paragraph" as const, "item" as const, "note" as const), text }),
  table,
);
const texts = fc.array(anyText, { maxLength: 3 });
const anyDocument: fc.Arbitrary<OfficialDocument> = fc.record({
  kind: fc.constantFrom(...(Object.keys(KINDS) as DocumentKind[])),
  superior: fc.option(anyText),
  agency: anyText,
  number: fc.option(anyText),
  symbol: fc.option(anyText),
  place: anyText,
  date: fc.option(fc.constantFrom("2026", "2026-01", "2026-02-28")),
  title: anyText,
  summary: anyText,
  addressees: texts,
  decider: fc.option(anyText),
  grounds: texts,
  body: fc.array(block, { maxLength: 6 }),
  recipients: texts,
  signer: fc.record({ authority: texts, name: fc.option(anyText) }),
  secretary: fc.option(fc.record({ authority: texts, name: fc.option(anyText) }), { nil: undefined }),
  annexesOnly: fc.boolean(),
  annexes: fc.array(
    fc.record({ title: anyText, body: fc.array(block, { maxLength: 3 }), landscape: fc.boolean() }),
    {
      maxLength: 2,
    },
  ),
});

it("makes a well-formed DOCX of any text", async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      for (const [name, bytes] of Object.entries(unzipSync(await docxFile(sheetOf(document)))))
        if (/\.(xml|rels)$/.test(name)) new SaxesParser().write(strFromU8(bytes)).close();
    }),
    { numRuns: 60 },
  );
}, 30_000);

it("makes a PDF of any text", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      expect(Buffer.from(pdfFile(sheetOf(document)).subarray(0, 5)).toString()).toBe("%PDF-");
    }),
    { numRuns: 20 },
  );
}, 30_000);

it("keeps every letter that can be written, in NFC", () => {
  expect(clean(["Tổ công nghệ số".normalize("NFD"), "a\u0000b\u202ec\ud800d\r\ne\tf"])).toEqual([
    "Tổ công nghệ số",
    "abc\ufffdd\ne f",
  ]);
});
