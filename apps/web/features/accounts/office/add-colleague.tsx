import type { Invitation } from "@toso/contract/accounts/accounts";
import type { NewColleague } from "@toso/contract/accounts/colleagues";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { useState } from "preact/hooks";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { today } from "../../../platform/today.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { ErrorSummary, type Fault } from "../../../platform/ui/error-summary.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { SidePanel } from "../../../platform/ui/side-panel.tsx";
import { addColleague } from "./colleague-acts.ts";
import { WORDS } from "./colleague-words.ts";
import { DutyFields, dutyFaults } from "./duty-fields.tsx";
import { PasswordLink } from "./password-link.tsx";

/** Somebody new in the office: who, as what, from when; then the link by which they set their password. */
export function AddColleague({ onClose }: { onClose: () => void }) {
  const [kept, keep] = useKeptForm<NewColleague>("colleague.add");
  const [attempt, setAttempt] = useState(0);
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [made, setMade] = useState<{ who: NewColleague; invitation: Invitation } | null>(null);
  const form = kept ?? { name: "", username: "", kind: "work", from: today.value, to: null };
  const faults = attempt > 0 ? faultsOf(form) : [];
  const fault = (field: string) => faults.find((one) => one.field === field)?.sentence;
  const add = async (event: Event) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    setRefusal(null);
    if (faultsOf(form).length > 0) return;
    setWorking(true);
    const invitation = await addColleague({ ...form, name: form.name.trim() });
    setWorking(false);
    if (isRefusal(invitation)) return setRefusal(invitation);
    setMade({ who: form, invitation });
    keep(null);
  };
  if (made)
    return (
      <SidePanel title={WORDS.addTitle} onClose={onClose}>
        <Notice tone="success">{WORDS.added(made.who.name)}</Notice>
        <PasswordLink name={made.who.name} username={made.who.username} invitation={made.invitation} />
      </SidePanel>
    );
  return (
    <SidePanel title={WORDS.addTitle} onClose={onClose}>
      <p>{WORDS.addLead}</p>
      <form class="flex flex-col gap-5" noValidate onSubmit={add}>
        <ErrorSummary faults={faults} attempt={attempt} />
        <Field
          name="name"
          label={WORDS.name}
          value={form.name}
          error={fault("name")}
          autocomplete="off"
          onText={(name) => keep({ ...form, name })}
        />
        <Field
          name="username"
          label={WORDS.username}
          hint={WORDS.usernameHint}
          value={form.username}
          error={fault("username")}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          onText={(username) => keep({ ...form, username: username.trim().toLowerCase() })}
        />
        <DutyFields duty={form} faults={faults} onChange={(duty) => keep({ ...form, ...duty })} />
        {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
        <div>
          <Button look="main" type="submit" busy={working}>
            {WORDS.addAct}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

const faultsOf = (form: NewColleague): Fault[] => [
  ...(form.name.trim() ? [] : [{ field: "name", sentence: WORDS.faults.name }]),
  ...(/^[a-z0-9._-]{3,40}$/.test(form.username)
    ? []
    : [{ field: "username", sentence: WORDS.faults.username }]),
  ...dutyFaults(form),
];
