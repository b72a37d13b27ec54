import { computed } from "@preact/signals";
import type { Id } from "@toso/domain/command/command";
import { INDICATORS } from "@toso/domain/indicators/catalogue";
import type { Indicator } from "@toso/domain/indicators/indicator";
import { type Progress, progress } from "@toso/domain/targets/progress";
import { type Target, targets } from "@toso/domain/targets/target";
import { team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { today } from "../../../platform/today.ts";

export interface Standing {
  id: Id;
  target: Target;
  indicator: Indicator;
  progress: Progress;
}

/** How the team stands today with what it was asked: from the records on this phone, at once after each visit. */
export const standings = computed<Standing[]>(() => {
  const mine = team.value?.id;
  const day = today.value;
  // The sums move with the records: these two kinds are what they are made of.
  mirror.all({ name: "household" });
  mirror.all({ name: "visit" });
  return [...mirror.all(targets).values()]
    .filter(({ audience, doc }) => audience === mine && doc.from <= day && day <= doc.to)
    .flatMap(({ id, doc: target }) => {
      const indicator = INDICATORS.find(({ code }) => code === target.indicator);
      if (!indicator) return [];
      const totals = mirror.sums.totals(target.team, target.from, target.to);
      return { id, target, indicator, progress: progress(target, totals, day) };
    })
    .sort((a, b) => INDICATORS.indexOf(a.indicator) - INDICATORS.indexOf(b.indicator));
});
