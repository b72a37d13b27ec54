import { type Period, type PeriodKind, periodLabel, periodOf } from "@toso/domain/reports/calendar";
import { addDays, sayDay } from "@toso/domain/words/day";
import { ChevronLeft, ChevronRight } from "lucide-preact";
import { WORDS } from "./office-words.ts";

/** The period of that kind that closed last before a day: the one that is being reported now. */
export function lastClosed(kind: Exclude<PeriodKind, "nine">, today: string): Period {
  return periodOf(kind, addDays(periodOf(kind, today).from, -1));
}

/** Chooses a reporting period: its kind, and the one before or after. Says from which day to which it runs. */
export function PeriodPicker({
  period,
  kinds,
  onChange,
}: {
  period: Period;
  kinds: readonly Exclude<PeriodKind, "nine">[];
  onChange: (period: Period) => void;
}) {
  const kind = period.kind as Exclude<PeriodKind, "nine">;
  const step = (day: string) => onChange(periodOf(kind, day));
  return (
    <fieldset class="flex min-w-0 flex-wrap items-stretch gap-2">
      <legend class="sr-only">{WORDS.period}</legend>
      {kinds.length > 1 && (
        <select
          class="select h-auto min-h-14 w-auto border-base-content/40"
          aria-label={WORDS.periodKind}
          value={kind}
          onChange={(event) =>
            onChange(periodOf(event.currentTarget.value as Exclude<PeriodKind, "nine">, period.to))
          }
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {WORDS.kinds[each]}
            </option>
          ))}
        </select>
      )}
      <div class="join max-sm:w-full">
        <button
          type="button"
          class="btn join-item h-auto min-h-14 w-[48px] shrink-0 p-0 border-base-content/40 bg-base-100"
          aria-label={WORDS.before}
          onClick={() => step(addDays(period.from, -1))}
        >
          <ChevronLeft aria-hidden class="size-5" />
        </button>
        <span
          class="join-item flex min-h-14 min-w-0 flex-1 flex-col justify-center border border-base-content/40 bg-base-100 px-2 sm:min-w-44 sm:px-5 text-center leading-tight"
          aria-live="polite"
        >
          <span class="font-bold first-letter:uppercase">{periodLabel(period)}</span>
          <span class="text-sm sm:whitespace-nowrap">
            {sayDay(period.from)} – {sayDay(period.to)}
          </span>
        </span>
        <button
          type="button"
          class="btn join-item h-auto min-h-14 w-[48px] shrink-0 p-0 border-base-content/40 bg-base-100"
          aria-label={WORDS.after}
          onClick={() => step(addDays(period.to, 1))}
        >
          <ChevronRight aria-hidden class="size-5" />
        </button>
      </div>
    </fieldset>
  );
}
