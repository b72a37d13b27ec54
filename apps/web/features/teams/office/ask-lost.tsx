import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Sheet } from "../../../platform/ui/sheet.tsx";
import { type Member, sayMember } from "./invitations.ts";
import { WORDS } from "./words.ts";

/** Somebody who has joined is invited again: for another phone, or because the old one is gone. */
export function AskLost({
  member,
  onInvite,
  onClose,
}: {
  member: Member;
  onInvite: (lost: boolean) => Promise<void>;
  onClose: () => void;
}) {
  return (
    <Sheet title={WORDS.againTitle(sayMember(member))} onClose={onClose}>
      <p>{WORDS.againWhy}</p>
      <ActButton look="plain" act={() => onInvite(false)}>
        {WORDS.another}
      </ActButton>
      <ActButton look="danger" act={() => onInvite(true)}>
        {WORDS.lost}
      </ActButton>
    </Sheet>
  );
}
