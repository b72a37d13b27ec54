import type { Session } from "@toso/contract/accounts/accounts";
import type { Colleague } from "@toso/contract/accounts/colleagues";
import { dutyOn } from "@toso/domain/accounts/duty";
import { UserPlus } from "lucide-preact";
import { useState } from "preact/hooks";
import { useAsked } from "../../../platform/asked.ts";
import { today } from "../../../platform/today.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Page, Section } from "../../../platform/ui/page.tsx";
import { AccountLog } from "./account-log.tsx";
import { AddColleague } from "./add-colleague.tsx";
import { ColleaguePanel } from "./colleague-panel.tsx";
import { WORDS } from "./colleague-words.ts";
import { ColleaguesTable } from "./colleagues-table.tsx";

/** Who works in the commune's office, as what and from when to when, and what happened to the accounts. */
export function ColleaguesPage() {
  const told = useAsked<{ colleagues: Colleague[] }>("/api/colleagues");
  const own = useAsked<Session>("/api/session").answer?.account;
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const looking = own?.duty === "view";
  return (
    <Page
      title={WORDS.title}
      lead={WORDS.lead}
      acts={
        looking ? null : (
          <Button look="main" onClick={() => setAdding(true)}>
            <UserPlus aria-hidden="true" class="size-5" /> {WORDS.add}
          </Button>
        )
      }
    >
      {looking && <Notice tone="info">{WORDS.yourKind}</Notice>}
      <Loaded of={told}>
        {({ colleagues }) => {
          const opened = colleagues.find(({ account }) => account === open);
          return (
            <>
              {(["now", "later", "past"] as const).map((when) => {
                const people = colleagues.filter((person) => whenOf(person) === when);
                return people.length === 0 ? null : (
                  <Section key={when} title={WORDS[when]}>
                    <ColleaguesTable
                      label={WORDS[when]}
                      people={people}
                      own={own?.id}
                      onOpen={looking ? undefined : ({ account }) => setOpen(account)}
                    />
                  </Section>
                );
              })}
              {opened && <ColleaguePanel colleague={opened} onClose={() => setOpen(null)} />}
            </>
          );
        }}
      </Loaded>
      <AccountLog />
      {adding && <AddColleague onClose={() => setAdding(false)} />}
    </Page>
  );
}

function whenOf({ duties }: Colleague): "now" | "later" | "past" {
  if (dutyOn(duties, today.value)) return "now";
  return duties.some(({ from }) => from > today.value) ? "later" : "past";
}
