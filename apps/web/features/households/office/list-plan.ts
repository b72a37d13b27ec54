import type { BodyOf } from "@toso/contract/commands";
import type { ReadingOfList } from "@toso/contract/households/office";
import type { TeamOverview } from "@toso/contract/teams/office";
import type { Id } from "@toso/domain/command/command";
import { fold } from "@toso/domain/words/fold";
import { WORDS } from "./words.ts";

/** A row of the list that became a household. */
export interface Line {
  id: Id;
  sheet: string;
  row: number;
  /** "" where the list names none. */
  hamlet: string;
  household: ReadingOfList["households"][number]["household"];
  /** What a person should look at; null: nothing. */
  note: string | null;
}

/** A list on its way to the teams: nothing is added before the person says so. */
export interface Plan {
  file: string;
  lines: Line[];
  /** Rows that became no household, and why. */
  skipped: ReadingOfList["findings"];
  /** Which team takes a hamlet's households; "" for none. */
  teamOf: Record<string, Id | "">;
  /** Lines that stay out. */
  out: ReadonlySet<Id>;
}

/** The plan that a list suggests: hamlets to their teams, and those who have left stay out. */
export function planOf(
  reading: ReadingOfList,
  file: string,
  teams: readonly TeamOverview[],
  chosen: Id,
  freshId: () => Id,
): Plan {
  const place = ({ sheet, row }: { sheet: string; row: number }) => `${sheet}\n${row}`;
  const notes = new Map(reading.findings.map((finding) => [place(finding), finding.sentence]));
  const lines = reading.households.map(({ hamlet, household, sheet, row, left }) => ({
    id: freshId(),
    sheet,
    row,
    hamlet: hamlet ?? "",
    household,
    note: left ? WORDS.left : (notes.get(place({ sheet, row })) ?? null),
    left,
  }));
  const became = new Set(lines.map(place));
  const named = [...new Set(lines.map(({ hamlet }) => hamlet))];
  return {
    file,
    lines: lines.map(({ left: _, ...line }) => line),
    skipped: reading.findings.filter((finding) => !became.has(place(finding))),
    teamOf: Object.fromEntries(named.map((hamlet) => [hamlet, teamFor(hamlet, named, teams, chosen)])),
    out: new Set(lines.filter(({ left }) => left).map(({ id }) => id)),
  };
}

/** The team of that hamlet; a list that names only one place, or none, goes to the team it was uploaded for. */
function teamFor(
  hamlet: string,
  named: readonly string[],
  teams: readonly TeamOverview[],
  chosen: Id,
): Id | "" {
  const key = fold(hamlet);
  const ends = (name: string | null) => name !== null && ` ${fold(name)}`.endsWith(` ${key}`);
  const found = key ? teams.filter((team) => ends(team.hamlet) || ends(team.name)) : [];
  if (found.length === 1) return found[0]?.id ?? "";
  return key === "" || named.length === 1 ? chosen : "";
}

/** Households of the same head at the same place are taken for the same household. */
export const sameness = ({ head, place }: { head: string; place: string | null }): string =>
  `${fold(head)}\n${fold(place ?? "")}`;

/** Lines whose household its team already has. @param known what each team has, by `sameness` */
export const knownLines = (plan: Plan, known: ReadonlyMap<Id, ReadonlySet<string>>): Set<Id> =>
  new Set(
    plan.lines
      .filter(({ hamlet, household }) => known.get(plan.teamOf[hamlet] || "")?.has(sameness(household)))
      .map(({ id }) => id),
  );

/** One command a team, for what is to be added. */
export function bodiesOf(plan: Plan, known: ReadonlySet<Id>): BodyOf<"addHouseholds">[] {
  const chosen = plan.lines.filter(
    ({ id, hamlet }) => plan.teamOf[hamlet] && !plan.out.has(id) && !known.has(id),
  );
  return [...Map.groupBy(chosen, ({ hamlet }) => plan.teamOf[hamlet] as Id).entries()].map(
    ([team, lines]) => ({
      team,
      households: lines.map(({ id, household }) => ({ ...household, id })),
    }),
  );
}
