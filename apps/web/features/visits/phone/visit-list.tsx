import type { Id } from "@toso/domain/command/command";
import { sayOutcome } from "@toso/domain/households/household";
import { platformName } from "@toso/domain/indicators/catalogue";
import { type Visit, visits } from "@toso/domain/visits/visit";
import { sayDay } from "@toso/domain/words/day";
import { Check, Smartphone } from "lucide-preact";
import { mirror } from "../../../platform/local/mirror.ts";
import type { Shown } from "../../../platform/local/read.ts";
import { Card } from "../../../platform/ui/card.tsx";
import { VisitPhoto } from "./visit-photo.tsx";
import { words } from "./words.ts";

/** What was done at one household, the latest first, each with where it is: on this phone, or received. */
export function VisitList({ household }: { household: Id }) {
  const found = [...mirror.all(visits).values()]
    .filter(({ doc }) => doc.household === household)
    .sort((a, b) => (a.doc.day === b.doc.day ? (a.id < b.id ? 1 : -1) : a.doc.day < b.doc.day ? 1 : -1));
  return (
    <Card title={words.visits}>
      {found.length === 0 && <p class="text-base-content/80">{words.noVisits}</p>}
      <ul class="divide-base-300 divide-y">
        {found.map((visit) => (
          <li key={visit.id} class="flex flex-col gap-1 py-3">
            <Told visit={visit} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Told({ visit: { doc, here, audience } }: { visit: Shown<Visit> }) {
  const Where = here ? Smartphone : Check;
  return (
    <>
      <p class="font-semibold">
        {platformName(doc.platform)}: {sayOutcome(doc.outcome)}
      </p>
      <p class="text-base-content/80 text-sm">
        {[
          sayDay(doc.day),
          doc.by.name,
          doc.helped.join(", "),
          doc.byRelative ? words.relative : null,
          doc.next ? words.promised(sayDay(doc.next)) : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {doc.note && <p>{doc.note}</p>}
      {doc.photos.length > 0 && (
        <div class="flex flex-wrap gap-2">
          {doc.photos.map(({ hash }, index) => (
            <VisitPhoto key={hash} team={audience ?? ""} hash={hash} number={index + 1} />
          ))}
        </div>
      )}
      <p
        class={`flex items-center gap-1 text-sm ${here ? "text-warning font-semibold" : "text-base-content/75"}`}
      >
        <Where aria-hidden="true" class="size-4" />
        {here ? words.here : words.received}
      </p>
    </>
  );
}
