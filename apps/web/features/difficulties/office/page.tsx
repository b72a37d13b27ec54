import type { DifficultyRow } from "@toso/contract/difficulties/office";
import { useState } from "preact/hooks";
import { useAsked } from "../../../platform/asked.ts";
import { sayMoment } from "../../../platform/say-moment.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Card } from "../../../platform/ui/card.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Page, Section } from "../../../platform/ui/page.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { WORDS } from "./words.ts";

/** What the teams are stuck on: first what waits for an answer, the longest waiting on top. */
export function DifficultiesPage() {
  const list = useAsked<{ difficulties: DifficultyRow[] }>("/api/difficulties");
  return (
    <Page title={WORDS.title} lead={WORDS.lead}>
      <Loaded of={list}>
        {({ difficulties }) => {
          if (difficulties.length === 0) return <Empty title={WORDS.none} />;
          const waiting = difficulties
            .filter(({ answer }) => answer === null)
            .sort((a, b) => a.raisedAt - b.raisedAt);
          const answered = difficulties
            .filter(({ answer }) => answer !== null)
            .sort((a, b) => (b.answer?.at ?? 0) - (a.answer?.at ?? 0));
          return (
            <>
              <Section title={WORDS.waiting(waiting.length)}>
                {waiting.length === 0 && <p>{WORDS.nothingWaiting}</p>}
                {waiting.map((row) => (
                  <Card key={row.id} look="warning">
                    <Raised row={row} />
                    <AnswerForm row={row} />
                  </Card>
                ))}
              </Section>
              {answered.length > 0 && (
                <Section title={WORDS.answered(answered.length)}>
                  {answered.map((row) => (
                    <Answered key={row.id} row={row} />
                  ))}
                </Section>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Raised({ row }: { row: DifficultyRow }) {
  return (
    <>
      <p class="text-lg whitespace-pre-line">{row.text}</p>
      <p class="text-sm text-base-content/75">
        {WORDS.raised(row.raisedBy, row.teamName, sayMoment(row.raisedAt))}
      </p>
    </>
  );
}

function Answered({ row }: { row: DifficultyRow }) {
  const [editing, setEditing] = useState(false);
  const { answer } = row;
  if (!answer) return null;
  return (
    <Card>
      <Raised row={row} />
      {editing ? (
        <AnswerForm row={row} onCancel={() => setEditing(false)} />
      ) : (
        <div class="mt-2 border-l-4 border-success pl-4">
          <p class="whitespace-pre-line">{answer.text}</p>
          <p class="text-sm text-base-content/75">{WORDS.answeredBy(answer.by, sayMoment(answer.at))}</p>
          <div class="-ml-5">
            <Button look="quiet" onClick={() => setEditing(true)}>
              {WORDS.change}
            </Button>
          </div>
        </div>
      )}
    </Card>
  );
}
