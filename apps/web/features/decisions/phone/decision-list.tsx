import { sayDecision } from "@toso/domain/decisions/decision";
import { sayDay } from "@toso/domain/words/day";
import { ChevronRight } from "lucide-preact";
import { mirror } from "../../../platform/local/mirror.ts";
import { Empty } from "../../../platform/ui/empty.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { toldDecisions } from "./briefings.ts";
import { words } from "./words.ts";

/** Every decision that names this member. */
export function DecisionsOnPhone() {
  const all = toldDecisions.value;
  return (
    <>
      <PageHeader title={words.list} back="/them" />
      {all.length === 0 && mirror.ready.value && (
        <Empty title={words.none}>
          <p>{words.noneHow}</p>
        </Empty>
      )}
      {all.length > 0 && (
        <ul class="divide-base-300 border-base-300 rounded-box bg-base-100 divide-y border px-4">
          {all.map(({ briefing: { id, doc }, team, seen }) => (
            <li key={id}>
              <a href={`/quyet-dinh/${id}`} class="flex min-h-14 items-center gap-3 py-2">
                <span class="flex-1">
                  <b class="block">{words.title(sayDecision(doc))}</b>
                  <span class="text-base-content/80 text-sm">
                    {words.kinds[doc.kind]} · {sayDay(doc.date)} · {team}
                    {!seen && ` · ${words.unseen}`}
                  </span>
                </span>
                <ChevronRight aria-hidden="true" class="text-base-content/50" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
