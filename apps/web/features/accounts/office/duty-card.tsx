import type { Colleague } from "@toso/contract/accounts/colleagues";
import type { Refusal } from "@toso/domain/command/refusal";
import { addDays } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { today } from "../../../platform/today.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Sheet } from "../../../platform/ui/sheet.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { changeDuty, setDutyEnd } from "./colleague-acts.ts";
import { WORDS } from "./colleague-words.ts";
import { sayDays } from "./say-duty.ts";

/** One duty that holds or will hold, and what can be done about it. */
export function DutyCard({ name, duty }: { name: string; duty: Colleague["duties"][number] }) {
  const [asking, setAsking] = useState<"end" | "stop" | null>(null);
  const [to, setTo] = useState(duty.to ?? "");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const begun = duty.from <= today.value;
  const kind = WORDS.kinds[duty.kind];
  const other = duty.kind === "work" ? "view" : "work";
  const doing = async (act: Promise<Refusal | null>) => {
    const refused = await act;
    setRefusal(refused);
    setAsking(null);
    if (!refused) tell(WORDS.saved);
  };
  // What has not begun is taken back by ending on the day before it would.
  const stop = () => setDutyEnd(duty.id, addDays(begun ? today.value : duty.from, -1));
  return (
    <li class="rounded-box flex flex-col gap-3 border border-base-300 p-4">
      <p>
        <b>{kind}</b> {sayDays(duty)}
      </p>
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      {asking === "end" ? (
        <div class="flex flex-col gap-3">
          <Field
            label={WORDS.lastDay}
            hint={WORDS.lastDayHint}
            type="date"
            min={begun ? today.value : duty.from}
            value={to}
            onText={setTo}
          />
          <div class="flex flex-wrap gap-2">
            <ActButton act={() => doing(setDutyEnd(duty.id, to || null))}>{WORDS.saveEnd}</ActButton>
            <Button look="quiet" onClick={() => setAsking(null)}>
              {WORDS.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <div class="flex flex-wrap gap-2">
          <Button onClick={() => setAsking("end")}>{WORDS.setEnd}</Button>
          <ActButton look="plain" act={() => doing(changeDuty(duty.id, other))}>
            {other === "view" ? WORDS.toView : WORDS.toWork}
          </ActButton>
          <Button look="danger" onClick={() => setAsking("stop")}>
            {begun ? WORDS.stop : WORDS.takeBack}
          </Button>
        </div>
      )}
      {asking === "stop" && (
        <Sheet
          title={begun ? WORDS.stopTitle(name) : WORDS.takeBackTitle(name)}
          onClose={() => setAsking(null)}
        >
          <p>{begun ? WORDS.stopWhy(kind) : WORDS.takeBackWhy(kind, sayDays(duty))}</p>
          <ActButton look="danger" act={() => doing(stop())}>
            {begun ? WORDS.stop : WORDS.takeBack}
          </ActButton>
        </Sheet>
      )}
    </li>
  );
}
