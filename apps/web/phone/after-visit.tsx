import type { Id } from "@toso/domain/command/command";
import { visits } from "@toso/domain/visits/visit";
import { dayOf } from "@toso/domain/words/day";
import { useLocation } from "preact-iso";
import { neighbours } from "../features/households/phone/order.ts";
import { HouseholdRow } from "../features/households/phone/row.tsx";
import { filter, teamHouseholds, typed } from "../features/households/phone/team-households.ts";
import { ProgressCard } from "../features/targets/phone/progress-card.tsx";
import { VisitDone } from "../features/visits/phone/visit-done.tsx";
import { mirror } from "../platform/local/mirror.ts";
import { Card } from "../platform/ui/card.tsx";
import { words } from "./words.ts";

/** After a visit: what it moved, and the next doors of the same street. */
export function AfterVisit({ id }: { id: Id }) {
  const { route } = useLocation();
  const visit = mirror.get(visits, id)?.doc;
  const today = dayOf(Date.now());
  const open = teamHouseholds.value.filter(
    ({ id, doc }) => id === visit?.household || doc.standing[visit?.platform ?? ""]?.outcome !== "uses",
  );
  const next = neighbours(open, visit?.household ?? "", 4).filter(({ id }) => id !== visit?.household);
  return (
    <VisitDone id={id} onUndone={(household) => route(`/ho/${household}/ghi`, true)}>
      {next.length > 0 && (
        <Card title={words.neighbours}>
          <ul class="divide-base-300 divide-y">
            {next.slice(0, 3).map((item) => (
              <HouseholdRow
                key={item.id}
                item={item}
                href={`/ho/${item.id}/ghi`}
                today={today}
                platform={visit?.platform}
              />
            ))}
          </ul>
        </Card>
      )}
      <ProgressCard
        onOpen={(platform) => {
          typed.value = "";
          filter.value = `open:${platform}`;
          route("/ho");
        }}
      />
    </VisitDone>
  );
}
