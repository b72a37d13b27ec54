import type { Colleague } from "@toso/contract/accounts/colleagues";
import { CircleCheck, CircleDashed } from "lucide-preact";
import { sayMoment } from "../../../platform/say-moment.ts";
import { today } from "../../../platform/today.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Table } from "../../../platform/ui/table.tsx";
import { WORDS } from "./colleague-words.ts";
import { sayDays } from "./say-duty.ts";

/** People of the office, as what and from when to when; `own`: who looks at it. */
export function ColleaguesTable({
  label,
  people,
  own,
  onOpen,
}: {
  label: string;
  people: readonly Colleague[];
  own: string | undefined;
  /** Absent where who looks may change nothing. */
  onOpen: ((colleague: Colleague) => void) | undefined;
}) {
  return (
    <Table label={label} cards>
      <thead>
        <tr>
          <th scope="col">{WORDS.name}</th>
          <th scope="col">{WORDS.duties}</th>
          <th scope="col">{WORDS.lastActive}</th>
          {onOpen && <th scope="col" aria-label={WORDS.change} />}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.account}>
            <th scope="row" class="min-w-44 font-semibold">
              {person.name}
              {person.account === own && ` (${WORDS.you})`}
              <span class="block font-normal text-base-content/80">{person.username}</span>
            </th>
            <td data-say={WORDS.duties} class="sm:min-w-64">
              <Duties of={person} />
            </td>
            <td data-say={WORDS.lastActive} class="sm:whitespace-nowrap">
              <LastActive of={person} />
            </td>
            {onOpen && (
              <td class="sm:text-right">
                <Button class="lg:min-h-9 lg:px-4 lg:py-1" onClick={() => onOpen(person)}>
                  {WORDS.change}
                  <span class="sr-only"> {person.name}</span>
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What holds or will hold; of who has gone, what was last. */
function Duties({ of: { duties } }: { of: Colleague }) {
  const live = duties.filter(({ to }) => to === null || to >= today.value);
  const shown = live.length > 0 ? live : duties.slice(-1);
  return (
    <ul class="flex min-w-0 flex-col gap-1">
      {shown.map((duty) => (
        <li key={duty.id}>
          <b>{WORDS.kinds[duty.kind]}</b> {sayDays(duty)}
        </li>
      ))}
    </ul>
  );
}

function LastActive({ of: { ready, lastActive } }: { of: Colleague }) {
  const Icon = ready ? CircleCheck : CircleDashed;
  return (
    <span class="inline-flex items-start gap-1.5">
      <Icon aria-hidden="true" class={`mt-0.5 size-5 shrink-0 ${ready ? "text-success" : "text-warning"}`} />
      {ready ? (lastActive ? sayMoment(lastActive) : WORDS.never) : WORDS.notReady}
    </span>
  );
}
