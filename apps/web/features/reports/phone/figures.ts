import { indicator } from "@toso/domain/indicators/catalogue";
import { draftFigures } from "@toso/domain/reports/figures";
import type { Figure } from "@toso/domain/reports/report";
import { targets } from "@toso/domain/targets/target";
import type { Day } from "@toso/domain/words/day";
import { sayNumber, sayRate } from "@toso/domain/words/numbers";
import { team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { words } from "./words.ts";

/** A span's figures as the records on this phone make them now. */
export function draftOf(span: { from: Day; to: Day }): Figure[] {
  const mine = team.value?.id ?? "";
  const asked = [...mirror.all(targets).values()]
    .filter(({ audience }) => audience === mine)
    .map(({ doc }) => doc);
  // The sums move with the records: these two kinds are what they are made of.
  mirror.all({ name: "household" });
  mirror.all({ name: "visit" });
  return draftFigures(asked, span, (from, to) => mirror.sums.totals(mine, from, to));
}

export const nameOf = ({ indicator: code }: Figure): string => indicator(code)?.name ?? code;

const unitOf = ({ indicator: code }: Figure): string => indicator(code)?.unit ?? "";

/** "12 hộ": what was done in the span itself. */
export const sayInSpan = (figure: Figure): string => `${sayNumber(figure.done)} ${unitOf(figure)}`;

/** "Đến nay 46/120 hộ (38%)": how it stands against what was asked; null where nothing was. */
export function saySoFar(figure: Figure): string | null {
  const { soFar, target } = figure;
  if (soFar === null || target === null) return null;
  const rate = sayRate(soFar, target);
  return words.soFar(`${sayNumber(soFar)}/${sayNumber(target)} ${unitOf(figure)}${rate ? ` (${rate})` : ""}`);
}

/** 0 to 1 of the target; null where there is none. */
export const partOf = ({ soFar, target }: Figure): number | null =>
  soFar !== null && target ? soFar / target : null;
