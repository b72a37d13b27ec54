import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { newAnswers } from "./team-difficulties.ts";
import { words } from "./words.ts";

/** The commune answered: told on the first screen until it was read. */
export function AnswerNews() {
  const [newest] = newAnswers.value;
  if (!newest) return null;
  return (
    <Card look="success" title={words.news}>
      <p class="line-clamp-3">{newest.doc.answer?.text}</p>
      <Button href="/kho-khan">{words.read}</Button>
    </Card>
  );
}
