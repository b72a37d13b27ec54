import type { Id } from "@toso/domain/command/command";
import { households } from "@toso/domain/households/household";
import type { Visit } from "@toso/domain/visits/visit";
import { useState } from "preact/hooks";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { act } from "../../../platform/local/act.ts";
import { actor } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import type { Shown } from "../../../platform/local/read.ts";
import { wantSync } from "../../../platform/local/sync.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { Changeable } from "./changeable.tsx";
import { words } from "./correction-words.ts";
import { sayAround, sayResult } from "./say-visit.ts";

const REASONS = words.withdrawReasons.map((reason) => ({ value: reason, say: reason }));

interface WithdrawProps {
  visit: Id;
  onDone: (household: Id) => void;
}

/** A visit is taken back, with the reason; it stays to be read. */
export default function WithdrawVisit({ visit, onDone }: WithdrawProps) {
  return (
    <Changeable id={visit}>
      {(found) => <WithdrawForm key={visit} visit={found} onDone={() => onDone(found.doc.household)} />}
    </Changeable>
  );
}

function WithdrawForm({ visit: { id, doc }, onDone }: { visit: Shown<Visit>; onDone: () => void }) {
  const [kept, keep] = useKeptForm<string>(`withdraw-visit.${id}`);
  const [wrong, setWrong] = useState<string | null>(null);
  const reason = kept ?? "";
  const say = (reason: string) => {
    setWrong(null);
    keep(reason);
  };
  const withdraw = async () => {
    if (!reason.trim()) return setWrong(words.reasonMissing);
    const body = { visit: id, household: doc.household, reason: reason.trim() };
    const refusal = await act(actor(), "withdrawVisit", body);
    if (refusal) return setWrong(refusal.sentence);
    wantSync();
    keep(null);
    tell(words.withdrawn);
    onDone();
  };
  return (
    <>
      <PageHeader
        title={words.withdrawTitle}
        under={mirror.get(households, doc.household)?.doc.head}
        back={`/ho/${doc.household}`}
      />
      <Card>
        <p class="font-semibold">{sayResult(doc)}</p>
        <p class="text-base-content/80 text-sm">{sayAround(doc, doc.by.name)}</p>
        {doc.note && <p>{doc.note}</p>}
      </Card>
      <p>{words.withdrawHow}</p>
      <Choices label={words.withdrawReason} options={REASONS} chosen={reason} onChoose={say} />
      <Field label={words.otherReason} maxLength={500} value={reason} error={wrong} onText={say} />
      <Button look="danger" wide onClick={() => void withdraw()}>
        {words.withdraw}
      </Button>
    </>
  );
}
