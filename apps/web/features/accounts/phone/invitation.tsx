import { ACCEPTANCE_KEY } from "@toso/contract/accounts/acceptance-key";
import type { InvitationShown, Session } from "@toso/contract/accounts/accounts";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { useEffect, useState } from "preact/hooks";
import { ask } from "../../../platform/api.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { ChoosePin } from "./choose-pin.tsx";
import { FirstSync } from "./first-sync.tsx";
import { acceptanceKey, dropAcceptanceKey, takeOver, unsentOfOthers } from "./take-over.ts";
import { words } from "./words.ts";

const { invitation: say } = words;

/** An invitation, opened on the member's phone: who is meant, a PIN, and the team's list comes to the phone. */
export default function Invitation({ token, onDone }: { token: string; onDone: () => void }) {
  const [shown, setShown] = useState<InvitationShown | Refusal | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [joined, setJoined] = useState(false);
  const path = `/api/invitations/${encodeURIComponent(token)}`;

  // With the key of this phone an invitation that it has used already opens again: the answer was lost on the way.
  const open = async () => {
    const headers = { [ACCEPTANCE_KEY]: await acceptanceKey(token) };
    setShown(await ask<InvitationShown>("GET", path, undefined, headers));
  };
  useEffect(() => void open(), []);

  const accept = async (pin: string) => {
    setRefusal(null);
    const waiting = await unsentOfOthers((shown as InvitationShown).teamName);
    if (waiting > 0) return setRefusal(say.unsent(waiting));
    const key = await acceptanceKey(token);
    const answer = await ask<Session>("POST", `${path}/accept`, { key });
    if (isRefusal(answer)) return setRefusal(answer.sentence);
    if (answer.account) await takeOver(answer.account, pin);
    await dropAcceptanceKey(token);
    setJoined(true);
  };

  if (joined) return <FirstSync onDone={onDone} />;
  return (
    <main class="mx-auto flex min-h-dvh max-w-md flex-col gap-5 p-4 pt-8">
      <img src="/icon.svg" alt="" class="size-16" />
      {shown === null ? (
        <p role="status">{say.opening}</p>
      ) : isRefusal(shown) ? (
        <NotOpened refusal={shown} onAgain={open} />
      ) : (
        <>
          <Welcome {...shown} />
          {window.isSecureContext ? (
            <ChoosePin say={say.accept} onChosen={accept} />
          ) : (
            <p class="text-error font-semibold">{say.insecure}</p>
          )}
          {refusal && (
            <p role="alert" class="text-error font-semibold">
              {refusal}
            </p>
          )}
        </>
      )}
    </main>
  );
}

function Welcome({ name, teamName, communeName, expires }: InvitationShown) {
  return (
    <div class="flex flex-col gap-2">
      <h1 class="text-2xl leading-tight font-bold">{say.hello(name)}</h1>
      <p class="text-lg">{say.into(teamName, communeName)}</p>
      <p class="text-base-content/75 text-sm">
        {say.until(sayDay(dayOf(expires)))} {say.notYou}
      </p>
    </div>
  );
}

function NotOpened({ refusal, onAgain }: { refusal: Refusal; onAgain: () => void }) {
  return (
    <Card look="warning" title={say.failed}>
      <p>{refusal.sentence}</p>
      <div class="flex flex-wrap gap-2">
        {refusal.again === "retry" && (
          <Button look="main" onClick={onAgain}>
            {say.again}
          </Button>
        )}
        <Button href="/">{say.home}</Button>
      </div>
    </Card>
  );
}
