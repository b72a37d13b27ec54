import type { Id } from "@toso/domain/command/command";
import type { Change, Kind, State, Stored } from "@toso/domain/command/state";
import { difference } from "@toso/domain/indicators/tally";

interface Row {
  kind: string;
  id: Id;
  audience: Id | null;
  doc: unknown;
}

/** A record that left an audience, or came back to it: its phones drop it, or no longer do (S5). */
export interface Departure {
  audience: Id;
  id: Id;
  kind: string;
  seq: bigint;
  back: boolean;
}

/** A record as it lies in the database: its document is read when somebody looks at it. */
class Kept implements Row {
  readonly kind: string;
  readonly id: Id;
  readonly audience: Id | null;
  readonly text: string;
  #doc: unknown;

  constructor({ kind, id, audience }: Omit<Row, "doc">, text: string, doc?: unknown) {
    this.kind = kind;
    this.id = id;
    this.audience = audience;
    this.text = text;
    this.#doc = doc;
  }

  get doc(): unknown {
    this.#doc ??= JSON.parse(this.text);
    return this.#doc;
  }
}

interface Written {
  row: Kept;
  seq: bigint;
  /** The database does not have it yet. */
  isNew: boolean;
}

/** One sum of a day, as it is loaded or as it changes. */
export interface DaySum {
  team: Id;
  measure: string;
  day: string;
  n: number;
}

const has = (doc: unknown, where: Readonly<Record<string, string>>) =>
  Object.entries(where).every(([field, value]) => (doc as Record<string, unknown>)[field] === value);

/**
 * What one flush has loaded of one commune, and what its commands have changed so far.
 * Later commands of the flush see the changes of earlier ones.
 */
export class LoadedState implements State {
  readonly #rows = new Map<Id, Kept>();
  readonly #written = new Map<Id, Written>();
  readonly #loadedSums: DaySum[] = [];
  readonly #changedSums = new Map<string, DaySum>();
  readonly #departures = new Map<string, Departure>();

  load(row: Omit<Row, "doc">, text: string): void {
    this.#rows.set(row.id, new Kept(row, text));
  }

  loadSums(sums: Iterable<DaySum>): void {
    this.#loadedSums.push(...sums);
  }

  get<Doc>(kind: Kind<Doc>, id: Id): Stored<Doc> | undefined {
    const row = this.#rows.get(id);
    return row?.kind === kind.name ? (row as Stored<Doc>) : undefined;
  }

  all<Doc>(kind: Kind<Doc>, where: Readonly<Record<string, string>> = {}): Stored<Doc>[] {
    const found: Stored<Doc>[] = [];
    for (const row of this.#rows.values())
      if (row.kind === kind.name && has(row.doc, where)) found.push(row as Stored<Doc>);
    return found;
  }

  totals(team: Id, from: string, to: string): Map<string, number> {
    const sums = new Map<string, number>();
    for (const sum of [...this.#loadedSums, ...this.#changedSums.values()])
      if (sum.team === team && from <= sum.day && sum.day <= to)
        sums.set(sum.measure, (sums.get(sum.measure) ?? 0) + sum.n);
    return sums;
  }

  /** Is this id taken by a record of another kind? */
  clashes({ id, kind }: Change): boolean {
    const row = this.#rows.get(id);
    return row !== undefined && row.kind !== kind;
  }

  /** Applies one command's changes. Returns the documents as they were before, as JSON. */
  apply(changes: Change[], seq: bigint): string {
    const before: string[] = [];
    for (const change of changes) {
      const old = this.#rows.get(change.id);
      const row = new Kept(change, JSON.stringify(change.doc), change.doc);
      before.push(`"${change.id}":${old?.text ?? null}`);
      this.#rows.set(change.id, row);
      const isNew = old === undefined || this.#written.get(change.id)?.isNew === true;
      this.#written.set(change.id, { row, seq, isNew });
      if (old && old.audience !== change.audience) this.#move(old, change, seq);
      else this.#count(change.kind, change.audience, old?.doc, change.doc);
    }
    return `{${before.join(",")}}`;
  }

  #move({ id, kind, audience, doc }: Row, change: Change, seq: bigint): void {
    this.#count(kind, audience, doc, undefined);
    this.#count(kind, change.audience, undefined, change.doc);
    const depart = (from: Id, back: boolean) =>
      this.#departures.set(`${from} ${id}`, { audience: from, id, kind, seq, back });
    if (audience) depart(audience, false);
    if (change.audience) depart(change.audience, true);
  }

  #count(kind: string, team: Id | null, old: unknown, doc: unknown): void {
    if (team === null) return;
    for (const { measure, day, n } of difference(kind, old, doc)) {
      const key = `${team} ${day} ${measure}`;
      const sum = this.#changedSums.get(key);
      if (sum) sum.n += n;
      else this.#changedSums.set(key, { team, measure, day, n });
    }
  }

  /** What is to be written: each record as it is at the end, with the line that wrote it last. */
  written(): Iterable<Written> {
    return this.#written.values();
  }

  departures(): Iterable<Departure> {
    return this.#departures.values();
  }

  changedSums(): DaySum[] {
    return [...this.#changedSums.values()].filter(({ n }) => n !== 0);
  }
}
