import type { ReportRow } from "@toso/contract/reports/office";
import { sayStatus } from "@toso/domain/reports/report";
import { Download } from "lucide-preact";
import { sayMoment } from "../../../platform/say-moment.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { SidePanel } from "../../../platform/ui/side-panel.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { Judge } from "./judge.tsx";
import { Timeliness } from "./timeliness.tsx";
import { WORDS } from "./words.ts";

/** One team's report, opened to be read and judged. */
export function ReportPanel({ row, onClose }: { row: ReportRow; onClose: () => void }) {
  const { report, receivedAt, changedAt, approvedAt } = row;
  return (
    <SidePanel title={WORDS.panel(row.teamName)} onClose={onClose}>
      <div class="flex flex-col gap-1">
        <p>
          <b>{sayStatus(row.status)}</b>, <Timeliness of={row.timeliness} />
        </p>
        {receivedAt !== null && changedAt !== null && (
          <p class="text-sm text-base-content/75">
            {WORDS.moments(
              sayMoment(receivedAt),
              sayMoment(changedAt),
              approvedAt === null ? null : sayMoment(approvedAt),
            )}
          </p>
        )}
      </div>
      {report !== null && (
        <>
          <FiguresTable figures={row.figures} label={WORDS.figures} />
          <Said title={WORDS.narrative} text={row.narrative || WORDS.noNarrative} />
          {row.difficulty && <Said title={WORDS.difficulty} text={row.difficulty} />}
          <History row={row} />
          <div class="flex flex-wrap gap-2">
            <Downloads path={`/api/reports/${report}`} />
          </div>
          {row.status === "sent" && (
            <Judge report={report} team={row.teamName} onJudged={onClose} key={report} />
          )}
        </>
      )}
    </SidePanel>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <section class="flex flex-col gap-1">
      <h3 class="font-bold">{title}</h3>
      <p class="whitespace-pre-line">{text}</p>
    </section>
  );
}

function History({ row }: { row: ReportRow }) {
  return (
    <section class="flex flex-col gap-1">
      <h3 class="font-bold">{WORDS.history}</h3>
      <ol class="flex flex-col gap-2 border-l-2 border-base-300 pl-4">
        {row.history.map(({ act, at, by, reason }) => (
          <li key={`${act} ${at}`}>
            {WORDS.event(WORDS.acts[act], sayMoment(at), by)}
            {reason && <p class="text-base-content/80">“{reason}”</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A report as the documents that offices sign. */
export function Downloads({ path, of }: { path: string; of?: string }) {
  return (
    <>
      {(["docx", "pdf"] as const).map((kind) => (
        <Button key={kind} href={`${path}.${kind}${of ? `?of=${of}` : ""}`}>
          <Download aria-hidden="true" class="size-5" /> {WORDS[kind]}
        </Button>
      ))}
    </>
  );
}
