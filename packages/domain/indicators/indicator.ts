/** The four pillars of the founding guidance (Công văn 793/BTTTT-THH). */
export type Pillar = "government" | "economy" | "society" | "network";

/**
 * One thing that is counted.
 * `measure` names the daily sums it reads (see tally.ts): "uses:vneid" counts households once each,
 * "people:*" adds persons guided, "visits" adds visits.
 */
export interface Indicator {
  code: string;
  name: string;
  pillar: Pillar;
  unit: string;
  measure: string;
  /** What a rate is taken of; null: the figure has no denominator. */
  denominator: "households" | null;
}

/** A platform that a team teaches, and so may be chosen at a visit. */
export interface Platform {
  code: string;
  name: string;
  pillar: Pillar;
}
