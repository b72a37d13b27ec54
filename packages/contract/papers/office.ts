import * as z from "zod/mini";
import { id } from "../text.ts";
import { paperContent, template, templateKind } from "./template.ts";

const moment = z.number();

/** One line of the register, or a draft. */
export const paperRow = z.object({
  id,
  kind: z.union([templateKind, z.literal("other")]),
  title: z.string(),
  symbol: z.string(),
  status: z.enum(["draft", "issued", "cancelled"]),
  /** null: it has no number, as a draft. */
  entry: z.nullable(
    z.object({
      series: z.string(),
      year: z.string(),
      number: z.int(),
      day: z.string(),
      at: moment,
      by: z.string(),
    }),
  ),
  signer: z.nullable(z.string()),
  recipients: z.array(z.string()),
  changedAt: moment,
  changedBy: z.string(),
  cancelled: z.nullable(z.object({ reason: z.string(), at: moment, by: z.string() })),
});

export type PaperRow = z.infer<typeof paperRow>;

/** The office's outgoing papers of a year, its drafts, and where its rows of numbers stand. */
export const registerBoard = z.object({
  year: z.string(),
  numbering: z.enum(["by_kind", "one_row"]),
  registers: z.array(
    z.object({
      series: z.string(),
      last: z.int(),
      day: z.nullable(z.string()),
      before: z.int(),
    }),
  ),
  papers: z.array(paperRow),
});

export type RegisterBoard = z.infer<typeof registerBoard>;

const made = z.object({ template, content: paperContent });

/** One paper with what it is made of; null: it was written elsewhere. */
export const paperShown = z.extend(paperRow, { made: z.nullable(made) });

export type PaperShown = z.infer<typeof paperShown>;

/** What a paper is begun with. */
export const begunPaper = made;

export type BegunPaper = z.infer<typeof begunPaper>;

/** A paper as it would look, an SVG for each page, and what it does not say yet. */
export const paperPreview = z.object({
  pages: z.array(z.string()),
  findings: z.array(z.object({ place: z.string(), text: z.string() })),
});

export type PaperPreview = z.infer<typeof paperPreview>;

/** The office's templates, changed or as they came (version 0). */
export const officeTemplates = z.object({
  templates: z.array(
    z.object({
      template,
      version: z.int(),
      at: z.nullable(moment),
      by: z.nullable(z.string()),
    }),
  ),
});

export type OfficeTemplates = z.infer<typeof officeTemplates>;
