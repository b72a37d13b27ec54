import type { DecisionPage, Receiver } from "@toso/contract/decisions/office";
import { sayDecision } from "@toso/domain/decisions/decision";
import { honorific, sayRole } from "@toso/domain/teams/team";
import { sayDay } from "@toso/domain/words/day";
import { CircleCheck, CircleDashed, Phone } from "lucide-preact";
import { useAsked } from "../../../platform/asked.ts";
import { sayMoment } from "../../../platform/say-moment.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Page, Section } from "../../../platform/ui/page.tsx";
import { SourceLink } from "./further-boxes.tsx";
import { Handovers } from "./handovers.tsx";
import { Recipients } from "./recipients.tsx";
import { WORDS } from "./words.ts";

const words = WORDS.one;

/** One decision: what it does, whom it concerns and who has seen it, what it rests on. */
export function OneDecision({ decision: id }: { decision: string }) {
  const asked = useAsked<DecisionPage>(`/api/decisions/${id}`);
  if (asked.refusal && !asked.answer)
    return (
      <Page title={words.unknown}>
        <Button href="/quyet-dinh">{words.all}</Button>
      </Page>
    );
  return <Loaded of={asked}>{(decision) => <Told decision={decision} />}</Loaded>;
}

function Told({ decision }: { decision: DecisionPage }) {
  const { kind, agency, date, effective, amends, signer, signerPosition } = decision;
  return (
    <Page
      title={words.title(WORDS.onFile.kinds[kind], sayDecision(decision))}
      lead={words.lead(agency, sayDay(date), sayDay(effective))}
      acts={<Button href="/quyet-dinh">{words.all}</Button>}
    >
      {(signer || amends) && (
        <div class="flex flex-col gap-1">
          {signer && <p>{words.signer(signerPosition, signer)}</p>}
          {amends && <Amended {...amends} />}
        </div>
      )}
      <Handovers handovers={decision.handovers} />
      <Section title={words.people} acts={<Unseen teams={decision.teams} />}>
        <div class="grid gap-4 lg:grid-cols-2">
          {decision.teams.map((team) => (
            <TeamCard key={team.id} team={team} />
          ))}
        </div>
      </Section>
      <Section title={words.recipients}>
        <Recipients decision={decision.id} recipients={decision.recipients} />
      </Section>
      <Section title={words.grounds}>
        {decision.grounds.length === 0 && <p>{words.noGrounds}</p>}
        <ol class="flex list-decimal flex-col gap-2 pl-6">
          {decision.grounds.map(({ text, number }) => (
            <li key={text}>
              {text} {number && <SourceLink number={number} />}
            </li>
          ))}
        </ol>
      </Section>
      {decision.duties && (
        <Section title={words.duties}>
          <p class="max-w-prose whitespace-pre-line">{decision.duties}</p>
        </Section>
      )}
      <details class="rounded-box border border-base-300">
        <summary class="flex min-h-12 cursor-pointer items-center px-4 font-bold">{words.text}</summary>
        <p class="max-w-prose px-4 pb-4 leading-relaxed whitespace-pre-wrap">{decision.text}</p>
      </details>
    </Page>
  );
}

function Amended({ id, number, date, way }: NonNullable<DecisionPage["amends"]>) {
  const said = words.amends(WORDS.more.ways[way], [number, date && sayDay(date)].filter(Boolean).join(", "));
  return id ? (
    <a class="link inline-flex min-h-11 items-center text-primary" href={`/quyet-dinh/${id}`}>
      {said}
    </a>
  ) : (
    <p>{said}</p>
  );
}

function Unseen({ teams }: Pick<DecisionPage, "teams">) {
  const unseen = teams.flatMap(({ members }) => members).filter(({ seenAt }) => seenAt === null).length;
  return <b>{unseen > 0 ? words.unseen(unseen) : words.allSeen}</b>;
}

function TeamCard({ team }: { team: DecisionPage["teams"][number] }) {
  const { id, name, begun, ended, members, left } = team;
  const state = ended ? words.ended : begun ? words.begun : null;
  return (
    <div class="rounded-box flex flex-col gap-2 border border-base-300 p-4">
      <h3 class="font-bold">
        <a class="link-hover" href={`/to/${id}`}>
          {name}
        </a>
        {state && <span class="font-normal text-base-content/80"> · {state}</span>}
      </h3>
      <ul class="flex flex-col divide-y divide-base-300">
        {members.map((member) => (
          <Member
            key={member.membership}
            member={member}
            news={begun ? null : newsOf(member.membership, team)}
          />
        ))}
      </ul>
      {left.length > 0 && (
        <div class="flex flex-col gap-1">
          <p>{words.left(left.map((one) => `${honorific(one.gender)} ${one.name}`.trim()).join(", "))}</p>
          <p class="text-sm text-base-content/80">{words.callLeft}</p>
          <span class="flex flex-wrap gap-1">
            {left.map((one) => one.phone && <Call key={one.membership} name={one.name} phone={one.phone} />)}
          </span>
        </div>
      )}
      {members.length === 0 && left.length === 0 && <Notice tone="info">{words.ended}</Notice>}
    </div>
  );
}

/** What the decision changes for this member of a team that there was before. */
function newsOf(id: string, { came, changed }: DecisionPage["teams"][number]): string | null {
  if (came.includes(id)) return words.came;
  return changed.includes(id) ? words.changed : null;
}

function Member({ member, news }: { member: Receiver; news: string | null }) {
  const { gender, name, role, phone, joined, seenAt } = member;
  const Icon = seenAt === null ? CircleDashed : CircleCheck;
  return (
    <li class="flex flex-wrap items-center gap-x-3 py-1.5">
      <span class="min-w-0 flex-1 basis-40">
        <b>{`${honorific(gender)} ${name}`.trim()}</b>
        <span class="block text-sm text-base-content/80">
          {[sayRole(role), news].filter(Boolean).join(" · ")}
        </span>
      </span>
      <span class="inline-flex min-h-11 items-center gap-1.5 text-sm">
        <Icon
          aria-hidden="true"
          class={`size-5 shrink-0 ${seenAt === null ? "text-warning" : "text-success"}`}
        />
        {seenAt !== null ? words.seen(sayMoment(seenAt)) : joined ? words.notSeen : words.notJoined}
      </span>
      {seenAt === null &&
        (phone ? (
          <Call name={name} phone={phone} />
        ) : (
          <span class="text-sm text-base-content/80">{words.noPhone}</span>
        ))}
    </li>
  );
}

const Call = ({ name, phone }: { name: string; phone: string }) => (
  <Button look="quiet" class="px-3" href={`tel:${phone.replace(/[^\d+]/g, "")}`}>
    <Phone aria-hidden="true" class="size-5" /> {words.call(name)}
  </Button>
);
