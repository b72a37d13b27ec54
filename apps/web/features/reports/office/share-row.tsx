import type { ReportBoard } from "@toso/contract/reports/office";
import { ShareButton } from "../../../platform/share/share-button.tsx";
import { awaited, reminder, result } from "./messages.ts";
import { WORDS } from "./words.ts";

/** What is handed to the group chat, as text and as a picture: who is still awaited, and what was reached. */
export function ShareRow({ board, communeName }: { board: ReportBoard; communeName: string }) {
  return (
    <div class="flex flex-wrap gap-2">
      {awaited(board).length > 0 && (
        <ShareButton say={WORDS.remind} what={() => reminder(board, communeName)} />
      )}
      {board.commune && <ShareButton say={WORDS.share} what={() => result(board, communeName)} />}
    </div>
  );
}
