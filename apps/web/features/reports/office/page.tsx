import type { ReportBoard } from "@toso/contract/reports/office";
import { periodByKey } from "@toso/domain/reports/calendar";
import { dayOf, sayDay, sayWeekday } from "@toso/domain/words/day";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { Empty } from "../../../platform/ui/empty.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Page, Section } from "../../../platform/ui/page.tsx";
import { lastClosed, PeriodPicker } from "../../../platform/ui/period-picker.tsx";
import { CommuneReport } from "./commune-report.tsx";
import { ReportPanel } from "./report-panel.tsx";
import { ShareRow } from "./share-row.tsx";
import { TeamRows } from "./team-rows.tsx";
import { WORDS } from "./words.ts";

const KINDS = ["week", "month", "quarter", "half", "year"] as const;

/** A period's reports: judged one by one, then put together. The address names period and open report. */
export function ReportsPage({ communeName }: { communeName: string }) {
  const { query, route } = useLocation();
  const period = periodByKey(query.ky ?? "") ?? lastClosed("month", dayOf(Date.now()));
  const board = useAsked<ReportBoard>(`/api/reports?period=${period.key}`);
  const here = `/bao-cao?ky=${period.key}`;
  return (
    <Page title={WORDS.title} lead={WORDS.lead}>
      <PeriodPicker period={period} kinds={KINDS} onChange={({ key }) => route(`/bao-cao?ky=${key}`)} />
      <Loaded of={board}>
        {(answer) => {
          const open = answer.rows.find(({ team }) => team === query.to);
          return (
            <>
              <Section
                title={WORDS.teams}
                acts={<span>{WORDS.due(sayWeekday(answer.due), sayDay(answer.due))}</span>}
              >
                {answer.rows.length === 0 ? (
                  <Empty title={WORDS.noTeams} />
                ) : (
                  <>
                    <p>{summary(answer)}</p>
                    <TeamRows rows={answer.rows} linkTo={(team) => `${here}&to=${team}`} />
                  </>
                )}
              </Section>
              <CommuneReport board={answer} />
              <ShareRow board={answer} communeName={communeName} />
              {open && <ReportPanel key={open.team} row={open} onClose={() => route(here)} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function summary({ rows }: ReportBoard): string {
  const count = (wanted: string | null) => rows.filter(({ status }) => status === wanted).length;
  return WORDS.summary(count("accepted"), count("sent"), count(null) + count("returned"));
}
