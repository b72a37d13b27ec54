import type { Id } from "@toso/domain/command/command";
import { type Household, households, type Left } from "@toso/domain/households/household";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { act } from "../../../platform/local/act.ts";
import { actor } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { wantSync } from "../../../platform/local/sync.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { words } from "./words.ts";

interface LeftNoticeProps {
  id: Id;
  household: Household;
  left: Left;
}

/** Why a household is off the list, by whose word, and the way back. */
export function LeftNotice({ id, household, left }: LeftNoticeProps) {
  const { kind, on, into, by, at, reason } = left;
  const stays = into ? mirror.get(households, into) : undefined;
  const putBack = async () => {
    const refusal = await act(actor(), "returnHousehold", { household: id, into });
    tell(refusal?.sentence ?? words.returned(household.head));
    if (!refusal) wantSync();
  };
  return (
    <Notice tone="warning">
      <p class="font-semibold">{words.left[kind](sayDay(on))}</p>
      <p class="text-sm">{words.leftBy(by.name, sayDay(dayOf(at)))}</p>
      {reason && <p>{reason}</p>}
      <div class="mt-2 flex flex-wrap gap-2">
        {stays && <Button href={`/ho/${stays.id}`}>{words.openInto(stays.doc.head)}</Button>}
        <ActButton look="plain" act={putBack}>
          {words.return}
        </ActButton>
      </div>
    </Notice>
  );
}
