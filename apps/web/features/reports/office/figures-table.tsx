import { sayNumber, sayRate } from "@toso/domain/words/numbers";
import { Table } from "../../../platform/ui/table.tsx";
import { type Figure, nameOf, sayInPeriod, sayOfHouseholds } from "./said-figure.ts";
import { WORDS } from "./words.ts";

const NUMBER = "whitespace-nowrap tabular-nums sm:text-right";

/** A report's table of targets and results. */
export function FiguresTable({ figures, label }: { figures: Figure[]; label: string }) {
  return (
    <Table label={label} cards>
      <thead>
        <tr>
          <th scope="col">{WORDS.indicator}</th>
          {[WORDS.done, WORDS.soFar, WORDS.target, WORDS.rate].map((head) => (
            <th key={head} scope="col" class="text-right">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <FigureRow key={figure.indicator} figure={figure} />
        ))}
      </tbody>
    </Table>
  );
}

function FigureRow({ figure }: { figure: Figure }) {
  const { soFar, target } = figure;
  const ofHouseholds = sayOfHouseholds(figure);
  return (
    <tr>
      <th scope="row" class="min-w-40 font-normal max-sm:font-bold">
        {nameOf(figure)}
      </th>
      <td data-say={WORDS.done} class={NUMBER}>
        <span>
          <b>{sayInPeriod(figure)}</b>
          {ofHouseholds && <span class="block text-sm text-base-content/75">{ofHouseholds}</span>}
        </span>
      </td>
      <td data-say={WORDS.soFar} class={NUMBER}>
        {soFar === null ? <Muted say={target === null ? WORDS.none : WORDS.unknown} /> : sayNumber(soFar)}
      </td>
      <td data-say={WORDS.target} class={NUMBER}>
        {target === null ? <Muted say={WORDS.noTarget} /> : sayNumber(target)}
      </td>
      <td data-say={WORDS.rate} class={`${NUMBER} font-bold`}>
        {target === null ? (
          <Muted say={WORDS.none} />
        ) : (
          (sayRate(soFar, target) ?? <Muted say={WORDS.unknown} />)
        )}
      </td>
    </tr>
  );
}

const Muted = ({ say }: { say: string }) => <span class="font-normal text-base-content/75">{say}</span>;
