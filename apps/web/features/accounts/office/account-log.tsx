import type { AccountEvents } from "@toso/contract/accounts/colleagues";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { useState } from "preact/hooks";
import { useAsked } from "../../../platform/asked.ts";
import { sayMoment } from "../../../platform/say-moment.ts";
import { askSignedIn } from "../../../platform/signed-out.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Section } from "../../../platform/ui/page.tsx";
import { WORDS } from "./colleague-words.ts";
import { sayEvent } from "./say-duty.ts";

/** What happened to the commune's accounts, the latest first. */
export function AccountLog() {
  const latest = useAsked<AccountEvents>("/api/account-events");
  return (
    <Section title={WORDS.log}>
      <p class="text-base-content/80">{WORDS.logLead}</p>
      <Loaded of={latest}>
        {/* A newer first page begins the list anew: nothing between two pages is left out. */}
        {(first) => <Pages key={first.events[0]?.id} first={first} />}
      </Loaded>
    </Section>
  );
}

function Pages({ first }: { first: AccountEvents }) {
  const [older, setOlder] = useState<AccountEvents[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const pages = [first, ...older];
  const next = pages.at(-1)?.next;
  const more = async () => {
    const page = await askSignedIn<AccountEvents>("GET", `/api/account-events?before=${next}`);
    setRefusal(isRefusal(page) ? page : null);
    if (!isRefusal(page)) setOlder([...older, page]);
  };
  return (
    <>
      <ol class="rounded-box divide-y divide-base-300 border border-base-300">
        {pages
          .flatMap(({ events }) => events)
          .map((event) => (
            <li key={event.id} class="flex flex-col gap-x-4 px-4 py-2.5 sm:flex-row">
              <time class="shrink-0 text-sm text-base-content/80 sm:w-44 sm:pt-0.5">
                {sayMoment(event.at)}
              </time>
              <span class="min-w-0 wrap-anywhere">
                {sayEvent(event)}
                {event.address && (
                  <span class="text-sm text-base-content/80"> ({WORDS.address(event.address)})</span>
                )}
              </span>
            </li>
          ))}
      </ol>
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      {next && (
        <div>
          <ActButton look="quiet" act={more}>
            {WORDS.older}
          </ActButton>
        </div>
      )}
    </>
  );
}
