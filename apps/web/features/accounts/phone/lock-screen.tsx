import { useEffect, useState } from "preact/hooks";
import { me, team } from "../../../platform/local/me.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { unlock } from "./lock.ts";
import { isPin, type PinAnswer } from "./pin.ts";
import { PinBox } from "./pin-box.tsx";
import { words } from "./words.ts";

/** The phone was put away: the PIN opens it, without a network. */
export function LockScreen() {
  const [pin, setPin] = useState("");
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<PinAnswer | null>(null);

  const open = async (digits: string) => {
    if (busy || !isPin(digits)) return;
    setBusy(true);
    const said = await unlock(digits);
    setBusy(false);
    setAnswer(said);
    setPin("");
  };
  useEffect(() => void open(pin), [pin]);

  return (
    <main class="mx-auto flex min-h-dvh max-w-md flex-col gap-6 p-4 pt-10">
      <img src="/icon.svg" alt="" class="size-16" />
      <div>
        <h1 class="text-2xl font-bold">{words.pin.hello(me.value?.name ?? "")}</h1>
        <p class="text-base-content/80">{team.value?.name}</p>
      </div>
      <form
        class="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void open(pin);
        }}
      >
        <PinBox label={words.pin.label} error={sayAnswer(answer)} value={pin} onPin={setPin} focus />
        <Button type="submit" look="main" wide busy={busy} disabled={!isPin(pin)}>
          {words.pin.open}
        </Button>
      </form>
      <details class="text-base-content/85">
        <summary class="text-primary min-h-11 cursor-pointer py-2 font-semibold">{words.pin.forgot}</summary>
        <p>{words.pin.forgotHow}</p>
      </details>
    </main>
  );
}

function sayAnswer(answer: PinAnswer | null): string | null {
  if (answer?.is === "wrong") return words.pin.wrong(answer.left);
  if (answer?.is === "locked") return words.pin.locked(Math.ceil((answer.until - Date.now()) / 60_000));
  return null;
}
