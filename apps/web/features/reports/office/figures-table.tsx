import { Table } from "../../../platform/ui/table.tsx";
import { type Figure, hasRate, nameOf, sayRates, sayResult, sayTarget } from "./said-figure.ts";
import { WORDS } from "./words.ts";

/** A report's table of targets and results. */
export function FiguresTable({ figures, label }: { figures: Figure[]; label: string }) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">{WORDS.indicator}</th>
          <th scope="col" class="text-right">
            {WORDS.target}
          </th>
          <th scope="col" class="text-right">
            {WORDS.done}
          </th>
          <th scope="col" class="text-right">
            {WORDS.rate}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => {
          const [rate, ofAll] = sayRates(figure);
          return (
            <tr key={figure.indicator}>
              <th scope="row" class="min-w-40 font-normal">
                {nameOf(figure)}
              </th>
              <td class="text-right whitespace-nowrap tabular-nums">{sayTarget(figure)}</td>
              <td class="text-right font-bold whitespace-nowrap tabular-nums">{sayResult(figure)}</td>
              <td class="text-right whitespace-nowrap tabular-nums">
                {rate ?? (
                  <span class="text-base-content/75">{hasRate(figure) ? WORDS.unknown : WORDS.noRate}</span>
                )}
                {ofAll && <span class="block text-sm text-base-content/75">{ofAll}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
