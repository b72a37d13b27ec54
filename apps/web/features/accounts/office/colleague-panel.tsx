import type { Invitation } from "@toso/contract/accounts/accounts";
import type { Colleague, NewDuty } from "@toso/contract/accounts/colleagues";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { useState } from "preact/hooks";
import { today } from "../../../platform/today.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Section } from "../../../platform/ui/page.tsx";
import { SidePanel } from "../../../platform/ui/side-panel.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { giveDuty, makePasswordLink } from "./colleague-acts.ts";
import { WORDS } from "./colleague-words.ts";
import { DutyCard } from "./duty-card.tsx";
import { DutyFields, dutyFaults } from "./duty-fields.tsx";
import { PasswordLink } from "./password-link.tsx";
import { sayDuty } from "./say-duty.ts";

/** One person of the office: what they are and were, what they shall be, and a new password. */
export function ColleaguePanel({ colleague, onClose }: { colleague: Colleague; onClose: () => void }) {
  const { name, username, duties } = colleague;
  const past = duties.filter(({ to }) => to !== null && to < today.value);
  const live = duties.filter((duty) => !past.includes(duty));
  return (
    <SidePanel title={name} onClose={onClose}>
      {username && (
        <p>
          {WORDS.username}: <b>{username}</b>
        </p>
      )}
      {live.length > 0 && (
        <Section title={WORDS.held}>
          <ul class="flex flex-col gap-3">
            {live.map((duty) => (
              <DutyCard key={duty.id} name={name} duty={duty} />
            ))}
          </ul>
        </Section>
      )}
      {username && live.length > 0 && <Password colleague={colleague} username={username} />}
      <GiveDuty colleague={colleague} />
      {past.length > 0 && (
        <Section title={WORDS.heldBefore}>
          <ul class="flex list-disc flex-col gap-1 pl-5">
            {past.map((duty) => (
              <li key={duty.id}>{sayDuty(duty)}</li>
            ))}
          </ul>
        </Section>
      )}
    </SidePanel>
  );
}

function Password({
  colleague: { account, name, ready },
  username,
}: {
  colleague: Colleague;
  username: string;
}) {
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async () => {
    const made = await makePasswordLink(account);
    setRefusal(isRefusal(made) ? made : null);
    if (!isRefusal(made)) setInvitation(made);
  };
  return (
    <Section title={WORDS.password}>
      {invitation ? (
        <PasswordLink name={name} username={username} invitation={invitation} />
      ) : (
        <>
          <p>{ready ? WORDS.forgot : WORDS.invited}</p>
          {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
          <div>
            <ActButton look="plain" act={make}>
              {WORDS.makeLink}
            </ActButton>
          </div>
        </>
      )}
    </Section>
  );
}

function GiveDuty({ colleague: { account, name } }: { colleague: Colleague }) {
  const blank: NewDuty = { kind: "work", from: today.value, to: null };
  const [duty, setDuty] = useState(blank);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const give = async () => {
    setTried(true);
    if (dutyFaults(duty).length > 0) return;
    const refused = await giveDuty(account, duty);
    setRefusal(refused);
    if (refused) return;
    setTried(false);
    setDuty(blank);
    tell(WORDS.given(name));
  };
  return (
    <Section title={WORDS.give}>
      <p>{WORDS.giveLead}</p>
      <DutyFields duty={duty} faults={tried ? dutyFaults(duty) : []} onChange={setDuty} />
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <div>
        <ActButton look="plain" act={give}>
          {WORDS.giveAct}
        </ActButton>
      </div>
    </Section>
  );
}
