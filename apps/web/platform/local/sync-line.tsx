import { useComputed } from "@preact/signals";
import { CloudOff, RefreshCw } from "lucide-preact";
import { heard, unsent } from "./outbox.ts";
import { online, phase } from "./sync.ts";
import { saySync } from "./sync-state.ts";

/** One line that says what has gone and what has not. Told to a screen reader when it changes. */
export function SyncLine() {
  const said = useComputed(() =>
    saySync({
      phase: phase.value,
      unsent: unsent.value,
      heard: heard.value?.phone ?? null,
      online: online.value,
      now: Date.now(),
    }),
  );
  const { text, calm } = said.value;
  const Icon = calm ? RefreshCw : CloudOff;
  return (
    <p
      role="status"
      class={`flex items-start gap-2 text-sm ${calm ? "text-base-content/75" : "text-warning font-semibold"}`}
    >
      <Icon aria-hidden="true" class="mt-0.5 size-4 shrink-0" />
      <span>{text}</span>
    </p>
  );
}
