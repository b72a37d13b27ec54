import { computed } from "@preact/signals";
import { households } from "@toso/domain/households/household";
import { owed, reportMonths } from "@toso/domain/reports/owed";
import { reports } from "@toso/domain/reports/report";
import { targets } from "@toso/domain/targets/target";
import type { Day } from "@toso/domain/words/day";
import { team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { today } from "../../../platform/today.ts";

/** The team's months, the newest first, and what each still asks for. */
export const months = computed(() => {
  const mine = team.value?.id;
  const sent = [...mirror.all(reports).values()].filter(({ audience }) => audience === mine);
  return reportMonths(
    sent.map(({ doc }) => doc),
    today.value,
    began.value,
  );
});

/** What the team is reminded of. */
export const owedMonths = computed(() => owed(months.value));

/** The day of the team's first record or target; null: there is none. */
const began = computed(() => {
  const mine = team.value?.id;
  let first: Day | null = null;
  const meet = (day: Day) => {
    if (first === null || day < first) first = day;
  };
  for (const { audience, doc } of mirror.all(households).values()) if (audience === mine) meet(doc.added);
  for (const { audience, doc } of mirror.all(targets).values()) if (audience === mine) meet(doc.from);
  return first as Day | null;
});
