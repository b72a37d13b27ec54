import type { NewDuty } from "@toso/contract/accounts/colleagues";
import { Choices } from "../../../platform/ui/choices.tsx";
import type { Fault } from "../../../platform/ui/error-summary.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { WORDS } from "./colleague-words.ts";

/** What somebody shall be in the office, from when to when. */
export function DutyFields({
  duty,
  faults,
  onChange,
}: {
  duty: NewDuty;
  faults: readonly Fault[];
  onChange: (duty: NewDuty) => void;
}) {
  const fault = (field: string) => faults.find((one) => one.field === field)?.sentence;
  return (
    <>
      <div class="flex flex-col gap-2">
        <Choices
          label={WORDS.kind}
          options={(["work", "view"] as const).map((value) => ({ value, say: WORDS.kinds[value] }))}
          chosen={duty.kind}
          onChoose={(kind) => onChange({ ...duty, kind })}
        />
        <p class="text-sm text-base-content/80">{WORDS.kindHints[duty.kind]}</p>
      </div>
      <div class="grid items-end gap-4 sm:grid-cols-2">
        <Field
          name="from"
          label={WORDS.from}
          type="date"
          value={duty.from}
          error={fault("from")}
          onText={(from) => onChange({ ...duty, from })}
        />
        <Field
          name="to"
          label={WORDS.to}
          type="date"
          min={duty.from}
          value={duty.to ?? ""}
          error={fault("to")}
          onText={(to) => onChange({ ...duty, to: to || null })}
        />
      </div>
      <p class="-mt-2 text-sm text-base-content/80">{WORDS.toHint}</p>
    </>
  );
}

/** What must be mended before a duty can be given, by field. */
export const dutyFaults = ({ from, to }: NewDuty): Fault[] =>
  [
    !from && { field: "from", sentence: WORDS.faults.from },
    to !== null && to < from && { field: "to", sentence: WORDS.faults.to },
  ].filter((fault) => fault !== false);
