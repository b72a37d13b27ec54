import { indicator } from "@toso/domain/indicators/catalogue";
import { sayDay } from "@toso/domain/words/day";
import { sayNumber, sayRate } from "@toso/domain/words/numbers";
import { Section } from "../../../platform/ui/page.tsx";
import { ProgressBar } from "../../../platform/ui/progress-bar.tsx";
import { Table } from "../../../platform/ui/table.tsx";
import { FigureCell, sayDone } from "./figure-cell.tsx";
import { type BoardRow, summed } from "./pace.ts";
import type { Span } from "./spans.ts";
import { WORDS } from "./words.ts";

/** Where a figure's records are: the board with its side panel open. */
const figureLink = ({ team, indicator: code, from, to }: BoardRow): string =>
  `/tien-do?to=${team}&chi-tieu=${code}&tu=${from}&den=${to}`;

/** One span's board: teams down, indicators across, the commune at the foot. */
export function BoardTable({ span, today }: { span: Span; today: string }) {
  const title = WORDS.span(span.label, sayDay(span.from), sayDay(span.to));
  return (
    <Section title={<span class="inline-block first-letter:uppercase">{title}</span>}>
      <Table label={title} cards>
        <thead>
          <tr>
            <th scope="col" class="min-w-40">
              {WORDS.team}
            </th>
            {span.indicators.map((code) => (
              <th key={code} scope="col" class="min-w-48 whitespace-normal">
                {indicator(code)?.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {span.teams.map(({ id, name, households, cells }) => (
            <tr key={id}>
              <th scope="row" class="font-semibold">
                <a class="link-hover" href={`/to/${id}`}>
                  {name}
                </a>
                <span class="block text-sm font-normal text-base-content/75">
                  {households > 0 ? WORDS.households(sayNumber(households)) : WORDS.noHouseholds}
                </span>
              </th>
              {span.indicators.map((code) => {
                const row = cells.get(code);
                return (
                  <td key={code}>
                    <p class="font-bold sm:hidden">{indicator(code)?.name}</p>
                    {row ? (
                      <FigureCell row={row} today={today} href={figureLink(row)} />
                    ) : (
                      <span class="text-base-content/75">{WORDS.notGiven}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {span.teams.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{WORDS.total}</th>
              {span.indicators.map((code) => (
                <td key={code}>
                  <p class="font-bold sm:hidden">{indicator(code)?.name}</p>
                  <Total rows={span.teams.flatMap(({ cells }) => cells.get(code) ?? [])} />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </Table>
    </Section>
  );
}

function Total({ rows }: { rows: BoardRow[] }) {
  const { done, value, noDevice } = summed(rows);
  const said = sayDone({ done, value, indicator: rows[0]?.indicator ?? "" });
  return (
    <div class="flex flex-col gap-1.5">
      <p class="flex justify-between gap-2 font-bold tabular-nums">
        <span>{said}</span>
        <span>{sayRate(done, value)}</span>
      </p>
      <ProgressBar label={said} done={done} whole={value} />
      {noDevice > 0 && <p class="text-sm font-normal">{WORDS.noDevice(sayNumber(noDevice))}</p>}
    </div>
  );
}
