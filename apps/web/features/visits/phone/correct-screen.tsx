import type { Id } from "@toso/domain/command/command";
import { households } from "@toso/domain/households/household";
import { type SaidOfVisit, saidOfVisit, type Visit } from "@toso/domain/visits/visit";
import { useState } from "preact/hooks";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { act } from "../../../platform/local/act.ts";
import { actor } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import type { Shown } from "../../../platform/local/read.ts";
import { wantSync } from "../../../platform/local/sync.ts";
import { today } from "../../../platform/today.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Area } from "../../../platform/ui/field.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { Changeable } from "./changeable.tsx";
import { words } from "./correction-words.ts";
import { Details } from "./details.tsx";
import { type Draft, draftOf, saidIn } from "./draft.ts";
import { Outcomes } from "./outcomes.tsx";
import { PlatformChoice } from "./platform-choice.tsx";
import { words as visitWords } from "./words.ts";

interface CorrectProps {
  visit: Id;
  onDone: (household: Id) => void;
}

/** A correction as far as it has been filled in, with what the visit said when it was opened. */
interface Kept {
  before: SaidOfVisit;
  draft: Draft;
  reason: string;
}

/** A visit is said anew, in the form it was first said in; its photos stay. */
export default function CorrectVisit({ visit, onDone }: CorrectProps) {
  return (
    <Changeable id={visit}>
      {(found) => <CorrectForm key={visit} visit={found} onDone={() => onDone(found.doc.household)} />}
    </Changeable>
  );
}

function CorrectForm({ visit: { id, doc }, onDone }: { visit: Shown<Visit>; onDone: () => void }) {
  const [kept, keep] = useKeptForm<Kept>(`correct-visit.${id}`);
  const [opened] = useState<Kept>(() => ({ before: saidOfVisit(doc), draft: draftOf(doc), reason: "" }));
  const [wrong, setWrong] = useState<string | null>(null);
  const form = kept ?? opened;
  const { before, draft, reason } = form;
  const household = mirror.get(households, doc.household);
  const change = (some: Partial<Draft>) => {
    setWrong(null);
    keep({ ...form, draft: { ...draft, ...some } });
  };

  const save = async () => {
    if ((draft.day ?? today.value) > today.value) return setWrong(visitWords.dayAhead);
    const refusal = await act(actor(), "correctVisit", {
      visit: id,
      household: doc.household,
      before,
      said: saidIn(draft, draft.outcome ?? doc.outcome, today.value),
      reason: reason.trim() || null,
    });
    if (refusal) return setWrong(refusal.sentence);
    wantSync();
    keep(null);
    tell(words.corrected);
    onDone();
  };

  return (
    <>
      <PageHeader
        title={words.correctTitle}
        under={[household?.doc.head, doc.by.name].filter(Boolean).join(" · ")}
        back={`/ho/${doc.household}`}
      />
      {household && (
        <PlatformChoice
          household={household.doc}
          chosen={draft.platform}
          onChoose={(platform) => change({ platform })}
        />
      )}
      <Outcomes chosen={draft.outcome} busy={false} onPress={(outcome) => change({ outcome })} />
      <Details draft={draft} onDraft={change} today={today.value}>
        {doc.photos.length > 0 && <p>{words.photosStay(doc.photos.length)}</p>}
      </Details>
      <Area
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        maxLength={500}
        value={reason}
        onText={(reason) => keep({ ...form, reason })}
      />
      {wrong && (
        <p role="alert" class="text-error font-semibold">
          {wrong}
        </p>
      )}
      <div class="bg-base-100 border-base-300 sticky bottom-0 -mx-4 border-t p-4">
        <Button look="main" wide onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </>
  );
}
