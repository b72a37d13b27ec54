import type { ReportBoard } from "@toso/contract/reports/office";
import { Bell, Share2 } from "lucide-preact";
import { useState } from "preact/hooks";
import { handOver } from "../../../platform/hand-over.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { awaited, reminder, result } from "./messages.ts";
import { WORDS } from "./words.ts";

/** What is handed to the group chat: who is still awaited, and what was reached. */
export function ShareRow({ board, communeName }: { board: ReportBoard; communeName: string }) {
  const [stuck, setStuck] = useState<string | null>(null);
  const send = async (text: string) => {
    const handed = await handOver(text);
    setStuck(handed === "failed" ? text : null);
    if (handed === "copied") tell(WORDS.copied);
  };
  const reached = result(board, communeName);
  return (
    <div class="flex flex-col gap-3">
      <div class="flex flex-wrap gap-2">
        {awaited(board).length > 0 && (
          <ActButton look="plain" act={() => send(reminder(board))}>
            <Bell aria-hidden="true" class="size-5" /> {WORDS.remind}
          </ActButton>
        )}
        {reached && (
          <ActButton look="plain" act={() => send(reached)}>
            <Share2 aria-hidden="true" class="size-5" /> {WORDS.share}
          </ActButton>
        )}
      </div>
      {stuck && (
        <label class="flex flex-col gap-1">
          {WORDS.cannotShare}
          <textarea class="textarea w-full" rows={6} readOnly value={stuck} />
        </label>
      )}
    </div>
  );
}
