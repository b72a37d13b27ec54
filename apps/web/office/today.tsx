import type { DifficultyRow } from "@toso/contract/difficulties/office";
import type { ReportBoard } from "@toso/contract/reports/office";
import type { Board } from "@toso/contract/targets/office";
import type { CommuneOverview } from "@toso/contract/teams/office";
import { indicator } from "@toso/domain/indicators/catalogue";
import { dayOf, sayDay, sayWeekday } from "@toso/domain/words/day";
import { sayRate } from "@toso/domain/words/numbers";
import { sayDone } from "../features/targets/office/figure-cell.tsx";
import { summed } from "../features/targets/office/pace.ts";
import { spansOf } from "../features/targets/office/spans.ts";
import { useAsked } from "../platform/asked.ts";
import { Button } from "../platform/ui/button.tsx";
import { Empty } from "../platform/ui/empty.tsx";
import { Loaded } from "../platform/ui/loaded.tsx";
import { Notice } from "../platform/ui/notice.tsx";
import { Page, Section } from "../platform/ui/page.tsx";
import { lastClosed } from "../platform/ui/period-picker.tsx";
import { ProgressBar } from "../platform/ui/progress-bar.tsx";
import { attention } from "./attention.ts";
import { AttentionCard } from "./attention-card.tsx";
import { overdueRows, waitingMatters } from "./waiting.ts";
import { WORDS } from "./words.ts";

/** What waits for the office, which hamlet needs a look, and how the commune stands. */
export function TodayPage() {
  const today = dayOf(Date.now());
  const commune = useAsked<CommuneOverview>("/api/commune");
  const reports = useAsked<ReportBoard>(`/api/reports?period=${lastClosed("month", today).key}`);
  const difficulties = useAsked<{ difficulties: DifficultyRow[] }>("/api/difficulties");
  const board = useAsked<Board>(`/api/board?day=${today}`);
  const weekday = sayWeekday(today);
  return (
    <Page
      title={WORDS.pages.today}
      lead={WORDS.todayLead(weekday[0]?.toUpperCase() + weekday.slice(1), sayDay(today))}
    >
      <Loaded of={commune}>
        {(overview) =>
          overview.teams.length === 0 ? (
            <Empty title={WORDS.welcome}>
              <p class="max-w-prose">{WORDS.welcomeNext}</p>
              <Button look="main" href="/quyet-dinh">
                {WORDS.upload}
              </Button>
            </Empty>
          ) : (
            <Loaded of={reports}>
              {(period) => (
                <Loaded of={difficulties}>
                  {({ difficulties: raised }) => (
                    <Loaded of={board}>
                      {(targets) => (
                        <Told commune={overview} reports={period} difficulties={raised} board={targets} />
                      )}
                    </Loaded>
                  )}
                </Loaded>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}

type Everything = Parameters<typeof waitingMatters>[0];

function Told(told: Everything) {
  const matters = waitingMatters(told);
  const found = attention(told.board, overdueRows(told.reports.rows, told.commune.teams), told.difficulties);
  return (
    <>
      <Section title={WORDS.waiting}>
        {matters.length === 0 && <Notice tone="success">{WORDS.nothingWaiting}</Notice>}
        {matters.length > 0 && (
          <ul class="rounded-box flex flex-col divide-y divide-base-300 border border-base-300">
            {matters.map(({ kind, title, detail, href }, n) => (
              <li key={kind} class="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
                <div class="min-w-0 flex-1 basis-60">
                  <p class="font-bold">{title}</p>
                  <p class="text-sm text-base-content/75">{detail}</p>
                </div>
                <Button look={n === 0 ? "main" : "plain"} href={href}>
                  {WORDS.acts[kind]}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={WORDS.attention}>
        {found.length === 0 && (
          <Notice tone={told.board.rows.length === 0 ? "info" : "success"}>
            {told.board.rows.length === 0 ? WORDS.notYet : WORDS.allWell}
          </Notice>
        )}
        <div class="grid gap-4 lg:grid-cols-2">
          {found.slice(0, 4).map((one) => (
            <AttentionCard
              key={one.team}
              found={one}
              team={told.commune.teams.find(({ id }) => id === one.team)}
              today={told.board.today}
              period={told.reports.label}
            />
          ))}
        </div>
      </Section>
      {told.board.rows.length > 0 && <Whole board={told.board} />}
    </>
  );
}

/** The commune's sums, span by span. */
function Whole({ board }: { board: Board }) {
  return (
    <Section title={WORDS.whole} acts={<Button href="/tien-do">{WORDS.seeBoard}</Button>}>
      {spansOf(board).map((span) => (
        <div key={`${span.from} ${span.to}`} class="flex flex-col gap-2">
          <p class="text-sm text-base-content/75 first-letter:uppercase">{span.label}</p>
          <div class="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {span.indicators.map((code) => {
              const sum = summed(span.teams.flatMap(({ cells }) => cells.get(code) ?? []));
              const said = sayDone({ ...sum, indicator: code });
              return (
                <div key={code} class="rounded-box flex flex-col gap-2 border border-base-300 p-4">
                  <p>{indicator(code)?.name}</p>
                  <p class="flex items-baseline justify-between gap-2 text-xl font-bold tabular-nums">
                    <span>{said}</span>
                    <span>{sayRate(sum.done, sum.value)}</span>
                  </p>
                  <ProgressBar label={said} done={sum.done} whole={sum.value} />
                </div>
              );
            })}
          </div>
        </div>
      ))}
    </Section>
  );
}
