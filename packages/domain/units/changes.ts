import type { Id } from "../command/command.ts";
import type { Stored } from "../command/state.ts";
import { type Decision, effectiveDay, sayDecision } from "../decisions/decision.ts";
import { addDays, type Day, sayDay } from "../words/day.ts";
import { type HamletChange, hamletChanges } from "./hamlet-changes.ts";
import { type MemberChange, memberChanges } from "./member-changes.ts";
import type { OrganisationRecords } from "./organisation.ts";
import { type KeptReshaping, sayGround } from "./reshaping.ts";
import { resolutionFor } from "./resolution.ts";
import type { Commune } from "./unit.ts";

/** Something that happened to the organisation on a day, as the time line tells it. */
export interface OrganisationChange {
  day: Day;
  kind:
    | HamletChange["kind"]
    | MemberChange["kind"]
    | "communeRenamed"
    | "founded"
    | "reorganised"
    | "teamEnded";
  /** Whom it happened to, as they were called before it. */
  who: string[];
  /** What came of it, as it was called from then on. */
  into: string[];
  /** Which part of a hamlet, where one was named. */
  part: string | null;
  team: Id | null;
  /** The paper by which it happened; null where none is on file. */
  ground: string | null;
  /** The reshaping that said so, by which it can be taken back. */
  reshaping: Id | null;
}

interface ChangesRecords extends OrganisationRecords {
  decisions: Stored<Pick<Decision, "kind" | "number" | "symbol" | "date" | "effective" | "teams">>[];
  reshapings: Stored<KeptReshaping>[];
}

/** The time line of the organisation, newest first. People who came or went together are one line. */
export function changesOf(records: ChangesRecords): OrganisationChange[] {
  const paperOf = papers(records);
  const all = [
    ...communeChanges(records.commune),
    ...merger(records),
    ...hamletEvents(records),
    ...decided(records, paperOf),
    ...teamsEnded(records, paperOf),
    ...cameAndWent(records, paperOf),
  ];
  return all.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
}

const nobody = { who: [], into: [], part: null, team: null, ground: null, reshaping: null };

/** "xã Trà Xinh, huyện Trà Bồng, tỉnh Quảng Ngãi": as it was called and where it belonged. */
const sayCommune = ({ name, district, province }: Pick<Commune, "name" | "district" | "province">) =>
  [name, district, province].filter(Boolean).join(", ");

function communeChanges(commune: Commune | null): OrganisationChange[] {
  return (commune?.former ?? []).map((then, i, all) => ({
    ...nobody,
    day: addDays(then.until, 1),
    kind: "communeRenamed",
    who: [sayCommune(then)],
    into: [sayCommune(all[i + 1] ?? (commune as Commune))],
  }));
}

/** The commune was made of others, by the resolution on its province. */
function merger({ commune, merged = [] }: ChangesRecords): OrganisationChange[] {
  if (!commune?.from || merged.length === 0) return [];
  const who = merged.map(({ doc }) => sayCommune(doc));
  const into = [sayCommune(commune)];
  const ground = resolutionFor({ province: commune.province ?? "" });
  return [{ ...nobody, day: commune.from, kind: "merged", who, into, ground }];
}

function hamletEvents({ hamlets, reshapings }: ChangesRecords): OrganisationChange[] {
  const byId = new Map(hamlets.map(({ id, doc }) => [id, doc]));
  const kept = reshapings.filter(({ doc }) => !doc.takenBack);
  const told = hamletChanges(byId).map(({ ids, ...change }) => {
    const by = saidBy(kept, change.day, ids);
    return { ...nobody, ...change, ground: by ? sayGround(by.doc.ground) : null, reshaping: by?.id ?? null };
  });
  // A hamlet first named by a decision about its team did not begin with it.
  return told.filter(({ kind, ground }) => kind !== "begun" || ground !== null);
}

/** The reshaping of that day which speaks of one of these hamlets. */
const saidBy = (reshapings: Stored<KeptReshaping>[], day: Day, ids: Id[]) =>
  reshapings.find(({ doc: { on, begins, leaves, renames } }) => {
    const spoken = [...begins, ...renames].map(({ id }) => id).concat(leaves.map(({ hamlet }) => hamlet));
    return on === day && spoken.some((id) => ids.includes(id));
  });

type PaperOf = (decision: Id | null) => string | null;

/** Says a decision on file by its number and day; null where none is named. */
function papers({ decisions }: ChangesRecords): PaperOf {
  const said = new Map(
    decisions.map(({ id, doc }) => [id, `Quyết định số ${sayDecision(doc)} ngày ${sayDay(doc.date)}`]),
  );
  return (decision) => (decision && said.get(decision)) ?? null;
}

function decided({ decisions, teams }: ChangesRecords, paperOf: PaperOf): OrganisationChange[] {
  const named = new Map(teams.map(({ id, doc }) => [id, doc.name]));
  return decisions.map(({ id, doc }) => ({
    ...nobody,
    day: effectiveDay(doc),
    kind: doc.kind === "establish" ? "founded" : "reorganised",
    who: doc.teams.flatMap((team) => named.get(team) ?? []),
    ground: paperOf(id),
  }));
}

const teamsEnded = ({ teams }: ChangesRecords, paperOf: PaperOf): OrganisationChange[] =>
  teams.flatMap(({ id, doc: { name, to, endedBy } }) =>
    to === null
      ? []
      : [
          {
            ...nobody,
            day: addDays(to, 1),
            kind: "teamEnded" as const,
            who: [name],
            team: id,
            ground: paperOf(endedBy),
          },
        ],
  );

const cameAndWent = ({ teams, memberships }: ChangesRecords, paperOf: PaperOf): OrganisationChange[] =>
  memberChanges(teams, memberships).map(({ by, ...change }) => ({
    ...nobody,
    ...change,
    ground: paperOf(by),
  }));
