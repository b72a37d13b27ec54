import type { DifficultyRow } from "@toso/contract/difficulties/office";
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

/** The commune's answer to one difficulty. What was begun is kept. */
export function AnswerForm({ row, onCancel }: { row: DifficultyRow; onCancel?: () => void }) {
  const [kept, keep] = useKeptForm<string>(`answer.${row.id}`);
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const text = kept ?? row.answer?.text ?? "";
  const send = async () => {
    setMissing(!text.trim());
    if (!text.trim()) return;
    const refused = await command("answerDifficulty", { difficulty: row.id, text: text.trim() });
    setRefusal(refused);
    if (refused) return;
    keep(null);
    tell(WORDS.sent(row.teamName));
    onCancel?.();
  };
  return (
    <div class="flex flex-col gap-3">
      <Area
        label={WORDS.answer}
        hint={WORDS.answerHint}
        value={text}
        error={missing ? WORDS.noAnswer : null}
        rows={3}
        maxLength={4_000}
        onText={keep}
      />
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <div class="flex flex-wrap gap-2">
        <ActButton act={send}>{WORDS.send}</ActButton>
        {onCancel && (
          <Button
            look="quiet"
            onClick={() => {
              keep(null);
              onCancel();
            }}
          >
            {WORDS.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
