import type { Refusal } from "@toso/domain/command/refusal";
import { useState } from "preact/hooks";
import { command } from "../../../platform/command.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Area } from "../../../platform/ui/field.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { WORDS } from "./words.ts";

/** Accepts a report, or sends it back with what is to be mended. A reason begun is kept. */
export function Judge({ report, team, onJudged }: { report: string; team: string; onJudged: () => void }) {
  const [reason, keepReason] = useKeptForm<string>(`return.${report}`);
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const finish = (refused: Refusal | null, said: string) => {
    setRefusal(refused);
    if (refused) return;
    keepReason(null);
    tell(said);
    onJudged();
  };
  const accept = async () => finish(await command("acceptReport", { report }), WORDS.accepted(team));
  const giveBack = async () => {
    setMissing(!reason?.trim());
    if (!reason?.trim()) return;
    finish(await command("returnReport", { report, reason: reason.trim() }), WORDS.returned(team));
  };

  return (
    <div class="sticky -bottom-5 -mx-4 mt-auto flex flex-col gap-3 border-t border-base-300 bg-base-100 px-4 py-4 lg:-mx-6 lg:px-6">
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      {reason === null ? (
        <div class="flex flex-wrap gap-2">
          <ActButton act={accept}>{WORDS.accept}</ActButton>
          <Button onClick={() => keepReason("")}>{WORDS.giveBack}</Button>
        </div>
      ) : (
        <>
          <Area
            label={WORDS.reason}
            hint={WORDS.reasonHint}
            value={reason}
            error={missing ? WORDS.noReason : null}
            maxLength={2_000}
            rows={3}
            onText={keepReason}
          />
          <div class="flex flex-wrap gap-2">
            <ActButton act={giveBack}>{WORDS.sendBack}</ActButton>
            <Button look="quiet" onClick={() => keepReason(null)}>
              {WORDS.cancel}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
