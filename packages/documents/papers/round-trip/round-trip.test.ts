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
import { changes, office, teams } from "./organisations.ts";

vi.setConfig({ testTimeout: 60_000 });

/** More of them when looking for trouble: RUNS=1000 vitest run packages/documents/papers/round-trip */
const RUNS = Number(process.env.RUNS ?? 0);

const FILES: Record<string, { write: (document: OfficialDocument) => Promise<Uint8Array>; runs: number }> = {
  docx: { write: (document) => docxFile(sheetOf(document)), runs: 25 },
  pdf: { write: async (document) => pdfFile(sheetOf(document)), runs: 6 },
  txt: { write: async (document) => new TextEncoder().encode(toText(document)), runs: 40 },
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

const LAYOUTS: [string, Template][] = [
  ["a list in the decision", template("establish-body")],
  ["a table in the decision", otherwise("establish-body")],
  ["a table appended", template("establish-annex")],
  ["a list appended", otherwise("establish-annex")],
  ["the whole new list of a kiện toàn", template("reorganise-list")],
  ["the appended list alone", template("list")],
];

const runs = (format: string) => ({ numRuns: RUNS || FILES[format]!.runs });

describe.each(Object.keys(FILES))("a decision written as %s and read back", (format) => {
  it.each(LAYOUTS)("gives the same organisation: %s", async (_, template) => {
    await fc.assert(
      fc.asyncProperty(content, async (content) => {
        const read = await readBack(paperOf(template, content).document, format);
        expect(read.teams).toEqual(teamsRead(content));
      }),
      runs(format),
    );
  });

  it("gives the same changes", async () => {
    await fc.assert(
      fc.asyncProperty(content, changes, async (content, changes) => {
        const { document } = paperOf(template("reorganise-changes"), { ...content, teams: [], changes });
        const read = await readBack(document, format);
        expect(read.kind).toBe("reorganise");
        expect(read.changes).toEqual(
          changes.map(({ team, replace, remove, add }) => ({
            village: team.hamlet!.name,
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
      fc.asyncProperty(content, async (content) => {
        const { kind, decision, units } = await readBack(
          paperOf(template("establish-body"), content).document,
          format,
        );
        const { agency, commune, district, province } = content.office;
        expect({ kind, ...decision, ...units }).toEqual({
          kind: "establish",
          number: "07",
          symbol: "QĐ-UBND",
          date: content.date,
          agency,
          signer: "Đinh Văn Nay",
          signerPosition: "Chủ tịch",
          commune,
          district,
          province,
        });
      }),
      runs(format),
    );
  });
});
