import {
  blankContent,
  DEFAULT_TEMPLATES,
  type PaperPeriod,
  type PaperReport,
  type Template,
} from "@toso/domain/papers/template";
import { paperOf } from "../papers/paper.ts";
import type { OfficialDocument, Signer } from "../write/official.ts";

export type ReportPeriod = PaperPeriod;

export interface CommuneReport extends PaperReport {
  commune: {
    /** With the kind of unit, as in "xã Trà Xinh". */
    name: string;
    /** "Ủy ban nhân dân xã Trà Xinh". */
    agency: string;
    superior: string | null;
    place: string;
  };
  /** From the register; null in a draft. */
  number: string | null;
  /** "2026-11-16"; what a draft does not know is left out: "2026-11", "2026". */
  date: string | null;
  addressees: string[];
  signer: Signer;
  recipients: string[];
}

/** The month's (or quarter's, year's) report of a commune over all its teams, ready to be written. */
export function communeReport(
  { commune, number, date, addressees, recipients, signer, ...report }: CommuneReport,
  template: Template = REPORT,
): OfficialDocument {
  const office = { ...commune, commune: commune.name, district: null, province: null };
  const content = { ...blankContent(office, template.symbol), date, number, report };
  return { ...paperOf({ ...template, addressees, recipients }, content).document, signer };
}

const REPORT = DEFAULT_TEMPLATES.find(({ kind }) => kind === "report")!;
