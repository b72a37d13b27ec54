import type { Id } from "@toso/domain/command/command";
import type { Household, Leaving } from "@toso/domain/households/household";
import type { Day } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { act } from "../../../platform/local/act.ts";
import { actor } from "../../../platform/local/me.ts";
import { wantSync } from "../../../platform/local/sync.ts";
import { today } from "../../../platform/today.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { words } from "./correction-words.ts";
import { Known } from "./known.tsx";
import { Twin } from "./twin.tsx";

interface LeaveProps {
  id: Id;
  onDone: () => void;
}

/** A household is taken off the list: it moved away, was written down twice, or is not there. */
export default function LeaveHousehold({ id, onDone }: LeaveProps) {
  return (
    <Known id={id}>
      {(household) => <LeaveForm key={id} id={id} household={household} onDone={onDone} />}
    </Known>
  );
}

interface Form {
  kind: Leaving | null;
  into: Id | null;
  /** null: today. */
  on: Day | null;
  reason: string;
}

const BLANK: Form = { kind: null, into: null, on: null, reason: "" };
const KINDS = (["moved", "twice", "mistake"] as const).map((value) => ({ value, say: words.kinds[value] }));

function faultOf({ kind, into, on }: Form): string | null {
  if (!kind) return words.kindMissing;
  if (kind === "twice" && !into) return words.intoMissing;
  return kind === "moved" && on && on > today.value ? words.dayAhead : null;
}

function LeaveForm({ id, household, onDone }: LeaveProps & { household: Household }) {
  const [kept, keep] = useKeptForm<Form>(`leave-household.${id}`);
  const [wrong, setWrong] = useState<string | null>(null);
  const form = kept ?? BLANK;
  const { kind, into, on, reason } = form;
  const set = (some: Partial<Form>) => {
    setWrong(null);
    keep({ ...form, ...some });
  };

  const submit = async (event: Event) => {
    event.preventDefault();
    const fault = faultOf(form);
    setWrong(fault);
    if (fault || !kind) return;
    const refusal = await act(actor(), "leaveHousehold", {
      household: id,
      kind,
      into: kind === "twice" ? into : null,
      on: (kind === "moved" && on) || today.value,
      reason: reason.trim() || null,
    });
    if (refusal) return setWrong(refusal.sentence);
    wantSync();
    keep(null);
    tell(words.left(household.head));
    onDone();
    // That it left, and the way back, stand at the head of its page.
    scrollTo(0, 0);
  };

  return (
    <>
      <PageHeader title={words.leaveTitle} under={household.head} back={`/ho/${id}`} />
      <form class="flex flex-col gap-4" onSubmit={submit} noValidate>
        <Choices label={words.kind} options={KINDS} chosen={kind} onChoose={(kind) => set({ kind })} />
        {kind && <p>{words.how[kind]}</p>}
        {kind === "moved" && (
          <Field
            label={words.on}
            type="date"
            max={today.value}
            value={on ?? today.value}
            onText={(on) => set({ on: on || null })}
          />
        )}
        {kind === "twice" && (
          <Twin of={id} head={household.head} chosen={into} onChoose={(into) => set({ into })} />
        )}
        <Field
          label={words.reason}
          hint={words.reasonHint}
          maxLength={500}
          value={reason}
          onText={(reason) => set({ reason })}
        />
        {wrong && (
          <p role="alert" class="text-error font-semibold">
            {wrong}
          </p>
        )}
        <Button type="submit" look="main" wide>
          {words.leave}
        </Button>
      </form>
    </>
  );
}
