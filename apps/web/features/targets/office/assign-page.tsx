import type { Board } from "@toso/contract/targets/office";
import type { CommuneOverview, TeamOverview } from "@toso/contract/teams/office";
import type { Refusal } from "@toso/domain/command/refusal";
import { INDICATORS, indicator } from "@toso/domain/indicators/catalogue";
import { type Period, periodOf } from "@toso/domain/reports/calendar";
import { staysPast } from "@toso/domain/teams/team";
import { dayOf } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { useAsked } from "../../../platform/asked.ts";
import { command } from "../../../platform/command.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { ErrorSummary, type Fault } from "../../../platform/ui/error-summary.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Page } from "../../../platform/ui/page.tsx";
import { PeriodPicker } from "../../../platform/ui/period-picker.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { AssignGrid } from "./assign-grid.tsx";
import { assigned, type BadCell, cellKey, type Given, givenIn, type Typed } from "./grid.ts";
import { cellId } from "./grid-cell.tsx";
import { WORDS } from "./words.ts";

const KINDS = ["month", "quarter", "half", "year"] as const;
const FIRST_THREE = INDICATORS.slice(0, 3).map(({ code }) => code);

/** Gives every team its numbers for a period. */
export function AssignPage() {
  const today = dayOf(Date.now());
  const [chosen, setPeriod] = useState<Period | null>(null);
  const running = useAsked<Board>(`/api/board?day=${today}`).answer;
  const period = chosen ?? runningPeriod(running, today);
  const commune = useAsked<CommuneOverview>("/api/commune");
  const board = useAsked<Board>(`/api/board?day=${period.to}`);
  return (
    <Page title={WORDS.assignTitle} lead={WORDS.assignLead}>
      <PeriodPicker period={period} kinds={KINDS} onChange={setPeriod} />
      <Loaded of={commune}>
        {({ teams }) => {
          const current = teams.filter((team) => staysPast(team, today));
          if (current.length === 0)
            return (
              <Empty title={WORDS.noTeams}>
                <p>{WORDS.noTeamsNext}</p>
                <Button look="main" href="/quyet-dinh">
                  {WORDS.upload}
                </Button>
              </Empty>
            );
          return (
            <Loaded of={board}>
              {({ rows }) => (
                <AssignForm key={period.key} period={period} teams={current} given={givenIn(rows, period)} />
              )}
            </Loaded>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** The period of targets that run today, if the commune has any: to go on where it began. */
function runningPeriod(board: Board | undefined, today: string): Period {
  const found = KINDS.map((kind) => periodOf(kind, today)).find(({ from, to }) =>
    board?.rows.some((row) => row.from === from && row.to === to),
  );
  return found ?? periodOf("quarter", today);
}

function AssignForm({ period, teams, given }: { period: Period; teams: TeamOverview[]; given: Given }) {
  const [kept, keep] = useKeptForm<{ typed: Typed; indicators: string[] }>(`targets.${period.key}`);
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const typed = kept?.typed ?? {};
  const before = INDICATORS.map(({ code }) => code).filter((code) =>
    teams.some(({ id }) => given.has(cellKey(id, code))),
  );
  const indicators = [...new Set([...before, ...(kept?.indicators ?? (before.length ? [] : FIRST_THREE))])];
  const shape = { teams: teams.map(({ id }) => id), indicators };
  const { body, bad } = assigned(typed, given, shape, period);
  const count = body.targets.length;

  const assign = async () => {
    setAttempt(attempt + 1);
    setRefusal(null);
    if (bad.length > 0 || count === 0) return;
    const refused = await command("assignTargets", body);
    setRefusal(refused);
    if (refused) return;
    keep(null);
    setAttempt(0);
    tell(WORDS.saved(count));
  };
  const place = ({ key, why }: BadCell): Fault => {
    const row = teams.findIndex(({ id }) => key.startsWith(id));
    const column = indicators.findIndex((code) => key.endsWith(` ${code}`));
    const where = WORDS.cell(teams[row]?.name ?? "", indicator(indicators[column] ?? "")?.name ?? "");
    return {
      field: cellId(row, column),
      sentence: why === "emptied" ? WORDS.emptied(where) : WORDS.notNumber(where),
    };
  };
  const nothing = attempt > 0 && count === 0 && bad.length === 0;

  return (
    <div class="flex flex-col gap-4">
      <ErrorSummary faults={attempt > 0 ? bad.map(place) : []} attempt={attempt} />
      <AssignGrid
        teams={teams}
        shape={shape}
        typed={typed}
        given={given}
        bad={new Set(bad.map(({ key }) => key))}
        onTyped={(next) => keep({ typed: next, indicators })}
        onIndicators={(next) => keep({ typed, indicators: next })}
      />
      {nothing && <Notice tone="warning">{WORDS.nothing}</Notice>}
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <div class="flex flex-wrap items-center gap-3">
        <ActButton act={assign}>{WORDS.save(count)}</ActButton>
        {Object.keys(typed).length > 0 && (
          <>
            <Button look="quiet" onClick={() => keep(null)}>
              {WORDS.discard}
            </Button>
            <p class="text-sm text-base-content/75">{WORDS.unsent}</p>
          </>
        )}
      </div>
    </div>
  );
}
