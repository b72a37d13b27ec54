import type { SignIn as Login, Session } from "@toso/contract/accounts/accounts";
import { isRefusal } from "@toso/domain/command/refusal";
import { useState } from "preact/hooks";
import { ask } from "../../platform/api.ts";
import { Button } from "../../platform/ui/button.tsx";
import { Field } from "../../platform/ui/field.tsx";
import { Notice } from "../../platform/ui/notice.tsx";
import { Entrance } from "./office/entrance.tsx";
import { PasswordField } from "./office/password-field.tsx";
import { WORDS } from "./office/words.ts";

/**
 * The office's way in. `again`: the time of idleness ran out, the page behind is kept and comes back.
 * Without `onEntered` the page is loaded anew, as whoever has come in.
 */
export default function SignIn({
  again = false,
  onEntered = () => location.reload(),
}: {
  again?: boolean;
  onEntered?: (session: Session) => void;
}) {
  const [form, setForm] = useState<Login>({ username: "", password: "" });
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const enter = async (event: Event) => {
    event.preventDefault();
    if (!form.username.trim() || !form.password) return setTrouble(WORDS.bothMissing);
    setTrouble(null);
    setWorking(true);
    const entered = await ask<Session>("POST", "/api/sign-in", {
      ...form,
      username: form.username.trim().toLowerCase(),
    });
    setWorking(false);
    if (isRefusal(entered)) setTrouble(entered.sentence);
    else onEntered(entered);
  };
  return (
    <Entrance title={WORDS.signInTitle} lead={again ? WORDS.idleLead : WORDS.signInLead}>
      <form class="flex flex-col gap-5" noValidate onSubmit={enter}>
        {trouble && <Notice tone="error">{trouble}</Notice>}
        <Field
          label={WORDS.username}
          value={form.username}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          onText={(username) => setForm({ ...form, username })}
        />
        <PasswordField
          value={form.password}
          autocomplete="current-password"
          onText={(password) => setForm({ ...form, password })}
        />
        <div>
          <Button look="main" type="submit" busy={working}>
            {WORDS.enter}
          </Button>
        </div>
        <p class="text-sm text-base-content/80">{WORDS.forgot}</p>
      </form>
    </Entrance>
  );
}
