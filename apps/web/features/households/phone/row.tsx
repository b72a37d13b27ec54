import { sayOutcome } from "@toso/domain/households/household";
import { platformName } from "@toso/domain/indicators/catalogue";
import type { Day } from "@toso/domain/words/day";
import { ChevronRight } from "lucide-preact";
import type { Item } from "./order.ts";
import { sayLastVisit, sayPromise } from "./say.ts";
import { words } from "./words.ts";

interface RowProps {
  item: Item;
  href: string;
  today: Day;
  /** The platform whose standing is told. */
  platform?: string | null;
  /** One of very many: the browser draws it when it comes near. */
  lazy?: boolean;
}

/** One household in a list: who, where, and what matters of it now. */
export function HouseholdRow({ item: { doc }, href, today, platform = null, lazy = false }: RowProps) {
  const promise = sayPromise(doc.next, today);
  const standing = platform ? doc.standing[platform] : undefined;
  return (
    <li class={lazy ? "[contain-intrinsic-size:auto_5rem] [content-visibility:auto]" : ""}>
      <a href={href} class="active:bg-base-200 flex min-h-16 items-center gap-2 py-2">
        <span class="min-w-0 flex-1">
          <span class="block text-lg leading-snug font-semibold">{doc.head}</span>
          <span class="text-base-content/75 block text-sm leading-snug">
            {[doc.place, sayLastVisit(doc)].filter(Boolean).join(" · ")}
          </span>
          {promise && <span class="text-warning block text-sm font-semibold">{promise}</span>}
          {platform && (
            <span class="text-base-content/75 block text-sm leading-snug">
              {platformName(platform)}: {standing ? sayOutcome(standing.outcome) : words.notYet}
            </span>
          )}
        </span>
        <ChevronRight aria-hidden="true" class="text-base-content/50 shrink-0" />
      </a>
    </li>
  );
}
