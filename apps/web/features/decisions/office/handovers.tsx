import type { DecisionPage } from "@toso/contract/decisions/office";
import type { CommuneOverview } from "@toso/contract/teams/office";
import { addDays, dayOf, sayDay } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { useAsked } from "../../../platform/asked.ts";
import { command } from "../../../platform/command.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Section } from "../../../platform/ui/page.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { Choice } from "./further-boxes.tsx";
import { WORDS } from "./words.ts";

const words = WORDS.one;
type Handover = DecisionPage["handovers"][number];

/** Ended teams: to whom their households went, or are still to go. */
export function Handovers({ handovers }: Pick<DecisionPage, "handovers">) {
  if (handovers.length === 0) return null;
  return (
    <Section title={words.handover}>
      {handovers.map((handover) => (
        <One key={handover.from.id} {...handover} />
      ))}
    </Section>
  );
}

function One({ from, into, done }: Handover) {
  if (done && into) return <Notice tone="success">{words.handedOver(from.name, into.name)}</Notice>;
  if (from.to >= dayOf(Date.now()))
    return <Notice tone="info">{words.notYet(from.name, sayDay(from.to))}</Notice>;
  return <ToHandOver from={from} into={into} />;
}

function ToHandOver({ from, into }: Pick<Handover, "from" | "into">) {
  const teams = useAsked<CommuneOverview>("/api/commune").answer?.teams ?? [];
  const [chosen, choose] = useState(into?.id ?? "");
  const [trouble, setTrouble] = useState<string | null>(null);
  const active = teams.filter(({ id, to }) => id !== from.id && (to === null || to > addDays(from.to, 1)));
  const names = Object.fromEntries(active.map(({ id, name }) => [id, name]));
  const handOver = async () => {
    if (!chosen) return setTrouble(`${words.choose}.`);
    const refusal = await command("handOverTeam", { from: from.id, into: chosen });
    setTrouble(refusal?.sentence ?? null);
    if (!refusal) tell(words.handed(names[chosen] ?? ""));
  };
  return (
    <div class="rounded-box flex flex-col gap-3 border border-l-8 border-warning p-4">
      <p>{words.toHandOver(from.name)}</p>
      <div class="flex flex-wrap items-end gap-3">
        <Choice
          class="flex-1 basis-60"
          label={words.into}
          name={`into-${from.id}`}
          options={{ "": words.choose, ...names }}
          value={chosen}
          onChoose={choose}
        />
        <ActButton act={handOver}>{words.handOver}</ActButton>
      </div>
      {trouble && <Notice tone="error">{trouble}</Notice>}
    </div>
  );
}
