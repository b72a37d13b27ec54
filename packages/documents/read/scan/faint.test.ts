import { composeDocument } from "@toso/domain/decisions/read/document";
import { expect, test } from "vitest";
import { isFaint, markFaint, takeFaint } from "./faint.ts";

test("a dash, a lone digit and a word read for sure are not faint", () => {
  expect(["-", "1.", "–"].filter((text) => isFaint({ text, sure: 10 }))).toEqual([]);
  expect(isFaint({ text: "Giàng", sure: 96 })).toBe(false);
  expect(isFaint({ text: "Giàng", sure: 40 })).toBe(true);
});

test("marks leave the text, and every place still says the same", () => {
  const drafts = (mark: (word: string) => string) => [
    { kind: "paragraph" as const, text: `Tổ thôn ${mark("Gỗ")}` },
    {
      kind: "table" as const,
      rows: [[{ text: mark("Gồm"), rows: 2 }, { text: `Lý ${mark("A")} ${mark("Páo")}` }], [{ text: "Lan" }]],
    },
    { kind: "paragraph" as const, text: "Hết" },
  ];
  const plain = composeDocument(
    drafts((word) => word),
    "pdf",
    true,
  );
  const { faint, ...document } = takeFaint(composeDocument(drafts(markFaint), "pdf", true));
  expect(document).toEqual(plain);
  expect(faint?.map(({ start, end }) => document.text.slice(start, end))).toEqual(["Gỗ", "Gồm", "A", "Páo"]);
  const table = document.blocks[1];
  if (table?.kind !== "table") throw new Error("no table");
  expect(table.rows[0]?.[0]).toBe(table.rows[1]?.[0]);
});
