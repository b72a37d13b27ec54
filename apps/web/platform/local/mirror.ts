import { batch, type Signal, signal } from "@preact/signals";
import type { Feed } from "@toso/contract/sync/exchange";
import type { Id } from "@toso/domain/command/command";
import type { Kind, State, Stored } from "@toso/domain/command/state";
import type { LocalDatabase, LocalRecord } from "./database.ts";
import { DaySums } from "./day-sums.ts";
import type { Shown } from "./read.ts";

/** What one exchange did to the phone, besides what it brought. */
export interface Settled {
  /** Nothing waits any more: the overlay is gone. */
  cleared: boolean;
  /** Audiences that are no longer this member's (S5). */
  gone: Id[];
}

/**
 * The phone's records in memory, moved with each write instead of read again: a visit must be seen at once,
 * also on a slow phone that holds thousands of households. The database stays the only truth.
 */
export class Mirror {
  /** True once everything has been read. */
  readonly ready: Signal<boolean> = signal(false);
  readonly sums = new DaySums();
  readonly #under = new Map<Id, LocalRecord>();
  readonly #over = new Map<Id, LocalRecord>();
  readonly #shown = new Map<string, Map<Id, Shown<unknown>>>();
  readonly #moves = new Map<string, Signal<number>>();

  /** All of a kind, by id. Reading it in a component or a computed signal follows it. */
  all<Doc>(kind: Kind<Doc>): ReadonlyMap<Id, Shown<Doc>> {
    this.#move(kind.name).value;
    return this.#ofKind(kind.name) as Map<Id, Shown<Doc>>;
  }

  get<Doc>(kind: Kind<Doc>, id: Id): Shown<Doc> | undefined {
    return this.all(kind).get(id);
  }

  /** What a rule may see of this phone. */
  state(): State {
    return {
      get: (kind, id) => this.#ofKind(kind.name).get(id) as Stored<never> | undefined,
      all: (kind, where = {}) => {
        const wanted = Object.entries(where);
        const fits = (doc: unknown) =>
          wanted.every(([field, value]) => (doc as Record<string, unknown>)[field] === value);
        const all = [...this.#ofKind(kind.name).values()] as Stored<unknown>[];
        return all.filter(({ doc }) => fits(doc)) as Stored<never>[];
      },
      totals: (team, from, to) => this.sums.totals(team, from, to),
    };
  }

  /** Reads the phone. The kinds in `last` are the many that the first screen can wait for. */
  async load(db: LocalDatabase, last: readonly string[] = []): Promise<void> {
    const [kinds, overlay] = await Promise.all([
      db.records.orderBy("kind").uniqueKeys(),
      db.overlay.toArray(),
    ]);
    const rank = (kind: unknown) => (last.includes(kind as string) ? 1 : 0);
    const fresh = new Set<Id>();
    for (const kind of kinds.sort((a, b) => rank(a) - rank(b))) {
      const records = await db.records
        .where("kind")
        .equals(kind as string)
        .toArray();
      for (const { id } of records) fresh.add(id);
      this.#change(() => {
        for (const record of records) this.#put(this.#under, record);
      });
    }
    this.#change(() => {
      for (const record of overlay) this.#put(this.#over, record);
      for (const { id } of overlay) fresh.add(id);
      for (const record of [...this.#under.values()])
        if (!fresh.has(record.id)) this.#drop(this.#under, record);
      const covering = new Set(overlay.map(({ id }) => id));
      for (const record of [...this.#over.values()])
        if (!covering.has(record.id)) this.#drop(this.#over, record);
      this.ready.value = true;
    });
  }

  /** What lies over the server's records with these ids. */
  covering(ids: readonly Id[]): (LocalRecord | undefined)[] {
    return ids.map((id) => this.#over.get(id));
  }

  /** A command of this phone took effect. */
  cover(records: readonly LocalRecord[]): void {
    this.#change(() => {
      for (const record of records) this.#put(this.#over, record);
    });
  }

  /** A command of this phone was taken back. */
  uncover(ids: readonly Id[]): void {
    this.#change(() => {
      for (const id of ids) {
        const record = this.#over.get(id);
        if (record) this.#drop(this.#over, record);
      }
    });
  }

  /** The server answered. */
  settle(feeds: readonly Feed[], { cleared, gone }: Settled): void {
    this.#change(() => {
      for (const { audience, records } of feeds)
        for (const record of records) this.#receive({ ...record, audience });
      if (cleared) for (const record of [...this.#over.values()]) this.#drop(this.#over, record);
      if (gone.length > 0)
        for (const record of [...this.#under.values()])
          if (gone.includes(record.audience)) this.#drop(this.#under, record);
    });
  }

  #receive(record: LocalRecord): void {
    const known = this.#under.get(record.id);
    if (record.doc !== null) this.#put(this.#under, record);
    else if (known?.audience === record.audience) this.#drop(this.#under, known);
  }

  #touched = new Set<string>();

  /** Several moves are shown as one. */
  #change(moves: () => void): void {
    batch(() => {
      moves();
      for (const kind of this.#touched) this.#move(kind).value++;
      this.#touched.clear();
    });
  }

  #put(layer: Map<Id, LocalRecord>, record: LocalRecord): void {
    layer.set(record.id, record);
    this.#show(record);
  }

  #drop(layer: Map<Id, LocalRecord>, record: LocalRecord): void {
    layer.delete(record.id);
    this.#show(record);
  }

  #show({ id, kind, audience }: LocalRecord): void {
    const over = this.#over.get(id);
    const now = over ?? this.#under.get(id);
    const shown = this.#ofKind(kind);
    const before = shown.get(id);
    if (before && before.audience !== audience) {
      this.sums.move(before.audience as Id, kind, before.doc, undefined);
      this.sums.move(audience, kind, undefined, now?.doc);
    } else this.sums.move(audience, kind, before?.doc, now?.doc);
    if (now) shown.set(id, { id, audience: now.audience, doc: now.doc, here: over !== undefined });
    else shown.delete(id);
    this.#touched.add(kind);
  }

  #ofKind(kind: string): Map<Id, Shown<unknown>> {
    const known = this.#shown.get(kind);
    if (known) return known;
    const made = new Map<Id, Shown<unknown>>();
    this.#shown.set(kind, made);
    return made;
  }

  #move(kind: string): Signal<number> {
    const known = this.#moves.get(kind);
    if (known) return known;
    const made = signal(0);
    this.#moves.set(kind, made);
    return made;
  }
}

/** This phone's own. */
export const mirror = new Mirror();
