import type { Id } from "@toso/domain/command/command";
import { isRefusal } from "@toso/domain/command/refusal";
import { households, type Outcome } from "@toso/domain/households/household";
import { dayOf } from "@toso/domain/words/day";
import { ChevronDown } from "lucide-preact";
import { useState } from "preact/hooks";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import type { Shown } from "../../../platform/local/read.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { Details } from "./details.tsx";
import { blankDraft, type Draft } from "./draft.ts";
import { useKeptPhotos } from "./kept-photos.ts";
import { Outcomes } from "./outcomes.tsx";
import { PhotoStrip } from "./photo-strip.tsx";
import { PlatformChoice } from "./platform-choice.tsx";
import { likelyPlatform, record } from "./record.ts";
import { words } from "./words.ts";

interface VisitScreenProps {
  id: Id;
  onDone: (visit: Id) => void;
}

/**
 * A visit to one household. The common one is a single press on its result, taken back as easily; who opens
 * the details fills them in, chooses the result and records with a button.
 */
export function VisitScreen({ id, onDone }: VisitScreenProps) {
  const household = mirror.get(households, id);
  if (!household) return <PageHeader title={mirror.ready.value ? words.gone : ""} back="/ho" />;
  return <VisitForm key={id} household={household} onDone={onDone} />;
}

interface VisitFormProps {
  household: Shown<NonNullable<(typeof households)["doc"]>>;
  onDone: (visit: Id) => void;
}

function VisitForm({ household, onDone }: VisitFormProps) {
  const [kept, keep] = useKeptForm<Draft>(`visit.${household.id}`);
  const [photos, keepPhotos] = useKeptPhotos(household.id);
  const [blank] = useState(() => blankDraft(likelyPlatform()));
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const draft = kept ?? blank;
  const today = dayOf(Date.now());
  const change = (some: Partial<Draft>) => keep({ ...draft, ...some });

  const save = async (outcome: Outcome | null) => {
    if (!outcome) return setWrong(words.outcomeMissing);
    if ((draft.day ?? today) > today) return setWrong(words.dayAhead);
    const recording = record(household, draft, outcome, photos);
    setBusy(true);
    const answer = await recording;
    setBusy(false);
    if (isRefusal(answer)) return setWrong(answer.sentence);
    keep(null);
    keepPhotos([]);
    onDone(answer);
  };

  return (
    <>
      <PageHeader title={household.doc.head} under={household.doc.place} back={`/ho/${household.id}`} />
      <PlatformChoice
        household={household.doc}
        chosen={draft.platform}
        onChoose={(platform) => change({ platform })}
      />
      <Outcomes
        chosen={draft.outcome}
        busy={busy}
        onPress={(outcome) => (draft.detailed ? change({ outcome }) : void save(outcome))}
      />
      {wrong && (
        <p role="alert" class="text-error font-semibold">
          {wrong}
        </p>
      )}
      {draft.detailed ? (
        <>
          <Details draft={draft} onDraft={change} today={today}>
            <PhotoStrip photos={photos} onPhotos={keepPhotos} />
          </Details>
          <div class="bg-base-100 border-base-300 sticky bottom-0 -mx-4 border-t p-4">
            <Button look="main" wide busy={busy} onClick={() => void save(draft.outcome)}>
              {words.save}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p class="text-base-content/80 text-sm">{words.oneTap}</p>
          <Button wide onClick={() => change({ detailed: true })}>
            <span class="grow text-left">
              {words.details}
              <span class="block text-sm font-normal">{words.detailsWhat}</span>
            </span>
            <ChevronDown aria-hidden="true" />
          </Button>
        </>
      )}
    </>
  );
}
