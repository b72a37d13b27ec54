import type { Difficulty } from "@toso/domain/difficulties/difficulty";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { useEffect } from "preact/hooks";
import { mirror } from "../../../platform/local/mirror.ts";
import type { Shown } from "../../../platform/local/read.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { markSeen, teamDifficulties } from "./team-difficulties.ts";
import { words } from "./words.ts";

/** What the team cannot solve alone, and what the commune answered. */
export function DifficultyList() {
  const all = teamDifficulties.value;
  useEffect(markSeen, [all]);
  return (
    <>
      <PageHeader title={words.title} under={words.lead} back="/them" />
      <Button look="main" wide href="/kho-khan/moi">
        {words.raise}
      </Button>
      {all.length === 0 && mirror.ready.value && (
        <Empty title={words.none}>
          <p>{words.noneHow}</p>
        </Empty>
      )}
      {all.map((difficulty) => (
        <Told key={difficulty.id} difficulty={difficulty} />
      ))}
    </>
  );
}

function Told({ difficulty: { doc, here } }: { difficulty: Shown<Difficulty> }) {
  const { text, raisedBy, raisedAt, answer } = doc;
  return (
    <Card look={answer ? "success" : "plain"}>
      <p class="text-base-content/75 text-sm">{words.by(raisedBy, sayDay(dayOf(raisedAt)))}</p>
      <p class="whitespace-pre-line">{text}</p>
      {answer ? (
        <div class="bg-base-200 rounded-field p-3">
          <p class="text-sm font-semibold">{words.answered(answer.by, sayDay(dayOf(answer.at)))}</p>
          <p class="whitespace-pre-line">{answer.text}</p>
        </div>
      ) : (
        <p class="text-base-content/80 text-sm font-semibold">{here ? words.here : words.waiting}</p>
      )}
    </Card>
  );
}
