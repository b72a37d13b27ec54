import { OUTCOMES, type Outcome, sayOutcome } from "@toso/domain/households/household";
import { CircleCheck, CircleMinus, CircleOff, RotateCcw } from "lucide-preact";
import { words } from "./words.ts";

const ICONS = { uses: CircleCheck, again: RotateCcw, no_device: CircleOff, declined: CircleMinus };

interface OutcomesProps {
  chosen: Outcome | null;
  busy: boolean;
  onPress: (outcome: Outcome) => void;
}

/** The four honest results, each as large as a thumb. */
export function Outcomes({ chosen, busy, onPress }: OutcomesProps) {
  return (
    <fieldset class="flex flex-col gap-2">
      <legend class="mb-2 text-lg font-bold">{words.outcome}</legend>
      {OUTCOMES.map((outcome) => {
        const Icon = ICONS[outcome];
        return (
          <button
            key={outcome}
            type="button"
            disabled={busy}
            aria-pressed={chosen === outcome}
            class="rounded-box border-base-content/30 aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:text-primary-content active:bg-base-200 flex min-h-16 items-center gap-4 border-2 px-4 py-2 text-left"
            onClick={() => onPress(outcome)}
          >
            <Icon aria-hidden="true" class="size-7 shrink-0" />
            <span>
              <span class="block text-lg leading-snug font-bold">{sayOutcome(outcome)}</span>
              <span class="block text-sm leading-snug opacity-80">{words.explain[outcome]}</span>
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
