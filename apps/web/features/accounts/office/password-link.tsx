import type { Invitation } from "@toso/contract/accounts/accounts";
import { sayMoment } from "../../../platform/say-moment.ts";
import { CopyAndShare } from "../../../platform/share/copy-and-share.tsx";
import { Qr } from "../../../platform/ui/qr.tsx";
import { WORDS } from "./colleague-words.ts";

/** A one-time link to set a password: as a code to scan, as text to send. */
export function PasswordLink({
  name,
  username,
  invitation: { link, expires },
}: {
  name: string;
  username: string;
  invitation: Invitation;
}) {
  const until = sayMoment(expires);
  const text = WORDS.shared(name, username, link, until);
  return (
    <div class="flex flex-col gap-3">
      <p>{WORDS.scan(name)}</p>
      <Qr text={link} label={WORDS.qr(name)} class="rounded-box size-56 shrink-0 border border-base-300" />
      <label class="flex flex-col gap-1">
        <span class="text-sm font-semibold">{WORDS.link}</span>
        <input
          class="input h-12 w-full border-base-content/40"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p class="text-sm">{WORDS.expires(until)}</p>
      <div class="flex flex-wrap gap-2">
        <CopyAndShare text={text} words={WORDS} />
      </div>
    </div>
  );
}
