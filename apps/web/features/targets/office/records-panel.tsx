import type { RecordsBehind } from "@toso/contract/targets/office";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { sayOutcome } from "@toso/domain/households/household";
import { platformName } from "@toso/domain/indicators/catalogue";
import { sayDay } from "@toso/domain/words/day";
import { sayNumber } from "@toso/domain/words/numbers";
import { useEffect, useState } from "preact/hooks";
import { askSignedIn } from "../../../platform/signed-out.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { SidePanel } from "../../../platform/ui/side-panel.tsx";
import { WORDS } from "./words.ts";

type Row = RecordsBehind["records"][number];

/** The figure whose records are looked at. */
export interface Figure {
  team: string;
  measure: string;
  from: string;
  to: string;
}

/** The records that make up a figure, a page at a time. */
export function RecordsPanel({
  title,
  figure,
  onClose,
}: {
  title: string;
  figure: Figure;
  onClose: () => void;
}) {
  const [pages, setPages] = useState<RecordsBehind[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const next = pages.at(-1)?.next ?? null;
  const load = async () => {
    const query = new URLSearchParams({ ...figure, ...(next === null ? {} : { after: next }) });
    const page = await askSignedIn<RecordsBehind>("GET", `/api/records?${query}`);
    if (isRefusal(page)) return setRefusal(page);
    setRefusal(null);
    setPages((before) => [...before, page]);
  };
  // The first page, once: the panel's key is its figure.
  useEffect(() => void load(), []);
  const total = pages[0]?.total;
  return (
    <SidePanel title={title} onClose={onClose}>
      <p>
        {sayDay(figure.from)} – {sayDay(figure.to)}
        {total !== undefined && ` · ${total > 0 ? WORDS.records(sayNumber(total)) : WORDS.noRecords}`}
      </p>
      <ol class="flex flex-col divide-y divide-base-300">
        {pages
          .flatMap(({ records }) => records)
          .map((row, n) => (
            // The list only grows at its end.
            <li key={n} class="py-3">
              <RecordRow row={row} team={figure.team} />
            </li>
          ))}
      </ol>
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      {(next !== null || refusal) && (
        <div>
          <ActButton look="plain" act={load}>
            {WORDS.more}
          </ActButton>
        </div>
      )}
    </SidePanel>
  );
}

function RecordRow({ row, team }: { row: Row; team: string }) {
  const { head, place, day, platform, outcome, by, helped, note, photos, corrected } = row;
  const result = [
    platform && platformName(platform),
    outcome && sayOutcome(outcome as Parameters<typeof sayOutcome>[0]),
  ]
    .filter(Boolean)
    .join(": ");
  return (
    <article class="flex flex-col gap-1">
      <div class="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 class="font-bold">
          {head}
          {place && <span class="font-normal"> · {place}</span>}
        </h3>
        <time dateTime={day} class="tabular-nums">
          {sayDay(day)}
        </time>
      </div>
      {result && <p>{result}</p>}
      {note && <p class="italic">“{note}”</p>}
      <p class="text-sm text-base-content/75">
        {[
          helped.length > 0 && WORDS.helped(helped.join(", ")),
          by && WORDS.by(by),
          corrected > 0 && WORDS.corrected(corrected),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {photos.length > 0 && (
        <div class="flex flex-wrap gap-2">
          {photos.map((hash, n) => (
            <a key={hash} href={`/api/photos/${team}/${hash}`} target="_blank" rel="noreferrer">
              <img
                src={`/api/photos/${team}/${hash}`}
                alt={WORDS.photo(n + 1, head)}
                loading="lazy"
                class="rounded-field size-24 border border-base-300 object-cover"
              />
            </a>
          ))}
        </div>
      )}
    </article>
  );
}
