import type { Id } from "@toso/domain/command/command";
import type { Totals } from "@toso/domain/command/state";
import { type Count, counts, difference } from "@toso/domain/indicators/tally";
import type { Day } from "@toso/domain/words/day";

/** Sums by team, measure and day, moved by the difference that each record makes: what the server's totals are. */
export class DaySums {
  readonly #sums = new Map<Id, Map<string, Map<Day, number>>>();

  /** A record came, changed or went; `undefined`: it was not there, or is no more. */
  move(audience: Id, kind: string, before: unknown, after: unknown): void {
    const moved = before === undefined ? counts(kind, after) : difference(kind, before, after);
    for (const count of moved) this.#add(audience, count);
  }

  /** A team's sums over the days from `from` to `to`, both included. A measure that never occurred is absent. */
  totals(audience: Id, from: Day, to: Day): Totals {
    const totals = new Map<string, number>();
    for (const [measure, days] of this.#sums.get(audience) ?? []) {
      let sum = 0;
      for (const [day, n] of days) if (from <= day && day <= to) sum += n;
      if (sum !== 0) totals.set(measure, sum);
    }
    return totals;
  }

  clear(): void {
    this.#sums.clear();
  }

  #add(audience: Id, { measure, day, n }: Count): void {
    const measures = this.#sums.get(audience) ?? new Map<string, Map<Day, number>>();
    this.#sums.set(audience, measures);
    const days = measures.get(measure) ?? new Map<Day, number>();
    measures.set(measure, days);
    days.set(day, (days.get(day) ?? 0) + n);
  }
}
