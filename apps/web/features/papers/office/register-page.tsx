import type { PaperRow, RegisterBoard } from "@toso/contract/papers/office";
import { sayNumber } from "@toso/domain/papers/paper";
import { sayDay } from "@toso/domain/words/day";
import { FilePlus2, Files, Printer, Stamp } from "lucide-preact";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { sayMoment } from "../../../platform/say-moment.ts";
import { today } from "../../../platform/today.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Page, Section } from "../../../platform/ui/page.tsx";
import { Table } from "../../../platform/ui/table.tsx";
import { EnterPanel } from "./enter-panel.tsx";
import { Rows } from "./rows.tsx";
import { Select } from "./select.tsx";
import { WORDS } from "./words.ts";

const FIRST_YEAR = 2022;

/** The office's outgoing papers: what is being written, and the register with its numbers. */
export function PapersPage() {
  const { query, route } = useLocation();
  const now = Number(today.value.slice(0, 4));
  const year = /^20\d{2}$/.test(query.nam ?? "") ? (query.nam as string) : String(now);
  const board = useAsked<RegisterBoard>(`/api/papers?year=${year}`);
  const [entering, setEntering] = useState(false);
  const years = Array.from({ length: now - FIRST_YEAR + 1 }, (_, n) => String(now - n));
  return (
    <Page
      title={WORDS.title}
      lead={WORDS.lead}
      acts={
        <>
          <Button look="main" href="/van-ban/soan">
            <FilePlus2 aria-hidden="true" class="size-5" /> {WORDS.compose}
          </Button>
          <Button onClick={() => setEntering(true)}>
            <Stamp aria-hidden="true" class="size-5" /> {WORDS.enter}
          </Button>
          <Button href="/mau-van-ban">
            <Files aria-hidden="true" class="size-5" /> {WORDS.templates}
          </Button>
        </>
      }
    >
      <Loaded of={board}>
        {(answer) => {
          const drafts = answer.papers.filter(({ status }) => status === "draft");
          const entered = answer.papers
            .filter(({ entry }) => entry !== null)
            .sort((a, b) => (b.entry?.at ?? 0) - (a.entry?.at ?? 0));
          return (
            <>
              <div class="print:hidden">
                <Section title={WORDS.drafts(drafts.length)}>
                  {drafts.length === 0 ? <p>{WORDS.noDrafts}</p> : <Drafts rows={drafts} />}
                </Section>
              </div>
              <Section
                title={WORDS.register(year)}
                acts={
                  <div class="flex items-end gap-2 print:hidden">
                    <Select
                      label={WORDS.year}
                      hidden
                      value={year}
                      options={Object.fromEntries(years.map((one) => [one, `${WORDS.year} ${one}`]))}
                      onChoose={(chosen) => route(`/van-ban?nam=${chosen}`)}
                    />
                    <Button onClick={() => print()}>
                      <Printer aria-hidden="true" class="size-5" /> {WORDS.print}
                    </Button>
                  </div>
                }
              >
                {entered.length === 0 ? (
                  <Empty title={WORDS.empty}>
                    <p>{WORDS.emptyNext}</p>
                  </Empty>
                ) : (
                  <Entered rows={entered} />
                )}
              </Section>
              <div class="print:hidden">
                <Rows board={answer} />
              </div>
            </>
          );
        }}
      </Loaded>
      {entering && <EnterPanel onClose={() => setEntering(false)} />}
    </Page>
  );
}

function Drafts({ rows }: { rows: PaperRow[] }) {
  return (
    <ul class="flex flex-col gap-2">
      {rows.map(({ id, title, symbol, changedAt, changedBy }) => (
        <li key={id}>
          <a
            href={`/van-ban/${id}`}
            class="rounded-box flex min-h-14 flex-col justify-center border border-base-300 px-4 py-2 hover:border-primary hover:bg-base-200"
          >
            <b>{title}</b>
            <span class="text-sm text-base-content/75">
              {[symbol, `${changedBy}, ${sayMoment(changedAt)}`].filter(Boolean).join(" · ")}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Entered({ rows }: { rows: PaperRow[] }) {
  return (
    <Table label={WORDS.title} cards>
      <thead>
        <tr>
          <th>{WORDS.number}</th>
          <th>{WORDS.day}</th>
          <th>{WORDS.about}</th>
          <th>{WORDS.signer}</th>
          <th>{WORDS.recipients}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, entry, symbol, title, signer, recipients, cancelled }) => (
          <tr key={id} class={cancelled ? "text-base-content/75" : ""}>
            <th class="whitespace-nowrap">{sayNumber({ entry, symbol })}</th>
            <td data-say={WORDS.day} class="whitespace-nowrap">
              {entry && sayDay(entry.day)}
            </td>
            <td class="min-w-56">
              <a href={`/van-ban/${id}`} class="link inline-block min-h-6 font-semibold">
                {title}
              </a>
              {cancelled && <p class="text-error">{WORDS.cancelledWith(cancelled.reason)}</p>}
            </td>
            <td data-say={WORDS.signer}>{signer}</td>
            <td data-say={WORDS.recipients} class="max-w-64 text-sm">
              {recipients.join("; ")}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
