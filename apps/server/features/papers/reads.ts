import type { OfficeTemplates, PaperRow, RegisterBoard } from "@toso/contract/papers/office";
import { paperOf } from "@toso/documents/papers/paper";
import type { Id } from "@toso/domain/command/command";
import type { Stored } from "@toso/domain/command/state";
import { numberings, type Paper, papers, registers, statusOf, templates } from "@toso/domain/papers/paper";
import { DEFAULT_TEMPLATES, type Template } from "@toso/domain/papers/template";
import { recordOf, recordsOf } from "../../platform/db/records.ts";
import type { Db } from "../../platform/db/tables.ts";

/** The register of a year with the papers in it, newest first, and every draft whatever its year. */
export async function registerBoard(db: Db, commune: Id, year: string): Promise<RegisterBoard> {
  const [all, rows, numbering] = await Promise.all([
    recordsOf(db, commune, papers),
    recordsOf(db, commune, registers, { year }),
    recordsOf(db, commune, numberings),
  ]);
  return {
    year,
    numbering: numbering[0]?.doc.style ?? "by_kind",
    registers: rows
      .map(({ doc: { series, last, day, before } }) => ({ series, last, day, before }))
      .sort((a, b) => (a.series < b.series ? -1 : 1)),
    papers: all
      .filter(({ doc: { entry } }) => entry === null || entry.year === year)
      .sort((a, b) => b.doc.changedAt - a.doc.changedAt)
      .map(rowOf),
  };
}

/** A paper in the register: what was made here says by itself what it is about, who signs and who receives it. */
export function rowOf({ id, doc }: Stored<Paper>): PaperRow {
  const { kind, symbol, entry, changedAt, changedBy, cancelled, made, entered } = doc;
  const document = made && paperOf(made.template, made.content).document;
  return {
    id,
    kind,
    symbol,
    entry,
    changedAt,
    changedBy,
    cancelled,
    status: statusOf(doc),
    title: (entered?.title ?? document?.summary ?? "").replace(/\s+/g, " "),
    signer: entered?.signer ?? document?.signer.name ?? null,
    recipients: entered?.recipients ?? document?.recipients ?? [],
  };
}

export const paperOn = (db: Db, commune: Id, id: Id): Promise<Stored<Paper> | undefined> =>
  recordOf(db, commune, papers, id);

/** Every template: as the office changed it, else as it came. */
export async function templatesOf(db: Db, commune: Id): Promise<OfficeTemplates["templates"]> {
  const changed = await recordsOf(db, commune, templates);
  return DEFAULT_TEMPLATES.map((template) => {
    const own = changed.find(({ doc }) => doc.template.id === template.id)?.doc;
    return own ? { ...own } : { template, version: 0, at: null, by: null };
  });
}

export async function templateOf(db: Db, commune: Id, id: string): Promise<Template | undefined> {
  return (await templatesOf(db, commune)).find(({ template }) => template.id === id)?.template;
}
