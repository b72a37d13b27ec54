import { kind } from "../command/state.ts";
import type { Day } from "../words/day.ts";
import type { PaperContent } from "./template-content.ts";
import type { Template, TemplateKind } from "./template-form.ts";

/** The place of a paper in the register of its year: given once, never again, also when the paper is cancelled. */
export interface RegisterEntry {
  /** "QĐ": the row of numbers that it belongs to. */
  series: string;
  year: string;
  number: number;
  /** Issued on that day. */
  day: Day;
  /** ms since 1970, and by whom the number was given. */
  at: number;
  by: string;
}

/** An outgoing paper (văn bản đi) of the office: written here from a template, or elsewhere and only entered. */
export interface Paper {
  kind: TemplateKind | "other";
  symbol: string;
  /** What it was made of, both as they were: a later change of the template changes no paper. null: made elsewhere. */
  made: { template: Template; content: PaperContent } | null;
  /** What the register says of a paper made elsewhere. */
  entered: { title: string; signer: string | null; recipients: string[] } | null;
  /** null: a draft. */
  entry: RegisterEntry | null;
  changedAt: number;
  changedBy: string;
  /** Taken back: a draft that nobody wants, or a number that was given and must stay empty. */
  cancelled: { reason: string; at: number; by: string } | null;
}

export const papers = kind<Paper>("paper");

/** One row of numbers of the register (sổ văn bản đi), from 01 on the year's first day (NĐ 30/2020/NĐ-CP, Điều 15). */
export interface Register {
  series: string;
  year: string;
  /** The last number given. */
  last: number;
  /** Of the last number: numbers follow the days. */
  day: Day | null;
  /** Up to this number the office had entered its papers in a book before it began here. */
  before: number;
}

export const registers = kind<Register>("register");

/** How an office counts: each kind of paper by itself, or all in one row (the head of the office decides). */
export interface Numbering {
  style: "by_kind" | "one_row";
}

export const numberings = kind<Numbering>("numbering");

/** A template as the office changed it. `version` counts its changes. */
export interface OfficeTemplate {
  template: Template;
  version: number;
  at: number;
  by: string;
}

export const templates = kind<OfficeTemplate>("template");

/** "QĐ-UBND" belongs to "QĐ"; a letter's "UBND" or "UBND-VP", which names no kind, to "CV". */
export function seriesOf(symbol: string, { style }: Numbering): string {
  if (style === "one_row") return "VB";
  const head = symbol.split("-")[0]?.trim() ?? "";
  return !head || /^(UBND|HĐND|ĐU)$/iu.test(head) ? "CV" : head;
}

/** "05/QĐ-UBND"; a draft has blanks where the number will stand. */
export const sayNumber = ({ entry, symbol }: Pick<Paper, "entry" | "symbol">): string =>
  `${entry ? String(entry.number).padStart(2, "0") : "      "}/${symbol}`;

export const statusOf = ({ entry, cancelled }: Paper): "draft" | "issued" | "cancelled" =>
  cancelled ? "cancelled" : entry ? "issued" : "draft";
