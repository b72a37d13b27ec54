import type { Figure } from "@toso/domain/reports/report";
import { sayNumber } from "@toso/domain/words/numbers";
import { Card } from "../../../platform/ui/card.tsx";
import { ProgressBar } from "../../../platform/ui/progress-bar.tsx";
import { nameOf, sayInSpan, saySoFar } from "./figures.ts";
import { words } from "./words.ts";

/** A report's figures, each explained by its target. */
export function FigureTable({ figures, draft }: { figures: readonly Figure[]; draft: boolean }) {
  const whole = figures.find(({ of }) => of !== null)?.of ?? null;
  return (
    <Card title={words.figures}>
      {figures.length === 0 && <p class="text-base-content/80">{words.noFigures}</p>}
      <dl class="divide-base-300 divide-y">
        {figures.map((figure) => (
          <div key={figure.indicator} class="flex flex-col gap-1 py-2">
            <dt class="leading-snug">{nameOf(figure)}</dt>
            <dd class="text-lg font-bold">{sayInSpan(figure)}</dd>
            {figure.soFar !== null && (
              <dd>
                <span class="text-base-content/80 mb-1 block text-sm">{saySoFar(figure)}</span>
                <ProgressBar label={nameOf(figure)} done={figure.soFar} whole={figure.target} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p class="text-base-content/75 text-sm">
        {[whole !== null ? `${words.households(sayNumber(whole))}.` : null, draft ? words.figuresHow : null]
          .filter(Boolean)
          .join(" ")}
      </p>
    </Card>
  );
}
