import type { FirstAccount, Session } from "@toso/contract/accounts/accounts";
import { isRefusal } from "@toso/domain/command/refusal";
import { useState } from "preact/hooks";
import { ask } from "../../platform/api.ts";
import { Button } from "../../platform/ui/button.tsx";
import { ErrorSummary, type Fault } from "../../platform/ui/error-summary.tsx";
import { Field } from "../../platform/ui/field.tsx";
import { Notice } from "../../platform/ui/notice.tsx";
import { Entrance } from "./office/entrance.tsx";
import { firstFaults } from "./office/first-faults.ts";
import { PasswordField } from "./office/password-field.tsx";
import { WORDS } from "./office/words.ts";

const EMPTY: FirstAccount = { code: "", name: "", username: "", password: "" };

/** Nobody has an account yet: the person with the terminal's code makes the first, and starts with a decision. */
export default function FirstRun() {
  const [form, setForm] = useState(EMPTY);
  const [attempt, setAttempt] = useState(0);
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const faults: Fault[] = attempt > 0 ? firstFaults(form) : [];
  const fault = (field: string) => faults.find((one) => one.field === field)?.sentence;
  const set = (field: keyof FirstAccount) => (text: string) => setForm({ ...form, [field]: text });

  const make = async (event: Event) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    setTrouble(null);
    if (firstFaults(form).length > 0) return;
    setWorking(true);
    const made = await ask<Session>("POST", "/api/first-account", { ...form, code: form.code.trim() });
    if (!isRefusal(made)) return location.assign("/quyet-dinh");
    setWorking(false);
    setTrouble(made.sentence);
  };

  return (
    <Entrance title={WORDS.firstTitle} lead={WORDS.firstLead}>
      <form class="flex flex-col gap-5" noValidate onSubmit={make}>
        <ErrorSummary faults={faults} attempt={attempt} />
        {trouble && <Notice tone="error">{trouble}</Notice>}
        <Field
          name="code"
          label={WORDS.code}
          hint={WORDS.codeHint}
          value={form.code}
          error={fault("code")}
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          class="font-mono text-lg tracking-widest"
          onText={set("code")}
        />
        <Field
          name="name"
          label={WORDS.name}
          value={form.name}
          error={fault("name")}
          autocomplete="name"
          onText={set("name")}
        />
        <Field
          name="username"
          label={WORDS.username}
          hint={WORDS.usernameHint}
          value={form.username}
          error={fault("username")}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          onText={(text) => set("username")(text.toLowerCase())}
        />
        <PasswordField
          hint={WORDS.passwordHint}
          value={form.password}
          error={fault("password")}
          autocomplete="new-password"
          onText={set("password")}
        />
        <div>
          <Button look="main" type="submit" busy={working}>
            {WORDS.makeFirst}
          </Button>
        </div>
      </form>
    </Entrance>
  );
}
