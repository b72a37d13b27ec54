import type { ReportBoard } from "@toso/contract/reports/office";
import type { Refusal } from "@toso/domain/command/refusal";
import { Stamp } from "lucide-preact";
import { useState } from "preact/hooks";
import { command } from "../../../platform/command.ts";
import { sayMoment } from "../../../platform/say-moment.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Section } from "../../../platform/ui/page.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { isStale } from "./messages.ts";
import { Downloads } from "./report-panel.tsx";
import { WORDS } from "./words.ts";

/** The commune's own report: made from what was accepted, then taken away to be signed. */
export function CommuneReport({ board }: { board: ReportBoard }) {
  return board.past && board.past.length > 0 ? (
    <Past board={board} past={board.past} />
  ) : (
    <Own board={board} />
  );
}

/** Before the commune was made by a merger: the reports of those that went into it, as they were. */
function Past({ board, past }: { board: ReportBoard; past: NonNullable<ReportBoard["past"]> }) {
  return (
    <Section title={WORDS.past}>
      {past.map(({ commune, name }) => (
        <div key={commune} class="flex flex-wrap items-center gap-3">
          <p class="first-letter:uppercase">{name}</p>
          <Downloads path={`/api/reports/commune/${board.period}`} of={commune} />
        </div>
      ))}
      {past.length === 1 && board.commune && (
        <FiguresTable figures={board.commune.figures} label={WORDS.past} />
      )}
    </Section>
  );
}

function Own({ board }: { board: ReportBoard }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { commune, period, rows } = board;
  const accepted = rows.filter(({ status }) => status === "accepted").length;
  const make = async () => {
    const refused = await command("consolidateReports", { period });
    setRefusal(refused);
    if (!refused) tell(WORDS.madeNow);
  };
  return (
    <Section title={WORDS.commune}>
      {!commune && <p>{accepted > 0 ? WORDS.canMake(accepted, rows.length) : WORDS.cannotMake}</p>}
      {commune && (
        <>
          <p>
            {WORDS.made(sayMoment(commune.madeAt), commune.madeBy, commune.parts.length)}{" "}
            {commune.missing.length > 0 && WORDS.missing(commune.missing.map(({ name }) => name).join("; "))}
          </p>
          {isStale(board) && <Notice tone="warning">{WORDS.stale}</Notice>}
          <FiguresTable figures={commune.figures} label={WORDS.commune} />
        </>
      )}
      {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
      <div class="flex flex-wrap gap-2">
        {commune && (
          <Button look="main" href={`/van-ban/soan?mau=report&ky=${period}`}>
            <Stamp aria-hidden="true" class="size-5" /> {WORDS.toRegister}
          </Button>
        )}
        {commune && <Downloads path={`/api/reports/commune/${period}`} />}
        {accepted > 0 && (
          <ActButton look={commune && !isStale(board) ? "quiet" : "main"} act={make}>
            {commune ? WORDS.makeAgain : WORDS.make}
          </ActButton>
        )}
      </div>
    </Section>
  );
}
