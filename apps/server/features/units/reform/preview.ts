import type { ReformShown, UnitsFound } from "@toso/contract/units/reform";
import type { Id } from "@toso/domain/command/command";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { teams } from "@toso/domain/teams/team";
import { likelyCommunes, listOf, searchCommunes } from "@toso/domain/units/match";
import { LAST_DAY_OF_BEFORE, type NationalCommune } from "@toso/domain/units/national";
import { FIRST_DAY_OF_AFTER, planHandover, reformOf } from "@toso/domain/units/reform";
import { resolutionFor } from "@toso/domain/units/resolution";
import { type Commune, communes } from "@toso/domain/units/unit";
import { type Day, dayOf } from "@toso/domain/words/day";
import type { Pool } from "pg";
import { recordsOf } from "../../../platform/db/records.ts";
import type { Db } from "../../../platform/db/tables.ts";
import { nationalList } from "../national/lists.ts";
import { type Book, bookOf, countsOf } from "./book.ts";

const shown = ({ successors: _, ...unit }: NationalCommune) => unit;

/** Communes of that day's list that a search means. */
export const findUnits = (query: string, day: Day): UnitsFound => ({
  units: searchCommunes(listOf(nationalList(), day), query, 20).map(shown),
});

/** A day of the list in which a commune stands. */
const listDay = ({ from }: Commune): Day =>
  from !== null && from >= FIRST_DAY_OF_AFTER ? FIRST_DAY_OF_AFTER : LAST_DAY_OF_BEFORE;

/** Which communes of the list of its time this one may be. */
export const candidates = ({ commune }: Pick<Book, "commune">): NationalCommune[] =>
  likelyCommunes(listOf(nationalList(), listDay(commune)), commune);

/** What the reform means for a commune: who takes over, what there is to hand over, what stands in the way. `matched`: as if it were that one. */
export async function showReform(
  { pool, db }: { pool: Pool; db: Db },
  commune: Id,
  now: number,
  matched?: Commune,
): Promise<ReformShown | undefined> {
  const book = await bookOf(pool, commune);
  if (!book) return undefined;
  const unit = matched ?? book.commune;
  const { name, district, province, code } = unit;
  const here = book.teams.filter(({ id }) => !book.takenOver.includes(id));
  const counts = await countsOf(
    pool,
    commune,
    here.map(({ id }) => id),
  );
  const reform = reformOf(nationalList(), unit);
  const successors = isRefusal(reform) ? [] : reform.successors;
  return {
    commune: { name, district, province, code },
    day: listDay(unit),
    suggested: code === null ? candidates(book).map(shown) : [],
    hindrance: hindranceOf(
      reform,
      here.map(({ id }) => id),
      now,
    ),
    resolution: successors[0] ? resolutionFor(successors[0].unit) : null,
    successors: successors.map(({ unit, share }) => ({
      code: unit.code,
      name: unit.name,
      province: unit.province,
      share,
    })),
    teams: here.map(({ id, doc }) => {
      const of = counts.get(id) ?? { members: 0, households: 0, visits: 0, reports: 0 };
      return { id, name: doc.name, ...of };
    }),
    gone: book.teams
      .filter(({ id }) => book.takenOver.includes(id))
      .map(({ id, doc }) => ({ id, name: doc.name })),
    received: await receivedBy(db, commune),
  };
}

/** What forbids a handover whatever is chosen; a missing choice is none. */
function hindranceOf(reform: ReturnType<typeof reformOf>, here: Id[], now: number): ReformShown["hindrance"] {
  const plan: unknown = isRefusal(reform)
    ? reform
    : planHandover(
        reform,
        { into: null, teams: null },
        { here, earlier: false, list: nationalList(), today: dayOf(now) },
      );
  if (!isRefusal(plan) || plan.code === "successor_missing") return null;
  const { code, sentence }: Refusal = plan;
  return { code, sentence };
}

async function receivedBy(db: Db, commune: Id): Promise<ReformShown["received"]> {
  const [units, own] = await Promise.all([recordsOf(db, commune, communes), recordsOf(db, commune, teams)]);
  return units
    .filter(({ id }) => id !== commune)
    .map(({ id, doc: { name, district } }) => ({
      name,
      district,
      teams: own.filter(({ doc }) => doc.origins?.some((origin) => origin.commune === id)).length,
    }));
}
