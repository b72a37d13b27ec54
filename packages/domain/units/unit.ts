import { kind } from "../command/state.ts";
import type { Day } from "../words/day.ts";

/** The commune itself. Its id keys every table and never changes; its name may. */
export interface Commune {
  /** "xã Trà Xinh"; empty until the first decision is confirmed. */
  name: string;
  /** Until 30/6/2025 a commune belonged to a district; none since. */
  district: string | null;
  province: string | null;
  /** "Ủy ban nhân dân xã Trà Xinh" */
  agency: string;
  from: Day | null;
}

export const communes = kind<Commune>("commune");

/** A hamlet: thôn, bản, buôn, ấp, khu phố … Its number is not its identity; its dates and successor tell. */
export interface Hamlet {
  name: string;
  /** "thôn", "bản", "tổ dân phố" … */
  type: string;
  from: Day | null;
  to: Day | null;
  /** The hamlets that took it over, in whole or in part; empty and `to` set: not yet decided. */
  successors: string[];
}

export const hamlets = kind<Hamlet>("hamlet");
