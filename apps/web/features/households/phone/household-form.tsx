import type { Poverty, SaidOfHousehold } from "@toso/domain/households/household";
import type { ComponentChildren } from "preact";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { words } from "./words.ts";

/** A household as far as it has been filled in. */
export interface Form {
  head: string;
  place: string;
  phone: string;
  people: string;
  poverty: Poverty | null;
}

export interface Faults {
  head?: string;
  people?: string;
  /** What the rule answers. */
  all?: string;
}

const POVERTY = [
  { value: "poor", say: words.poor },
  { value: "near_poor", say: words.nearPoor },
  { value: "none", say: words.notPoor },
] as const;

interface HouseholdFormProps {
  form: Form;
  onForm: (some: Partial<Form>) => void;
  wrong: Faults;
  /** What is said under the name. */
  children?: ComponentChildren;
}

/** What is asked of a household. Only the name must be known; the rest may stay open. */
export function HouseholdFields({ form, onForm, wrong, children }: HouseholdFormProps) {
  return (
    <>
      <Field
        label={words.head}
        value={form.head}
        error={wrong.head}
        maxLength={120}
        autocomplete="off"
        autoCapitalize="words"
        onText={(head) => onForm({ head })}
      />
      {children}
      <Field
        label={words.place}
        hint={words.placeHint}
        value={form.place}
        maxLength={200}
        autocomplete="off"
        onText={(place) => onForm({ place })}
      />
      <Field
        label={words.phone}
        hint={words.unknownHint}
        type="tel"
        value={form.phone}
        maxLength={40}
        autocomplete="off"
        onText={(phone) => onForm({ phone })}
      />
      <Field
        label={words.people}
        hint={words.unknownHint}
        inputMode="numeric"
        value={form.people}
        error={wrong.people}
        maxLength={2}
        autocomplete="off"
        onText={(people) => onForm({ people: people.replace(/\D/g, "") })}
      />
      <Choices
        label={words.poverty}
        options={POVERTY}
        chosen={form.poverty}
        onChoose={(poverty) => onForm({ poverty })}
      />
      {wrong.all && (
        <p role="alert" class="text-error font-semibold">
          {wrong.all}
        </p>
      )}
    </>
  );
}

export function faultsOf({ head, people }: Form): Faults {
  const count = Number(people);
  return {
    ...(head.trim() ? {} : { head: words.headMissing }),
    ...(people && (count < 1 || count > 60) ? { people: words.peopleWrong } : {}),
  };
}

export const saidIn = ({ head, place, phone, people, poverty }: Form): SaidOfHousehold => ({
  head: head.trim(),
  place: place.trim() || null,
  phone: phone.trim() || null,
  people: people ? Number(people) : null,
  poverty,
});

/** A household as a form, to be said anew. */
export const formOf = ({ head, place, phone, people, poverty }: SaidOfHousehold): Form => ({
  head,
  place: place ?? "",
  phone: phone ?? "",
  people: people === null ? "" : String(people),
  poverty,
});
