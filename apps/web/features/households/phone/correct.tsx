import type { Id } from "@toso/domain/command/command";
import { type Household, type SaidOfHousehold, saidOfHousehold } from "@toso/domain/households/household";
import { useState } from "preact/hooks";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { act } from "../../../platform/local/act.ts";
import { actor } from "../../../platform/local/me.ts";
import { wantSync } from "../../../platform/local/sync.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { words } from "./correction-words.ts";
import { type Faults, type Form, faultsOf, formOf, HouseholdFields, saidIn } from "./household-form.tsx";
import { Known } from "./known.tsx";

interface CorrectProps {
  id: Id;
  onDone: () => void;
}

/** What is known of a household is said anew. */
export default function CorrectHousehold({ id, onDone }: CorrectProps) {
  return (
    <Known id={id}>
      {(household) => <CorrectForm key={id} id={id} household={household} onDone={onDone} />}
    </Known>
  );
}

/** A correction as far as it has been filled in, with what was said when it was opened. */
interface Kept {
  before: SaidOfHousehold;
  form: Form;
}

function CorrectForm({ id, household, onDone }: CorrectProps & { household: Household }) {
  const [kept, keep] = useKeptForm<Kept>(`correct-household.${id}`);
  const [opened] = useState<Kept>(() => ({ before: saidOfHousehold(household), form: formOf(household) }));
  const [wrong, setWrong] = useState<Faults>({});
  const { before, form } = kept ?? opened;

  const submit = async (event: Event) => {
    event.preventDefault();
    const found = faultsOf(form);
    setWrong(found);
    if (found.head || found.people) return;
    const body = { household: id, before, said: saidIn(form), reason: null };
    const refusal = await act(actor(), "correctHousehold", body);
    if (refusal) return setWrong({ all: refusal.sentence });
    wantSync();
    keep(null);
    tell(words.corrected);
    onDone();
  };

  return (
    <>
      <PageHeader title={words.correctTitle} under={household.head} back={`/ho/${id}`} />
      <form class="flex flex-col gap-4" onSubmit={submit} noValidate>
        <HouseholdFields
          form={form}
          onForm={(some) => keep({ before, form: { ...form, ...some } })}
          wrong={wrong}
        />
        <Button type="submit" look="main" wide>
          {words.save}
        </Button>
      </form>
    </>
  );
}
