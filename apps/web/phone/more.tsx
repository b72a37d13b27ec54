import { ChevronRight, CircleAlert, MessageCircleWarning, ScrollText } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { hasPin, lockNow } from "../features/accounts/phone/lock.ts";
import { words as accountWords } from "../features/accounts/phone/words.ts";
import { words as decisionWords } from "../features/decisions/phone/words.ts";
import { Members } from "../features/teams/phone/members.tsx";
import { DisplayChoice } from "../platform/display/choice.tsx";
import { chooseTeam, me, team } from "../platform/local/me.ts";
import { unsent } from "../platform/local/outbox.ts";
import { wantSync } from "../platform/local/sync.ts";
import { SyncLine } from "../platform/local/sync-line.tsx";
import { Button } from "../platform/ui/button.tsx";
import { Card } from "../platform/ui/card.tsx";
import { Choices } from "../platform/ui/choices.tsx";
import { PageHeader } from "../platform/ui/page-header.tsx";
import { words } from "./words.ts";

/** What is not needed every day. */
export function More() {
  const { refused } = unsent.value;
  return (
    <>
      <PageHeader title={words.more} />
      <ul class="divide-base-300 border-base-300 rounded-box bg-base-100 divide-y border px-4">
        <Way href="/kho-khan" icon={<MessageCircleWarning aria-hidden="true" />} say={words.difficulties} />
        <Way href="/quyet-dinh" icon={<ScrollText aria-hidden="true" />} say={decisionWords.list} />
        {refused > 0 && (
          <Way href="/chua-nhan" icon={<CircleAlert aria-hidden="true" />} say={words.refused(refused)} />
        )}
      </ul>
      <Card title={words.sync}>
        <SyncLine />
        <Button onClick={wantSync}>{words.sendNow}</Button>
        <Button look="quiet" href="/chua-nhan">
          {words.refusedTitle}
        </Button>
      </Card>
      <Account />
      <Members />
      <Card title={words.safety}>
        {hasPin.value && <Button onClick={lockNow}>{accountWords.pin.lockNow}</Button>}
        <Button href="/them/ma-pin">{hasPin.value ? accountWords.pin.change : accountWords.pin.set}</Button>
      </Card>
      <Card title={words.display}>
        <DisplayChoice />
      </Card>
      <Card title={words.about}>
        <p>{words.aboutText}</p>
      </Card>
    </>
  );
}

function Way({ href, icon, say }: { href: string; icon: ComponentChildren; say: string }) {
  return (
    <li>
      <a href={href} class="active:bg-base-200 flex min-h-14 items-center gap-3">
        <span class="text-primary">{icon}</span>
        <span class="flex-1 font-semibold">{say}</span>
        <ChevronRight aria-hidden="true" class="text-base-content/50" />
      </a>
    </li>
  );
}

function Account() {
  const teams = me.value?.teams ?? [];
  return (
    <Card title={words.me}>
      <p class="font-semibold">{me.value?.name}</p>
      {teams.length > 1 ? (
        <Choices
          label={words.team}
          options={teams.map(({ id, name }) => ({ value: id, say: name }))}
          chosen={team.value?.id ?? null}
          onChoose={(id) => void chooseTeam(id)}
        />
      ) : (
        <p>{team.value?.name}</p>
      )}
    </Card>
  );
}
