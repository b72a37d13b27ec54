import type { Poverty } from "@toso/domain/households/household";
import { fold, foldToned } from "@toso/domain/words/fold";
import { useState } from "preact/hooks";
import { freshId } from "../../../platform/fresh-id.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { act } from "../../../platform/local/act.ts";
import { actor, team } from "../../../platform/local/me.ts";
import { wantSync } from "../../../platform/local/sync.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { keysOf } from "./order.ts";
import { teamHouseholds } from "./team-households.ts";
import { words } from "./words.ts";

interface Form {
  head: string;
  place: string;
  phone: string;
  people: string;
  poverty: Poverty | null;
}

const BLANK: Form = { head: "", place: "", phone: "", people: "", poverty: null };

const POVERTY = [
  { value: "poor", say: words.poor },
  { value: "near_poor", say: words.nearPoor },
  { value: "none", say: words.notPoor },
] as const;

/** A household met at the door. Only the name must be known; the rest may stay open. */
export function AddHousehold({ onAdded }: { onAdded: (id: string) => void }) {
  const [kept, keep] = useKeptForm<Form>("household");
  const form = kept ?? BLANK;
  const [wrong, setWrong] = useState<{ head?: string; people?: string; all?: string }>({});
  const set = (some: Partial<Form>) => keep({ ...form, ...some });

  const submit = async (event: Event) => {
    event.preventDefault();
    const found = faults(form);
    setWrong(found);
    if (found.head || found.people) return;
    const id = freshId();
    const refusal = await act(actor(), "addHouseholds", {
      team: team.value?.id ?? "",
      households: [{ id, ...read(form) }],
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
        <Field
          label={words.head}
          value={form.head}
          error={wrong.head}
          maxLength={120}
          autocomplete="off"
          autoCapitalize="words"
          onText={(head) => set({ head })}
        />
        <SameName typed={form.head} />
        <Field
          label={words.place}
          hint={words.placeHint}
          value={form.place}
          maxLength={200}
          autocomplete="off"
          onText={(place) => set({ place })}
        />
        <Field
          label={words.phone}
          hint={words.unknownHint}
          type="tel"
          value={form.phone}
          maxLength={40}
          autocomplete="off"
          onText={(phone) => set({ phone })}
        />
        <Field
          label={words.people}
          hint={words.unknownHint}
          inputMode="numeric"
          value={form.people}
          error={wrong.people}
          maxLength={2}
          autocomplete="off"
          onText={(people) => set({ people: people.replace(/\D/g, "") })}
        />
        <Choices
          label={words.poverty}
          options={POVERTY}
          chosen={form.poverty}
          onChoose={(poverty) => set({ poverty })}
        />
        {wrong.all && (
          <p role="alert" class="text-error font-semibold">
            {wrong.all}
          </p>
        )}
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

function faults({ head, people }: Form): { head?: string; people?: string } {
  const count = Number(people);
  return {
    ...(head.trim() ? {} : { head: words.headMissing }),
    ...(people && (count < 1 || count > 60) ? { people: words.peopleWrong } : {}),
  };
}

const read = ({ head, place, phone, people, poverty }: Form) => ({
  head: head.trim(),
  place: place.trim() || null,
  phone: phone.trim() || null,
  people: people ? Number(people) : null,
  poverty,
});
