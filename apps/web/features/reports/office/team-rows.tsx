import type { ReportRow } from "@toso/contract/reports/office";
import { sayStatus } from "@toso/domain/reports/report";
import { sayMoment } from "../../../platform/say-moment.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Table } from "../../../platform/ui/table.tsx";
import { nameOf, sayAgainstTarget, sayInPeriod } from "./said-figure.ts";
import { Timeliness } from "./timeliness.tsx";
import { WORDS } from "./words.ts";

/** Every team's report of a period, or that there is none. */
export function TeamRows({ rows, linkTo }: { rows: ReportRow[]; linkTo: (team: string) => string }) {
  return (
    <Table label={WORDS.teams} cards>
      <thead>
        <tr>
          <th scope="col">{WORDS.team}</th>
          <th scope="col">{WORDS.status}</th>
          <th scope="col">{WORDS.time}</th>
          <th scope="col">{WORDS.received}</th>
          <th scope="col">{WORDS.result}</th>
          <th scope="col">
            <span class="sr-only">{WORDS.see}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.team}>
            <th scope="row" class="min-w-40 font-semibold">
              {row.teamName}
            </th>
            <td data-say={WORDS.status} class="sm:min-w-36">
              {sayStatus(row.status)}
            </td>
            <td data-say={WORDS.time}>
              <Timeliness of={row.timeliness} />
            </td>
            <td data-say={WORDS.received} class="whitespace-nowrap">
              {row.receivedAt === null ? WORDS.never : sayMoment(row.receivedAt)}
            </td>
            <td class="sm:min-w-64">
              {row.figures.slice(0, 3).map((figure) => (
                <p key={figure.indicator}>
                  {nameOf(figure)}:{" "}
                  <b class="whitespace-nowrap tabular-nums">
                    {sayAgainstTarget(figure) ?? sayInPeriod(figure)}
                  </b>
                </p>
              ))}
            </td>
            <td class="sm:min-w-40 sm:text-right">
              {row.report !== null && (
                <Button
                  look={row.status === "sent" ? "main" : "plain"}
                  class="lg:min-h-10 lg:px-4"
                  href={linkTo(row.team)}
                >
                  {row.status === "sent" ? WORDS.open : WORDS.see}
                  <span class="sr-only"> {row.teamName}</span>
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
