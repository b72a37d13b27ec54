import type { CommuneOverview, TeamOverview } from "@toso/contract/teams/office";
import { sayDecision } from "@toso/domain/decisions/decision";
import { sayRole } from "@toso/domain/teams/team";
import { dayOf, isDay, sayDay } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { Button } from "../../../platform/ui/button.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { Section } from "../../../platform/ui/page.tsx";
import { CorrectMember } from "./correct-member.tsx";
import { historyOf, membersOn, type TeamEvent } from "./history.ts";
import { type Member, sayMember } from "./invitations.ts";
import { WORDS } from "./words.ts";

const words = WORDS.history;

/** Who was in the team on any day, and who came and went by which decision. */
export function TeamHistory({
  team,
  decisions,
}: {
  team: TeamOverview;
  decisions: CommuneOverview["decisions"];
}) {
  const [day, setDay] = useState(dayOf(Date.now()));
  return (
    <Section title={words.title}>
      <div class="grid items-start gap-6 lg:grid-cols-2">
        <div class="flex flex-col gap-3">
          <Field
            label={words.day}
            type="date"
            min={team.from}
            max="2099-12-31"
            value={day}
            class="w-48!"
            onText={(text) => isDay(text) && setDay(text)}
          />
          <OnDay team={team} day={day} />
        </div>
        <div class="flex flex-col gap-3">
          <h3 class="font-bold">{words.events}</h3>
          <ol class="flex flex-col gap-4 border-l-2 border-base-300 pl-4">
            {historyOf(team).map((event) => (
              <Event key={event.day} event={event} decisions={decisions} onDay={setDay} />
            ))}
          </ol>
        </div>
      </div>
    </Section>
  );
}

function OnDay({ team, day }: { team: TeamOverview; day: string }) {
  const [correcting, correct] = useState<Member | null>(null);
  const members = membersOn(team, day);
  if (members.length === 0) return <p>{words.nobody(sayDay(day))}</p>;
  return (
    <>
      <h3 class="font-bold">{words.on(sayDay(day), members.length)}</h3>
      <ul class="rounded-box flex flex-col divide-y divide-base-300 border border-base-300">
        {members.map((member) => (
          <li key={member.id} class="flex items-center gap-2 px-4 py-2">
            <span class="min-w-0 flex-1">
              <b class="block">{sayMember(member)}</b>
              <span class="text-sm text-base-content/80">
                {[sayRole(member.role), ...member.positions].filter(Boolean).join(" · ")}
              </span>
            </span>
            <Button look="quiet" class="px-3" onClick={() => correct(member)}>
              {words.correct}
              <span class="sr-only"> {member.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {correcting && <CorrectMember member={correcting} onClose={() => correct(null)} />}
    </>
  );
}

function Event({
  event,
  decisions,
  onDay,
}: {
  event: TeamEvent;
  decisions: CommuneOverview["decisions"];
  onDay: (day: string) => void;
}) {
  const { day, began, ended, came, left, changed } = event;
  const decision = decisions.find(({ id }) => id === event.decision);
  return (
    <li class="flex flex-col gap-0.5">
      <p class="flex flex-wrap items-center gap-x-2">
        <button type="button" class="link min-h-11 font-bold" onClick={() => onDay(day)}>
          {sayDay(day)}
        </button>
        {decision ? (
          <span>
            {words.by}{" "}
            <a
              class="link inline-flex min-h-11 items-center text-primary"
              href={`/quyet-dinh/${decision.id}`}
            >
              {words.decision(sayDecision(decision))}
            </a>
          </span>
        ) : (
          <span class="text-sm text-base-content/80">{words.noDecision}</span>
        )}
      </p>
      {began && <p>{words.began}</p>}
      {ended && <p>{words.ended}</p>}
      {came.length > 0 && <p>{words.came(namesOf(came))}</p>}
      {left.length > 0 && <p>{words.left(namesOf(left))}</p>}
      {changed.length > 0 && <p>{words.changed(changed.map(sayChange).join("; "))}</p>}
    </li>
  );
}

/** Everybody is named, however many there are. */
const namesOf = (members: Member[]): string => members.map(sayMember).join(", ");

function sayChange({ before, after }: { before: Member; after: Member }): string {
  const [was, is] = [before, after].map(({ role }) => sayRole(role) || WORDS.unsaid) as [string, string];
  return was === is
    ? `${sayMember(after)} (${words.something})`
    : words.roleChange(sayMember(after), was, is);
}
