import { sayDecision } from "@toso/domain/decisions/decision";
import { sayDay } from "@toso/domain/words/day";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { unseenDecisions } from "./briefings.ts";
import { words } from "./words.ts";

/** A decision names this member: told on the first screen until it was seen. */
export function DecisionNews() {
  const [newest, ...others] = unseenDecisions.value;
  if (!newest) return null;
  const { doc } = newest.briefing;
  return (
    <Card look="warning" title={words.news(sayDecision(doc))}>
      <p>{words.about(words.kinds[doc.kind], doc.agency, sayDay(doc.date))}</p>
      {others.length > 0 && <p>{words.more(others.length)}</p>}
      <Button href={`/quyet-dinh/${newest.briefing.id}`}>{words.look}</Button>
    </Card>
  );
}
