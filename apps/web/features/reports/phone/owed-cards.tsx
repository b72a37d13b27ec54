import type { ReportMonth } from "@toso/domain/reports/owed";
import { reportId, reports } from "@toso/domain/reports/report";
import { team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { owedMonths } from "./months.ts";
import { sayDue, sayLeft, sayMonth } from "./say.ts";
import { words } from "./words.ts";

/** What the team still owes, on the first screen: the newest two, and what came back with its reason. */
export function OwedReports() {
  return (
    <>
      {owedMonths.value.slice(0, 2).map((month) => (
        <Owed key={month.period.key} month={month} />
      ))}
    </>
  );
}

function Owed({ month }: { month: ReportMonth }) {
  const href = `/bao-cao/${month.period.key}`;
  if (month.status === "returned")
    return (
      <Card
        look="warning"
        title={`${words.returned} ${month.period.key.slice(5)}/${month.period.key.slice(0, 4)}`}
      >
        <p class="line-clamp-4">{reasonOf(month)}</p>
        <Button href={href}>{words.mend}</Button>
      </Card>
    );
  return (
    <Card look={(month.daysLeft ?? 0) < 0 ? "error" : "warning"} title={sayMonth(month)}>
      <p>
        <strong>{sayLeft(month.daysLeft ?? 0)}.</strong> {sayDue(month)}.
      </p>
      <Button href={href}>{words.write}</Button>
    </Card>
  );
}

function reasonOf({ period }: ReportMonth): string {
  const report = mirror.get(reports, reportId(team.value?.id ?? "", period.key))?.doc;
  return report?.history.filter(({ act }) => act === "return").at(-1)?.reason ?? "";
}
