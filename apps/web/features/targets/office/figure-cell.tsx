import { indicator } from "@toso/domain/indicators/catalogue";
import { sayNumber, sayRate } from "@toso/domain/words/numbers";
import { CircleCheck, CircleDot, TriangleAlert } from "lucide-preact";
import { ProgressBar } from "../../../platform/ui/progress-bar.tsx";
import { type BoardRow, type Pace, paceOf } from "./pace.ts";
import { WORDS } from "./words.ts";

const MARKS: Record<Pace, { icon: typeof CircleDot; ink: string }> = {
  made: { icon: CircleCheck, ink: "text-success" },
  on_pace: { icon: CircleDot, ink: "text-success" },
  behind: { icon: TriangleAlert, ink: "text-warning" },
  missed: { icon: TriangleAlert, ink: "text-error" },
};

/** "46/120 hộ" */
export const sayDone = ({ done, value, indicator: code }: Pick<BoardRow, "done" | "value" | "indicator">) =>
  `${sayNumber(done)}/${sayNumber(value)} ${indicator(code)?.unit ?? ""}`;

/** How one team stands with one target: the figure, its rate, its pace in words, and the way to its records. */
export function FigureCell({ row, today, href }: { row: BoardRow; today: string; href: string }) {
  const pace = paceOf(row, today);
  const { icon: Icon, ink } = MARKS[pace];
  const unit = indicator(row.indicator)?.unit ?? "";
  const said = sayDone(row);
  return (
    <div class="flex flex-col gap-1.5">
      <a href={href} class="flex items-baseline justify-between gap-2 font-bold tabular-nums link-hover">
        <span class="sr-only">
          {WORDS.openFigure(row.teamName, indicator(row.indicator)?.name ?? row.indicator)}
        </span>
        <span class="underline decoration-base-content/30 underline-offset-4">{said}</span>
        <span>{sayRate(row.done, row.value)}</span>
      </a>
      <ProgressBar label={said} done={row.done} whole={row.value} />
      <p class="flex items-start gap-1 text-sm">
        <Icon aria-hidden="true" class={`mt-0.5 size-4 shrink-0 ${ink}`} />
        <span>
          {WORDS.paces[pace]}
          {row.perWeek !== null && row.perWeek > 0 && `, ${WORDS.perWeek(sayNumber(row.perWeek), unit)}`}
        </span>
      </p>
      {row.noDevice > 0 && (
        <a class="link text-sm" href={`${href}&so=no_device`}>
          {WORDS.noDevice(sayNumber(row.noDevice))}
        </a>
      )}
    </div>
  );
}
