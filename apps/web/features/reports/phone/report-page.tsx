import { type Period, periodByKey } from "@toso/domain/reports/calendar";
import type { ReportMonth } from "@toso/domain/reports/owed";
import { type Report, type ReportEvent, reportId, reports } from "@toso/domain/reports/report";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { sayMoment } from "../../../platform/local/sync-state.ts";
import { ShareButton } from "../../../platform/share/share-button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { FigureTable } from "./figure-table.tsx";
import { draftOf } from "./figures.ts";
import { handOverOf } from "./hand-over.ts";
import { months } from "./months.ts";
import { ReportForm } from "./report-form.tsx";
import { sayDue, sayMonth, saySpan, sayState } from "./say.ts";
import { words } from "./words.ts";

/** One month's report: written and sent, read after that, mended when it came back. */
export function ReportPage({ periodKey }: { periodKey: string }) {
  const period = periodByKey(periodKey);
  if (!period) return <PageHeader title={words.unknown} back="/bao-cao" />;
  const found = mirror.get(reports, reportId(team.value?.id ?? "", periodKey));
  const month = months.value.find((each) => each.period.key === periodKey);
  const open = !found || found.doc.status === "returned";
  return (
    <>
      <PageHeader title={sayMonth({ period })} under={<Under {...{ period, month }} />} back="/bao-cao" />
      {found?.here && <p class="text-warning font-semibold">{words.here}</p>}
      {found?.doc.status === "returned" && <Returned event={lastReturn(found.doc)} />}
      <FigureTable figures={open ? draftOf(period) : (found?.doc.figures ?? [])} draft={open} />
      {open ? <ReportForm period={period} before={found?.doc} /> : <Read report={found.doc} />}
      <ShareButton wide say={words.share} what={() => shareable(period, found?.doc, open)} />
      {found && <History events={found.doc.history} />}
    </>
  );
}

function Under({ period, month }: { period: Period; month: ReportMonth | undefined }) {
  return (
    <>
      <p>{saySpan(period)}</p>
      {month && <p class="text-base-content font-semibold">{sayState(month)}</p>}
      {month && month.daysLeft !== null && <p>{sayDue(month)}</p>}
    </>
  );
}

const lastReturn = ({ history }: Report): ReportEvent | undefined =>
  history.filter(({ act }) => act === "return").at(-1);

function Returned({ event }: { event: ReportEvent | undefined }) {
  if (!event) return null;
  return (
    <Card look="warning" title={words.returned}>
      <p class="text-sm">{words.reason(event.by, sayDay(dayOf(event.at)))}</p>
      <p class="font-semibold whitespace-pre-line">{event.reason}</p>
    </Card>
  );
}

function Read({ report: { narrative, difficulty } }: { report: Report }) {
  return (
    <>
      <Card title={words.narrative}>
        <p class="whitespace-pre-line">{narrative || words.nothing}</p>
      </Card>
      <Card title={words.difficulty}>
        <p class="whitespace-pre-line">{difficulty || words.nothing}</p>
      </Card>
    </>
  );
}

function History({ events }: { events: readonly ReportEvent[] }) {
  const now = Date.now();
  return (
    <Card title={words.history}>
      <ol class="flex flex-col gap-1">
        {events.map(({ act, by, at }) => (
          <li key={at}>{words.by(words.acts[act], by, sayMoment(at, now))}</li>
        ))}
      </ol>
    </Card>
  );
}

const shareable = (period: Period, report: Report | undefined, open: boolean) =>
  handOverOf({
    title: sayMonth({ period }),
    team: team.value?.name ?? "",
    period: saySpan(period),
    figures: open || !report ? draftOf(period) : report.figures,
    narrative: report?.narrative,
    difficulty: report?.difficulty,
    file: `bao-cao-${period.key}`,
  });
