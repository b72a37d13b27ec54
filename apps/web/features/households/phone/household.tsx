import { type Household, households, sayOutcome } from "@toso/domain/households/household";
import { PLATFORMS } from "@toso/domain/indicators/catalogue";
import { type Day, sayDay, sayWeekday } from "@toso/domain/words/day";
import { Pencil, Phone } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { type Shareable, ShareButton } from "../../../platform/share/share-button.tsx";
import { today } from "../../../platform/today.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { LeftNotice } from "./left-notice.tsx";
import { sayPoverty, sayPromise } from "./say.ts";
import { Contested, Versions } from "./versions.tsx";
import { words } from "./words.ts";

/** One household: who, how it stands with each platform, and what was done there (`visits`). */
export function HouseholdPage({ id, visits }: { id: string; visits: ComponentChildren }) {
  const found = mirror.get(households, id);
  if (!found)
    return mirror.ready.value ? (
      <>
        <PageHeader title={words.title} back="/ho" />
        <Empty title={words.gone}>
          <p>{words.goneHow}</p>
        </Empty>
      </>
    ) : null;
  const { doc, here } = found;
  const promise = sayPromise(doc.next, today.value);
  return (
    <>
      <PageHeader title={doc.head} under={sayAbout(doc)} back="/ho" />
      {promise && (
        <p class="text-warning text-lg font-semibold">{`${promise} (${sayDay(doc.next ?? "")})`}</p>
      )}
      {doc.left && <LeftNotice id={id} household={doc} left={doc.left} />}
      <Contested household={doc} />
      <div class="flex flex-wrap gap-2">
        {!doc.left && (
          <Button look="main" href={`/ho/${id}/ghi`} class="grow">
            {words.record}
          </Button>
        )}
        {doc.phone && (
          <Button href={`tel:${doc.phone.replace(/[^+\d]/g, "")}`}>
            <Phone aria-hidden="true" class="size-5" />
            {words.call}
          </Button>
        )}
        {doc.next && doc.next >= today.value && (
          <ShareButton say={words.remind} what={() => reminderOf(doc, doc.next ?? "")} />
        )}
      </div>
      <Standings household={doc} />
      {visits}
      <Versions household={doc} />
      <div class="flex flex-wrap gap-2">
        <Button href={`/ho/${id}/sua`}>
          <Pencil aria-hidden="true" class="size-5" />
          {words.correct}
        </Button>
        {!doc.left && <Button href={`/ho/${id}/roi`}>{words.leave}</Button>}
      </div>
      <p class="text-base-content/75 text-sm">{here ? words.here : words.received}</p>
    </>
  );
}

/** A promise in words that can be passed on as they are. */
const reminderOf = ({ head }: Household, next: Day): Shareable => ({
  text: words.reminder(head, team.value?.name ?? "", `${sayWeekday(next)}, ngày ${sayDay(next)}`),
  picture: null,
  file: "",
});

const sayAbout = (doc: Household): string =>
  [doc.place, doc.people ? words.peopleCount(doc.people) : null, sayPoverty(doc)].filter(Boolean).join(" · ");

function Standings({ household }: { household: Household }) {
  return (
    <Card title={words.standing}>
      <dl class="divide-base-300 divide-y">
        {PLATFORMS.map(({ code, name }) => {
          const standing = household.standing[code];
          return (
            <div key={code} class="flex flex-wrap items-center justify-between gap-x-3 py-1">
              <dt>
                <a
                  href={`/huong-dan/${code}`}
                  class="flex min-h-11 items-center underline underline-offset-4"
                >
                  {name}
                </a>
              </dt>
              <dd class={standing ? "font-semibold" : "text-base-content/70"}>
                {standing
                  ? `${sayOutcome(standing.outcome)} ${words.since(sayDay(standing.since))}`
                  : words.notYet}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
