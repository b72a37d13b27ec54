import type { Id } from "@toso/domain/command/command";
import { type Visit, visits } from "@toso/domain/visits/visit";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { Check, Pencil, Smartphone, Undo2 } from "lucide-preact";
import { mirror } from "../../../platform/local/mirror.ts";
import type { Shown } from "../../../platform/local/read.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { mayChange } from "./own.ts";
import { sayAround, sayResult } from "./say-visit.ts";
import { Contested, Versions } from "./versions.tsx";
import { VisitPhoto } from "./visit-photo.tsx";
import { words } from "./words.ts";

/** What was done at one household, the latest first, each with where it is: on this phone, or received. */
export function VisitList({ household }: { household: Id }) {
  const found = [...mirror.all(visits).values()]
    .filter(({ doc }) => doc.household === household)
    .sort((a, b) => (a.doc.day === b.doc.day ? (a.id < b.id ? 1 : -1) : a.doc.day < b.doc.day ? 1 : -1));
  const withdrawn = found.filter(({ doc }) => doc.withdrawn);
  const standing = found.filter(({ doc }) => !doc.withdrawn);
  return (
    <Card title={words.visits}>
      {standing.length === 0 && <p class="text-base-content/80">{words.noVisits}</p>}
      <Told visits={standing} />
      {withdrawn.length > 0 && (
        <details>
          <summary class="text-primary min-h-11 cursor-pointer py-2 font-semibold">
            {words.withdrawnOnes(withdrawn.length)}
          </summary>
          <Told visits={withdrawn} />
        </details>
      )}
    </Card>
  );
}

const Told = ({ visits }: { visits: Shown<Visit>[] }) => (
  <ul class="divide-base-300 divide-y">
    {visits.map((visit) => (
      <li key={visit.id} class="flex flex-col gap-1 py-3">
        <One visit={visit} />
      </li>
    ))}
  </ul>
);

function One({ visit }: { visit: Shown<Visit> }) {
  const { id, doc, here, audience } = visit;
  const { withdrawn } = doc;
  const Where = here ? Smartphone : Check;
  const path = `/ho/${doc.household}/luot/${id}`;
  return (
    <>
      <p class={withdrawn ? "line-through" : "font-semibold"}>{sayResult(doc)}</p>
      <p class={`text-base-content/80 text-sm ${withdrawn ? "line-through" : ""}`}>
        {sayAround(doc, doc.by.name)}
      </p>
      {withdrawn && (
        <p class="text-sm font-semibold">
          {words.withdrawn(withdrawn.by.name, sayDay(dayOf(withdrawn.at)), withdrawn.reason ?? "")}
        </p>
      )}
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
      {!withdrawn && <Contested visit={doc} />}
      <Versions visit={doc} />
      {mayChange(visit) && (
        <div class="flex flex-wrap gap-2">
          <Button href={`${path}/sua`}>
            <Pencil aria-hidden="true" class="size-5" />
            {words.correct}
          </Button>
          <Button look="quiet" href={`${path}/rut-lai`}>
            <Undo2 aria-hidden="true" class="size-5" />
            {words.withdraw}
          </Button>
        </div>
      )}
    </>
  );
}
