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
  return (
    <ShareButton
      wide
      say={words.shareWeek}
      what={() => {
        const week = periodOf("week", dayOf(Date.now()));
        return handOverOf({
          title: words.weekTitle,
          team: team.value?.name ?? "",
          period: saySpan(week),
          // A week is not measured by the target of a quarter: what was done is told, not a share.
          figures: draftOf(week).map((figure) => ({ ...figure, target: null, soFar: null })),
          note: words.weekThanks,
          file: `ket-qua-${week.key}`,
        });
      }}
    />
  );
}
