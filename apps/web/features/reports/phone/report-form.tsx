import type { Period } from "@toso/domain/reports/calendar";
import type { Report } from "@toso/domain/reports/report";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { act } from "../../../platform/local/act.ts";
import { actor, team } from "../../../platform/local/me.ts";
import { wantSync } from "../../../platform/local/sync.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Area } from "../../../platform/ui/field.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { words } from "./words.ts";

interface Text {
  narrative: string;
  difficulty: string;
}

/** What the figures cannot say, in the team's own words. Stays on the phone until it is sent. */
export function ReportForm({ period, before }: { period: Period; before: Report | undefined }) {
  const mine = team.value?.id ?? "";
  const [kept, keep] = useKeptForm<Text>(`report.${mine}.${period.key}`);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const text = kept ?? { narrative: before?.narrative ?? "", difficulty: before?.difficulty ?? "" };

  const send = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const { narrative } = text;
    const difficulty = text.difficulty.trim() || null;
    const refusal = await act(actor(), "submitReport", {
      team: mine,
      period: period.key,
      narrative,
      difficulty,
    });
    setBusy(false);
    if (refusal) return setWrong(refusal.sentence);
    keep(null);
    wantSync();
    tell(words.sent);
    scrollTo({ top: 0 });
  };

  return (
    <form class="flex flex-col gap-4" onSubmit={send} noValidate>
      <Area
        label={words.narrative}
        hint={words.narrativeHint}
        rows={6}
        maxLength={8000}
        value={text.narrative}
        onText={(narrative) => keep({ ...text, narrative })}
      />
      <Area
        label={words.difficulty}
        hint={words.difficultyHint}
        rows={4}
        maxLength={4000}
        value={text.difficulty}
        onText={(difficulty) => keep({ ...text, difficulty })}
      />
      {period.to >= dayOf(Date.now()) && <p class="text-warning">{words.notClosed(sayDay(period.to))}</p>}
      {wrong && (
        <p role="alert" class="text-error font-semibold">
          {wrong}
        </p>
      )}
      <Button type="submit" look="main" wide busy={busy}>
        {before ? words.sendAgain : words.send}
      </Button>
    </form>
  );
}
