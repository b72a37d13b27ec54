import type { BodyOf } from "@toso/contract/commands";
import type { Board } from "@toso/contract/targets/office";
import type { Id } from "@toso/domain/command/command";
import { derivedId } from "@toso/domain/command/derived-id";
import type { Period } from "@toso/domain/reports/calendar";
import { cellsOf, typedNumber } from "./pasted.ts";

/** What was typed, by cell; a cell nobody touched is absent. */
export type Typed = Readonly<Record<string, string>>;

/** Targets that were given before for the same span, by cell. */
export type Given = ReadonlyMap<string, { id: Id; value: number }>;

/** The grid: a row a team, a column an indicator. */
export interface Shape {
  teams: readonly Id[];
  indicators: readonly string[];
}

export const cellKey = (team: Id, indicator: string): string => `${team} ${indicator}`;

/** The board's targets of exactly this period. */
export const givenIn = (rows: Board["rows"], { from, to }: Pick<Period, "from" | "to">): Given =>
  new Map(
    rows
      .filter((row) => row.from === from && row.to === to)
      .map((row) => [cellKey(row.team, row.indicator), { id: row.target, value: row.value }]),
  );

/** What a cell shows: what was typed, else what was given. */
export const shownIn = (key: string, typed: Typed, given: Given): string =>
  typed[key] ?? given.get(key)?.value.toString() ?? "";

/** The grid after a block of cells was pasted with its corner in one cell. What reaches past the edge is left out. */
export function paste(
  typed: Typed,
  clipboard: string,
  { teams, indicators }: Shape,
  corner: { row: number; column: number },
): Typed {
  const next: Record<string, string> = { ...typed };
  for (const [r, cells] of cellsOf(clipboard).entries())
    for (const [c, text] of cells.entries()) {
      const [team, indicator] = [teams[corner.row + r], indicators[corner.column + c]];
      if (team && indicator) next[cellKey(team, indicator)] = text;
    }
  return next;
}

/** A cell that cannot be sent as it is. `emptied`: it had a number, which may be changed but not taken away. */
export interface BadCell {
  key: string;
  why: "not_a_number" | "emptied";
}

/** The targets that are new or changed, and the cells that must be mended first. */
export function assigned(
  typed: Typed,
  given: Given,
  { teams, indicators }: Shape,
  { from, to }: Pick<Period, "from" | "to">,
): { body: BodyOf<"assignTargets">; bad: BadCell[] } {
  const targets: BodyOf<"assignTargets">["targets"] = [];
  const bad: BadCell[] = [];
  for (const team of teams)
    for (const indicator of indicators) {
      const key = cellKey(team, indicator);
      const before = given.get(key);
      if (typed[key] === undefined) continue;
      const value = typedNumber(typed[key]);
      if (value === undefined) bad.push({ key, why: "not_a_number" });
      else if (value === null && before) bad.push({ key, why: "emptied" });
      else if (value !== null && value !== before?.value) {
        // Two clerks who give the same target make the same record, not two.
        const id = before?.id ?? derivedId(team, "target", indicator, from, to);
        targets.push({ id, team, indicator, value, from, to });
      }
    }
  return { body: { targets }, bad };
}

/** The sum of a column's readable numbers; null: nothing there. */
export function columnTotal(
  indicator: string,
  typed: Typed,
  given: Given,
  teams: readonly Id[],
): number | null {
  const numbers = teams
    .map((team) => typedNumber(shownIn(cellKey(team, indicator), typed, given)))
    .filter((value) => typeof value === "number");
  return numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : null;
}
