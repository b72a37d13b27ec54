import { Printer } from "lucide-preact";
import { printOnly } from "../../../platform/print-only.ts";
import { sayMoment } from "../../../platform/say-moment.ts";
import { CopyAndShare } from "../../../platform/share/copy-and-share.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Qr } from "../../../platform/ui/qr.tsx";
import { Sheet } from "../../../platform/ui/sheet.tsx";
import { type Slip, sayMember } from "./invitations.ts";
import { Slips } from "./slips.tsx";
import { WORDS } from "./words.ts";

/** One invitation: as a code to scan, a link to send, a slip to print. */
export function InvitationSheet({
  slip,
  commune,
  onClose,
}: {
  slip: Slip;
  commune: string;
  onClose: () => void;
}) {
  const { member, team, invitation } = slip;
  const until = sayMoment(invitation.expires);
  const text = WORDS.shared(sayMember(member), team, invitation.link, until);
  return (
    <Sheet title={WORDS.inviteWho(sayMember(member))} onClose={onClose}>
      <p>{WORDS.scan}</p>
      <Qr
        text={invitation.link}
        label={WORDS.qr(member.name)}
        class="rounded-box mx-auto size-56 shrink-0 border border-base-300"
      />
      <label class="flex flex-col gap-1">
        <span class="text-sm font-semibold">{WORDS.link}</span>
        <input
          class="input w-full border-base-content/40"
          readOnly
          value={invitation.link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p class="text-sm">{WORDS.expires(until)}</p>
      <div class="flex flex-wrap gap-2">
        <CopyAndShare text={text} words={WORDS} />
        <Button onClick={() => printOnly(<Slips slips={[slip]} commune={commune} />)}>
          <Printer aria-hidden="true" class="size-5" /> {WORDS.print}
        </Button>
      </div>
    </Sheet>
  );
}
