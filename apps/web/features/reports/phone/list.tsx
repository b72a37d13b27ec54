import type { ReportMonth } from "@toso/domain/reports/owed";
import { ChevronRight } from "lucide-preact";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { months } from "./months.ts";
import { sayDue, sayMonth, saySpan, sayState } from "./say.ts";
import { words } from "./words.ts";

/** The months and where each report stands. */
export function ReportList() {
  return (
    <>
      <PageHeader title={words.title} under={words.lead} />
      <ul class="divide-base-300 divide-y">
        {months.value.map((month) => (
          <Row key={month.period.key} month={month} />
        ))}
      </ul>
    </>
  );
}

function Row({ month }: { month: ReportMonth }) {
  const { status, closed } = month;
  const urgent = status === "returned" || (closed && status === null);
  return (
    <li>
      <a href={`/bao-cao/${month.period.key}`} class="active:bg-base-200 flex items-center gap-2 py-3">
        <span class="flex-1">
          <span class="block text-lg leading-snug font-semibold">{sayMonth(month)}</span>
          <span class={`block ${urgent ? "text-warning font-semibold" : ""}`}>{sayState(month)}</span>
          <span class="text-base-content/75 block text-sm">{saySpan(month.period)}</span>
          {month.daysLeft !== null && <span class="text-base-content/75 block text-sm">{sayDue(month)}</span>}
        </span>
        <ChevronRight aria-hidden="true" class="text-base-content/50 shrink-0" />
      </a>
    </li>
  );
}
