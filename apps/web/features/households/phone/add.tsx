import { fold, foldToned } from "@toso/domain/words/fold";
import { useState } from "preact/hooks";
import { freshId } from "../../../platform/fresh-id.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { act } from "../../../platform/local/act.ts";
import { actor, team } from "../../../platform/local/me.ts";
import { wantSync } from "../../../platform/local/sync.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { type Faults, type Form, faultsOf, HouseholdFields, saidIn } from "./household-form.tsx";
import { keysOf } from "./order.ts";
import { teamHouseholds } from "./team-households.ts";
import { words } from "./words.ts";

const BLANK: Form = { head: "", place: "", phone: "", people: "", poverty: null };

/** A household met at the door. Only the name must be known; the rest may stay open. */
export function AddHousehold({ onAdded }: { onAdded: (id: string) => void }) {
  const [kept, keep] = useKeptForm<Form>("household");
  const form = kept ?? BLANK;
  const [wrong, setWrong] = useState<Faults>({});
  const set = (some: Partial<Form>) => keep({ ...form, ...some });

  const submit = async (event: Event) => {
    event.preventDefault();
    const found = faultsOf(form);
    setWrong(found);
    if (found.head || found.people) return;
    const id = freshId();
    const refusal = await act(actor(), "addHouseholds", {
      team: team.value?.id ?? "",
      households: [{ id, ...saidIn(form) }],
    });
    if (refusal) return setWrong({ all: refusal.sentence });
    wantSync();
    keep(null);
    tell(words.added(form.head.trim()));
    onAdded(id);
  };

  return (
    <>
      <PageHeader title={words.addTitle} under={team.value?.name} back="/ho" />
      <form class="flex flex-col gap-4" onSubmit={submit} noValidate>
        <HouseholdFields form={form} onForm={set} wrong={wrong}>
          <SameName typed={form.head} />
        </HouseholdFields>
        <Button type="submit" look="main" wide>
          {words.save}
        </Button>
      </form>
    </>
  );
}

/** Two houses may have heads of one name, so it is said and not forbidden. */
function SameName({ typed }: { typed: string }) {
  const key = foldToned(typed);
  const bare = fold(typed);
  const same = teamHouseholds.value.some(
    ({ doc }) => keysOf(doc).search.startsWith(bare) && foldToned(doc.head) === key,
  );
  if (!key.includes(" ") || !same) return null;
  return (
    <p role="status" class="text-warning -mt-2 font-semibold">
      {words.sameName(typed.trim())}
    </p>
  );
}
