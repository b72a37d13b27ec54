import type { Timeliness as Time } from "@toso/domain/reports/calendar";
import { CircleCheck, Clock, TriangleAlert } from "lucide-preact";
import { WORDS } from "./words.ts";

const MARKS = {
  on_time: { icon: CircleCheck, ink: "text-success" },
  late: { icon: TriangleAlert, ink: "text-warning" },
  not_yet_due: { icon: Clock, ink: "" },
  overdue: { icon: TriangleAlert, ink: "text-error" },
} as const;

/** How a report stands with its due day, in words and with a mark. */
export function Timeliness({ of }: { of: Time }) {
  const { icon: Icon, ink } = MARKS[of];
  return (
    <span class="inline-flex items-center gap-1 whitespace-nowrap">
      <Icon aria-hidden="true" class={`size-4 ${ink}`} />
      {WORDS.timeliness[of]}
    </span>
  );
}
