import type { PaperTargets } from "@toso/domain/papers/template";
import { sayNumber } from "@toso/domain/words/numbers";
import { placeOf } from "../reports/results-tables.ts";
import type { Block, Cell, Table } from "../write/official.ts";

/** Indicators beside each other in one table; more go into a table below. */
const BESIDE = 7;
const NONE = "–";

/** Teams down, indicators across, the sum of what can be added in the last row. */
export function targetTables(targets: PaperTargets): Block[] {
  const { indicators } = targets;
  const tables = Math.ceil(indicators.length / BESIDE);
  const each = Math.ceil(indicators.length / tables);
  return Array.from({ length: tables }, (_, index) => targetTable(targets, index * each, (index + 1) * each));
}

function targetTable({ indicators, teams }: PaperTargets, from: number, to: number): Table {
  const shown = indicators.slice(from, to);
  const amounts = teams.map((team) => shown.map((_, index) => team.amounts[from + index] ?? null));
  return {
    kind: "table",
    columns: [
      { width: 10, align: "center" },
      { width: 50, align: "left" },
      ...shown.map(() => ({ width: 26, align: "center" as const })),
    ],
    head: [["STT", "Tổ công nghệ số cộng đồng", ...shown.map(({ name, unit }) => `${name}\n(${unit})`)]],
    rows: teams.map((team, row): Cell[] => [
      `${row + 1}`,
      placeOf(team.name),
      ...shown.map((indicator, index) => sayAmount(amounts[row]![index] ?? null, indicator.share)),
    ]),
    total: [
      "",
      "Cộng",
      ...shown.map(({ share }, index) => (share ? NONE : sayAmount(sum(amounts.map((row) => row[index]!))))),
    ],
  };
}

const sayAmount = (amount: number | null, share = false): string =>
  amount === null ? NONE : `${sayNumber(amount)}${share ? "%" : ""}`;

/** Of the targets that are given; null when none is. */
function sum(amounts: (number | null)[]): number | null {
  const given = amounts.filter((amount) => amount !== null);
  return given.length ? given.reduce((all, amount) => all + amount, 0) : null;
}
