import { periodOf } from "@toso/domain/reports/calendar";
import { dayOf } from "@toso/domain/words/day";
import { team } from "../../../platform/local/me.ts";
import { ShareButton } from "../../../platform/share/share-button.tsx";
import { draftOf } from "./figures.ts";
import { handOverOf } from "./hand-over.ts";
import { saySpan } from "./say.ts";
import { words } from "./words.ts";

/** The week's result as a picture for the hamlet's group, with a word of thanks. */
export function ShareWeek() {
  const week = periodOf("week", dayOf(Date.now()));
  // A week is not measured by the target of a quarter: what was done is told, not a share.
  const figures = draftOf(week)
    .filter(({ done }) => done > 0)
    .map((figure) => ({ ...figure, target: null, soFar: null }));
  if (figures.length === 0) return null;
  return (
    <ShareButton
      wide
      say={words.shareWeek}
      what={() =>
        handOverOf({
          title: words.weekTitle,
          team: team.value?.name ?? "",
          period: saySpan(week),
          figures,
          note: words.weekThanks,
          file: `ket-qua-${week.key}`,
        })
      }
    />
  );
}
