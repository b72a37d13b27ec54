import type { Id } from "../command/command.ts";
import { kind } from "../command/state.ts";
import { addDays, type Day } from "../words/day.ts";

/** Who took over a unit, in whole (all that was left of it by then) or in part, from which day. */
export interface Succession {
  unit: Id;
  share: "whole" | "part";
  from: Day;
  /** Which part, as people call it: "Xóm Trên"; absent where nobody said. */
  part?: string;
}

/** How a unit was called and where it belonged until that day (included): a past period keeps its shape. */
export type Former<Shape> = Shape & { until: Day };

/** What a renaming or a move changes; the unit stays the same one. */
export type CommuneShape = Pick<Commune, "name" | "district" | "province" | "agency">;
export type HamletShape = Pick<Hamlet, "name" | "type">;

interface Dated {
  from: Day | null;
  /** Its last day; null: it goes on. */
  to: Day | null;
  successors: Succession[];
}

/** The commune itself. Its id keys every table and never changes; its name may. */
export interface Commune extends Dated {
  /** The state's code of the unit, "21163"; null while it has not been matched with the national list. */
  code: string | null;
  /** "xã Trà Xinh"; empty until the first decision is confirmed. */
  name: string;
  /** Until 30/6/2025 a commune belonged to a district; none since. */
  district: string | null;
  province: string | null;
  /** "Ủy ban nhân dân xã Trà Xinh" */
  agency: string;
  /** Oldest first. */
  former: Former<CommuneShape>[];
}

export const communes = kind<Commune>("commune");

/** A hamlet: thôn, bản, buôn, ấp, khu phố … Its number is not its identity; its dates and successors tell. */
export interface Hamlet extends Dated {
  name: string;
  /** "thôn", "bản", "tổ dân phố" … */
  type: string;
  /** Some of it has ended and nobody has said yet where it goes: only what depends on it waits. */
  undecided: boolean;
  /** Oldest first. */
  former: Former<HamletShape>[];
}

export const hamlets = kind<Hamlet>("hamlet");

/** A hamlet that begins on that day, or that has always been there as far as anybody has said. */
export const newHamlet = ({ name, type }: HamletShape, from: Day | null): Hamlet => ({
  name,
  type,
  from,
  to: null,
  successors: [],
  undecided: false,
  former: [],
});

/** Was there such a unit on that day? Both ends included. */
export const stoodOn = ({ from, to }: Pick<Dated, "from" | "to">, day: Day): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** The unit as it was called on that day. */
export function asOf<Shape extends object, Unit extends Shape & { former: Former<Shape>[] }>(
  unit: Unit,
  day: Day,
): Unit {
  const then = unit.former.find(({ until }) => day <= until);
  if (!then) return unit;
  const { until: _, ...shape } = then;
  return { ...unit, ...shape };
}

/** The unit with a new name or place from that day on; the old one is kept. */
export function reshaped<Shape extends object, Unit extends Shape & { former: Former<Shape>[] }>(
  unit: Unit,
  before: Shape,
  after: Shape,
  on: Day,
): Unit {
  return { ...unit, ...after, former: [...unit.former, { ...before, until: addDays(on, -1) }] };
}
