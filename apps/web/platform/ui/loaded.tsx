import type { ComponentChildren } from "preact";
import type { Asked } from "../asked.ts";
import { Notice } from "./notice.tsx";
import { WORDS } from "./office-words.ts";

/** Shows what the server told; before that its shape, and on a refusal the sentence and a way on. */
export function Loaded<Answer>({
  of,
  children,
}: {
  of: Asked<Answer>;
  children: (answer: Answer) => ComponentChildren;
}) {
  const { answer, refusal, again } = of;
  return (
    <>
      {refusal && (
        <Notice
          tone="warning"
          act={
            <button type="button" class="btn font-bold btn-sm" onClick={again}>
              {WORDS.again}
            </button>
          }
        >
          {refusal.sentence}
        </Notice>
      )}
      {answer === undefined ? !refusal && <Waiting /> : children(answer)}
    </>
  );
}

function Waiting() {
  return (
    <div role="status" class="flex flex-col gap-3">
      <span class="sr-only">{WORDS.loading}</span>
      {[0, 1, 2].map((n) => (
        <div key={n} class="skeleton h-16 w-full motion-reduce:animate-none" />
      ))}
    </div>
  );
}
