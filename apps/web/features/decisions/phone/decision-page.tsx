import type { Id } from "@toso/domain/command/command";
import { sayDecision } from "@toso/domain/decisions/decision";
import { byRole, holdsOn, honorific, type Membership, memberships, sayRole } from "@toso/domain/teams/team";
import { sayDay } from "@toso/domain/words/day";
import { CircleCheck } from "lucide-preact";
import { useState } from "preact/hooks";
import { act } from "../../../platform/local/act.ts";
import { actor } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { wantSync } from "../../../platform/local/sync.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { type Told, toldDecisions } from "./briefings.ts";
import { words } from "./words.ts";

/** One decision on the phone, by its briefing's id: what it is, where it has this member, what it asks of the team. */
export function DecisionOnPhone({ id, onSeen }: { id: string; onSeen: () => void }) {
  const told = toldDecisions.value.find(({ briefing }) => briefing.id === id);
  if (!told)
    return (
      <>
        <PageHeader title={mirror.ready.value ? words.gone : ""} back="/quyet-dinh" />
        {mirror.ready.value && <Button href="/quyet-dinh">{words.list}</Button>}
      </>
    );
  const { doc } = told.briefing;
  return (
    <>
      <PageHeader
        title={words.title(sayDecision(doc))}
        under={words.about(words.kinds[doc.kind], doc.agency, sayDay(doc.date))}
        back="/quyet-dinh"
      />
      <p>
        {words.inForce(sayDay(doc.effective))} {doc.signer && words.signer(doc.signer)}
      </p>
      <Mine {...told} />
      <TeamThen team={doc.team} day={doc.effective} />
      <Card title={words.duties}>
        <p class="whitespace-pre-line">{doc.duties ?? words.noDuties}</p>
      </Card>
      <Seen told={told} onSeen={onSeen} />
    </>
  );
}

function Mine({ briefing: { doc }, team, place }: Told) {
  const leaving = place.doc.endedBy === doc.decision && !holdsOn(place.doc, doc.effective);
  return (
    <Card title={words.mine} look={leaving ? "warning" : "plain"}>
      <p>{leaving ? words.leaving(sayDay(doc.effective)) : words.myRole(sayRole(place.doc.role), team)}</p>
    </Card>
  );
}

function TeamThen({ team, day }: { team: Id; day: string }) {
  const members = [...mirror.all(memberships).values()]
    .filter(({ doc }) => doc.team === team && holdsOn(doc, day))
    .sort((a, b) => byRole(a.doc, b.doc));
  if (members.length === 0) return null;
  return (
    <Card title={words.members}>
      <ul class="divide-base-300 divide-y">
        {members.map(({ id, doc }) => (
          <li key={id} class="py-2">
            <b class="block">{`${honorific(doc.gender)} ${doc.name}`.trim()}</b>
            <span class="text-base-content/80 text-sm">{sayPlace(doc)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const sayPlace = ({ role, positions }: Membership): string =>
  [sayRole(role), ...positions].filter(Boolean).join(" · ");

function Seen({ told: { briefing, place, seen }, onSeen }: { told: Told; onSeen: () => void }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const { decision, team } = briefing.doc;
  const mark = async () => {
    const refusal = await act(actor(), "markSeen", { decision, team, membership: place.id });
    if (refusal) return setTrouble(refusal.sentence);
    wantSync();
    tell(words.told);
    onSeen();
  };
  if (seen)
    return (
      <p class="flex min-h-11 items-center gap-2">
        <CircleCheck aria-hidden="true" class="text-success size-6" /> {words.alreadySeen}
      </p>
    );
  return (
    <div class="flex flex-col gap-2">
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <p class="text-base-content/80 text-sm">{words.seenHow}</p>
      <ActButton class="min-h-14 w-full text-lg" act={mark}>
        <CircleCheck aria-hidden="true" class="size-6" /> {words.seen}
      </ActButton>
    </div>
  );
}
