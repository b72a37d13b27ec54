import type { Day } from "@toso/domain/words/day";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Area, Field } from "../../../platform/ui/field.tsx";
import { type Draft, inDays, type Photo, toggled } from "./draft.ts";
import { PhotoStrip } from "./photo-strip.tsx";
import { words } from "./words.ts";

const WHO = words.helpedWho.map((who) => ({ value: who, say: who }));

interface DetailsProps {
  draft: Draft;
  onDraft: (some: Partial<Draft>) => void;
  photos: readonly Photo[];
  onPhotos: (photos: Photo[]) => void;
  today: Day;
}

/** What can be said of a visit besides its result. */
export function Details({ draft, onDraft, photos, onPhotos, today }: DetailsProps) {
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
      <PhotoStrip photos={photos} onPhotos={onPhotos} />
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
