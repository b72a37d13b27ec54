import type { Session } from "@toso/contract/accounts/accounts";
import type { PasswordAsked } from "@toso/contract/accounts/colleagues";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { useEffect, useState } from "preact/hooks";
import { ask } from "../../../platform/api.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Entrance } from "./entrance.tsx";
import { PasswordField } from "./password-field.tsx";
import { WORDS } from "./words.ts";

/** The opened one-time link: who it is for, and a password of their own. */
export default function SetPassword({ token }: { token: string }) {
  const path = `/api/passwords/${token}`;
  const [asked, setAsked] = useState<PasswordAsked | Refusal | null>(null);
  const look = async () => setAsked(await ask<PasswordAsked>("GET", path));
  useEffect(() => void look(), []);
  if (asked === null) return <Entrance title={WORDS.setTitle} lead={WORDS.setLooking} children={null} />;
  if (isRefusal(asked))
    return (
      <Entrance title={WORDS.setTitle} lead="">
        <Notice tone="warning">{asked.sentence}</Notice>
        <div class="flex flex-wrap gap-2">
          {asked.again === "retry" && (
            <Button look="main" onClick={look}>
              {WORDS.lookAgain}
            </Button>
          )}
          <Button href="/">{WORDS.toSignIn}</Button>
        </div>
      </Entrance>
    );
  return <Form path={path} asked={asked} />;
}

function Form({ path, asked }: { path: string; asked: PasswordAsked }) {
  const { account, name, username, communeName, first } = asked;
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const set = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    setTrouble(null);
    if (password.length < 10) return;
    setWorking(true);
    const session = await ask<Session>("POST", path, { password });
    if (!isRefusal(session) && session.account?.id === account) return location.assign("/");
    setWorking(false);
    if (isRefusal(session)) setTrouble(session.sentence);
    else setDone(true);
  };
  if (done)
    return (
      <Entrance title={WORDS.setDone} lead={WORDS.setNext(username)}>
        <div>
          <Button look="main" href="/">
            {WORDS.toProduct}
          </Button>
        </div>
      </Entrance>
    );
  return (
    <Entrance
      title={first ? WORDS.setTitle : WORDS.setAgainTitle}
      lead={WORDS.setLead(name, communeName ?? WORDS.office)}
    >
      <form class="flex flex-col gap-5" noValidate onSubmit={set}>
        {trouble && <Notice tone="error">{trouble}</Notice>}
        <p>
          {WORDS.username}: <b>{username}</b>
        </p>
        {/* So that the browser keeps the password under the right name. */}
        <input type="hidden" name="username" autocomplete="username" value={username} />
        <PasswordField
          hint={WORDS.passwordHint}
          value={password}
          error={tried && password.length < 10 ? WORDS.faults.password(password.length) : null}
          autocomplete="new-password"
          onText={setPassword}
        />
        <div>
          <Button look="main" type="submit" busy={working}>
            {WORDS.setAct}
          </Button>
        </div>
      </form>
    </Entrance>
  );
}
