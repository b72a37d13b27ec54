import { type Household, households, sayOutcome } from "@toso/domain/households/household";
import { PLATFORMS } from "@toso/domain/indicators/catalogue";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { Phone } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { mirror } from "../../../platform/local/mirror.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { sayPoverty, sayPromise } from "./say.ts";
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
  const promise = sayPromise(doc.next, dayOf(Date.now()));
  return (
    <>
      <PageHeader title={doc.head} under={sayAbout(doc)} back="/ho" />
      {promise && <p class="text-warning text-lg font-semibold">{promise}</p>}
      <div class="flex flex-wrap gap-2">
        <Button look="main" href={`/ho/${id}/ghi`} class="grow">
          {words.record}
        </Button>
        {doc.phone && (
          <Button href={`tel:${doc.phone.replace(/[^+\d]/g, "")}`}>
            <Phone aria-hidden="true" class="size-5" />
            {words.call}
          </Button>
        )}
      </div>
      <Standings household={doc} />
      {visits}
      <p class="text-base-content/75 text-sm">{here ? words.here : words.received}</p>
    </>
  );
}

const sayAbout = (doc: Household): string =>
  [doc.place, doc.people ? words.peopleCount(doc.people) : null, sayPoverty(doc)].filter(Boolean).join(" · ");

function Standings({ household }: { household: Household }) {
  return (
    <Card title={words.standing}>
      <dl class="divide-base-300 divide-y">
        {PLATFORMS.map(({ code, name }) => {
          const standing = household.standing[code];
          return (
            <div key={code} class="flex flex-wrap justify-between gap-x-3 py-2">
              <dt>{name}</dt>
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
