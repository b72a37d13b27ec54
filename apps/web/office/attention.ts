import type { DifficultyRow } from "@toso/contract/difficulties/office";
import type { ReportRow } from "@toso/contract/reports/office";
import type { Board } from "@toso/contract/targets/office";
import type { Id } from "@toso/domain/command/command";
import { type BoardRow, elapsed, paceOf } from "../features/targets/office/pace.ts";

/** Why a team needs a look. */
export type Reason =
  | { kind: "behind" | "missed"; row: BoardRow }
  | { kind: "device"; noDevice: number; households: number }
  | { kind: "stuck"; count: number }
  | { kind: "overdue" };

/** A team that needs a look, the most pressing reason for a decision first in `decide`. */
export interface Attention {
  team: Id;
  name: string;
  reasons: Reason[];
  decide: "device" | "stuck" | "overdue" | "behind" | "missed";
  weight: number;
}

const MANY = 0.2; // from a fifth of the households without a device on, teaching alone cannot make the target

/**
 * Which teams need the commune's look, the most pressing first: what is behind its time, who is stuck, whose report
 * is overdue. Nothing is guessed: a team without targets is only here for its report or its difficulties.
 */
export function attention(
  { rows, today }: Board,
  overdueReports: readonly ReportRow[],
  difficulties: readonly DifficultyRow[],
): Attention[] {
  const names = new Map([
    ...overdueReports.map(({ team, teamName }) => [team, teamName] as const),
    ...difficulties.map(({ team, teamName }) => [team, teamName] as const),
    ...rows.map(({ team, teamName }) => [team, teamName] as const),
  ]);
  return [...names]
    .map(([team, name]) => {
      const behind = rows.filter(
        (row) => row.team === team && ["behind", "missed"].includes(paceOf(row, today)),
      );
      const stuck = difficulties.filter((one) => one.team === team && one.answer === null).length;
      const overdue = overdueReports.some((one) => one.team === team);
      return weighed(team, name, behind, stuck, overdue, today);
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.weight - a.weight);
}

function weighed(
  team: Id,
  name: string,
  behind: BoardRow[],
  stuck: number,
  overdue: boolean,
  today: string,
): Attention {
  const shortfall = (row: BoardRow) => elapsed(row, today) - row.done / row.value;
  const worst = [...behind].sort((a, b) => shortfall(b) - shortfall(a));
  const device = worst.find(({ noDevice, households }) => households > 0 && noDevice / households >= MANY);
  const reasons: Reason[] = [
    ...worst.map((row) => ({ kind: paceOf(row, today) as "behind" | "missed", row })),
    ...(device
      ? [{ kind: "device" as const, noDevice: device.noDevice, households: device.households }]
      : []),
    ...(stuck > 0 ? [{ kind: "stuck" as const, count: stuck }] : []),
    ...(overdue ? [{ kind: "overdue" as const }] : []),
  ];
  const first = worst[0] && (paceOf(worst[0], today) as "behind" | "missed");
  return {
    team,
    name,
    reasons,
    decide: stuck > 0 ? "stuck" : device ? "device" : (first ?? "overdue"),
    weight:
      worst.reduce((sum, row) => sum + shortfall(row), 0) + (overdue ? 0.5 : 0) + Math.min(0.6, stuck * 0.2),
  };
}
