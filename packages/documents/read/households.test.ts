import { readdirSync, readFileSync } from "node:fs";
import type { HouseholdList } from "@toso/domain/households/read-list";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readHouseholdFile } from "./households.ts";

const root = new URL("../../../fixtures/households/", import.meta.url);
const folders = ["./", "learnt/", "held-out/"];
const golds = folders.flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(".json"))
    .map((file) => folder + file),
);

describe("invented lists", () => {
  it.each(golds)("%s", async (path) => {
    const gold = JSON.parse(readFileSync(new URL(path, root), "utf8")) as HouseholdList & { file: string };
    const read = await readHouseholdFile(readFileSync(new URL(gold.file, new URL(path, root))), gold.file);
    const keys = (list: HouseholdList) =>
      list.findings.map(({ sheet, row, kind }) => `${sheet} ${row} ${kind}`).sort();
    const lines = (list: HouseholdList) =>
      list.households.map((one) => JSON.stringify({ ...one, hamlet: null })).sort();
    expect(read.refused, read.reason).toBe(gold.refused);
    expect(lines(read)).toEqual(lines(gold));
    expect(keys(read)).toEqual(keys(gold));
  });
});

const archive = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const codeOf = async (bytes: Uint8Array, name = "list.xlsx") => (await readHouseholdFile(bytes, name)).code;
const compound = (stream: string) => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array(Uint16Array.from(stream, (letter) => letter.charCodeAt(0)).buffer), 1024);
  return bytes;
};
const relation = (target: string) =>
  `<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="${target}"/></Relationships>`;

describe("files that are refused", () => {
  it("says which kind they are", async () => {
    expect(await codeOf(new Uint8Array())).toBe("empty");
    expect(await codeOf(new Uint8Array(20 * 1024 * 1024 + 1))).toBe("too_large");
    expect(await codeOf(compound("EncryptedPackage"))).toBe("encrypted");
    expect(await codeOf(compound("Workbook"))).toBe("old_format");
    expect(await codeOf(compound("WordDocument"))).toBe("not_a_sheet");
    expect(await codeOf(strToU8("%PDF-1.7"))).toBe("not_a_sheet");
    expect(await codeOf(strToU8("STT,Chủ hộ"))).toBe("not_a_sheet");
    expect(await codeOf(strToU8("<html><table>"))).toBe("web_page");
    expect(
      await codeOf(
        archive({ "word/document.xml": "<w:document/>", "_rels/.rels": relation("word/document.xml") }),
      ),
    ).toBe("not_a_sheet");
    expect(await codeOf(archive({ "a.txt": "x" }))).toBe("not_a_sheet");
    expect(
      await codeOf(archive({ "xl/workbook.bin": "x", "_rels/.rels": relation("xl/workbook.bin") })),
    ).toBe("binary_format");
    expect(await codeOf(archive({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }))).toBe(
      "open_document",
    );
  });

  it("does not inflate a bomb, also one that lies about its size", async () => {
    const bytes = zipSync({
      "_rels/.rels": strToU8(relation("xl/workbook.xml")),
      "xl/workbook.xml": new Uint8Array(40 * 1024 * 1024).fill(32),
    });
    expect(await codeOf(bytes)).toBe("unsafe_archive");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 30 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e7)
        view.setUint32(at + 24, 999, true);
    }
    const started = performance.now();
    expect(await codeOf(bytes)).toBe("unsafe_archive");
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("does not expand entities", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>`;
    expect(
      await codeOf(archive({ "_rels/.rels": relation("xl/workbook.xml"), "xl/workbook.xml": bomb })),
    ).toBe("damaged");
  });

  it("never throws, whatever bytes are changed", async () => {
    const whole = readFileSync(new URL("02-two-row-headings.xlsx", root));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(whole.length),
        async (changes, end) => {
          const bytes = Uint8Array.from(whole.subarray(0, changes.length % 2 ? end : whole.length));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const { refused, reason } = await readHouseholdFile(bytes, "x.xlsx");
          expect(refused).toBe(Boolean(reason));
        },
      ),
      { numRuns: 150 },
    );
  });
});
