import { readDecision } from "@toso/domain/decisions/read/decision";
import { type DecisionJson, plainDecision } from "@toso/domain/decisions/read/plain";
import {
  blankContent,
  DEFAULT_TEMPLATES,
  type PaperContent,
  type PaperMember,
  type Template,
} from "@toso/domain/papers/template";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { isUnreadable, readDocument } from "../../read/document.ts";
import { docxFile } from "../../write/docx-file.ts";
import type { OfficialDocument } from "../../write/official.ts";
import { pdfFile } from "../../write/pdf-file.ts";
import { toText } from "../../write/plain-text.ts";
import { sheetOf } from "../../write/sheet.ts";
import { paperOf } from "../paper.ts";
import { changes, office, signer, teams } from "./organisations.ts";

vi.setConfig({ testTimeout: 60_000 });

/** More of them when looking for trouble: RUNS=1000 vitest run packages/documents/papers/round-trip */
const RUNS = Number(process.env.RUNS ?? 0);

const FILES: Record<string, { write: (document: OfficialDocument) => Promise<Uint8Array>; runs: number }> = {
  docx: { write: (document) => docxFile(sheetOf(document)), runs: 10 },
  pdf: { write: async (document) => pdfFile(sheetOf(document)), runs: 3 },
  txt: { write: async (document) => new TextEncoder().encode(toText(document)), runs: 20 },
};

async function readBack(document: OfficialDocument, format: string): Promise<DecisionJson> {
  const text = await readDocument(await FILES[format]!.write(document), `quyet-dinh.${format}`);
  if (isUnreadable(text)) throw new Error(text.sentence);
  return plainDecision(readDecision(text));
}

const SIGNER = { authority: [], post: "Chủ tịch", name: "Đinh Văn Nay" };

const content = fc
  .record({ office, teams: teams(45), date: fc.constantFrom("2026-11-16", "2026-02-05") })
  .map(
    ({ office, ...rest }): PaperContent => ({
      ...blankContent(office, "QĐ-UBND"),
      ...rest,
      number: "7",
      signer: SIGNER,
      decision: {
        number: "112",
        symbol: "QĐ-UBND",
        date: "2022-08-09",
        by: `Chủ tịch ${office.agency}`,
        about: `về việc thành lập các Tổ công nghệ số cộng đồng trên địa bàn ${office.commune}`,
      },
    }),
  );

/** What the importer must say of a member that a paper names. */
const memberRead = ({ role, ...rest }: PaperMember) => ({ ...rest, teamRole: role });

const teamsRead = ({ teams }: PaperContent): DecisionJson["teams"] =>
  teams.map(({ level, hamlet, members }) => ({
    level,
    village: hamlet?.name ?? null,
    villageKind: hamlet?.type ?? null,
    members: members.map(memberRead),
  }));

const template = (id: string): Template => DEFAULT_TEMPLATES.find((each) => each.id === id)!;

/** The same template with the other form of the list. */
const otherwise = (id: string): Template =>
  JSON.parse(
    JSON.stringify(template(id)).replace(/\{\{(bảng )?danh sách tổ\}\}/g, (_, table) =>
      table ? "{{danh sách tổ}}" : "{{bảng danh sách tổ}}",
    ),
  );

const LAYOUTS: [string, Template, DecisionJson["kind"]][] = [
  ["a list in the decision", template("establish-body"), "establish"],
  ["a table in the decision", otherwise("establish-body"), "establish"],
  ["a table appended", template("establish-annex"), "establish"],
  ["a list appended", otherwise("establish-annex"), "establish"],
  ["the whole new list of a kiện toàn", template("reorganise-list"), "reorganise"],
  ["the appended list alone", template("list"), "establish"],
];

const runs = (format: string) => ({ numRuns: RUNS || FILES[format]!.runs });

describe.each(Object.keys(FILES))("a decision written as %s and read back", (format) => {
  it.each(LAYOUTS)("gives the same organisation: %s", async (_, template, kind) => {
    await fc.assert(
      fc.asyncProperty(content, async (content) => {
        const read = await readBack(paperOf(template, content).document, format);
        expect(read.kind).toBe(kind);
        expect(read.teams).toEqual(teamsRead(content));
        expect(read.changes).toEqual([]);
      }),
      runs(format),
    );
  });

  it("gives the same changes", async () => {
    await fc.assert(
      fc.asyncProperty(content, changes, async (content, changes) => {
        // The importer takes the team of a đặc khu for a hamlet's there ("khu Lý Sơn").
        fc.pre(!content.office.commune.startsWith("đặc khu") || changes.every(({ team }) => team.hamlet));
        const { document } = paperOf(template("reorganise-changes"), { ...content, teams: [], changes });
        const read = await readBack(document, format);
        expect(read.kind).toBe("reorganise");
        expect(read.amends).toMatchObject({ number: "112/QĐ-UBND", date: "2022-08-09" });
        expect(read.changes).toEqual(
          changes.map(({ team, replace, remove, add }) => ({
            village: team.hamlet?.name ?? null,
            remove: [...replace.map(({ out }) => out), ...remove].map(({ name }) => name),
            add: [...replace.map(({ by }) => by), ...add].map(memberRead),
          })),
        );
      }),
      runs(format),
    );
  });

  it("says who decided what, when and where", async () => {
    await fc.assert(
      fc.asyncProperty(content, signer, fc.boolean(), async (content, { signer, read }, draft) => {
        const { kind, decision, units } = await readBack(
          paperOf(template("establish-body"), { ...content, signer, number: draft ? null : "7" }).document,
          format,
        );
        const { agency, commune, district, province } = content.office;
        expect({ kind, ...decision, ...units }).toEqual({
          kind: "establish",
          number: draft ? null : "07",
          symbol: "QĐ-UBND",
          date: content.date,
          agency,
          signer: signer.name,
          signerPosition: read,
          commune,
          district,
          province,
        });
      }),
      runs(format),
    );
  });

  it("tells of a list alone to which decision it belongs", async () => {
    await fc.assert(
      fc.asyncProperty(content, async (content) => {
        const { decision } = await readBack(paperOf(template("list"), content).document, format);
        expect(decision).toMatchObject({
          number: "112",
          symbol: "QĐ-UBND",
          date: "2022-08-09",
          agency: content.office.agency,
        });
      }),
      runs(format),
    );
  });
});
