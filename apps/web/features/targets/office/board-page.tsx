import type { Board } from "@toso/contract/targets/office";
import { indicator } from "@toso/domain/indicators/catalogue";
import { dayOf } from "@toso/domain/words/day";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Page } from "../../../platform/ui/page.tsx";
import { BoardTable } from "./board-table.tsx";
import { RecordsPanel } from "./records-panel.tsx";
import { spansOf } from "./spans.ts";
import { WORDS } from "./words.ts";

/** How every team stands, and the records behind every figure. */
export function BoardPage() {
  const board = useAsked<Board>(`/api/board?day=${dayOf(Date.now())}`);
  return (
    <Page
      title={WORDS.boardTitle}
      lead={WORDS.boardLead}
      acts={<Button href="/chi-tieu">{WORDS.assign}</Button>}
    >
      <Loaded of={board}>
        {(answer) => (
          <>
            {answer.rows.length === 0 && (
              <Empty title={WORDS.boardNone}>
                <p>{WORDS.boardNoneNext}</p>
                <Button look="main" href="/chi-tieu">
                  {WORDS.assign}
                </Button>
              </Empty>
            )}
            {spansOf(answer).map((span) => (
              <BoardTable key={`${span.from} ${span.to}`} span={span} today={answer.today} />
            ))}
            <OpenFigure board={answer} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The panel of the figure that the address names: a reload keeps it open, "back" closes it. */
function OpenFigure({ board }: { board: Board }) {
  const { query, route } = useLocation();
  const { to: team, "chi-tieu": code, tu: from, den: to, so } = query;
  const row = board.rows.find(
    (one) => one.team === team && one.indicator === code && one.from === from && one.to === to,
  );
  const counted = code ? indicator(code) : undefined;
  if (!row || !counted) return null;
  const apart = so === "no_device";
  const measure = apart ? counted.measure.replace(/^uses:/, "no_device:") : counted.measure;
  return (
    <RecordsPanel
      key={`${row.target} ${measure}`}
      title={`${apart ? WORDS.noDeviceTitle : counted.name} · ${row.teamName}`}
      figure={{ team: row.team, measure, from: row.from, to: row.to }}
      onClose={() => route("/tien-do")}
    />
  );
}
