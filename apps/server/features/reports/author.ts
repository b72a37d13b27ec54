import type { Id } from "@toso/domain/command/command";
import type { Stored } from "@toso/domain/command/state";
import type { Period } from "@toso/domain/reports/calendar";
import { type CommuneReport, communeReportId, communeReports } from "@toso/domain/reports/consolidate";
import type { Team } from "@toso/domain/teams/team";
import { asOf, type Commune, type CommuneShape, communes } from "@toso/domain/units/unit";
import type { Day } from "@toso/domain/words/day";
import { recordOf, recordsOf } from "../../platform/db/records.ts";
import type { Db } from "../../platform/db/tables.ts";

/** In whose name something is written: a commune as it was called on a day of the past. */
export interface Author {
  id: Id;
  unit: Commune;
  /** How one of its teams was called there. */
  nameOf(team: Stored<Team>): string;
  /** Was it a team of this commune? */
  owns(team: Stored<Team>): boolean;
}

/** The commune of this book and those that went into it, each as it was called on that day. */
export interface Authors {
  own: Author;
  predecessors: Author[];
}

export async function authorsOn(db: Db, commune: Id, day: Day): Promise<Authors | undefined> {
  const all = await recordsOf(db, commune, communes);
  const own = all.find(({ id }) => id === commune);
  if (!own) return undefined;
  const author = ({ id, doc }: Stored<Commune>): Author => {
    // What was done in its book after it had ended was done for the one that follows it.
    const unit = doc.to !== null && doc.to < day ? own.doc : doc;
    const here = ({ doc: { origins = [] } }: Stored<Team>) => origins.find((origin) => origin.commune === id);
    return {
      id,
      unit: asOf<CommuneShape, Commune>(unit, day),
      nameOf: (team) => here(team)?.name ?? team.doc.name,
      owns: (team) => id === commune || here(team) !== undefined,
    };
  };
  return { own: author(own), predecessors: all.filter(({ id }) => id !== commune).map(author) };
}

/** Who wrote for a team on that day: the commune that it belonged to then. */
export function authorFor({ own, predecessors }: Authors, team: Stored<Team> | undefined, day: Day): Author {
  const past = team?.doc.origins?.find(({ commune }) => {
    const unit = predecessors.find(({ id }) => id === commune)?.unit;
    return unit !== undefined && unit.to !== null && day <= unit.to;
  });
  return predecessors.find(({ id }) => id === past?.commune) ?? own;
}

/**
 * The consolidated report of a period with the commune that wrote it: this one, or, of a time before it was made by
 * a merger, one that went into it (`of` says which, where several have one).
 */
export async function madeReport(
  db: Db,
  commune: Id,
  period: Period,
  of?: Id,
): Promise<{ made: Stored<CommuneReport>; author: Author } | undefined> {
  const authors = await authorsOn(db, commune, period.to);
  if (!authors) return undefined;
  const { own, predecessors } = authors;
  const order = isPast(authors, period) ? [...predecessors, own] : [own, ...predecessors];
  for (const author of order.filter(({ id }) => of === undefined || id === of)) {
    const made = await recordOf(db, commune, communeReports, communeReportId(author.id, period.key));
    if (made) return { made, author };
  }
  return undefined;
}

/** The communes that went into this one and have a report of a period in which it did not exist yet. */
export async function pastReports(
  db: Db,
  commune: Id,
  period: Period,
): Promise<{ commune: Id; name: string }[]> {
  const authors = await authorsOn(db, commune, period.to);
  if (!authors || !isPast(authors, period)) return [];
  const made = await recordsOf(db, commune, communeReports, { period: period.key });
  return authors.predecessors
    .filter(({ id }) => made.some((report) => report.id === communeReportId(id, period.key)))
    .map(({ id, unit }) => ({ commune: id, name: unit.name }));
}

const isPast = ({ own }: Authors, period: Period): boolean =>
  own.unit.from !== null && period.to < own.unit.from;
