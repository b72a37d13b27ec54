import type { DecisionList } from "@toso/contract/decisions/office";
import { sayDecision } from "@toso/domain/decisions/decision";
import { sayDay } from "@toso/domain/words/day";
import { sayNumber } from "@toso/domain/words/numbers";
import { useAsked } from "../../../platform/asked.ts";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Section } from "../../../platform/ui/page.tsx";
import { Table } from "../../../platform/ui/table.tsx";
import { WORDS } from "./words.ts";

const words = WORDS.onFile;

/** By which decisions the teams are what they are, and how many of their members have seen each. */
export function DecisionsOnFile() {
  const list = useAsked<DecisionList>("/api/decisions");
  return (
    <Section title={words.title}>
      <Loaded of={list}>
        {({ decisions }) =>
          decisions.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <Table label={words.title} cards>
              <thead>
                <tr>
                  <th scope="col">{words.number}</th>
                  <th scope="col">{words.kind}</th>
                  <th scope="col">{words.day}</th>
                  <th scope="col">{words.teams}</th>
                  <th scope="col">{words.seen}</th>
                </tr>
              </thead>
              <tbody>
                {decisions.map((decision) => (
                  <tr key={decision.id}>
                    <th scope="row" class="font-semibold whitespace-nowrap">
                      <a
                        class="link inline-flex min-h-11 items-center text-primary"
                        href={`/quyet-dinh/${decision.id}`}
                      >
                        {sayDecision(decision)}
                      </a>
                    </th>
                    <td data-say={words.kind}>{words.kinds[decision.kind]}</td>
                    <td data-say={words.day}>{sayDay(decision.effective)}</td>
                    <td data-say={words.teams} class="tabular-nums">
                      {sayNumber(decision.teams)}
                    </td>
                    <td data-say={words.seen} class="tabular-nums">
                      {words.seenOf(sayNumber(decision.seen), sayNumber(decision.receivers))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )
        }
      </Loaded>
    </Section>
  );
}
