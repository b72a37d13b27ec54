import type { Stored } from "../command/state.ts";
import type { Team } from "../teams/team.ts";
import type { Day } from "../words/day.ts";
import { asOf, type Commune, type CommuneShape, stoodOn } from "./unit.ts";

/** Before a commune was made by a merger: those that went into it and stood on that day. */
const beforeMerger = (own: Commune, merged: readonly Stored<Commune>[], day: Day): Stored<Commune>[] =>
  own.from !== null && day < own.from
    ? // When it began is not on file: its first decision is only the first that is known.
      merged.filter(({ doc }) => stoodOn({ from: null, to: doc.to }, day))
    : [];

/** How the commune of this book was called on a day; before a merger, those that went into it, side by side. */
export function communeOn(own: Commune, merged: readonly Stored<Commune>[], day: Day): CommuneShape {
  const then = beforeMerger(own, merged, day).map(({ doc }) => asOf<CommuneShape, Commune>(doc, day));
  const [first, ...others] = then;
  if (!first) return shapeOf(asOf<CommuneShape, Commune>(own, day));
  return {
    name: then.map(({ name }) => name).join(", "),
    district: others.every(({ district }) => district === first.district) ? first.district : null,
    province: first.province,
    agency: then.map(({ agency }) => agency).join("; "),
  };
}

/** How a team was called on a day: in the commune that it came from, as it was called there. */
export function teamNameOn(
  { name, origins = [] }: Team,
  merged: readonly Stored<Commune>[],
  day: Day,
): string {
  const then = origins.find(({ commune }) => {
    const unit = merged.find(({ id }) => id === commune)?.doc;
    return unit !== undefined && unit.to !== null && day <= unit.to;
  });
  return then?.name ?? name;
}

const shapeOf = ({ name, district, province, agency }: Commune): CommuneShape => ({
  name,
  district,
  province,
  agency,
});
