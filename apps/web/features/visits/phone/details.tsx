import type { Day } from "@toso/domain/words/day";
import type { ComponentChildren } from "preact";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Area, Field } from "../../../platform/ui/field.tsx";
import { type Draft, inDays, toggled } from "./draft.ts";
import { words } from "./words.ts";

const WHO = words.helpedWho.map((who) => ({ value: who, say: who }));

interface DetailsProps {
  draft: Draft;
  onDraft: (some: Partial<Draft>) => void;
  today: Day;
  /** What is asked between the note and the day: photos of a new visit. */
  children?: ComponentChildren;
}

/** What can be said of a visit besides its result. */
export function Details({ draft, onDraft, today, children }: DetailsProps) {
  const day = draft.day ?? today;
  return (
    <div class="flex flex-col gap-5">
      <Choices
        label={words.helped}
        several
        options={WHO}
        chosen={draft.helped}
        onChoose={(who) => onDraft({ helped: toggled(draft.helped, who) })}
      />
      <label class="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          class="checkbox checkbox-primary shrink-0 rounded-md"
          checked={draft.byRelative}
          onChange={(event) => onDraft({ byRelative: event.currentTarget.checked })}
        />
        {words.byRelative}
      </label>
      <Area
        label={words.note}
        hint={words.noteHint}
        rows={3}
        maxLength={2000}
        value={draft.note}
        onText={(note) => onDraft({ note })}
      />
      {children}
      <Field
        label={words.day}
        type="date"
        max={today}
        value={day}
        error={day > today ? words.dayAhead : null}
        onText={(chosen) => onDraft({ day: chosen && chosen !== today ? chosen : null })}
      />
      <Choices
        label={words.next}
        options={words.nextQuick.map(({ days, say }) => ({ value: inDays(today, days), say }))}
        chosen={draft.next}
        onChoose={(next) => onDraft({ next })}
      />
      <Field
        label={words.nextOther}
        hint={words.nextHint}
        type="date"
        min={today}
        value={draft.next ?? ""}
        onText={(next) => onDraft({ next: next || null })}
      />
    </div>
  );
}
