import type { Day } from "@toso/domain/words/day";
import { isDay } from "@toso/domain/words/day";
import { ChevronLeft, ChevronRight } from "lucide-preact";
import { Button } from "../../../platform/ui/button.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { WORDS } from "./words.ts";

/** Chooses a day: by its date, or by going to the day of the change before or after. */
export function DayChooser({
  day,
  today,
  changed,
  onDay,
}: {
  day: Day;
  today: Day;
  /** The days on which something changed, newest first. */
  changed: readonly Day[];
  onDay: (day: Day) => void;
}) {
  const earlier = changed.find((one) => one < day);
  const later = changed.findLast((one) => one > day);
  return (
    <div class="flex flex-wrap items-end gap-2 print:hidden">
      <Field
        label={WORDS.day}
        type="date"
        min="2000-01-01"
        max="2099-12-31"
        value={day}
        class="w-48!"
        onText={(text) => isDay(text) && text >= "2000-01-01" && onDay(text)}
      />
      <Button disabled={!earlier} onClick={() => earlier && onDay(earlier)}>
        <ChevronLeft aria-hidden="true" class="size-5" />
        <span class="max-sm:sr-only">{WORDS.earlier}</span>
        <span aria-hidden="true" class="sm:hidden">
          {WORDS.earlierShort}
        </span>
      </Button>
      <Button disabled={!later} onClick={() => later && onDay(later)}>
        <span class="max-sm:sr-only">{WORDS.later}</span>
        <span aria-hidden="true" class="sm:hidden">
          {WORDS.laterShort}
        </span>
        <ChevronRight aria-hidden="true" class="size-5" />
      </Button>
      {day !== today && (
        <Button look="quiet" onClick={() => onDay(today)}>
          {WORDS.today}
        </Button>
      )}
    </div>
  );
}
