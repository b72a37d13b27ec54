import { ChevronRight } from "lucide-preact";
import { mirror } from "../../../platform/local/mirror.ts";
import { Card } from "../../../platform/ui/card.tsx";
import { ProgressBar } from "../../../platform/ui/progress-bar.tsx";
import { sayDone, sayPace } from "./say.ts";
import { type Standing, standings } from "./standing.ts";
import { words } from "./words.ts";

/** The team's targets: how far, and what it takes. A press opens the households behind the figure. */
export function ProgressCard({ onOpen }: { onOpen: (platform: string) => void }) {
  const all = standings.value;
  if (all.length === 0 && !mirror.ready.value) return null;
  return (
    <Card title={words.title}>
      {all.length === 0 && <p class="text-base-content/80">{words.none}</p>}
      <ul class="divide-base-300 divide-y">
        {all.map((standing) => (
          <li key={standing.id}>
            <Line standing={standing} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Line({ standing, onOpen }: { standing: Standing; onOpen: (platform: string) => void }) {
  const { indicator, progress } = standing;
  const platform = indicator.measure.startsWith("uses:") ? indicator.measure.slice("uses:".length) : null;
  const told = (
    <>
      <span class="block leading-snug">{indicator.name}</span>
      <span class="block text-lg font-bold">{sayDone(standing)}</span>
      <ProgressBar label={indicator.name} done={progress.done} whole={progress.value} />
      <span class="text-base-content/80 block text-sm">{sayPace(standing)}</span>
    </>
  );
  if (!platform) return <div class="flex flex-col gap-1 py-3">{told}</div>;
  return (
    <button
      type="button"
      class="active:bg-base-200 flex w-full items-center gap-2 py-3 text-left"
      onClick={() => onOpen(platform)}
    >
      <span class="flex min-w-0 flex-1 flex-col gap-1">{told}</span>
      <span class="sr-only">{words.open}</span>
      <ChevronRight aria-hidden="true" class="text-base-content/50 shrink-0" />
    </button>
  );
}
