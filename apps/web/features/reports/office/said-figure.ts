import type { ReportRow } from "@toso/contract/reports/office";
import { indicator } from "@toso/domain/indicators/catalogue";
import { sayNumber, sayRate } from "@toso/domain/words/numbers";
import { WORDS } from "./words.ts";

export type Figure = ReportRow["figures"][number];

export const nameOf = ({ indicator: code }: Figure): string => indicator(code)?.name ?? code;

const unitOf = ({ indicator: code }: Figure): string => indicator(code)?.unit ?? "";

/** "46/120 hộ (38%)", or "46 hộ" where nothing was asked. */
export function sayFigure(figure: Figure): string {
  const { done, target } = figure;
  if (target === null) return `${sayNumber(done)} ${unitOf(figure)}`;
  const rate = sayRate(done, target);
  return `${sayNumber(done)}/${sayNumber(target)} ${unitOf(figure)}${rate ? ` (${rate})` : ""}`;
}

export const sayTarget = ({ target }: Figure): string =>
  target === null ? WORDS.noTarget : sayNumber(target);

export const sayResult = (figure: Figure): string => `${sayNumber(figure.done)} ${unitOf(figure)}`;

/** Has this figure anything to be a rate of? Visits and persons without a target have not. */
export const hasRate = ({ indicator: code, target }: Figure): boolean =>
  target !== null || indicator(code)?.denominator !== null;

/** The rate against the target; below it, of all households where they were counted. */
export function sayRates({ done, target, of }: Figure): string[] {
  const ofAll = sayRate(done, of);
  return [
    sayRate(done, target),
    of !== null && ofAll !== null ? WORDS.ofHouseholds(ofAll, sayNumber(of)) : null,
  ].filter((rate) => rate !== null);
}
