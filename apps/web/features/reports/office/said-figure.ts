import type { ReportRow } from "@toso/contract/reports/office";
import { indicator } from "@toso/domain/indicators/catalogue";
import { sayNumber, sayRate } from "@toso/domain/words/numbers";
import { WORDS } from "./words.ts";

export type Figure = ReportRow["figures"][number];

export const nameOf = ({ indicator: code }: Figure): string => indicator(code)?.name ?? code;

const unitOf = ({ indicator: code }: Figure): string => indicator(code)?.unit ?? "";

/** "12 hộ": what was done in the period itself. */
export const sayInPeriod = (figure: Figure): string => `${sayNumber(figure.done)} ${unitOf(figure)}`;

/** "46/120 hộ (38%)": how it stands against what was asked; null where nothing was. */
export function sayAgainstTarget(figure: Figure): string | null {
  const { soFar, target } = figure;
  if (soFar === null || target === null) return null;
  const rate = sayRate(soFar, target);
  return `${sayNumber(soFar)}/${sayNumber(target)} ${unitOf(figure)}${rate ? ` (${rate})` : ""}`;
}

/** "12 hộ, cộng dồn 46/120 hộ (38%)" */
export function sayFigure(figure: Figure): string {
  const against = sayAgainstTarget(figure);
  return against ? WORDS.inAll(sayInPeriod(figure), against) : sayInPeriod(figure);
}

/** "5% của 150 hộ": the period's part of all households; null where they were not counted. */
export function sayOfHouseholds({ done, of }: Figure): string | null {
  const rate = sayRate(done, of);
  return rate === null || of === null ? null : WORDS.ofHouseholds(rate, sayNumber(of));
}

/** 0 to 1 of the target; null where there is none. */
export const partOf = ({ soFar, target }: Figure): number | null =>
  soFar !== null && target ? soFar / target : null;
