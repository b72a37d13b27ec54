import type { ReportFigure, ReportRow } from "@toso/domain/papers/template";
import { sayNumber, sayRate } from "@toso/domain/words/numbers";

export type Figure = ReportFigure;
export type IndicatorRow = ReportRow;

export const UNKNOWN = "chưa có\nsố liệu";

/** Sum over the teams whose result is known: a rate of it is a ratio of sums. Unknown only if all are. */
export function total({ teams, share }: IndicatorRow): Figure {
  const known = teams.map(({ figure }) => figure).filter((figure) => isKnown(figure, share));
  if (!share)
    return {
      target: sum(teams.map(({ figure }) => figure.target)),
      result: sum(known.map(({ result }) => result)),
      inPeriod: sum(teams.map(({ figure }) => figure.inPeriod ?? null)),
    };
  const outOf = sum(known.map((figure) => figure.outOf ?? null));
  const asked = known.filter(({ target }) => target !== null);
  const weight = sum(asked.map((figure) => figure.outOf ?? null));
  const wanted = sum(asked.map((figure) => figure.target! * figure.outOf!));
  return { target: weight ? wanted! / weight : null, result: sum(known.map(({ result }) => result)), outOf };
}

/** Teams whose result nobody knows. */
export const unknownTeams = ({ teams, share }: IndicatorRow): string[] =>
  teams.filter(({ figure }) => !isKnown(figure, share)).map(({ team }) => team);

const isKnown = ({ result, outOf }: Figure, share = false) => result !== null && (!share || (outOf ?? 0) > 0);

/** Sum of what is known; null when nothing is. */
function sum(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length ? known.reduce((all, value) => all + value, 0) : null;
}

/** Result against target, over the teams of which both are known: a ratio of sums. */
export function completion({ teams, share }: IndicatorRow): { part: number | null; whole: number | null } {
  const both = teams.filter(({ figure }) => figure.target !== null && isKnown(figure, share));
  const { target, result, outOf } = total({ name: "", unit: "", share, teams: both });
  if (!share || result === null) return { part: result, whole: target };
  return { part: (result / outOf!) * 100, whole: target };
}

/** "1.234", or "82,5% (165/200)" of a share. */
export function sayResult({ result, outOf }: Figure, share = false): string {
  if (result === null || (share && !outOf)) return UNKNOWN;
  return share
    ? `${sayRate(result, outOf!)}\n(${sayNumber(result)}/${sayNumber(outOf!)})`
    : sayNumber(result);
}

export const sayInPeriod = ({ inPeriod }: Figure): string =>
  inPeriod === null || inPeriod === undefined ? UNKNOWN : sayNumber(inPeriod);

export const sayTarget = ({ target }: Figure, share = false): string =>
  target === null ? "chưa giao" : share ? `${sayNumber(target)}%` : sayNumber(target);

/** "84%"; nothing to say where a part of it is unknown. */
export function sayCompletion(row: IndicatorRow): string {
  const { part, whole } = completion(row);
  return sayRate(part, whole) ?? "–";
}
