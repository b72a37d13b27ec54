import { sayNumber } from "@toso/domain/words/numbers";
import { useEffect, useState } from "preact/hooks";
import { local } from "../../../platform/local/database.ts";
import { phase, startSync } from "../../../platform/local/sync.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { words } from "./words.ts";

const { first: say } = words;

/** The team's list comes to the phone for the first time; the way on is open as soon as it is there, or the network is not. */
export function FirstSync({ onDone }: { onDone: () => void }) {
  const [received, setReceived] = useState(0);
  const [state, setState] = useState<"coming" | "done" | "later">("coming");
  useEffect(() => {
    startSync();
    const timer = setInterval(async () => {
      setReceived(await local.records.count());
      const { at } = phase.value;
      if (at === "rest") setState("done");
      else if (at === "waiting" || at === "stopped") setState("later");
    }, 300);
    return () => clearInterval(timer);
  }, []);

  return (
    <main class="mx-auto flex min-h-dvh max-w-md flex-col gap-5 p-4 pt-8">
      <img src="/icon.svg" alt="" class="size-16" />
      <h1 class="text-2xl leading-tight font-bold">{state === "done" ? say.here : say.title}</h1>
      <p role="status" class="text-lg">
        {say.progress(sayNumber(received))}{" "}
        {state === "done" ? say.done : state === "later" ? say.later : say.wait}
      </p>
      {state === "coming" ? (
        <progress class="progress progress-primary w-full" aria-label={say.title} />
      ) : (
        <Button look="main" wide onClick={onDone}>
          {say.start}
        </Button>
      )}
    </main>
  );
}
