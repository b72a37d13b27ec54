import { sayRole } from "@toso/domain/teams/team";
import { sayMoment } from "../../../platform/say-moment.ts";
import { Qr } from "../../../platform/ui/qr.tsx";
import { type Slip, sayMember } from "./invitations.ts";
import { WORDS } from "./words.ts";

/** Invitations on paper, four a page, to be cut and handed over in the hamlet. */
export function Slips({ slips, commune }: { slips: Slip[]; commune: string }) {
  return (
    <div>
      {slips.map(({ member, team, invitation }) => (
        <article
          key={member.id}
          class="flex h-[62mm] break-inside-avoid items-center gap-6 border-b border-dashed border-black py-4"
        >
          <Qr
            text={invitation.link}
            label={WORDS.qr(member.name)}
            class="size-[46mm] shrink-0 border border-black"
          />
          <div class="text-[11pt] leading-snug">
            <p class="text-[9pt] uppercase">{commune}</p>
            <h2 class="font-bold">{WORDS.slipTitle}</h2>
            <p class="mt-1 text-[13pt] font-bold">{sayMember(member)}</p>
            <p>{[team, sayRole(member.role)].filter(Boolean).join(" · ")}</p>
            <ol class="mt-2 list-decimal pl-5">
              {WORDS.slipSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p class="mt-2 text-[9pt]">
              {WORDS.expires(sayMoment(invitation.expires))} {WORDS.slipSecret}
            </p>
          </div>
        </article>
      ))}
    </div>
  );
}
