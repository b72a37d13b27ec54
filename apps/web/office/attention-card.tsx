import type { TeamOverview } from "@toso/contract/teams/office";
import { indicator } from "@toso/domain/indicators/catalogue";
import { sayNumber, sayRate } from "@toso/domain/words/numbers";
import { Phone } from "lucide-preact";
import { sayDone } from "../features/targets/office/figure-cell.tsx";
import { elapsed } from "../features/targets/office/pace.ts";
import { Button } from "../platform/ui/button.tsx";
import { Card } from "../platform/ui/card.tsx";
import type { Attention, Reason } from "./attention.ts";
import { WORDS } from "./words.ts";

/** One hamlet in ninety seconds: which, why, and what is to be decided. */
export function AttentionCard({
  found,
  team,
  today,
  period,
}: {
  found: Attention;
  team: TeamOverview | undefined;
  today: string;
  /** The reports' period, as it is said. */
  period: string;
}) {
  const leader = team?.members.find(({ role, to }) => role === "leader" && to === null) ?? team?.members[0];
  return (
    <Card title={found.name} look="warning">
      <ul class="flex list-disc flex-col gap-1 pl-5">
        {found.reasons.map((reason) => (
          <li key={say(reason, today, period)}>{say(reason, today, period)}</li>
        ))}
      </ul>
      <p>
        <b>{WORDS.decide}</b> {decision(found)}
      </p>
      <div class="flex flex-wrap gap-2">
        <Button href={found.decide === "stuck" ? "/kho-khan" : `/to/${found.team}`}>
          {found.decide === "stuck" ? WORDS.acts.answer : WORDS.open}
        </Button>
        {leader?.phone && (
          <Button look="quiet" href={`tel:${leader.phone.replace(/[^\d+]/g, "")}`}>
            <Phone aria-hidden="true" class="size-5" /> {WORDS.call(leader.name)}
          </Button>
        )}
      </div>
    </Card>
  );
}

function say(reason: Reason, today: string, period: string): string {
  if (reason.kind === "overdue") return WORDS.overdue(period);
  if (reason.kind === "stuck") return WORDS.stuck(reason.count);
  if (reason.kind === "device")
    return WORDS.noDevice(sayNumber(reason.noDevice), sayNumber(reason.households));
  const { row } = reason;
  const name = indicator(row.indicator)?.name ?? row.indicator;
  if (reason.kind === "missed") return WORDS.missed(name, sayDone(row));
  const time = sayRate(Math.round(elapsed(row, today) * 100), 100) ?? "";
  return WORDS.behind(name, sayDone(row), sayRate(row.done, row.value) ?? "", time);
}

function decision({ decide, reasons }: Attention): string {
  if (decide !== "behind") return WORDS.decisions[decide];
  const [first] = reasons;
  const row = first && "row" in first ? first.row : undefined;
  return WORDS.decisions.pace(
    `${sayNumber(row?.perWeek ?? 0)} ${indicator(row?.indicator ?? "")?.unit ?? ""}`,
  );
}
